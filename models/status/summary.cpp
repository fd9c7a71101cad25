// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/status/summary.h"

#include "models/status/severity.h"

#include <QHash>

#include <algorithm>

namespace foghorn {
namespace {

ComponentSummary summariseComponent(const ComponentState &component, const ComponentHistory *history,
                                    const DayGrid &days, const QDateTime &now)
{
    ComponentSummary result{
        .id = component.id,
        .name = component.name,
        .status = component.status,
        .since = component.since,
        .watched = component.watched,
    };
    const ComponentHistory nothing;
    result.days = foldDays(history ? *history : nothing, days, now.toMSecsSinceEpoch());
    LevelSeconds whole;
    for (const UptimeDay &day : std::as_const(result.days))
        whole += day.seconds;
    result.uptime = uptime(whole, summaryRule);
    return result;
}

void addUp(QList<UptimeDay> &sum, const QList<UptimeDay> &days)
{
    if (sum.isEmpty()) {
        sum = days;
        return;
    }
    for (qsizetype i = 0; i < sum.size() && i < days.size(); ++i)
        sum[i].seconds += days[i].seconds;
}

// What the vendor's level comes from, and since when.
void findWorst(VendorSummary &summary)
{
    for (const ComponentSummary &component : std::as_const(summary.components)) {
        if (!component.watched || component.status != summary.level)
            continue;
        if (summary.worst.isEmpty() && summary.level != ComponentStatus::Operational)
            summary.worst = component.name;
        if (!summary.since.isValid() || component.since < summary.since)
            summary.since = component.since;
    }
    for (const IncidentState &state : std::as_const(summary.incidents)) {
        const auto raised = raisedBy(state.incident);
        if (!raised || *raised != summary.level)
            continue;
        const QDateTime start
            = state.incident.startedAt.isValid() ? state.incident.startedAt : state.firstSeen;
        if (!summary.since.isValid() || (summary.worst.isEmpty() && start < summary.since))
            summary.since = start;
        if (summary.worst.isEmpty())
            summary.worst = state.incident.title;
    }
}

} // namespace

VendorSummary summarise(const VendorState &state, const QList<ComponentHistory> &history, int days,
                        const QTimeZone &zone, const QDateTime &now)
{
    VendorSummary summary{
        .vendor = state.vendor,
        .level = vendorLevel(state, now),
        .freshness = freshness(state.read, state.vendor.intervalSeconds, now),
        .error = state.read.error,
        .lastChecked = state.read.lastChecked,
        .lastRead = state.read.lastRead,
        .claimed = state.read.claimed,
    };
    summary.offer = state.offer;
    QHash<QString, const ComponentHistory *> historyById;
    for (const ComponentHistory &one : history)
        historyById.insert(one.component.id, &one);
    QHash<QString, QString> groupNames;
    for (const ComponentGroup &group : state.groups)
        groupNames.insert(group.id, group.name);

    const bool unknown = summary.freshness == Freshness::Stale || summary.freshness == Freshness::Never;
    const QDate today = now.toTimeZone(zone).date();
    const DayGrid grid(today.addDays(1 - days), today, zone);
    QList<std::optional<double>> figures;
    for (const ComponentState &component : state.components) {
        if (component.gone)
            continue;
        ComponentSummary one = summariseComponent(component, historyById.value(component.id), grid, now);
        one.group = groupNames.value(component.groupId);
        one.groupId = one.group.isEmpty() ? QString() : component.groupId;
        if (unknown) {
            one.status = ComponentStatus::Unknown;
            one.since = state.read.lastRead;
        }
        if (one.watched) {
            figures.append(one.uptime);
            addUp(summary.days, one.days);
        }
        summary.components.append(std::move(one));
    }
    summary.uptime = meanUptime(figures);

    for (const IncidentState &incident : state.incidents) {
        if (isOpen(incident.incident.status) && !fadedAway(incident, state))
            summary.incidents.append(incident);
    }
    std::ranges::sort(summary.incidents, std::greater{},
                      [](const IncidentState &s) { return s.incident.startedAt; });
    if (unknown)
        summary.since = state.read.lastRead;
    else
        findWorst(summary);
    return summary;
}

} // namespace foghorn
