// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reports/uptimechart.h"

#include "views/parts/plainpaint.h"
#include "views/reports/papertext.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QLineSeries>
#include <QLocale>
#include <QPainter>
#include <QPen>
#include <QStackedBarSeries>
#include <QValueAxis>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

struct Paper
{
    Q_DECLARE_TR_FUNCTIONS(foghorn::Reports)
};

constexpr qreal left = 54; // for the percentages
constexpr qreal top = 24; // for the figures above the bars
constexpr qreal bottom = 22; // for the months
constexpr qreal rightGap = 10;
constexpr qsizetype mostDayBars = 45;
constexpr std::array grades{ComponentStatus::Operational, ComponentStatus::Degraded,
                            ComponentStatus::MajorOutage};

// The axis begins a little below the worst bar and the promise, so that hundredths can be told apart.
double floorOf(const UptimeChart &chart)
{
    double worst = 1.0 - (wholePpm - chart.slaPpm) / double(wholePpm);
    for (const ChartBar &bar : chart.bars)
        worst = std::min(worst, bar.figures.uptime.value_or(1));
    const double loss = (1 - worst) * 100;
    const double step = loss < 2 ? 0.25 : loss < 8 ? 1 : 5;
    return std::max(0.0, 100 - (std::floor(loss / step) + 1) * step);
}

int tickCount(double span)
{
    for (const int steps : {4, 5, 3, 6}) {
        const double step = span / steps;
        if (std::abs(step * 20 - std::round(step * 20)) < 1e-6)
            return steps + 1;
    }
    return 5;
}

QRectF plotOf(const QRectF &rect)
{
    return rect.adjusted(left, top, -rightGap, -bottom);
}

// One set a grade, zero where a bar is of another: QtCharts colours sets, not bars. Heights are counted from
// the floor of the axis, because a picture without clipping (SVG) would show what lies below it.
QStackedBarSeries *barsOf(const UptimeChart &chart, double floor, const Theme &theme)
{
    auto *series = new QStackedBarSeries;
    for (const ComponentStatus grade : grades) {
        auto *set = new QBarSet(QString(wireName(grade)));
        set->setColor(theme.level(grade));
        set->setBorderColor(theme.level(grade));
        for (const ChartBar &bar : chart.bars) {
            const std::optional<double> &uptime = bar.figures.uptime;
            const bool here = uptime && gradeOf(*uptime, chart.slaPpm) == grade;
            set->append(here ? *uptime * 100 - floor : 0);
        }
        series->append(set);
    }
    series->setBarWidth(0.66);
    return series;
}

QLineSeries *promiseOf(const UptimeChart &chart, double floor, const Theme &theme)
{
    auto *line = new QLineSeries;
    const double promised = chart.slaPpm * 100.0 / wholePpm - floor;
    line->append(-0.5, promised);
    line->append(static_cast<double>(chart.bars.size()) - 0.5, promised);
    QPen pen(theme.accentText, 1.2);
    pen.setDashPattern({5, 4});
    line->setPen(pen);
    return line;
}

void addSeries(QChart &plot, const UptimeChart &chart, double floor, const Theme &theme)
{
    QStackedBarSeries *bars = barsOf(chart, floor, theme);
    QLineSeries *promise = promiseOf(chart, floor, theme);
    plot.addSeries(bars);
    plot.addSeries(promise);
    auto *across = new QBarCategoryAxis;
    for (qsizetype i = 0; i < chart.bars.size(); ++i)
        across->append(QString::number(i));
    auto *up = new QValueAxis;
    up->setRange(0, 100 - floor);
    for (QAbstractAxis *axis : {static_cast<QAbstractAxis *>(across), static_cast<QAbstractAxis *>(up)}) {
        axis->setLabelsVisible(false);
        axis->setGridLineVisible(false);
        axis->setLineVisible(false);
    }
    plot.addAxis(across, Qt::AlignBottom);
    plot.addAxis(up, Qt::AlignLeft);
    for (QAbstractSeries *series :
         {static_cast<QAbstractSeries *>(bars), static_cast<QAbstractSeries *>(promise)}) {
        series->attachAxis(across);
        series->attachAxis(up);
    }
}

void paintPlot(QPainter &painter, const QRectF &rect, const UptimeChart &chart, const Theme &theme)
{
    QGraphicsScene scene;
    auto *plot = new QChart;
    plot->setTheme(theme.dark ? QChart::ChartThemeDark : QChart::ChartThemeLight);
    plot->setBackgroundVisible(false);
    plot->setPlotAreaBackgroundVisible(false);
    plot->legend()->hide();
    plot->setMargins({});
    plot->layout()->setContentsMargins(0, 0, 0, 0);
    addSeries(*plot, chart, floorOf(chart), theme);
    scene.addItem(plot);
    plot->resize(rect.size());
    plot->setPlotArea(plotOf(QRectF(QPointF(), rect.size())));
    plot->layout()->activate();
    scene.render(&painter, rect, QRectF(QPointF(), rect.size()));
}

// QtCharts lays its own grid out too late for a picture.
void paintGrid(QPainter &painter, const QRectF &rect, const UptimeChart &chart, const Theme &theme)
{
    const QRectF plot = plotOf(rect);
    const double floor = floorOf(chart);
    const int ticks = tickCount(100 - floor);
    for (int i = 0; i < ticks; ++i) {
        const double percent = floor + (100 - floor) * i / (ticks - 1);
        const qreal y = plot.bottom() - plot.height() * i / (ticks - 1);
        painter.fillRect(QRectF(plot.left(), y - 0.5, plot.width(), 1), theme.border);
        drawLineRight(painter, QRectF(rect.left(), y - 8, left - 8, 16), QString::number(percent, 'f', 2),
                      paperFont(11), theme.dim);
    }
}

// The figures above the bars. QtCharts' own labels can't be rounded down, and 100 must mean no downtime.
void paintLabels(QPainter &painter, const QRectF &rect, const UptimeChart &chart, const Theme &theme)
{
    const QRectF plot = plotOf(rect);
    const double floor = floorOf(chart);
    const auto yOf
        = [&](double percent) { return plot.bottom() - (percent - floor) / (100 - floor) * plot.height(); };
    const qreal pitch = plot.width() / static_cast<qreal>(chart.bars.size());
    const QFont font = paperFont(pitch < 44 ? 9 : 11);
    const QFontMetricsF metrics(font);
    const bool crowded = metrics.horizontalAdvance(u"99.99"_s) > pitch;
    const qreal promise = yOf(chart.slaPpm * 100.0 / wholePpm);
    const qsizetype every = std::max<qsizetype>(1, qCeil(30 / pitch));
    for (qsizetype i = 0; i < chart.bars.size(); ++i) {
        const ChartBar &bar = chart.bars[i];
        const QRectF slot = chartSlot(rect, i, chart.bars.size());
        QString figure = bar.figures.uptime ? percentText(*bar.figures.uptime) : u"—"_s;
        figure.remove(u" %"_s);
        const qreal above = bar.figures.uptime ? yOf(*bar.figures.uptime * 100) : plot.bottom();
        const qreal wide = metrics.horizontalAdvance(figure);
        const QRectF box(slot.center().x() - wide / 2, above - 17, wide + 1, 16);
        // The line of the promise must not strike a figure through.
        // Where there is no room for all of them, those that missed the promise are told.
        const bool told = crowded
            ? bar.figures.uptime && gradeOf(*bar.figures.uptime, chart.slaPpm) != ComponentStatus::Operational
            : wide <= pitch + 2;
        if (told && box.top() < promise && promise < box.bottom() + 2)
            painter.fillRect(box.adjusted(-2, 2, 2, 0), theme.page);
        if (told)
            drawLine(painter, box, figure, font, theme.text);
        if (i % every == 0) {
            const qreal label = std::min(metrics.horizontalAdvance(bar.label) + 1, pitch * every);
            drawLine(painter, QRectF(slot.center().x() - label / 2, plot.bottom() + 4, label, 16), bar.label,
                     font, theme.dim);
        }
    }
}

void paintPromise(QPainter &painter, const QRectF &rect, const UptimeChart &chart, const Theme &theme)
{
    const QRectF plot = plotOf(rect);
    const double floor = floorOf(chart);
    const double percent = chart.slaPpm * 100.0 / wholePpm;
    const qreal y = plot.bottom() - (percent - floor) / (100 - floor) * plot.height();
    const QString text = Paper::tr("SLA %1").arg(slaWord(chart.slaPpm));
    const QFont font = paperFont(11);
    const qreal wide = QFontMetricsF(font).horizontalAdvance(text) + 8;
    const QRectF box(plot.right() - wide + 2, y + 3, wide, 16);
    // On a bar the words would not be read.
    painter.fillRect(box, theme.page);
    drawLine(painter, box.adjusted(4, 0, 0, 0), text, font, theme.accentText);
}

QString dayLabel(QDate date, bool first)
{
    return first || date.day() == 1 ? QLocale().toString(date, u"d MMM"_s) : QString::number(date.day());
}

UptimeChart dayChart(const QList<const ComponentReport *> &components, const ReportRequest &request)
{
    UptimeChart chart{.bars = {}, .slaPpm = request.slaPpm};
    if (components.isEmpty())
        return chart;
    const QList<UptimeDay> &days = components.first()->days;
    for (qsizetype i = 0; i < days.size(); ++i) {
        QList<Figures> members;
        for (const ComponentReport *component : components)
            members.append(figuresOf(component->days.at(i).seconds, request.rule, request.slaPpm));
        chart.bars.append({dayLabel(days[i].date, i == 0), dateWord(days[i].date), meanFigures(members)});
    }
    return chart;
}

} // namespace

ComponentStatus gradeOf(double uptime, int slaPpm)
{
    // A promise of 100 % allows nothing; what is hardly missed is not yet the worst.
    const double allowed = (wholePpm - slaPpm) / double(wholePpm);
    const double lost = 1 - uptime;
    if (lost <= allowed + 1e-12)
        return ComponentStatus::Operational;
    return lost <= 5 * std::max(allowed, 0.0005) ? ComponentStatus::Degraded : ComponentStatus::MajorOutage;
}

QString gradeWord(double uptime, int slaPpm)
{
    switch (gradeOf(uptime, slaPpm)) {
    case ComponentStatus::Operational:
        return Paper::tr("within the SLA");
    case ComponentStatus::Degraded:
        return Paper::tr("below the SLA");
    default:
        return Paper::tr("far below the SLA");
    }
}

UptimeChart chartOf(const VendorReport &vendor, const ReportRequest &request, const QString &componentId)
{
    QList<const ComponentReport *> components;
    for (const ComponentReport &component : vendor.components) {
        if (componentId.isEmpty() || component.component.id == componentId)
            components.append(&component);
    }
    if (request.from.daysTo(request.to) < mostDayBars)
        return dayChart(components, request);
    const QList<MonthFigures> months = componentId.isEmpty() ? vendor.months
        : components.isEmpty()                               ? QList<MonthFigures>()
                                                             : components.first()->months;
    UptimeChart chart{.bars = {}, .slaPpm = request.slaPpm};
    for (const MonthFigures &month : months) {
        QString label = QLocale().standaloneMonthName(month.month.month(), QLocale::ShortFormat);
        // Two Novembers are told apart by the year.
        if (chart.bars.isEmpty() || month.month.month() == 1)
            label += u" '"_s + month.month.toString(u"yy"_s);
        chart.bars.append({label, monthWord(month.month), month.figures});
    }
    return chart;
}

QRectF chartSlot(const QRectF &rect, qsizetype bar, qsizetype bars)
{
    const QRectF plot = plotOf(rect);
    const qreal pitch = plot.width() / static_cast<qreal>(std::max<qsizetype>(1, bars));
    return {plot.left() + pitch * static_cast<qreal>(bar), plot.top(), pitch, plot.height()};
}

void paintUptimeChart(QPainter &painter, const QRectF &rect, const UptimeChart &chart, const Theme &theme)
{
    const bool known
        = std::ranges::any_of(chart.bars, [](const ChartBar &bar) { return bar.figures.uptime.has_value(); });
    if (!known || plotOf(rect).height() < 20 || plotOf(rect).width() < 20) {
        drawLine(painter, rect,
                 known ? Paper::tr("There is no room for the chart.")
                       : Paper::tr("Nothing is known of this time: neither observed nor reported."),
                 paperFont(12), theme.dim);
        return;
    }
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    paintGrid(painter, rect, chart, theme);
    paintPlot(painter, rect, chart, theme);
    paintLabels(painter, rect, chart, theme);
    paintPromise(painter, rect, chart, theme);
    painter.restore();
}

} // namespace foghorn
