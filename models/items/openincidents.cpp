// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/openincidents.h"

#include "models/status/severity.h"

#include <algorithm>

namespace foghorn {

bool isHappening(const Incident &incident)
{
    return isOpen(incident.status) && incident.status != IncidentStatus::Scheduled;
}

QList<OpenIncident> happeningAt(const VendorSummary &summary)
{
    QList<OpenIncident> found;
    for (const IncidentState &state : summary.incidents) {
        if (!isHappening(state.incident))
            continue;
        found.append({.vendorId = summary.vendor.id,
                      .vendorName = summary.vendor.name,
                      .state = state,
                      .level = raisedBy(state.incident)});
    }
    sortWorstFirst(found);
    return found;
}

void sortWorstFirst(QList<OpenIncident> &incidents)
{
    const auto rank = [](const OpenIncident &i) { return i.level ? severity(*i.level) : -1; };
    std::ranges::stable_sort(incidents, [rank](const OpenIncident &a, const OpenIncident &b) {
        if (rank(a) != rank(b))
            return rank(a) > rank(b);
        return a.state.incident.startedAt > b.state.incident.startedAt;
    });
}

QDateTime maintenanceEnds(const VendorSummary &summary)
{
    QDateTime ends;
    for (const IncidentState &state : summary.incidents) {
        const Incident &incident = state.incident;
        if (incident.kind != IncidentKind::Maintenance || !isHappening(incident))
            continue;
        if (incident.scheduledUntil.isValid() && (!ends.isValid() || incident.scheduledUntil > ends))
            ends = incident.scheduledUntil;
    }
    return ends;
}

} // namespace foghorn
