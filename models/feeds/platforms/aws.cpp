// SPDX-License-Identifier: GPL-3.0-or-later
// Amazon Web Services: /public/currentevents is an array in UTF-16 of all that is open, [] when all is well;
// status.aws.amazon.com/rss/<all or service-region>.rss tells each update as an item. Both name an event by
// its service's slug and the second at which it began, so that is its id.
#include "models/feeds/awsevents.h"
#include "models/feeds/awsitems.h"
#include "models/feeds/awsplaces.h"
#include "models/feeds/knownfeeds.h"
#include "models/feeds/xml.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

extern const Platform aws;

namespace {

constexpr auto eventsAddress = "https://health.aws.amazon.com/public/currentevents"_L1;
constexpr auto rssAddress = "https://status.aws.amazon.com/rss/all.rss"_L1;
constexpr auto feeds = std::to_array<KnownFeed>({
    {"health.aws.amazon.com"_L1, ""_L1, eventsAddress},
    {"status.aws.amazon.com"_L1, ""_L1, eventsAddress},
    {"phd.aws.amazon.com"_L1, ""_L1, eventsAddress},
});

QList<Request> requests(const QUrl &feed)
{
    const bool rss = feed.path().endsWith(".rss"_L1);
    return {{DocumentRole::Summary, rss ? feed : knownFeed(feed, feeds), Request::When::Always, true}};
}

QList<Request> pastRequests(const QUrl &feed)
{
    if (feed.path().endsWith(".rss"_L1))
        return {}; // the feed is its own past
    const QUrl events = knownFeed(feed, feeds);
    QUrl rss{QString(rssAddress)};
    if (events != QUrl(QString(eventsAddress)))
        rss = events.resolved(QUrl(rss.path()));
    return {{DocumentRole::Past, rss, Request::When::Always, false}};
}

std::optional<Error> readEvents(SnapshotDraft &draft, const Document &document)
{
    const auto json = JsonDocument::read(document.body);
    if (!json)
        return json.error();
    CloudGrid grid(awsRegions(), awsServices(), [](const QString &service, const QString &region) {
        return QString(service + u'-' + region);
    });
    const QList<JsonValue> rows = json->rows();
    const bool marked = document.body.startsWith("\xFE\xFF") || document.body.startsWith("\xFF\xFE");
    if (json->isArray() && rows.isEmpty() && !marked)
        return Error{
            Error::Kind::Schema,
            u"the document: an empty list, without the mark of UTF-16 that AWS puts before its own"_s};
    for (const JsonValue &at : rows)
        readAwsEvent(draft, grid, at);
    if (json->error())
        return json->error();
    for (const CloudPlace &service : awsGlobalServices())
        grid.name({QString(service.id), QString(service.name), u"global"_s, u"Global"_s}, std::nullopt);
    grid.write(draft, ComponentStatus::Operational);
    draft.snapshot.incidentListing = Listing::OpenOnly;
    return std::nullopt;
}

std::optional<Error> readRss(SnapshotDraft &draft, const Document &document)
{
    const auto feed = readFeed(document.body, draft.now());
    if (!feed)
        return feed.error();
    const CloudGrid names(awsRegions(), {}, nullptr);
    readAwsItems(draft, names, feed->entries);
    if (draft.snapshot.incidentListing == Listing::None)
        draft.snapshot.incidentListing
            = Listing::Recent; // and no word on any component: silence is not health
    return std::nullopt;
}

std::optional<Error> readDocuments(SnapshotDraft &draft, std::span<const Document> documents)
{
    if (documents.empty())
        return Error{Error::Kind::Schema, u"no document was read"_s};
    draft.snapshot.pageName = u"Amazon Web Services"_s;
    for (const Document &document : documents) {
        const QByteArray start = document.body.left(2048);
        const bool rss = start.contains("<rss") && start.contains("status.aws.amazon.com");
        if (auto error = rss ? readRss(draft, document) : readEvents(draft, document))
            return error;
        draft.nextDocument();
    }
    return std::nullopt;
}

Result<Snapshot> parse(std::span<const Document> documents, const QDateTime &now)
{
    SnapshotDraft draft(now);
    if (auto error = readDocuments(draft, documents))
        return *error;
    return draft.finish();
}

QList<QUrl> probes(const QUrl &page)
{
    return knownProbes(page, feeds);
}

} // namespace

const Platform aws{.id = "aws"_L1,
                   .name = "Amazon Web Services"_L1,
                   .requests = requests,
                   .parse = parse,
                   .probes = probes,
                   .recognise = recogniseAsItself<aws>,
                   .pastRequests = pastRequests};

} // namespace foghorn
