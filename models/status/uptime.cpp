// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/status/uptime.h"

#include "models/status/severity.h"

#include <QDateTime>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

// Boundaries are floored to whole seconds, so that neighbouring windows never share or lose one.
qint64 wholeSeconds(qint64 ms)
{
    return ms >= 0 ? ms / 1000 : -((-ms + 999) / 1000);
}

struct Piece
{
    qint64 from; // seconds
    qint64 to;
    ComponentStatus status;
    bool observed;
};

Piece pieceOf(const Span &span, bool observed)
{
    return {wholeSeconds(span.fromMs), wholeSeconds(span.toMs), span.status, observed};
}

// Observed and reported spans as one sorted list without overlaps: what we saw wins.
QList<Piece> pieces(const ComponentHistory &history)
{
    QList<Piece> result;
    result.reserve(history.observed.size() + history.reported.size());
    // A look that could not name the level hides nothing that the vendor's record says.
    QList<Span> observed;
    std::ranges::copy_if(history.observed, std::back_inserter(observed),
                         [](const Span &span) { return span.status != ComponentStatus::Unknown; });
    auto seen = observed.cbegin();
    for (const Span &span : history.reported) {
        Piece rest = pieceOf(span, false);
        while (seen != observed.cend() && wholeSeconds(seen->toMs) <= rest.from)
            result.append(pieceOf(*seen++, true));
        // The reported stretch shows only in the gaps between the observed ones.
        while (seen != observed.cend() && wholeSeconds(seen->fromMs) < rest.to) {
            const Piece over = pieceOf(*seen, true);
            if (rest.from < over.from)
                result.append({rest.from, over.from, rest.status, false});
            rest.from = std::max(rest.from, over.to);
            if (over.to > rest.to)
                break;
            result.append(over);
            ++seen;
        }
        if (rest.from < rest.to)
            result.append(rest);
    }
    for (; seen != observed.cend(); ++seen)
        result.append(pieceOf(*seen, true));
    return result;
}

// Adds up the pieces within consecutive windows; `at` moves on, so that a year is one pass.
class Folder
{
public:
    explicit Folder(const ComponentHistory &history)
        : m_pieces(pieces(history))
    {
    }

    // Seconds in [from, to); nothing after `end` is counted. Windows must come in order.
    LevelSeconds window(qint64 from, qint64 to, qint64 end)
    {
        LevelSeconds sums;
        while (m_at < m_pieces.size() && m_pieces[m_at].to <= from)
            ++m_at;
        for (qsizetype i = m_at; i < m_pieces.size() && m_pieces[i].from < to; ++i) {
            const Piece &piece = m_pieces[i];
            const qint64 seconds = std::min({piece.to, to, end}) - std::max(piece.from, from);
            if (seconds <= 0 || piece.status == ComponentStatus::Unknown)
                continue;
            sums[piece.status] += seconds;
            (piece.observed ? sums.observed : sums.reported) += seconds;
        }
        sums[ComponentStatus::Unknown] = std::max<qint64>(0, to - from) - sums.observed - sums.reported;
        return sums;
    }

private:
    const QList<Piece> m_pieces;
    qsizetype m_at = 0;
};

struct Weights
{
    double degraded;
    double partial;
    double major;
};

Weights weightsOf(UptimeRule rule)
{
    switch (rule) {
    case UptimeRule::Statuspage:
        return {0, 0.3, 1};
    case UptimeRule::Strict:
        return {0.3, 1, 1};
    case UptimeRule::Outages:
        break;
    }
    return {0, 1, 1};
}

// The first instant of a day, also where midnight was skipped (a zone change); a skipped day has none and
// becomes an empty window at the next day's start.
qint64 dayStart(QDate date, const QTimeZone &zone)
{
    for (int tries = 0; tries < 3; ++tries, date = date.addDays(1)) {
        if (const QDateTime start = date.startOfDay(zone); start.isValid())
            return wholeSeconds(start.toMSecsSinceEpoch());
    }
    return wholeSeconds(date.startOfDay(QTimeZone::utc()).toMSecsSinceEpoch());
}

// Until when the zone's clock goes on as it does at a day's start; 0 where that day did not begin at
// midnight, or was skipped. Asking for each day of each vendor is what an overview's time went into.
qint64 steadyFrom(QDate date, qint64 start, const QTimeZone &zone)
{
    const QDateTime at = QDateTime::fromSecsSinceEpoch(start, Qt::UTC);
    const QDateTime local = at.toOffsetFromUtc(zone.offsetFromUtc(at));
    if (local.date() != date || local.time() != QTime(0, 0))
        return 0;
    if (!zone.hasTransitions())
        return std::numeric_limits<qint64>::max();
    const QTimeZone::OffsetData next = zone.nextTransition(at);
    return next.atUtc.isValid() ? next.atUtc.toSecsSinceEpoch() : std::numeric_limits<qint64>::max();
}

} // namespace

void appendSpan(QList<Span> &spans, const Span &span)
{
    if (span.fromMs >= span.toMs)
        return;
    if (!spans.isEmpty() && spans.last().toMs == span.fromMs && spans.last().status == span.status)
        spans.last().toMs = span.toMs;
    else
        spans.append(span);
}

qint64 LevelSeconds::total() const
{
    return std::accumulate(byLevel.begin(), byLevel.end(), qint64{0});
}

LevelSeconds &LevelSeconds::operator+=(const LevelSeconds &other)
{
    for (std::size_t i = 0; i < byLevel.size(); ++i)
        byLevel[i] += other.byLevel[i];
    observed += other.observed;
    reported += other.reported;
    return *this;
}

std::optional<double> uptime(const LevelSeconds &seconds, UptimeRule rule)
{
    const qint64 counted = seconds.observed + seconds.reported - seconds[ComponentStatus::Maintenance];
    if (counted <= 0)
        return std::nullopt;
    const Weights weights = weightsOf(rule);
    const double down = weights.degraded * static_cast<double>(seconds[ComponentStatus::Degraded])
        + weights.partial * static_cast<double>(seconds[ComponentStatus::PartialOutage])
        + weights.major * static_cast<double>(seconds[ComponentStatus::MajorOutage]);
    return 1.0 - down / static_cast<double>(counted);
}

ComponentStatus worstLevel(const LevelSeconds &seconds)
{
    using enum ComponentStatus;
    for (const ComponentStatus status : {MajorOutage, PartialOutage, Degraded, Maintenance, Operational}) {
        if (seconds[status] > 0)
            return status;
    }
    return Unknown;
}

LevelSeconds fold(const ComponentHistory &history, qint64 fromMs, qint64 toMs)
{
    const qint64 to = wholeSeconds(toMs);
    return Folder(history).window(wholeSeconds(fromMs), to, to);
}

DayGrid::DayGrid(QDate first, QDate last, const QTimeZone &zone)
    : from(first)
{
    constexpr qint64 daySeconds = 24LL * 3600;
    qint64 steadyBefore = 0; // until then each day begins 24 hours after the one before
    for (QDate date = first; date <= last.addDays(1); date = date.addDays(1)) {
        if (!starts.isEmpty() && starts.last() + daySeconds < steadyBefore) {
            starts.append(starts.last() + daySeconds);
            continue;
        }
        starts.append(dayStart(date, zone));
        steadyBefore = steadyFrom(date, starts.last(), zone);
    }
}

QList<UptimeDay> foldDays(const ComponentHistory &history, const DayGrid &days, qint64 nowMs)
{
    QList<UptimeDay> result;
    result.reserve(days.starts.size());
    Folder folder(history);
    const qint64 end = wholeSeconds(nowMs);
    QDate date = days.from;
    for (qsizetype i = 0; i + 1 < days.starts.size(); ++i, date = date.addDays(1)) {
        const qint64 start = days.starts[i];
        // Today ends now: the hours to come are no part of any window.
        const qint64 next = std::max(start, std::min(days.starts[i + 1], end));
        result.append({date, folder.window(start, next, end)});
    }
    return result;
}

QList<UptimeDay> foldDays(const ComponentHistory &history, QDate from, QDate to, const QTimeZone &zone,
                          qint64 nowMs)
{
    return foldDays(history, DayGrid(from, to, zone), nowMs);
}

QList<UptimeDay> foldSlices(const ComponentHistory &history, qint64 fromMs, qint64 toMs, int slices)
{
    QList<UptimeDay> result;
    Folder folder(history);
    const qint64 from = wholeSeconds(fromMs);
    const qint64 to = wholeSeconds(toMs);
    for (int i = 0; i < slices; ++i) {
        const qint64 start = from + (to - from) * i / slices;
        const qint64 end = from + (to - from) * (i + 1) / slices;
        result.append({QDate(), folder.window(start, end, to)});
    }
    return result;
}

std::optional<double> meanUptime(const QList<std::optional<double>> &members)
{
    double sum = 0;
    int count = 0;
    for (const std::optional<double> &member : members) {
        if (member) {
            sum += *member;
            ++count;
        }
    }
    if (count == 0)
        return std::nullopt;
    return sum / count;
}

QString percentText(double ratio, int decimals)
{
    if (ratio >= 1.0)
        return u"100 %"_s;
    const double scale = std::pow(10.0, decimals);
    // The nudge keeps 99.95 from becoming 99.94 by the binary form of the ratio, and stays below a real loss.
    const double down = std::min(std::floor(ratio * 100.0 * scale + 1e-7), 100.0 * scale - 1.0);
    if (ratio > 0 && down < 1)
        return u"< "_s + QString::number(1 / scale, 'f', decimals) + u" %"_s;
    return QString::number(std::max(0.0, down) / scale, 'f', decimals) + u" %"_s;
}

QLatin1StringView wireName(UptimeRule rule)
{
    switch (rule) {
    case UptimeRule::Statuspage:
        return "statuspage"_L1;
    case UptimeRule::Strict:
        return "strict"_L1;
    case UptimeRule::Outages:
        break;
    }
    return "outages"_L1;
}

} // namespace foghorn
