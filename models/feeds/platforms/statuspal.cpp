// SPDX-License-Identifier: GPL-3.0-or-later
// StatusPal: https://statuspal.io/api/v1/status_pages/<subdomain>/status (or statuspal.eu) and .../incidents.
// Times are UTC and don't say so.
#include "models/feeds/draft.h"
#include "models/feeds/pagehtml.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

extern const Platform statuspal;

namespace {

using Level = ComponentStatus;
using Phase = IncidentStatus;

constexpr auto apiPath = "/api/v1/status_pages/"_L1;

// The type of an incident is all that is said of a service's level; pages may have types of their own.
constexpr auto levelWords = std::to_array<WireWord<Level>>({
    {"minor"_L1, Level::Degraded},
    {"major"_L1, Level::MajorOutage},
    {"scheduled"_L1, Level::Maintenance},
    {"maintenance"_L1, Level::Maintenance},
});
constexpr auto indicatorWords = std::to_array<WireWord<Indicator>>({
    {"minor"_L1, Indicator::Minor},
    {"major"_L1, Indicator::Major},
    {"scheduled"_L1, Indicator::Maintenance},
    {"maintenance"_L1, Indicator::Maintenance},
});
constexpr auto impactWords = std::to_array<WireWord<Impact>>({
    {"minor"_L1, Impact::Minor},
    {"major"_L1, Impact::Major},
    {"scheduled"_L1, Impact::Maintenance},
    {"maintenance"_L1, Impact::Maintenance},
});
constexpr auto phaseWords = std::to_array<WireWord<Phase>>({
    {"investigating"_L1, Phase::Investigating},
    {"issue"_L1, Phase::Investigating},
    {"identified"_L1, Phase::Identified},
    {"monitoring"_L1, Phase::Monitoring},
    {"update"_L1, Phase::Update},
    {"resolved"_L1, Phase::Resolved},
    {"retroactive"_L1, Phase::Resolved},
    {"scheduled"_L1, Phase::Scheduled},
    {"completed"_L1, Phase::Completed},
});

QString subdomainIn(const QUrl &address)
{
    const QString path = address.path();
    const qsizetype at = path.indexOf(apiPath);
    return at < 0 ? QString() : path.sliced(at + apiPath.size()).section(u'/', 0, 0);
}

QUrl feedOf(const QUrl &host, const QString &subdomain)
{
    return onHost(host, apiPath + subdomain + "/status"_L1);
}

// A page at <subdomain>.statuspal.io has its data at statuspal.io.
QList<QUrl> probes(const QUrl &page)
{
    const QString host = page.host();
    for (const auto home : {"statuspal.io"_L1, "statuspal.eu"_L1}) {
        if (host.endsWith(u'.' + home) && host.section(u'.', 0, -3) != u"www")
            return {feedOf(QUrl(u"https://"_s + home), host.section(u'.', 0, -3))};
    }
    return {};
}

QList<Request> requests(const QUrl &feed)
{
    using enum Request::When;
    const QUrl summary = probes(feed).value(0, feedOf(feed, subdomainIn(feed)));
    const QUrl incidents = onHost(summary, apiPath + subdomainIn(summary) + "/incidents"_L1);
    return {{DocumentRole::Summary, summary, Always, true},
            {DocumentRole::Incidents, incidents, OnMove, false}};
}

// null says that nothing is wrong; where the key is missing nobody says so.
template <typename Value>
Value typeOf(SnapshotDraft &draft, std::span<const WireWord<Value>> table, const JsonValue &at, Value fine)
{
    const auto key = "current_incident_type"_L1;
    if (at.isNull(key))
        return fine;
    return draft.requiredWord<Value>(table, at, key);
}

// A service with children is a group, whatever its depth.
void readService(SnapshotDraft &draft, const JsonValue &at, const QString &group,
                 const QSet<QString> &parents)
{
    const QString id = at.id("id"_L1);
    const QString name = at.text("name"_L1);
    const QList<JsonValue> children = at.objectsOr("children"_L1);
    if (!children.isEmpty() || parents.contains(id)) {
        draft.add(ComponentGroup{.id = id, .name = name});
        for (const JsonValue &child : children)
            readService(draft, child, id, parents);
        return;
    }
    const QString parent = group.isEmpty() ? at.idOr("parent_id"_L1) : group;
    Component component{.id = id, .name = name, .groupId = parents.contains(parent) ? parent : group};
    component.status = typeOf<Level>(draft, levelWords, at, Level::Operational);
    draft.add(component);
}

QList<IncidentUpdate> readUpdates(SnapshotDraft &draft, const JsonValue &at)
{
    QList<IncidentUpdate> updates;
    for (const JsonValue &row : at.objectsOr("updates"_L1)) {
        IncidentUpdate update;
        update.status = draft.word<Phase>(phaseWords, row, "type"_L1);
        update.postedAt = draft.time(row, row.has("posted_at"_L1) ? "posted_at"_L1 : "inserted_at"_L1);
        update.text = draft.body(row.textOr("description"_L1));
        update.format = TextFormat::Html;
        update.id = row.idOr("id"_L1);
        if (update.id.isEmpty())
            update.id = incidentIdentity(update.postedAt, update.text);
        updates.append(update);
    }
    std::ranges::stable_sort(updates, std::ranges::greater(), &IncidentUpdate::postedAt);
    return updates;
}

Phase phaseOf(const SnapshotDraft &draft, const Incident &incident, const QDateTime &end)
{
    const bool planned = incident.kind == IncidentKind::Maintenance;
    const QDateTime start = planned ? incident.scheduledFor : incident.startedAt;
    if (end.isValid() && end <= draft.now())
        return planned ? Phase::Completed : Phase::Resolved;
    if (planned && start.isValid())
        return start > draft.now() ? Phase::Scheduled : Phase::InProgress;
    return incident.updates.isEmpty() ? Phase::Unknown : incident.updates.first().status;
}

void readIncident(SnapshotDraft &draft, const JsonValue &at, bool planned)
{
    Incident incident;
    incident.id = at.id("id"_L1);
    incident.title = at.text("title"_L1);
    const Impact said = draft.word<Impact>(impactWords, at, "type"_L1);
    incident.impact = planned ? Impact::Maintenance : said;
    if (incident.impact == Impact::Maintenance)
        incident.kind = IncidentKind::Maintenance;
    incident.postedAt = draft.time(at, "inserted_at"_L1);
    incident.updatedAt = draft.time(at, "updated_at"_L1);
    incident.url = SnapshotDraft::webAddress(at.textOr("url"_L1));
    incident.updates = readUpdates(draft, at);
    const QDateTime start = draft.time(at, "starts_at"_L1, DateKind::Planned);
    const QDateTime end = draft.time(at, "ends_at"_L1, DateKind::Planned);
    if (incident.kind == IncidentKind::Maintenance) {
        incident.scheduledFor = start;
        incident.scheduledUntil = end;
    } else {
        incident.startedAt = start.isValid() ? start : incident.postedAt;
    }
    incident.status = phaseOf(draft, incident, end);
    if (incident.kind == IncidentKind::Maintenance)
        incident.startedAt = maintenanceStart(incident);
    if (!isOpen(incident.status))
        incident.resolvedAt = end;
    for (const JsonValue &service : at.objectsOr("services"_L1))
        incident.components.append({service.idOr("id"_L1), service.textOr("name"_L1), {}});
    for (const QString &id : incident.components.isEmpty() ? at.idsOr("service_ids"_L1) : QStringList())
        incident.components.append({id, {}, {}});
    draft.add(std::move(incident));
}

void readSummary(SnapshotDraft &draft, const JsonValue &root)
{
    Snapshot &snapshot = draft.snapshot;
    const JsonValue page = root.object("status_page"_L1);
    snapshot.pageName = page.text("name"_L1);
    snapshot.pageUrl = SnapshotDraft::webAddress(page.textOr("url"_L1));
    snapshot.indicator = typeOf<Indicator>(draft, indicatorWords, page, Indicator::None);
    snapshot.claimed = page.textOr("current_incident_type"_L1);
    const QList<JsonValue> services = root.objects("services"_L1);
    QSet<QString> listed;
    QSet<QString> parents;
    for (const JsonValue &at : services) {
        listed.insert(at.id("id"_L1));
        parents.insert(at.idOr("parent_id"_L1));
    }
    parents.intersect(listed);
    for (const JsonValue &at : services)
        readService(draft, at, {}, parents);
    snapshot.hasComponents = true;
    for (const JsonValue &at : root.objectsOr("incidents"_L1))
        readIncident(draft, at, false);
    for (const JsonValue &at : root.objectsOr("maintenances"_L1))
        readIncident(draft, at, true);
    if (snapshot.incidentListing == Listing::None && root.has("incidents"_L1))
        snapshot.incidentListing = Listing::Open;
    if (root.has("maintenances"_L1))
        snapshot.maintenanceListing = Listing::OpenOnly;
}

void readDocument(SnapshotDraft &draft, DocumentRole role, const JsonValue &root)
{
    draft.read(SnapshotDraft::Zoneless::Utc);
    if (role != DocumentRole::Incidents)
        return readSummary(draft, root);
    for (const JsonValue &at : root.objects("incidents"_L1))
        readIncident(draft, at, false);
    draft.snapshot.incidentListing = Listing::Recent;
}

Result<Snapshot> parse(std::span<const Document> documents, const QDateTime &now)
{
    return readJson(documents, now, readDocument);
}

std::optional<Recognised> recognise(const Document &document, const QUrl &page)
{
    const QString html = htmlOf(document);
    if (html.isEmpty()) {
        const QString subdomain = subdomainIn(document.url);
        return subdomain.isEmpty()
            ? std::nullopt
            : recogniseByReading(statuspal, document, page, feedOf(document.url, subdomain));
    }
    // A page under its own name links to its API or its feeds at StatusPal.
    for (const auto home : {"https://statuspal.io"_L1, "https://statuspal.eu"_L1}) {
        for (const auto version : {"/api/v1/status_pages/"_L1, "/api/v2/status_pages/"_L1}) {
            const QByteArray start = QByteArray(home.data(), home.size()) + version.data();
            const QString name = pathAfter(html, QLatin1StringView(start)).section(u'/', 0, 0);
            if (!name.isEmpty())
                return Recognised{u"statuspal"_s, document.url, feedOf(QUrl(QString(home)), name),
                                  titleOf(html)};
        }
    }
    return std::nullopt;
}

} // namespace

const Platform statuspal{"statuspal"_L1, "StatusPal"_L1, requests, parse, probes, recognise};

} // namespace foghorn
