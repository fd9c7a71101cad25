// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/alertfacts.h"

#include "models/history/stored.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn::history {
namespace {

// How far back, and how many, a judgement looks at what was told of the same thing.
constexpr qint64 earlierMs = 24LL * 60 * 60 * 1000;

template <typename Enum>
std::optional<Enum> maybeWord(const Rows &rows, int column)
{
    return rows.isNull(column) ? std::nullopt : std::optional(word<Enum>(rows.text(column)));
}

QList<Mute> mutesOf(Sql &sql, qint64 vendorRow, const QString &vendorId)
{
    QList<Mute> mutes;
    Rows rows = sql.rows("SELECT incident_id, until_ms, since_ms FROM mute WHERE vendor_id = :vendor"_L1,
                         {{":vendor"_L1, vendorRow}});
    while (rows.next())
        mutes.append({vendorId, rows.text(0), rows.time(1), rows.time(2)});
    return mutes;
}

QList<Alert> earlierOf(Sql &sql, qint64 vendorRow, const Change &change, const QDateTime &now)
{
    return alertsFrom(sql.rows(
        "SELECT * FROM judged WHERE vendor_id = :vendor AND component_id = :component AND "
        "incident_id = :incident AND (at_ms >= :since OR state = 'held') ORDER BY change_id DESC LIMIT 60"_L1,
        {{":vendor"_L1, vendorRow},
         {":component"_L1, change.componentId},
         {":incident"_L1, change.incident},
         {":since"_L1, now.toMSecsSinceEpoch() - earlierMs}}));
}

// How many vendors stand on the same platform, how many of them can't be read, and whether that was told.
void addPlatform(Sql &sql, qint64 vendorRow, AlertFacts &facts)
{
    {
        Rows rows
            = sql.rows("SELECT platform, (SELECT COUNT(*) FROM vendor o WHERE o.platform = v.platform AND "
                       "o.paused = 0 AND "
                       "o.removed_ms IS NULL), (SELECT COUNT(*) FROM vendor o JOIN read_state r ON "
                       "r.vendor_id = o.id WHERE "
                       "o.platform = v.platform AND o.paused = 0 AND o.removed_ms IS NULL AND r.lost = 1) "
                       "FROM vendor v WHERE v.id = :vendor"_L1,
                       {{":vendor"_L1, vendorRow}});
        if (!rows.next())
            return;
        facts.platform = rows.text(0);
        facts.onPlatform = rows.number(1);
        facts.lostOnPlatform = rows.number(2);
    }
    facts.platformTold = sql.one("SELECT COUNT(*) FROM judged j JOIN vendor o ON o.id = j.vendor_id "
                                 "JOIN read_state r ON r.vendor_id = o.id "
                                 "WHERE o.platform = :platform AND r.lost = 1 AND j.kind = 'feed_lost' AND "
                                 "j.reason = 'platform' AND j.state IN ('pending', 'delivered') AND "
                                 "j.change_id = (SELECT MAX(l.id) FROM change_log l WHERE "
                                 "l.vendor_id = o.id AND l.kind = 'feed_lost')"_L1,
                                 {{":platform"_L1, facts.platform}})
                             .value_or(0)
        > 0;
}

} // namespace

Alert alertFrom(const Rows &rows)
{
    Alert alert;
    alert.id = rows.integer(0);
    alert.state = fromWireName<AlertState>(rows.text(1)).value_or(AlertState::Pending);
    alert.attempts = rows.number(2);
    alert.deliveredAt = rows.time(3);
    Change &change = alert.change;
    change.at = rows.time(4);
    change.vendor = rows.text(5);
    change.kind = fromWireName<ChangeKind>(rows.text(6)).value_or(ChangeKind::Component);
    change.componentId = rows.text(7);
    change.component = rows.text(8);
    change.group = rows.text(9);
    change.from = maybeWord<ComponentStatus>(rows, 10);
    change.to = maybeWord<ComponentStatus>(rows, 11);
    change.incident = rows.text(12);
    change.incidentTitle = rows.text(13);
    change.phase = maybeWord<IncidentStatus>(rows, 14);
    change.impact = word<Impact>(rows.text(15));
    change.text = rows.text(16);
    change.watched = rows.flag(17);
    alert.reason = fromWireName<AlertReason>(rows.text(18)).value_or(AlertReason::None);
    alert.due = rows.time(19);
    return alert;
}

QList<Alert> alertsFrom(Rows &&rows)
{
    QList<Alert> found;
    while (rows.next())
        found.append(alertFrom(rows));
    return found;
}

AlertFacts factsFor(Sql &sql, std::optional<qint64> vendorRow, const Change &change, const QDateTime &now)
{
    AlertFacts facts{.now = now};
    facts.policy = loadSetting(sql, u"alert_policy"_s);
    facts.quietUntil = QDateTime::fromString(loadSetting(sql, u"quiet_until"_s), Qt::ISODate);
    if (!vendorRow)
        return facts;
    facts.tags = loadTags(sql, *vendorRow);
    facts.mutes = mutesOf(sql, *vendorRow, change.vendor);
    facts.earlier = earlierOf(sql, *vendorRow, change, now);
    if (change.kind == ChangeKind::FeedLost || change.kind == ChangeKind::FeedBack)
        addPlatform(sql, *vendorRow, facts);
    return facts;
}

void writeVerdict(Sql &sql, qint64 alertId, const Verdict &verdict)
{
    constexpr auto write
        = "UPDATE alert SET state = :state, reason = :reason, due_ms = :due WHERE id = :alert"_L1;
    sql.run(write,
            {{":state"_L1, QString(wireName(verdict.state))},
             {":reason"_L1, QString(wireName(verdict.reason))},
             {":due"_L1, msOrNull(verdict.due)},
             {":alert"_L1, alertId}});
    for (const Settled &settled : verdict.others) {
        sql.run(write,
                {{":state"_L1, QString(wireName(settled.state))},
                 {":reason"_L1, QString(wireName(settled.reason))},
                 {":due"_L1, QVariant()},
                 {":alert"_L1, settled.alertId}});
    }
}

} // namespace foghorn::history
