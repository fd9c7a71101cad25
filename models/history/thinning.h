// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/history/sql.h"
#include "models/status/uptime.h"

#include <QHash>
#include <QList>

namespace foghorn::history {

// What one component has of thinned time within a window.
struct ThinnedSpans
{
    QList<Span> observed;
    QList<Span> reported;
};

// Seconds per level of each day as stretches that say the same of every whole day, [days.starts...).
ThinnedSpans laidOut(const ComponentHistory &history, const DayGrid &days);

// By the component's row; those of a vendor that overlap [fromMs, toMs), cut to it.
QHash<qint64, ThinnedSpans> thinnedWithin(Sql &sql, qint64 vendorRow, qint64 fromMs, qint64 toMs);
// Whether the levels of that moment were thinned: which one it was is not known any more.
bool isThinned(Sql &sql, qint64 componentRow, qint64 atMs);

// Both sorted and made one list; where they overlap, what began first holds.
QList<Span> merged(const QList<Span> &thinned, const QList<Span> &spans);

} // namespace foghorn::history
