// SPDX-License-Identifier: GPL-3.0-or-later
// Google's dashboards (Cloud, Workspace, Ads), one form: <page>/products.json names the products,
// <page>/incidents.json the incidents of years, newest first. A product is a group and its locations are the
// components, for the incidents name locations per product and people choose products first; the product's
// own row is for what names no location. The list of products being complete, a product that no open
// incident names is operational.
#include "models/feeds/googleform.h"
#include "models/feeds/knownfeeds.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

extern const Platform google;

namespace {

constexpr auto feeds = std::to_array<KnownFeed>({
    {"status.cloud.google.com"_L1, ""_L1, "https://status.cloud.google.com/incidents.json"_L1},
    {"status.cloud.google.com"_L1, ""_L1, "https://status.cloud.google.com/products.json"_L1},
    {"www.google.com"_L1, "/appsstatus/dashboard"_L1,
     "https://www.google.com/appsstatus/dashboard/incidents.json"_L1},
    {"www.google.com"_L1, "/appsstatus/dashboard"_L1,
     "https://www.google.com/appsstatus/dashboard/products.json"_L1},
    {"ads.google.com"_L1, "/status/publisher"_L1,
     "https://ads.google.com/status/publisher/incidents.json"_L1},
    {"ads.google.com"_L1, "/status/publisher"_L1, "https://ads.google.com/status/publisher/products.json"_L1},
});

QList<Request> requests(const QUrl &feed)
{
    const QUrl incidents = besides(knownFeed(feed, feeds), "incidents.json"_L1);
    return {{DocumentRole::Summary, incidents, Request::When::Always, true},
            {DocumentRole::Components, besides(incidents, "products.json"_L1), Request::When::Always, false}};
}

void readDocument(googleform::Reading &reading, const Document &document, const JsonDocument &json,
                  bool alone)
{
    if (json.isArray()) {
        const QList<JsonValue> rows = json.rows();
        if (rows.isEmpty() && alone)
            json.fail(u"an empty list may be anybody's"_s);
        for (const JsonValue &at : rows)
            googleform::readIncident(reading, at, document.url);
        reading.draft.snapshot.incidentListing = Listing::Recent;
        reading.listsIncidents = true;
        reading.isSummary = document.role == DocumentRole::Summary || document.role == DocumentRole::Probe;
        return;
    }
    const QList<JsonValue> products = json.root().objects("products"_L1);
    for (const JsonValue &at : products)
        reading.products.append({.id = at.id("id"_L1), .name = at.text("title"_L1).trimmed()});
    if (products.isEmpty())
        json.root().fail("products"_L1, u"empty"_s);
    reading.listsProducts = true;
}

QString dashboardName(const QUrl &url)
{
    if (url.host() == "ads.google.com"_L1 || url.path().contains("/status/publisher"_L1))
        return u"Google Ads"_s;
    if (url.path().contains("/appsstatus/"_L1))
        return u"Google Workspace"_s;
    return url.host() == "status.cloud.google.com"_L1 ? u"Google Cloud"_s : u"Google"_s;
}

Result<Snapshot> parse(std::span<const Document> documents, const QDateTime &now)
{
    if (documents.empty())
        return Error{Error::Kind::Schema, u"no document was read"_s};
    googleform::Reading reading{SnapshotDraft(now), {}, {}, {}};
    for (const Document &document : documents) {
        const auto json = JsonDocument::read(document.body);
        if (!json)
            return json.error();
        readDocument(reading, document, *json, documents.size() == 1);
        if (json->error())
            return *json->error();
        reading.draft.nextDocument();
    }
    const QUrl url = documents.front().url;
    reading.draft.snapshot.pageName = dashboardName(url);
    reading.draft.snapshot.pageUrl = url.resolved(QUrl(u"."_s));
    if (reading.listsProducts || reading.isSummary)
        googleform::addComponents(reading);
    return reading.draft.finish();
}

QList<QUrl> probes(const QUrl &page)
{
    return knownProbes(page, feeds);
}

std::optional<Recognised> recognise(const Document &document, const QUrl & /*page*/)
{
    const QUrl page = document.url.resolved(QUrl(u"."_s));
    return recogniseByReading(google, document, page, besides(document.url, "incidents.json"_L1));
}

} // namespace

const Platform google{"google"_L1, "Google"_L1, requests, parse, probes, recognise};

} // namespace foghorn
