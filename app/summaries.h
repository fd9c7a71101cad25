// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/history/historystore.h"
#include "models/items/barspan.h"
#include "models/status/summary.h"

namespace foghorn {

// A vendor as the screens show it, from state and history; run on the history's thread.
Result<VendorSummary> loadSummary(HistoryStore &store, const QString &vendorId, const QDateTime &now);

// The same vendor's components over another span.
Result<SpanHistory> loadSpan(HistoryStore &store, const QString &vendorId, BarSpan span,
                             const QDateTime &now);

} // namespace foghorn
