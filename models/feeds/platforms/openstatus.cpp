// SPDX-License-Identifier: GPL-3.0-or-later
// OpenStatus: https://<page>/api/status/summary.json, in Statuspage's words, but without ids of the page, its
// components and updates, and with open incidents alone.
#include "models/feeds/addresses.h"
#include "models/feeds/draft.h"
#include "models/feeds/v2form.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

extern const Platform openstatus;

namespace {

using Level = ComponentStatus;
using Phase = IncidentStatus;

constexpr auto summaryPath = "/api/status/summary.json"_L1;

constexpr auto levelWords = std::to_array<WireWord<Level>>({
    {"operational"_L1, Level::Operational},
    {"degraded_performance"_L1, Level::Degraded},
    {"partial_outage"_L1, Level::PartialOutage},
    {"major_outage"_L1, Level::MajorOutage},
    {"under_maintenance"_L1, Level::Maintenance},
    {"unknown"_L1, Level::Unknown},
});
constexpr auto phaseWords = std::to_array<WireWord<Phase>>({
    {"investigating"_L1, Phase::Investigating},
    {"identified"_L1, Phase::Identified},
    {"monitoring"_L1, Phase::Monitoring},
    {"resolved"_L1, Phase::Resolved},
    {"scheduled"_L1, Phase::Scheduled},
    {"in_progress"_L1, Phase::InProgress},
    {"completed"_L1, Phase::Completed},
});

QList<Request> requests(const QUrl &feed)
{
    return {{DocumentRole::Summary, documentAddress(feed, summaryPath), Request::When::Always, true}};
}

// A name is all there is; where two are the same, a count tells them apart.
void readComponents(SnapshotDraft &draft, const JsonValue &root)
{
    QHash<QString, int> seen;
    for (const JsonValue &at : root.objects("components"_L1)) {
        const QString name = at.text("name"_L1);
        const int count = ++seen[name];
        draft.add(Component{.id = count == 1 ? name : QString(name + u'#' + QString::number(count)),
                            .name = name,
                            .groupId = {},
                            .status = draft.requiredWord<Level>(levelWords, at, "status"_L1),
                            .claimedUptime = {}});
    }
    draft.snapshot.hasComponents = true;
}

void readIncident(SnapshotDraft &draft, const JsonValue &at)
{
    Incident incident;
    incident.id = u"report-"_s + at.id("id"_L1); // reports and maintenances are numbered apart
    incident.title = at.text("name"_L1);
    incident.status = draft.requiredWord<Phase>(phaseWords, at, "status"_L1);
    incident.updatedAt = draft.time(at, "updated_at"_L1);
    for (const JsonValue &row : at.objectsOr("incident_updates"_L1)) {
        IncidentUpdate update;
        update.status = draft.word<Phase>(phaseWords, row, "status"_L1);
        update.postedAt = draft.time(row, "created_at"_L1);
        update.text = draft.body(row.textOr("body"_L1));
        update.format = TextFormat::Markdown;
        update.id = incidentIdentity(update.postedAt, row.textOr("status"_L1));
        if (!incident.startedAt.isValid() || update.postedAt < incident.startedAt)
            incident.startedAt = update.postedAt;
        incident.updates.append(update);
    }
    incident.postedAt = incident.startedAt;
    if (!isOpen(incident.status))
        incident.resolvedAt = resolvedTime(incident.updates);
    draft.add(std::move(incident));
}

void readMaintenance(SnapshotDraft &draft, const JsonValue &at)
{
    Incident maintenance;
    maintenance.kind = IncidentKind::Maintenance;
    maintenance.impact = Impact::Maintenance;
    maintenance.id = u"maintenance-"_s + at.id("id"_L1);
    maintenance.title = at.text("name"_L1);
    maintenance.status = draft.requiredWord<Phase>(phaseWords, at, "status"_L1);
    maintenance.scheduledFor = draft.time(at, "scheduled_for"_L1, DateKind::Planned);
    maintenance.scheduledUntil = draft.time(at, "scheduled_until"_L1, DateKind::Planned);
    maintenance.startedAt = maintenanceStart(maintenance);
    draft.add(std::move(maintenance));
}

void readDocument(SnapshotDraft &draft, DocumentRole /*role*/, const JsonValue &root)
{
    Snapshot &snapshot = draft.snapshot;
    const JsonValue page = root.object("page"_L1);
    if (page.has("id"_L1))
        page.fail("id"_L1, u"OpenStatus gives none: this is another platform's form"_s);
    snapshot.pageName = page.text("name"_L1);
    snapshot.pageUrl = SnapshotDraft::webAddress(page.text("url"_L1));
    snapshot.pageUpdatedAt = draft.time(page, "updated_at"_L1);
    v2::readStatus(draft, root);
    readComponents(draft, root);
    for (const JsonValue &at : root.objects("incidents"_L1))
        readIncident(draft, at);
    for (const JsonValue &at : root.objects("scheduled_maintenances"_L1))
        readMaintenance(draft, at);
    snapshot.incidentListing = Listing::OpenOnly; // no document lists what is over
    snapshot.maintenanceListing = Listing::OpenOnly;
}

Result<Snapshot> parse(std::span<const Document> documents, const QDateTime &now)
{
    return readJson(documents, now, readDocument);
}

QList<QUrl> probes(const QUrl &page)
{
    return page.path().isEmpty() ? QList{documentAddress(page, summaryPath)} : QList<QUrl>();
}

std::optional<Recognised> recognise(const Document &document, const QUrl & /*page*/)
{
    const QUrl page = pageAddress(document.url);
    return recogniseByReading(openstatus, document, page, page);
}

} // namespace

const Platform openstatus{"openstatus"_L1, "OpenStatus"_L1, requests, parse, probes, recognise};

} // namespace foghorn
