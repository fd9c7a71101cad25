// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/alertfacts.h"
#include "models/history/impl.h"
#include "models/history/writing.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

using namespace history;

namespace {

constexpr qint64 testsKeptMs = 30LL * 24 * 60 * 60 * 1000;
constexpr auto silentMark = "silent"_L1;

} // namespace

Result<QList<Alert>> HistoryStore::undelivered(const QString &target, qint64 afterId, const QDateTime &since,
                                               int most)
{
    Sql &sql = m_impl->sql;
    QList<Alert> found = alertsFrom(sql.rows(
        "SELECT * FROM judged WHERE at_ms >= :since AND alert_id > :after AND removed_ms IS NULL AND "
        "kind <> 'test' AND state IN ('pending', 'delivered') AND NOT EXISTS (SELECT 1 FROM "
        "alert_delivery d WHERE d.alert_id = judged.alert_id AND d.target = :target AND "
        "d.state <> 'pending') ORDER BY alert_id LIMIT :most"_L1,
        {{":since"_L1, since.toMSecsSinceEpoch()},
         {":after"_L1, afterId},
         {":target"_L1, target},
         {":most"_L1, most}}));
    return m_impl->answer(std::move(found));
}

Result<void> HistoryStore::noteDelivery(const QList<qint64> &alertIds, const QString &target,
                                        AlertState state)
{
    Sql &sql = m_impl->sql;
    Transaction transaction(sql, Transaction::Kind::Write);
    for (const qint64 alertId : alertIds) {
        sql.run("INSERT INTO alert_delivery (alert_id, target, state, attempts) "
                "VALUES (:alert, :target, :state, 1) ON CONFLICT (alert_id, target) "
                "DO UPDATE SET state = excluded.state, attempts = alert_delivery.attempts + 1"_L1,
                {{":alert"_L1, alertId}, {":target"_L1, target}, {":state"_L1, QString(wireName(state))}});
    }
    return transaction.commit();
}

Result<qint64> HistoryStore::newestAlert()
{
    const qint64 newest = m_impl->sql.one("SELECT MAX(id) FROM alert"_L1).value_or(0);
    return m_impl->answer(newest);
}

Result<void> HistoryStore::writeTest(bool silent, const QDateTime &now)
{
    Sql &sql = m_impl->sql;
    Transaction transaction(sql, Transaction::Kind::Write);
    // One that nobody took by now says no more than the new one will.
    if (silent) {
        sql.run("DELETE FROM change_log WHERE kind = 'test' AND component_id = :mark AND (at_ms < :old OR "
                "id IN (SELECT change_id FROM alert WHERE state = 'pending'))"_L1,
                {{":mark"_L1, QString(silentMark)}, {":old"_L1, now.toMSecsSinceEpoch() - testsKeptMs}});
    }
    Change change{.at = now, .kind = ChangeKind::Test};
    if (silent)
        change.componentId = silentMark;
    writeChange(sql, std::nullopt, change, [](const Change &, const AlertFacts &) { return Verdict(); });
    return transaction.commit();
}

Result<HistoryStore::TestTimes> HistoryStore::silentTests()
{
    TestTimes times;
    {
        Rows rows
            = m_impl->sql.rows("SELECT MAX(at_ms), MAX(delivered_ms) FROM judged WHERE kind = 'test' AND "
                               "component_id = :mark"_L1,
                               {{":mark"_L1, QString(silentMark)}});
        if (rows.next()) {
            times.written = rows.time(0);
            times.arrived = rows.time(1);
        }
    }
    return m_impl->answer(std::move(times));
}

} // namespace foghorn
