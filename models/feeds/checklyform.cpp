// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/feeds/checklyform.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn::checklyform {
namespace {

using Phase = IncidentStatus;

constexpr auto impactWords = std::to_array<WireWord<Impact>>({
    {"MINOR"_L1, Impact::Minor},
    {"MEDIUM"_L1, Impact::Minor},
    {"MAJOR"_L1, Impact::Major},
    {"CRITICAL"_L1, Impact::Critical},
    {"MAINTENANCE"_L1, Impact::Maintenance},
});
constexpr auto phaseWords = std::to_array<WireWord<Phase>>({
    {"INVESTIGATING"_L1, Phase::Investigating},
    {"IDENTIFIED"_L1, Phase::Identified},
    {"MONITORING"_L1, Phase::Monitoring},
    {"RESOLVED"_L1, Phase::Resolved},
    {"MAINTENANCE"_L1, Phase::InProgress},
});

void readIncident(SnapshotDraft &draft, const JsonValue &at)
{
    Incident incident{.id = at.id("id"_L1), .title = at.text("name"_L1)};
    incident.impact = draft.requiredWord<Impact>(impactWords, at, "severity"_L1);
    incident.status = draft.requiredWord<Phase>(phaseWords, at, "lastUpdateStatus"_L1);
    incident.postedAt = draft.time(at, "created_at"_L1);
    incident.updatedAt = draft.time(at, "updated_at"_L1);
    for (const JsonValue &service : at.objectsOr("services"_L1))
        incident.components.append(
            {.id = service.id("id"_L1), .name = service.textOr("name"_L1), .group = {}});
    for (const JsonValue &one : at.objectsOr("incidentUpdates"_L1)) {
        IncidentUpdate update{.id = one.id("id"_L1)};
        update.status = draft.word<Phase>(phaseWords, one, "status"_L1);
        update.postedAt = draft.time(one, "publicIncidentUpdateDate"_L1);
        if (!update.postedAt.isValid())
            update.postedAt = draft.time(one, "created_at"_L1);
        update.text = draft.body(one.textOr("description"_L1));
        update.format = TextFormat::Markdown;
        if (!incident.startedAt.isValid() || update.postedAt < incident.startedAt)
            incident.startedAt = update.postedAt;
        incident.updates.append(std::move(update));
    }
    if (!incident.startedAt.isValid())
        incident.startedAt = incident.postedAt;
    const bool planned = incident.impact == Impact::Maintenance || incident.status == Phase::InProgress;
    if (planned) {
        incident.kind = IncidentKind::Maintenance;
        incident.impact = Impact::Maintenance;
        incident.status = incident.status == Phase::Resolved ? Phase::Completed : Phase::InProgress;
    }
    if (!isOpen(incident.status))
        incident.resolvedAt = resolvedTime(incident.updates);
    draft.add(std::move(incident));
}

void readServices(SnapshotDraft &draft, const JsonValue &root)
{
    int number = 0;
    for (const JsonValue &group : root.objects("metadata"_L1)) {
        const QString name = group.textOr("name"_L1);
        const QString id = name.isEmpty() ? QString() : u"group-%1"_s.arg(++number);
        if (!name.isEmpty())
            draft.add(ComponentGroup{.id = id, .name = name});
        for (const JsonValue &at : group.objects("services"_L1)) {
            draft.add(Component{.id = at.id("id"_L1),
                                .name = at.text("name"_L1),
                                .groupId = id,
                                .status = ComponentStatus::Operational});
        }
    }
}

} // namespace

void readDocument(SnapshotDraft &draft, DocumentRole role, const JsonValue &root)
{
    if (role == DocumentRole::Components)
        return readServices(draft, root);
    for (const auto key :
         {"page"_L1, "status"_L1, "components"_L1, "summary"_L1, "scheduled_maintenances"_L1}) {
        if (root.has(key))
            root.fail(key, u"Checkly gives none: this is another platform's form"_s);
    }
    const QList<JsonValue> incidents = root.objects("incidents"_L1);
    if (incidents.isEmpty() && root.keys().size() > 1)
        root.fail({}, u"an empty list beside other things may be anybody's"_s);
    for (const JsonValue &at : incidents)
        readIncident(draft, at);
    draft.snapshot.incidentListing = Listing::OpenOnly;
    draft.snapshot.maintenanceListing = Listing::OpenOnly;
}

} // namespace foghorn::checklyform
