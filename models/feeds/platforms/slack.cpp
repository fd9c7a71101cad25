// SPDX-License-Identifier: GPL-3.0-or-later
// Slack's own page: /api/v2.0.0/current lists what is open, /api/v2.0.0/history what was. The API names a
// service only while an incident touches it, and its "ok" speaks of all of them; Slack's page has a fixed set
// of services, so these stand, operational while no open incident names them.
#include "models/feeds/knownfeeds.h"
#include "models/feeds/slackform.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

extern const Platform slack;

namespace {

constexpr auto feeds = std::to_array<KnownFeed>({
    {"slack-status.com"_L1, ""_L1, "https://slack-status.com/api/v2.0.0/current"_L1},
    {"status.slack.com"_L1, ""_L1, "https://slack-status.com/api/v2.0.0/current"_L1},
});
constexpr auto stateWords = std::to_array<WireWord<Indicator>>({
    {"ok"_L1, Indicator::None},
    {"active"_L1, Indicator::Minor}, // something is open; how bad it is, it doesn't say
});

QList<Request> requests(const QUrl &feed)
{
    return {{DocumentRole::Summary, knownFeed(feed, feeds), Request::When::Always, true},
            {DocumentRole::Incidents, besides(knownFeed(feed, feeds), "history"_L1), Request::When::OnMove,
             false}};
}

void readDocument(SnapshotDraft &draft, const Document &document, const JsonDocument &json)
{
    draft.snapshot.pageName = u"Slack"_s;
    if (json.isArray()) {
        if (json.rows().isEmpty() && document.role != DocumentRole::Incidents)
            json.fail(u"an empty list may be anybody's"_s);
        for (const JsonValue &at : json.rows())
            slackform::readIncident(draft, at);
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
        slackform::readIncident(draft, at);
    slackform::addServices(draft);
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
