// SPDX-License-Identifier: GPL-3.0-or-later
// Heroku's own page: /api/v4/current-status has its three systems, what is open and what is planned;
// /api/v4/incidents tells the past in the same form.
#include "models/feeds/draft.h"
#include "models/feeds/knownfeeds.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

extern const Platform heroku;

namespace {

using Level = ComponentStatus;
using Phase = IncidentStatus;

constexpr auto feeds = std::to_array<KnownFeed>(
    {{"status.heroku.com"_L1, ""_L1, "https://status.heroku.com/api/v4/current-status"_L1}});
constexpr auto levelWords = std::to_array<WireWord<Level>>({
    {"green"_L1, Level::Operational},
    {"yellow"_L1, Level::Degraded},
    {"red"_L1, Level::MajorOutage},
    {"blue"_L1, Level::Maintenance},
});
constexpr auto phaseWords = std::to_array<WireWord<Phase>>({
    {"investigating"_L1, Phase::Investigating},
    {"issue"_L1, Phase::Identified},
    {"update"_L1, Phase::Update},
    {"monitoring"_L1, Phase::Monitoring},
    {"resolved"_L1, Phase::Resolved},
    {"followup"_L1, Phase::Postmortem},
    {"scheduled"_L1, Phase::Scheduled},
    {"maintenance"_L1, Phase::InProgress},
    {"completed"_L1, Phase::Completed},
});
constexpr auto stateWords = std::to_array<WireWord<Phase>>({
    {"open"_L1, Phase::Investigating},
    {"resolved"_L1, Phase::Resolved},
    {"closed"_L1, Phase::Resolved},
    {"scheduled"_L1, Phase::Scheduled},
});

QList<Request> requests(const QUrl &feed)
{
    return {{DocumentRole::Summary, knownFeed(feed, feeds), Request::When::Always, true}};
}

QList<Request> pastRequests(const QUrl &feed)
{
    const QUrl incidents = besides(knownFeed(feed, feeds), "incidents"_L1);
    return {{DocumentRole::Past, incidents, Request::When::Always, false}};
}

// The worst colour that any update gave; production and development apps are told apart there.
Impact readImpact(SnapshotDraft &draft, const QList<JsonValue> &updates)
{
    Impact worst = Impact::Unknown;
    for (const JsonValue &at : updates) {
        for (const auto key : {"status_prod"_L1, "status_dev"_L1}) {
            const Level level = draft.word<Level>(levelWords, at, key);
            if (level == Level::MajorOutage)
                return Impact::Critical;
            if (level == Level::Degraded)
                worst = Impact::Minor;
            else if (level == Level::Operational && worst == Impact::Unknown)
                worst = Impact::None;
        }
    }
    return worst;
}

void readIncident(SnapshotDraft &draft, const JsonValue &at, IncidentKind kind)
{
    Incident incident{.id = at.id("id"_L1), .kind = kind, .title = at.text("title"_L1)};
    incident.postedAt = draft.time(at, "created_at"_L1);
    incident.updatedAt = draft.time(at, "updated_at"_L1);
    incident.resolvedAt = draft.time(at, "resolved_at"_L1);
    incident.url = SnapshotDraft::webAddress(at.textOr("full_url"_L1));
    const QList<JsonValue> updates = at.objects("updates"_L1);
    for (const JsonValue &update : updates) {
        incident.updates.append({.id = update.id("id"_L1),
                                 .status = draft.word<Phase>(phaseWords, update, "update_type"_L1),
                                 .postedAt = draft.time(update, "created_at"_L1),
                                 .text = draft.body(update.textOr("contents"_L1)),
                                 .format = TextFormat::Markdown,
                                 .components = {}});
    }
    const Phase state = draft.word<Phase>(stateWords, at, "state"_L1);
    const bool over = at.flag("resolved"_L1) || incident.resolvedAt.isValid();
    if (over && !incident.resolvedAt.isValid())
        incident.resolvedAt = resolvedTime(incident.updates);
    const auto newest = std::ranges::max_element(incident.updates, {}, &IncidentUpdate::postedAt);
    const bool tells = newest != incident.updates.end() && newest->status != Phase::Unknown
        && newest->status != Phase::Update && isOpen(newest->status);
    incident.status = over ? Phase::Resolved : tells ? newest->status : state;
    if (kind == IncidentKind::Maintenance) {
        incident.impact = Impact::Maintenance;
        incident.status = over ? Phase::Completed : incident.status;
        incident.scheduledFor = draft.time(
            at, at.has("scheduled_at"_L1) ? "scheduled_at"_L1 : "created_at"_L1, DateKind::Planned);
        incident.startedAt = maintenanceStart(incident);
    } else {
        incident.startedAt = incident.postedAt;
        incident.impact = readImpact(draft, updates);
    }
    draft.add(std::move(incident));
}

void readDocument(SnapshotDraft &draft, const Document &document, const JsonDocument &json)
{
    if (document.role == DocumentRole::Past) {
        for (const JsonValue &at : json.rows())
            readIncident(draft, at, IncidentKind::Incident);
        return;
    }
    const JsonValue root = json.root();
    for (const JsonValue &at : root.objects("status"_L1)) {
        const QString system = at.id("system"_L1);
        draft.add(Component{
            .id = system, .name = system, .status = draft.requiredWord<Level>(levelWords, at, "status"_L1)});
    }
    if (draft.snapshot.components.isEmpty())
        root.fail("status"_L1, u"empty"_s);
    for (const JsonValue &at : root.objects("incidents"_L1))
        readIncident(draft, at, IncidentKind::Incident);
    for (const JsonValue &at : root.objects("scheduled"_L1))
        readIncident(draft, at, IncidentKind::Maintenance);
    draft.snapshot.hasComponents = true;
    draft.snapshot.pageName = u"Heroku"_s;
    draft.snapshot.incidentListing = Listing::OpenOnly;
    draft.snapshot.maintenanceListing = Listing::OpenOnly;
}

Result<Snapshot> parse(std::span<const Document> documents, const QDateTime &now)
{
    return readWholes(documents, now, readDocument);
}

QList<QUrl> probes(const QUrl &page)
{
    return knownProbes(page, feeds);
}

} // namespace

const Platform heroku{.id = "heroku"_L1,
                      .name = "Heroku"_L1,
                      .requests = requests,
                      .parse = parse,
                      .probes = probes,
                      .recognise = recogniseAsItself<heroku>,
                      .pastRequests = pastRequests};

} // namespace foghorn
