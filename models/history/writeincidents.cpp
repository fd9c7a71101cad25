// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/search.h"
#include "models/history/writing.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace foghorn::history {
namespace {

void writeIncidentRow(Sql &sql, qint64 row, const IncidentState &state, bool listed)
{
    const Incident &incident = state.incident;
    sql.run("UPDATE incident SET kind = :kind, title = :title, impact = :impact, status = :status, "
            "is_open = :open, started_ms = :started, posted_ms = :posted, updated_ms = :updated, "
            "resolved_ms = :resolved, scheduled_for_ms = :for, scheduled_until_ms = :until, url = :url, "
            "components = :components, first_seen_ms = :first, last_seen_ms = :last, listed = :listed, "
            "no_longer_listed = :vanished, edited = :edited, faded = :faded WHERE id = :incident"_L1,
            {{":kind"_L1, QString(wireName(incident.kind))},
             {":title"_L1, incident.title},
             {":impact"_L1, QString(wireName(incident.impact))},
             {":status"_L1, QString(wireName(incident.status))},
             {":open"_L1, isOpen(incident.status)},
             {":started"_L1, msOrNull(incident.startedAt)},
             {":posted"_L1, msOrNull(incident.postedAt)},
             {":updated"_L1, msOrNull(incident.updatedAt)},
             {":resolved"_L1, msOrNull(incident.resolvedAt)},
             {":for"_L1, msOrNull(incident.scheduledFor)},
             {":until"_L1, msOrNull(incident.scheduledUntil)},
             {":url"_L1, incident.url.toString(QUrl::FullyEncoded)},
             {":components"_L1, componentsJson(incident.components)},
             {":first"_L1, state.firstSeen.toMSecsSinceEpoch()},
             {":last"_L1, state.lastSeen.toMSecsSinceEpoch()},
             {":listed"_L1, listed},
             {":vanished"_L1, state.noLongerListed},
             {":edited"_L1, state.edited},
             {":faded"_L1, state.faded},
             {":incident"_L1, row}});
}

void rewriteUpdate(Sql &sql, qint64 updateRow, const IncidentUpdate &update, int rank)
{
    sql.run("UPDATE incident_update SET rank = :rank, status = :status, posted_ms = :posted, text = :text, "
            "format = :format, components = :components, gone = 0 WHERE id = :update"_L1,
            {{":rank"_L1, rank},
             {":status"_L1, QString(wireName(update.status))},
             {":posted"_L1, msOrNull(update.postedAt)},
             {":text"_L1, update.text},
             {":format"_L1, QString(formatName(update.format))},
             {":components"_L1, stepsJson(update.components)},
             {":update"_L1, updateRow}});
}

std::optional<qint64> updateRow(Sql &sql, qint64 incidentRow, const QString &id)
{
    return sql.one("SELECT id FROM incident_update WHERE incident_id = :incident AND ext_id = :id"_L1,
                   {{":incident"_L1, incidentRow}, {":id"_L1, id}});
}

void reviseFacts(Sql &sql, qint64 incidentRow, qint64 updateRow, const QList<Fact> &then,
                 const QList<Fact> &now, qint64 atMs)
{
    for (qsizetype i = 0; i < then.size(); ++i) {
        if (then[i].second != now[i].second)
            writeRevision(sql, incidentRow, updateRow, then[i], atMs);
    }
}

IncidentUpdate storedUpdate(Sql &sql, qint64 row)
{
    Rows rows = sql.rows("SELECT ext_id, status, posted_ms, text, format, components FROM incident_update "
                         "WHERE id = :update"_L1,
                         {{":update"_L1, row}});
    if (!rows.next())
        return {};
    return {.id = rows.text(0),
            .status = word<IncidentStatus>(rows.text(1)),
            .postedAt = rows.time(2),
            .text = rows.text(3),
            .format = formatFrom(rows.text(4)),
            .components = stepsFrom(rows.text(5))};
}

class UpdateWriter
{
public:
    UpdateWriter(Sql &sql, qint64 incidentRow, qint64 atMs)
        : m_sql(sql)
        , m_incident(incidentRow)
        , m_atMs(atMs)
    {
    }

    void write(const QList<IncidentUpdate> &then, const QList<IncidentUpdate> &now)
    {
        QHash<QString, int> ranks;
        for (qsizetype i = 0; i < then.size(); ++i)
            ranks.insert(then[i].id, static_cast<int>(then.size() - 1 - i));
        for (qsizetype i = now.size() - 1; i >= 0; --i) {
            const int rank = static_cast<int>(now.size() - 1 - i);
            const auto earlier = ranks.constFind(now[i].id);
            if (earlier == ranks.cend())
                writeNew(now[i], rank);
            else
                writeKnown(then[then.size() - 1 - *earlier], *earlier, now[i], rank);
            ranks.remove(now[i].id);
        }
        for (auto left = ranks.cbegin(); left != ranks.cend(); ++left)
            withdraw(left.key());
    }

private:
    void writeNew(const IncidentUpdate &update, int rank)
    {
        // It may have been withdrawn before: then this is its return.
        const auto row = updateRow(m_sql, m_incident, update.id);
        if (!row) {
            insertUpdate(m_sql, m_incident, update, rank, m_atMs);
            return;
        }
        reviseFacts(m_sql, m_incident, *row, factsOf(storedUpdate(m_sql, *row)), factsOf(update), m_atMs);
        if (m_sql.one("SELECT gone FROM incident_update WHERE id = :update"_L1, {{":update"_L1, *row}}) == 1)
            writeRevision(m_sql, m_incident, *row, {"gone"_L1, 1}, m_atMs);
        rewriteUpdate(m_sql, *row, update, rank);
    }

    void writeKnown(const IncidentUpdate &then, int rankThen, const IncidentUpdate &now, int rank)
    {
        if (then == now && rankThen == rank)
            return;
        const auto row = updateRow(m_sql, m_incident, now.id);
        if (!row)
            return;
        reviseFacts(m_sql, m_incident, *row, factsOf(then), factsOf(now), m_atMs);
        rewriteUpdate(m_sql, *row, now, rank);
    }

    void withdraw(const QString &id)
    {
        const auto row = updateRow(m_sql, m_incident, id);
        if (!row)
            return;
        writeRevision(m_sql, m_incident, *row, {"gone"_L1, 0}, m_atMs);
        m_sql.run("UPDATE incident_update SET gone = 1 WHERE id = :update"_L1, {{":update"_L1, *row}});
    }

    Sql &m_sql;
    const qint64 m_incident;
    const qint64 m_atMs;
};

} // namespace

void insertUpdate(Sql &sql, qint64 incidentRow, const IncidentUpdate &update, int rank, qint64 atMs)
{
    sql.run("INSERT INTO incident_update (incident_id, ext_id, rank, status, posted_ms, text, format, "
            "components, observed_ms, gone) VALUES (:incident, :id, :rank, :status, :posted, :text, :format, "
            ":components, :observed, 0) ON CONFLICT (incident_id, ext_id) DO NOTHING"_L1,
            {{":incident"_L1, incidentRow},
             {":id"_L1, update.id},
             {":rank"_L1, rank},
             {":status"_L1, QString(wireName(update.status))},
             {":posted"_L1, msOrNull(update.postedAt)},
             {":text"_L1, update.text},
             {":format"_L1, QString(formatName(update.format))},
             {":components"_L1, stepsJson(update.components)},
             {":observed"_L1, atMs}});
}

qint64 insertIncident(Sql &sql, const IncidentWrite &write, const IncidentState &incident)
{
    sql.run(
        "INSERT INTO incident (vendor_id, ext_id, kind, title, impact, status, is_open, url, components, "
        "first_seen_ms, last_seen_ms, listed, no_longer_listed, edited, source) VALUES (:vendor, :id, '', "
        "'', '', '', 0, '', '', :at, :at, 0, 0, 0, 0)"_L1,
        {{":vendor"_L1, write.vendorRow}, {":id"_L1, incident.incident.id}, {":at"_L1, write.atMs}});
    const qint64 row = sql.lastId();
    writeIncidentRow(sql, row, incident, write.listed && isOpen(incident.incident.status));
    const QList<IncidentUpdate> &updates = incident.incident.updates;
    for (qsizetype i = updates.size() - 1; i >= 0; --i)
        insertUpdate(sql, row, updates[i], static_cast<int>(updates.size() - 1 - i), write.atMs);
    indexIncident(sql, row);
    return row;
}

void updateIncident(Sql &sql, const IncidentWrite &write, const StoredIncident &before,
                    const IncidentState &after)
{
    // That an open one was listed once more is the vendor's read time, not a row; for one that is over only
    // what is said of it counts.
    const bool listed = write.listed && isOpen(after.incident.status);
    IncidentState then = before.state;
    then.lastSeen = after.lastSeen;
    const bool same = then == after;
    if (same && (listed == before.listed || !isOpen(after.incident.status)))
        return;
    reviseFacts(sql, before.row, 0, factsOf(before.state), factsOf(after), write.atMs);
    writeIncidentRow(sql, before.row, after, listed);
    if (!same && before.state.incident.updates != after.incident.updates)
        UpdateWriter(sql, before.row, write.atMs)
            .write(before.state.incident.updates, after.incident.updates);
    if (!same)
        indexIncident(sql, before.row);
}

void writeRevision(Sql &sql, qint64 incidentRow, qint64 updateRow, const Fact &earlier, qint64 atMs)
{
    // The earlier value had been there since the one before it was replaced, else since the thing was first
    // seen.
    auto seen = sql.one("SELECT MAX(replaced_ms) FROM revision WHERE incident_id = :incident "
                        "AND update_id = :update AND field = :field AND replaced_ms <= :at"_L1,
                        {{":incident"_L1, incidentRow},
                         {":update"_L1, updateRow},
                         {":at"_L1, atMs},
                         {":field"_L1, QString(earlier.first)}});
    if (!seen) {
        seen = updateRow != 0 ? sql.one("SELECT observed_ms FROM incident_update WHERE id = :update"_L1,
                                        {{":update"_L1, updateRow}})
                              : sql.one("SELECT first_seen_ms FROM incident WHERE id = :incident"_L1,
                                        {{":incident"_L1, incidentRow}});
    }
    sql.run("INSERT INTO revision (incident_id, update_id, field, value, seen_ms, replaced_ms) "
            "VALUES (:incident, :update, :field, :value, :seen, :replaced)"_L1,
            {{":incident"_L1, incidentRow},
             {":update"_L1, updateRow},
             {":field"_L1, QString(earlier.first)},
             {":value"_L1, earlier.second},
             {":seen"_L1, seen.value_or(atMs)},
             {":replaced"_L1, atMs}});
}

} // namespace foghorn::history
