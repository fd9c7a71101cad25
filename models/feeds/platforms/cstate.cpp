// SPDX-License-Identifier: GPL-3.0-or-later
// cState (static pages made by Hugo): https://<page>/index.json says how things stand, /index.xml is the
// whole history, in the page's own language. The template escapes nothing: a quote in a title breaks the
// document.
#include "models/feeds/addresses.h"
#include "models/feeds/draft.h"
#include "models/feeds/feedincidents.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

extern const Platform cstate;

namespace {

using Level = ComponentStatus;
using Phase = IncidentStatus;

constexpr auto levelWords = std::to_array<WireWord<Level>>({
    {"ok"_L1, Level::Operational},
    {"notice"_L1, Level::Degraded},
    {"disrupted"_L1, Level::PartialOutage},
    {"down"_L1, Level::MajorOutage},
});
constexpr auto indicatorWords = std::to_array<WireWord<Indicator>>({
    {"ok"_L1, Indicator::None},
    {"notice"_L1, Indicator::Minor},
    {"disrupted"_L1, Indicator::Major},
    {"down"_L1, Indicator::Critical},
});
constexpr auto impactWords = std::to_array<WireWord<Impact>>({
    {"notice"_L1, Impact::Minor},
    {"disrupted"_L1, Impact::Major},
    {"down"_L1, Impact::Critical},
});

QList<Request> requests(const QUrl &feed)
{
    using enum Request::When;
    return {{DocumentRole::Summary, documentAddress(feed, "/index.json"_L1), Always, true},
            {DocumentRole::Incidents, documentAddress(feed, "/index.xml"_L1), Always, false}};
}

// An issue has no id but its address: ".../issues/2026-01-02-slow/" is "2026-01-02-slow" in both documents.
QString idOf(const QString &permalink)
{
    return permalink.section(u'/', -1, -1, QString::SectionSkipEmpty);
}

QList<ComponentRef> affected(const Snapshot &snapshot, const QStringList &names)
{
    QList<ComponentRef> components;
    for (const QString &name : names) {
        const auto known = std::ranges::find(snapshot.components, name, &Component::name);
        components.append({known == snapshot.components.end() ? QString() : known->id, name, {}});
    }
    return components;
}

Incident readIssue(SnapshotDraft &draft, const JsonValue &at)
{
    Incident issue;
    issue.title = at.text("title"_L1);
    issue.id = idOf(at.text("permalink"_L1));
    issue.url = SnapshotDraft::webAddress(at.text("permalink"_L1));
    issue.startedAt = draft.time(at, "createdAt"_L1);
    issue.postedAt = issue.startedAt;
    issue.updatedAt = draft.time(at, "lastMod"_L1);
    const Impact said = draft.word<Impact>(impactWords, at, "severity"_L1);
    issue.impact = at.flag("informational"_L1) ? Impact::None : said;
    if (at.flag("resolved"_L1)) {
        issue.status = Phase::Resolved;
        issue.resolvedAt = draft.time(at, "resolvedAt"_L1);
    } // phases are not told
    issue.components = affected(draft.snapshot, at.textsOr("affected"_L1));
    return issue;
}

void readSystems(SnapshotDraft &draft, const JsonValue &root)
{
    QSet<QString> untitled;
    for (const JsonValue &at : root.objectsOr("categories"_L1)) {
        if (at.flag("hideTitle"_L1))
            untitled.insert(at.text("name"_L1));
    }
    for (const JsonValue &at : root.objects("systems"_L1)) {
        const QString category = at.textOr("category"_L1);
        const bool grouped = !category.isEmpty() && !untitled.contains(category);
        const QString name = at.text("name"_L1);
        if (grouped)
            draft.add(ComponentGroup{.id = category, .name = category});
        draft.add(Component{.id = grouped ? QString(category + u'/' + name) : name,
                            .name = name,
                            .groupId = grouped ? category : QString(),
                            .status = draft.requiredWord<Level>(levelWords, at, "status"_L1),
                            .claimedUptime = {}});
    }
    draft.snapshot.hasComponents = true;
}

// The list of pinned issues comes first; each system lists what touches it, so an issue may stand there
// often.
void readIndex(SnapshotDraft &draft, const JsonValue &root)
{
    Snapshot &snapshot = draft.snapshot;
    root.id("cStateVersion"_L1);
    if (root.text("is"_L1) != u"index")
        root.fail("is"_L1, u"not the index"_s);
    snapshot.pageName = root.text("title"_L1);
    snapshot.pageUrl = SnapshotDraft::webAddress(root.textOr("baseURL"_L1));
    snapshot.indicator = draft.requiredWord<Indicator>(indicatorWords, root, "summaryStatus"_L1);
    snapshot.claimed = root.textOr("summaryStatus"_L1);
    readSystems(draft, root);
    QSet<QString> seen;
    QList<JsonValue> issues = root.objectsOr("pinnedIssues"_L1);
    for (const JsonValue &system : root.objects("systems"_L1))
        issues += system.objectsOr("unresolvedIssues"_L1);
    for (const JsonValue &at : std::as_const(issues)) {
        Incident issue = readIssue(draft, at);
        if (!seen.contains(issue.id)) {
            seen.insert(issue.id);
            draft.add(std::move(issue));
        }
    }
    if (snapshot.incidentListing == Listing::None)
        snapshot.incidentListing = Listing::Open;
}

// "[Behoben] Slow": what stands in brackets before a title.
QString bracketed(const QString &title)
{
    const qsizetype end = title.startsWith(u'[') ? title.indexOf("] "_L1) : -1;
    return end < 0 ? QString() : title.first(end + 2);
}

QDateTime resolveTime(const SnapshotDraft &draft, const FeedEntry &entry)
{
    const QString said = entry.categories.value(0);
    return readDate(said, draft.now(), DateKind::Said, QTimeZone::utc()).value_or(QDateTime());
}

void readEntry(SnapshotDraft &draft, const FeedEntry &entry, const QSet<QString> &resolvedWords)
{
    const QString word = bracketed(entry.title);
    Incident issue{.id = idOf(entry.link)};
    const auto known = std::ranges::find(draft.snapshot.incidents, issue.id, &Incident::id);
    if (known != draft.snapshot.incidents.end())
        issue = *known; // the index knows what it touches and how badly
    issue.title = entry.title;
    issue.url = SnapshotDraft::webAddress(entry.link);
    issue.startedAt = entry.published;
    issue.postedAt = entry.published;
    issue.resolvedAt = resolveTime(draft, entry);
    if (issue.resolvedAt.isValid() || resolvedWords.contains(word)) {
        issue.status = Phase::Resolved;
        issue.title = entry.title.sliced(word.size());
    }
    issue.updates = {{.id = u"text"_s,
                      .status = issue.status,
                      .postedAt = entry.published,
                      .text = draft.body(entry.content.trimmed()),
                      .format = TextFormat::Html,
                      .components = {}}};
    draft.add(std::move(issue));
}

std::optional<Error> readHistory(SnapshotDraft &draft, const QByteArray &body)
{
    const auto feed = readFeed(body.trimmed(), draft.now()); // the template begins with an empty line
    if (!feed)
        return feed.error();
    // A time of resolving may be missing; the word before the title is then that of another entry.
    QSet<QString> words;
    for (const FeedEntry &entry : feed->entries) {
        const QString word = bracketed(entry.title);
        const bool english = phaseOfWord(QStringView(word).mid(1, word.size() - 3)) == Phase::Resolved;
        if (!word.isEmpty() && (english || resolveTime(draft, entry).isValid()))
            words.insert(word);
    }
    for (const FeedEntry &entry : feed->entries)
        readEntry(draft, entry, words);
    draft.snapshot.incidentListing = Listing::Recent;
    return std::nullopt;
}

// The index first, whatever order the documents came in.
Result<Snapshot> parse(std::span<const Document> documents, const QDateTime &now)
{
    if (documents.empty())
        return Error{Error::Kind::Schema, u"no document was read"_s};
    SnapshotDraft draft(now);
    draft.read(SnapshotDraft::Zoneless::Guess);
    for (const QList<Document> sorted = inRoleOrder(documents); const Document &document : sorted) {
        draft.nextDocument();
        if (document.role == DocumentRole::Incidents) {
            if (const auto error = readHistory(draft, document.body))
                return *error;
            continue;
        }
        const auto json = JsonDocument::read(document.body);
        if (!json)
            return json.error();
        readIndex(draft, json->root());
        if (json->error())
            return *json->error();
    }
    return draft.finish();
}

QList<QUrl> probes(const QUrl &page)
{
    return {documentAddress(page, "/index.json"_L1)};
}

std::optional<Recognised> recognise(const Document &document, const QUrl & /*page*/)
{
    const QUrl page = pageAddress(document.url);
    return recogniseByReading(cstate, document, page, page);
}

} // namespace

const Platform cstate{"cstate"_L1, "cState"_L1, requests, parse, probes, recognise};

} // namespace foghorn
