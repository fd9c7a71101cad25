// SPDX-License-Identifier: GPL-3.0-or-later
// Atlassian Statuspage, API v2: https://<page>/api/v2/summary.json and its lists, of 50 entries at most; what
// is older stands in its history.
#include "models/feeds/addresses.h"
#include "models/feeds/statuspagepast.h"
#include "models/feeds/v2form.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

extern const Platform statuspage;

namespace {

constexpr auto summaryPath = "/api/v2/summary.json"_L1;

QList<Request> requests(const QUrl &feed)
{
    using enum Request::When;
    return {
        {DocumentRole::Summary, documentAddress(feed, summaryPath), Always, true},
        {DocumentRole::Incidents, documentAddress(feed, "/api/v2/incidents.json"_L1), OnMove, true},
        {DocumentRole::Maintenances, documentAddress(feed, "/api/v2/scheduled-maintenances.json"_L1), OnMove,
         false},
    };
}

void readSummary(SnapshotDraft &draft, const JsonValue &root)
{
    root.object("page"_L1); // required, with its id
    v2::readPage(draft, root);
    v2::readStatus(draft, root);
    v2::readComponents(draft, root);
    // The summary lists what is open; a longer list read beside it says more.
    Snapshot &snapshot = draft.snapshot;
    if (root.has("incidents"_L1)) {
        v2::readIncidents(draft, root.objects("incidents"_L1));
        if (snapshot.incidentListing == Listing::None)
            snapshot.incidentListing = Listing::Open;
    }
    if (root.has("scheduled_maintenances"_L1)) {
        v2::readMaintenances(draft, root.objects("scheduled_maintenances"_L1));
        if (snapshot.maintenanceListing == Listing::None)
            snapshot.maintenanceListing = Listing::Open;
    }
}

void takeListing(Listing &listing, bool isNew)
{
    if (isNew)
        listing = Listing::Recent;
}

void readDocument(SnapshotDraft &draft, DocumentRole role, const JsonValue &root)
{
    if (const JsonValue page = root.objectOr("page"_L1); page.present()) {
        if (v2::isUlid(page.idOr("id"_L1)) && !page.has("time_zone"_L1))
            page.fail("id"_L1, u"this is incident.io's form, not Statuspage's"_s);
    }
    bool isNew = true;
    switch (role) {
    case DocumentRole::Summary:
    case DocumentRole::Probe:
        return readSummary(draft, root);
    case DocumentRole::Components:
        v2::readPage(draft, root);
        return v2::readComponents(draft, root);
    case DocumentRole::Incidents:
        isNew = v2::readListPage(draft, root); // some pages answer the list alone
        v2::readIncidents(draft, root.objects("incidents"_L1));
        takeListing(draft.snapshot.incidentListing, isNew);
        return;
    case DocumentRole::Maintenances:
        isNew = v2::readListPage(draft, root);
        v2::readMaintenances(draft, root.objects("scheduled_maintenances"_L1));
        takeListing(draft.snapshot.maintenanceListing, isNew);
        return;
    case DocumentRole::Past: // tells nothing of how things stand
        return;
    }
}

Result<Snapshot> parse(std::span<const Document> documents, const QDateTime &now)
{
    return readJson(documents, now, readDocument);
}

QList<Request> pastRequests(const QUrl &feed)
{
    return {{DocumentRole::Past, statuspagepast::historyAddress(feed, 1), Request::When::Always, false}};
}

Result<VendorPast> parsePast(std::span<const Document> documents, const QDateTime &now)
{
    QList<Document> round;
    std::ranges::copy_if(documents, std::back_inserter(round),
                         [](const Document &one) { return one.role != DocumentRole::Past; });
    const auto snapshot = parse(std::span(round.constData(), static_cast<std::size_t>(round.size())), now);
    return snapshot ? statuspagepast::read(documents, *snapshot) : Result<VendorPast>(snapshot.error());
}

QList<QUrl> probes(const QUrl &page)
{
    return {documentAddress(page, summaryPath)};
}

std::optional<Recognised> recognise(const Document &document, const QUrl & /*page*/)
{
    const QUrl page = pageAddress(document.url);
    return recogniseByReading(statuspage, document, page, page);
}

} // namespace

const Platform statuspage{.id = "statuspage"_L1,
                          .name = "Atlassian Statuspage"_L1,
                          .requests = requests,
                          .parse = parse,
                          .probes = probes,
                          .recognise = recognise,
                          .pastRequests = pastRequests,
                          .pastMore = statuspagepast::more,
                          .parsePast = parsePast};

} // namespace foghorn
