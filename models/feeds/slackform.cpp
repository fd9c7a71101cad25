// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/feeds/slackform.h"

#include "models/feeds/impacts.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn::slackform {
namespace {

using Level = ComponentStatus;
using Phase = IncidentStatus;

constexpr std::array services{
    "Login/SSO"_L1, "Messaging"_L1,    "Notifications"_L1, "Search"_L1,  "Workspace/Org Administration"_L1,
    "Canvases"_L1,  "Connectivity"_L1, "Files"_L1,         "Huddles"_L1, "Apps/Integrations/APIs"_L1,
    "Workflows"_L1,
};
constexpr auto phaseWords = std::to_array<WireWord<Phase>>({
    {"active"_L1, Phase::Investigating},
    {"resolved"_L1, Phase::Resolved},
    {"completed"_L1, Phase::Completed},
    {"scheduled"_L1, Phase::Scheduled},
    {"cancelled"_L1, Phase::Completed},
});
constexpr auto impactWords = std::to_array<WireWord<Impact>>({
    {"notice"_L1, Impact::None},
    {"incident"_L1, Impact::Minor},
    {"outage"_L1, Impact::Critical},
    {"maintenance"_L1, Impact::Maintenance},
});

} // namespace

void readIncident(SnapshotDraft &draft, const JsonValue &at)
{
    Incident incident{.id = at.id("id"_L1), .title = at.text("title"_L1)};
    incident.status = draft.requiredWord<Phase>(phaseWords, at, "status"_L1);
    incident.impact = draft.requiredWord<Impact>(impactWords, at, "type"_L1);
    incident.postedAt = draft.time(at, "date_created"_L1);
    incident.updatedAt = draft.time(at, "date_updated"_L1);
    incident.url = SnapshotDraft::webAddress(at.textOr("url"_L1));
    for (const QString &service : at.texts("services"_L1))
        incident.components.append({service, service, {}});
    for (const JsonValue &note : at.objects("notes"_L1)) {
        incident.updates.append({.id = note.text("date_created"_L1),
                                 .status = Phase::Update,
                                 .postedAt = draft.time(note, "date_created"_L1),
                                 .text = draft.body(note.textOr("body"_L1)),
                                 .format = TextFormat::Html,
                                 .components = {}});
    }
    if (!isOpen(incident.status)) // the API says no other end than its last word
        incident.resolvedAt = incident.updatedAt.isValid() ? incident.updatedAt : incident.postedAt;
    if (incident.impact == Impact::Maintenance) {
        incident.kind = IncidentKind::Maintenance;
        if (incident.status == Phase::Investigating)
            incident.status = Phase::InProgress;
        else if (incident.status == Phase::Resolved)
            incident.status = Phase::Completed;
    }
    if (incident.status != Phase::Scheduled)
        incident.startedAt = incident.postedAt;
    draft.add(std::move(incident));
}

void addServices(SnapshotDraft &draft)
{
    QStringList names;
    for (const auto service : services)
        names.append(service);
    QHash<QString, Level> levels;
    for (const Incident &incident : std::as_const(draft.snapshot.incidents)) {
        if (!isOpen(incident.status) || incident.status == Phase::Scheduled)
            continue;
        for (const ComponentRef &service : incident.components) {
            const Level level = levelOfImpact(incident.impact);
            levels[service.id] = graver(levels.value(service.id, level), level);
            if (!names.contains(service.id))
                names.append(service.id);
        }
    }
    const bool quiet = draft.snapshot.indicator != Indicator::Unknown;
    for (const QString &name : std::as_const(names)) {
        const Level level = levels.value(name, quiet ? Level::Operational : Level::Unknown);
        draft.add(Component{.id = name, .name = name, .status = level});
    }
    draft.snapshot.hasComponents = true;
}

} // namespace foghorn::slackform
