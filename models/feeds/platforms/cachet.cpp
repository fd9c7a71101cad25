// SPDX-License-Identifier: GPL-3.0-or-later
// Cachet 1.x and 2.x (https://<page>/api/v1/components and its neighbours) and 3.x (/api/components ..., each
// row's fields in "attributes"). Times name no zone; the server's is not told.
#include "models/feeds/addresses.h"
#include "models/feeds/draft.h"

#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

extern const Platform cachet;

namespace {

using Level = ComponentStatus;
using Phase = IncidentStatus;

constexpr qsizetype mostPages = 40;

template <typename Value, std::size_t N>
using Numbers = std::array<std::pair<int, Value>, N>;

constexpr Numbers<Level, 7> levels{{{0, Level::Unknown},
                                    {1, Level::Operational},
                                    {2, Level::Degraded},
                                    {3, Level::PartialOutage},
                                    {4, Level::MajorOutage},
                                    {5, Level::Unknown}, // from here on Cachet 3 alone
                                    {6, Level::Maintenance}}};
constexpr Numbers<Phase, 5> phases{{{0, Phase::Unknown}, // in 2.x "scheduled"
                                    {1, Phase::Investigating},
                                    {2, Phase::Identified},
                                    {3, Phase::Monitoring},
                                    {4, Phase::Resolved}}};
constexpr Numbers<Phase, 3> schedulePhases{
    {{0, Phase::Scheduled}, {1, Phase::InProgress}, {2, Phase::Completed}}};

QList<Request> requests(const QUrl &feed)
{
    using enum Request::When;
    const bool third = feed.path().endsWith("/api/components"_L1);
    const QString base = third ? u"/api"_s : u"/api/v1"_s;
    const auto list = [&](QLatin1StringView name, const QString &query) {
        QUrl url = documentAddress(feed, {});
        url.setPath(url.path() + base + name);
        url.setQuery(query);
        return url;
    };
    const QString newest = third ? u"sort=-id&per_page=50"_s : u"sort=id&order=desc&per_page=50"_s;
    const auto groups = third ? "/component-groups"_L1 : "/components/groups"_L1;
    return {{DocumentRole::Components, list(groups, u"per_page=100"_s), Always, false},
            {DocumentRole::Summary, list("/components"_L1, u"per_page=100"_s), Always, true},
            {DocumentRole::Incidents, list("/incidents"_L1, newest), Always, true},
            {DocumentRole::Maintenances, list("/schedules"_L1, u"per_page=50"_s), Always, false}};
}

// A list of components names its next page.
QList<Request> more(std::span<const Document> documents)
{
    QList<Request> next;
    for (const Document &document : documents) {
        const bool lists
            = document.role == DocumentRole::Summary || document.role == DocumentRole::Components;
        const auto json = JsonDocument::read(lists ? document.body : QByteArray("{}"));
        if (!json || !lists || qsizetype(documents.size()) >= mostPages)
            continue;
        const JsonValue root = json->root();
        const JsonValue older = root.objectOr("meta"_L1).objectOr("pagination"_L1).objectOr("links"_L1);
        const JsonValue newer = root.objectOr("links"_L1);
        const QUrl named(older.has("next_page"_L1) ? older.textOr("next_page"_L1) : newer.textOr("next"_L1));
        // The server may write an address that only it knows: its page number is what counts.
        QUrl url = document.url;
        QUrlQuery query(url);
        query.removeQueryItem(u"page"_s);
        query.addQueryItem(u"page"_s, QUrlQuery(named).queryItemValue(u"page"_s));
        url.setQuery(query);
        const auto same = [&url](const Document &one) { return one.url == url; };
        if (QUrlQuery(named).hasQueryItem(u"page"_s) && std::ranges::none_of(documents, same))
            next.append({document.role, url, Request::When::Always, true});
    }
    return next;
}

// A row's own fields: Cachet 3 puts them one level deeper.
JsonValue fieldsOf(const JsonValue &row)
{
    return row.isObject("attributes"_L1) ? row.object("attributes"_L1) : row;
}

// A state is a number, or (Cachet 3) an object around it.
template <typename Value, std::size_t N>
Value stateOf(SnapshotDraft &draft, const Numbers<Value, N> &numbers, const JsonValue &at,
              QLatin1StringView key)
{
    const bool wrapped = at.isObject(key);
    const JsonValue from = wrapped ? at.object(key) : at;
    const auto name = wrapped ? "value"_L1 : key;
    const bool asText = from.isText(name);
    const std::optional<double> said = asText ? from.text(name).toDouble() : from.number(name);
    if (!said)
        from.fail(name, u"missing"_s);
    const auto known = std::ranges::find_if(numbers, [&said](const auto &one) { return one.first == said; });
    if (known != numbers.end())
        return known->second;
    if (said)
        draft.note(from.path(name) + u": a state not known: " + QString::number(*said));
    return Value::Unknown;
}

// occurred_at: "2026-01-02 03:04:05", or (Cachet 3) occurred: {"string": ...}.
QDateTime timeOf(SnapshotDraft &draft, const JsonValue &at, QLatin1StringView name,
                 DateKind kind = DateKind::Said)
{
    if (at.isObject(name))
        return draft.time(at.object(name), "string"_L1, kind);
    const QByteArray key = QByteArray(name.data(), name.size()) + "_at";
    return draft.time(at, QLatin1StringView(key), kind);
}

QString groupOf(const JsonValue &at)
{
    for (const auto key : {"group_id"_L1, "component_group_id"_L1}) {
        if (const QString id = at.idOr(key); !id.isEmpty() && id != u"0")
            return id;
    }
    return {};
}

void readComponents(SnapshotDraft &draft, const QList<JsonValue> &rows)
{
    QList<JsonValue> sorted;
    for (const JsonValue &row : rows)
        sorted.append(fieldsOf(row));
    std::ranges::stable_sort(sorted, {},
                             [](const JsonValue &at) { return at.number("order"_L1).value_or(0); });
    for (const JsonValue &at : sorted) {
        Component component{.id = at.id("id"_L1), .name = at.text("name"_L1), .groupId = groupOf(at)};
        component.status = stateOf(draft, levels, at, "status"_L1);
        if (at.flag("enabled"_L1, true))
            draft.add(component);
    }
    draft.snapshot.hasComponents = true;
}

// What incidents and schedules have in common.
Incident readCommon(SnapshotDraft &draft, const JsonValue &at)
{
    Incident incident;
    incident.id = at.id("id"_L1);
    incident.title = at.text("name"_L1);
    incident.postedAt = timeOf(draft, at, "created"_L1);
    incident.updatedAt = timeOf(draft, at, "updated"_L1);
    incident.url = SnapshotDraft::webAddress(at.textOr("permalink"_L1));
    QStringList ids = {at.idOr("component_id"_L1)};
    for (const JsonValue &row : at.objectsOr("components"_L1))
        ids.append(row.idOr(row.has("component_id"_L1) ? "component_id"_L1 : "id"_L1));
    for (const QString &id : std::as_const(ids)) {
        if (!id.isEmpty() && id != u"0")
            incident.components.append({id, {}, {}});
    }
    return incident;
}

IncidentUpdate textOf(SnapshotDraft &draft, const Incident &incident, const JsonValue &at)
{
    return {.id = u"text"_s,
            .status = incident.status,
            .postedAt = incident.startedAt.isValid() ? incident.startedAt : incident.postedAt,
            .text = draft.body(at.textOr("message"_L1)),
            .format = TextFormat::Markdown,
            .components = {}};
}

void readIncident(SnapshotDraft &draft, const JsonValue &row)
{
    const JsonValue at = fieldsOf(row);
    Incident incident = readCommon(draft, at);
    const QDateTime occurred = timeOf(draft, at, "occurred"_L1);
    incident.startedAt = occurred.isValid() ? occurred : incident.postedAt;
    incident.status = stateOf(draft, phases, at, "status"_L1);
    incident.updates.append(textOf(draft, incident, at));
    for (const JsonValue &updateRow : at.objectsOr("updates"_L1)) {
        const JsonValue from = fieldsOf(updateRow);
        IncidentUpdate update{.id = from.id("id"_L1)};
        update.status = stateOf(draft, phases, from, "status"_L1);
        update.postedAt = timeOf(draft, from, "created"_L1);
        update.text = draft.body(from.textOr("message"_L1));
        update.format = TextFormat::Markdown;
        incident.updates.append(update);
    }
    std::ranges::stable_sort(incident.updates, std::ranges::greater(), &IncidentUpdate::postedAt);
    incident.status = incident.updates.first().status;
    // Before there were schedules, planned work was an incident with a time of its own.
    if (at.has("scheduled_at"_L1)) {
        incident.kind = IncidentKind::Maintenance;
        incident.impact = Impact::Maintenance;
        incident.scheduledFor = draft.time(at, "scheduled_at"_L1, DateKind::Planned);
        incident.startedAt = {};
        if (incident.status == Phase::Unknown)
            incident.status = Phase::Scheduled;
    }
    if (!isOpen(incident.status))
        incident.resolvedAt = resolvedTime(incident.updates);
    draft.add(std::move(incident));
}

void readSchedule(SnapshotDraft &draft, const JsonValue &row)
{
    const JsonValue at = fieldsOf(row);
    Incident schedule = readCommon(draft, at);
    schedule.id.prepend("schedule-"_L1); // numbered apart from the incidents
    schedule.kind = IncidentKind::Maintenance;
    schedule.impact = Impact::Maintenance;
    schedule.status = stateOf(draft, schedulePhases, at, "status"_L1);
    schedule.scheduledFor = timeOf(draft, at, "scheduled"_L1, DateKind::Planned);
    const QDateTime end = timeOf(draft, at, "completed"_L1, DateKind::Planned);
    schedule.startedAt = maintenanceStart(schedule);
    if (schedule.status == Phase::Completed)
        schedule.resolvedAt = end;
    else
        schedule.scheduledUntil = end;
    schedule.updates.append(textOf(draft, schedule, at));
    draft.add(std::move(schedule));
}

void readDocument(SnapshotDraft &draft, DocumentRole role, const JsonValue &root)
{
    draft.read(SnapshotDraft::Zoneless::Guess);
    Snapshot &snapshot = draft.snapshot;
    root.object("meta"_L1); // where all lists of Cachet tell their length
    const QList<JsonValue> rows = root.objects("data"_L1);
    if (role == DocumentRole::Components) {
        for (const JsonValue &row : rows)
            draft.add(ComponentGroup{.id = fieldsOf(row).id("id"_L1), .name = fieldsOf(row).text("name"_L1)});
    } else if (role == DocumentRole::Incidents) {
        for (const JsonValue &row : rows)
            readIncident(draft, row);
        snapshot.incidentListing = Listing::Recent;
    } else if (role == DocumentRole::Maintenances) {
        for (const JsonValue &row : rows)
            readSchedule(draft, row);
        snapshot.maintenanceListing = Listing::Recent;
    } else {
        readComponents(draft, rows);
    }
}

Result<Snapshot> parse(std::span<const Document> documents, const QDateTime &now)
{
    auto snapshot = readJson(documents, now, readDocument);
    if (!snapshot)
        return snapshot;
    for (Component &component : snapshot->components) {
        if (std::ranges::find(snapshot->groups, component.groupId, &ComponentGroup::id)
            == snapshot->groups.end())
            component.groupId.clear(); // its group was not read or is not public
    }
    return snapshot;
}

QList<QUrl> probes(const QUrl &page)
{
    if (!page.path().isEmpty())
        return {};
    return {documentAddress(page, "/api/v1/components"_L1), documentAddress(page, "/api/components"_L1)};
}

std::optional<Recognised> recognise(const Document &document, const QUrl & /*page*/)
{
    const QUrl feed = document.url.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment);
    return feed.path().endsWith("/components"_L1)
        ? recogniseByReading(cachet, document, pageAddress(document.url), feed)
        : std::nullopt;
}

} // namespace

const Platform cachet{.id = "cachet"_L1,
                      .name = "Cachet"_L1,
                      .requests = requests,
                      .parse = parse,
                      .probes = probes,
                      .recognise = recognise,
                      .more = more};

} // namespace foghorn
