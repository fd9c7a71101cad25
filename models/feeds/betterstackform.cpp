// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/feeds/betterstackform.h"

#include "models/status/severity.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn::betterstackform {
namespace {

using Level = ComponentStatus;

constexpr auto levelWords = std::to_array<WireWord<Level>>({
    {"operational"_L1, Level::Operational},
    {"resolved"_L1, Level::Operational}, // in reports, as the next
    {"recovered"_L1, Level::Operational},
    {"maintenance"_L1, Level::Maintenance},
    {"under_maintenance"_L1, Level::Maintenance},
    {"degraded"_L1, Level::Degraded},
    {"downtime"_L1, Level::MajorOutage},
    {"not_monitored"_L1, Level::Unknown},
});
constexpr auto indicatorWords = std::to_array<WireWord<Indicator>>({
    {"operational"_L1, Indicator::None},
    {"degraded"_L1, Indicator::Minor},
    {"downtime"_L1, Indicator::Major},
    {"maintenance"_L1, Indicator::Maintenance},
    {"under_maintenance"_L1, Indicator::Maintenance},
    {"not_monitored"_L1, Indicator::Unknown},
});
// In the order of ComponentStatus: a report has no impact of its own, so the worst it says of a part.
constexpr std::array<Impact, componentStatusCount> impacts{
    Impact::None, Impact::Maintenance, Impact::Minor, Impact::Major, Impact::Major, Impact::Unknown};

using Included = QHash<QString, JsonValue>; // by type and id

void readResources(SnapshotDraft &draft, const QList<JsonValue> &rows)
{
    const auto position
        = [](const JsonValue &at) { return at.object("attributes"_L1).number("position"_L1).value_or(0); };
    const auto ofType = [&rows, &position](QLatin1StringView type) {
        QList<JsonValue> found;
        std::ranges::copy_if(rows, std::back_inserter(found),
                             [type](const JsonValue &at) { return at.textOr("type"_L1) == type; });
        std::ranges::stable_sort(found, {}, position);
        return found;
    };
    QHash<QString, qsizetype> sections;
    for (const JsonValue &at : ofType("status_page_section"_L1)) {
        draft.add(ComponentGroup{.id = at.id("id"_L1), .name = at.object("attributes"_L1).textOr("name"_L1)});
        sections.insert(at.id("id"_L1), sections.size());
    }
    QList<JsonValue> resources = ofType("status_page_resource"_L1);
    const auto section = [&sections](const JsonValue &at) {
        const QString id = at.object("attributes"_L1).idOr("status_page_section_id"_L1);
        return sections.value(id, sections.size());
    };
    std::ranges::stable_sort(resources, {}, section);
    for (const JsonValue &at : std::as_const(resources)) {
        const JsonValue fields = at.object("attributes"_L1);
        Component component{.id = at.id("id"_L1), .name = fields.text("public_name"_L1)};
        component.groupId = fields.idOr("status_page_section_id"_L1);
        if (!sections.contains(component.groupId))
            component.groupId.clear();
        component.status = draft.requiredWord<Level>(levelWords, fields, "status"_L1);
        const auto availability = fields.number("availability"_L1);
        if (availability && *availability >= 0 && *availability <= 1)
            component.claimedUptime = availability;
        draft.add(component);
    }
    draft.snapshot.hasComponents = true;
}

IncidentUpdate readUpdate(SnapshotDraft &draft, const JsonValue &at)
{
    const JsonValue fields = at.object("attributes"_L1);
    IncidentUpdate update{.id = at.id("id"_L1), .status = IncidentStatus::Update};
    update.postedAt = draft.time(fields, "published_at"_L1);
    update.text = draft.body(fields.textOr("message"_L1));
    update.format = update.text.contains(u"</") ? TextFormat::Html : TextFormat::Markdown;
    bool over = fields.has("affected_resources"_L1);
    for (const JsonValue &one : fields.objectsOr("affected_resources"_L1)) {
        const Level level = draft.word<Level>(levelWords, one, "status"_L1);
        update.components.append(
            {.id = one.idOr("status_page_resource_id"_L1), .name = {}, .from = {}, .to = level});
        over = over && level == Level::Operational;
    }
    if (over && !update.components.isEmpty())
        update.status = IncidentStatus::Resolved;
    return update;
}

Level worstOf(const Incident &incident, Level level)
{
    for (const IncidentUpdate &update : incident.updates) {
        for (const ComponentStep &step : update.components)
            level = worse(level, step.to.value_or(Level::Unknown));
    }
    return level;
}

void finishMaintenance(Incident &report, bool over, const QDateTime &now)
{
    report.kind = IncidentKind::Maintenance;
    report.impact = Impact::Maintenance;
    report.scheduledFor = report.startedAt;
    report.scheduledUntil = report.resolvedAt;
    const bool waits = !over && report.startedAt > now;
    using enum IncidentStatus;
    report.status = over ? Completed : waits ? Scheduled : InProgress;
    if (waits)
        report.startedAt = {};
    if (!over)
        report.resolvedAt = {};
}

void readReport(SnapshotDraft &draft, const JsonValue &at, const Included &included)
{
    const JsonValue fields = at.object("attributes"_L1);
    Incident report{.id = at.id("id"_L1), .title = fields.text("title"_L1)};
    report.startedAt = draft.time(fields, "starts_at"_L1, DateKind::Planned);
    report.resolvedAt = draft.time(fields, "ends_at"_L1, DateKind::Planned);
    for (const JsonValue &one : fields.objectsOr("affected_resources"_L1))
        report.components.append({.id = one.idOr("status_page_resource_id"_L1), .name = {}, .group = {}});
    const JsonValue updates = at.objectOr("relationships"_L1).objectOr("status_updates"_L1);
    for (const JsonValue &one : updates.objectsOr("data"_L1)) {
        if (const auto found = included.constFind(u"status_update/" + one.id("id"_L1));
            found != included.end())
            report.updates.append(readUpdate(draft, *found));
    }
    std::ranges::stable_sort(report.updates, std::ranges::greater(), &IncidentUpdate::postedAt);
    report.postedAt = report.updates.isEmpty() ? report.startedAt : report.updates.last().postedAt;
    report.updatedAt = report.updates.isEmpty() ? QDateTime() : report.updates.first().postedAt;
    const Level level = draft.requiredWord<Level>(levelWords, fields, "aggregate_state"_L1);
    const bool over = level == Level::Operational;
    if (fields.text("report_type"_L1) == "maintenance"_L1) {
        finishMaintenance(report, over, draft.now());
    } else {
        report.impact = impacts.at(static_cast<std::size_t>(worstOf(report, level)));
        report.status = over ? IncidentStatus::Resolved : IncidentStatus::Update;
        const QDateTime told = resolvedTime(report.updates);
        report.resolvedAt = !over ? QDateTime() : told.isValid() ? told : report.resolvedAt;
    }
    draft.add(std::move(report));
}

} // namespace

void readDocument(SnapshotDraft &draft, DocumentRole /*role*/, const JsonValue &root)
{
    const JsonValue data = root.object("data"_L1);
    if (data.text("type"_L1) != "status_page"_L1)
        data.fail("type"_L1, u"not Better Stack's \"status_page\""_s);
    const JsonValue page = data.object("attributes"_L1);
    Snapshot &snapshot = draft.snapshot;
    snapshot.pageId = data.id("id"_L1);
    snapshot.pageName = page.text("company_name"_L1);
    snapshot.pageUpdatedAt = draft.time(page, "updated_at"_L1);
    snapshot.indicator = draft.requiredWord<Indicator>(indicatorWords, page, "aggregate_state"_L1);
    snapshot.claimed = page.textOr("aggregate_state"_L1);
    const QString own = page.textOr("custom_domain"_L1);
    const QString host = own.isEmpty() ? QString(page.textOr("subdomain"_L1) + u".betteruptime.com") : own;
    snapshot.pageUrl = SnapshotDraft::webAddress(u"https://" + host);
    const QList<JsonValue> rows = root.objects("included"_L1);
    readResources(draft, rows);
    Included included;
    for (const JsonValue &at : rows)
        included.insert(at.text("type"_L1) + u'/' + at.id("id"_L1), at);
    for (const JsonValue &at : rows) {
        if (at.textOr("type"_L1) == "status_report"_L1)
            readReport(draft, at, included);
    }
    snapshot.incidentListing = Listing::Recent;
    snapshot.maintenanceListing = Listing::Recent;
}

} // namespace foghorn::betterstackform
