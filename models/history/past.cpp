// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/past.h"

#include "models/history/search.h"
#include "models/status/diff.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace foghorn::history {

PastRecorder::PastRecorder(Sql &sql, qint64 vendorRow, qint64 holdMs, qint64 firstLookMs)
    : m_sql(sql)
    , m_vendor(vendorRow)
    , m_holdMs(holdMs)
    , m_firstLookMs(firstLookMs)
{
    m_state.vendor = loadVendor(sql, vendorRow);
}

void PastRecorder::begin()
{
    m_changes.clear();
    for (const qint64 revision : std::as_const(m_joints))
        m_sql.run("DELETE FROM revision WHERE id = :revision"_L1, {{":revision"_L1, revision}});
    m_joints.clear();
}

VendorState PastRecorder::before(const Snapshot &snapshot) const
{
    VendorState state = m_state;
    for (const Told &told : m_incidents) {
        if (isOpen(told.stored.state.incident.status))
            state.incidents.append(told.stored.state);
    }
    for (const Incident &incident : snapshot.incidents) {
        const auto told = m_incidents.constFind(incident.id);
        if (told != m_incidents.cend() && !isOpen(told->stored.state.incident.status))
            state.incidents.append(told->stored.state);
    }
    return state;
}

Result<void> PastRecorder::take(const Snapshot &snapshot)
{
    Result<Difference> difference = diff(before(snapshot), snapshot);
    if (!difference)
        return difference.error();
    VendorState &after = difference->after;
    const qint64 atMs = snapshot.observedAt.toMSecsSinceEpoch();
    m_lastMs = atMs;
    if (snapshot.hasComponents || !after.read.hasComponents) {
        look(atMs);
        takeComponents(after, atMs);
    }
    writeSaying(m_sql, m_vendor, m_state.read, after.read, atMs);
    for (const IncidentState &state : std::as_const(after.incidents))
        takeIncident(state, atMs);
    for (const Change &change : std::as_const(difference->changes)) {
        writeChange(m_sql, m_vendor, change, {});
        m_changes.append(change);
    }
    after.incidents.clear();
    m_state = std::move(after);
    return {};
}

void PastRecorder::look(qint64 atMs)
{
    if (m_stretch && atMs > m_stretch->lastReadMs + m_stretch->holdMs)
        endStretch();
    if (!m_stretch)
        m_stretch = Stretch{0, atMs, atMs, m_holdMs};
    m_stretch->lastReadMs = std::max(m_stretch->lastReadMs, atMs);
}

// As it stands; a later batch may carry it on.
void PastRecorder::writeStretch()
{
    if (!m_stretch)
        return;
    const qint64 endMs = std::min(m_stretch->lastReadMs + m_stretch->holdMs, m_firstLookMs);
    for (auto at = m_levels.cbegin(); at != m_levels.cend(); ++at)
        closeLevel(at.key(), at.value(), endMs);
    if (m_stretch->row != 0) {
        updateStretch(m_sql, *m_stretch);
        return;
    }
    insertStretch(m_sql, m_vendor, *m_stretch);
    m_stretch->row = m_sql.lastId();
}

void PastRecorder::endStretch()
{
    writeStretch();
    m_levels.clear();
    m_stretch.reset();
}

void PastRecorder::takeComponents(const VendorState &after, qint64 atMs)
{
    for (const ComponentState &component : after.components) {
        const auto level = m_levels.constFind(component.id);
        const bool runs = level != m_levels.cend();
        if (runs && !component.gone && level->status == component.status)
            continue;
        if (runs) {
            closeLevel(component.id, *level, atMs);
            m_levels.remove(component.id);
        }
        if (component.gone)
            continue;
        if (!m_componentRows.contains(component.id)) {
            ComponentState past = component;
            past.gone = true;
            past.status = ComponentStatus::Unknown;
            const auto row
                = m_sql.one("SELECT id FROM component WHERE vendor_id = :vendor AND ext_id = :id"_L1,
                            {{":vendor"_L1, m_vendor}, {":id"_L1, component.id}});
            m_componentRows.insert(component.id, row ? *row : writeComponent(m_sql, m_vendor, past));
        }
        m_levels.insert(component.id, {atMs, component.status});
    }
}

void PastRecorder::closeLevel(const QString &componentId, const Level &level, qint64 toMs)
{
    if (level.fromMs >= toMs)
        return;
    m_sql.run(
        "INSERT INTO level_span (component_id, source, from_ms, to_ms, status) "
        "VALUES (:component, 0, :from, :to, :status) ON CONFLICT (component_id, source, from_ms) DO UPDATE SET to_ms = excluded.to_ms"_L1,
        {{":component"_L1, m_componentRows.value(componentId)},
         {":from"_L1, level.fromMs},
         {":to"_L1, toMs},
         {":status"_L1, static_cast<int>(level.status)}});
}

void PastRecorder::takeIncident(const IncidentState &state, qint64 atMs)
{
    Told &told = m_incidents[state.incident.id];
    if (told.stored.row == 0)
        meet(told, state, atMs);
    else if (told.knownSinceMs)
        takeEarlierSaying(told, state, atMs);
    else
        updateIncident(m_sql, {.vendorRow = m_vendor, .atMs = atMs, .listed = false}, told.stored, state);
    if (told.knownSinceMs)
        indexIncident(m_sql, told.stored.row);
    told.stored.state = state;
}

void PastRecorder::meet(Told &told, const IncidentState &state, qint64 atMs)
{
    const auto row = incidentRow(m_sql, m_vendor, state.incident.id);
    if (!row) {
        told.stored.row
            = insertIncident(m_sql, {.vendorRow = m_vendor, .atMs = atMs, .listed = false}, state);
        return;
    }
    told.stored.row = *row;
    told.knownSinceMs
        = m_sql.one("SELECT first_seen_ms FROM incident WHERE id = :incident"_L1, {{":incident"_L1, *row}});
    m_sql.run("UPDATE incident SET first_seen_ms = :at WHERE id = :incident AND first_seen_ms > :at"_L1,
              {{":at"_L1, atMs}, {":incident"_L1, *row}});
    for (const IncidentUpdate &update : state.incident.updates)
        takeEarlierUpdate(told, update, atMs);
}

void PastRecorder::takeEarlierSaying(Told &told, const IncidentState &now, qint64 atMs)
{
    const QList<Fact> factsThen = factsOf(told.stored.state);
    const QList<Fact> factsNow = factsOf(now);
    for (qsizetype i = 0; i < factsThen.size(); ++i) {
        if (factsThen[i].second != factsNow[i].second)
            writeRevision(m_sql, told.stored.row, 0, factsThen[i], atMs);
    }
    for (const IncidentUpdate &update : now.incident.updates)
        takeEarlierUpdate(told, update, atMs);
}

void PastRecorder::takeEarlierUpdate(Told &told, const IncidentUpdate &update, qint64 atMs)
{
    const qint64 incident = told.stored.row;
    const QList<IncidentUpdate> &known = told.stored.state.incident.updates;
    const auto then = std::ranges::find(known, update.id, &IncidentUpdate::id);
    if (then != known.end() && *then == update)
        return;
    auto row = m_sql.one("SELECT id FROM incident_update WHERE incident_id = :incident AND ext_id = :id"_L1,
                         {{":incident"_L1, incident}, {":id"_L1, update.id}});
    if (then != known.end()) {
        const QList<Fact> factsThen = factsOf(*then);
        const QList<Fact> factsNow = factsOf(update);
        for (qsizetype i = 0; i < factsThen.size(); ++i) {
            if (factsThen[i].second != factsNow[i].second)
                writeRevision(m_sql, incident, row.value_or(0), factsThen[i], atMs);
        }
        return;
    }
    if (!row) {
        // The present never saw it: the vendor had taken it back by then.
        insertUpdate(m_sql, incident, update, -1, atMs);
        row = m_sql.lastId();
        writeRevision(m_sql, incident, *row, {"gone"_L1, 0}, *told.knownSinceMs);
        m_sql.run("UPDATE incident_update SET gone = 1 WHERE id = :update"_L1, {{":update"_L1, *row}});
        return;
    }
    const auto since
        = m_sql.one("SELECT observed_ms FROM incident_update WHERE id = :update"_L1, {{":update"_L1, *row}});
    told.updateKnownSinceMs.insert(update.id, since.value_or(*told.knownSinceMs));
    m_sql.run("UPDATE incident_update SET observed_ms = :at WHERE id = :update AND observed_ms > :at"_L1,
              {{":at"_L1, atMs}, {":update"_L1, *row}});
}

void PastRecorder::finish()
{
    writeStretch();
    for (const Told &told : std::as_const(m_incidents)) {
        if (told.knownSinceMs)
            joinToPresent(told);
    }
}

// What the past said last, and the present said differently from its first look on, was replaced then.
void PastRecorder::joinToPresent(const Told &told)
{
    const StoredIncident now = loadIncident(m_sql, told.stored.row);
    IncidentState then = told.stored.state;
    then.noLongerListed = now.state.noLongerListed;
    reviseUpTo(told, 0, {factsOf(then), factsOf(now.state)}, *told.knownSinceMs);
    for (const IncidentUpdate &update : told.stored.state.incident.updates) {
        const auto since = told.updateKnownSinceMs.constFind(update.id);
        const QList<IncidentUpdate> &updates = now.state.incident.updates;
        const auto current = std::ranges::find(updates, update.id, &IncidentUpdate::id);
        if (since == told.updateKnownSinceMs.cend() || current == updates.end())
            continue;
        const auto row
            = m_sql.one("SELECT id FROM incident_update WHERE incident_id = :incident AND ext_id = :id"_L1,
                        {{":incident"_L1, told.stored.row}, {":id"_L1, update.id}});
        reviseUpTo(told, row.value_or(0), {factsOf(update), factsOf(*current)}, *since);
    }
}

void PastRecorder::reviseUpTo(const Told &told, qint64 updateRow,
                              const std::pair<QList<Fact>, QList<Fact>> &thenAndNow, qint64 knownSinceMs)
{
    const auto &[then, now] = thenAndNow;
    for (qsizetype i = 0; i < then.size(); ++i) {
        QVariant first = now[i].second;
        {
            Rows rows = m_sql.rows("SELECT value FROM revision WHERE incident_id = :incident AND "
                                   "update_id = :update AND field = :field AND replaced_ms > :since "
                                   "ORDER BY replaced_ms, id LIMIT 1"_L1,
                                   {{":incident"_L1, told.stored.row},
                                    {":update"_L1, updateRow},
                                    {":field"_L1, QString(then[i].first)},
                                    {":since"_L1, knownSinceMs}});
            if (rows.next())
                first = rows.value(0);
        }
        if (first.toString() == then[i].second.toString())
            continue;
        writeRevision(m_sql, told.stored.row, updateRow, then[i], knownSinceMs);
        m_joints.append(m_sql.lastId());
        const bool wording = then[i].first == "text"_L1 || then[i].first == "title"_L1;
        if (wording
            && m_sql.run("UPDATE incident SET edited = 1 WHERE id = :incident AND edited = 0"_L1,
                         {{":incident"_L1, told.stored.row}})
            && m_sql.rowsTouched() > 0) {
            writeRevision(m_sql, told.stored.row, 0, {"edited"_L1, 0}, *told.knownSinceMs);
            m_joints.append(m_sql.lastId());
        }
    }
}

} // namespace foghorn::history
