// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/alertfacts.h"
#include "models/history/impl.h"
#include "models/history/stored.h"
#include "models/status/severity.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

using namespace history;

namespace {

// Nothing is told again sooner than this, whatever the policy says.
constexpr qint64 leastReminderMs = 60 * 1000;
constexpr qint64 longestTroubleMs = 90LL * 24 * 60 * 60 * 1000;

struct Waiting
{
    qint64 vendorRow = 0;
    QString vendor;
    QString incident;
    qint64 sinceMs = 0;
};

QList<Waiting> waiting(Rows &&rows)
{
    QList<Waiting> found;
    while (rows.next())
        found.append({rows.integer(0), rows.text(1), rows.text(2), rows.integer(3)});
    return found;
}

// The newest told alert of what still goes on, where a policy asks for reminders.
QList<Alert> troubles(Sql &sql, const QDateTime &now)
{
    if (!sql.one("SELECT 1 FROM setting WHERE name = 'alert_policy' AND value LIKE '%remind_seconds%'"_L1))
        return {};
    const qint64 nowMs = now.toMSecsSinceEpoch();
    return alertsFrom(sql.rows(
        "SELECT * FROM judged j WHERE state = 'delivered' AND delivered_ms <= :told AND at_ms >= :since AND "
        "removed_ms IS NULL AND kind IN ('component', 'incident_opened', 'incident_updated', 'feed_lost') "
        "AND "
        "NOT EXISTS (SELECT 1 FROM change_log l WHERE l.vendor_id = j.vendor_id AND "
        "l.component_id = j.component_id AND l.incident_id = j.incident_id AND l.id > j.change_id)"_L1,
        {{":told"_L1, nowMs - leastReminderMs}, {":since"_L1, nowMs - longestTroubleMs}}));
}

QList<Alert> heldAndDue(Sql &sql, const QDateTime &now)
{
    return alertsFrom(
        sql.rows("SELECT * FROM judged WHERE state = 'held' AND (due_ms IS NULL OR due_ms <= :now) "
                 "ORDER BY alert_id"_L1,
                 {{":now"_L1, now.toMSecsSinceEpoch()}}));
}

// The row of a vendor's alert that tells its return, where it was not told anyway.
std::optional<qint64> untoldReturn(Sql &sql, const Waiting &wait)
{
    return sql.one("SELECT alert_id FROM judged WHERE vendor_id = :vendor AND at_ms >= :since AND "
                   "(kind IN ('incident_resolved', 'maintenance_ended', 'feed_back') OR "
                   "(kind = 'component' AND to_status = 'operational')) AND "
                   "state NOT IN ('pending', 'delivered') ORDER BY change_id DESC LIMIT 1"_L1,
                   {{":vendor"_L1, wait.vendorRow}, {":since"_L1, wait.sinceMs}});
}

bool isOver(Sql &sql, const Waiting &wait, bool operational)
{
    if (wait.incident.isEmpty())
        return operational;
    return !sql.one(
        "SELECT 1 FROM incident WHERE vendor_id = :vendor AND ext_id = :incident AND is_open = 1"_L1,
        {{":vendor"_L1, wait.vendorRow}, {":incident"_L1, wait.incident}});
}

} // namespace

Result<int> HistoryStore::reviewAlerts(const Reviewer &review, const QDateTime &now)
{
    Sql &sql = m_impl->sql;
    const auto vendorIsBack = [this, &now](const QString &id) {
        const Result<VendorState> state = this->state(id);
        return state && vendorLevel(*state, now) == ComponentStatus::Operational;
    };
    QList<Waiting> returned = waiting(sql.rows(
        "SELECT v.id, v.slug, '', a.since_ms FROM awaited a JOIN vendor v ON v.id = a.vendor_id"_L1));
    returned.removeIf([&](const Waiting &wait) { return !vendorIsBack(wait.vendor); });
    QList<Waiting> over = waiting(sql.rows(
        "SELECT v.id, v.slug, m.incident_id, m.since_ms FROM mute m JOIN vendor v ON v.id = m.vendor_id "
        "WHERE m.until_ms IS NULL"_L1));
    over.removeIf([&](const Waiting &wait) {
        return !isOver(sql, wait, wait.incident.isEmpty() && vendorIsBack(wait.vendor));
    });
    const QList<Alert> alerts = heldAndDue(sql, now) + troubles(sql, now);
    const bool expired = sql.one("SELECT 1 FROM mute WHERE until_ms <= :now LIMIT 1"_L1,
                                 {{":now"_L1, now.toMSecsSinceEpoch()}})
                             .has_value();
    if (returned.isEmpty() && over.isEmpty() && alerts.isEmpty() && !expired)
        return m_impl->answer(0);

    Transaction transaction(sql, Transaction::Kind::Write);
    int pending = 0;
    for (const Alert &alert : alerts) {
        std::optional<qint64> row;
        if (!alert.change.vendor.isEmpty())
            row = vendorRow(sql, alert.change.vendor);
        const auto verdict = review(alert, factsFor(sql, row, alert.change, now));
        if (!verdict)
            continue;
        writeVerdict(sql, alert.id, *verdict);
        pending += verdict->state == AlertState::Pending;
    }
    for (const Waiting &wait : std::as_const(returned)) {
        if (const auto alert = untoldReturn(sql, wait)) {
            writeVerdict(
                sql, *alert,
                {.state = AlertState::Pending, .reason = AlertReason::Awaited, .due = {}, .others = {}});
            ++pending;
        }
        sql.run("DELETE FROM awaited WHERE vendor_id = :vendor"_L1, {{":vendor"_L1, wait.vendorRow}});
    }
    for (const Waiting &wait : std::as_const(over)) {
        sql.run("DELETE FROM mute WHERE vendor_id = :vendor AND incident_id = :incident"_L1,
                {{":vendor"_L1, wait.vendorRow}, {":incident"_L1, wait.incident}});
    }
    sql.run("DELETE FROM mute WHERE until_ms <= :now"_L1, {{":now"_L1, now.toMSecsSinceEpoch()}});
    return transaction.commit(pending);
}

Result<QList<Mute>> HistoryStore::mutes()
{
    QList<Mute> found;
    {
        Rows rows = m_impl->sql.rows("SELECT v.slug, m.incident_id, m.until_ms, m.since_ms FROM mute m "
                                     "JOIN vendor v ON v.id = m.vendor_id ORDER BY m.id"_L1);
        while (rows.next())
            found.append({rows.text(0), rows.text(1), rows.time(2), rows.time(3)});
    }
    return m_impl->answer(std::move(found));
}

Result<void> HistoryStore::setMute(const Mute &mute)
{
    Sql &sql = m_impl->sql;
    Transaction transaction(sql, Transaction::Kind::Write);
    const auto row = vendorRow(sql, mute.vendor);
    if (!row)
        return sql.takeError();
    sql.run("INSERT INTO mute (vendor_id, incident_id, since_ms, until_ms) "
            "VALUES (:vendor, :incident, :since, :until) ON CONFLICT (vendor_id, incident_id) "
            "DO UPDATE SET since_ms = excluded.since_ms, until_ms = excluded.until_ms"_L1,
            {{":vendor"_L1, *row},
             {":incident"_L1, mute.incident},
             {":since"_L1, mute.since.toMSecsSinceEpoch()},
             {":until"_L1, msOrNull(mute.until)}});
    return transaction.commit();
}

Result<void> HistoryStore::unmute(const QString &vendorId, const QString &incident)
{
    Sql &sql = m_impl->sql;
    Transaction transaction(sql, Transaction::Kind::Write);
    const auto row = vendorRow(sql, vendorId);
    if (!row)
        return sql.takeError();
    sql.run("DELETE FROM mute WHERE vendor_id = :vendor AND (:all = 1 OR incident_id = :incident)"_L1,
            {{":vendor"_L1, *row}, {":all"_L1, incident.isEmpty()}, {":incident"_L1, incident}});
    return transaction.commit();
}

Result<void> HistoryStore::setAwaited(const QString &vendorId, bool awaited, const QDateTime &now)
{
    Sql &sql = m_impl->sql;
    Transaction transaction(sql, Transaction::Kind::Write);
    const auto row = vendorRow(sql, vendorId);
    if (!row)
        return sql.takeError();
    if (awaited) {
        sql.run("INSERT INTO awaited (vendor_id, since_ms) VALUES (:vendor, :since) "
                "ON CONFLICT (vendor_id) DO NOTHING"_L1,
                {{":vendor"_L1, *row}, {":since"_L1, now.toMSecsSinceEpoch()}});
    } else {
        sql.run("DELETE FROM awaited WHERE vendor_id = :vendor"_L1, {{":vendor"_L1, *row}});
    }
    return transaction.commit();
}

Result<QStringList> HistoryStore::awaited()
{
    QStringList found;
    {
        Rows rows = m_impl->sql.rows(
            "SELECT v.slug FROM awaited a JOIN vendor v ON v.id = a.vendor_id ORDER BY v.slug"_L1);
        while (rows.next())
            found.append(rows.text(0));
    }
    return m_impl->answer(std::move(found));
}

} // namespace foghorn
