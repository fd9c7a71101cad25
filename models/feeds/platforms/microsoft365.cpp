// SPDX-License-Identifier: GPL-3.0-or-later
// Microsoft's public posts (status.cloud.microsoft/api/posts/...): one post for the admin centres and for
// Azure, an array with a post for each consumer service. A post is that service's state now, in words; what
// a company's own tenant suffers is not told here. InternalDateTime is when it was refreshed; LastUpdatedTime
// is but the server's clock and would move with every read.
#include "models/feeds/draft.h"
#include "models/feeds/knownfeeds.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

extern const Platform microsoft365;

namespace {

using Level = ComponentStatus;
using Phase = IncidentStatus;

constexpr auto feeds = std::to_array<KnownFeed>({
    {"status.cloud.microsoft"_L1, ""_L1, "https://status.cloud.microsoft/api/posts/mac"_L1},
    {"status.office.com"_L1, ""_L1, "https://status.cloud.microsoft/api/posts/mac"_L1},
    {"status.office365.com"_L1, ""_L1, "https://status.cloud.microsoft/api/posts/mac"_L1},
});
constexpr auto levelWords = std::to_array<WireWord<Level>>({
    {"Available"_L1, Level::Operational},
    {"Operational"_L1, Level::Operational},
    {"ServiceRestored"_L1, Level::Operational},
    {"ServiceDegradation"_L1, Level::Degraded},
    {"Unknown"_L1, Level::Unknown},
});
constexpr auto posts = std::to_array<WireWord<const char *>>({
    {"mac"_L1, "Microsoft 365 admin center"},
    {"ppac"_L1, "Power Platform admin center"},
    {"azure"_L1, "Azure"},
});

QList<Request> requests(const QUrl &feed)
{
    using enum Request::When;
    const QUrl mac = besides(knownFeed(feed, feeds), "mac"_L1);
    return {{DocumentRole::Summary, mac, Always, true},
            {DocumentRole::Components, besides(mac, "ppac"_L1), Always, false},
            {DocumentRole::Components, besides(mac, "m365Consumer"_L1), Always, false}};
}

// A post without a name of its own is named after the address that it came from.
QString nameOf(const Document &document, const JsonValue &at)
{
    if (at.has("ServiceDisplayName"_L1))
        return at.text("ServiceDisplayName"_L1);
    const QString leaf = document.url.path().section(u'/', -1);
    const auto known = std::ranges::find(posts, leaf, &WireWord<const char *>::wire);
    const bool summary = document.role == DocumentRole::Summary || document.role == DocumentRole::Probe;
    if (known != posts.end())
        return QString::fromLatin1(known->value);
    return summary ? u"Microsoft 365 admin center"_s : u"Microsoft 365 ("_s + leaf + u')';
}

// A post that tells of trouble is an incident as well: its words are all that is told of it.
void readIncident(SnapshotDraft &draft, const JsonValue &at, const Component &component)
{
    const QDateTime written = draft.time(at, "AuthoredDateTime"_L1);
    Incident incident{.id = at.id("Id"_L1), .title = at.textOr("Title"_L1).trimmed()};
    if (incident.title.isEmpty())
        incident.title = component.name + u": service degradation"_s;
    incident.impact = Impact::Minor; // the posts know but one degree
    incident.status = Phase::Investigating;
    incident.startedAt = written;
    incident.postedAt = written;
    incident.updatedAt = written;
    incident.components.append({component.id, component.name, {}});
    incident.updates.append({.id = at.textOr("AuthoredDateTime"_L1),
                             .status = Phase::Investigating,
                             .postedAt = written,
                             .text = draft.body(at.textOr("Message"_L1)),
                             .format = TextFormat::Html,
                             .components = {}});
    draft.add(std::move(incident));
}

void readPost(SnapshotDraft &draft, const Document &document, const JsonValue &at)
{
    at.id("Id"_L1); // required
    at.text("InternalDateTime"_L1);
    at.text("Message"_L1);
    Component component{.name = nameOf(document, at)};
    component.id = at.textOr("ServiceWorkloadName"_L1, component.name);
    component.status = draft.requiredWord<Level>(levelWords, at, "Status"_L1);
    draft.add(component);
    if (component.status == Level::Degraded)
        readIncident(draft, at, component);
}

void readDocument(SnapshotDraft &draft, const Document &document, const JsonDocument &json)
{
    if (!json.isArray()) {
        readPost(draft, document, json.root());
    } else {
        if (json.rows().isEmpty())
            json.fail(u"an empty list may be anybody's"_s);
        for (const JsonValue &at : json.rows())
            readPost(draft, document, at);
    }
    draft.snapshot.hasComponents = true;
    draft.snapshot.pageName = u"Microsoft 365"_s;
    draft.snapshot.incidentListing = Listing::OpenOnly;
}

Result<Snapshot> parse(std::span<const Document> documents, const QDateTime &now)
{
    return readWholes(documents, now, readDocument);
}

QList<QUrl> probes(const QUrl &page)
{
    return knownProbes(page, feeds);
}

std::optional<Recognised> recognise(const Document &document, const QUrl &page)
{
    return recogniseByReading(microsoft365, document, page, besides(document.url, "mac"_L1));
}

} // namespace

const Platform microsoft365{"microsoft365"_L1, "Microsoft 365"_L1, requests, parse, probes, recognise};

} // namespace foghorn
