// SPDX-License-Identifier: GPL-3.0-or-later
// Amazon Web Services: /public/currentevents is an array in UTF-16 of all that is open, [] when all is well;
// status.aws.amazon.com/rss/<all or service-region>.rss tells each update as an item. Both name an event by
// its service's slug and the second at which it began, so that is its id.
#include "models/feeds/awsplaces.h"
#include "models/feeds/cloudgrid.h"
#include "models/feeds/knownfeeds.h"
#include "models/feeds/xml.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

extern const Platform aws;

namespace {

using Level = ComponentStatus;
using Phase = IncidentStatus;

constexpr auto eventsAddress = "https://health.aws.amazon.com/public/currentevents"_L1;
constexpr auto rssAddress = "https://status.aws.amazon.com/rss/all.rss"_L1;
constexpr auto feeds = std::to_array<KnownFeed>({
    {"health.aws.amazon.com"_L1, ""_L1, eventsAddress},
    {"status.aws.amazon.com"_L1, ""_L1, eventsAddress},
    {"phd.aws.amazon.com"_L1, ""_L1, eventsAddress},
});
constexpr auto levelWords = std::to_array<WireWord<Level>>({
    {"0"_L1, Level::Operational},
    {"1"_L1, Level::Degraded},
    {"2"_L1, Level::PartialOutage},
    {"3"_L1, Level::MajorOutage},
});
constexpr auto titleWords = std::to_array<WireWord<Level>>({
    {"Service is operating normally"_L1, Level::Operational},
    {"Informational message"_L1, Level::Degraded},
    {"Service impact"_L1, Level::Degraded},
    {"Service degradation"_L1, Level::PartialOutage},
    {"Performance issues"_L1, Level::PartialOutage},
    {"Service disruption"_L1, Level::MajorOutage},
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

Impact impactOf(Level level)
{
    switch (level) {
    case Level::Operational:
        return Impact::None;
    case Level::Degraded:
        return Impact::Minor;
    case Level::PartialOutage:
        return Impact::Major;
    case Level::MajorOutage:
        return Impact::Critical;
    case Level::Maintenance:
    case Level::Unknown:
        break;
    }
    return Impact::Unknown;
}

// "s3-eu-central-1": the service's slug and, unless it is a global one, the region.
CloudCell cellOf(const CloudGrid &grid, const QString &slug, const QString &name, const QString &regionName)
{
    static const QRegularExpression region(
        u"-([a-z]{2}(?:-gov|-iso[a-z]?)?-(?:north|south|east|west|central|northeast|northwest|southeast|southwest)-\\d)$"_s);
    const QString code = region.match(slug).captured(1);
    return {slug, name, code.isEmpty() ? u"global"_s : code, grid.regionName(code, regionName)};
}

void readLog(SnapshotDraft &draft, const JsonValue &at, Incident &incident)
{
    for (const JsonValue &entry : at.objects("event_log"_L1)) {
        const Level level = draft.wordOf<Level>(levelWords, entry.id("status"_L1), entry.path("status"_L1));
        const bool over = level == Level::Operational;
        incident.updates.append({.id = entry.id("timestamp"_L1),
                                 .status = over ? Phase::Resolved : Phase::Update,
                                 .postedAt = draft.time(entry, "timestamp"_L1),
                                 .text = draft.body(entry.textOr("message"_L1)),
                                 .format = TextFormat::Markdown,
                                 .components = {}});
        if (incident.updates.last().postedAt > incident.updatedAt || !incident.updatedAt.isValid())
            incident.updatedAt = incident.updates.last().postedAt;
    }
}

void readEvent(SnapshotDraft &draft, CloudGrid &grid, const JsonValue &at)
{
    at.text("arn"_L1); // required
    const QString slug = at.id("service"_L1);
    const QString began = at.id("date"_L1);
    const Level level = draft.wordOf<Level>(levelWords, at.id("status"_L1), at.path("status"_L1));
    Incident incident{.id = slug + u'_' + began, .title = at.text("summary"_L1), .impact = impactOf(level)};
    incident.startedAt = readEpoch(began.toDouble(), draft.now()).value_or(QDateTime());
    incident.postedAt = incident.startedAt;
    readLog(draft, at, incident);
    const QString end = at.idOr("end_time"_L1);
    if (!end.isEmpty())
        incident.resolvedAt = readEpoch(end.toDouble(), draft.now()).value_or(incident.updatedAt);
    else if (level == Level::Operational)
        incident.resolvedAt = incident.updatedAt;
    incident.status = incident.resolvedAt.isValid() ? Phase::Resolved : Phase::Investigating;
    const bool open = isOpen(incident.status);

    // Exactly those that it touched, each as it is now; the event's own service where it names no others.
    const JsonValue impacted = at.objectOr("impacted_services"_L1);
    const QString regionName = at.textOr("region_name"_L1);
    for (const QString &key : impacted.keys()) {
        const QByteArray name = key.toUtf8();
        const JsonValue service = impacted.object(QLatin1StringView(name));
        const QString word = service.id("current"_L1);
        const Level now = draft.wordOf<Level>(levelWords, word, service.path("current"_L1));
        const CloudCell cell = cellOf(grid, key, service.text("service_name"_L1), regionName);
        incident.components.append(grid.name(cell, open ? std::optional(now) : std::nullopt));
    }
    if (incident.components.isEmpty()) {
        const CloudCell cell = cellOf(grid, slug, at.textOr("service_name"_L1, slug), regionName);
        incident.components.append(grid.name(cell, open ? std::optional(level) : std::nullopt));
    }
    draft.add(std::move(incident));
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
        readEvent(draft, grid, at);
    if (json->error())
        return json->error();
    for (const CloudPlace &service : awsGlobalServices())
        grid.name({QString(service.id), QString(service.name), u"global"_s, u"Global"_s}, std::nullopt);
    grid.write(draft, Level::Operational);
    draft.snapshot.incidentListing = Listing::OpenOnly;
    return std::nullopt;
}

// The items of one slug, oldest first, up to the one that says it is over, are one incident.
class RssEvents
{
public:
    RssEvents(SnapshotDraft &draft, const CloudGrid &grid)
        : m_draft(draft)
        , m_grid(grid)
    {
    }

    void read(const QList<FeedEntry> &newestFirst);

private:
    void take(const FeedEntry &entry);
    void begin(const QString &slug, const QString &epoch);

    SnapshotDraft &m_draft;
    const CloudGrid &m_grid;
    QHash<QString, Incident> m_open; // by slug
};

void RssEvents::begin(const QString &slug, const QString &epoch)
{
    const auto known = std::ranges::find_if(
        awsServices(), [&slug](const CloudPlace &one) { return slug.startsWith(one.id + u'-'); });
    const QString name = known == awsServices().end() ? slug : QString(known->name);
    const CloudCell cell = cellOf(m_grid, slug, name, {});
    Incident incident{.id = slug + u'_' + epoch};
    incident.startedAt = readEpoch(epoch.toDouble(), m_draft.now()).value_or(QDateTime());
    incident.postedAt = incident.startedAt;
    const bool grouped = m_draft.snapshot.hasComponents; // else nobody tells the region beside the name
    const QString full = grouped ? cell.name : QString(cell.name + u", "_s + cell.regionName);
    incident.components.append({cell.id, full, {}});
    m_open.insert(slug, incident);
}

void RssEvents::take(const FeedEntry &entry)
{
    static const QRegularExpression guid(u"#([a-z0-9-]+)_(\\d+)$"_s);
    const auto match = guid.match(entry.id);
    if (!match.hasMatch()) {
        m_draft.note(u"an item whose guid names no service: \""_s + entry.id.left(60) + u'"');
        return;
    }
    const QString slug = match.captured(1);
    if (!m_open.contains(slug))
        begin(slug, match.captured(2));
    Incident &incident = m_open[slug];
    const qsizetype colon = entry.title.indexOf(u':');
    const bool marked = entry.title.contains("[RESOLVED]"_L1);
    const Level level = m_draft.wordOf<Level>(titleWords, entry.title.left(colon), u"title"_s);
    const bool over = marked || level == Level::Operational;
    incident.title = QString(entry.title).mid(colon + 1).remove(u"[RESOLVED]"_s).trimmed();
    incident.updatedAt = readEpoch(match.captured(2).toDouble(), m_draft.now()).value_or(entry.published);
    if (!over)
        incident.impact = impactOf(level);
    incident.updates.append({.id = match.captured(2),
                             .status = over ? Phase::Resolved : Phase::Update,
                             .postedAt = incident.updatedAt,
                             .text = m_draft.body(entry.content.trimmed()),
                             .format = TextFormat::Markdown,
                             .components = {}});
    incident.status = over ? Phase::Resolved : Phase::Investigating;
    if (over) {
        incident.resolvedAt = incident.updatedAt;
        m_draft.add(m_open.take(slug));
    }
}

void RssEvents::read(const QList<FeedEntry> &newestFirst)
{
    for (auto entry = newestFirst.rbegin(); entry != newestFirst.rend(); ++entry)
        take(*entry);
    QStringList slugs = m_open.keys();
    slugs.sort();
    for (const QString &slug : std::as_const(slugs))
        m_draft.add(m_open.value(slug));
}

std::optional<Error> readRss(SnapshotDraft &draft, const Document &document)
{
    const auto feed = readFeed(document.body, draft.now());
    if (!feed)
        return feed.error();
    const CloudGrid names(awsRegions(), {}, nullptr);
    RssEvents(draft, names).read(feed->entries);
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

std::optional<Recognised> recognise(const Document &document, const QUrl &page)
{
    return recogniseByReading(aws, document, page, document.url);
}

} // namespace

const Platform aws{.id = "aws"_L1,
                   .name = "Amazon Web Services"_L1,
                   .requests = requests,
                   .parse = parse,
                   .probes = probes,
                   .recognise = recognise,
                   .pastRequests = pastRequests};

} // namespace foghorn
