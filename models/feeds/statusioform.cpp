// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/feeds/statusioform.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn::statusioform {
namespace {

using Phase = IncidentStatus;

// A code of the wire and all that it stands for. 600 is a "Security Event", which ranks above a disruption.
struct Code
{
    int wire;
    ComponentStatus level;
    Indicator indicator;
    Impact impact;
};
constexpr std::array codes{
    Code{100, ComponentStatus::Operational, Indicator::None, Impact::None},
    Code{200, ComponentStatus::Maintenance, Indicator::Maintenance, Impact::Maintenance},
    Code{300, ComponentStatus::Degraded, Indicator::Minor, Impact::Minor},
    Code{400, ComponentStatus::PartialOutage, Indicator::Major, Impact::Major},
    Code{500, ComponentStatus::MajorOutage, Indicator::Critical, Impact::Critical},
    Code{600, ComponentStatus::MajorOutage, Indicator::Critical, Impact::Critical},
};
constexpr Code unknownCode{0, ComponentStatus::Unknown, Indicator::Unknown, Impact::Unknown};

struct State
{
    int wire;
    Phase incident;
    Phase maintenance;
};
constexpr std::array states{
    State{100, Phase::Investigating, Phase::Scheduled},
    State{200, Phase::Identified, Phase::InProgress},
    State{300, Phase::Monitoring, Phase::Verifying},
    State{400, Phase::Resolved, Phase::Completed},
};
constexpr State unknownState{0, Phase::Unknown, Phase::Unknown};

template <typename Table, typename Row>
Row rowOf(SnapshotDraft &draft, const Table &table, const Row &unknown, const JsonValue &at,
          QLatin1StringView key)
{
    const auto wire = at.number(key);
    if (!wire) {
        at.fail(key, u"missing"_s);
        return unknown;
    }
    const auto same = [&wire](const Row &row) { return row.wire == *wire; };
    const auto found = std::ranges::find_if(table, same);
    if (found != table.end())
        return *found;
    draft.note(at.path(key) + u": a code not known: " + QString::number(*wire));
    return unknown;
}

void readComponent(SnapshotDraft &draft, const JsonValue &at, QHash<QString, QStringList> &regions)
{
    const Component whole{.id = at.id("id"_L1),
                          .name = at.text("name"_L1),
                          .status = rowOf(draft, codes, unknownCode, at, "status_code"_L1).level};
    const QList<JsonValue> containers = at.objectsOr("containers"_L1);
    if (containers.isEmpty())
        return draft.add(whole);
    draft.add(ComponentGroup{.id = whole.id, .name = whole.name});
    for (const JsonValue &one : containers) {
        const QString id = one.id("id"_L1);
        regions[whole.id].append(id);
        draft.add(Component{.id = whole.id + u'/' + id,
                            .name = one.text("name"_L1),
                            .groupId = whole.id,
                            .status = rowOf(draft, codes, unknownCode, one, "status_code"_L1).level});
    }
}

// The regions named, in each component named; all of a component's where none of them is its own.
QList<ComponentRef> readAffected(const JsonValue &at, const QHash<QString, QStringList> &regions)
{
    QStringList named;
    for (const JsonValue &container : at.objectsOr("containers_affected"_L1))
        named.append(container.idOr("_id"_L1));
    QList<ComponentRef> affected;
    for (const JsonValue &component : at.objectsOr("components_affected"_L1)) {
        const QString id = component.idOr("_id"_L1);
        const QString name = component.textOr("name"_L1);
        QStringList own;
        const QStringList all = regions.value(id);
        std::ranges::copy_if(all, std::back_inserter(own),
                             [&named](const QString &one) { return named.contains(one); });
        if (all.isEmpty())
            affected.append({.id = id, .name = name, .group = {}});
        for (const QString &one : own.isEmpty() ? all : own)
            affected.append({.id = id + u'/' + one, .name = {}, .group = {}});
    }
    return affected;
}

Incident readNotice(SnapshotDraft &draft, const JsonValue &at, IncidentKind kind,
                    const QHash<QString, QStringList> &regions)
{
    Incident notice{.id = at.id("_id"_L1), .kind = kind, .title = at.text("name"_L1)};
    notice.postedAt = draft.time(at, "datetime_open"_L1);
    notice.components = readAffected(at, regions);
    const bool planned = kind == IncidentKind::Maintenance;
    for (const JsonValue &message : at.objectsOr("messages"_L1)) {
        const State state = rowOf(draft, states, unknownState, message, "state"_L1);
        IncidentUpdate update{.id = message.text("datetime"_L1),
                              .status = planned ? state.maintenance : state.incident,
                              .postedAt = draft.time(message, "datetime"_L1),
                              .text = draft.body(message.textOr("details"_L1))};
        notice.updates.append(update);
        if (update.postedAt < notice.updatedAt)
            continue;
        notice.updatedAt = update.postedAt;
        notice.status = update.status;
        notice.impact = rowOf(draft, codes, unknownCode, message, "status"_L1).impact;
    }
    if (!isOpen(notice.status))
        notice.resolvedAt = resolvedTime(notice.updates);
    return notice;
}

void readMaintenance(SnapshotDraft &draft, const JsonValue &at, bool active,
                     const QHash<QString, QStringList> &regions)
{
    Incident work = readNotice(draft, at, IncidentKind::Maintenance, regions);
    work.impact = Impact::Maintenance;
    work.scheduledFor = draft.time(at, "datetime_planned_start"_L1, DateKind::Planned);
    work.scheduledUntil = draft.time(at, "datetime_planned_end"_L1, DateKind::Planned);
    // The list that it stands in says more than the last message's state.
    if (active && (work.status == Phase::Scheduled || work.status == Phase::Unknown))
        work.status = Phase::InProgress;
    else if (!active)
        work.status = Phase::Scheduled;
    work.startedAt = maintenanceStart(work);
    draft.add(std::move(work));
}

} // namespace

void readDocument(SnapshotDraft &draft, DocumentRole /*role*/, const JsonValue &root)
{
    const JsonValue result = root.object("result"_L1);
    const JsonValue overall = result.object("status_overall"_L1);
    Snapshot &snapshot = draft.snapshot;
    snapshot.indicator = rowOf(draft, codes, unknownCode, overall, "status_code"_L1).indicator;
    snapshot.claimed = overall.text("status"_L1);
    snapshot.pageUpdatedAt = draft.time(overall, "updated"_L1);
    QHash<QString, QStringList> regions;
    for (const JsonValue &at : result.objects("status"_L1))
        readComponent(draft, at, regions);
    snapshot.hasComponents = true;
    for (const JsonValue &at : result.objects("incidents"_L1)) {
        Incident incident = readNotice(draft, at, IncidentKind::Incident, regions);
        incident.startedAt = incident.postedAt;
        draft.add(std::move(incident));
    }
    const JsonValue maintenance = result.object("maintenance"_L1);
    for (const JsonValue &at : maintenance.objects("active"_L1))
        readMaintenance(draft, at, true, regions);
    for (const JsonValue &at : maintenance.objects("upcoming"_L1))
        readMaintenance(draft, at, false, regions);
    snapshot.incidentListing = Listing::OpenOnly;
    snapshot.maintenanceListing = Listing::OpenOnly;
}

} // namespace foghorn::statusioform
