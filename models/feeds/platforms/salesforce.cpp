// SPDX-License-Identifier: GPL-3.0-or-later
// Salesforce Trust: /v1/instances/status lists every instance with its level and what is open there. A
// customer lives on one instance, so an instance is a component; they are grouped by location and
// environment.
#include "models/feeds/knownfeeds.h"
#include "models/feeds/salesforceform.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

extern const Platform salesforce;

namespace {

constexpr auto address = "https://api.status.salesforce.com/v1/instances/status"_L1;
constexpr auto feeds = std::to_array<KnownFeed>({
    {"status.salesforce.com"_L1, ""_L1, address},
    {"api.status.salesforce.com"_L1, ""_L1, address},
    {"trust.salesforce.com"_L1, ""_L1, address},
});

QList<Request> requests(const QUrl &feed)
{
    return {{DocumentRole::Summary, knownFeed(feed, feeds), Request::When::Always, true}};
}

void readDocument(SnapshotDraft &draft, const Document & /*document*/, const JsonDocument &json)
{
    QSet<QString> seen;
    const QList<JsonValue> rows = json.rows();
    for (const JsonValue &at : rows)
        salesforceform::readInstance(draft, seen, at);
    if (rows.isEmpty())
        json.fail(u"an empty list may be anybody's"_s);
    draft.snapshot.hasComponents = true;
    draft.snapshot.pageName = u"Salesforce"_s;
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

const Platform salesforce{.id = "salesforce"_L1,
                          .name = "Salesforce Trust"_L1,
                          .requests = requests,
                          .parse = parse,
                          .probes = probes,
                          .recognise = recogniseAsItself<salesforce>};

} // namespace foghorn
