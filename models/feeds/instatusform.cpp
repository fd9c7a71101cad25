// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/feeds/instatusform.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn::instatusform {
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
// An incident's impact is told in the words of components; in the order of ComponentStatus.
constexpr std::array<Impact, componentStatusCount> impacts{
    Impact::None, Impact::Maintenance, Impact::Minor, Impact::Major, Impact::Critical, Impact::Unknown};

// A text, or one text per language.
QString readText(const JsonValue &at, QLatin1StringView key)
{
    if (!at.isObject(key))
        return at.textOr(key);
    const JsonValue languages = at.object(key);
    return languages.textOr(languages.has("default"_L1) ? "default"_L1 : "en"_L1);
}

// What incidents and maintenances have in common. Older pages give no ids, and most give no updates.
Incident readNotice(SnapshotDraft &draft, const JsonValue &at, const QDateTime &start)
{
    Incident notice;
    notice.title = readName(at);
    notice.status = draft.requiredWord<Phase>(phaseWords, at, "status"_L1);
    notice.updatedAt = draft.time(at, "updatedAt"_L1);
    notice.resolvedAt = draft.time(at, "resolved"_L1);
    notice.url = SnapshotDraft::webAddress(at.textOr("url"_L1));
    notice.id = at.idOr("id"_L1);
    if (notice.id.isEmpty())
        notice.id = notice.url.fileName();
    if (notice.id.isEmpty())
        notice.id = incidentIdentity(start, notice.title);
    for (const JsonValue &one : at.objectsOr("components"_L1))
        notice.components.append({.id = one.id("id"_L1), .name = readText(one, "name"_L1), .group = {}});
    for (const JsonValue &one : at.objectsOr("updates"_L1)) {
        notice.updates.append({.id = one.id("id"_L1),
                               .status = draft.word<Phase>(phaseWords, one, "status"_L1),
                               .postedAt = draft.time(one, "started"_L1),
                               .text = draft.body(readText(one, "message"_L1)),
                               .format = TextFormat::Markdown,
                               .components = {}});
    }
    return notice;
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

} // namespace

QString readName(const JsonValue &at)
{
    if (!at.isObject("name"_L1))
        return at.text("name"_L1);
    const JsonValue languages = at.object("name"_L1);
    return languages.text(languages.has("default"_L1) ? "default"_L1 : "en"_L1);
}

ComponentStatus readLevel(SnapshotDraft &draft, const JsonValue &at, QLatin1StringView key)
{
    return draft.word<Level>(levelWords, at, key);
}

void readIncident(SnapshotDraft &draft, const JsonValue &at)
{
    const QDateTime started = draft.time(at, "started"_L1);
    Incident incident = readNotice(draft, at, started);
    incident.impact = impacts.at(static_cast<std::size_t>(readLevel(draft, at, "impact"_L1)));
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

} // namespace foghorn::instatusform
