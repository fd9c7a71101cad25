// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace foghorn {

// Sends what the program logs to DIR/foghorn.log (mode 0600; at 1 MiB it becomes foghorn.log.1, three are
// kept), for bug reports: no bodies, no secrets. Warnings go to standard error too; with `verbose` all does.
void startLogging(const QString &dataDir, bool verbose);

} // namespace foghorn
