// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/writing.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace foghorn::history {
namespace {

QVariant claimValue(const ComponentState &component)
{
    return component.claimedUptime ? QVariant(*component.claimedUptime) : QVariant();
}

bool sameClaim(const ComponentState &a, const ComponentState &b)
{
    return a.claimedUptime == b.claimedUptime && a.claimedDays == b.claimedDays;
}

void writeClaim(Sql &sql, qint64 row, const ComponentState &component, qint64 atMs)
{
    sql.run("INSERT INTO claim (component_id, at_ms, uptime, days) VALUES (:component, :at, :uptime, :days) "
            "ON CONFLICT (component_id, at_ms) DO UPDATE SET uptime = excluded.uptime, "
            "days = excluded.days"_L1,
            {{":component"_L1, row},
             {":at"_L1, atMs},
             {":uptime"_L1, claimValue(component)},
             {":days"_L1, component.claimedDays}});
}

// What became of a component's level between two looks, as spans.
void moveSpan(Sql &sql, qint64 row, const ComponentState *then, const ComponentState &now, qint64 atMs)
{
    const bool wasListed = then && !then->gone;
    if (now.gone) {
        if (wasListed)
            closeSpan(sql, row, atMs);
        return;
    }
    if (wasListed && then->status == now.status)
        return;
    if (wasListed)
        closeSpan(sql, row, atMs);
    openSpan(sql, row, now.status, atMs);
}

} // namespace

void openSpan(Sql &sql, qint64 componentRow, ComponentStatus status, qint64 atMs)
{
    sql.run("INSERT INTO level_span (component_id, source, from_ms, to_ms, status) "
            "VALUES (:component, 0, :at, NULL, :status) ON CONFLICT (component_id, source, from_ms) "
            "DO UPDATE SET to_ms = NULL, status = excluded.status"_L1,
            {{":component"_L1, componentRow}, {":at"_L1, atMs}, {":status"_L1, static_cast<int>(status)}});
}

void closeSpan(Sql &sql, qint64 componentRow, qint64 atMs)
{
    sql.run("UPDATE level_span SET to_ms = :at WHERE component_id = :component AND source = 0 "
            "AND to_ms IS NULL"_L1,
            {{":component"_L1, componentRow}, {":at"_L1, atMs}});
}

void writeGroups(Sql &sql, qint64 vendorRow, const QList<ComponentGroup> &groups)
{
    // Those that are gone keep their name for the components that were in them.
    sql.run("UPDATE component_group SET gone = 1 WHERE vendor_id = :vendor"_L1, {{":vendor"_L1, vendorRow}});
    for (const ComponentGroup &group : groups) {
        sql.run("INSERT INTO component_group (vendor_id, ext_id, name, position, gone) "
                "VALUES (:vendor, :id, :name, :position, 0) ON CONFLICT (vendor_id, ext_id) "
                "DO UPDATE SET name = excluded.name, position = excluded.position, gone = 0"_L1,
                {{":vendor"_L1, vendorRow},
                 {":id"_L1, group.id},
                 {":name"_L1, group.name},
                 {":position"_L1, group.position}});
    }
}

qint64 writeComponent(Sql &sql, qint64 vendorRow, const ComponentState &component)
{
    sql.run("INSERT INTO component (vendor_id, ext_id, name, group_ext_id, position, status, since_ms, "
            "watched, gone, claimed_uptime, claimed_days) VALUES (:vendor, :id, :name, :group, :position, "
            ":status, :since, :watched, :gone, :claimed, :days) ON CONFLICT (vendor_id, ext_id) DO UPDATE "
            "SET name = excluded.name, "
            "group_ext_id = excluded.group_ext_id, position = excluded.position, status = excluded.status, "
            "since_ms = excluded.since_ms, watched = excluded.watched, gone = excluded.gone, "
            "claimed_uptime = excluded.claimed_uptime, claimed_days = excluded.claimed_days"_L1,
            {{":vendor"_L1, vendorRow},
             {":id"_L1, component.id},
             {":name"_L1, component.name},
             {":group"_L1, component.groupId},
             {":position"_L1, component.position},
             {":status"_L1, QString(wireName(component.status))},
             {":since"_L1, msOrNull(component.since)},
             {":watched"_L1, component.watched},
             {":gone"_L1, component.gone},
             {":claimed"_L1, claimValue(component)},
             {":days"_L1, component.claimedDays}});
    return sql
        .one("SELECT id FROM component WHERE vendor_id = :vendor AND ext_id = :id"_L1,
             {{":vendor"_L1, vendorRow}, {":id"_L1, component.id}})
        .value_or(0);
}

void writeComponents(Sql &sql, StoredVendor &before, const VendorState &after, qint64 atMs)
{
    if (before.state.groups != after.groups)
        writeGroups(sql, before.row, after.groups);

    QHash<QString, const ComponentState *> known;
    const QList<ComponentState> &then = before.state.components;
    const QList<ComponentState> &now = after.components;
    // A page mostly keeps its order, so that the place alone finds the earlier one.
    for (qsizetype i = 0; i < now.size(); ++i) {
        const ComponentState *earlier = i < then.size() && then[i].id == now[i].id ? &then[i] : nullptr;
        if (!earlier) {
            if (known.isEmpty()) {
                for (const ComponentState &component : then)
                    known.insert(component.id, &component);
            }
            earlier = known.value(now[i].id);
        }
        if (earlier && *earlier == now[i])
            continue;
        const qint64 row = writeComponent(sql, before.row, now[i]);
        before.componentRows.insert(now[i].id, row);
        moveSpan(sql, row, earlier, now[i], atMs);
        const bool claimedBefore = earlier && earlier->claimedUptime;
        if (now[i].claimedUptime ? !earlier || !sameClaim(*earlier, now[i]) : claimedBefore)
            writeClaim(sql, row, now[i], atMs);
    }
}

void writeSaying(Sql &sql, qint64 vendorRow, const ReadState &then, const ReadState &now, qint64 atMs)
{
    const bool same = then.indicator == now.indicator && then.claimed == now.claimed
        && then.hasComponents == now.hasComponents;
    if (same && then.lastRead.isValid())
        return;
    sql.run("INSERT INTO page_saying (vendor_id, at_ms, indicator, claimed, has_components) "
            "VALUES (:vendor, :at, :indicator, :claimed, :components) ON CONFLICT (vendor_id, at_ms) "
            "DO UPDATE SET indicator = excluded.indicator, claimed = excluded.claimed, "
            "has_components = excluded.has_components"_L1,
            {{":vendor"_L1, vendorRow},
             {":at"_L1, atMs},
             {":indicator"_L1, QString(wireName(now.indicator))},
             {":claimed"_L1, now.claimed},
             {":components"_L1, now.hasComponents}});
}

} // namespace foghorn::history
