// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/feeds/checkrecord.h"

#include <algorithm>

namespace foghorn {
namespace {

constexpr qint64 leastHoldMs = 15LL * 60 * 1000;

QList<Check> sorted(const CheckRecord &record, const QDateTime &now)
{
    QList<Check> checks;
    for (const Check &check : record.checks) {
        if (check.at.isValid() && check.at <= now)
            checks.append(check);
    }
    std::ranges::stable_sort(checks, {}, &Check::at);
    return checks;
}

qint64 holdOf(const QList<Check> &checks)
{
    QList<qint64> gaps;
    for (qsizetype i = 1; i < checks.size(); ++i)
        gaps.append(checks[i - 1].at.msecsTo(checks[i].at));
    if (gaps.isEmpty())
        return leastHoldMs;
    std::ranges::sort(gaps);
    return std::max(leastHoldMs, 3 * gaps.at(gaps.size() / 2));
}

void add(QList<Span> &spans, const Span &span)
{
    if (span.status != ComponentStatus::Operational)
        appendSpan(spans, span);
}

QList<Span> spansOf(const QList<Check> &checks, qint64 fromMs, qint64 nowMs)
{
    QList<Span> spans;
    const qint64 hold = holdOf(checks);
    const qint64 first = checks.isEmpty() ? nowMs : checks.first().at.toMSecsSinceEpoch();
    add(spans, {fromMs, first, ComponentStatus::Unknown});
    for (qsizetype i = 0; i < checks.size(); ++i) {
        const qint64 at = checks[i].at.toMSecsSinceEpoch();
        const qint64 next = i + 1 < checks.size() ? checks[i + 1].at.toMSecsSinceEpoch() : nowMs;
        const qint64 end = std::min(next, at + hold);
        add(spans, {at, end, checks[i].status});
        add(spans, {end, next, ComponentStatus::Unknown});
    }
    return spans;
}

} // namespace

VendorPast pastOfChecks(const QList<CheckRecord> &records, const QDateTime &now)
{
    VendorPast past;
    for (const CheckRecord &record : records) {
        const QList<Check> checks = sorted(record, now);
        if (!checks.isEmpty() && (!past.recordFrom.isValid() || checks.first().at < past.recordFrom))
            past.recordFrom = checks.first().at;
    }
    if (!past.recordFrom.isValid())
        return past;
    const qint64 fromMs = past.recordFrom.toMSecsSinceEpoch();
    const qint64 nowMs = now.toMSecsSinceEpoch();
    for (const CheckRecord &record : records) {
        past.components.append(
            {.componentId = record.componentId, .spans = spansOf(sorted(record, now), fromMs, nowMs)});
    }
    return past;
}

} // namespace foghorn
