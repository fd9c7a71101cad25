// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/vendorpast.h"

namespace foghorn {

// The levels of components that a vendor's own incidents speak of, in the components' order; a component of
// which nothing but operational is said is left out, and so is one that is not in `components`.
// Where an incident's updates tell steps, these count, with the level before the first step from the start
// on; else the components it names have the level of its impact from start to end, a maintenance that of
// maintenance from its real start on. Where incidents overlap the worst level wins. Nothing lies after
// `now`. An incident that names no component says nothing of any.
QList<ComponentPast> reportedSpans(const QList<Incident> &incidents, const QList<Component> &components,
                                   const QDateTime &now);

// Spans in any order, with overlaps -> sorted, none overlapping: the worst level wins, operational and
// unknown are left out, what is empty or runs backwards is dropped, nothing lies after `untilMs`.
QList<Span> worstSpans(const QList<Span> &spans, qint64 untilMs);

} // namespace foghorn
