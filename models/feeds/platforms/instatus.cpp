// SPDX-License-Identifier: GPL-3.0-or-later
// Instatus: https://<page>/v3/summary.json (or /summary.json, or /api/v2/summary.json), whose lists are
// absent when empty, and https://<page>/v2/components.json, which not every page has. Its past stands in its
// HTML alone.
#include "models/feeds/addresses.h"
#include "models/feeds/instatusform.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

extern const Platform instatus;

namespace {

// An open vocabulary: what is not here stays unknown and is noted. "UP" may stand beside an open incident.
constexpr auto indicatorWords = std::to_array<WireWord<Indicator>>({
    {"UP"_L1, Indicator::None},
    {"HASISSUES"_L1, Indicator::Minor},
    {"UNDERMAINTENANCE"_L1, Indicator::Maintenance},
    {"ONEMAJOROUTAGE"_L1, Indicator::Major},
    {"SOMEMAJOROUTAGE"_L1, Indicator::Major},
});

QList<Request> requests(const QUrl &feed)
{
    using enum Request::When;
    const bool named = feed.path().endsWith("summary.json"_L1);
    const QUrl summary = named ? feed : documentAddress(feed, "/v3/summary.json"_L1);
    return {{DocumentRole::Summary, summary, Always, true},
            {DocumentRole::Components, documentAddress(feed, "/v2/components.json"_L1), Always, false}};
}

void readSummary(SnapshotDraft &draft, const JsonValue &root)
{
    Snapshot &snapshot = draft.snapshot;
    const JsonValue page = root.object("page"_L1);
    if (page.has("id"_L1))
        page.fail("id"_L1, u"Instatus gives none: this is another platform's form"_s);
    snapshot.pageName = instatusform::readName(page);
    snapshot.pageUrl = SnapshotDraft::webAddress(page.text("url"_L1));
    snapshot.pageUpdatedAt = draft.time(page, "updated"_L1);
    // Another form has the word in status.type, with a sentence beside it.
    const bool older = !page.has("status"_L1) && root.isObject("status"_L1);
    const JsonValue status = older ? root.object("status"_L1) : page;
    const auto key = older ? "type"_L1 : "status"_L1;
    snapshot.indicator = draft.requiredWord<Indicator>(indicatorWords, status, key);
    snapshot.claimed = status.textOr(older && status.has("text"_L1) ? "text"_L1 : key);
    for (const JsonValue &at : root.objectsOr("activeIncidents"_L1))
        instatusform::readIncident(draft, at);
    for (const JsonValue &at : root.objectsOr("activeMaintenances"_L1))
        instatusform::readMaintenance(draft, at);
    snapshot.incidentListing = Listing::OpenOnly; // no document lists what is over
    snapshot.maintenanceListing = Listing::OpenOnly;
}

void readDocument(SnapshotDraft &draft, DocumentRole role, const JsonValue &root)
{
    if (role != DocumentRole::Components)
        return readSummary(draft, root);
    for (const JsonValue &at : root.objects("components"_L1))
        instatusform::readComponent(draft, at, {});
    draft.snapshot.hasComponents = true;
}

Result<Snapshot> parse(std::span<const Document> documents, const QDateTime &now)
{
    return readJson(documents, now, readDocument);
}

QList<Request> pastRequests(const QUrl &feed)
{
    return {{DocumentRole::Past, pageAddress(feed), Request::When::Always, false}};
}

Result<VendorPast> parsePast(std::span<const Document> documents, const QDateTime &now)
{
    QList<Document> round;
    QByteArray html;
    for (const Document &document : documents) {
        if (document.role == DocumentRole::Past)
            html = document.body;
        else
            round.append(document);
    }
    const auto snapshot = parse(std::span(round.constData(), static_cast<std::size_t>(round.size())), now);
    return snapshot ? instatusform::pastInHtml(html, *snapshot) : Result<VendorPast>(snapshot.error());
}

QList<QUrl> probes(const QUrl &page)
{
    return {documentAddress(page, "/v3/summary.json"_L1), documentAddress(page, "/summary.json"_L1)};
}

std::optional<Recognised> recognise(const Document &document, const QUrl & /*page*/)
{
    return recogniseByReading(instatus, document, pageAddress(document.url), document.url);
}

} // namespace

const Platform instatus{.id = "instatus"_L1,
                        .name = "Instatus"_L1,
                        .requests = requests,
                        .parse = parse,
                        .probes = probes,
                        .recognise = recognise,
                        .pastRequests = pastRequests,
                        .parsePast = parsePast};

} // namespace foghorn
