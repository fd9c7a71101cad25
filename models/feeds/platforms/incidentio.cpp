// SPDX-License-Identifier: GPL-3.0-or-later
// incident.io in the form that Statuspage's clients know: ULIDs for ids, no groups, no maintenances, no
// started_at, bodies that may be empty. Its summary leaves components out; components.json has them all.
#include "models/feeds/addresses.h"
#include "models/feeds/v2form.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

extern const Platform incidentio;

namespace {

constexpr auto summaryPath = "/api/v2/summary.json"_L1;

QList<Request> requests(const QUrl &feed)
{
    using enum Request::When;
    return {
        {DocumentRole::Components, documentAddress(feed, "/api/v2/components.json"_L1), Always, false},
        {DocumentRole::Summary, documentAddress(feed, summaryPath), Always, true},
        {DocumentRole::Incidents, documentAddress(feed, "/api/v2/incidents.json"_L1), OnMove, true},
    };
}

void readPage(SnapshotDraft &draft, const JsonValue &root, bool required)
{
    const JsonValue page = required ? root.object("page"_L1) : root.objectOr("page"_L1);
    v2::readPage(draft, root);
    if (page.present() && !v2::isUlid(draft.snapshot.pageId))
        page.fail("id"_L1, u"not an id of incident.io's"_s);
}

void readDocument(SnapshotDraft &draft, DocumentRole role, const JsonValue &root)
{
    Snapshot &snapshot = draft.snapshot;
    readPage(draft, root, role == DocumentRole::Summary || role == DocumentRole::Probe);
    if (role == DocumentRole::Incidents) {
        v2::readIncidents(draft, root.objects("incidents"_L1));
        snapshot.incidentListing = Listing::Recent;
    } else if (role == DocumentRole::Components) {
        v2::readComponents(draft, root);
    } else if (role == DocumentRole::Maintenances) {
        root.fail({}, u"this platform has no list of maintenances"_s);
    } else {
        v2::readStatus(draft, root);
        if (snapshot.hasComponents)
            root.objects("components"_L1); // required still; the complete list stands already
        else
            v2::readComponents(draft, root);
        if (!root.has("incidents"_L1))
            return;
        v2::readIncidents(draft, root.objects("incidents"_L1));
        if (snapshot.incidentListing == Listing::None)
            snapshot.incidentListing = Listing::Open;
    }
}

// The complete list of components first, whatever order the documents came in.
Result<Snapshot> parse(std::span<const Document> documents, const QDateTime &now)
{
    QList<Document> sorted(documents.begin(), documents.end());
    const auto isLater = [](const Document &document) { return document.role != DocumentRole::Components; };
    std::ranges::stable_sort(sorted, {}, isLater);
    return readJson(std::span(sorted.constData(), static_cast<std::size_t>(sorted.size())), now,
                    readDocument);
}

QList<QUrl> probes(const QUrl &page)
{
    return {documentAddress(page, summaryPath)};
}

std::optional<Recognised> recognise(const Document &document, const QUrl & /*page*/)
{
    const QUrl page = pageAddress(document.url);
    return recogniseByReading(incidentio, document, page, page);
}

} // namespace

const Platform incidentio{"incidentio"_L1, "incident.io"_L1, requests, parse, probes, recognise};

} // namespace foghorn
