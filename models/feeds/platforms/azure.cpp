// SPDX-License-Identifier: GPL-3.0-or-later
// Microsoft Azure: an RSS feed of what is going on, with services and regions as one mixed list of
// categories; a region's services are the components, and an item touches those of its services in its
// regions. The feed was seen empty during an outage, so silence is not health here: what no item names is
// operational only when Microsoft's post on Azure, read beside it, says "Available".
#include "models/feeds/azureplaces.h"
#include "models/feeds/feedincidents.h"
#include "models/feeds/knownfeeds.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

extern const Platform azure;

namespace {

using Level = ComponentStatus;

constexpr auto address = "https://rssfeed.azure.status.microsoft/en-us/status/feed/"_L1;
constexpr auto postAddress = "https://status.cloud.microsoft/api/posts/azure"_L1;
constexpr auto feeds = std::to_array<KnownFeed>({
    {"azure.status.microsoft"_L1, ""_L1, address},
    {"status.azure.com"_L1, ""_L1, address},
    {"rssfeed.azure.status.microsoft"_L1, ""_L1, address},
});
constexpr auto postWords = std::to_array<WireWord<Level>>({
    {"Available"_L1, Level::Operational},
    {"Operational"_L1, Level::Operational},
    {"ServiceRestored"_L1, Level::Operational},
    {"ServiceDegradation"_L1, Level::Unknown}, // somewhere; the post doesn't say where
    {"Unknown"_L1, Level::Unknown},
});

QList<Request> requests(const QUrl &feed)
{
    const QUrl items = knownFeed(feed, feeds);
    QUrl post{QString(postAddress)};
    if (!items.host().endsWith("azure.status.microsoft"_L1))
        post = items.resolved(QUrl(post.path()));
    return {{DocumentRole::Summary, items, Request::When::Always, true},
            {DocumentRole::Components, post, Request::When::Always, false}};
}

bool isRegion(const QString &category)
{
    const auto regions = azureRegions();
    return std::ranges::find(regions, category, &CloudPlace::id) != regions.end();
}

QString cellId(const QString &service, const QString &region)
{
    return region + u'/' + service;
}

// No severity is told, so the mildest level that is trouble.
QList<ComponentRef> touched(CloudGrid &grid, const QStringList &categories, bool open)
{
    QStringList regions;
    QStringList services;
    for (const QString &category : categories)
        (isRegion(category) ? regions : services).append(category);
    if (regions.isEmpty() && !services.isEmpty())
        regions.append(u"Global"_s);
    if (services.isEmpty()) { // the region as a whole: all that stands in its group
        for (const CloudPlace &service : azureServices())
            services.append(QString(service.id));
    }
    QList<ComponentRef> touched;
    const auto level = open ? std::optional(Level::Degraded) : std::nullopt;
    for (const QString &region : std::as_const(regions)) {
        for (const QString &service : std::as_const(services))
            touched.append(grid.name({cellId(service, region), service, region, region}, level));
    }
    return touched;
}

Result<Snapshot> readItems(const Document &document, const QDateTime &now, CloudGrid &grid)
{
    auto snapshot = feedSnapshot(std::span(&document, 1), now, false);
    const auto feed = readFeed(document.body, now);
    if (!snapshot || !feed)
        return snapshot;
    const bool own = feed->title.startsWith("Azure Status"_L1);
    if (!own)
        return Error{
            Error::Kind::Schema,
            u"channel.title: \"Azure Status\" was expected, \"%1\" is there"_s.arg(feed->title.left(60))};
    for (Incident &incident : snapshot->incidents) {
        if (incident.status == IncidentStatus::Unknown)
            incident.status = IncidentStatus::Investigating; // what is listed goes on
        for (const FeedEntry &entry : feed->entries) {
            if (entry.id == incident.id)
                incident.components = touched(grid, entry.categories, isOpen(incident.status));
        }
    }
    snapshot->incidentListing = Listing::OpenOnly; // an item is taken away when it is over
    snapshot->maintenanceListing = Listing::OpenOnly;
    return snapshot;
}

Level readPost(SnapshotDraft &draft, const JsonValue &root)
{
    root.id("Id"_L1); // required
    root.text("InternalDateTime"_L1);
    draft.snapshot.claimed = root.text("Status"_L1);
    return draft.requiredWord<Level>(postWords, root, "Status"_L1);
}

Result<Snapshot> parse(std::span<const Document> documents, const QDateTime &now)
{
    if (documents.empty())
        return Error{Error::Kind::Schema, u"no document was read"_s};
    SnapshotDraft draft(now);
    CloudGrid grid(azureRegions(), azureServices(), cellId);
    Level quiet = Level::Unknown;
    bool items = false;
    for (const Document &document : documents) {
        if (document.role == DocumentRole::Components) {
            const auto json = JsonDocument::read(document.body);
            if (!json)
                return json.error();
            quiet = readPost(draft, json->root());
            if (json->error())
                return *json->error();
            continue;
        }
        auto read = readItems(document, now, grid);
        if (!read)
            return read;
        const QString claimed = draft.snapshot.claimed;
        draft.snapshot = std::move(*read);
        draft.snapshot.claimed = claimed;
        items = true;
    }
    draft.snapshot.pageName = u"Azure"_s;
    if (items)
        grid.write(draft, quiet);
    return draft.finish();
}

QList<QUrl> probes(const QUrl &page)
{
    return knownProbes(page, feeds);
}

} // namespace

const Platform azure{"azure"_L1, "Microsoft Azure"_L1, requests, parse, probes, recogniseAsItself<azure>};

} // namespace foghorn
