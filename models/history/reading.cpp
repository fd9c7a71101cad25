// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/coverage.h"
#include "models/history/impl.h"
#include "models/history/reported.h"
#include "models/history/stored.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

using namespace history;

namespace {

using Window = std::pair<qint64, qint64>;

VendorState wholeState(Sql &sql, qint64 row)
{
    StoredVendor vendor = loadVendorState(sql, row);
    for (const qint64 incident : openIncidents(sql, row)) {
        StoredIncident stored = loadIncident(sql, incident);
        stored.state.lastSeen = effectiveLastSeen(stored, vendor.state.read);
        vendor.state.incidents.append(std::move(stored.state));
    }
    return vendor.state;
}

void appendSpan(QList<Span> &spans, const Span &span)
{
    if (span.fromMs >= span.toMs)
        return;
    if (!spans.isEmpty() && spans.last().toMs == span.fromMs && spans.last().status == span.status)
        spans.last().toMs = span.toMs;
    else
        spans.append(span);
}

ComponentStatus levelFrom(int stored)
{
    return stored >= 0 && stored < componentStatusCount ? static_cast<ComponentStatus>(stored)
                                                        : ComponentStatus::Unknown;
}

// One component's spans cut to what was being observed. Both lists are sorted, so that one walk does.
class Cutter
{
public:
    explicit Cutter(const QList<Window> &observed)
        : m_observed(observed)
    {
    }

    void restart() { m_at = 0; }
    void add(QList<Span> &spans, const Span &span)
    {
        while (m_at < m_observed.size() && m_observed[m_at].second <= span.fromMs)
            ++m_at;
        for (qsizetype i = m_at; i < m_observed.size() && m_observed[i].first < span.toMs; ++i) {
            appendSpan(spans,
                       {std::max(span.fromMs, m_observed[i].first), std::min(span.toMs, m_observed[i].second),
                        span.status});
        }
    }

private:
    const QList<Window> &m_observed;
    qsizetype m_at = 0;
};

struct HistoryRows
{
    QList<ComponentHistory> histories;
    QHash<qint64, qsizetype> place; // by the component's row
};

HistoryRows listComponents(Sql &sql, qint64 vendor)
{
    HistoryRows found;
    Rows rows
        = sql.rows("SELECT c.id, c.ext_id, c.name, COALESCE(g.name, ''), c.watched FROM component c "
                   "LEFT JOIN component_group g ON g.vendor_id = c.vendor_id AND g.ext_id = c.group_ext_id "
                   "WHERE c.vendor_id = :vendor ORDER BY c.gone, c.position, c.id"_L1,
                   {{":vendor"_L1, vendor}});
    while (rows.next()) {
        found.place.insert(rows.integer(0), found.histories.size());
        found.histories.append(
            {.component = {rows.text(1), rows.text(2), rows.text(3)}, .watched = rows.flag(4)});
    }
    return found;
}

void readSpans(Sql &sql, HistoryRows &into, Window window, const QList<Window> &observed)
{
    Cutter cutter(observed);
    for (auto at = into.place.cbegin(); at != into.place.cend(); ++at) {
        ComponentHistory &history = into.histories[at.value()];
        cutter.restart();
        // The span that began last before the window may reach into it.
        Rows rows
            = sql.rows("SELECT source, from_ms, COALESCE(to_ms, :to), status FROM level_span WHERE "
                       "component_id = :component "
                       "AND source = 0 AND from_ms < :to AND from_ms >= COALESCE((SELECT MAX(b.from_ms) FROM "
                       "level_span b "
                       "WHERE b.component_id = :component AND b.source = 0 AND b.from_ms <= :from), :from) "
                       "UNION ALL SELECT source, from_ms, COALESCE(to_ms, :to), status FROM level_span "
                       "WHERE component_id = :component AND source = 1 AND from_ms < :to AND from_ms >= "
                       "COALESCE((SELECT "
                       "MAX(b.from_ms) FROM level_span b WHERE b.component_id = :component AND b.source = 1 "
                       "AND b.from_ms <= :from), :from) ORDER BY 1, 2"_L1,
                       {{":component"_L1, at.key()}, {":from"_L1, window.first}, {":to"_L1, window.second}});
        while (rows.next()) {
            const Span span{std::max(rows.integer(1), window.first), std::min(rows.integer(2), window.second),
                            levelFrom(rows.number(3))};
            if (rows.number(0) == 0)
                cutter.add(history.observed, span);
            else
                appendSpan(history.reported, span);
        }
    }
}

void readReportedAsOf(Sql &sql, HistoryRows &into, Window window, qint64 asOfMs)
{
    for (auto at = into.place.cbegin(); at != into.place.cend(); ++at)
        into.histories[at.value()].reported = reportedAsOf(sql, at.key(), window, asOfMs);
}

} // namespace

Result<VendorState> HistoryStore::state(const QString &vendorId)
{
    Sql &sql = m_impl->sql;
    Transaction transaction(sql, Transaction::Kind::Read);
    VendorState found;
    if (const auto row = vendorRow(sql, vendorId))
        found = wholeState(sql, *row);
    return transaction.commit(std::move(found));
}

Result<QList<VendorState>> HistoryStore::states()
{
    Sql &sql = m_impl->sql;
    Transaction transaction(sql, Transaction::Kind::Read);
    QList<VendorState> found;
    for (const StoredVendor &vendor : loadVendors(sql))
        found.append(wholeState(sql, vendor.row));
    return transaction.commit(std::move(found));
}

Result<QList<ComponentHistory>> HistoryStore::componentHistory(const QString &vendorId, qint64 fromMs,
                                                               qint64 toMs, const QDateTime &asOf)
{
    Sql &sql = m_impl->sql;
    Transaction transaction(sql, Transaction::Kind::Read);
    HistoryRows found;
    const Window window{fromMs, asOf.isValid() ? std::min(toMs, asOf.toMSecsSinceEpoch()) : toMs};
    if (const auto row = vendorRow(sql, vendorId)) {
        found = listComponents(sql, *row);
        readSpans(sql, found, window, observedWithin(sql, *row, window.first, window.second));
        if (asOf.isValid())
            readReportedAsOf(sql, found, window, asOf.toMSecsSinceEpoch());
    }
    return transaction.commit(std::move(found.histories));
}

} // namespace foghorn
