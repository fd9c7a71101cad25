// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/thinning.h"

#include "models/history/coverage.h"
#include "models/history/impl.h"
#include "models/history/stored.h"

#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

using namespace history;

namespace {

// Of each source; few enough that the write lock is held for some milliseconds only.
constexpr int spansAtOnce = 150;
// A calm component's one span may reach over years: so many days are worked out at once.
constexpr qint64 daysAtOnce = 400;
constexpr qint64 dayMs = 24LL * 3600 * 1000;
constexpr qint64 longestDayMs = 25LL * 3600 * 1000;

qint64 dayStartMs(qint64 atMs, const QTimeZone &zone)
{
    return DayGrid(fromMs(atMs).toTimeZone(zone).date(), fromMs(atMs).toTimeZone(zone).date(), zone).starts[0]
        * 1000;
}

// One component's stretch of time that is thinned in one transaction, [fromMs, toMs), whole days.
struct Batch
{
    qint64 component = 0;
    qint64 fromMs = 0;
    qint64 toMs = 0;
};

// Where the span of a source after so many others begins; the cutoff where there are not as many before it.
qint64 spanBegin(Sql &sql, qint64 component, Source source, qint64 cutoffMs, int after)
{
    return sql
        .one("SELECT from_ms FROM level_span WHERE component_id = :component AND source = :source "
             "AND from_ms < :cutoff ORDER BY from_ms LIMIT 1 OFFSET :after"_L1,
             {{":component"_L1, component},
              {":source"_L1, static_cast<int>(source)},
              {":cutoff"_L1, cutoffMs},
              {":after"_L1, after}})
        .value_or(cutoffMs);
}

// From the first to the last that is thinned of a component.
std::pair<qint64, qint64> heldTime(Sql &sql, qint64 component)
{
    Rows rows = sql.rows("SELECT MIN(from_ms), MAX(to_ms) FROM level_day WHERE component_id = :component"_L1,
                         {{":component"_L1, component}});
    if (!rows.next() || rows.isNull(0))
        return {std::numeric_limits<qint64>::max(), 0};
    return {rows.integer(0), rows.integer(1)};
}

std::optional<Batch> nextBatch(Sql &sql, qint64 component, qint64 cutoffMs, const QTimeZone &zone)
{
    const qint64 first = std::min(spanBegin(sql, component, Source::Observed, cutoffMs, 0),
                                  spanBegin(sql, component, Source::Reported, cutoffMs, 0));
    if (first >= cutoffMs)
        return std::nullopt;
    qint64 start = dayStartMs(first, zone);
    qint64 end = std::min({spanBegin(sql, component, Source::Observed, cutoffMs, spansAtOnce),
                           spanBegin(sql, component, Source::Reported, cutoffMs, spansAtOnce),
                           start + daysAtOnce * dayMs});
    const auto [heldFrom, heldTo] = heldTime(sql, component);
    // Days of another zone may end in the midst of this one's: what is laid out never overlaps.
    const bool earlier = start < heldFrom;
    if (!earlier)
        start = std::max(start, heldTo);
    end = dayStartMs(end, zone);
    if (end <= start) // one day with very many changes
        end = dayStartMs(start + 26 * 3600 * 1000LL, zone);
    end = std::min({end, cutoffMs, earlier ? heldFrom : cutoffMs});
    return Batch{component, start, std::max(start, end)};
}

QList<Span> spansOf(Sql &sql, const Batch &batch, Source source)
{
    QList<Span> found;
    Rows rows = sql.rows("SELECT from_ms, COALESCE(to_ms, :to), status FROM level_span "
                         "WHERE component_id = :component AND source = :source AND from_ms < :to "
                         "ORDER BY from_ms"_L1,
                         {{":component"_L1, batch.component},
                          {":source"_L1, static_cast<int>(source)},
                          {":to"_L1, batch.toMs}});
    while (rows.next()) {
        appendSpan(found,
                   {std::max(rows.integer(0), batch.fromMs), std::min(rows.integer(1), batch.toMs),
                    levelFrom(rows.number(2))});
    }
    return found;
}

void writeThinned(Sql &sql, qint64 component, Source source, const QList<Span> &spans)
{
    for (const Span &span : spans) {
        // Goes on where the batch before ended.
        sql.run("UPDATE level_day SET to_ms = :to WHERE component_id = :component AND source = :source "
                "AND status = :status AND to_ms = :from"_L1,
                {{":component"_L1, component},
                 {":source"_L1, static_cast<int>(source)},
                 {":status"_L1, static_cast<int>(span.status)},
                 {":from"_L1, span.fromMs},
                 {":to"_L1, span.toMs}});
        if (sql.rowsTouched() > 0)
            continue;
        sql.run("INSERT INTO level_day (component_id, source, from_ms, to_ms, status) "
                "VALUES (:component, :source, :from, :to, :status)"_L1,
                {{":component"_L1, component},
                 {":source"_L1, static_cast<int>(source)},
                 {":status"_L1, static_cast<int>(span.status)},
                 {":from"_L1, span.fromMs},
                 {":to"_L1, span.toMs}});
    }
}

void layBatch(Sql &sql, const Batch &batch, const QTimeZone &zone)
{
    const auto vendor = sql.one("SELECT vendor_id FROM component WHERE id = :component"_L1,
                                {{":component"_L1, batch.component}});
    const auto observed = observedWithin(sql, vendor.value_or(0), batch.fromMs, batch.toMs);
    ComponentHistory history;
    Cutter cutter(observed);
    for (const Span &span : spansOf(sql, batch, Source::Observed))
        cutter.add(history.observed, span);
    history.reported = spansOf(sql, batch, Source::Reported);
    const QDate first = fromMs(batch.fromMs).toTimeZone(zone).date();
    const QDate last = fromMs(batch.toMs - 1).toTimeZone(zone).date();
    const ThinnedSpans thinned = laidOut(history, DayGrid(first, last, zone), batch.fromMs);
    writeThinned(sql, batch.component, Source::Observed, thinned.observed);
    writeThinned(sql, batch.component, Source::Reported, thinned.reported);
}

// The spans of the batch go; those that reach beyond it begin at its end.
void thinBatch(Sql &sql, const Batch &batch, const QTimeZone &zone)
{
    if (batch.fromMs < batch.toMs)
        layBatch(sql, batch, zone);
    sql.run("DELETE FROM level_span WHERE component_id = :component AND source IN (0, 1) "
            "AND from_ms < :to AND to_ms <= :to"_L1,
            {{":component"_L1, batch.component}, {":to"_L1, batch.toMs}});
    sql.run("UPDATE level_span SET from_ms = :to WHERE component_id = :component AND source IN (0, 1) "
            "AND from_ms < :to"_L1,
            {{":component"_L1, batch.component}, {":to"_L1, batch.toMs}});
}

} // namespace

namespace history {

ThinnedSpans laidOut(const ComponentHistory &history, const DayGrid &days, qint64 fromMs)
{
    // Apart, as a day row says how much of it was seen and how much the vendor's record tells.
    ThinnedSpans result;
    const qint64 endMs = days.starts.last() * 1000;
    const QList<UptimeDay> seen
        = foldDays({.component = {}, .observed = history.observed, .reported = {}}, days, endMs);
    const QList<UptimeDay> both = foldDays(history, days, endMs);
    for (qsizetype day = 0; day < both.size(); ++day) {
        qint64 at = std::max(days.starts[day] * 1000, fromMs);
        const auto lay = [&at](QList<Span> &spans, ComponentStatus status, qint64 seconds) {
            appendSpan(spans, {at, at + seconds * 1000, status});
            at += seconds * 1000;
        };
        using enum ComponentStatus;
        for (const ComponentStatus status : {Operational, Maintenance, Degraded, PartialOutage, MajorOutage})
            lay(result.observed, status, seen[day].seconds[status]);
        for (const ComponentStatus status : {Operational, Maintenance, Degraded, PartialOutage, MajorOutage})
            lay(result.reported, status, both[day].seconds[status] - seen[day].seconds[status]);
    }
    return result;
}

QHash<qint64, ThinnedSpans> thinnedWithin(Sql &sql, qint64 vendorRow, qint64 fromMs, qint64 toMs)
{
    QHash<qint64, ThinnedSpans> found;
    if (!sql.one("SELECT 1 FROM level_day LIMIT 1"_L1))
        return found;
    for (const Source source : {Source::Observed, Source::Reported}) {
        // The one that began last before the window may reach into it.
        Rows rows = sql.rows(
            "SELECT c.id, d.from_ms, d.to_ms, d.status FROM component c JOIN level_day d "
            "ON d.component_id = c.id AND d.source = :source AND d.from_ms < :to AND d.from_ms >= COALESCE(("
            "SELECT MAX(b.from_ms) FROM level_day b WHERE b.component_id = c.id AND b.source = :source "
            "AND b.from_ms <= :from), :from) WHERE c.vendor_id = :vendor ORDER BY c.id, d.from_ms"_L1,
            {{":vendor"_L1, vendorRow},
             {":source"_L1, static_cast<int>(source)},
             {":from"_L1, fromMs},
             {":to"_L1, toMs}});
        while (rows.next()) {
            ThinnedSpans &thinned = found[rows.integer(0)];
            appendSpan(source == Source::Observed ? thinned.observed : thinned.reported,
                       {std::max(rows.integer(1), fromMs), std::min(rows.integer(2), toMs),
                        levelFrom(rows.number(3))});
            thinned.untilMs = std::max(thinned.untilMs, rows.integer(2));
        }
    }
    return found;
}

Thinned thinnedAt(Sql &sql, qint64 componentRow, qint64 atMs)
{
    // What the vendor's record alone says makes nothing known that nobody had looked at.
    const auto last = sql.one("SELECT to_ms FROM level_day WHERE component_id = :component AND source = 0 "
                              "AND from_ms <= :at ORDER BY from_ms DESC LIMIT 1"_L1,
                              {{":component"_L1, componentRow}, {":at"_L1, atMs}});
    if (!last)
        return Thinned::No;
    // A day's known seconds stand at its beginning: when on that day it was last seen is not known.
    if (atMs < *last + longestDayMs)
        return Thinned::Level;
    // Days on which its page named no level left nothing either; but then it comes again.
    const bool again
        = sql.one("SELECT 1 FROM level_day WHERE component_id = :component AND source = 0 AND from_ms > :at "
                  "UNION ALL SELECT 1 FROM level_span WHERE component_id = :component AND source = 0 "
                  "AND from_ms > :at LIMIT 1"_L1,
                  {{":component"_L1, componentRow}, {":at"_L1, atMs}})
              .has_value();
    return again ? Thinned::Level : Thinned::Gone;
}

bool beganInThinned(Sql &sql, qint64 componentRow, qint64 fromMs)
{
    return sql
        .one("SELECT 1 FROM level_day WHERE component_id = :component AND source = 0 AND from_ms < :from "
             "AND NOT EXISTS (SELECT 1 FROM level_span WHERE component_id = :component AND source = 0 "
             "AND from_ms < :from) LIMIT 1"_L1,
             {{":component"_L1, componentRow}, {":from"_L1, fromMs}})
        .has_value();
}

QList<Span> merged(const QList<Span> &thinned, const QList<Span> &spans)
{
    QList<Span> both = thinned + spans;
    std::ranges::stable_sort(both, {}, &Span::fromMs);
    QList<Span> result;
    qint64 end = std::numeric_limits<qint64>::min();
    for (const Span &span : std::as_const(both)) {
        appendSpan(result, {std::max(span.fromMs, end), span.toMs, span.status});
        end = std::max(end, span.toMs);
    }
    return result;
}

} // namespace history

Result<qint64> HistoryStore::thinSome(const QDateTime &olderThan, const QTimeZone &zone, qint64 from)
{
    Sql &sql = m_impl->sql;
    const qint64 cutoff = dayStartMs(olderThan.toMSecsSinceEpoch(), zone);
    const auto component
        = sql.one("SELECT c.id FROM component c WHERE c.id >= :from AND EXISTS (SELECT 1 FROM level_span s "
                  "WHERE s.component_id = c.id AND s.source IN (0, 1) AND s.from_ms < :cutoff) "
                  "ORDER BY c.id LIMIT 1"_L1,
                  {{":from"_L1, from}, {":cutoff"_L1, cutoff}});
    if (!component)
        return m_impl->answer<qint64>(0);
    Transaction transaction(sql, Transaction::Kind::Write);
    if (const auto batch = nextBatch(sql, *component, cutoff, zone))
        thinBatch(sql, *batch, zone);
    return transaction.commit(*component);
}

Result<void> HistoryStore::thin(const QDateTime &olderThan, const QTimeZone &zone)
{
    for (qint64 component = 1; component > 0;) {
        const Result<qint64> next = thinSome(olderThan, zone, component);
        if (!next)
            return next.error();
        component = *next;
    }
    return {};
}

} // namespace foghorn
