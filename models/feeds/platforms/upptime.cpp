// SPDX-License-Identifier: GPL-3.0-or-later
// Upptime: https://raw.githubusercontent.com/<owner>/<repo>/<branch>/history/summary.json; incidents are
// issues of that repository, maintenances issues labelled so. dailyMinutesDown has no clock times, so no past
// is made of it. GitHub answers 60 such questions an hour, so issues are asked for when the summary moved.
#include "models/feeds/addresses.h"
#include "models/feeds/draft.h"
#include "models/feeds/pagehtml.h"

#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

extern const Platform upptime;

namespace {

using Level = ComponentStatus;
using Phase = IncidentStatus;

constexpr auto rawHost = "raw.githubusercontent.com"_L1;
constexpr auto summaryPath = "/history/summary.json"_L1;

constexpr auto levelWords = std::to_array<WireWord<Level>>({
    {"up"_L1, Level::Operational},
    {"degraded"_L1, Level::Degraded},
    {"down"_L1, Level::MajorOutage},
});
constexpr auto phaseWords = std::to_array<WireWord<Phase>>({
    {"open"_L1, Phase::Unknown}, // phases are not told
    {"closed"_L1, Phase::Resolved},
});

// "/owner/repo" of an address at GitHub; empty for any other.
QString repositoryIn(const QUrl &address)
{
    const QStringList parts = address.path().split(u'/', Qt::SkipEmptyParts);
    const bool github = address.host() == rawHost || address.host() == u"github.com";
    return github && parts.size() >= 2 ? QString(u'/' + parts.at(0) + u'/' + parts.at(1)) : QString();
}

QUrl rawSummary(const QString &repository, const QString &branch)
{
    return QUrl(u"https://"_s + rawHost + repository + u'/' + branch + summaryPath);
}

QList<Request> requests(const QUrl &feed)
{
    using enum Request::When;
    const bool named = feed.path().endsWith(summaryPath);
    QList<Request> all{
        {DocumentRole::Summary, named ? feed : documentAddress(feed, summaryPath), Always, true}};
    const QString repository = repositoryIn(feed);
    if (feed.host() != rawHost || repository.isEmpty())
        return all; // a copy elsewhere has no issues
    QUrl issues(u"https://api.github.com/repos"_s + repository + u"/issues");
    for (const auto &[role, label] : {std::pair{DocumentRole::Incidents, "status"_L1},
                                      std::pair{DocumentRole::Maintenances, "maintenance"_L1}}) {
        issues.setQuery(u"state=all&per_page=50&labels="_s + label);
        all.append({role, issues, OnMove, false});
    }
    return all;
}

void readSite(SnapshotDraft &draft, const JsonValue &at)
{
    Component site{.id = at.id("slug"_L1), .name = at.text("name"_L1), .groupId = {}};
    site.status = draft.requiredWord<Level>(levelWords, at, "status"_L1);
    const QString uptime = at.text("uptime"_L1);
    bool isNumber = false;
    const double percent = uptime.chopped(uptime.endsWith(u'%') ? 1 : 0).toDouble(&isNumber);
    if (isNumber && percent >= 0 && percent <= 100)
        site.claimedUptime = percent / 100;
    draft.add(site);
}

// The sites that an issue's labels name: "<slug>", or "status/<slug>".
QList<ComponentRef> labelled(const JsonValue &at)
{
    QList<ComponentRef> components;
    for (const JsonValue &label : at.objectsOr("labels"_L1)) {
        const QString slug = label.text("name"_L1).section(u'/', -1);
        if (slug != u"status" && slug != u"maintenance")
            components.append({slug, {}, {}});
    }
    return components;
}

// The value of "start: 2026-01-02T03:04:05Z" in the comment that opens a maintenance's text.
QDateTime planned(const SnapshotDraft &draft, const QString &text, QLatin1StringView name)
{
    for (const QStringView line : QStringView(text).left(2000).split(u'\n')) {
        const QStringView trimmed = line.trimmed();
        if (trimmed.startsWith(name))
            return readDate(trimmed.sliced(name.size()), draft.now(), DateKind::Planned)
                .value_or(QDateTime());
    }
    return {};
}

// A title begins with a red sign for what is down, a yellow one for what is slow.
Impact impactOf(const QString &title)
{
    if (title.startsWith(u"\U0001F6D1"_s))
        return Impact::Major;
    return title.startsWith(u'\u26A0') ? Impact::Minor : Impact::Unknown;
}

void readPlan(SnapshotDraft &draft, Incident &issue, const QString &text)
{
    issue.kind = IncidentKind::Maintenance;
    issue.impact = Impact::Maintenance;
    issue.scheduledFor = planned(draft, text, "start:"_L1);
    issue.scheduledUntil = planned(draft, text, "end:"_L1);
    if (issue.status == Phase::Resolved)
        issue.status = Phase::Completed;
    else if (issue.scheduledFor.isValid())
        issue.status = issue.scheduledFor > draft.now() ? Phase::Scheduled : Phase::InProgress;
    issue.startedAt = maintenanceStart(issue);
}

void readIssue(SnapshotDraft &draft, const JsonValue &at, bool isPlan)
{
    if (at.has("pull_request"_L1))
        return;
    Incident issue;
    issue.id = at.id("number"_L1);
    issue.title = at.text("title"_L1);
    issue.status = draft.requiredWord<Phase>(phaseWords, at, "state"_L1);
    issue.postedAt = draft.time(at, "created_at"_L1);
    issue.startedAt = issue.postedAt;
    issue.updatedAt = draft.time(at, "updated_at"_L1);
    issue.resolvedAt = draft.time(at, "closed_at"_L1);
    issue.impact = impactOf(issue.title);
    issue.url = SnapshotDraft::webAddress(at.textOr("html_url"_L1));
    issue.components = labelled(at);
    const QString text = at.textOr("body"_L1);
    if (isPlan)
        readPlan(draft, issue, text);
    issue.updates.append({.id = u"text"_s,
                          .status = issue.status,
                          .postedAt = issue.postedAt,
                          .text = draft.body(text),
                          .format = TextFormat::Markdown,
                          .components = {}});
    draft.add(std::move(issue));
}

void readDocument(SnapshotDraft &draft, const Document &document, const JsonDocument &json)
{
    Snapshot &snapshot = draft.snapshot;
    const QList<JsonValue> rows = json.rows();
    const bool isPlan = document.role == DocumentRole::Maintenances;
    if (document.role == DocumentRole::Incidents || isPlan) {
        for (const JsonValue &at : rows)
            readIssue(draft, at, isPlan);
        (isPlan ? snapshot.maintenanceListing : snapshot.incidentListing) = Listing::Recent;
        return;
    }
    for (const JsonValue &at : rows)
        readSite(draft, at);
    if (rows.isEmpty())
        json.fail(u"no site in it"_s);
    snapshot.hasComponents = true;
}

Result<Snapshot> parse(std::span<const Document> documents, const QDateTime &now)
{
    return readWholes(documents, now, readDocument);
}

QList<QUrl> probes(const QUrl &page)
{
    const QString repository = repositoryIn(page);
    return repository.isEmpty() || page.host() == rawHost ? QList<QUrl>()
                                                          : QList{rawSummary(repository, u"HEAD"_s)};
}

std::optional<Recognised> recognise(const Document &document, const QUrl &page)
{
    const QString html = htmlOf(document);
    if (html.isEmpty()) {
        return document.url.path().endsWith(summaryPath)
            ? recogniseByReading(upptime, document, page, document.url)
            : std::nullopt;
    }
    if (!html.contains("upptime"_L1, Qt::CaseInsensitive))
        return std::nullopt;
    // Its own page names the repository, often with the branch.
    const QString raw = pathAfter(html, "https://raw.githubusercontent.com/"_L1);
    const QString linked = raw.isEmpty() ? pathAfter(html, "https://github.com/"_L1) : raw;
    const QStringList parts = linked.split(u'/', Qt::SkipEmptyParts);
    if (parts.size() < 2 || (parts.at(0) == u"upptime" && parts.at(1) != u"upptime"))
        return std::nullopt; // a link to the product alone
    const QString branch = !raw.isEmpty() && parts.size() > 2 ? parts.at(2) : u"HEAD"_s;
    return Recognised{.platform = u"upptime"_s,
                      .page = document.url,
                      .feed = rawSummary(u'/' + parts.at(0) + u'/' + parts.at(1), branch),
                      .name = titleOf(html)};
}

} // namespace

const Platform upptime{"upptime"_L1, "Upptime"_L1, requests, parse, probes, recognise};

} // namespace foghorn
