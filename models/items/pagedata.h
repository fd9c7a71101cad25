// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/change.h"
#include "models/status/incidentrecord.h"
#include "models/status/incidentsearch.h"
#include "models/status/ledger.h"
#include "models/status/report.h"
#include "models/status/runson.h"
#include "models/status/state.h"

#include <QFuture>

namespace foghorn {

// What changed since a moment. More may have than is listed.
struct News
{
    QDateTime since;
    QList<Change> changes;

    bool operator==(const News &) const = default;
};

// What pages ask for beyond the vendors' model. Answers come later and from another thread: take them with
// whenDone(). Errors are of kind storage. The application reads history for them, so that views know no SQL.
class PageData
{
public:
    PageData() = default;
    PageData(const PageData &) = delete;
    PageData &operator=(const PageData &) = delete;
    virtual ~PageData() = default;

    // Newest first, each with all that was ever said of it.
    virtual QFuture<Result<QList<IncidentRecord>>> incidents(const IncidentFilter &filter) = 0;
    // What of an incident was said otherwise before, oldest first.
    virtual QFuture<Result<QList<LedgerEntry>>> ledger(const QString &vendorId, const QString &incidentId)
        = 0;
    // Best first, over all that was ever said.
    virtual QFuture<Result<QList<IncidentHit>>> searchIncidents(const SearchQuery &query) = 0;
    // The window that an incident's text states, as the user confirmed it; nothing takes it back.
    virtual QFuture<Result<void>> confirmWindow(const QString &vendorId, const QString &incidentId,
                                                const std::optional<TimeWindow> &window)
        = 0;
    // Which vendor runs on which, as the user said.
    virtual QFuture<Result<QList<RunsOn>>> runsOn() = 0;
    virtual QFuture<Result<void>> setRunsOn(const QList<RunsOn> &all) = 0;
    // What changed since the user last had read all, newest first.
    virtual QFuture<Result<News>> news() = 0;
    virtual QFuture<Result<void>> markRead(const QDateTime &upTo) = 0;

    // All figures of a window.
    virtual QFuture<Result<ReportData>> report(const ReportRequest &request) = 0;
    // What was not operational at one component in [fromMs, toMs), oldest first.
    virtual QFuture<Result<QList<Span>>> troubles(const QString &vendor, const QString &component,
                                                  qint64 fromMs, qint64 toMs)
        = 0;
    // What was known of a vendor at a moment.
    virtual QFuture<Result<VendorState>> stateAt(const QString &vendor, const QDateTime &at) = 0;
    // What the user chose, kept with the history; empty where nothing was.
    virtual QFuture<Result<QString>> setting(const QString &key) = 0;
    virtual QFuture<Result<void>> keepSetting(const QString &key, const QString &value) = 0;
};

} // namespace foghorn
