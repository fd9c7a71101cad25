// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/incidentfacts.h"

#include "models/status/affected.h"
#include "models/status/markup.h"

#include <algorithm>

namespace foghorn {
namespace {

QDateTime firstWordAt(const Incident &incident)
{
    QDateTime first = incident.postedAt;
    for (const IncidentUpdate &update : incident.updates) {
        if (update.postedAt.isValid() && (!first.isValid() || update.postedAt < first))
            first = update.postedAt;
    }
    return first.isValid() ? first : incident.startedAt;
}

// The first time that an update said so.
QDateTime phaseAt(const Incident &incident, IncidentStatus phase)
{
    QDateTime at;
    for (const IncidentUpdate &update : incident.updates) {
        if (update.status == phase && update.postedAt.isValid())
            at = update.postedAt;
    }
    return at;
}

std::optional<qint64> between(const QDateTime &from, const QDateTime &to)
{
    return from.isValid() && to.isValid() ? std::optional(from.secsTo(to)) : std::nullopt;
}

} // namespace

QDateTime beganAt(const IncidentState &state)
{
    const Incident &incident = state.incident;
    if (incident.kind == IncidentKind::Maintenance && incident.scheduledFor.isValid()
        && (isUpcoming(incident) || !incident.startedAt.isValid()
            || incident.startedAt < incident.scheduledFor))
        return incident.scheduledFor;
    for (const QDateTime &time :
         {incident.startedAt, incident.scheduledFor, incident.postedAt, state.firstSeen}) {
        if (time.isValid())
            return time;
    }
    return {};
}

QDateTime endedAt(const IncidentState &state)
{
    const Incident &incident = state.incident;
    if (isOpen(incident.status))
        return {};
    if (incident.resolvedAt.isValid())
        return incident.resolvedAt;
    for (const IncidentStatus end : {IncidentStatus::Resolved, IncidentStatus::Completed}) {
        if (const QDateTime at = phaseAt(incident, end); at.isValid())
            return at;
    }
    return incident.scheduledUntil.isValid() ? incident.scheduledUntil : incident.updatedAt;
}

std::optional<qint64> lengthSeconds(const IncidentState &state, const QDateTime &now)
{
    const QDateTime began = beganAt(state);
    const QDateTime ended = !isOpen(state.incident.status) ? endedAt(state)
        : state.noLongerListed                             ? state.lastSeen
                                                           : now;
    if (isUpcoming(state.incident) || !began.isValid() || !ended.isValid() || ended < began)
        return {};
    // Entered when it was over, with one time for all of it: how long it was nobody said.
    if (ended == began && !isOpen(state.incident.status))
        return {};
    return began.secsTo(ended);
}

bool goesOn(const IncidentState &state)
{
    return isOpen(state.incident.status) && !isUpcoming(state.incident) && !state.faded;
}

QDateTime lastWordAt(const IncidentState &state)
{
    QDateTime last = state.incident.updates.isEmpty() ? state.incident.updatedAt : QDateTime();
    for (const IncidentUpdate &update : state.incident.updates) {
        if (update.postedAt.isValid() && (!last.isValid() || update.postedAt > last))
            last = update.postedAt;
    }
    return last.isValid() ? last : beganAt(state);
}

bool isZombie(const IncidentState &state, const QDateTime &now)
{
    if (!goesOn(state) || state.noLongerListed)
        return false;
    const QDateTime last = lastWordAt(state);
    return last.isValid() && last.secsTo(now) > qint64(zombieDays) * 86400;
}

bool isUpcoming(const Incident &incident)
{
    return incident.kind == IncidentKind::Maintenance && incident.status == IncidentStatus::Scheduled;
}

bool hasPostmortem(const Incident &incident)
{
    return incident.status == IncidentStatus::Postmortem
        || std::ranges::any_of(incident.updates, [](const IncidentUpdate &update) {
               return update.status == IncidentStatus::Postmortem;
           });
}

PlanKept planKept(const Incident &maintenance)
{
    PlanKept kept;
    if (maintenance.kind != IncidentKind::Maintenance)
        return kept;
    kept.startLate = between(maintenance.scheduledFor, phaseAt(maintenance, IncidentStatus::InProgress));
    if (maintenance.status == IncidentStatus::Completed) {
        const QDateTime said = phaseAt(maintenance, IncidentStatus::Completed);
        kept.endLate = between(maintenance.scheduledUntil, said.isValid() ? said : maintenance.resolvedAt);
    }
    return kept;
}

ClockGap clockGap(const Incident &incident, const TimeWindow &stated)
{
    const QDateTime first = firstWordAt(incident);
    ClockGap gap{.firstWordAfter = stated.from.secsTo(first), .stated = stated.seconds()};
    const QDateTime ended
        = incident.resolvedAt.isValid() ? incident.resolvedAt : phaseAt(incident, IncidentStatus::Resolved);
    gap.posted = between(first, ended);
    return gap;
}

std::optional<TimeWindow> suggestedWindow(const Incident &incident)
{
    for (const IncidentUpdate &update : incident.updates) {
        const bool tells = update.status == IncidentStatus::Postmortem
            || update.status == IncidentStatus::Resolved || update.status == IncidentStatus::Update;
        if (!tells)
            continue;
        if (const auto window = statedWindow(plainText(update.text, update.format), update.postedAt))
            return window;
    }
    return {};
}

bool touchesWatched(const Incident &incident, const VendorSummary &vendor)
{
    QList<ComponentState> components;
    components.reserve(vendor.components.size());
    for (const ComponentSummary &component : vendor.components) {
        components.append({.id = component.id,
                           .name = component.name,
                           .groupId = component.groupId,
                           .watched = component.watched});
    }
    return touchesWatched(incident, components);
}

} // namespace foghorn
