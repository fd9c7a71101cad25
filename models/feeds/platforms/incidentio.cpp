// SPDX-License-Identifier: GPL-3.0-or-later
// incident.io in its two forms. Its own, https://<host>/proxy/<host>, is preferred where a page has it; it
// stands in the page's HTML as well, which is read where neither form answers by itself. The other is the one
// that Statuspage's clients know: ULIDs for ids, no groups, no maintenances, no started_at, bodies that may
// be empty; its summary leaves components out, components.json has them all.
#include "models/feeds/addresses.h"
#include "models/feeds/incidentionative.h"
#include "models/feeds/pagejson.h"
#include "models/feeds/v2form.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

extern const Platform incidentio;

namespace {

constexpr auto summaryPath = "/api/v2/summary.json"_L1;
constexpr auto inPage = "page"_L1; // as a fragment: the page's HTML is what is read
constexpr auto incidentsPath = "/api/v2/incidents.json"_L1;

QUrl nativeAddress(const QUrl &page)
{
    QUrl address = pageAddress(page);
    address.setPath(u"/proxy/" + page.host());
    return address;
}

QList<Request> requests(const QUrl &feed)
{
    using enum Request::When;
    if (feed.path().contains("/proxy/"_L1) || feed.fragment() == inPage) {
        return {{DocumentRole::Summary, feed.adjusted(QUrl::RemoveFragment), Always, true},
                {DocumentRole::Incidents, documentAddress(feed, incidentsPath), OnMove, false}};
    }
    return {
        {DocumentRole::Components, documentAddress(feed, "/api/v2/components.json"_L1), Always, false},
        {DocumentRole::Summary, documentAddress(feed, summaryPath), Always, true},
        {DocumentRole::Incidents, documentAddress(feed, incidentsPath), OnMove, true},
    };
}

void readPage(SnapshotDraft &draft, DocumentRole role, const JsonValue &root)
{
    const bool required = role == DocumentRole::Summary || role == DocumentRole::Probe;
    const JsonValue page = required ? root.object("page"_L1) : root.objectOr("page"_L1);
    if (role == DocumentRole::Incidents)
        v2::readListPage(draft, root);
    else
        v2::readPage(draft, root);
    if (page.present() && !v2::isUlid(draft.snapshot.pageId))
        page.fail("id"_L1, u"not an id of incident.io's"_s);
}

void readDocument(SnapshotDraft &draft, DocumentRole role, const JsonValue &root)
{
    Snapshot &snapshot = draft.snapshot;
    readPage(draft, role, root);
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

// The documents of a round, those first on which the others lean, whatever order they came in.
Result<Snapshot> parse(std::span<const Document> documents, const QDateTime &now)
{
    QList<Document> round;
    bool native = false;
    for (Document document : documents) {
        if (document.role == DocumentRole::Past)
            continue;
        if (isHtml(document.body)) {
            const QByteArray inside = incidentionative::nativeInHtml(document.body);
            document.body = inside.isEmpty() ? document.body : inside;
        }
        native = native || incidentionative::isNative(document.body);
        round.append(document);
    }
    const auto isLater = [native](const Document &document) {
        return native ? document.role == DocumentRole::Incidents : document.role != DocumentRole::Components;
    };
    std::ranges::stable_sort(round, {}, isLater);
    return readJson(std::span(round.constData(), static_cast<std::size_t>(round.size())), now,
                    native ? incidentionative::readRound : readDocument);
}

QList<Request> pastRequests(const QUrl &feed)
{
    return {{DocumentRole::Past, pageAddress(feed), Request::When::Always, false}};
}

Result<VendorPast> parsePast(std::span<const Document> documents, const QDateTime &now)
{
    const auto snapshot = parse(documents, now);
    if (!snapshot)
        return snapshot.error();
    const auto page = std::ranges::find(documents, DocumentRole::Past, &Document::role);
    if (page != documents.end() && page->body.contains("component_uptimes"))
        return incidentionative::pastInHtml(page->body, *snapshot);
    return VendorPast{.incidents = snapshot->incidents, .notes = snapshot->notes};
}

QList<QUrl> probes(const QUrl &page)
{
    return {nativeAddress(page), documentAddress(page, summaryPath)};
}

std::optional<Recognised> recognise(const Document &document, const QUrl & /*page*/)
{
    const QUrl page = pageAddress(document.url);
    if (isHtml(document.body)) {
        const bool likely
            = document.body.contains("self.__next_f") && document.body.contains("ongoing_incidents");
        QUrl feed = document.url; // no document answered, or recognition had taken that
        feed.setFragment(inPage);
        return likely ? recogniseByReading(incidentio, document, page, feed) : std::nullopt;
    }
    const bool native = incidentionative::isNative(document.body);
    return recogniseByReading(incidentio, document, page, native ? document.url : page);
}

} // namespace

const Platform incidentio{.id = "incidentio"_L1,
                          .name = "incident.io"_L1,
                          .requests = requests,
                          .parse = parse,
                          .probes = probes,
                          .recognise = recognise,
                          .pastRequests = pastRequests,
                          .parsePast = parsePast};

} // namespace foghorn
