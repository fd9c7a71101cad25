// SPDX-License-Identifier: GPL-3.0-or-later
// PlayStation Network: /data/statuses/region/<SCEA|SCEE|SCEJA>.json lists the countries of a region and in
// each the services with what is wrong there. A country is a group, its services are the components: people
// play in one country. No capture of it was at hand; this is what programs that read it agree on. Entries
// stay in the document long after they were over and carry no end, so all that is listed counts as open.
#include "models/feeds/draft.h"
#include "models/feeds/knownfeeds.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

extern const Platform playstation;

namespace {

using Level = ComponentStatus;

constexpr auto europe = "https://status.playstation.com/data/statuses/region/SCEE.json"_L1;
constexpr auto america = "https://status.playstation.com/data/statuses/region/SCEA.json"_L1;
constexpr auto feeds = std::to_array<KnownFeed>({
    {"status.playstation.com"_L1, "/en-us"_L1, america},
    {"status.playstation.com"_L1, ""_L1, europe},
});
constexpr auto levelWords = std::to_array<WireWord<Level>>({
    {"Degraded"_L1, Level::Degraded},
    {"Outage"_L1, Level::MajorOutage},
    {"Maintenance"_L1, Level::Maintenance},
});
constexpr auto impactWords = std::to_array<WireWord<Impact>>({
    {"Degraded"_L1, Impact::Minor},
    {"Outage"_L1, Impact::Critical},
    {"Maintenance"_L1, Impact::Maintenance},
});

QList<Request> requests(const QUrl &feed)
{
    const QString path = feed.path();
    const bool region = path.contains("/data/statuses/region/"_L1) && path.endsWith(".json"_L1);
    return {{DocumentRole::Summary, region ? feed : knownFeed(feed, feeds), Request::When::Always, true}};
}

// What is wrong with one thing: an empty list says that nothing is.
Level readStatus(SnapshotDraft &draft, QList<Incident> &incidents, const JsonValue &at,
                 const ComponentRef &component)
{
    Level worst = Level::Operational;
    for (const JsonValue &entry : at.objects("status"_L1)) {
        const Level level = draft.requiredWord<Level>(levelWords, entry, "statusType"_L1);
        worst = graver(worst, level);
        const QDateTime start = draft.time(entry, "startDate"_L1);
        const QString type = entry.text("statusType"_L1);
        Incident incident{.id = entry.idOr("statusId"_L1)};
        incident.title = component.name.isEmpty() ? type : QString(component.name + u": " + type.toLower());
        if (incident.id.isEmpty())
            incident.id = incidentIdentity(start, type + component.name);
        const bool work = level == Level::Maintenance;
        incident.kind = work ? IncidentKind::Maintenance : IncidentKind::Incident;
        incident.impact = draft.word<Impact>(impactWords, entry, "statusType"_L1);
        incident.status = work ? IncidentStatus::InProgress : IncidentStatus::Investigating;
        incident.startedAt = start;
        incident.postedAt = start;
        const auto held = std::ranges::find(incidents, incident.id, &Incident::id);
        Incident &kept = held == incidents.end() ? incidents.emplaceBack(std::move(incident)) : *held;
        if (!component.id.isEmpty())
            kept.components.append(component);
    }
    return worst;
}

void readCountry(SnapshotDraft &draft, QList<Incident> &incidents, const JsonValue &country)
{
    const QString code = country.id("countryCode"_L1);
    draft.add(ComponentGroup{.id = code, .name = code});
    const Level whole
        = country.has("status"_L1) ? readStatus(draft, incidents, country, {}) : Level::Operational;
    for (const JsonValue &service : country.objects("services"_L1)) {
        const QString name = service.text("serviceName"_L1);
        Component component{.id = code + u'/' + name, .name = name, .groupId = code};
        Level level = graver(whole, readStatus(draft, incidents, service, {component.id, name, {}}));
        for (const JsonValue &resource : service.objectsOr("resources"_L1)) {
            level = graver(level, readStatus(draft, incidents, resource, {component.id, name, {}}));
        }
        component.status = level;
        draft.add(component);
    }
}

void readDocument(SnapshotDraft &draft, DocumentRole /*role*/, const JsonValue &root)
{
    QList<Incident> incidents;
    for (const JsonValue &country : root.objects("countries"_L1))
        readCountry(draft, incidents, country);
    if (draft.snapshot.components.isEmpty())
        root.fail("countries"_L1, u"no service is listed"_s);
    for (Incident &incident : incidents)
        draft.add(std::move(incident));
    draft.snapshot.hasComponents = true;
    draft.snapshot.pageName = u"PlayStation Network"_s;
    draft.snapshot.incidentListing = Listing::OpenOnly;
    draft.snapshot.maintenanceListing = Listing::OpenOnly;
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

const Platform playstation{.id = "playstation"_L1,
                           .name = "PlayStation Network"_L1,
                           .requests = requests,
                           .parse = parse,
                           .probes = probes,
                           .recognise = recogniseAsItself<playstation>};

} // namespace foghorn
