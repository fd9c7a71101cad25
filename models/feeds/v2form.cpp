// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/feeds/v2form.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn::v2 {
namespace {

constexpr auto componentWords = std::to_array<WireWord<ComponentStatus>>({
    {"operational"_L1, ComponentStatus::Operational},
    {"degraded_performance"_L1, ComponentStatus::Degraded},
    {"partial_outage"_L1, ComponentStatus::PartialOutage},
    {"major_outage"_L1, ComponentStatus::MajorOutage},
    {"full_outage"_L1, ComponentStatus::MajorOutage}, // incident.io's own word
    {"under_maintenance"_L1, ComponentStatus::Maintenance},
});
constexpr auto indicatorWords = std::to_array<WireWord<Indicator>>({
    {"none"_L1, Indicator::None},
    {"minor"_L1, Indicator::Minor},
    {"major"_L1, Indicator::Major},
    {"critical"_L1, Indicator::Critical},
    {"maintenance"_L1, Indicator::Maintenance},
});
constexpr auto impactWords = std::to_array<WireWord<Impact>>({
    {"none"_L1, Impact::None},
    {"minor"_L1, Impact::Minor},
    {"major"_L1, Impact::Major},
    {"critical"_L1, Impact::Critical},
    {"maintenance"_L1, Impact::Maintenance},
});
constexpr auto phaseWords = std::to_array<WireWord<IncidentStatus>>({
    {"investigating"_L1, IncidentStatus::Investigating},
    {"identified"_L1, IncidentStatus::Identified},
    {"monitoring"_L1, IncidentStatus::Monitoring},
    {"update"_L1, IncidentStatus::Update},
    {"resolved"_L1, IncidentStatus::Resolved},
    {"postmortem"_L1, IncidentStatus::Postmortem},
    {"scheduled"_L1, IncidentStatus::Scheduled},
    {"in_progress"_L1, IncidentStatus::InProgress},
    {"verifying"_L1, IncidentStatus::Verifying},
    {"completed"_L1, IncidentStatus::Completed},
});

struct Row
{
    JsonValue at;
    Component component;
    bool isGroup = false;
    double position = 0;
};

Row readRow(SnapshotDraft &draft, const JsonValue &at)
{
    Row row{.at = at, .component = {}, .isGroup = at.flag("group"_L1)};
    row.position = at.number("position"_L1).value_or(0);
    row.component.id = at.id("id"_L1);
    row.component.name = at.text("name"_L1);
    row.component.groupId = at.idOr("group_id"_L1);
    row.component.status = draft.word<ComponentStatus>(componentWords, at, "status"_L1);
    if (!row.isGroup && !at.has("status"_L1))
        at.fail("status"_L1, u"missing"_s);
    return row;
}

QList<ComponentStep> readSteps(SnapshotDraft &draft, const JsonValue &update)
{
    QList<ComponentStep> steps;
    for (const JsonValue &at : update.objectsOr("affected_components"_L1)) {
        ComponentStep step{.id = at.idOr("code"_L1), .name = at.textOr("name"_L1), .from = {}, .to = {}};
        if (at.has("old_status"_L1))
            step.from = draft.word<ComponentStatus>(componentWords, at, "old_status"_L1);
        if (at.has("new_status"_L1))
            step.to = draft.word<ComponentStatus>(componentWords, at, "new_status"_L1);
        steps.append(step);
    }
    return steps;
}

IncidentUpdate readUpdate(SnapshotDraft &draft, const JsonValue &at)
{
    IncidentUpdate update;
    update.id = at.id("id"_L1);
    update.status = draft.word<IncidentStatus>(phaseWords, at, "status"_L1);
    update.postedAt = draft.time(at, "display_at"_L1);
    if (!update.postedAt.isValid())
        update.postedAt = draft.time(at, "created_at"_L1);
    update.text = draft.body(at.textOr("body"_L1));
    update.format = TextFormat::Markdown;
    update.components = readSteps(draft, at);
    return update;
}

// All that incidents and maintenances have in common.
Incident readCommon(SnapshotDraft &draft, const JsonValue &at)
{
    Incident incident;
    incident.id = at.id("id"_L1);
    incident.title = at.text("name"_L1);
    incident.status = draft.requiredWord<IncidentStatus>(phaseWords, at, "status"_L1);
    incident.impact = readImpact(draft, at);
    incident.postedAt = draft.time(at, "created_at"_L1);
    incident.updatedAt = draft.time(at, "updated_at"_L1);
    incident.resolvedAt = draft.time(at, "resolved_at"_L1);
    incident.url = SnapshotDraft::webAddress(at.textOr("shortlink"_L1));
    for (const JsonValue &component : at.objectsOr("components"_L1)) {
        incident.components.append(
            {.id = component.idOr("id"_L1), .name = component.textOr("name"_L1), .group = {}});
    }
    QSet<QString> seen;
    for (const JsonValue &update : at.objectsOr("incident_updates"_L1)) {
        IncidentUpdate read = readUpdate(draft, update);
        if (seen.contains(read.id)) {
            draft.note(update.path() + u": listed twice, the first counts");
            continue;
        }
        seen.insert(read.id);
        incident.updates.append(std::move(read));
    }
    // Some pages leave resolved_at empty and say it in an update alone.
    if (!isOpen(incident.status) && !incident.resolvedAt.isValid())
        incident.resolvedAt = resolvedTime(incident.updates);
    return incident;
}

} // namespace

Impact readImpact(SnapshotDraft &draft, const JsonValue &at)
{
    return draft.word<Impact>(impactWords, at, "impact"_L1);
}

bool isUlid(const QString &id)
{
    static constexpr auto alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"_L1;
    return id.size() == 26 && std::ranges::all_of(id, [](QChar c) { return alphabet.contains(c); });
}

namespace {

// The page's updated_at, after its identity was taken.
QDateTime readIdentity(SnapshotDraft &draft, const JsonValue &root)
{
    const JsonValue page = root.objectOr("page"_L1);
    if (!page.present())
        return {};
    Snapshot &snapshot = draft.snapshot;
    const QString id = page.id("id"_L1);
    if (!snapshot.pageId.isEmpty() && snapshot.pageId != id)
        page.fail("id"_L1, u"another page's than in the document before"_s);
    snapshot.pageId = id;
    snapshot.pageName = page.textOr("name"_L1);
    snapshot.pageUrl = SnapshotDraft::webAddress(page.textOr("url"_L1));
    return draft.time(page, "updated_at"_L1);
}

} // namespace

void readPage(SnapshotDraft &draft, const JsonValue &root)
{
    const QDateTime updated = readIdentity(draft, root);
    QDateTime &known = draft.snapshot.pageUpdatedAt;
    if (updated.isValid() && (!known.isValid() || updated < known))
        known = updated;
}

bool readListPage(SnapshotDraft &draft, const JsonValue &root)
{
    const QDateTime updated = readIdentity(draft, root);
    QDateTime &known = draft.snapshot.pageUpdatedAt;
    if (!updated.isValid())
        return true;
    if (!known.isValid())
        known = updated;
    return updated >= known;
}

void readStatus(SnapshotDraft &draft, const JsonValue &root)
{
    const JsonValue status = root.object("status"_L1);
    draft.snapshot.indicator = draft.requiredWord<Indicator>(indicatorWords, status, "indicator"_L1);
    draft.snapshot.claimed = status.textOr("description"_L1);
}

void readComponents(SnapshotDraft &draft, const JsonValue &root)
{
    QList<Row> rows;
    QHash<QString, QList<Row>> members;
    for (const JsonValue &at : root.objects("components"_L1))
        rows.append(readRow(draft, at));
    std::ranges::stable_sort(rows, {}, &Row::position);

    QSet<QString> groups;
    for (const Row &row : rows) {
        if (row.isGroup)
            groups.insert(row.component.id);
    }
    for (Row &row : rows) {
        if (!groups.contains(row.component.groupId))
            row.component.groupId.clear(); // names a group that the page doesn't list
        if (!row.component.groupId.isEmpty() && !row.isGroup)
            members[row.component.groupId].append(row);
    }
    for (const Row &row : rows) {
        const int position = static_cast<int>(draft.snapshot.components.size());
        if (row.isGroup) {
            draft.add(
                ComponentGroup{.id = row.component.id, .name = row.component.name, .position = position});
            for (const Row &member : members.take(row.component.id))
                draft.add(member.component);
        } else if (row.component.groupId.isEmpty()) {
            draft.add(row.component);
        }
    }
    draft.snapshot.hasComponents = true;
}

void readIncidents(SnapshotDraft &draft, const QList<JsonValue> &rows)
{
    for (const JsonValue &at : rows) {
        Incident incident = readCommon(draft, at);
        incident.startedAt = draft.time(at, "started_at"_L1);
        if (!incident.startedAt.isValid())
            incident.startedAt = incident.postedAt;
        draft.add(std::move(incident));
    }
}

void readMaintenances(SnapshotDraft &draft, const QList<JsonValue> &rows)
{
    for (const JsonValue &at : rows) {
        Incident maintenance = readCommon(draft, at);
        maintenance.kind = IncidentKind::Maintenance;
        maintenance.scheduledFor = draft.time(at, "scheduled_for"_L1, DateKind::Planned);
        maintenance.scheduledUntil = draft.time(at, "scheduled_until"_L1, DateKind::Planned);
        maintenance.startedAt = maintenanceStart(maintenance);
        draft.add(std::move(maintenance));
    }
}

} // namespace foghorn::v2
