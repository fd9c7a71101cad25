// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/history/historystore.h"
#include "models/status/report.h"

namespace foghorn {

// Reads what the request speaks of and makes its figures; run on the history's thread. An id that is not
// there is an error of kind usage.
Result<ReportData> loadReport(HistoryStore &store, const ReportRequest &request, const QDateTime &now);

} // namespace foghorn
