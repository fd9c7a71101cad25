// SPDX-License-Identifier: GPL-3.0-or-later
// Checkly: <page>/api/status-page/<slug>/unresolved-incidents, and beside it uptime, which lists the
// services. A service has the level of the open incidents that name it; one that none names is operational.
#include "models/feeds/addresses.h"
#include "models/feeds/draft.h"
#include "models/feeds/pagejson.h"
#include "models/status/severity.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

extern const Platform checkly;

namespace {

using Phase = IncidentStatus;

constexpr auto impactWords = std::to_array<WireWord<Impact>>({
    {"MINOR"_L1, Impact::Minor},
    {"MEDIUM"_L1, Impact::Minor},
    {"MAJOR"_L1, Impact::Major},
    {"CRITICAL"_L1, Impact::Critical},
    {"MAINTENANCE"_L1, Impact::Maintenance},
});
constexpr auto phaseWords = std::to_array<WireWord<Phase>>({
    {"INVESTIGATING"_L1, Phase::Investigating},
    {"IDENTIFIED"_L1, Phase::Identified},
    {"MONITORING"_L1, Phase::Monitoring},
    {"RESOLVED"_L1, Phase::Resolved},
    {"MAINTENANCE"_L1, Phase::InProgress},
});
constexpr auto apiPath = "/api/status-page/"_L1;
constexpr auto incidentsName = "/unresolved-incidents"_L1;

ComponentStatus levelOf(Impact impact)
{
    switch (impact) {
    case Impact::Minor:
        return ComponentStatus::Degraded;
    case Impact::Major:
        return ComponentStatus::PartialOutage;
    case Impact::Critical:
        return ComponentStatus::MajorOutage;
    case Impact::Maintenance:
        return ComponentStatus::Maintenance;
    case Impact::None:
    case Impact::Unknown:
        break;
    }
    return ComponentStatus::Unknown;
}

// status.acme.example is likely the page "acme-example"; a page's HTML knows better.
QString likelySlug(const QUrl &page)
{
    QStringList labels = page.host().split(u'.');
    if (labels.first() == u"status" && labels.size() > 1)
        labels.removeFirst();
    return labels.join(u'-');
}

QString slugIn(const QString &text)
{
    static const QRegularExpression slug(u"/api/status-page/([A-Za-z0-9._~-]+)(?:/|\"|'|\\\\|$)"_s);
    return slug.match(text).captured(1);
}

QUrl apiAddress(const QUrl &page, const QString &slug)
{
    QUrl address = pageAddress(page);
    address.setPath(address.path() + apiPath + slug + incidentsName);
    return address;
}

QList<Request> requests(const QUrl &feed)
{
    using enum Request::When;
    const QString slug = slugIn(feed.path());
    const QUrl incidents = apiAddress(feed, slug.isEmpty() ? likelySlug(feed) : slug);
    QUrl uptime = incidents;
    uptime.setPath(incidents.path().chopped(incidentsName.size()) + u"/uptime");
    return {{DocumentRole::Summary, incidents, Always, true},
            {DocumentRole::Components, uptime, Always, false}};
}

void readIncident(SnapshotDraft &draft, const JsonValue &at)
{
    Incident incident{.id = at.id("id"_L1), .title = at.text("name"_L1)};
    incident.impact = draft.requiredWord<Impact>(impactWords, at, "severity"_L1);
    incident.status = draft.requiredWord<Phase>(phaseWords, at, "lastUpdateStatus"_L1);
    incident.postedAt = draft.time(at, "created_at"_L1);
    incident.updatedAt = draft.time(at, "updated_at"_L1);
    for (const JsonValue &service : at.objectsOr("services"_L1))
        incident.components.append(
            {.id = service.id("id"_L1), .name = service.textOr("name"_L1), .group = {}});
    for (const JsonValue &one : at.objectsOr("incidentUpdates"_L1)) {
        IncidentUpdate update{.id = one.id("id"_L1)};
        update.status = draft.word<Phase>(phaseWords, one, "status"_L1);
        update.postedAt = draft.time(one, "publicIncidentUpdateDate"_L1);
        if (!update.postedAt.isValid())
            update.postedAt = draft.time(one, "created_at"_L1);
        update.text = draft.body(one.textOr("description"_L1));
        update.format = TextFormat::Markdown;
        if (!incident.startedAt.isValid() || update.postedAt < incident.startedAt)
            incident.startedAt = update.postedAt;
        incident.updates.append(std::move(update));
    }
    if (!incident.startedAt.isValid())
        incident.startedAt = incident.postedAt;
    const bool planned = incident.impact == Impact::Maintenance || incident.status == Phase::InProgress;
    if (planned) {
        incident.kind = IncidentKind::Maintenance;
        incident.impact = Impact::Maintenance;
        incident.status = incident.status == Phase::Resolved ? Phase::Completed : Phase::InProgress;
    }
    if (!isOpen(incident.status))
        incident.resolvedAt = resolvedTime(incident.updates);
    draft.add(std::move(incident));
}

void readServices(SnapshotDraft &draft, const JsonValue &root)
{
    int number = 0;
    for (const JsonValue &group : root.objects("metadata"_L1)) {
        const QString name = group.textOr("name"_L1);
        const QString id = name.isEmpty() ? QString() : u"group-%1"_s.arg(++number);
        if (!name.isEmpty())
            draft.add(ComponentGroup{.id = id, .name = name});
        for (const JsonValue &at : group.objects("services"_L1)) {
            draft.add(Component{.id = at.id("id"_L1),
                                .name = at.text("name"_L1),
                                .groupId = id,
                                .status = ComponentStatus::Operational});
        }
    }
}

void readDocument(SnapshotDraft &draft, DocumentRole role, const JsonValue &root)
{
    if (role == DocumentRole::Components)
        return readServices(draft, root);
    for (const auto key :
         {"page"_L1, "status"_L1, "components"_L1, "summary"_L1, "scheduled_maintenances"_L1}) {
        if (root.has(key))
            root.fail(key, u"Checkly gives none: this is another platform's form"_s);
    }
    for (const JsonValue &at : root.objects("incidents"_L1))
        readIncident(draft, at);
    draft.snapshot.incidentListing = Listing::OpenOnly;
    draft.snapshot.maintenanceListing = Listing::OpenOnly;
}

Result<Snapshot> parse(std::span<const Document> documents, const QDateTime &now)
{
    auto snapshot = readJson(documents, now, readDocument);
    if (!snapshot)
        return snapshot;
    // Without the incidents nothing is known of a service.
    snapshot->hasComponents = !snapshot->components.isEmpty() && snapshot->incidentListing != Listing::None;
    if (!snapshot->hasComponents) {
        snapshot->components.clear();
        snapshot->groups.clear();
    }
    for (const Incident &incident : std::as_const(snapshot->incidents)) {
        for (const ComponentRef &named :
             isOpen(incident.status) ? incident.components : QList<ComponentRef>()) {
            const auto found = std::ranges::find(snapshot->components, named.id, &Component::id);
            if (found == snapshot->components.end())
                continue;
            const auto level = levelOf(incident.impact);
            found->status
                = found->status == ComponentStatus::Operational ? level : worse(found->status, level);
        }
    }
    return snapshot;
}

QList<QUrl> probes(const QUrl &page)
{
    return {apiAddress(page, likelySlug(page))};
}

std::optional<Recognised> recognise(const Document &document, const QUrl &page)
{
    const QUrl own = pageAddress(document.url);
    if (!isHtml(document.body)) // an empty list has no anchor but its address
        return document.url.path().endsWith(incidentsName) && document.url.path().contains(apiPath)
            ? recogniseByReading(checkly, document, page, document.url)
            : std::nullopt;
    const QString slug = slugIn(QString::fromUtf8(document.body));
    if (slug.isEmpty() || !document.body.toLower().contains("checkly"))
        return std::nullopt;
    return Recognised{.platform = QString(checkly.id),
                      .page = own,
                      .feed = apiAddress(own, slug),
                      .name = titleOf(document.body)};
}

} // namespace

const Platform checkly{"checkly"_L1, "Checkly"_L1, requests, parse, probes, recognise};

} // namespace foghorn
