// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/historypagedata.h"

#include "app/export/loadreport.h"

#include <algorithm>

namespace foghorn {

HistoryPageData::HistoryPageData(HistoryWorker &history)
    : m_history(history)
{
}

QFuture<Result<QList<IncidentRecord>>> HistoryPageData::incidents(const IncidentFilter &filter)
{
    return m_history.run<QList<IncidentRecord>>(
        [filter](HistoryStore &store) { return store.incidents(filter); });
}

QFuture<Result<ReportData>> HistoryPageData::report(const ReportRequest &request)
{
    return m_history.run<ReportData>([request](HistoryStore &store) {
        return loadReport(store, request, QDateTime::currentDateTimeUtc());
    });
}

QFuture<Result<QList<Span>>> HistoryPageData::troubles(const QString &vendor, const QString &component,
                                                       qint64 fromMs, qint64 toMs)
{
    return m_history.run<QList<Span>>(
        [vendor, component, fromMs, toMs](HistoryStore &store) -> Result<QList<Span>> {
            const Result<QList<ComponentHistory>> history = store.componentHistory(vendor, fromMs, toMs);
            if (!history)
                return history.error();
            const auto own = std::ranges::find_if(*history, [&component](const ComponentHistory &one) {
                return one.component.id == component;
            });
            return own == history->end() ? QList<Span>() : troublesIn(*own, fromMs, toMs);
        });
}

QFuture<Result<VendorState>> HistoryPageData::stateAt(const QString &vendor, const QDateTime &at)
{
    return m_history.run<VendorState>(
        [vendor, at](HistoryStore &store) { return store.stateAt(vendor, at); });
}

QFuture<Result<QString>> HistoryPageData::setting(const QString &key)
{
    return m_history.run<QString>([key](HistoryStore &store) { return store.setting(key); });
}

QFuture<Result<void>> HistoryPageData::keepSetting(const QString &key, const QString &value)
{
    return m_history.run<void>([key, value](HistoryStore &store) { return store.setSetting(key, value); });
}

} // namespace foghorn
