// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/feeds/appleform.h"

#include "models/feeds/impacts.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn::appleform {
namespace {

using Level = ComponentStatus;
using Phase = IncidentStatus;

constexpr auto levelWords = std::to_array<WireWord<Level>>({
    {"Available"_L1, Level::Operational},
    {"Performance"_L1, Level::Degraded},
    {"Issue"_L1, Level::PartialOutage},
    {"Outage"_L1, Level::MajorOutage},
    {"Maintenance"_L1, Level::Maintenance},
});
constexpr auto phaseWords = std::to_array<WireWord<Phase>>({
    {"ongoing"_L1, Phase::Investigating},
    {"resolved"_L1, Phase::Resolved},
    {"completed"_L1, Phase::Completed},
    {"upcoming"_L1, Phase::Scheduled},
});

struct Event
{
    Incident incident;
    Level level = Level::Unknown;
};

Event readEvent(SnapshotDraft &draft, const JsonValue &at, const QString &service)
{
    Event event{.incident = {}, .level = draft.word<Level>(levelWords, at, "statusType"_L1)};
    Incident &incident = event.incident;
    const Phase phase = draft.requiredWord<Phase>(phaseWords, at, "eventStatus"_L1);
    const bool planned = event.level == Level::Maintenance || phase == Phase::Scheduled;
    const QDateTime start = draft.time(at, "epochStartDate"_L1, planned ? DateKind::Planned : DateKind::Said);
    const QDateTime end = draft.time(at, "epochEndDate"_L1, planned ? DateKind::Planned : DateKind::Said);
    const QString text = at.text("message"_L1);
    incident.title = service + u": "_s + at.textOr("statusType"_L1, u"event"_s).toLower();
    incident.id = at.idOr("messageId"_L1);
    if (incident.id.isEmpty())
        incident.id = incidentIdentity(start, service + text);
    incident.impact = impactOfLevel(event.level);
    incident.status = phase;
    if (planned) {
        incident.kind = IncidentKind::Maintenance;
        incident.scheduledFor = start;
        incident.scheduledUntil = end;
        if (phase == Phase::Investigating)
            incident.status = Phase::InProgress;
        else if (phase == Phase::Resolved)
            incident.status = Phase::Completed;
        incident.startedAt = maintenanceStart(incident);
    } else {
        incident.startedAt = start;
        incident.postedAt = start;
    }
    if (!isOpen(incident.status))
        incident.resolvedAt = end;
    incident.updates.append({.id = u"message"_s,
                             .status = incident.status,
                             .postedAt = incident.resolvedAt.isValid() ? incident.resolvedAt : start,
                             .text = draft.body(text),
                             .format = TextFormat::Plain,
                             .components = {}});
    incident.components.append({service, service, {}});
    for (const QString &other : at.textsOr("affectedServices"_L1)) {
        if (other != service)
            incident.components.append({other, other, {}});
    }
    return event;
}

// The same message under another service: over for all of them only when it is over for each.
void merge(Incident &held, const Incident &other)
{
    for (const ComponentRef &component : other.components) {
        if (std::ranges::find(held.components, component.id, &ComponentRef::id) == held.components.end())
            held.components.append(component);
    }
    if (isOpen(other.status) && !isOpen(held.status)) {
        held.status = other.status;
        held.resolvedAt = QDateTime();
        held.scheduledUntil = other.scheduledUntil;
        held.updates = other.updates;
    } else if (!isOpen(held.status) && other.resolvedAt > held.resolvedAt) {
        held.resolvedAt = other.resolvedAt;
    }
}

} // namespace

void readDocument(SnapshotDraft &draft, const JsonValue &root)
{
    QList<Incident> incidents;
    for (const JsonValue &at : root.objects("services"_L1)) {
        Component component{.id = at.id("serviceName"_L1), .name = at.text("serviceName"_L1)};
        component.status = Level::Operational; // a service without an ongoing event is "Available" there
        for (const JsonValue &row : at.objects("events"_L1)) {
            const Event event = readEvent(draft, row, component.id);
            const bool now = isOpen(event.incident.status) && event.incident.status != Phase::Scheduled;
            if (now)
                component.status = graver(component.status, event.level);
            const auto held = std::ranges::find(incidents, event.incident.id, &Incident::id);
            if (held == incidents.end())
                incidents.append(event.incident);
            else
                merge(*held, event.incident);
        }
        draft.add(component);
    }
    if (draft.snapshot.components.isEmpty())
        root.fail("services"_L1, u"empty"_s);
    for (Incident &incident : incidents)
        draft.add(std::move(incident));
    draft.snapshot.hasComponents = true;
    draft.snapshot.pageName = u"Apple"_s;
    draft.snapshot.incidentListing = Listing::OpenOnly;
    draft.snapshot.maintenanceListing = Listing::OpenOnly;
}

} // namespace foghorn::appleform
