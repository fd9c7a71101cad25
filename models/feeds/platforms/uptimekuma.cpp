// SPDX-License-Identifier: GPL-3.0-or-later
// Uptime Kuma 1.x and 2.x: https://<host>/api/status-page/<slug> (what there is) and
// /api/status-page/heartbeat/<slug> (the last 100 checks of each monitor). Times are UTC and don't say so.
#include "models/feeds/addresses.h"
#include "models/feeds/checkrecord.h"
#include "models/feeds/draft.h"
#include "models/feeds/pagehtml.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

extern const Platform uptimekuma;

namespace {

using Level = ComponentStatus;
using Phase = IncidentStatus;

constexpr auto apiPath = "/api/status-page/"_L1;
constexpr auto pagePath = "/status/"_L1;

// A notice has a colour, no impact in words.
constexpr auto styleWords = std::to_array<WireWord<Impact>>({
    {"info"_L1, Impact::None},
    {"primary"_L1, Impact::None},
    {"light"_L1, Impact::None},
    {"dark"_L1, Impact::None},
    {"warning"_L1, Impact::Minor},
    {"danger"_L1, Impact::Major},
});
constexpr auto phaseWords = std::to_array<WireWord<Phase>>({
    {"scheduled"_L1, Phase::Scheduled},
    {"under-maintenance"_L1, Phase::InProgress},
    {"ended"_L1, Phase::Completed},
    {"unknown"_L1, Phase::Unknown},
});

// The slug that an address of the page or of its documents names.
QString slugIn(const QUrl &address)
{
    const QStringList parts = address.path().split(u'/', Qt::SkipEmptyParts);
    if (parts.size() >= 2 && parts.first() == u"status")
        return parts.at(1);
    if (parts.size() < 3 || parts.at(0) != u"api" || parts.at(1) != u"status-page")
        return {};
    return parts.at(2) == u"heartbeat" ? parts.value(3) : parts.at(2);
}

QList<Request> requests(const QUrl &feed)
{
    using enum Request::When;
    const QString named = slugIn(feed);
    const QString slug = named.isEmpty() ? u"default"_s : named; // as the first page of a server is called
    return {{DocumentRole::Summary, onHost(feed, apiPath + slug), Always, true},
            {DocumentRole::Components, onHost(feed, apiPath + "heartbeat/"_L1 + slug), Always, true}};
}

// A state of the wire; pending is a check that failed and is being repeated.
Level levelOf(SnapshotDraft &draft, const JsonValue &beat)
{
    const std::optional<double> state = beat.number("status"_L1);
    if (!state)
        beat.fail("status"_L1, u"missing"_s);
    else if (*state == 0)
        return Level::MajorOutage;
    else if (*state == 1)
        return Level::Operational;
    else if (*state == 2)
        return Level::Degraded;
    else if (*state == 3)
        return Level::Maintenance;
    else
        draft.note(beat.path("status"_L1) + u": a state not known: " + QString::number(*state));
    return Level::Unknown;
}

QString monitorOf(const QString &componentId)
{
    return componentId.section(u'/', -1);
}

void readIncident(SnapshotDraft &draft, const JsonValue &at)
{
    Incident incident;
    incident.id = u"incident-"_s + at.id("id"_L1);
    incident.title = at.text("title"_L1);
    incident.impact = draft.word<Impact>(styleWords, at, "style"_L1);
    incident.postedAt = draft.time(at, "createdDate"_L1);
    incident.startedAt = incident.postedAt;
    incident.updatedAt = draft.time(at, "lastUpdatedDate"_L1);
    const bool over = !at.flag("active"_L1, true);
    incident.status = over ? Phase::Resolved : Phase::Unknown; // phases are not told
    if (over)
        incident.resolvedAt = incident.updatedAt;
    const QDateTime last = incident.updatedAt.isValid() ? incident.updatedAt : incident.postedAt;
    incident.updates.append({.id = u"text"_s,
                             .status = incident.status,
                             .postedAt = last,
                             .text = draft.body(at.textOr("content"_L1)),
                             .format = TextFormat::Markdown,
                             .components = {}});
    draft.add(std::move(incident));
}

// A time of a maintenance, on the wall clock of the zone whose offset stands beside it.
QDateTime wallTime(SnapshotDraft &draft, const JsonValue &at, const QString &text, QLatin1StringView key)
{
    if (text.isEmpty())
        return {};
    const QString offset = at.textOr("timezoneOffset"_L1);
    auto moment = readDate(text, draft.now(), DateKind::Planned);
    if (!moment)
        moment = readDate(QString(text + offset), draft.now(), DateKind::Planned, QTimeZone::utc());
    if (!moment)
        draft.note(at.path(key) + u": not a date that can be read or believed: \"" + text.left(60) + u'"');
    return moment.value_or(QDateTime());
}

void readMaintenance(SnapshotDraft &draft, const JsonValue &at)
{
    if (at.textOr("status"_L1) == u"inactive")
        return; // switched off: it will not happen
    Incident maintenance;
    maintenance.kind = IncidentKind::Maintenance;
    maintenance.id = u"maintenance-"_s + at.id("id"_L1);
    maintenance.title = at.text("title"_L1);
    maintenance.impact = Impact::Maintenance;
    maintenance.status = draft.requiredWord<Phase>(phaseWords, at, "status"_L1);
    const QList<JsonValue> windows = at.objectsOr("timeslotList"_L1);
    if (!windows.isEmpty()) {
        maintenance.scheduledFor
            = wallTime(draft, at, windows.first().textOr("startDate"_L1), "timeslotList"_L1);
        maintenance.scheduledUntil
            = wallTime(draft, at, windows.first().textOr("endDate"_L1), "timeslotList"_L1);
    }
    maintenance.startedAt = maintenanceStart(maintenance);
    if (maintenance.status == Phase::Completed)
        maintenance.resolvedAt = maintenance.scheduledUntil;
    if (const QString text = at.textOr("description"_L1); !text.isEmpty())
        maintenance.updates.append({.id = u"text"_s,
                                    .status = maintenance.status,
                                    .postedAt = {},
                                    .text = draft.body(text),
                                    .format = TextFormat::Markdown,
                                    .components = {}});
    draft.add(std::move(maintenance));
}

void readPage(SnapshotDraft &draft, const JsonValue &root)
{
    Snapshot &snapshot = draft.snapshot;
    const JsonValue config = root.object("config"_L1);
    snapshot.pageId = config.id("slug"_L1);
    snapshot.pageName = config.text("title"_L1);
    for (const JsonValue &group : root.objects("publicGroupList"_L1)) {
        const QString id = group.id("id"_L1);
        draft.add(ComponentGroup{.id = id, .name = group.text("name"_L1)});
        for (const JsonValue &monitor : group.objects("monitorList"_L1)) {
            // The same monitor may stand in two groups: two components.
            draft.add(Component{.id = id + u'/' + monitor.id("id"_L1),
                                .name = monitor.text("name"_L1),
                                .groupId = id,
                                .status = Level::Unknown,
                                .claimedUptime = {}});
        }
    }
    snapshot.hasComponents = true;
    if (root.has("incidents"_L1)) {
        for (const JsonValue &at : root.objects("incidents"_L1))
            readIncident(draft, at);
    } else if (const JsonValue incident = root.objectOr("incident"_L1); incident.present()) {
        readIncident(draft, incident);
    }
    for (const JsonValue &at : root.objectsOr("maintenanceList"_L1))
        readMaintenance(draft, at);
    snapshot.incidentListing = Listing::OpenOnly; // what is no longer pinned is gone
    snapshot.maintenanceListing = Listing::OpenOnly;
}

// Levels and uptimes for the monitors that the page lists.
void readBeats(SnapshotDraft &draft, const JsonValue &root)
{
    const JsonValue lists = root.object("heartbeatList"_L1);
    const JsonValue uptimes = root.objectOr("uptimeList"_L1);
    for (Component &component : draft.snapshot.components) {
        const QByteArray key = monitorOf(component.id).toLatin1();
        const QList<JsonValue> beats = lists.objectsOr(QLatin1StringView(key));
        if (!beats.isEmpty())
            component.status = levelOf(draft, beats.last());
        const QByteArray day = key + "_24";
        const std::optional<double> share = uptimes.number(QLatin1StringView(day));
        if (share && *share >= 0 && *share <= 1)
            component.claimedUptime = share;
    }
}

void readDocument(SnapshotDraft &draft, DocumentRole role, const JsonValue &root)
{
    draft.read(SnapshotDraft::Zoneless::Utc);
    if (role == DocumentRole::Components)
        readBeats(draft, root);
    else
        readPage(draft, root);
}

// The page first: the beats name monitors by number alone.
Result<Snapshot> parse(std::span<const Document> documents, const QDateTime &now)
{
    const QList<Document> sorted = inRoleOrder(documents);
    return readJson(std::span(sorted.constData(), static_cast<std::size_t>(sorted.size())), now,
                    readDocument);
}

Result<VendorPast> parsePast(std::span<const Document> documents, const QDateTime &now)
{
    const auto snapshot = parse(documents, now);
    if (!snapshot)
        return snapshot.error();
    SnapshotDraft draft(now);
    draft.read(SnapshotDraft::Zoneless::Utc);
    QList<CheckRecord> records;
    for (const Document &document : documents) {
        const auto json = JsonDocument::read(document.body);
        if (!json || document.role != DocumentRole::Components)
            continue;
        const JsonValue lists = json->root().object("heartbeatList"_L1);
        for (const Component &component : snapshot->components) {
            CheckRecord record{.componentId = component.id, .checks = {}};
            const QByteArray key = monitorOf(component.id).toLatin1();
            for (const JsonValue &beat : lists.objectsOr(QLatin1StringView(key)))
                record.checks.append({draft.time(beat, "time"_L1), levelOf(draft, beat)});
            records.append(record);
        }
        if (json->error())
            return *json->error();
    }
    VendorPast past = pastOfChecks(records, now);
    past.incidents = snapshot->incidents;
    past.notes = snapshot->notes;
    return past;
}

QList<QUrl> probes(const QUrl &page)
{
    const QString slug = slugIn(page);
    return slug.isEmpty() ? QList<QUrl>() : QList{onHost(page, apiPath + slug)};
}

std::optional<Recognised> recognise(const Document &document, const QUrl &page)
{
    const QString html = htmlOf(document);
    if (html.isEmpty()) {
        const QUrl feed = document.url.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment);
        auto found = recogniseByReading(uptimekuma, document, page, feed);
        if (found)
            found->page = onHost(feed, pagePath + slugIn(feed));
        return found;
    }
    const qsizetype data = std::max(html.indexOf("window.preloadData"_L1), html.indexOf("preload-data"_L1));
    const QString slug = data < 0 ? QString() : assigned(html.sliced(data), "slug"_L1);
    if (slug.isEmpty() || !html.contains("publicGroupList"_L1))
        return std::nullopt;
    return Recognised{.platform = u"uptimekuma"_s,
                      .page = document.url,
                      .feed = onHost(document.url, apiPath + slug),
                      .name = titleOf(html)};
}

} // namespace

const Platform uptimekuma{.id = "uptimekuma"_L1,
                          .name = "Uptime Kuma"_L1,
                          .requests = requests,
                          .parse = parse,
                          .probes = probes,
                          .recognise = recognise,
                          .parsePast = parsePast};

} // namespace foghorn
