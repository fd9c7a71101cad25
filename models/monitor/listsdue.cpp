// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/monitor/listsdue.h"

#include <algorithm>

namespace foghorn {
namespace {

constexpr qint64 daySeconds = 24 * 60 * 60;

bool componentsMoved(const VendorState &known, const Snapshot &summary)
{
    if (!summary.hasComponents)
        return false;
    const auto listed = std::ranges::count(known.components, false, &ComponentState::gone);
    if (listed != summary.components.size())
        return true;
    return std::ranges::any_of(summary.components, [&known](const Component &now) {
        const auto then = std::ranges::find(known.components, now.id, &ComponentState::id);
        return then == known.components.end() || then->gone || then->status != now.status;
    });
}

bool incidentMoved(const VendorState &known, const Incident &now)
{
    const auto then = std::ranges::find_if(
        known.incidents, [&now](const IncidentState &state) { return state.incident.id == now.id; });
    return then == known.incidents.end() || then->incident.status != now.status
        || then->incident.updatedAt != now.updatedAt || then->incident.updates.size() < now.updates.size();
}

// What faded away is waited for no longer: should it come back, a list shows it that is read anyway.
bool isHeldOpen(const IncidentState &state)
{
    return isOpen(state.incident.status) && !state.faded;
}

} // namespace

bool listsDueDaily(const VendorState &known, const QDateTime &now)
{
    const QDateTime &last = known.read.incidentsReadAt;
    return !last.isValid() || last.secsTo(now) >= daySeconds;
}

bool listsDueUnchanged(const VendorState &known, const QDateTime &now)
{
    const auto vanished
        = [](const IncidentState &state) { return state.noLongerListed && isHeldOpen(state); };
    return listsDueDaily(known, now) || std::ranges::any_of(known.incidents, vanished);
}

bool openIncidentMissing(const VendorState &known, const Snapshot &summary)
{
    return std::ranges::any_of(known.incidents, [&summary](const IncidentState &state) {
        if (!isHeldOpen(state))
            return false;
        return std::ranges::find(summary.incidents, state.incident.id, &Incident::id)
            == summary.incidents.end();
    });
}

bool listsDue(const VendorState &known, const Snapshot &summary, const QDateTime &now)
{
    const auto moved = [&known](const Incident &incident) { return incidentMoved(known, incident); };
    return listsDueDaily(known, now) || summary.pageUpdatedAt != known.read.pageUpdatedAt
        || summary.indicator != known.read.indicator || componentsMoved(known, summary)
        || std::ranges::any_of(summary.incidents, moved) || openIncidentMissing(known, summary);
}

} // namespace foghorn
