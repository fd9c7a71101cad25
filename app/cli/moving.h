// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/monitor/look.h"

namespace foghorn {

// `set ID --page`: reads what the user typed and watches the vendor there from now on, with its history.
// Waits in the application's event loop.
Result<Preview> readPage(const QString &typed);
Result<void> moveVendor(HistoryStore &store, const QString &vendorId, const Preview &preview);

} // namespace foghorn
