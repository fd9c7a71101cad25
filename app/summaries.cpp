// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/summaries.h"

#include <QTimeZone>

#include <algorithm>

namespace foghorn {
namespace {

constexpr int sliceCount = 96; // a quarter of an hour each
constexpr qint64 dayMs = 24LL * 60 * 60 * 1000;

// The last 24 hours have slices instead of days.
void slice(SpanHistory &span, const QList<ComponentHistory> &history)
{
    const qint64 to = span.to.toMSecsSinceEpoch();
    for (ComponentSummary &component : span.components) {
        const auto past = std::ranges::find_if(
            history, [&component](const ComponentHistory &one) { return one.component.id == component.id; });
        const ComponentHistory nothing;
        const ComponentHistory &own = past == history.end() ? nothing : *past;
        component.days = foldSlices(own, to - dayMs, to, sliceCount);
        component.uptime = uptime(fold(own, to - dayMs, to), summaryRule);
    }
}

} // namespace

Result<VendorSummary> loadSummary(HistoryStore &store, const QString &vendorId, const QDateTime &now)
{
    const Result<VendorState> state = store.state(vendorId);
    if (!state)
        return state.error();
    const QTimeZone zone = QTimeZone::systemTimeZone();
    const int days = daysOf(summarySpan);
    const QDateTime from = now.toTimeZone(zone).date().addDays(1 - days).startOfDay(zone);
    const Result<QList<ComponentHistory>> history
        = store.componentHistory(vendorId, from.toMSecsSinceEpoch(), now.toMSecsSinceEpoch());
    if (!history)
        return history.error();
    return summarise(*state, *history, days, zone, now);
}

Result<SpanHistory> loadSpan(HistoryStore &store, const QString &vendorId, BarSpan span, const QDateTime &now)
{
    const Result<VendorState> state = store.state(vendorId);
    if (!state)
        return state.error();
    const QTimeZone zone = QTimeZone::systemTimeZone();
    const int days = daysOf(span);
    QDateTime from = now.toTimeZone(zone).date().addDays(1 - days).startOfDay(zone);
    if (span == BarSpan::Day)
        from = now.addMSecs(-dayMs);
    const Result<QList<ComponentHistory>> history
        = store.componentHistory(vendorId, from.toMSecsSinceEpoch(), now.toMSecsSinceEpoch());
    if (!history)
        return history.error();
    SpanHistory answer{.vendor = vendorId, .span = span, .from = from, .to = now};
    answer.components = summarise(*state, *history, days, zone, now).components;
    if (span == BarSpan::Day)
        slice(answer, *history);
    return answer;
}

} // namespace foghorn
