// SPDX-License-Identifier: GPL-3.0-or-later
// Freshstatus: https://public-api.freshstatus.io/v1/public-components/?account_id=N (a tree, levels at the
// leaves) and public-incidents/. The page's own script makes its headline of the leaves, without those that
// are marked to be left out; so is the indicator made here.
#include "models/feeds/draft.h"
#include "models/feeds/pagehtml.h"
#include "models/status/severity.h"

#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

extern const Platform freshstatus;

namespace {

using Level = ComponentStatus;
using Phase = IncidentStatus;

constexpr qsizetype mostPages = 40;

constexpr auto levelWords = std::to_array<WireWord<Level>>({
    {"OP"_L1, Level::Operational},
    {"UM"_L1, Level::Maintenance},
    {"PD"_L1, Level::Degraded},
    {"PO"_L1, Level::PartialOutage},
    {"MO"_L1, Level::MajorOutage},
});
// In the order of ComponentStatus.
constexpr std::array<Indicator, componentStatusCount> indicators{Indicator::None,     Indicator::Maintenance,
                                                                 Indicator::Minor,    Indicator::Major,
                                                                 Indicator::Critical, Indicator::Unknown};
constexpr std::array<Impact, componentStatusCount> impacts{
    Impact::None, Impact::Maintenance, Impact::Minor, Impact::Major, Impact::Critical, Impact::Unknown};

QUrl listOf(const QUrl &feed, QLatin1StringView path, QLatin1StringView only)
{
    QUrlQuery query;
    query.addQueryItem(u"account_id"_s, QUrlQuery(feed).queryItemValue(u"account_id"_s));
    if (!only.isEmpty())
        query.addQueryItem(only, u"true"_s);
    QUrl url = onHost(feed, path);
    url.setQuery(query);
    return url;
}

QList<Request> requests(const QUrl &feed)
{
    using enum Request::When;
    return {{DocumentRole::Summary, listOf(feed, "/v1/public-components/"_L1, {}), Always, true},
            {DocumentRole::Incidents, listOf(feed, "/v1/public-incidents/"_L1, "end_time__isempty"_L1),
             Always, true}};
}

QList<Request> pastRequests(const QUrl &feed)
{
    return {{DocumentRole::Past, listOf(feed, "/v1/public-incidents/"_L1, {}), Request::When::Always, true}};
}

// Lists name their own next page.
QList<Request> more(std::span<const Document> documents)
{
    QList<Request> next;
    if (qsizetype(documents.size()) >= mostPages)
        return next;
    for (const Document &document : documents) {
        if (document.role != DocumentRole::Incidents && document.role != DocumentRole::Past)
            continue;
        const auto json = JsonDocument::read(document.body);
        const QUrl url = json ? SnapshotDraft::webAddress(json->root().textOr("next"_L1)) : QUrl();
        const auto same = [&url](const Document &one) { return one.url == url; };
        if (url.host() == document.url.host() && std::ranges::none_of(documents, same))
            next.append({document.role, url, Request::When::Always, true});
    }
    return next;
}

struct Tree
{
    SnapshotDraft &draft;
    Level worst = Level::Unknown; // of what counts for the headline
    bool known = false; // whether any level is
    bool doubtful = false; // whether one that counts is not
};

void readNode(Tree &tree, const JsonValue &at, const ComponentGroup &parent)
{
    const QString id = at.id("id"_L1);
    const QString name = at.text("name"_L1);
    const QList<JsonValue> children = at.objectsOr("components"_L1);
    if (!children.isEmpty()) {
        const ComponentGroup group{
            .id = id, .name = parent.name.isEmpty() ? name : QString(parent.name + u" / " + name)};
        tree.draft.add(group);
        for (const JsonValue &child : children)
            readNode(tree, child, group);
        return;
    }
    Component component{.id = id, .name = name, .groupId = parent.id};
    component.status = tree.draft.requiredWord<Level>(levelWords, at, "status"_L1);
    tree.known = tree.known || component.status != Level::Unknown;
    const JsonValue options = at.objectOr("display_options"_L1);
    const bool leftOut = options.isText("ignore_overall_status"_L1)
        ? options.text("ignore_overall_status"_L1) == u"true"
        : options.flag("ignore_overall_status"_L1);
    if (!leftOut && severity(component.status) > severity(tree.worst))
        tree.worst = component.status;
    tree.doubtful = tree.doubtful || (!leftOut && component.status == Level::Unknown);
    tree.draft.add(component);
}

void readComponents(SnapshotDraft &draft, const JsonValue &root)
{
    if (root.has("page"_L1))
        root.fail("page"_L1, u"Freshstatus gives none: this is another platform's form"_s);
    Tree tree{draft};
    for (const JsonValue &at : root.objects("components"_L1))
        readNode(tree, at, {});
    if (!tree.known)
        root.fail("components"_L1, u"none has a level in Freshstatus's words"_s);
    const bool fine = tree.worst == Level::Operational && tree.doubtful;
    tree.worst = fine ? Level::Unknown : tree.worst; // a word not known is not fine
    draft.snapshot.indicator = indicators.at(static_cast<std::size_t>(tree.worst));
    draft.snapshot.hasComponents = true;
}

Phase phaseOf(const SnapshotDraft &draft, bool planned, const QDateTime &start, const QDateTime &end)
{
    if (end.isValid() && end <= draft.now())
        return planned ? Phase::Completed : Phase::Resolved;
    if (!planned)
        return Phase::Unknown; // phases are not told
    return start.isValid() && start <= draft.now() ? Phase::InProgress : Phase::Scheduled;
}

void readIncident(SnapshotDraft &draft, const JsonValue &at)
{
    const bool planned = at.flag("is_planned"_L1);
    Incident incident;
    incident.kind = planned ? IncidentKind::Maintenance : IncidentKind::Incident;
    incident.id = at.id("id"_L1);
    incident.title = at.text("title"_L1);
    Level worst = Level::Unknown;
    for (const JsonValue &row : at.objectsOr("affected_components"_L1)) {
        const QString id = row.id("component"_L1);
        incident.components.append({id, {}, {}});
        const Level level = draft.word<Level>(levelWords, row, "new_status"_L1);
        worst = severity(level) > severity(worst) ? level : worst;
    }
    incident.impact = planned ? Impact::Maintenance : impacts.at(static_cast<std::size_t>(worst));
    const QDateTime start = draft.time(at, "start_time"_L1, DateKind::Planned);
    const QDateTime end = draft.time(at, "end_time"_L1, DateKind::Planned);
    incident.status = phaseOf(draft, planned, start, end);
    if (planned) {
        incident.scheduledFor = draft.time(at, "scheduled_start_time"_L1, DateKind::Planned);
        incident.scheduledUntil = draft.time(at, "scheduled_end_time"_L1, DateKind::Planned);
    }
    if (incident.status != Phase::Scheduled)
        incident.startedAt = start;
    if (!isOpen(incident.status))
        incident.resolvedAt = end;
    if (const QString text = at.textOr("description"_L1); !text.isEmpty())
        incident.updates.append({.id = u"text"_s,
                                 .status = incident.status,
                                 .postedAt = incident.startedAt,
                                 .text = draft.body(text),
                                 .format = TextFormat::Html,
                                 .components = {}});
    draft.add(std::move(incident));
}

void readDocument(SnapshotDraft &draft, DocumentRole role, const JsonValue &root)
{
    const bool past = role == DocumentRole::Past;
    if (role != DocumentRole::Incidents && !past)
        return readComponents(draft, root);
    for (const JsonValue &at : root.objects("results"_L1))
        readIncident(draft, at);
    draft.snapshot.incidentListing = past ? Listing::Recent : Listing::Open;
    draft.snapshot.maintenanceListing = draft.snapshot.incidentListing;
}

Result<Snapshot> parse(std::span<const Document> documents, const QDateTime &now)
{
    return readJson(documents, now, readDocument);
}

std::optional<Recognised> recognise(const Document &document, const QUrl &page)
{
    const QString html = htmlOf(document);
    if (html.isEmpty()) {
        const bool list = document.url.path().contains("/public-components"_L1);
        return list ? recogniseByReading(freshstatus, document, page, document.url) : std::nullopt;
    }
    if (!html.contains("freshstatus"_L1, Qt::CaseInsensitive))
        return std::nullopt;
    QString account;
    for (const auto name : {"account_id"_L1, "accountId"_L1}) {
        account = account.isEmpty() ? assigned(html, name) : account;
    }
    if (account.isEmpty() || !std::ranges::all_of(account, [](QChar c) { return c.isDigit(); }))
        return std::nullopt;
    return Recognised{
        .platform = u"freshstatus"_s,
        .page = document.url,
        .feed = QUrl(u"https://public-api.freshstatus.io/v1/public-components/?account_id="_s + account),
        .name = titleOf(html)};
}

} // namespace

const Platform freshstatus{.id = "freshstatus"_L1,
                           .name = "Freshstatus"_L1,
                           .requests = requests,
                           .parse = parse,
                           .probes = nullptr, // nothing can be asked without the account's number
                           .recognise = recognise,
                           .more = more,
                           .pastRequests = pastRequests};

} // namespace foghorn
