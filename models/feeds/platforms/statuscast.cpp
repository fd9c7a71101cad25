// SPDX-License-Identifier: GPL-3.0-or-later
// StatusCast: https://<page>/summary.json (or the shorter /status.json). Its components stand in its HTML
// alone. Its wall answers 403 to programs; that is told as blocked, never worked around.
#include "models/feeds/addresses.h"
#include "models/feeds/draft.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

extern const Platform statuscast;

namespace {

using Phase = IncidentStatus;

constexpr auto indicatorWords = std::to_array<WireWord<Indicator>>({
    {"Available"_L1, Indicator::None},
    {"Informational"_L1, Indicator::None},
    {"Monitored"_L1, Indicator::Minor},
    {"Monitoring"_L1, Indicator::Minor},
    {"Identified"_L1, Indicator::Minor},
    {"Investigating"_L1, Indicator::Minor},
    {"Degraded"_L1, Indicator::Minor},
    {"Unavailable"_L1, Indicator::Critical},
    {"Maintenance"_L1, Indicator::Maintenance},
});
// An incident's word is a phase or a level; a level says that it is open and how bad it is.
constexpr auto phaseWords = std::to_array<WireWord<Phase>>({
    {"Investigating"_L1, Phase::Investigating},
    {"Identified"_L1, Phase::Identified},
    {"Monitored"_L1, Phase::Monitoring},
    {"Monitoring"_L1, Phase::Monitoring},
    {"Informational"_L1, Phase::Update},
    {"Degraded"_L1, Phase::Update},
    {"Unavailable"_L1, Phase::Update},
    {"Maintenance"_L1, Phase::InProgress},
    {"Available"_L1, Phase::Resolved},
});
constexpr auto impactWords = std::to_array<WireWord<Impact>>({
    {"Informational"_L1, Impact::None},
    {"Available"_L1, Impact::None},
    {"Degraded"_L1, Impact::Minor},
    {"Unavailable"_L1, Impact::Critical},
    {"Maintenance"_L1, Impact::Maintenance},
    {"Investigating"_L1, Impact::Unknown},
    {"Identified"_L1, Impact::Unknown},
    {"Monitored"_L1, Impact::Unknown},
    {"Monitoring"_L1, Impact::Unknown},
});

QList<Request> requests(const QUrl &feed)
{
    const bool named = feed.path().endsWith("/status.json"_L1);
    return {{DocumentRole::Summary, named ? feed : documentAddress(feed, "/summary.json"_L1),
             Request::When::Always, true}};
}

// Its times name no zone, and no document says which one is meant: they are left out, with a note.
void readIncident(SnapshotDraft &draft, const JsonValue &at, bool upcoming)
{
    Incident incident{.id = at.id("Id"_L1), .title = at.text("Title"_L1)};
    incident.impact = draft.word<Impact>(impactWords, at, "Status"_L1);
    incident.status = draft.requiredWord<Phase>(phaseWords, at, "Status"_L1);
    incident.url = SnapshotDraft::webAddress(at.textOr("Url"_L1));
    incident.startedAt = draft.time(at, "StartDate"_L1, upcoming ? DateKind::Planned : DateKind::Said);
    if (upcoming || incident.impact == Impact::Maintenance) {
        incident.kind = IncidentKind::Maintenance;
        incident.impact = Impact::Maintenance;
        incident.status = upcoming ? Phase::Scheduled : Phase::InProgress;
        incident.scheduledFor = incident.startedAt;
        incident.scheduledUntil = draft.time(at, "EndDate"_L1, DateKind::Planned);
        incident.startedAt = maintenanceStart(incident);
    }
    draft.add(std::move(incident));
}

void readDocument(SnapshotDraft &draft, DocumentRole /*role*/, const JsonValue &root)
{
    Snapshot &snapshot = draft.snapshot;
    snapshot.indicator = draft.requiredWord<Indicator>(indicatorWords, root, "Status"_L1);
    snapshot.claimed = root.text("StatusText"_L1);
    const bool brief = !root.has("PageName"_L1);
    if (brief) { // /status.json
        root.text("InEffectSince"_L1);
        return;
    }
    snapshot.pageName = root.text("PageName"_L1);
    for (const JsonValue &at : root.objects("UnresolvedIncidents"_L1))
        readIncident(draft, at, false);
    for (const JsonValue &at : root.objects("UpcomingIncidents"_L1))
        readIncident(draft, at, true);
    snapshot.incidentListing = Listing::OpenOnly;
    snapshot.maintenanceListing = Listing::OpenOnly;
}

Result<Snapshot> parse(std::span<const Document> documents, const QDateTime &now)
{
    return readJson(documents, now, readDocument);
}

QList<QUrl> probes(const QUrl &page)
{
    return {documentAddress(page, "/summary.json"_L1), documentAddress(page, "/status.json"_L1)};
}

std::optional<Recognised> recognise(const Document &document, const QUrl & /*page*/)
{
    return recogniseByReading(statuscast, document, pageAddress(document.url), document.url);
}

} // namespace

const Platform statuscast{"statuscast"_L1, "StatusCast"_L1, requests, parse, probes, recognise};

} // namespace foghorn
