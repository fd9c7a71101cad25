// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/incidents/lanes.h"

#include "models/status/severity.h"
#include "views/theme/statusicon.h"
#include "views/theme/theme.h"
#include "views/theme/times.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qreal narrowest = 5;
constexpr qreal barHeight = 14;
constexpr qint64 hourMs = 3'600'000;
constexpr qint64 dayMs = 24 * hourMs;

LaneBar barOf(const IncidentRow &row, const QDateTime &now)
{
    const IncidentState &state = row.record.state;
    const QDateTime began = beganAt(state);
    QDateTime ended = endedAt(state);
    if (isUpcoming(state.incident) && state.incident.scheduledUntil.isValid())
        ended = state.incident.scheduledUntil;
    else if (isOpen(state.incident.status) && !isUpcoming(state.incident))
        ended = state.noLongerListed ? state.lastSeen : now;
    LaneBar bar{.key = row.key(),
                .fromMs = began.toMSecsSinceEpoch(),
                .level = impactLevel(state.incident),
                .watched = row.watched,
                .open = isOpen(state.incident.status)};
    bar.toMs = ended.isValid() ? std::max(bar.fromMs, ended.toMSecsSinceEpoch()) : bar.fromMs;
    return bar;
}

QColor colourOf(const LaneBar &bar, const Theme &theme)
{
    const QColor full = bar.level ? theme.level(*bar.level) : theme.dim;
    return bar.watched ? full : mixed(full, theme.page, 0.65);
}

// That there is something further on.
void paintPointer(QPainter &painter, const QRectF &lane, const LaneScale &scale, bool later,
                  const QColor &colour)
{
    const qreal tip = later ? scale.left + scale.width - 1 : scale.left + 1;
    const qreal back = tip + (later ? -6 : 6);
    const qreal middle = std::floor(lane.center().y()) + 0.5;
    painter.setBrush(colour);
    painter.drawPolygon(
        QPolygonF({QPointF(tip, middle), QPointF(back, middle - 4.5), QPointF(back, middle + 4.5)}));
}

} // namespace

QList<VendorLane> lanesOf(const QList<IncidentRow> &rows, const IncidentChoice &choice, const QDateTime &now)
{
    QList<VendorLane> lanes;
    QHash<QString, qsizetype> places;
    for (const IncidentRow &row : rows) {
        if (!fits(row, choice) || !beganAt(row.record.state).isValid())
            continue;
        const auto place = places.constFind(row.record.vendor);
        const qsizetype at = place == places.cend() ? lanes.size() : *place;
        if (at == lanes.size()) {
            places.insert(row.record.vendor, at);
            lanes.append({.vendor = row.record.vendor, .name = row.vendorName, .bars = {}});
        }
        const LaneBar bar = barOf(row, now);
        lanes[at].longestMs = std::max(lanes[at].longestMs, bar.toMs - bar.fromMs);
        lanes[at].bars.append(bar);
    }
    for (VendorLane &lane : lanes)
        std::ranges::stable_sort(lane.bars, {}, &LaneBar::fromMs);
    std::ranges::stable_sort(lanes, std::ranges::greater{},
                             [](const VendorLane &lane) { return lane.bars.last().fromMs; });
    return lanes;
}

QRectF LaneScale::rectOf(const LaneBar &bar, const QRectF &lane) const
{
    const qreal from = std::max(xOf(bar.fromMs), left - narrowest);
    const qreal to = std::min(xOf(bar.toMs), left + width + narrowest);
    return {from, lane.center().y() - barHeight / 2, std::max(to - from, narrowest), barHeight};
}

std::pair<qsizetype, qsizetype> barsWithin(const VendorLane &lane, const LaneScale &scale)
{
    // A bar that is drawn wider than it lasts reaches into the window from before it, too.
    const qint64 slack = qint64(narrowest * qreal(scale.toMs - scale.fromMs) / scale.width) + 1;
    const auto first
        = std::ranges::lower_bound(lane.bars, scale.fromMs - lane.longestMs - slack, {}, &LaneBar::fromMs);
    const auto last = std::ranges::upper_bound(lane.bars, scale.toMs, {}, &LaneBar::fromMs);
    return {first - lane.bars.begin(), std::max(first, last) - lane.bars.begin()};
}

const LaneBar *barBeside(const VendorLane &lane, const LaneScale &scale, bool later)
{
    const LaneBar *found = nullptr;
    for (const LaneBar &bar : lane.bars) {
        if (bar.toMs >= scale.fromMs && bar.fromMs <= scale.toMs)
            return nullptr;
        if (later && bar.fromMs > scale.toMs)
            return &bar;
        if (!later && bar.toMs < scale.fromMs && (!found || bar.toMs > found->toMs))
            found = &bar;
    }
    return found;
}

int paintLane(QPainter &painter, const VendorLane &lane, const QRectF &rect, const LaneScale &scale,
              const Theme &theme)
{
    painter.setPen(Qt::NoPen);
    painter.fillRect(QRectF(scale.left, std::floor(rect.center().y()), scale.width, 1), theme.border);
    const auto [first, last] = barsWithin(lane, scale);
    int drawn = 0;
    QRectF before;
    QColor colourBefore;
    for (qsizetype at = first; at < last; ++at) {
        const LaneBar &bar = lane.bars.at(at);
        const QRectF box = scale.rectOf(bar, rect);
        const QColor colour = colourOf(bar, theme);
        if (box.right() < scale.left || box.left() > scale.left + scale.width)
            continue;
        if (colour == colourBefore && box.right() <= before.right() + 0.5)
            continue;
        painter.setBrush(colour);
        painter.drawRoundedRect(box, 3, 3);
        if (box.width() > 26)
            paintStatus(painter, QRectF(box.left() + 2, box.top() + 1, box.height() - 2, box.height() - 2),
                        bar.level, theme);
        before = box;
        colourBefore = colour;
        ++drawn;
    }
    if (drawn == 0) {
        for (const bool later : {false, true}) {
            if (barBeside(lane, scale, later))
                paintPointer(painter, rect, scale, later, theme.dim);
        }
    }
    return drawn;
}

QList<std::pair<qint64, QString>> laneTicks(const LaneScale &scale, qreal pitch, int thisYear)
{
    constexpr std::array steps{hourMs,      3 * hourMs,  6 * hourMs,  12 * hourMs,  dayMs,
                               2 * dayMs,   7 * dayMs,   14 * dayMs,  30 * dayMs,   91 * dayMs,
                               182 * dayMs, 365 * dayMs, 731 * dayMs, 1826 * dayMs, 3652 * dayMs};
    const qreal most = std::max(1.0, scale.width / pitch);
    const qint64 range = scale.toMs - scale.fromMs;
    const auto step
        = std::ranges::find_if(steps, [&](qint64 each) { return qreal(range) / qreal(each) <= most; });
    const qint64 every = step == steps.end() ? steps.back() : *step;
    QList<std::pair<qint64, QString>> ticks;
    if (every < dayMs) {
        for (qint64 at = scale.fromMs / every * every + every; at < scale.toMs; at += every) {
            const QDateTime local = QDateTime::fromMSecsSinceEpoch(at);
            ticks.append({at, clockText(local.toUTC(), QDateTime::fromMSecsSinceEpoch(scale.toMs, Qt::UTC))});
        }
        return ticks;
    }
    // Whole days of the viewer's calendar.
    const qint64 days = every / dayMs;
    QDate date = QDateTime::fromMSecsSinceEpoch(scale.toMs).date();
    for (; static_cast<qreal>(ticks.size()) <= most; date = date.addDays(-days)) {
        const qint64 at = date.startOfDay().toMSecsSinceEpoch();
        if (at < scale.fromMs)
            break;
        ticks.prepend({at, date.year() == thisYear && days < 180 ? dayText(date) : longDayText(date)});
    }
    return ticks;
}

} // namespace foghorn
