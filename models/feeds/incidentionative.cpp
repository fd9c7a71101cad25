// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/feeds/incidentionative.h"

#include "models/feeds/pagejson.h"
#include "models/feeds/v2form.h"
#include "models/status/reportedspans.h"
#include "models/status/severity.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn::incidentionative {
namespace {

using Level = ComponentStatus;
using Phase = IncidentStatus;

constexpr auto levelWords = std::to_array<WireWord<Level>>({
    {"operational"_L1, Level::Operational},
    {"under_maintenance"_L1, Level::Maintenance},
    {"degraded_performance"_L1, Level::Degraded},
    {"partial_outage"_L1, Level::PartialOutage},
    {"full_outage"_L1, Level::MajorOutage},
});
constexpr auto phaseWords = std::to_array<WireWord<Phase>>({
    {"investigating"_L1, Phase::Investigating},
    {"identified"_L1, Phase::Identified},
    {"monitoring"_L1, Phase::Monitoring},
    {"resolved"_L1, Phase::Resolved},
    {"maintenance_scheduled"_L1, Phase::Scheduled},
    {"maintenance_in_progress"_L1, Phase::InProgress},
    {"maintenance_complete"_L1, Phase::Completed},
});
// In the order of ComponentStatus: an incident's impact is the worst that it does to a component.
constexpr std::array<Impact, componentStatusCount> impacts{
    Impact::None, Impact::Maintenance, Impact::Minor, Impact::Major, Impact::Critical, Impact::Unknown};

struct ComponentImpact
{
    QString componentId;
    QString incidentId;
    QDateTime start;
    QDateTime end; // invalid: it goes on
    Level level = Level::Unknown;
};

ComponentImpact readImpact(SnapshotDraft &draft, const JsonValue &at)
{
    return {.componentId = at.id("component_id"_L1),
            .incidentId = at.idOr("status_page_incident_id"_L1),
            .start = draft.time(at, "start_at"_L1, DateKind::Planned),
            .end = draft.time(at, "end_at"_L1, DateKind::Planned),
            .level = draft.requiredWord<Level>(levelWords, at, "status"_L1)};
}

void readComponent(SnapshotDraft &draft, const JsonValue &at, const QString &group,
                   const QHash<QString, Level> &levels)
{
    const QString id = at.id("component_id"_L1);
    if (at.flag("hidden"_L1))
        return;
    draft.add(Component{.id = id,
                        .name = at.text("name"_L1),
                        .groupId = group,
                        .status = levels.value(id, Level::Operational)});
}

void readStructure(SnapshotDraft &draft, const JsonValue &summary)
{
    QHash<QString, Level> levels; // what is not listed is operational
    for (const JsonValue &at : summary.objects("affected_components"_L1))
        levels.insert(at.id("component_id"_L1), draft.requiredWord<Level>(levelWords, at, "status"_L1));
    for (const JsonValue &item : summary.object("structure"_L1).objects("items"_L1)) {
        if (!item.has("group"_L1)) {
            readComponent(draft, item.object("component"_L1), {}, levels);
            continue;
        }
        const JsonValue group = item.object("group"_L1);
        if (group.flag("hidden"_L1))
            continue;
        const QString id = group.id("id"_L1);
        draft.add(ComponentGroup{.id = id, .name = group.text("name"_L1)});
        for (const JsonValue &at : group.objects("components"_L1))
            readComponent(draft, at, id, levels);
    }
    draft.snapshot.hasComponents = true;
}

IncidentUpdate readUpdate(SnapshotDraft &draft, const JsonValue &at)
{
    IncidentUpdate update{.id = at.id("id"_L1)};
    update.status = draft.requiredWord<Phase>(phaseWords, at, "to_status"_L1);
    update.postedAt = draft.time(at, "published_at"_L1);
    update.text = draft.body(at.textOr("message_string"_L1));
    for (const JsonValue &one : at.objectsOr("component_statuses"_L1)) {
        update.components.append({.id = one.id("component_id"_L1),
                                  .name = {},
                                  .from = {},
                                  .to = draft.requiredWord<Level>(levelWords, one, "status"_L1)});
    }
    return update;
}

// When a maintenance is planned for stands in what it does to its components.
void readPlan(SnapshotDraft &draft, const JsonValue &at, Incident &work)
{
    work.impact = Impact::Maintenance;
    for (const JsonValue &one : at.objectsOr("component_impacts"_L1)) {
        const ComponentImpact impact = readImpact(draft, one);
        if (!work.scheduledFor.isValid() || impact.start < work.scheduledFor)
            work.scheduledFor = impact.start;
        if (impact.end.isValid() && (!work.scheduledUntil.isValid() || impact.end > work.scheduledUntil))
            work.scheduledUntil = impact.end;
    }
    work.startedAt = maintenanceStart(work);
}

void readIncident(SnapshotDraft &draft, const JsonValue &at, IncidentKind kind)
{
    Incident incident{.id = at.id("id"_L1), .kind = kind, .title = at.text("name"_L1)};
    if (at.textOr("type"_L1) == "maintenance"_L1)
        incident.kind = IncidentKind::Maintenance;
    incident.status = draft.requiredWord<Phase>(phaseWords, at, "status"_L1);
    incident.postedAt = draft.time(at, "published_at"_L1);
    incident.url = SnapshotDraft::webAddress(at.textOr("permalink"_L1));
    auto worst = Level::Unknown;
    for (const JsonValue &one : at.objectsOr("affected_components"_L1)) {
        const auto level = draft.requiredWord<Level>(levelWords, one, "status"_L1);
        worst = worst == Level::Unknown ? level : worse(worst, level);
        incident.components.append({.id = one.id("component_id"_L1), .name = {}, .group = {}});
    }
    incident.startedAt = incident.postedAt;
    for (const JsonValue &one : at.objectsOr("updates"_L1)) {
        incident.updates.append(readUpdate(draft, one));
        const QDateTime posted = incident.updates.last().postedAt;
        incident.updatedAt = std::max(incident.updatedAt, posted);
        if (posted.isValid() && posted < incident.startedAt)
            incident.startedAt = posted; // written of later than it began
    }
    incident.impact = impacts.at(static_cast<std::size_t>(worst));
    if (incident.kind == IncidentKind::Maintenance)
        readPlan(draft, at, incident);
    if (!isOpen(incident.status))
        incident.resolvedAt = resolvedTime(incident.updates);
    draft.add(std::move(incident));
}

QList<JsonValue> rowsOf(const Result<JsonDocument> &json)
{
    return json ? json->root().objectsOr("rows"_L1) : QList<JsonValue>();
}

Result<JsonDocument> rowsAfter(const QByteArray &text, const QByteArray &key)
{
    const QByteArray rows = jsonAfter(text, key);
    return JsonDocument::read("{\"rows\":" + (rows.isEmpty() ? QByteArray("[]") : rows) + '}');
}

// What was done to each component, once for each time that the page says it.
QList<ComponentImpact> impactsIn(const QByteArray &text, SnapshotDraft &draft)
{
    QList<ComponentImpact> found;
    for (const QByteArray &list : allJsonAfter(text, "component_impacts")) {
        const auto json = JsonDocument::read("{\"rows\":" + list + '}');
        for (const JsonValue &at : rowsOf(json)) {
            const ComponentImpact impact = readImpact(draft, at);
            if (json->error())
                break;
            if (impact.start.isValid())
                found.append(impact);
        }
        if (json && json->error())
            draft.note(json->error()->detail);
    }
    return found;
}

// Incidents that the page links to but the round's lists no longer have.
void addLinked(const QByteArray &text, const QList<ComponentImpact> &impactList, SnapshotDraft &draft,
               VendorPast &past)
{
    const auto json = rowsAfter(text, "incident_links");
    for (const JsonValue &at : rowsOf(json)) {
        Incident incident{.id = at.idOr("id"_L1), .title = at.textOr("name"_L1)};
        const bool known
            = std::ranges::find(past.incidents, incident.id, &Incident::id) != past.incidents.end();
        if (known || incident.id.isEmpty())
            continue;
        incident.status = draft.word<Phase>(phaseWords, at, "status"_L1);
        incident.postedAt = draft.time(at, "published_at"_L1);
        incident.startedAt = incident.postedAt;
        incident.url = SnapshotDraft::webAddress(at.textOr("permalink"_L1));
        auto worst = Level::Unknown;
        for (const ComponentImpact &impact : impactList) {
            if (impact.incidentId != incident.id)
                continue;
            worst = worst == Level::Unknown ? impact.level : worse(worst, impact.level);
            incident.startedAt = std::min(incident.startedAt, impact.start);
            if (!isOpen(incident.status) && impact.end.isValid())
                incident.resolvedAt = std::max(incident.resolvedAt, impact.end);
            const auto same = [&impact](const ComponentRef &ref) { return ref.id == impact.componentId; };
            if (std::ranges::none_of(incident.components, same))
                incident.components.append({.id = impact.componentId, .name = {}, .group = {}});
        }
        incident.impact = impacts.at(static_cast<std::size_t>(worst));
        past.incidents.append(std::move(incident));
    }
    sortNewestFirst(past.incidents);
}

void readOtherForm(SnapshotDraft &draft, const JsonValue &root)
{
    QSet<QString> told;
    for (const Incident &incident : std::as_const(draft.snapshot.incidents))
        told.insert(incident.id);
    v2::readPage(draft, root);
    QList<JsonValue> others;
    for (const JsonValue &at : root.objects("incidents"_L1)) {
        if (!told.contains(at.idOr("id"_L1)))
            others.append(at);
    }
    v2::readIncidents(draft, others);
    draft.snapshot.incidentListing = Listing::Recent;
    draft.snapshot.pageUpdatedAt = {}; // the native form, read in every round, tells none
}

} // namespace

QByteArray nativeInHtml(const QByteArray &html)
{
    const QByteArray summary = jsonAfter(flightText(html), "summary");
    return summary.isEmpty() ? QByteArray() : "{\"summary\":" + summary + '}';
}

bool isNative(const QByteArray &body)
{
    return body.contains("\"structure\"") && body.contains("\"ongoing_incidents\"");
}

void readRound(SnapshotDraft &draft, DocumentRole role, const JsonValue &root)
{
    if (role == DocumentRole::Incidents)
        return readOtherForm(draft, root);
    const JsonValue summary = root.object("summary"_L1);
    Snapshot &snapshot = draft.snapshot;
    snapshot.pageId = summary.id("id"_L1);
    if (!v2::isUlid(snapshot.pageId))
        summary.fail("id"_L1, u"not an id of incident.io's"_s);
    snapshot.pageName = summary.text("name"_L1);
    snapshot.pageUrl = SnapshotDraft::webAddress(summary.textOr("public_url"_L1));
    readStructure(draft, summary);
    for (const JsonValue &at : summary.objects("ongoing_incidents"_L1))
        readIncident(draft, at, IncidentKind::Incident);
    for (const JsonValue &at : summary.objects("scheduled_maintenances"_L1))
        readIncident(draft, at, IncidentKind::Maintenance);
    snapshot.incidentListing = Listing::Open;
    snapshot.maintenanceListing = Listing::OpenOnly;
}

VendorPast pastInHtml(const QByteArray &html, const Snapshot &snapshot)
{
    constexpr int days = 90;
    const QByteArray text = flightText(html);
    SnapshotDraft draft(snapshot.observedAt);
    VendorPast past{.incidents = snapshot.incidents};
    const QList<ComponentImpact> found = impactsIn(text, draft);
    addLinked(text, found, draft, past);
    QHash<QString, QList<Span>> spans;
    for (const ComponentImpact &impact : found) {
        const QDateTime end = impact.end.isValid() ? impact.end : snapshot.observedAt;
        spans[impact.componentId].append(
            {impact.start.toMSecsSinceEpoch(), end.toMSecsSinceEpoch(), impact.level});
    }
    for (const Component &component : snapshot.components) {
        past.components.append(
            {.componentId = component.id,
             .spans = worstSpans(spans.value(component.id), snapshot.observedAt.toMSecsSinceEpoch())});
    }
    QDateTime since;
    const auto uptimes = rowsAfter(text, "component_uptimes");
    for (const JsonValue &at : rowsOf(uptimes)) {
        bool isNumber = false;
        const double percent = at.textOr("uptime"_L1).toDouble(&isNumber);
        if (isNumber && percent >= 0 && percent <= 100 && at.has("component_id"_L1))
            past.claimedUptime.insert(at.idOr("component_id"_L1), percent / 100);
        const QDateTime from = draft.time(at, "data_available_since"_L1);
        if (from.isValid() && (!since.isValid() || from < since))
            since = from;
    }
    if (since.isValid())
        past.recordFrom = std::max(since, snapshot.observedAt.addDays(-days));
    past.notes = snapshot.notes + draft.finish().notes;
    return past;
}

} // namespace foghorn::incidentionative
