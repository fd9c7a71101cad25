// SPDX-License-Identifier: GPL-3.0-or-later
// Azure DevOps: /_apis/status/health gives each service's health per geography. A service is a group, its
// geographies are the components; incidents are not in this document, so there are none to tell.
#include "models/feeds/draft.h"
#include "models/feeds/knownfeeds.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

extern const Platform azuredevops;

namespace {

using Level = ComponentStatus;

constexpr auto feeds = std::to_array<KnownFeed>(
    {{"status.dev.azure.com"_L1, ""_L1, "https://status.dev.azure.com/_apis/status/health"_L1}});
constexpr auto levelWords = std::to_array<WireWord<Level>>({
    {"healthy"_L1, Level::Operational},
    {"advisory"_L1, Level::Degraded},
    {"degraded"_L1, Level::PartialOutage},
    {"unhealthy"_L1, Level::MajorOutage},
});
constexpr auto indicatorWords = std::to_array<WireWord<Indicator>>({
    {"healthy"_L1, Indicator::None},
    {"advisory"_L1, Indicator::Minor},
    {"degraded"_L1, Indicator::Major},
    {"unhealthy"_L1, Indicator::Critical},
});

QList<Request> requests(const QUrl &feed)
{
    return {{DocumentRole::Summary, knownFeed(feed, feeds), Request::When::Always, true}};
}

void readDocument(SnapshotDraft &draft, DocumentRole /*role*/, const JsonValue &root)
{
    const JsonValue status = root.object("status"_L1);
    draft.snapshot.indicator = draft.requiredWord<Indicator>(indicatorWords, status, "health"_L1);
    draft.snapshot.claimed = status.textOr("message"_L1, status.text("health"_L1));
    const QList<JsonValue> services = root.objects("services"_L1);
    for (const JsonValue &service : services) {
        const QString id = service.id("id"_L1);
        draft.add(ComponentGroup{.id = id, .name = id});
        for (const JsonValue &at : service.objects("geographies"_L1)) {
            draft.add(Component{.id = id + u'/' + at.id("id"_L1),
                                .name = at.text("name"_L1),
                                .groupId = id,
                                .status = draft.requiredWord<Level>(levelWords, at, "health"_L1)});
        }
    }
    if (services.isEmpty())
        root.fail("services"_L1, u"empty"_s);
    draft.snapshot.hasComponents = true;
    draft.snapshot.pageName = u"Azure DevOps"_s;
}

Result<Snapshot> parse(std::span<const Document> documents, const QDateTime &now)
{
    return readJson(documents, now, readDocument);
}

QList<QUrl> probes(const QUrl &page)
{
    return knownProbes(page, feeds);
}

} // namespace

const Platform azuredevops{.id = "azuredevops"_L1,
                           .name = "Azure DevOps"_L1,
                           .requests = requests,
                           .parse = parse,
                           .probes = probes,
                           .recognise = recogniseAsItself<azuredevops>};

} // namespace foghorn
