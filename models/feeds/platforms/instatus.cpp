// SPDX-License-Identifier: GPL-3.0-or-later
// Instatus: https://<page>/v3/summary.json (or /summary.json, or /api/v2/summary.json), whose lists are
// absent when empty, and https://<page>/v2/components.json, which not every page has.
#include "models/feeds/addresses.h"
#include "models/feeds/draft.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

extern const Platform instatus;

namespace {

using Level = ComponentStatus;
using Phase = IncidentStatus;

constexpr auto levelWords = std::to_array<WireWord<Level>>({
    {"OPERATIONAL"_L1, Level::Operational},
    {"UNDERMAINTENANCE"_L1, Level::Maintenance},
    {"DEGRADEDPERFORMANCE"_L1, Level::Degraded},
    {"MINOROUTAGE"_L1, Level::PartialOutage},
    {"PARTIALOUTAGE"_L1, Level::PartialOutage},
    {"MAJOROUTAGE"_L1, Level::MajorOutage},
});
constexpr auto phaseWords = std::to_array<WireWord<Phase>>({
    {"INVESTIGATING"_L1, Phase::Investigating},
    {"IDENTIFIED"_L1, Phase::Identified},
    {"MONITORING"_L1, Phase::Monitoring},
    {"RESOLVED"_L1, Phase::Resolved},
    {"NOTSTARTEDYET"_L1, Phase::Scheduled},
    {"INPROGRESS"_L1, Phase::InProgress},
    {"VERIFYING"_L1, Phase::Verifying},
    {"COMPLETED"_L1, Phase::Completed},
});
// An open vocabulary: what is not here stays unknown and is noted.
constexpr auto indicatorWords = std::to_array<WireWord<Indicator>>({
    {"UP"_L1, Indicator::None},
    {"HASISSUES"_L1, Indicator::Minor},
    {"UNDERMAINTENANCE"_L1, Indicator::Maintenance},
    {"ONEMAJOROUTAGE"_L1, Indicator::Major},
    {"SOMEMAJOROUTAGE"_L1, Indicator::Major},
});
// An incident's impact is told in the words of components; in the order of ComponentStatus.
constexpr std::array<Impact, componentStatusCount> impacts{
    Impact::None, Impact::Maintenance, Impact::Minor, Impact::Major, Impact::Critical, Impact::Unknown};

QList<Request> requests(const QUrl &feed)
{
    using enum Request::When;
    const bool named = feed.path().endsWith("summary.json"_L1);
    const QUrl summary = named ? feed : documentAddress(feed, "/v3/summary.json"_L1);
    return {{DocumentRole::Summary, summary, Always, true},
            {DocumentRole::Components, documentAddress(feed, "/v2/components.json"_L1), Always, false}};
}

// A name is a text, or one text per language.
QString readName(const JsonValue &at)
{
    if (!at.isObject("name"_L1))
        return at.text("name"_L1);
    const JsonValue languages = at.object("name"_L1);
    return languages.text(languages.has("default"_L1) ? "default"_L1 : "en"_L1);
}

// What incidents and maintenances have in common. Older pages give no ids.
Incident readNotice(SnapshotDraft &draft, const JsonValue &at, const QDateTime &start)
{
    Incident notice;
    notice.title = readName(at);
    notice.status = draft.requiredWord<Phase>(phaseWords, at, "status"_L1);
    notice.updatedAt = draft.time(at, "updatedAt"_L1);
    notice.url = SnapshotDraft::webAddress(at.textOr("url"_L1));
    notice.id = at.idOr("id"_L1);
    if (notice.id.isEmpty())
        notice.id = notice.url.fileName();
    if (notice.id.isEmpty())
        notice.id = incidentIdentity(start, notice.title);
    return notice;
}

void readIncident(SnapshotDraft &draft, const JsonValue &at)
{
    const QDateTime started = draft.time(at, "started"_L1);
    Incident incident = readNotice(draft, at, started);
    incident.impact = impacts.at(static_cast<std::size_t>(draft.word<Level>(levelWords, at, "impact"_L1)));
    incident.startedAt = started;
    incident.postedAt = started;
    draft.add(std::move(incident));
}

void readMaintenance(SnapshotDraft &draft, const JsonValue &at)
{
    constexpr double mostMinutes = 366 * 24 * 60;
    const QDateTime start = draft.time(at, "start"_L1, DateKind::Planned);
    const bool asText = at.isText("duration"_L1);
    const double minutes = asText ? at.text("duration"_L1).toDouble() : at.number("duration"_L1).value_or(0);
    Incident maintenance = readNotice(draft, at, start);
    maintenance.kind = IncidentKind::Maintenance;
    maintenance.impact = Impact::Maintenance;
    maintenance.scheduledFor = start;
    if (start.isValid() && minutes > 0 && minutes <= mostMinutes)
        maintenance.scheduledUntil = start.addSecs(static_cast<qint64>(minutes * 60));
    maintenance.startedAt = maintenanceStart(maintenance);
    draft.add(std::move(maintenance));
}

void readSummary(SnapshotDraft &draft, const JsonValue &root)
{
    Snapshot &snapshot = draft.snapshot;
    const JsonValue page = root.object("page"_L1);
    if (page.has("id"_L1))
        page.fail("id"_L1, u"Instatus gives none: this is another platform's form"_s);
    snapshot.pageName = readName(page);
    snapshot.pageUrl = SnapshotDraft::webAddress(page.text("url"_L1));
    snapshot.pageUpdatedAt = draft.time(page, "updated"_L1);
    // An older form has the word in status.type, with a sentence beside it.
    const bool older = !page.has("status"_L1) && root.isObject("status"_L1);
    const JsonValue status = older ? root.object("status"_L1) : page;
    const auto key = older ? "type"_L1 : "status"_L1;
    snapshot.indicator = draft.requiredWord<Indicator>(indicatorWords, status, key);
    snapshot.claimed = status.textOr(older && status.has("text"_L1) ? "text"_L1 : key);
    for (const JsonValue &at : root.objectsOr("activeIncidents"_L1))
        readIncident(draft, at);
    for (const JsonValue &at : root.objectsOr("activeMaintenances"_L1))
        readMaintenance(draft, at);
    snapshot.incidentListing = Listing::OpenOnly; // no document lists what is over
    snapshot.maintenanceListing = Listing::OpenOnly;
}

// The group that a row names, by an object or by its name alone.
QString readGroup(SnapshotDraft &draft, const JsonValue &at)
{
    if (!at.has("group"_L1))
        return {};
    const bool named = !at.isObject("group"_L1);
    const JsonValue group = named ? at : at.object("group"_L1);
    const QString name = named ? at.text("group"_L1) : readName(group);
    QString id = !named && group.has("id"_L1) ? group.id("id"_L1) : name;
    draft.add(ComponentGroup{.id = id, .name = name});
    return id;
}

// A row, a member of `parent` when that is not empty; rows with children are groups themselves.
void readComponent(SnapshotDraft &draft, const JsonValue &at, const QString &parent)
{
    Component component{.id = at.id("id"_L1), .name = readName(at), .groupId = parent};
    const QList<JsonValue> children = at.objectsOr("children"_L1);
    if (!children.isEmpty() && parent.isEmpty()) {
        draft.add(ComponentGroup{.id = component.id, .name = component.name});
        for (const JsonValue &child : children)
            readComponent(draft, child, component.id);
        return;
    }
    component.status = draft.requiredWord<Level>(levelWords, at, "status"_L1);
    if (parent.isEmpty())
        component.groupId = readGroup(draft, at);
    draft.add(component);
}

void readDocument(SnapshotDraft &draft, DocumentRole role, const JsonValue &root)
{
    if (role != DocumentRole::Components)
        return readSummary(draft, root);
    for (const JsonValue &at : root.objects("components"_L1))
        readComponent(draft, at, {});
    draft.snapshot.hasComponents = true;
}

Result<Snapshot> parse(std::span<const Document> documents, const QDateTime &now)
{
    return readJson(documents, now, readDocument);
}

QList<QUrl> probes(const QUrl &page)
{
    return {documentAddress(page, "/v3/summary.json"_L1), documentAddress(page, "/summary.json"_L1)};
}

std::optional<Recognised> recognise(const Document &document, const QUrl & /*page*/)
{
    return recogniseByReading(instatus, document, pageAddress(document.url), document.url);
}

} // namespace

const Platform instatus{"instatus"_L1, "Instatus"_L1, requests, parse, probes, recognise};

} // namespace foghorn
