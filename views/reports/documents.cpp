// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reports/documents.h"

#include "views/parts/plainpaint.h"
#include "views/parts/uptimebar.h"
#include "views/reports/papertext.h"
#include "views/theme/statusicon.h"
#include "views/theme/words.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <array>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Paper
{
    Q_DECLARE_TR_FUNCTIONS(foghorn::Reports)
};

constexpr std::array kinds{ExportKind::Chart, ExportKind::Bars, ExportKind::Timeline, ExportKind::Report};
constexpr qreal percentWidth = 70;
constexpr std::array legendOrder{ComponentStatus::Operational,   ComponentStatus::Degraded,
                                 ComponentStatus::PartialOutage, ComponentStatus::MajorOutage,
                                 ComponentStatus::Maintenance,   ComponentStatus::Unknown};

qreal nameWidth(qreal width)
{
    return std::clamp(width * 0.28, 60.0, 260.0);
}

QString titleOf(const ReportData &data, const QString &one, const QString &many)
{
    return data.vendors.size() == 1 ? one.arg(vendorName(data.vendors.first().vendor))
                                    : many.arg(vendorCount(data.vendors.size()));
}

QString overallWord(const VendorReport &vendor)
{
    return Paper::tr("uptime %1 · below the SLA %2")
        .arg(percentWord(vendor.all.uptime), belowSlaWord(vendor.all));
}

Block noVendors()
{
    return lineBlock(Paper::tr("No vendor was chosen."));
}

} // namespace

QLatin1StringView wireName(ExportKind kind)
{
    switch (kind) {
    case ExportKind::Chart:
        return "chart"_L1;
    case ExportKind::Bars:
        return "bars"_L1;
    case ExportKind::Timeline:
        return "timeline"_L1;
    case ExportKind::Report:
        break;
    }
    return "report"_L1;
}

std::optional<ExportKind> exportKindFrom(QStringView word)
{
    for (const ExportKind kind : kinds) {
        if (word == wireName(kind))
            return kind;
    }
    return std::nullopt;
}

QStringList formatsOf(ExportKind kind)
{
    switch (kind) {
    case ExportKind::Chart:
        return {u"png"_s, u"svg"_s, u"pdf"_s, u"csv"_s, u"json"_s};
    case ExportKind::Bars:
    case ExportKind::Timeline:
        return {u"png"_s, u"svg"_s, u"pdf"_s};
    case ExportKind::Report:
        break;
    }
    return {u"html"_s, u"pdf"_s};
}

PaperDocument documentOf(ExportKind kind, const ReportData &data, qreal width)
{
    switch (kind) {
    case ExportKind::Chart:
        return chartDocument(data, width);
    case ExportKind::Bars:
        return barsDocument(data, width);
    case ExportKind::Timeline:
        return timelineDocument(data, width);
    case ExportKind::Report:
        break;
    }
    return reportDocument(data, width);
}

Block headingBlock(const QString &text, const QString &aside)
{
    return {.height = 30,
            .paint =
                [text, aside](QPainter &painter, const QRectF &rect, const Theme &theme) {
                    const QRectF line = rect.adjusted(0, 8, 0, -2);
                    const QFont small = paperFont(11);
                    const qreal wide
                        = aside.isEmpty() ? 0 : QFontMetricsF(small).horizontalAdvance(aside) + 12;
                    drawLineRight(painter, line, aside, small, theme.dim);
                    drawLine(painter, line.adjusted(0, 0, -wide, 0), text, paperFont(13, true), theme.text);
                },
            .keepWithNext = true};
}

Block lineBlock(const QString &text, qreal pixels, bool dim)
{
    return {.height = pixels + 6, .paint = [=](QPainter &painter, const QRectF &rect, const Theme &theme) {
                drawLine(painter, rect, text, paperFont(pixels), dim ? theme.dim : theme.text);
            }};
}

Block spaceBlock(qreal height)
{
    return {.height = height};
}

Block legendBlock(qreal width)
{
    const QFont font = paperFont(10);
    const QFontMetricsF metrics(font);
    QList<std::pair<ComponentStatus, QPointF>> places;
    QPointF at(0, 6);
    for (const ComponentStatus level : legendOrder) {
        const qreal wide = metrics.horizontalAdvance(levelWord(level)) + 30;
        if (at.x() > 0 && at.x() + wide > width)
            at = QPointF(0, at.y() + 16);
        places.append({level, at});
        at.rx() += wide;
    }
    return {.height = at.y() + 18, .paint = [=](QPainter &painter, const QRectF &rect, const Theme &theme) {
                painter.setRenderHint(QPainter::Antialiasing);
                for (const auto &[level, place] : places) {
                    paintStatus(painter, QRectF(rect.topLeft() + place + QPointF(0, 2), QSizeF(10, 10)),
                                level, theme);
                    drawLine(painter, QRectF(rect.topLeft() + place + QPointF(15, 0), QSizeF(200, 14)),
                             levelWord(level), font, theme.dim);
                }
            }};
}

Block chartBlock(const UptimeChart &chart, qreal height)
{
    return {.height = height,
            .paint = [chart](QPainter &painter, const QRectF &rect,
                             const Theme &theme) { paintUptimeChart(painter, rect, chart, theme); },
            .stretches = true};
}

Block barsBlock(const QString &name, const QList<UptimeDay> &days, const std::optional<double> &uptime)
{
    return {.height = 28, .paint = [=](QPainter &painter, const QRectF &rect, const Theme &theme) {
                const qreal names = nameWidth(rect.width());
                drawLine(painter, QRectF(rect.left(), rect.top(), names - 10, rect.height()), name,
                         paperFont(12), theme.text);
                const QRectF bars(rect.left() + names, rect.top() + 4, rect.width() - names - percentWidth,
                                  rect.height() - 8);
                UptimeBar(days, bars).paint(painter, theme);
                drawLineRight(painter,
                              QRectF(rect.right() - percentWidth, rect.top(), percentWidth, rect.height()),
                              percentWord(uptime), paperFont(12), theme.text);
            }};
}

PaperDocument chartDocument(const ReportData &data, qreal width)
{
    const bool byDay = data.request.from.daysTo(data.request.to) < 45;
    PaperDocument document{
        .title = byDay ? titleOf(data, Paper::tr("%1: uptime by day"), Paper::tr("Uptime by day of %1"))
                       : titleOf(data, Paper::tr("%1: uptime by month"), Paper::tr("Uptime by month of %1")),
        .subtitle = windowWord(data.request),
        .facts = factsOf(data)};
    const bool one = data.vendors.size() == 1;
    if (one)
        document.subtitle += u" · "_s + overallWord(data.vendors.first());
    for (const VendorReport &vendor : data.vendors) {
        if (!one)
            document.blocks << headingBlock(vendorName(vendor.vendor), overallWord(vendor));
        if (vendor.components.isEmpty())
            document.blocks << lineBlock(Paper::tr("This page lists no components, only incidents."));
        else
            document.blocks << chartBlock(chartOf(vendor, data.request), width < 500 || !one ? 200 : 290);
        document.blocks << lineBlock(
            Paper::tr("mean of %1 · %2")
                .arg(componentCount(vendor.components.size()), coverageSentence(vendor.all.seconds)),
            11);
    }
    if (data.vendors.isEmpty())
        document.blocks << noVendors();
    return document;
}

PaperDocument barsDocument(const ReportData &data, qreal width)
{
    PaperDocument document{.title = titleOf(data, Paper::tr("%1: worst state of each day"),
                                            Paper::tr("Worst state of each day of %1")),
                           .subtitle = windowWord(data.request),
                           .facts = factsOf(data)};
    const qreal names = nameWidth(width);
    const QString first = dateWord(data.request.from);
    const QString last = dateWord(data.request.to);
    for (const VendorReport &vendor : data.vendors) {
        document.blocks << headingBlock(vendorName(vendor.vendor), overallWord(vendor));
        for (const ComponentReport &component : vendor.components)
            document.blocks << barsBlock(componentName(component.component), component.days,
                                         component.all.uptime);
        if (vendor.components.isEmpty())
            document.blocks << lineBlock(Paper::tr("This page lists no components, only incidents."));
        else
            document.blocks << Block{.height = 20,
                                     .paint = [=](QPainter &painter, const QRectF &rect, const Theme &theme) {
                                         const QRectF line = rect.adjusted(names, 0, -percentWidth, 0);
                                         drawLine(painter, line, first, paperFont(10), theme.dim);
                                         drawLineRight(painter, line, last, paperFont(10), theme.dim);
                                     }};
    }
    if (data.vendors.isEmpty())
        document.blocks << noVendors();
    document.blocks << legendBlock(width);
    document.blocks << lineBlock(Paper::tr("thin and pale: reported only · hatched: nobody looked"), 10);
    return document;
}

} // namespace foghorn
