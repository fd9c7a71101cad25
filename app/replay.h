// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/feeds/platform.h"
#include "models/history/historystore.h"

#include <functional>

namespace foghorn {

// A body that was kept when it was read, and when that was (UTC).
struct Capture
{
    QDateTime at;
    QString name; // for messages
    QString file; // read when its turn comes; empty: the body is there
    QByteArray body;
};

// The captures of a folder, oldest first. A file whose name is no time is an error that names it; files that
// start with a dot, and notes beside the captures (*.tsv, *.md, *.txt), are left alone.
Result<QList<Capture>> capturesIn(const QString &directory);

struct ReplayResult
{
    qint64 read = 0;
    qint64 changes = 0;
    QList<QPair<QString, Error>> refused; // capture's name, why
};

// Parser, diff and store as if each body had been read then, in batches; tells nothing. `holdMs` is how long
// a capture speaks for the time after it (default: the vendor's freshness limit).
Result<void> replayCaptures(HistoryStore &store, const Vendor &vendor, const Platform &platform,
                            const QList<Capture> &captures,
                            const std::function<void(const ReplayResult &)> &progress,
                            std::optional<qint64> holdMs = {});

} // namespace foghorn
