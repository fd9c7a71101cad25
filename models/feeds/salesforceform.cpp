// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/feeds/salesforceform.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn::salesforceform {
namespace {

using Level = ComponentStatus;
using Phase = IncidentStatus;

// "Noncore" is what stands beside the instance's own service.
constexpr auto levelWords = std::to_array<WireWord<Level>>({
    {"OK"_L1, Level::Operational},
    {"INFORMATIONAL_CORE"_L1, Level::Operational},
    {"INFORMATIONAL_NONCORE"_L1, Level::Operational},
    {"MAINTENANCE_CORE"_L1, Level::Maintenance},
    {"MAINTENANCE_NONCORE"_L1, Level::Maintenance},
    {"MINOR_INCIDENT_CORE"_L1, Level::Degraded},
    {"MINOR_INCIDENT_NONCORE"_L1, Level::Degraded},
    {"MAJOR_INCIDENT_CORE"_L1, Level::MajorOutage},
    {"MAJOR_INCIDENT_NONCORE"_L1, Level::PartialOutage},
});
constexpr auto impactWords = std::to_array<WireWord<Impact>>({
    {"informational"_L1, Impact::None},
    {"none"_L1, Impact::None},
    {"minor"_L1, Impact::Minor},
    {"major"_L1, Impact::Major},
    {"critical"_L1, Impact::Critical},
});

// Incidents have no title but the kind of their impact: "performanceDegradation" -> "Performance
// degradation".
QString titleOf(const QString &kind)
{
    QString title;
    for (const QChar c : kind) {
        if (c.isUpper() && !title.isEmpty())
            title += u' ';
        title += title.isEmpty() ? c.toUpper() : c.toLower();
    }
    return title;
}

void readUpdates(SnapshotDraft &draft, const JsonValue &at, QLatin1StringView events, Incident &notice)
{
    for (const JsonValue &event : at.objectsOr(events)) {
        notice.updates.append({.id = event.id("id"_L1),
                               .status = Phase::Update, // the kinds of events are nowhere documented
                               .postedAt = draft.time(event, "createdAt"_L1),
                               .text = draft.body(event.textOr("message"_L1)),
                               .format = TextFormat::Html,
                               .components = {}});
    }
    const JsonValue message = at.objectOr("message"_L1);
    QStringList parts;
    for (const auto part : {"rootCause"_L1, "actionPlan"_L1, "pathToResolution"_L1}) {
        if (message.has(part))
            parts.append(message.textOr(part));
    }
    if (!parts.isEmpty()) {
        notice.updates.append({.id = u"message"_s,
                               .status = Phase::Update,
                               .postedAt = notice.updatedAt,
                               .text = draft.body(parts.join(u"\n\n"_s)),
                               .format = TextFormat::Html,
                               .components = {}});
    }
}

Incident readNotice(SnapshotDraft &draft, const JsonValue &at, const QString &instance)
{
    Incident notice{.id = at.id("id"_L1)};
    notice.postedAt = draft.time(at, "createdAt"_L1);
    notice.updatedAt = draft.time(at, "updatedAt"_L1);
    QStringList instances = at.textsOr("instanceKeys"_L1);
    if (!instances.contains(instance))
        instances.prepend(instance);
    for (const QString &key : std::as_const(instances))
        notice.components.append({key, key, {}});
    return notice;
}

void readIncident(SnapshotDraft &draft, const JsonValue &at, const QString &instance)
{
    Incident incident = readNotice(draft, at, instance);
    bool open = false;
    for (const JsonValue &impact : at.objects("IncidentImpacts"_L1)) {
        const QDateTime start = draft.time(impact, "startTime"_L1);
        const QDateTime end = draft.time(impact, "endTime"_L1);
        if (!incident.startedAt.isValid() || start < incident.startedAt)
            incident.startedAt = start;
        open = open || !end.isValid();
        if (end.isValid() && (!incident.resolvedAt.isValid() || end > incident.resolvedAt))
            incident.resolvedAt = end;
        incident.impact = draft.word<Impact>(impactWords, impact, "severity"_L1);
        incident.title = titleOf(impact.textOr("type"_L1));
    }
    if (!incident.startedAt.isValid())
        incident.startedAt = incident.postedAt;
    open = open || !incident.resolvedAt.isValid();
    if (open)
        incident.resolvedAt = QDateTime();
    incident.status = open ? Phase::Investigating : Phase::Resolved;
    if (incident.title.isEmpty())
        incident.title = u"Incident "_s + incident.id;
    readUpdates(draft, at, "IncidentEvents"_L1, incident);
    draft.add(std::move(incident));
}

void readMaintenance(SnapshotDraft &draft, const JsonValue &at, const QString &instance)
{
    Incident maintenance = readNotice(draft, at, instance);
    maintenance.id.prepend(u"maintenance-"_s); // numbered apart from incidents
    maintenance.kind = IncidentKind::Maintenance;
    maintenance.impact = Impact::Maintenance;
    maintenance.title = at.textOr("name"_L1, u"Maintenance "_s + at.idOr("id"_L1));
    at.text("plannedStartTime"_L1); // required
    maintenance.scheduledFor = draft.time(at, "plannedStartTime"_L1, DateKind::Planned);
    maintenance.scheduledUntil = draft.time(at, "plannedEndTime"_L1, DateKind::Planned);
    const bool begun = maintenance.scheduledFor.isValid() && maintenance.scheduledFor <= draft.now();
    maintenance.status = begun ? Phase::InProgress : Phase::Scheduled;
    if (maintenance.scheduledUntil.isValid() && maintenance.scheduledUntil <= draft.now()) {
        maintenance.status = Phase::Completed;
        maintenance.resolvedAt = maintenance.scheduledUntil;
    }
    readUpdates(draft, at, "MaintenanceEvents"_L1, maintenance);
    maintenance.startedAt = maintenanceStart(maintenance);
    draft.add(std::move(maintenance));
}

} // namespace

void readInstance(SnapshotDraft &draft, QSet<QString> &seen, const JsonValue &at)
{
    const QString key = at.id("key"_L1);
    const QString place = at.text("location"_L1);
    const QString environment = at.textOr("environment"_L1);
    const QString group = environment.isEmpty() ? place : QString(place + u' ' + environment);
    draft.add(ComponentGroup{.id = group, .name = group});
    draft.add(Component{.id = key,
                        .name = key,
                        .groupId = group,
                        .status = draft.requiredWord<Level>(levelWords, at, "status"_L1)});
    // The same incident stands under each instance that it touches.
    for (const JsonValue &incident : at.objects("Incidents"_L1)) {
        if (const QString id = u"i"_s + incident.id("id"_L1); !seen.contains(id)) {
            seen.insert(id);
            readIncident(draft, incident, key);
        }
    }
    for (const JsonValue &maintenance : at.objects("Maintenances"_L1)) {
        if (const QString id = u"m"_s + maintenance.id("id"_L1); !seen.contains(id)) {
            seen.insert(id);
            readMaintenance(draft, maintenance, key);
        }
    }
}

} // namespace foghorn::salesforceform
