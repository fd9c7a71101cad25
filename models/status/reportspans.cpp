// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/status/reportspans.h"

#include <algorithm>

namespace foghorn {
namespace {

constexpr qint64 second = 1000;

qint64 wholeSecond(qint64 ms)
{
    return ms - ((ms % second) + second) % second;
}

// The parts of the spans that lie within the windows; both are sorted and free of overlaps.
QList<Span> cut(const QList<Span> &spans, const QList<Gap> &windows)
{
    QList<Span> result;
    auto window = windows.cbegin();
    for (const Span &span : spans) {
        while (window != windows.cend() && window->toMs <= span.fromMs)
            ++window;
        for (auto at = window; at != windows.cend() && at->fromMs < span.toMs; ++at) {
            const Span part{std::max(span.fromMs, at->fromMs), std::min(span.toMs, at->toMs), span.status};
            if (part.fromMs < part.toMs)
                result.append(part);
        }
    }
    return result;
}

qint64 instantMs(QDate date, QTime time, const QTimeZone &zone)
{
    const QDateTime instant(date, time, zone);
    return instant.isValid() ? instant.toMSecsSinceEpoch() : startOfDayMs(date, zone);
}

// Business hours as stretches of time, clipped to the window.
QList<Gap> windowsOf(const BusinessHours &hours, qint64 fromMs, qint64 toMs)
{
    QList<Gap> windows;
    // Hours that began on the day before may reach in.
    const QDate first = QDateTime::fromMSecsSinceEpoch(fromMs, hours.zone).date().addDays(-1);
    const QDate last = QDateTime::fromMSecsSinceEpoch(toMs, hours.zone).date();
    for (QDate date = first; date <= last; date = date.addDays(1)) {
        if (!(hours.days & (1 << (date.dayOfWeek() - 1))))
            continue;
        const QDate ends = hours.to > hours.from ? date : date.addDays(1);
        qint64 from = std::max(fromMs, instantMs(date, hours.from, hours.zone));
        const qint64 to = std::min(toMs, instantMs(ends, hours.to, hours.zone));
        if (!windows.isEmpty())
            from = std::max(from, windows.last().toMs);
        if (from < to)
            windows.append({from, to});
    }
    return windows;
}

} // namespace

qint64 startOfDayMs(QDate date, const QTimeZone &zone)
{
    for (int tries = 0; tries < 3; ++tries, date = date.addDays(1)) {
        if (const QDateTime start = date.startOfDay(zone); start.isValid())
            return start.toMSecsSinceEpoch();
    }
    return date.startOfDay(QTimeZone::utc()).toMSecsSinceEpoch();
}

BusinessPart withinHours(const ComponentHistory &history, const BusinessHours &hours, qint64 fromMs,
                         qint64 toMs)
{
    const QList<Gap> windows = windowsOf(hours, fromMs, toMs);
    // Of thinned days nobody knows what fell into the hours: they stay unknown there.
    QList<Gap> known;
    for (const Gap &window : windows) {
        if (window.toMs > history.thinnedUntilMs)
            known.append({std::max(window.fromMs, history.thinnedUntilMs), window.toMs});
    }
    BusinessPart part{.history = history};
    part.history.observed = cut(history.observed, known);
    part.history.reported = cut(history.reported, known);
    for (const Gap &window : windows)
        part.seconds += window.toMs / second - window.fromMs / second;
    return part;
}

QList<Gap> gapsOf(const QList<ComponentHistory> &histories, qint64 fromMs, qint64 toMs)
{
    QList<Gap> known;
    for (const ComponentHistory &history : histories) {
        for (const QList<Span> *spans : {&history.observed, &history.reported}) {
            for (const Span &span : *spans) {
                if (span.status != ComponentStatus::Unknown && span.toMs > fromMs && span.fromMs < toMs)
                    known.append({span.fromMs, span.toMs});
            }
        }
    }
    std::ranges::sort(known, {}, &Gap::fromMs);
    QList<Gap> gaps;
    qint64 at = fromMs;
    const auto note = [&gaps, &at](qint64 until) {
        if (wholeSecond(until) > wholeSecond(at))
            gaps.append({wholeSecond(at), wholeSecond(until)});
    };
    for (const Gap &stretch : std::as_const(known)) {
        note(stretch.fromMs);
        at = std::max(at, stretch.toMs);
    }
    note(toMs);
    return gaps;
}

QList<Span> troublesIn(const ComponentHistory &history, qint64 windowFromMs, qint64 toMs)
{
    const qint64 fromMs = std::max(windowFromMs, history.thinnedUntilMs);
    QList<Gap> unseen;
    qint64 at = fromMs;
    QList<Span> all;
    for (const Span &span : history.observed) {
        if (span.status == ComponentStatus::Unknown || span.toMs <= fromMs || span.fromMs >= toMs)
            continue;
        if (span.fromMs > at)
            unseen.append({at, span.fromMs});
        at = std::max(at, span.toMs);
        all.append({std::max(span.fromMs, fromMs), std::min(span.toMs, toMs), span.status});
    }
    if (at < toMs)
        unseen.append({at, toMs});
    all.append(cut(history.reported, unseen));
    std::ranges::sort(all, {}, &Span::fromMs);
    QList<Span> troubles;
    for (const Span &span : std::as_const(all)) {
        if (span.status == ComponentStatus::Operational || span.status == ComponentStatus::Unknown)
            continue;
        if (!troubles.isEmpty() && troubles.last().status == span.status
            && troubles.last().toMs == span.fromMs)
            troubles.last().toMs = span.toMs;
        else
            troubles.append(span);
    }
    return troubles;
}

} // namespace foghorn
