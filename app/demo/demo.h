// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/demoserver.h"
#include "models/history/historystore.h"

#include <functional>

namespace foghorn::demo {

// Seconds between two looks at a demo vendor: short, so that the story is seen as it unfolds.
inline constexpr int demoInterval = 3;

// Where the demo keeps its own history, never mixed with the user's.
QString demoDirectory(const QString &dataDir);

// Makes the demo's history anew: the vendors as the server has them, and a year of captures through the
// replay path. The story's clock starts now, so an older demo history is of no use and is replaced.
Result<void> writePast(const QString &directory, const DemoServer &server, const QDateTime &start,
                       const std::function<void(int percent)> &progress = {});

} // namespace foghorn::demo
