// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/history/sql.h"

namespace foghorn::history {

// A choice of components by name that came with a file, before the page was ever read. It waits as a setting
// "choice/<slug>" for the first look that lists components. Within an open transaction.
void applyWaitingChoices(Sql &sql, qint64 vendorRow, const QString &slug);
void forgetChoices(Sql &sql, const QString &slug);

} // namespace foghorn::history
