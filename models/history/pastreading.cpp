// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/impl.h"
#include "models/history/stored.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

using namespace history;

Result<QList<Correction>> HistoryStore::corrections(const QString &vendorId, qint64 fromMs, qint64 toMs)
{
    Sql &sql = m_impl->sql;
    QList<Correction> found;
    const auto vendor = vendorRow(sql, vendorId);
    {
        Rows rows = sql.rows(
            "SELECT c.ext_id, e.from_ms, e.to_ms, e.status, e.recorded_ms, e.replaced_ms "
            "FROM component c JOIN reported_earlier e ON e.component_id = c.id "
            "WHERE c.vendor_id = :vendor AND e.from_ms < :to AND e.to_ms > :from ORDER BY e.replaced_ms, e.id"_L1,
            {{":vendor"_L1, vendor.value_or(0)}, {":from"_L1, fromMs}, {":to"_L1, toMs}});
        while (rows.next()) {
            found.append({.componentId = rows.text(0),
                          .before = {rows.integer(1), rows.integer(2), levelFrom(rows.number(3))},
                          .recordedAt = rows.time(4),
                          .replacedAt = rows.time(5)});
        }
    }
    return m_impl->answer(std::move(found));
}

Result<QList<ClaimSeen>> HistoryStore::claims(const QString &vendorId, qint64 fromMs, qint64 toMs)
{
    Sql &sql = m_impl->sql;
    QList<ClaimSeen> found;
    const auto vendor = vendorRow(sql, vendorId);
    {
        Rows rows = sql.rows(
            "SELECT c.ext_id, l.at_ms, l.uptime, l.days FROM component c JOIN claim l ON l.component_id = "
            "c.id "
            "WHERE c.vendor_id = :vendor AND l.at_ms < :to AND l.at_ms >= COALESCE((SELECT MAX(b.at_ms) "
            "FROM claim b WHERE b.component_id = c.id AND b.at_ms <= :from), :from) "
            "ORDER BY l.at_ms, c.position, c.id"_L1,
            {{":vendor"_L1, vendor.value_or(0)}, {":from"_L1, fromMs}, {":to"_L1, toMs}});
        while (rows.next()) {
            ClaimSeen claim{
                .componentId = rows.text(0), .seenAt = rows.time(1), .uptime = {}, .days = rows.number(3)};
            if (!rows.isNull(2))
                claim.uptime = rows.value(2).toDouble();
            found.append(claim);
        }
    }
    return m_impl->answer(std::move(found));
}

Result<QDateTime> HistoryStore::pastReadAt(const QString &vendorId)
{
    Sql &sql = m_impl->sql;
    const auto vendor = vendorRow(sql, vendorId);
    const auto at = sql.one("SELECT MAX(at_ms) FROM past_read WHERE vendor_id = :vendor"_L1,
                            {{":vendor"_L1, vendor.value_or(0)}});
    return m_impl->answer(at ? fromMs(*at) : QDateTime());
}

} // namespace foghorn
