// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/status/severity.h"
#include "views/parts/plainpaint.h"
#include "views/reports/documents.h"
#include "views/reports/papertext.h"
#include "views/theme/words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Paper
{
    Q_DECLARE_TR_FUNCTIONS(foghorn::Reports)
};

constexpr qreal rowHeight = 34;
constexpr qreal leastBar = 4; // so that a minute in a year is seen

struct Axis
{
    qint64 fromMs;
    qint64 toMs;
    QTimeZone zone;

    qreal at(const QRectF &track, qint64 ms) const
    {
        const qint64 length = std::max<qint64>(1, toMs - fromMs);
        const qreal share = qreal(std::clamp(ms, fromMs, toMs) - fromMs) / qreal(length);
        return track.left() + share * track.width();
    }
};

QRectF trackOf(const QRectF &rect)
{
    const qreal names = std::clamp(rect.width() * 0.42, 80.0, 380.0);
    return rect.adjusted(names, 0, 0, 0);
}

void paintTicks(QPainter &painter, const QRectF &rect, const Axis &axis, const Theme &theme)
{
    const QRectF track = trackOf(rect);
    const int ticks = std::clamp(static_cast<int>(track.width() / 90), 1, 8);
    for (int i = 0; i <= ticks; ++i) {
        const qint64 ms = axis.fromMs + (axis.toMs - axis.fromMs) * i / ticks;
        const qreal x = axis.at(track, ms);
        const QDate date = QDateTime::fromMSecsSinceEpoch(ms, axis.zone).date();
        const QString text = QLocale().toString(date, u"d MMM"_s);
        painter.fillRect(QRectF(x - 0.5, rect.bottom() - 4, 1, 4), theme.border);
        const QRectF place(i == ticks ? x - 70 : x - 2, rect.top(), 72, rect.height() - 4);
        if (i == ticks)
            drawLineRight(painter, place, text, paperFont(10), theme.dim);
        else if (track.width() / ticks > 40)
            drawLine(painter, place, text, paperFont(10), theme.dim);
    }
}

Block incidentBlock(const IncidentRecord &record, const Axis &axis)
{
    const IncidentFacts facts = factsOf(record, axis.zone);
    const Incident &incident = record.state.incident;
    QDateTime begin = incident.startedAt;
    if (!begin.isValid())
        begin = incident.scheduledFor.isValid() ? incident.scheduledFor : record.state.firstSeen;
    QDateTime end = incident.resolvedAt;
    const bool open = isOpen(incident.status);
    if (!end.isValid() && !open)
        end = incident.scheduledUntil.isValid() ? incident.scheduledUntil : incident.updatedAt;
    const ComponentStatus level = impactLevel(incident).value_or(ComponentStatus::Unknown);
    const qint64 from = begin.toMSecsSinceEpoch();
    const qint64 to = end.isValid() ? end.toMSecsSinceEpoch() : (open ? axis.toMs : from);
    return {.height = rowHeight, .paint = [=](QPainter &painter, const QRectF &rect, const Theme &theme) {
                const QRectF track = trackOf(rect);
                const qreal words = track.left() - rect.left() - 12;
                drawLine(painter, QRectF(rect.left(), rect.top() + 2, words, 16), facts.title, paperFont(12),
                         theme.text);
                drawLine(painter, QRectF(rect.left(), rect.top() + 16, words, 14),
                         facts.said + u" · "_s + facts.about, paperFont(10), theme.dim);
                painter.fillRect(QRectF(track.left(), rect.center().y() - 0.5, track.width(), 1),
                                 theme.border);
                const qreal left = std::min(axis.at(track, from), track.right() - leastBar);
                const qreal right = std::max(axis.at(track, to), left + leastBar);
                painter.fillRect(QRectF(left, rect.top() + 8, right - left, rect.height() - 16),
                                 theme.level(level));
                painter.fillRect(QRectF(rect.left(), rect.bottom() - 0.75, rect.width(), 0.75), theme.border);
            }};
}

} // namespace

PaperDocument timelineDocument(const ReportData &data, qreal width)
{
    const bool one = data.vendors.size() == 1;
    PaperDocument document{
        .title = one ? Paper::tr("%1: incidents and maintenance").arg(vendorName(data.vendors.first().vendor))
                     : Paper::tr("Incidents and maintenance of %1").arg(vendorCount(data.vendors.size())),
        .subtitle = windowWord(data.request),
        .facts = factsOf(data)};
    document.subtitle = Paper::tr("%1 · as the vendors state it").arg(windowWord(data.request));
    const Axis axis{data.fromMs, data.toMs, data.request.zone};
    const Block ticks{.height = 24,
                      .paint = [axis](QPainter &painter, const QRectF &rect,
                                      const Theme &theme) { paintTicks(painter, rect, axis, theme); },
                      .keepWithNext = true};
    const auto again = std::make_shared<const Block>(ticks);
    qsizetype count = 0;
    for (const VendorReport &vendor : data.vendors) {
        if (!one)
            document.blocks << headingBlock(vendorName(vendor.vendor), incidentsInTime(vendor));
        count += vendor.incidents.size();
        if (vendor.incidents.isEmpty()) {
            document.blocks << lineBlock(noIncidentsSentence(vendor), 13);
            continue;
        }
        document.blocks << ticks;
        for (const IncidentRecord &record : vendor.incidents) {
            Block row = incidentBlock(record, axis);
            row.repeated = again;
            document.blocks << row;
        }
    }
    if (data.vendors.isEmpty())
        document.blocks << lineBlock(Paper::tr("No vendor was chosen."));
    if (count > 0)
        document.blocks << legendBlock(width);
    return document;
}

} // namespace foghorn
