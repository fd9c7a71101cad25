// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/incidentrecord.h"
#include "models/status/report.h"
#include "models/status/state.h"

#include <QFuture>

namespace foghorn {

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
