// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/impl.h"
#include "models/history/search.h"
#include "models/history/stored.h"

using namespace Qt::Literals::StringLiterals;

// What the user keeps beside the vendors' words, and how both are found again.
namespace foghorn {

using namespace history;

Result<QList<IncidentHit>> HistoryStore::searchIncidents(const SearchQuery &query)
{
    QList<IncidentHit> hits = findIncidents(m_impl->sql, query);
    return m_impl->answer(std::move(hits));
}

Result<void> HistoryStore::confirmWindow(const QString &vendorId, const QString &incidentId,
                                         const std::optional<TimeWindow> &window, const QDateTime &now)
{
    Sql &sql = m_impl->sql;
    Transaction transaction(sql, Transaction::Kind::Write);
    const auto vendor = vendorRow(sql, vendorId);
    const auto row = vendor ? incidentRow(sql, *vendor, incidentId) : std::nullopt;
    if (!row)
        return sql.failed()
            ? sql.takeError()
            : Error{Error::Kind::Usage, u"%1 has no incident \"%2\""_s.arg(vendorId, incidentId)};
    sql.run("DELETE FROM stated_window WHERE incident_id = :incident"_L1, {{":incident"_L1, *row}});
    if (window) {
        sql.run("INSERT INTO stated_window (incident_id, from_ms, to_ms, confirmed_ms) "
                "VALUES (:incident, :from, :to, :at)"_L1,
                {{":incident"_L1, *row},
                 {":from"_L1, window->from.toMSecsSinceEpoch()},
                 {":to"_L1, window->to.toMSecsSinceEpoch()},
                 {":at"_L1, now.toMSecsSinceEpoch()}});
    }
    return transaction.commit();
}

Result<QList<RunsOn>> HistoryStore::runsOn()
{
    Sql &sql = m_impl->sql;
    QList<RunsOn> found;
    {
        Rows rows = sql.rows("SELECT a.slug, b.slug FROM runs_on r JOIN vendor a ON a.id = r.vendor_id "
                             "JOIN vendor b ON b.id = r.on_vendor_id WHERE a.removed_ms IS NULL "
                             "AND b.removed_ms IS NULL ORDER BY a.slug, b.slug"_L1);
        while (rows.next())
            found.append({rows.text(0), rows.text(1)});
    }
    return m_impl->answer(std::move(found));
}

Result<void> HistoryStore::setRunsOn(const QList<RunsOn> &all)
{
    Sql &sql = m_impl->sql;
    Transaction transaction(sql, Transaction::Kind::Write);
    // Those of removed vendors wait for their return.
    sql.run("DELETE FROM runs_on WHERE vendor_id IN (SELECT id FROM vendor WHERE removed_ms IS NULL) "
            "AND on_vendor_id IN (SELECT id FROM vendor WHERE removed_ms IS NULL)"_L1);
    for (const RunsOn &one : all) {
        const auto vendor = vendorRow(sql, one.vendor);
        const auto on = vendorRow(sql, one.on);
        if (sql.failed() || *vendor == *on)
            continue;
        sql.run("INSERT INTO runs_on (vendor_id, on_vendor_id) VALUES (:vendor, :on) "
                "ON CONFLICT (vendor_id, on_vendor_id) DO NOTHING"_L1,
                {{":vendor"_L1, *vendor}, {":on"_L1, *on}});
    }
    return transaction.commit();
}

Result<QList<Change>> HistoryStore::changes(const QDateTime &since, int limit)
{
    Sql &sql = m_impl->sql;
    QList<Change> found;
    {
        Rows rows = sql.rows(
            "SELECT c.at_ms, COALESCE(v.slug, ''), c.kind, c.component_id, c.component, c.group_name, "
            "c.from_status, c.to_status, c.incident_id, c.incident_title, c.phase, c.impact, c.text, "
            "c.watched "
            "FROM change_log c LEFT JOIN vendor v ON v.id = c.vendor_id WHERE c.at_ms > :since "
            "AND v.removed_ms IS NULL ORDER BY c.at_ms DESC, c.id DESC LIMIT :limit"_L1,
            {{":since"_L1, since.isValid() ? since.toMSecsSinceEpoch() : qint64(0)}, {":limit"_L1, limit}});
        while (rows.next()) {
            const auto kind = fromWireName<ChangeKind>(rows.text(2));
            if (!kind)
                continue;
            found.append({.at = rows.time(0),
                          .vendor = rows.text(1),
                          .kind = *kind,
                          .componentId = rows.text(3),
                          .component = rows.text(4),
                          .group = rows.text(5),
                          .from = fromWireName<ComponentStatus>(rows.text(6)),
                          .to = fromWireName<ComponentStatus>(rows.text(7)),
                          .incident = rows.text(8),
                          .incidentTitle = rows.text(9),
                          .phase = fromWireName<IncidentStatus>(rows.text(10)),
                          .impact = word<Impact>(rows.text(11)),
                          .text = rows.text(12),
                          .watched = rows.flag(13)});
        }
    }
    return m_impl->answer(std::move(found));
}

} // namespace foghorn
