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
    qint64 untilMs = 0; // before it the time of day is not known any more
};

// Seconds per level of each day as stretches that say the same of every whole day, [days.starts...). The
// first day's begin at fromMs where that is later.
ThinnedSpans laidOut(const ComponentHistory &history, const DayGrid &days, qint64 fromMs);

// By the component's row; those of a vendor that overlap [fromMs, toMs), cut to it.
QHash<qint64, ThinnedSpans> thinnedWithin(Sql &sql, qint64 vendorRow, qint64 fromMs, qint64 toMs);
// What is left to tell of a component that no span names at a moment.
enum class Thinned {
    No, // it was not known yet
    Level, // it was there, at which level is not known any more
    Gone, // the page had stopped naming it, and never did again
};
Thinned thinnedAt(Sql &sql, qint64 componentRow, qint64 atMs);
// Whether the level that we saw from that moment on may have begun before it, in time that was thinned.
bool beganInThinned(Sql &sql, qint64 componentRow, qint64 fromMs);

// Both sorted and made one list; where they overlap, what began first holds.
QList<Span> merged(const QList<Span> &thinned, const QList<Span> &spans);

} // namespace foghorn::history
