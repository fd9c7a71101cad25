// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reports/uptimechart.h"

#include "models/status/severity.h"
#include "views/theme/theme.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QGraphicsSimpleTextItem>
#include <QLocale>
#include <QMap>
#include <QPainter>
#include <QStackedBarSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

// What a month's bar says by its colour; the figure stands above it.
ComponentStatus gradeOf(double uptime)
{
    if (uptime >= 0.999)
        return ComponentStatus::Operational;
    if (uptime >= 0.995)
        return ComponentStatus::Degraded;
    return uptime >= 0.99 ? ComponentStatus::PartialOutage : ComponentStatus::MajorOutage;
}

// The axis begins a little below the worst month, so that hundredths can be told apart.
double floorOf(const QList<MonthUptime> &months)
{
    double worst = 1;
    for (const MonthUptime &month : months)
        worst = std::min(worst, month.uptime.value_or(1));
    const double span = std::max(0.25, std::ceil((1 - worst) * 100 * 4) / 4 + 0.25);
    return std::max(0.0, 100 - span);
}

// One set a grade, zero where a month is of another: QtCharts colours sets, not bars.
QStackedBarSeries *barsOf(const QList<MonthUptime> &months, const Theme &theme)
{
    auto *series = new QStackedBarSeries;
    for (const ComponentStatus grade : {ComponentStatus::Operational, ComponentStatus::Degraded,
                                        ComponentStatus::PartialOutage, ComponentStatus::MajorOutage}) {
        auto *set = new QBarSet(QString(wireName(grade)));
        set->setColor(theme.level(grade));
        set->setBorderColor(theme.level(grade));
        for (const MonthUptime &month : months) {
            const bool here = month.uptime && gradeOf(*month.uptime) == grade;
            set->append(here ? *month.uptime * 100 : 0);
        }
        series->append(set);
    }
    series->setBarWidth(0.66);
    return series;
}

// Ticks at quarters of a per cent as long as they don't crowd.
constexpr int mostQuarters = 8;
constexpr int fewTicks = 6;

void addAxes(QChart &chart, QStackedBarSeries *series, const QList<MonthUptime> &months, const Theme &theme)
{
    QStringList names;
    for (const MonthUptime &month : months) {
        const QString name = QLocale().monthName(month.month.month(), QLocale::ShortFormat);
        // A category must be unique; the year tells two Novembers apart.
        names.append(names.contains(name) ? name + u" '"_s + month.month.toString(u"yy"_s) : name);
    }
    auto *across = new QBarCategoryAxis;
    across->append(names);
    across->setGridLineVisible(false);
    auto *up = new QValueAxis;
    up->setRange(floorOf(months), 100);
    up->setLabelFormat(u"%.2f"_s);
    const int quarters = static_cast<int>(std::round((100 - floorOf(months)) * 4));
    up->setTickCount(quarters <= mostQuarters ? quarters + 1 : fewTicks);
    for (QAbstractAxis *axis : {static_cast<QAbstractAxis *>(across), static_cast<QAbstractAxis *>(up)}) {
        axis->setLabelsColor(theme.dim);
        axis->setGridLineColor(theme.border);
        axis->setLinePenColor(theme.border);
    }
    chart.addAxis(across, Qt::AlignBottom);
    chart.addAxis(up, Qt::AlignLeft);
    series->attachAxis(across);
    series->attachAxis(up);
}

// The figures above the bars. QtCharts' own labels can't be rounded down, and 100 must mean no downtime.
void addFigures(QGraphicsScene &scene, QChart &chart, QStackedBarSeries *series,
                const QList<MonthUptime> &months, const Theme &theme)
{
    for (int i = 0; i < months.size(); ++i) {
        const std::optional<double> &uptime = months[i].uptime;
        QString text = uptime ? percentText(*uptime) : u"—"_s;
        text.remove(u" %"_s);
        auto *label = scene.addSimpleText(text);
        label->setBrush(theme.text);
        const double top = uptime ? *uptime * 100 : floorOf(months);
        const QPointF at = chart.mapToScene(chart.mapToPosition({static_cast<double>(i), top}, series));
        const QRectF box = label->boundingRect();
        label->setPos(at.x() - box.width() / 2, at.y() - box.height() - 2);
    }
}

} // namespace

QList<MonthUptime> uptimeByMonth(const QList<QList<UptimeDay>> &components, UptimeRule rule)
{
    QMap<QDate, QList<std::optional<double>>> figures;
    for (const QList<UptimeDay> &days : components) {
        QMap<QDate, LevelSeconds> sums;
        for (const UptimeDay &day : days)
            sums[QDate(day.date.year(), day.date.month(), 1)] += day.seconds;
        for (auto at = sums.cbegin(); at != sums.cend(); ++at)
            figures[at.key()].append(uptime(at.value(), rule));
    }
    QList<MonthUptime> months;
    for (auto at = figures.cbegin(); at != figures.cend(); ++at)
        months.append({at.key(), meanUptime(at.value())});
    return months;
}

QImage drawUptimeChart(const UptimeChart &chart, QSize size, qreal scale)
{
    constexpr qreal titleHeight = 30;
    constexpr qreal footerHeight = 28;
    const Theme theme = Theme::current();
    QGraphicsScene scene;
    auto *plot = new QChart;
    plot->setTheme(theme.dark ? QChart::ChartThemeDark : QChart::ChartThemeLight);
    plot->setBackgroundBrush(theme.card);
    plot->setPlotAreaBackgroundVisible(false);
    plot->legend()->hide();
    QStackedBarSeries *series = barsOf(chart.months, theme);
    plot->addSeries(series);
    addAxes(*plot, series, chart.months, theme);
    scene.addItem(plot);
    plot->setPos(0, titleHeight);
    plot->resize(size.width(), size.height() - titleHeight - footerHeight);
    plot->layout()->activate();
    addFigures(scene, *plot, series, chart.months, theme);
    auto *title = scene.addSimpleText(chart.title, textFont(scene.font(), TextSize::Section));
    title->setBrush(theme.text);
    title->setPos(24, 16);
    auto *footer = scene.addSimpleText(chart.footer);
    footer->setBrush(theme.dim);
    footer->setPos(24, size.height() - footerHeight);

    QImage image(size * scale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(theme.card);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    scene.render(&painter, QRectF(QPointF(), size), QRectF(QPointF(), size));
    return image;
}

} // namespace foghorn
