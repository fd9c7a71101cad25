// SPDX-License-Identifier: GPL-3.0-or-later
// Slack's own page: /api/v2.0.0/current lists what is open, /api/v2.0.0/history what was. The API names a
// service only while an incident touches it, and its "ok" speaks of all of them; Slack's page has a fixed set
// of services, so these stand, operational while no open incident names them.
#include "models/feeds/draft.h"
#include "models/feeds/knownfeeds.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

extern const Platform slack;

namespace {

using Level = ComponentStatus;
using Phase = IncidentStatus;

constexpr auto feeds = std::to_array<KnownFeed>({
    {"slack-status.com"_L1, ""_L1, "https://slack-status.com/api/v2.0.0/current"_L1},
    {"status.slack.com"_L1, ""_L1, "https://slack-status.com/api/v2.0.0/current"_L1},
});
constexpr std::array services{
    "Login/SSO"_L1, "Messaging"_L1,    "Notifications"_L1, "Search"_L1,  "Workspace/Org Administration"_L1,
    "Canvases"_L1,  "Connectivity"_L1, "Files"_L1,         "Huddles"_L1, "Apps/Integrations/APIs"_L1,
    "Workflows"_L1,
};
constexpr auto stateWords = std::to_array<WireWord<Indicator>>({
    {"ok"_L1, Indicator::None},
    {"active"_L1, Indicator::Minor}, // something is open; how bad it is, it doesn't say
});
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

Level levelOf(Impact impact)
{
    switch (impact) {
    case Impact::None:
        return Level::Operational;
    case Impact::Minor:
        return Level::Degraded;
    case Impact::Major:
        return Level::PartialOutage;
    case Impact::Critical:
        return Level::MajorOutage;
    case Impact::Maintenance:
        return Level::Maintenance;
    case Impact::Unknown:
        break;
    }
    return Level::Unknown;
}

QList<Request> requests(const QUrl &feed)
{
    return {{DocumentRole::Summary, knownFeed(feed, feeds), Request::When::Always, true},
            {DocumentRole::Incidents, besides(knownFeed(feed, feeds), "history"_L1), Request::When::OnMove,
             false}};
}

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

// The services, each at the worst level of the open incidents that name it.
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
            const Level level = levelOf(incident.impact);
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

void readDocument(SnapshotDraft &draft, const Document &document, const JsonDocument &json)
{
    draft.snapshot.pageName = u"Slack"_s;
    if (json.isArray()) {
        if (json.rows().isEmpty() && document.role != DocumentRole::Incidents)
            json.fail(u"an empty list may be anybody's"_s);
        for (const JsonValue &at : json.rows())
            readIncident(draft, at);
        draft.snapshot.incidentListing = Listing::Recent;
        draft.snapshot.maintenanceListing = Listing::Recent;
        return;
    }
    const JsonValue root = json.root();
    const QList<JsonValue> open = root.objects("active_incidents"_L1);
    draft.snapshot.indicator = draft.requiredWord<Indicator>(stateWords, root, "status"_L1);
    draft.snapshot.claimed = root.text("status"_L1);
    draft.snapshot.pageUpdatedAt = draft.time(root, "date_updated"_L1);
    for (const JsonValue &at : open)
        readIncident(draft, at);
    addServices(draft);
    if (draft.snapshot.incidentListing == Listing::None) {
        draft.snapshot.incidentListing = Listing::Open;
        draft.snapshot.maintenanceListing = Listing::Open;
    }
}

Result<Snapshot> parse(std::span<const Document> documents, const QDateTime &now)
{
    return readWholes(documents, now, readDocument);
}

QList<QUrl> probes(const QUrl &page)
{
    return knownProbes(page, feeds);
}

std::optional<Recognised> recognise(const Document &document, const QUrl &page)
{
    return recogniseByReading(slack, document, page, besides(document.url, "current"_L1));
}

} // namespace

const Platform slack{"slack"_L1, "Slack"_L1, requests, parse, probes, recognise};

} // namespace foghorn
