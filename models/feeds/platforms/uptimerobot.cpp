// SPDX-License-Identifier: GPL-3.0-or-later
// Uptime Robot's public pages: https://<host>/api/getMonitorList/<token>?page=N, and beside it
// getEventFeed/<token>; the page's own script names the token (pspApiPath). Daily ratios have no clock times,
// so no past is made of them.
#include "models/feeds/draft.h"
#include "models/feeds/pagehtml.h"

#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

extern const Platform uptimerobot;

namespace {

using Level = ComponentStatus;
using Phase = IncidentStatus;

constexpr auto listPath = "/api/getMonitorList/"_L1;
constexpr auto eventPath = "/api/getEventFeed/"_L1;
constexpr qsizetype mostPages = 40;

constexpr auto levelWords = std::to_array<WireWord<Level>>({
    {"success"_L1, Level::Operational},
    {"warning"_L1, Level::Degraded},
    {"danger"_L1, Level::MajorOutage},
    {"info"_L1, Level::Maintenance},
    {"paused"_L1, Level::Unknown}, // nobody looks: neither up nor down
});

QUrl pageOf(const QUrl &list, qsizetype number)
{
    QUrl url = list;
    QUrlQuery query;
    query.addQueryItem(u"page"_s, QString::number(number));
    url.setQuery(query);
    return url;
}

QList<Request> requests(const QUrl &feed)
{
    using enum Request::When;
    const QString token = feed.path().section(u'/', -1);
    return {{DocumentRole::Summary, pageOf(onHost(feed, listPath + token), 1), Always, true},
            {DocumentRole::Incidents, onHost(feed, eventPath + token), Always, false}};
}

// The monitors of one page of the list: newer servers call them data, older ones psp.monitors.
QList<JsonValue> monitorsOf(const JsonValue &root)
{
    return root.isObject("psp"_L1) ? root.object("psp"_L1).objects("monitors"_L1) : root.objects("data"_L1);
}

// The list is paged; its own counts say how many monitors there are.
QList<Request> more(std::span<const Document> documents)
{
    qsizetype read = 0;
    qsizetype pages = 0;
    double total = 0;
    QUrl first;
    for (const Document &document : documents) {
        if (document.role != DocumentRole::Summary && document.role != DocumentRole::Components)
            continue;
        const auto json = JsonDocument::read(document.body);
        if (!json)
            return {};
        const JsonValue root = json->root();
        const qsizetype here = monitorsOf(root).size();
        const JsonValue counts = root.objectOr("statistics"_L1).objectOr("counts"_L1);
        const double older = root.objectOr("psp"_L1).number("totalMonitors"_L1).value_or(0);
        total = std::max({total, counts.number("total"_L1).value_or(0), older});
        if (here == 0 || json->error())
            return {};
        read += here;
        ++pages;
        if (first.isEmpty())
            first = document.url;
    }
    if (pages == 0 || pages >= mostPages || static_cast<double>(read) >= total)
        return {};
    return {{DocumentRole::Components, pageOf(first, pages + 1), Request::When::Always, true}};
}

std::optional<double> shareOf(const JsonValue &monitor)
{
    for (const auto key : {"90dRatio"_L1, "30dRatio"_L1, "ratio"_L1}) {
        const JsonValue ratio = monitor.objectOr(key);
        bool isNumber = false;
        const double percent = ratio.textOr("ratio"_L1).toDouble(&isNumber);
        if (isNumber && percent >= 0 && percent <= 100)
            return percent / 100;
    }
    return std::nullopt;
}

void readMonitors(SnapshotDraft &draft, const JsonValue &root)
{
    if (root.text("status"_L1) != u"ok")
        root.fail("status"_L1, u"not \"ok\""_s);
    for (const JsonValue &at : monitorsOf(root)) {
        Component component{.id = at.id("monitorId"_L1), .name = at.text("name"_L1), .groupId = {}};
        component.status = draft.requiredWord<Level>(levelWords, at, "statusClass"_L1);
        component.claimedUptime = shareOf(at);
        if (const QString group = at.idOr("groupId"_L1); !group.isEmpty() && group != u"0") {
            draft.add(ComponentGroup{.id = group, .name = at.textOr("groupName"_L1, group)});
            component.groupId = group;
        }
        draft.add(component);
    }
    draft.snapshot.hasComponents = true;
}

// The page's headline is made of these counts.
void readCounts(SnapshotDraft &draft, const JsonValue &root)
{
    const JsonValue counts = root.objectOr("statistics"_L1).objectOr("counts"_L1);
    const std::optional<double> up = counts.number("up"_L1);
    const std::optional<double> down = counts.number("down"_L1);
    if (!up || !down)
        return;
    if (*down > 0)
        draft.snapshot.indicator = *up > 0 ? Indicator::Major : Indicator::Critical;
    else if (*up > 0)
        draft.snapshot.indicator = Indicator::None;
}

// 0 announced or going on, 1 going on, 2 over.
Phase phaseOf(SnapshotDraft &draft, const JsonValue &at, bool planned)
{
    const std::optional<double> state = at.number("status"_L1);
    if (state == 2)
        return planned ? Phase::Completed : Phase::Resolved;
    if (state == 1)
        return planned ? Phase::InProgress : Phase::Unknown;
    if (state == 0)
        return planned ? Phase::Scheduled : Phase::Unknown;
    if (state)
        draft.note(at.path("status"_L1) + u": a state not known: " + QString::number(*state));
    return Phase::Unknown;
}

void readEvent(SnapshotDraft &draft, const JsonValue &at)
{
    const QString type = at.text("type"_L1);
    if (type == u"announcement")
        return; // neither incident nor maintenance
    const bool planned = type == u"maintenance";
    if (!planned && type != u"incident")
        draft.note(at.path("type"_L1) + u": a word not known: \"" + type.left(60) + u'"');
    Incident event;
    event.kind = planned ? IncidentKind::Maintenance : IncidentKind::Incident;
    event.impact = planned ? Impact::Maintenance : Impact::Unknown;
    event.id = at.id("id"_L1);
    event.title = at.text("title"_L1);
    event.status = phaseOf(draft, at, planned);
    event.postedAt = draft.time(at, "timestamp"_L1);
    if (!planned)
        event.startedAt = event.postedAt; // of a maintenance it is when it was announced
    if (!isOpen(event.status))
        event.resolvedAt = draft.time(at, "endDate"_L1);
    event.updates.append({.id = u"text"_s,
                          .status = event.status,
                          .postedAt = event.postedAt,
                          .text = draft.body(at.textOr("content"_L1)),
                          .format = TextFormat::Html,
                          .components = {}});
    draft.add(std::move(event));
}

void readDocument(SnapshotDraft &draft, DocumentRole role, const JsonValue &root)
{
    if (role != DocumentRole::Incidents) {
        readMonitors(draft, root);
        readCounts(draft, root);
        return;
    }
    draft.read(SnapshotDraft::Zoneless::Guess);
    for (const JsonValue &at : root.objects("results"_L1))
        readEvent(draft, at);
    draft.snapshot.incidentListing = Listing::Recent;
    draft.snapshot.maintenanceListing = Listing::Recent;
}

Result<Snapshot> parse(std::span<const Document> documents, const QDateTime &now)
{
    const QList<Document> sorted = inRoleOrder(documents); // pages of the list behind the first
    return readJson(std::span(sorted.constData(), static_cast<std::size_t>(sorted.size())), now,
                    readDocument);
}

std::optional<Recognised> recognise(const Document &document, const QUrl &page)
{
    const QString html = htmlOf(document);
    if (html.isEmpty()) {
        const QUrl feed = document.url.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment);
        const bool list = feed.path().contains(listPath);
        return list ? recogniseByReading(uptimerobot, document, page, feed) : std::nullopt;
    }
    const QUrl api = document.url.resolved(QUrl(assigned(html, "pspApiPath"_L1)));
    if (!api.path().contains(listPath) || !html.contains("pspApiPath"_L1))
        return std::nullopt;
    return Recognised{.platform = u"uptimerobot"_s,
                      .page = document.url,
                      .feed = api.adjusted(QUrl::RemoveQuery),
                      .name = titleOf(html)};
}

} // namespace

const Platform uptimerobot{.id = "uptimerobot"_L1,
                           .name = "Uptime Robot"_L1,
                           .requests = requests,
                           .parse = parse,
                           .probes = nullptr, // nothing can be asked without the page's token
                           .recognise = recognise,
                           .more = more};

} // namespace foghorn
