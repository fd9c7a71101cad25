// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alerts/judging.h"
#include "models/fetch/networkfetcher.h"
#include "models/history/historyworker.h"
#include "models/monitor/monitor.h"

namespace foghorn {

// The parts that poll, put together: the same for the command line and the desktop.
struct Engine
{
    // Reaches the network as the preferences beside the history say.
    explicit Engine(const QString &historyFile);

    HistoryWorker history;
    NetworkFetcher fetcher;
    Monitor monitor;
};

// Where the kernel's lock lies that says who polls by schedule and delivers: one per data directory.
QString pollerLockFile(const QString &dataDir);

} // namespace foghorn
