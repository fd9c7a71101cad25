// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/history/sql.h"
#include "models/status/verdict.h"

namespace foghorn::history {

// From the rows of `SELECT * FROM judged`.
Alert alertFrom(const Rows &rows);
QList<Alert> alertsFrom(Rows &&rows);

// What is known when a change is judged: of the same component, incident or feed, and of its vendor.
AlertFacts factsFor(Sql &sql, std::optional<qint64> vendorRow, const Change &change, const QDateTime &now);

// Writes what becomes of an alert, and of the earlier ones that it settles.
void writeVerdict(Sql &sql, qint64 alertId, const Verdict &verdict);

} // namespace foghorn::history
