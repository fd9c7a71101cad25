// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/coverage.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace foghorn::history {

Coverage::Coverage(Sql &sql, qint64 vendorRow)
    : m_sql(sql)
    , m_vendor(vendorRow)
{
    Rows rows = sql.rows("SELECT id, from_ms, last_read_ms, hold_ms FROM coverage WHERE vendor_id = :vendor "
                         "ORDER BY from_ms DESC LIMIT 1"_L1,
                         {{":vendor"_L1, vendorRow}});
    if (rows.next())
        m_stretch = Stretch{rows.integer(0), rows.integer(1), rows.integer(2), rows.integer(3)};
}

std::optional<qint64> Coverage::lastReadMs() const
{
    return m_stretch ? std::optional(m_stretch->lastReadMs) : std::nullopt;
}

qint64 Coverage::notBefore(qint64 atMs) const
{
    return m_stretch ? std::max(atMs, m_stretch->lastReadMs) : atMs;
}

void Coverage::extend(qint64 atMs, qint64 holdMs)
{
    if (m_stretch && atMs <= m_stretch->lastReadMs + m_stretch->holdMs) {
        m_stretch->lastReadMs = std::max(m_stretch->lastReadMs, atMs);
        m_stretch->holdMs = holdMs;
    } else {
        write();
        m_stretch = Stretch{0, atMs, atMs, holdMs};
    }
    m_dirty = true;
}

void Coverage::write()
{
    if (!m_dirty || !m_stretch)
        return;
    m_dirty = false;
    if (m_stretch->row == 0) {
        insertStretch(m_sql, m_vendor, *m_stretch);
        m_stretch->row = m_sql.lastId();
        return;
    }
    updateStretch(m_sql, *m_stretch);
}

void updateStretch(Sql &sql, const Stretch &stretch)
{
    sql.run("UPDATE coverage SET last_read_ms = :last, hold_ms = :hold WHERE id = :row"_L1,
            {{":last"_L1, stretch.lastReadMs}, {":hold"_L1, stretch.holdMs}, {":row"_L1, stretch.row}});
}

void insertStretch(Sql &sql, qint64 vendorRow, const Stretch &stretch)
{
    sql.run("INSERT INTO coverage (vendor_id, from_ms, last_read_ms, hold_ms) "
            "VALUES (:vendor, :from, :last, :hold)"_L1,
            {{":vendor"_L1, vendorRow},
             {":from"_L1, stretch.fromMs},
             {":last"_L1, stretch.lastReadMs},
             {":hold"_L1, stretch.holdMs}});
}

std::optional<qint64> firstLook(Sql &sql, qint64 vendorRow)
{
    return sql.one("SELECT MIN(from_ms) FROM coverage WHERE vendor_id = :vendor"_L1,
                   {{":vendor"_L1, vendorRow}});
}

QList<std::pair<qint64, qint64>> observedWithin(Sql &sql, qint64 vendorRow, qint64 fromMs, qint64 toMs)
{
    QList<std::pair<qint64, qint64>> found;
    // The stretch that began last before the window may reach into it.
    Rows rows = sql.rows("SELECT from_ms, last_read_ms + hold_ms FROM coverage WHERE vendor_id = :vendor "
                         "AND from_ms < :to AND from_ms >= COALESCE((SELECT MAX(b.from_ms) FROM coverage b "
                         "WHERE b.vendor_id = :vendor AND b.from_ms <= :from), :from) ORDER BY from_ms"_L1,
                         {{":vendor"_L1, vendorRow}, {":from"_L1, fromMs}, {":to"_L1, toMs}});
    while (rows.next()) {
        const qint64 from = std::max(rows.integer(0), fromMs);
        const qint64 to = std::min(rows.integer(1), toMs);
        if (!found.isEmpty())
            found.last().second = std::min(found.last().second, from);
        if (from < to)
            found.append({from, to});
    }
    return found;
}

std::optional<qint64> lastReadBefore(Sql &sql, qint64 vendorRow, qint64 atMs)
{
    return sql.one("SELECT MIN(last_read_ms, :at) FROM coverage WHERE vendor_id = :vendor "
                   "AND from_ms <= :at ORDER BY from_ms DESC LIMIT 1"_L1,
                   {{":vendor"_L1, vendorRow}, {":at"_L1, atMs}});
}

void Cutter::add(QList<Span> &spans, const Span &span)
{
    while (m_at < m_observed.size() && m_observed[m_at].second <= span.fromMs)
        ++m_at;
    for (qsizetype i = m_at; i < m_observed.size() && m_observed[i].first < span.toMs; ++i) {
        appendSpan(spans,
                   {std::max(span.fromMs, m_observed[i].first), std::min(span.toMs, m_observed[i].second),
                    span.status});
    }
}

} // namespace foghorn::history
