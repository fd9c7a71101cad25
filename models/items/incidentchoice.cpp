// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/incidentchoice.h"

#include <algorithm>

namespace foghorn {
namespace {

bool isOfKind(const IncidentRow &row, IncidentChoice::Kind kind)
{
    const Incident &incident = row.incident();
    switch (kind) {
    case IncidentChoice::Kind::All:
        return true;
    case IncidentChoice::Kind::Open:
        return goesOn(row.record.state);
    case IncidentChoice::Kind::Maintenance:
        return incident.kind == IncidentKind::Maintenance;
    case IncidentChoice::Kind::Postmortems:
        return hasPostmortem(incident);
    }
    return true;
}

bool namesComponent(const Incident &incident, const QString &part)
{
    return std::ranges::any_of(incident.components, [&part](const ComponentRef &component) {
        return component.name.contains(part, Qt::CaseInsensitive)
            || component.group.contains(part, Qt::CaseInsensitive);
    });
}

bool fitsBesideKind(const IncidentRow &row, const IncidentChoice &choice)
{
    const Incident &incident = row.incident();
    return (choice.vendors.isEmpty() || choice.vendors.contains(row.record.vendor))
        && (choice.impacts.isEmpty() || choice.impacts.contains(incident.impact))
        && (choice.tag.isEmpty() || row.tags.contains(choice.tag))
        && (choice.component.isEmpty() || namesComponent(incident, choice.component))
        && (!choice.watchedOnly || row.watched)
        && (!choice.since.isValid() || isOpen(incident.status) || beganAt(row.record.state) >= choice.since)
        && (!choice.ranks || choice.ranks->contains(row.key()));
}

} // namespace

bool IncidentChoice::narrows() const
{
    IncidentChoice wide;
    wide.kind = kind;
    return *this != wide;
}

bool fits(const IncidentRow &row, const IncidentChoice &choice)
{
    return isOfKind(row, choice.kind) && fitsBesideKind(row, choice);
}

IncidentCounts countsOf(const QList<IncidentRow> &rows, const IncidentChoice &choice)
{
    IncidentCounts counts;
    for (const IncidentRow &row : rows) {
        if (!fitsBesideKind(row, choice))
            continue;
        const Incident &incident = row.incident();
        counts.open += isOfKind(row, IncidentChoice::Kind::Open);
        counts.maintenance += incident.kind == IncidentKind::Maintenance
            && (isUpcoming(incident) || goesOn(row.record.state));
        counts.postmortems += hasPostmortem(incident);
    }
    return counts;
}

} // namespace foghorn
