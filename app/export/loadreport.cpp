// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/loadreport.h"

namespace foghorn {

namespace {

// What was said of an incident and is said otherwise now; read only where something was.
Result<void> readLedger(HistoryStore &store, ReportSource &source)
{
    for (const IncidentRecord &record : std::as_const(source.incidents)) {
        if (!record.state.edited && !record.state.noLongerListed && record.withdrawn.isEmpty())
            continue;
        const QString &incident = record.state.incident.id;
        const Result<QList<LedgerEntry>> ledger = store.ledger(record.vendor, incident);
        if (!ledger)
            return ledger.error();
        source.ledger.insert(incident, *ledger);
    }
    return {};
}

Result<ReportSource> readSource(HistoryStore &store, const QString &id, const ReportData &window)
{
    const Result<VendorState> state = store.state(id);
    if (!state)
        return state.error();
    const Result<QList<ComponentHistory>> history = store.componentHistory(id, window.fromMs, window.toMs);
    if (!history)
        return history.error();
    const Result<QList<IncidentRecord>> incidents
        = store.incidents({.vendors = {id}, .since = QDateTime::fromMSecsSinceEpoch(window.fromMs, Qt::UTC)});
    if (!incidents)
        return incidents.error();
    const Result<QList<ClaimSeen>> claims = store.claims(id, window.fromMs, window.toMs);
    if (!claims)
        return claims.error();
    const Result<QList<Correction>> corrections = store.corrections(id, window.fromMs, window.toMs);
    if (!corrections)
        return corrections.error();
    const Result<QDateTime> past = store.pastReadAt(id);
    if (!past)
        return past.error();
    ReportSource source{.state = *state,
                        .history = *history,
                        .incidents = *incidents,
                        .claims = *claims,
                        .corrections = *corrections,
                        .pastReadAt = *past};
    if (const Result<void> read = readLedger(store, source); !read)
        return read.error();
    return source;
}

} // namespace

Result<ReportData> loadReport(HistoryStore &store, const ReportRequest &request, const QDateTime &now)
{
    ReportData data{.request = request, .madeAt = now, .version = QStringLiteral(FOGHORN_VERSION)};
    std::tie(data.fromMs, data.toMs) = windowOf(request, now);
    QStringList ids = request.vendors;
    if (ids.isEmpty()) {
        const Result<QList<Vendor>> vendors = store.vendors();
        if (!vendors)
            return vendors.error();
        for (const Vendor &vendor : *vendors)
            ids.append(vendor.id);
    }
    for (const QString &id : std::as_const(ids)) {
        const Result<ReportSource> source = readSource(store, id, data);
        if (!source)
            return source.error();
        data.vendors.append(makeReport(request, *source, now));
    }
    return data;
}

} // namespace foghorn
