// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/context.h"
#include "models/status/summary.h"

namespace foghorn {

// The component grid as a table on the terminal: vendors, problems first, with their components and
// incidents.
void printStatus(CliContext &context, const QList<VendorSummary> &summaries, const QDateTime &now);

// "2026-11-21 14:05" on this computer's clock; "-" where nobody knows.
QString localTime(const QDateTime &time);

// One change as a line: "14:05:12  acme  Web App  operational -> major_outage".
QString changeLine(const Change &change);

} // namespace foghorn
