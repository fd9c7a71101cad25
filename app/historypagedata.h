// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/history/historyworker.h"
#include "models/items/pagedata.h"

namespace foghorn {

// Answers pages from the history, on its thread.
class HistoryPageData : public PageData
{
public:
    explicit HistoryPageData(HistoryWorker &history);

    QFuture<Result<QList<IncidentRecord>>> incidents(const IncidentFilter &filter) override;
    QFuture<Result<QList<LedgerEntry>>> ledger(const QString &vendorId, const QString &incidentId) override;
    QFuture<Result<QList<IncidentHit>>> searchIncidents(const SearchQuery &query) override;
    QFuture<Result<void>> confirmWindow(const QString &vendorId, const QString &incidentId,
                                        const std::optional<TimeWindow> &window) override;
    QFuture<Result<QList<RunsOn>>> runsOn() override;
    QFuture<Result<void>> setRunsOn(const QList<RunsOn> &all) override;
    QFuture<Result<News>> news() override;
    QFuture<Result<void>> markRead(const QDateTime &upTo) override;
    QFuture<Result<ReportData>> report(const ReportRequest &request) override;
    QFuture<Result<QList<Span>>> troubles(const QString &vendor, const QString &component, qint64 fromMs,
                                          qint64 toMs) override;
    QFuture<Result<VendorState>> stateAt(const QString &vendor, const QDateTime &at) override;
    QFuture<Result<QString>> setting(const QString &key) override;
    QFuture<Result<void>> keepSetting(const QString &key, const QString &value) override;

private:
    HistoryWorker &m_history;
};

} // namespace foghorn
