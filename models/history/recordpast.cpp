// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/impl.h"
#include "models/history/reported.h"
#include "models/history/writing.h"

#include "models/status/diff.h"
#include "models/status/reportedspans.h"

#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

using namespace history;

namespace {

constexpr int reachMonths = 12;
// diff() looks each incident up in a list; a vendor's thousands go through it in pieces.
constexpr qsizetype incidentsAtOnce = 100;

QDateTime beganAt(const Incident &incident)
{
    for (const QDateTime &time : {incident.startedAt, incident.postedAt, incident.scheduledFor}) {
        if (time.isValid())
            return time;
    }
    return {};
}

class PastWriter
{
public:
    PastWriter(Sql &sql, qint64 vendorRow, const VendorPast &past, const QDateTime &now)
        : m_sql(sql)
        , m_past(past)
        , m_now(now)
        , m_vendor(loadVendorState(sql, vendorRow))
    {
    }

    Result<PastResult> run()
    {
        m_result.notes = m_past.notes;
        if (auto done = writeIncidents(); !done)
            return done.error();
        writeLevels();
        writeClaims();
        m_sql.run("INSERT INTO past_read (vendor_id, at_ms, record_from_ms) VALUES (:vendor, :at, :from) "
                  "ON CONFLICT (vendor_id, at_ms) DO NOTHING"_L1,
                  {{":vendor"_L1, m_vendor.row},
                   {":at"_L1, m_now.toMSecsSinceEpoch()},
                   {":from"_L1, msOrNull(m_result.recordFrom)}});
        return m_result;
    }

private:
    Result<void> writeIncidents();
    Result<void> writeIncidents(const QList<Incident> &incidents);
    bool isThePresents(const Incident &incident, const std::optional<StoredIncident> &known) const;
    void writeLevels();
    void writeClaims();
    QDateTime recordFrom() const;
    bool speaksOfComponents() const;
    QHash<QString, QList<Span>> levels(const QList<Component> &components) const;

    Sql &m_sql;
    const VendorPast &m_past;
    const QDateTime m_now;
    const StoredVendor m_vendor;
    PastResult m_result;
};

// What is open, or ended after the last look, is news that the next look tells.
bool PastWriter::isThePresents(const Incident &incident, const std::optional<StoredIncident> &known) const
{
    if (isOpen(incident.status) || (known && isOpen(known->state.incident.status)))
        return true;
    const ReadState &read = m_vendor.state.read;
    if (known || !read.lastRead.isValid())
        return false;
    const QDateTime seen
        = read.incidentsReadAt.isValid() ? std::min(read.incidentsReadAt, read.lastRead) : read.lastRead;
    const QDateTime ended = incident.resolvedAt.isValid() ? incident.resolvedAt : beganAt(incident);
    return ended.isValid() && ended > seen;
}

Result<void> PastWriter::writeIncidents()
{
    // Oldest first, so that rows lie in the order of time.
    QList<Incident> oldestFirst(m_past.incidents.crbegin(), m_past.incidents.crend());
    for (qsizetype at = 0; at < oldestFirst.size(); at += incidentsAtOnce) {
        if (auto done = writeIncidents(oldestFirst.mid(at, incidentsAtOnce)); !done)
            return done;
    }
    return {};
}

Result<void> PastWriter::writeIncidents(const QList<Incident> &incidents)
{
    QHash<QString, StoredIncident> kept;
    VendorState before{.vendor = m_vendor.state.vendor};
    before.read.lastRead = m_now;
    Snapshot says{.observedAt = m_now};
    for (const Incident &incident : incidents) {
        std::optional<StoredIncident> known;
        if (const auto row = incidentRow(m_sql, m_vendor.row, incident.id))
            known = loadIncident(m_sql, *row);
        if (incident.id.isEmpty() || isThePresents(incident, known))
            continue;
        says.incidents.append(incident);
        if (!known)
            continue;
        before.incidents.append(known->state);
        kept.insert(incident.id, *known);
    }
    const Result<Difference> difference = diff(before, says);
    if (!difference)
        return difference.error();
    const IncidentWrite write{.vendorRow = m_vendor.row, .atMs = m_now.toMSecsSinceEpoch(), .listed = false};
    for (const IncidentState &state : difference->after.incidents) {
        const auto known = kept.constFind(state.incident.id);
        if (known == kept.cend()) {
            const qint64 row = insertIncident(m_sql, write, state);
            m_sql.run("UPDATE incident SET source = 1 WHERE id = :incident"_L1, {{":incident"_L1, row}});
            ++m_result.newIncidents;
            continue;
        }
        IncidentState then = known->state;
        then.lastSeen = state.lastSeen;
        if (then == state)
            continue;
        updateIncident(m_sql, write, *known, state);
        ++m_result.changedIncidents;
    }
    return {};
}

// The oldest record it gave us, at most 12 months back.
QDateTime PastWriter::recordFrom() const
{
    QDateTime from = m_past.recordFrom;
    if (!from.isValid()) {
        for (const Incident &incident : m_past.incidents) {
            const QDateTime began = beganAt(incident);
            if (began.isValid() && (!from.isValid() || began < from))
                from = began;
        }
    }
    if (!from.isValid() || from >= m_now)
        return {};
    return std::max(from.toUTC(), m_now.addMonths(-reachMonths));
}

// A record whose incidents never name a component says of none that it worked.
bool PastWriter::speaksOfComponents() const
{
    const auto names = [](const Incident &incident) {
        return !incident.components.isEmpty()
            || std::ranges::any_of(incident.updates,
                                   [](const IncidentUpdate &u) { return !u.components.isEmpty(); });
    };
    return !m_past.components.isEmpty() || m_past.incidents.isEmpty()
        || std::ranges::any_of(m_past.incidents, names);
}

QHash<QString, QList<Span>> PastWriter::levels(const QList<Component> &components) const
{
    QHash<QString, QList<Span>> spans;
    for (const ComponentPast &past : reportedSpans(m_past.incidents, components, m_now))
        spans.insert(past.componentId, past.spans);
    for (const ComponentPast &past : m_past.components)
        spans.insert(past.componentId, past.spans);
    return spans;
}

void PastWriter::writeLevels()
{
    const QDateTime from = recordFrom();
    if (!from.isValid() || !speaksOfComponents())
        return;
    QList<Component> components;
    for (const ComponentState &component : m_vendor.state.components) {
        if (!component.gone)
            components.append({.id = component.id, .name = component.name, .groupId = component.groupId});
    }
    if (components.isEmpty())
        return;
    m_result.recordFrom = from;
    const QHash<QString, QList<Span>> spans = levels(components);
    const qint64 nowMs = m_now.toMSecsSinceEpoch();
    for (const Component &component : std::as_const(components)) {
        m_result.corrections
            += writeReported(m_sql, m_vendor.componentRows.value(component.id),
                             filled(spans.value(component.id), from.toMSecsSinceEpoch(), nowMs), nowMs);
    }
}

// What the record adds up to in its own words; where each look has such a figure, that one is kept instead.
void PastWriter::writeClaims()
{
    const QDateTime from = recordFrom();
    const int days = from.isValid() ? static_cast<int>(qRound64(double(from.secsTo(m_now)) / 86400)) : 0;
    for (const ComponentState &component : m_vendor.state.components) {
        const auto claim = m_past.claimedUptime.constFind(component.id);
        if (claim == m_past.claimedUptime.cend() || component.claimedUptime)
            continue;
        const qint64 row = m_vendor.componentRows.value(component.id);
        {
            Rows last = m_sql.rows("SELECT uptime, days FROM claim WHERE component_id = :component "
                                   "ORDER BY at_ms DESC LIMIT 1"_L1,
                                   {{":component"_L1, row}});
            if (last.next() && last.value(0).toDouble() == *claim && last.number(1) == days)
                continue;
        }
        m_sql.run("INSERT INTO claim (component_id, at_ms, uptime, days) VALUES (:component, :at, :uptime, "
                  ":days) ON CONFLICT (component_id, at_ms) DO UPDATE SET uptime = excluded.uptime, "
                  "days = excluded.days"_L1,
                  {{":component"_L1, row},
                   {":at"_L1, m_now.toMSecsSinceEpoch()},
                   {":uptime"_L1, *claim},
                   {":days"_L1, days}});
    }
}

} // namespace

Result<PastResult> HistoryStore::recordPast(const QString &vendorId, const VendorPast &past,
                                            const QDateTime &now)
{
    Sql &sql = m_impl->sql;
    Transaction transaction(sql, Transaction::Kind::Write);
    const auto row = vendorRow(sql, vendorId);
    if (!row)
        return sql.takeError();
    Result<PastResult> result = PastWriter(sql, *row, past, now.toUTC()).run();
    if (!result)
        return result;
    return transaction.commit(std::move(*result));
}

} // namespace foghorn
