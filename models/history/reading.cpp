// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/coverage.h"
#include "models/history/impl.h"
#include "models/history/reported.h"
#include "models/history/stored.h"
#include "models/history/thinning.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

using namespace history;

namespace {

using Window = std::pair<qint64, qint64>;

VendorState wholeState(Sql &sql, qint64 row)
{
    StoredVendor vendor = loadVendorState(sql, row);
    vendor.state.offer = loadOffer(sql, row);
    for (const qint64 incident : openIncidents(sql, row)) {
        StoredIncident stored = loadIncident(sql, incident);
        stored.state.lastSeen = effectiveLastSeen(stored, vendor.state.read);
        vendor.state.incidents.append(std::move(stored.state));
    }
    return vendor.state;
}

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

// One question for all components of a vendor; the span that began last before the window may reach into it.
// Takes (row of the component, span), ordered by these, cut to the window.
template <typename Take>
void readSpans(Sql &sql, qint64 vendor, Source source, Window window, Take take)
{
    Rows rows = sql.rows(
        "SELECT c.id, s.from_ms, COALESCE(s.to_ms, :to), s.status FROM component c JOIN level_span s "
        "ON s.component_id = c.id AND s.source = :source AND s.from_ms < :to AND s.from_ms >= COALESCE(("
        "SELECT MAX(b.from_ms) FROM level_span b WHERE b.component_id = c.id AND b.source = :source "
        "AND b.from_ms <= :from), :from) WHERE c.vendor_id = :vendor ORDER BY c.id, s.from_ms"_L1,
        {{":vendor"_L1, vendor},
         {":source"_L1, static_cast<int>(source)},
         {":from"_L1, window.first},
         {":to"_L1, window.second}});
    while (rows.next()) {
        take(rows.integer(0),
             Span{std::max(rows.integer(1), window.first), std::min(rows.integer(2), window.second),
                  levelFrom(rows.number(3))});
    }
}

void readObserved(Sql &sql, qint64 vendor, HistoryRows &into, Window window, const QList<Window> &observed)
{
    Cutter cutter(observed);
    qint64 component = 0;
    ComponentHistory *history = nullptr;
    readSpans(sql, vendor, Source::Observed, window, [&](qint64 row, const Span &span) {
        if (!history || row != component) {
            component = row;
            history = &into.histories[into.place.value(component)];
            cutter.restart();
        }
        cutter.add(history->observed, span);
    });
}

void readReported(Sql &sql, qint64 vendor, HistoryRows &into, Window window)
{
    readSpans(sql, vendor, Source::Reported, window, [&into](qint64 row, const Span &span) {
        appendSpan(into.histories[into.place.value(row)].reported, span);
    });
}

void readReportedAsOf(Sql &sql, HistoryRows &into, Window window, qint64 asOfMs)
{
    for (auto at = into.place.cbegin(); at != into.place.cend(); ++at)
        into.histories[at.value()].reported = reportedAsOf(sql, at.key(), window, asOfMs);
}

void readThinned(Sql &sql, qint64 vendor, HistoryRows &into, Window window)
{
    const QHash<qint64, ThinnedSpans> thinned = thinnedWithin(sql, vendor, window.first, window.second);
    for (auto at = thinned.cbegin(); at != thinned.cend(); ++at) {
        ComponentHistory &history = into.histories[into.place.value(at.key())];
        history.observed = merged(at->observed, history.observed);
        history.reported = merged(at->reported, history.reported);
        history.thinnedUntilMs = at->untilMs;
    }
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
        readObserved(sql, *row, found, window, observedWithin(sql, *row, window.first, window.second));
        if (asOf.isValid())
            readReportedAsOf(sql, found, window, asOf.toMSecsSinceEpoch());
        else
            readReported(sql, *row, found, window);
        readThinned(sql, *row, found, window);
    }
    return transaction.commit(std::move(found.histories));
}

} // namespace foghorn
