// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/reported.h"

#include "models/history/stored.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace foghorn::history {
namespace {

void append(QList<ReportedSpan> &spans, const ReportedSpan &next)
{
    if (next.span.fromMs >= next.span.toMs)
        return;
    if (!spans.isEmpty()) {
        ReportedSpan &last = spans.last();
        if (last.span.toMs == next.span.fromMs && last.span.status == next.span.status
            && last.recordedMs == next.recordedMs) {
            last.span.toMs = next.span.toMs;
            return;
        }
    }
    spans.append(next);
}

// One saying laid over the old spans: unchanged parts keep when they were recorded.
void overlay(const QList<ReportedSpan> &before, qsizetype &at, const Span &says, qint64 nowMs,
             Rewritten &result)
{
    while (at < before.size() && before[at].span.toMs <= says.fromMs)
        ++at;
    qint64 from = says.fromMs;
    for (qsizetype i = at; i < before.size() && before[i].span.fromMs < says.toMs; ++i) {
        const ReportedSpan &old = before[i];
        const qint64 start = std::max(old.span.fromMs, says.fromMs);
        const qint64 end = std::min(old.span.toMs, says.toMs);
        append(result.now, {{from, start, says.status}, nowMs});
        if (old.span.status == says.status) {
            append(result.now, {{start, end, says.status}, old.recordedMs});
        } else {
            append(result.now, {{start, end, says.status}, nowMs});
            result.replaced.append({{start, end, old.span.status}, old.recordedMs});
        }
        from = end;
    }
    append(result.now, {{from, says.toMs, says.status}, nowMs});
}

// The parts of the old spans that no saying touches.
QList<ReportedSpan> untouched(const QList<ReportedSpan> &before, const QList<Span> &says)
{
    QList<ReportedSpan> rest;
    qsizetype at = 0;
    for (const ReportedSpan &old : before) {
        qint64 from = old.span.fromMs;
        while (at < says.size() && says[at].toMs <= from)
            ++at;
        for (qsizetype i = at; i < says.size() && says[i].fromMs < old.span.toMs; ++i) {
            append(rest, {{from, says[i].fromMs, old.span.status}, old.recordedMs});
            from = std::max(from, says[i].toMs);
        }
        append(rest, {{from, old.span.toMs, old.span.status}, old.recordedMs});
    }
    return rest;
}

QList<ReportedSpan> storedSpans(Sql &sql, qint64 componentRow)
{
    QList<ReportedSpan> found;
    Rows rows = sql.rows("SELECT from_ms, to_ms, status, COALESCE(recorded_ms, 0) FROM level_span "
                         "WHERE component_id = :component AND source = 1 ORDER BY from_ms"_L1,
                         {{":component"_L1, componentRow}});
    while (rows.next())
        found.append({{rows.integer(0), rows.integer(1), levelFrom(rows.number(2))}, rows.integer(3)});
    return found;
}

} // namespace

Rewritten rewrite(const QList<ReportedSpan> &before, const QList<Span> &says, qint64 nowMs)
{
    Rewritten result;
    qsizetype at = 0;
    for (const Span &span : says)
        overlay(before, at, span, nowMs, result);
    const QList<ReportedSpan> rest = untouched(before, says);
    if (rest.isEmpty())
        return result;
    QList<ReportedSpan> all = rest + result.now;
    std::ranges::sort(all, {}, [](const ReportedSpan &one) { return one.span.fromMs; });
    result.now.clear();
    for (const ReportedSpan &one : std::as_const(all))
        append(result.now, one);
    return result;
}

QList<Span> filled(const QList<Span> &spans, qint64 fromMs, qint64 toMs)
{
    QList<Span> result;
    qint64 at = fromMs;
    const auto operationalUpTo = [&](qint64 end) {
        if (at < end)
            result.append({at, end, ComponentStatus::Operational});
    };
    for (const Span &span : spans) {
        const qint64 from = std::max(span.fromMs, at);
        const qint64 to = std::min(span.toMs, toMs);
        if (from >= to)
            continue;
        operationalUpTo(from);
        result.append({from, to, span.status});
        at = to;
    }
    operationalUpTo(toMs);
    return result;
}

int writeReported(Sql &sql, qint64 componentRow, const QList<Span> &says, qint64 nowMs)
{
    const QList<ReportedSpan> before = storedSpans(sql, componentRow);
    const Rewritten after = rewrite(before, says, nowMs);
    for (const ReportedSpan &old : before) {
        if (!after.now.contains(old)) {
            sql.run("DELETE FROM level_span WHERE component_id = :component AND source = 1 "
                    "AND from_ms = :from"_L1,
                    {{":component"_L1, componentRow}, {":from"_L1, old.span.fromMs}});
        }
    }
    for (const ReportedSpan &one : after.now) {
        if (before.contains(one))
            continue;
        sql.run("INSERT INTO level_span (component_id, source, from_ms, to_ms, status, recorded_ms) "
                "VALUES (:component, 1, :from, :to, :status, :recorded)"_L1,
                {{":component"_L1, componentRow},
                 {":from"_L1, one.span.fromMs},
                 {":to"_L1, one.span.toMs},
                 {":status"_L1, static_cast<int>(one.span.status)},
                 {":recorded"_L1, one.recordedMs}});
    }
    for (const ReportedSpan &old : after.replaced) {
        sql.run("INSERT INTO reported_earlier (component_id, from_ms, to_ms, status, recorded_ms, "
                "replaced_ms) VALUES (:component, :from, :to, :status, :recorded, :now)"_L1,
                {{":component"_L1, componentRow},
                 {":from"_L1, old.span.fromMs},
                 {":to"_L1, old.span.toMs},
                 {":status"_L1, static_cast<int>(old.span.status)},
                 {":recorded"_L1, old.recordedMs},
                 {":now"_L1, nowMs}});
    }
    return static_cast<int>(after.replaced.size());
}

QList<Span> reportedAsOf(Sql &sql, qint64 componentRow, std::pair<qint64, qint64> window, qint64 asOfMs)
{
    const auto [fromMs, toMs] = window;
    QList<Span> found;
    Rows rows = sql.rows(
        "SELECT from_ms, to_ms, status FROM level_span WHERE component_id = :component "
        "AND source = 1 AND COALESCE(recorded_ms, 0) <= :at AND from_ms < :to "
        "AND to_ms > :from UNION ALL SELECT from_ms, to_ms, status FROM reported_earlier "
        "WHERE component_id = :component AND recorded_ms <= :at AND replaced_ms > :at "
        "AND from_ms < :to AND to_ms > :from ORDER BY 1"_L1,
        {{":component"_L1, componentRow}, {":at"_L1, asOfMs}, {":from"_L1, fromMs}, {":to"_L1, toMs}});
    while (rows.next()) {
        const Span span{std::max(rows.integer(0), fromMs), std::min(rows.integer(1), toMs),
                        levelFrom(rows.number(2))};
        if (!found.isEmpty() && found.last().toMs == span.fromMs && found.last().status == span.status)
            found.last().toMs = span.toMs;
        else
            found.append(span);
    }
    return found;
}

} // namespace foghorn::history
