// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/alertfacts.h"
#include "models/history/impl.h"
#include "models/history/writing.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace history {
namespace {

template <typename Enum>
QVariant maybe(const std::optional<Enum> &value)
{
    return value ? QVariant(QString(wireName(*value))) : QVariant();
}

} // namespace

void writeChange(Sql &sql, std::optional<qint64> vendorRow, const Change &change, const Judge &judge)
{
    sql.run("INSERT INTO change_log (vendor_id, at_ms, kind, component_id, component, group_name, "
            "from_status, to_status, incident_id, incident_title, phase, impact, text, watched) VALUES "
            "(:vendor, :at, :kind, :componentid, :component, :group, :from, :to, :incident, :title, :phase, "
            ":impact, :text, :watched)"_L1,
            {{":vendor"_L1, vendorRow ? QVariant(*vendorRow) : QVariant()},
             {":at"_L1, change.at.toMSecsSinceEpoch()},
             {":kind"_L1, QString(wireName(change.kind))},
             {":componentid"_L1, change.componentId},
             {":component"_L1, change.component},
             {":group"_L1, change.group},
             {":from"_L1, maybe(change.from)},
             {":to"_L1, maybe(change.to)},
             {":incident"_L1, change.incident},
             {":title"_L1, change.incidentTitle},
             {":phase"_L1, maybe(change.phase)},
             {":impact"_L1, QString(wireName(change.impact))},
             {":text"_L1, change.text},
             {":watched"_L1, change.watched}});
    if (!judge || sql.failed())
        return;
    const qint64 row = sql.lastId();
    const Verdict verdict = judge(change, factsFor(sql, vendorRow, change, change.at));
    sql.run(
        "INSERT INTO alert (change_id, state, attempts, delivered_ms) VALUES (:change, 'held', 0, NULL)"_L1,
        {{":change"_L1, row}});
    writeVerdict(sql, sql.lastId(), verdict);
}

} // namespace history

using namespace history;

Result<void> HistoryStore::recordChange(const Change &change, const RecordOptions &options)
{
    Sql &sql = m_impl->sql;
    Transaction transaction(sql, Transaction::Kind::Write);
    std::optional<qint64> row;
    if (!change.vendor.isEmpty())
        row = vendorRow(sql, change.vendor);
    writeChange(sql, row, change, options.judge);
    return transaction.commit();
}

Result<QList<Alert>> HistoryStore::alerts(const QDateTime &since)
{
    Sql &sql = m_impl->sql;
    QList<Alert> found = alertsFrom(sql.rows(
        "SELECT * FROM judged WHERE at_ms >= :since AND removed_ms IS NULL AND kind <> 'test' ORDER BY at_ms DESC, change_id DESC"_L1,
        {{":since"_L1, since.isValid() ? since.toMSecsSinceEpoch() : std::numeric_limits<qint64>::min()}}));
    return m_impl->answer(std::move(found));
}

Result<QList<Alert>> HistoryStore::pendingAlerts()
{
    Sql &sql = m_impl->sql;
    QList<Alert> found = alertsFrom(
        sql.rows("SELECT * FROM judged WHERE state = 'pending' AND removed_ms IS NULL ORDER BY alert_id"_L1));
    return m_impl->answer(std::move(found));
}

Result<void> HistoryStore::setAlertStates(const QList<qint64> &alertIds, AlertState state,
                                          const QDateTime &at)
{
    Sql &sql = m_impl->sql;
    Transaction transaction(sql, Transaction::Kind::Write);
    for (const qint64 alertId : alertIds) {
        sql.run("UPDATE alert SET state = :state, delivered_ms = :at WHERE id = :alert"_L1,
                {{":state"_L1, QString(wireName(state))},
                 {":at"_L1, state == AlertState::Delivered ? msOrNull(at) : QVariant()},
                 {":alert"_L1, alertId}});
    }
    return transaction.commit();
}

Result<void> HistoryStore::noteAttempts(const QList<qint64> &alertIds)
{
    Sql &sql = m_impl->sql;
    Transaction transaction(sql, Transaction::Kind::Write);
    for (const qint64 alertId : alertIds)
        sql.run("UPDATE alert SET attempts = attempts + 1 WHERE id = :alert"_L1, {{":alert"_L1, alertId}});
    return transaction.commit();
}

} // namespace foghorn
