// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/status/severity.h"

#include "models/status/affected.h"

#include <algorithm>

namespace foghorn {
namespace {

constexpr qint64 quarterHourMs = 15LL * 60 * 1000;

// The page's own word, used as evidence only where the page lists no components at all.
ComponentStatus levelOf(Indicator indicator)
{
    switch (indicator) {
    case Indicator::None:
        return ComponentStatus::Operational;
    case Indicator::Minor:
        return ComponentStatus::Degraded;
    case Indicator::Major:
        return ComponentStatus::PartialOutage;
    case Indicator::Critical:
        return ComponentStatus::MajorOutage;
    case Indicator::Maintenance:
        return ComponentStatus::Maintenance;
    case Indicator::Unknown:
        break;
    }
    return ComponentStatus::Unknown;
}

// The listed components that an incident names; nothing for one that names none (it touches the vendor).
QList<const ComponentState *> touchedBy(const Incident &incident, const VendorState &vendor)
{
    QList<const ComponentState *> touched;
    if (incident.components.isEmpty())
        return touched;
    const Affected affected(incident.components);
    for (const ComponentState &component : vendor.components) {
        if (!component.gone && affected.names(component))
            touched.append(&component);
    }
    return touched;
}

} // namespace

int severity(ComponentStatus status)
{
    switch (status) {
    case ComponentStatus::MajorOutage:
        return 4;
    case ComponentStatus::PartialOutage:
        return 3;
    case ComponentStatus::Degraded:
        return 2;
    case ComponentStatus::Maintenance:
        return 1;
    case ComponentStatus::Operational:
        return 0;
    case ComponentStatus::Unknown:
        break;
    }
    return -1;
}

ComponentStatus worse(ComponentStatus a, ComponentStatus b)
{
    return severity(b) > severity(a) ? b : a;
}

std::optional<ComponentStatus> impactLevel(Impact impact)
{
    switch (impact) {
    case Impact::Critical:
        return ComponentStatus::MajorOutage;
    case Impact::Major:
        return ComponentStatus::PartialOutage;
    case Impact::Minor:
        return ComponentStatus::Degraded;
    case Impact::Maintenance:
        return ComponentStatus::Maintenance;
    case Impact::None:
    case Impact::Unknown:
        break;
    }
    return std::nullopt;
}

std::optional<ComponentStatus> impactLevel(const Incident &incident)
{
    return incident.kind == IncidentKind::Maintenance ? ComponentStatus::Maintenance
                                                      : impactLevel(incident.impact);
}

std::optional<ComponentStatus> raisedBy(const Incident &incident)
{
    if (!isOpen(incident.status))
        return std::nullopt;
    if (incident.kind == IncidentKind::Maintenance) {
        const bool running
            = incident.status == IncidentStatus::InProgress || incident.status == IncidentStatus::Verifying;
        return running ? std::optional(ComponentStatus::Maintenance) : std::nullopt;
    }
    return impactLevel(incident.impact);
}

qint64 freshnessLimitMs(int intervalSeconds)
{
    return std::max(3LL * intervalSeconds * 1000, quarterHourMs);
}

Freshness freshness(const ReadState &read, int intervalSeconds, const QDateTime &now)
{
    if (!read.lastRead.isValid())
        return Freshness::Never;
    const qint64 limit = freshnessLimitMs(intervalSeconds);
    const qint64 age = read.lastRead.msecsTo(now);
    // A read that lies ahead of us: the clock was set back, and how old the read is nobody knows.
    if (age > limit || age < -limit)
        return Freshness::Stale;
    return read.error ? Freshness::Failing : Freshness::Fresh;
}

bool fadedAway(const IncidentState &state, const VendorState &vendor)
{
    if (!state.noLongerListed || !isOpen(state.incident.status))
        return false;
    if (state.faded) // what fails later is another matter
        return true;
    const auto isWell
        = [](const auto *component) { return component->status == ComponentStatus::Operational; };
    const QList<const ComponentState *> touched = touchedBy(state.incident, vendor);
    if (!touched.isEmpty())
        return std::ranges::all_of(touched, isWell);
    QList<const ComponentState *> listed;
    for (const ComponentState &component : vendor.components) {
        if (!component.gone)
            listed.append(&component);
    }
    return !listed.isEmpty() && std::ranges::all_of(listed, isWell);
}

bool countsFor(const IncidentState &state, const VendorState &vendor)
{
    const Incident &incident = state.incident;
    if (!isOpen(incident.status))
        return false;
    const QList<const ComponentState *> touched = touchedBy(incident, vendor);
    const auto isWatched = [](const ComponentState *component) { return component->watched; };
    if (!touched.isEmpty() && std::ranges::none_of(touched, isWatched))
        return false;
    return !fadedAway(state, vendor);
}

ComponentStatus vendorLevel(const VendorState &vendor, const QDateTime &now)
{
    const Freshness state = freshness(vendor.read, vendor.vendor.intervalSeconds, now);
    if (state == Freshness::Stale || state == Freshness::Never)
        return ComponentStatus::Unknown;

    ComponentStatus level
        = vendor.read.hasComponents ? ComponentStatus::Unknown : levelOf(vendor.read.indicator);
    for (const ComponentState &component : vendor.components) {
        if (component.watched && !component.gone)
            level = worse(level, component.status);
    }
    for (const IncidentState &incident : vendor.incidents) {
        if (const auto raised = raisedBy(incident.incident); raised && countsFor(incident, vendor))
            level = worse(level, *raised);
    }
    return level;
}

} // namespace foghorn
