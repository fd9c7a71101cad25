// SPDX-License-Identifier: GPL-3.0-or-later
// Sorry: https://<page>/api/v1/status with /components and /notices, or the same at
// https://api.sorryapp.com/v1/pages/<8 hex digits>, wrapped in "response".
#include "models/feeds/addresses.h"
#include "models/feeds/draft.h"
#include "models/feeds/pagehtml.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

extern const Platform sorry;

namespace {

using Level = ComponentStatus;
using Phase = IncidentStatus;

constexpr auto hostedPath = "/v1/pages/"_L1;
constexpr auto ownPath = "/api/v1"_L1;

constexpr auto levelWords = std::to_array<WireWord<Level>>({
    {"operational"_L1, Level::Operational},
    {"degraded"_L1, Level::Degraded},
    {"partially-degraded"_L1, Level::Degraded},
    {"under_maintenance"_L1, Level::Maintenance},
});
constexpr auto indicatorWords = std::to_array<WireWord<Indicator>>({
    {"operational"_L1, Indicator::None},
    {"degraded"_L1, Indicator::Minor},
    {"partially-degraded"_L1, Indicator::Minor},
    {"under_maintenance"_L1, Indicator::Maintenance},
});
constexpr auto phaseWords = std::to_array<WireWord<Phase>>({
    {"investigating"_L1, Phase::Investigating},
    {"identified"_L1, Phase::Identified},
    {"recovering"_L1, Phase::Monitoring},
    {"resolved"_L1, Phase::Resolved},
    {"false_alarm"_L1, Phase::Resolved},
    {"scheduled"_L1, Phase::Scheduled},
    {"underway"_L1, Phase::InProgress},
    {"complete"_L1, Phase::Completed},
    {"cancelled"_L1, Phase::Completed},
});

QList<Request> requests(const QUrl &feed)
{
    using enum Request::When;
    const bool hosted = feed.path().contains(hostedPath);
    QUrl base = hosted ? feed.adjusted(QUrl::StripTrailingSlash) : documentAddress(feed, ownPath);
    const auto below = [&base](QLatin1StringView path) {
        QUrl url = base;
        url.setPath(base.path() + path);
        return url;
    };
    QUrl notices = below("/notices"_L1);
    notices.setQuery(u"include=components,updates"_s);
    return {{DocumentRole::Summary, hosted ? base : below("/status"_L1), Always, true},
            {DocumentRole::Components, below("/components"_L1), Always, false},
            {DocumentRole::Incidents, notices, Always, false}};
}

void readPage(SnapshotDraft &draft, const JsonValue &root)
{
    Snapshot &snapshot = draft.snapshot;
    const JsonValue page = root.object(root.isObject("response"_L1) ? "response"_L1 : "page"_L1);
    snapshot.pageId = page.idOr("id"_L1);
    snapshot.pageName = page.textOr("name"_L1);
    snapshot.pageUrl = SnapshotDraft::webAddress(page.textOr("url"_L1));
    snapshot.pageUpdatedAt = draft.time(page, "updated_at"_L1);
    snapshot.indicator = draft.requiredWord<Indicator>(indicatorWords, page, "state"_L1);
    snapshot.claimed = page.textOr("state"_L1);
}

// Rows that others name as their parent are groups.
void readComponents(SnapshotDraft &draft, const QList<JsonValue> &rows)
{
    QSet<QString> parents;
    for (const JsonValue &at : rows)
        parents.insert(at.idOr("parent_id"_L1));
    QSet<QString> groups;
    for (const JsonValue &at : rows) {
        const QString name = at.text("name"_L1);
        const QString id = at.has("id"_L1) ? at.id("id"_L1) : name;
        const Level level = draft.requiredWord<Level>(levelWords, at, "state"_L1);
        if (parents.contains(id) && !id.isEmpty()) {
            draft.add(ComponentGroup{.id = id, .name = name});
            groups.insert(id);
        } else {
            draft.add(Component{.id = id,
                                .name = name,
                                .groupId = at.idOr("parent_id"_L1),
                                .status = level,
                                .claimedUptime = {}});
        }
    }
    for (Component &component : draft.snapshot.components) {
        if (!groups.contains(component.groupId))
            component.groupId.clear(); // names a row that is not listed
    }
    draft.snapshot.hasComponents = true;
}

void readNotice(SnapshotDraft &draft, const JsonValue &at)
{
    const QString type = at.text("type"_L1);
    if (type == u"general")
        return; // neither incident nor maintenance
    const bool planned = type == u"planned";
    if (!planned && type != u"unplanned")
        draft.note(at.path("type"_L1) + u": a word not known: \"" + type.left(60) + u'"');
    Incident notice;
    notice.id = at.id("id"_L1);
    notice.title = at.text("subject"_L1);
    notice.status = draft.requiredWord<Phase>(phaseWords, at, "state"_L1);
    notice.postedAt = draft.time(at, "created_at"_L1);
    notice.updatedAt = draft.time(at, "updated_at"_L1);
    notice.url = SnapshotDraft::webAddress(at.textOr(at.has("link"_L1) ? "link"_L1 : "url"_L1));
    for (const JsonValue &component : at.objectsOr("components"_L1))
        notice.components.append({component.idOr("id"_L1), component.textOr("name"_L1), {}});
    for (const JsonValue &row : at.objectsOr("updates"_L1)) {
        IncidentUpdate update{.id = row.id("id"_L1)};
        update.status = row.has("state"_L1) ? draft.word<Phase>(phaseWords, row, "state"_L1) : Phase::Update;
        update.postedAt = draft.time(row, "created_at"_L1);
        update.text = draft.body(row.textOr("content"_L1));
        update.format = TextFormat::Markdown;
        notice.updates.append(update);
    }
    const QDateTime began = draft.time(at, "began_at"_L1);
    if (planned) {
        notice.kind = IncidentKind::Maintenance;
        notice.impact = Impact::Maintenance;
        notice.scheduledFor = draft.time(at, "begins_at"_L1, DateKind::Planned);
        notice.scheduledUntil = draft.time(at, "ends_at"_L1, DateKind::Planned);
        if (at.textOr("state"_L1) != u"cancelled") // that one never began
            notice.startedAt = began.isValid() ? began : maintenanceStart(notice);
    } else {
        notice.startedAt = began.isValid() ? began : notice.postedAt;
    }
    if (!isOpen(notice.status)) {
        notice.resolvedAt = draft.time(at, "ended_at"_L1);
        if (!notice.resolvedAt.isValid())
            notice.resolvedAt = resolvedTime(notice.updates);
    }
    draft.add(std::move(notice));
}

void readDocument(SnapshotDraft &draft, DocumentRole role, const JsonValue &root)
{
    draft.read(SnapshotDraft::Zoneless::Guess);
    const bool wrapped = root.has("response"_L1);
    if (role == DocumentRole::Components) {
        readComponents(draft, root.objects(wrapped ? "response"_L1 : "components"_L1));
    } else if (role == DocumentRole::Incidents) {
        for (const JsonValue &at : root.objects(wrapped ? "response"_L1 : "notices"_L1))
            readNotice(draft, at);
        draft.snapshot.incidentListing = Listing::Recent;
        draft.snapshot.maintenanceListing = Listing::Recent;
    } else {
        readPage(draft, root);
    }
}

Result<Snapshot> parse(std::span<const Document> documents, const QDateTime &now)
{
    return readJson(documents, now, readDocument);
}

QList<QUrl> probes(const QUrl &page)
{
    return page.path().isEmpty() ? QList{documentAddress(page, "/api/v1/status"_L1)} : QList<QUrl>();
}

std::optional<Recognised> recognise(const Document &document, const QUrl &page)
{
    const QString html = htmlOf(document);
    if (html.isEmpty()) {
        const bool hosted = document.url.path().contains(hostedPath);
        const QUrl feed = hosted ? document.url.adjusted(QUrl::RemoveQuery) : pageAddress(document.url);
        return recogniseByReading(sorry, document, page, feed);
    }
    const QString id = pathAfter(html, "api.sorryapp.com/v1/pages/"_L1).section(u'/', 0, 0);
    if (id.isEmpty())
        return std::nullopt;
    return Recognised{.platform = u"sorry"_s,
                      .page = document.url,
                      .feed = QUrl(u"https://api.sorryapp.com/v1/pages/"_s + id),
                      .name = titleOf(html)};
}

} // namespace

const Platform sorry{"sorry"_L1, "Sorry"_L1, requests, parse, probes, recognise};

} // namespace foghorn
