// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/loadreport.h"

namespace foghorn {

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
        const Result<VendorState> state = store.state(id);
        if (!state)
            return state.error();
        const Result<QList<ComponentHistory>> history = store.componentHistory(id, data.fromMs, data.toMs);
        if (!history)
            return history.error();
        const Result<QList<IncidentRecord>> incidents = store.incidents(
            {.vendors = {id}, .since = QDateTime::fromMSecsSinceEpoch(data.fromMs, Qt::UTC)});
        if (!incidents)
            return incidents.error();
        data.vendors.append(makeReport(request, {*state, *history, *incidents}, now));
    }
    return data;
}

} // namespace foghorn
