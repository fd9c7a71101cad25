// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/coverage.h"
#include "models/history/impl.h"
#include "models/history/stored.h"
#include "models/history/thinning.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

using namespace history;

namespace {

void takeComponentsBack(Sql &sql, StoredVendor &vendor, qint64 atMs)
{
    const bool observed = !observedWithin(sql, vendor.row, atMs, atMs + 1).isEmpty();
    QList<ComponentState> then;
    for (ComponentState component : std::as_const(vendor.state.components)) {
        const qint64 row = vendor.componentRows.value(component.id);
        Rows rows = sql.rows("SELECT from_ms, to_ms, status FROM level_span WHERE component_id = :component "
                             "AND source = 0 AND from_ms <= :at ORDER BY from_ms DESC LIMIT 1"_L1,
                             {{":component"_L1, row}, {":at"_L1, atMs}});
        if (!rows.next()) {
            const Thinned thinned = thinnedAt(sql, row, atMs);
            if (thinned == Thinned::No)
                continue; // not known yet
            component.gone = thinned == Thinned::Gone && observed;
            component.since = {};
            component.status = ComponentStatus::Unknown;
            then.append(component);
            continue;
        }
        const bool over = !rows.isNull(1) && rows.integer(1) <= atMs;
        component.gone = over && observed;
        component.since = over ? rows.time(1) : rows.time(0);
        if (!over && beganInThinned(sql, row, rows.integer(0)))
            component.since = {};
        component.status = observed && !over ? levelFrom(rows.number(2)) : ComponentStatus::Unknown;
        then.append(component);
    }
    std::ranges::stable_sort(then, {}, [](const ComponentState &c) { return std::pair(c.gone, c.position); });
    vendor.state.components = then;
}

// What the page claimed of its components by then.
void takeClaimsBack(Sql &sql, StoredVendor &vendor, qint64 atMs)
{
    for (ComponentState &component : vendor.state.components) {
        component.claimedUptime.reset();
        component.claimedDays = 0;
        Rows rows = sql.rows("SELECT uptime, days FROM claim WHERE component_id = :component "
                             "AND at_ms <= :at ORDER BY at_ms DESC LIMIT 1"_L1,
                             {{":component"_L1, vendor.componentRows.value(component.id)}, {":at"_L1, atMs}});
        if (!rows.next() || rows.isNull(0))
            continue;
        component.claimedUptime = rows.value(0).toDouble();
        component.claimedDays = rows.number(1);
    }
}

ReadState readStateAt(Sql &sql, const StoredVendor &vendor, qint64 atMs)
{
    ReadState then;
    if (const auto read = lastReadBefore(sql, vendor.row, atMs)) {
        then.lastRead = fromMs(*read);
        then.lastChecked = then.lastRead;
    }
    then.hasComponents = !vendor.state.components.isEmpty();
    Rows rows = sql.rows("SELECT indicator, claimed, has_components FROM page_saying "
                         "WHERE vendor_id = :vendor AND at_ms <= :at ORDER BY at_ms DESC LIMIT 1"_L1,
                         {{":vendor"_L1, vendor.row}, {":at"_L1, atMs}});
    if (rows.next()) {
        then.indicator = word<Indicator>(rows.text(0));
        then.claimed = rows.text(1);
        then.hasComponents = rows.flag(2);
    }
    return then;
}

struct MomentUpdate
{
    IncidentUpdate update;
    bool gone = false;
};

// Every update that had been seen by then, with its row; gone ones too, a revision may bring them back.
QList<std::pair<qint64, MomentUpdate>> updatesSeen(Sql &sql, qint64 incidentRow, qint64 atMs)
{
    QList<std::pair<qint64, MomentUpdate>> found;
    Rows rows = sql.rows("SELECT id, ext_id, status, posted_ms, text, format, components, gone "
                         "FROM incident_update WHERE incident_id = :incident AND observed_ms <= :at "
                         "ORDER BY rank DESC, id DESC"_L1,
                         {{":incident"_L1, incidentRow}, {":at"_L1, atMs}});
    while (rows.next()) {
        found.append({rows.integer(0),
                      {{.id = rows.text(1),
                        .status = word<IncidentStatus>(rows.text(2)),
                        .postedAt = rows.time(3),
                        .text = rows.text(4),
                        .format = formatFrom(rows.text(5)),
                        .components = stepsFrom(rows.text(6))},
                       rows.flag(7)}});
    }
    return found;
}

// As it was known at a moment: what was seen later is left out, and what was said differently is taken back.
IncidentState incidentAt(Sql &sql, qint64 row, qint64 atMs)
{
    IncidentState state = loadIncident(sql, row).state;
    state.faded = false; // that may have come later
    QList<std::pair<qint64, MomentUpdate>> updates = updatesSeen(sql, row, atMs);
    {
        Rows rows = sql.rows("SELECT update_id, field, value FROM revision WHERE incident_id = :incident "
                             "AND replaced_ms > :at ORDER BY replaced_ms DESC, id DESC"_L1,
                             {{":incident"_L1, row}, {":at"_L1, atMs}});
        while (rows.next()) {
            const qint64 updateRow = rows.integer(0);
            const QString field = rows.text(1);
            if (updateRow == 0) {
                takeBack(state, field, rows.value(2));
                continue;
            }
            const auto at = std::ranges::find(updates, updateRow, &std::pair<qint64, MomentUpdate>::first);
            if (at == updates.end())
                continue;
            if (field == "gone"_L1)
                at->second.gone = rows.integer(2) != 0;
            else
                takeBack(at->second.update, field, rows.value(2));
        }
    }
    state.incident.updates.clear();
    for (const auto &[updateRow, seen] : std::as_const(updates)) {
        if (!seen.gone)
            state.incident.updates.append(seen.update);
    }
    const QDateTime at = fromMs(atMs);
    state.lastSeen = std::clamp(state.lastSeen, state.firstSeen, at);
    if (state.incident.updatedAt > at)
        state.incident.updatedAt = at;
    return state;
}

} // namespace

Result<VendorState> HistoryStore::stateAt(const QString &vendorId, const QDateTime &at)
{
    Sql &sql = m_impl->sql;
    Transaction transaction(sql, Transaction::Kind::Read);
    const auto row = vendorRow(sql, vendorId);
    if (!row)
        return sql.takeError();
    const qint64 atMs = at.toMSecsSinceEpoch();
    StoredVendor vendor = loadVendorState(sql, *row);
    takeComponentsBack(sql, vendor, atMs);
    takeClaimsBack(sql, vendor, atMs);
    vendor.state.read = readStateAt(sql, vendor, atMs);

    QList<qint64> incidents;
    {
        Rows rows = sql.rows(
            "SELECT id FROM incident WHERE vendor_id = :vendor AND first_seen_ms <= :at "
            "ORDER BY COALESCE(started_ms, scheduled_for_ms, posted_ms, first_seen_ms) DESC, id DESC"_L1,
            {{":vendor"_L1, *row}, {":at"_L1, atMs}});
        while (rows.next())
            incidents.append(rows.integer(0));
    }
    for (const qint64 incident : std::as_const(incidents)) {
        IncidentState state = incidentAt(sql, incident, atMs);
        if (isOpen(state.incident.status))
            vendor.state.incidents.append(std::move(state));
    }
    return transaction.commit(std::move(vendor.state));
}

} // namespace foghorn
