// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alerts/policy.h"

#include "models/status/severity.h"

namespace foghorn {
namespace {

// Fills what is not set.
void inherit(AlertRules &rules, const AlertRules &from)
{
    const auto take = [](auto &own, const auto &wider) {
        if (!own)
            own = wider;
    };
    take(rules.told, from.told);
    take(rules.fromLevel, from.fromLevel);
    take(rules.phases, from.phases);
    take(rules.lastsSeconds, from.lastsSeconds);
    take(rules.remindSeconds, from.remindSeconds);
    take(rules.unwatched, from.unwatched);
}

constexpr AlertRules builtIn()
{
    return {.told = true,
            .fromLevel = ComponentStatus::Operational,
            .phases = defaultPhases,
            .lastsSeconds = 0,
            .remindSeconds = 0,
            .unwatched = false};
}

ComponentStatus levelSaid(const Change &change, std::optional<ComponentStatus> own)
{
    const auto level = change.kind == ChangeKind::Component ? own : impactLevel(change.impact);
    return level.value_or(ComponentStatus::Unknown);
}

} // namespace

QString componentRulesKey(const QString &vendorId, const QString &componentId)
{
    return vendorId + u'/' + componentId;
}

AlertRules rulesFor(const AlertPolicy &policy, const Change &change, const QStringList &tags)
{
    AlertRules rules = policy.components.value(componentRulesKey(change.vendor, change.componentId));
    inherit(rules, policy.vendors.value(change.vendor));
    for (const QString &tag : tags)
        inherit(rules, policy.tags.value(tag));
    inherit(rules, policy.all);
    inherit(rules, builtIn());
    return rules;
}

std::optional<AlertPhase> phaseOf(const Change &change)
{
    using enum ChangeKind;
    switch (change.kind) {
    case Component:
        return AlertPhase::Components;
    case ComponentAdded:
    case ComponentRemoved:
        return AlertPhase::Listing;
    case IncidentOpened:
        return AlertPhase::Opened;
    case IncidentUpdated:
        return change.phase == IncidentStatus::Postmortem ? AlertPhase::Postmortem : AlertPhase::Updates;
    case IncidentEdited:
        return AlertPhase::Edits;
    case IncidentResolved:
        return AlertPhase::Resolved;
    case MaintenanceScheduled:
        return AlertPhase::MaintenanceComing;
    case MaintenanceStarted:
        return AlertPhase::MaintenanceStarted;
    case MaintenanceEnded:
        return AlertPhase::MaintenanceEnded;
    case FeedLost:
    case FeedBack:
    case FeedMoved:
        return AlertPhase::Feed;
    case Offline:
    case Online:
    case Test:
        break;
    }
    return std::nullopt;
}

ComponentStatus levelOf(const Change &change)
{
    return levelSaid(change, change.to);
}

ComponentStatus levelBefore(const Change &change)
{
    return levelSaid(change, change.from);
}

bool isWanted(const Change &change, const AlertRules &rules)
{
    const std::optional<AlertPhase> phase = phaseOf(change);
    if (!phase)
        return true;
    if (!rules.told.value_or(true) || !rules.phases.value_or(defaultPhases).testFlag(*phase))
        return false;
    // A new component is announced even where it is not watched: somebody has to choose.
    if (!change.watched && !rules.unwatched.value_or(false) && change.kind != ChangeKind::ComponentAdded)
        return false;
    // The end of what was bad enough is told too. A level that nobody knows is no reason for silence.
    const bool levelled = *phase != AlertPhase::Feed && *phase != AlertPhase::Listing;
    const int least = severity(rules.fromLevel.value_or(ComponentStatus::Operational));
    const int now = severity(levelOf(change));
    const int before = severity(levelBefore(change));
    return !levelled || now >= least || before >= least || (now < 0 && before < 0);
}

} // namespace foghorn
