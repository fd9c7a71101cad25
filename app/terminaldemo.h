// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace foghorn {

// The main job without a display: the demo vendors polled, the grid as a table, a line a change, an uptime
// chart as PNG at the end. Ends by itself after the story or on Ctrl+C; needs a QApplication. Returns an
// ExitCode.
int runTerminalDemo(const QString &dataDir);

} // namespace foghorn
