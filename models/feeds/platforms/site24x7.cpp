// SPDX-License-Identifier: GPL-3.0-or-later
// Site24x7 StatusIQ: https://<page>/sp/api/public/summary_details/statuspages/<id>; the page's own script
// names the id (enc_statuspage_id). It lists what is open, nothing that is over.
#include "models/feeds/draft.h"
#include "models/feeds/pagehtml.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

extern const Platform site24x7;

namespace {

using Level = ComponentStatus;
using Phase = IncidentStatus;

constexpr auto apiPath = "/sp/api/public/summary_details/statuspages/"_L1;

struct State
{
    int wire = 0;
    Level level = Level::Unknown;
    Impact impact = Impact::Unknown;
};
constexpr std::array states{
    State{1, Level::Operational, Impact::None},
    State{2, Level::Operational, Impact::None}, // "informational": a word to the reader, no trouble
    State{3, Level::Degraded, Impact::Minor},
    State{4, Level::Maintenance, Impact::Maintenance},
    State{5, Level::PartialOutage, Impact::Major},
    State{6, Level::MajorOutage, Impact::Critical},
};
constexpr auto phaseWords = std::to_array<WireWord<Phase>>({
    {"Investigating"_L1, Phase::Investigating},
    {"Identified"_L1, Phase::Identified},
    {"Observing"_L1, Phase::Monitoring},
    {"Monitoring"_L1, Phase::Monitoring},
    {"Update"_L1, Phase::Update},
    {"Resolved"_L1, Phase::Resolved},
    {"Scheduled"_L1, Phase::Scheduled},
    {"In Progress"_L1, Phase::InProgress},
    {"Verifying"_L1, Phase::Verifying},
    {"Completed"_L1, Phase::Completed},
});

QList<Request> requests(const QUrl &feed)
{
    const QString id = feed.path().section(u'/', -1);
    return {{DocumentRole::Summary, onHost(feed, apiPath + id), Request::When::Always, true}};
}

State stateOf(SnapshotDraft &draft, const JsonValue &at, QLatin1StringView key)
{
    const std::optional<double> said = at.number(key);
    const auto known = std::ranges::find_if(states, [&said](const State &one) { return one.wire == said; });
    if (known != states.end())
        return *known;
    if (said)
        draft.note(at.path(key) + u": a state not known: " + QString::number(*said));
    return {};
}

void readComponent(SnapshotDraft &draft, const JsonValue &at, const ComponentGroup &group)
{
    Component component{.id = at.idOr("enc_component_id"_L1), .name = at.text("display_name"_L1)};
    component.groupId = group.id;
    if (component.id.isEmpty())
        component.id = group.id.isEmpty() ? component.name : QString(group.id + u'/' + component.name);
    if (!at.has("component_status"_L1))
        at.fail("component_status"_L1, u"missing"_s);
    component.status = stateOf(draft, at, "component_status"_L1).level;
    draft.add(component);
}

void readRow(SnapshotDraft &draft, const JsonValue &at)
{
    if (!at.has("componentgroup_display_name"_L1))
        return readComponent(draft, at, {});
    ComponentGroup group{.id = at.idOr("enc_componentgroup_id"_L1),
                         .name = at.text("componentgroup_display_name"_L1)};
    if (group.id.isEmpty())
        group.id = group.name;
    draft.add(group);
    for (const JsonValue &member : at.objects("componentgroup_components"_L1))
        readComponent(draft, member, group);
}

// The component that an incident names by its and its group's name.
ComponentRef refOf(const Snapshot &snapshot, const JsonValue &at)
{
    const QString name = at.textOr("display_name"_L1);
    const QString groupName = at.textOr("componentgroup_display_name"_L1);
    const auto group = std::ranges::find(snapshot.groups, groupName, &ComponentGroup::name);
    const QString groupId = group == snapshot.groups.end() ? QString() : group->id;
    const auto same = [&](const Component &one) { return one.name == name && one.groupId == groupId; };
    const auto known = std::ranges::find_if(snapshot.components, same);
    return {known == snapshot.components.end() ? QString() : known->id, name, groupName};
}

void readIncident(SnapshotDraft &draft, const JsonValue &at)
{
    Incident incident;
    incident.title = at.text("incident_title"_L1);
    incident.impact = stateOf(draft, at, "incident_severity_id"_L1).impact;
    incident.startedAt = draft.time(at, "incident_began_at"_L1, DateKind::Planned);
    incident.postedAt = incident.startedAt;
    incident.id = at.idOr("enc_inc_id"_L1);
    if (incident.id.isEmpty())
        incident.id = incidentIdentity(incident.startedAt, incident.title);
    for (const JsonValue &row : at.objectsOr("incident_affected_components"_L1))
        incident.components.append(refOf(draft.snapshot, row));
    for (const JsonValue &row : at.objectsOr("incident_status_updates"_L1)) {
        IncidentUpdate update;
        update.status = draft.word<Phase>(phaseWords, row, "incident_status"_L1);
        update.postedAt = draft.time(row, "status_updated_at"_L1);
        update.text = draft.body(row.textOr("incident_status_desc"_L1));
        update.format = TextFormat::Html;
        update.id = incidentIdentity(update.postedAt, update.text);
        incident.updates.append(update);
    }
    std::ranges::stable_sort(incident.updates, std::ranges::greater(), &IncidentUpdate::postedAt);
    if (!incident.updates.isEmpty()) {
        incident.status = incident.updates.first().status;
        incident.updatedAt = incident.updates.first().postedAt;
    }
    if (incident.impact == Impact::Maintenance) {
        incident.kind = IncidentKind::Maintenance;
        incident.scheduledFor = incident.startedAt;
        incident.startedAt = maintenanceStart(incident);
    }
    if (!isOpen(incident.status))
        incident.resolvedAt = resolvedTime(incident.updates);
    draft.add(std::move(incident));
}

void readDocument(SnapshotDraft &draft, DocumentRole /*role*/, const JsonValue &root)
{
    draft.read(SnapshotDraft::Zoneless::Guess);
    const JsonValue data = root.object("data"_L1);
    const QList<JsonValue> rows = data.objects("current_status"_L1);
    for (const JsonValue &at : rows)
        readRow(draft, at);
    if (draft.snapshot.components.isEmpty())
        data.fail("current_status"_L1, u"no component in it"_s);
    draft.snapshot.hasComponents = true;
    draft.snapshot.pageName = data.textOr("statuspage_display_name"_L1);
    if (!data.has("active_incident_details"_L1))
        return; // no word on incidents
    for (const JsonValue &at : data.objects("active_incident_details"_L1))
        readIncident(draft, at);
    draft.snapshot.incidentListing = Listing::OpenOnly;
    draft.snapshot.maintenanceListing = Listing::OpenOnly;
}

Result<Snapshot> parse(std::span<const Document> documents, const QDateTime &now)
{
    return readJson(documents, now, readDocument);
}

std::optional<Recognised> recognise(const Document &document, const QUrl &page)
{
    const QString html = htmlOf(document);
    if (html.isEmpty()) {
        const bool api = document.url.path().contains(apiPath);
        return api ? recogniseByReading(site24x7, document, page, document.url) : std::nullopt;
    }
    const QString id = assigned(html, "enc_statuspage_id"_L1);
    if (id.isEmpty())
        return std::nullopt;
    return Recognised{.platform = u"site24x7"_s,
                      .page = document.url,
                      .feed = onHost(document.url, apiPath + id),
                      .name = titleOf(html)};
}

} // namespace

// Nothing can be probed without the page's id.
const Platform site24x7{"site24x7"_L1, "Site24x7 StatusIQ"_L1, requests, parse, nullptr, recognise};

} // namespace foghorn
