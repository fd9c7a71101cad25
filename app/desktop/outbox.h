// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/delivery.h"
#include "models/history/historyworker.h"

namespace foghorn {

// The history's outbox as delivery sees it.
Outbox outboxOf(HistoryWorker &history);

} // namespace foghorn
