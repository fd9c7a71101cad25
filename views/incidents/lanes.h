// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/incidentchoice.h"

#include <QRectF>

class QPainter;

namespace foghorn {

struct Theme;

// A stretch of a lane: one incident. Times are ms UTC.
struct LaneBar
{
    QString key; // IncidentRow::key()
    qint64 fromMs = 0;
    qint64 toMs = 0;
    std::optional<ComponentStatus> level;
    bool watched = true;
    bool open = false;
};

struct VendorLane
{
    QString vendor;
    QString name;
    QList<LaneBar> bars; // by their beginning
    qint64 longestMs = 0; // of its bars
};

// A lane for each vendor that has something to show, the one with the newest incident first.
QList<VendorLane> lanesOf(const QList<IncidentRow> &rows, const IncidentChoice &choice, const QDateTime &now);

// Where a window of time lies on the screen.
struct LaneScale
{
    qint64 fromMs = 0;
    qint64 toMs = 1;
    qreal left = 0;
    qreal width = 1;

    qreal xOf(qint64 ms) const { return left + qreal(ms - fromMs) * width / qreal(toMs - fromMs); }
    QRectF rectOf(const LaneBar &bar, const QRectF &lane) const; // at least as wide as can be seen and hit
};

// The bars of a lane that reach into the window: [first, last).
std::pair<qsizetype, qsizetype> barsWithin(const VendorLane &lane, const LaneScale &scale);
// Draws those; what lies on the same pixels as the bar before it and tells the same is left out. Returns how
// many were drawn.
int paintLane(QPainter &painter, const VendorLane &lane, const QRectF &rect, const LaneScale &scale,
              const Theme &theme);

// The bar next to the window on that side, where none lies in it; null: none.
const LaneBar *barBeside(const VendorLane &lane, const LaneScale &scale, bool later);

// Moments worth a mark on the axis, with the words below them; as many as have room at `pitch` pixels each.
// Another year than this one is told.
QList<std::pair<qint64, QString>> laneTicks(const LaneScale &scale, qreal pitch, int thisYear);

} // namespace foghorn
