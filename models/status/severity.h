// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/state.h"

namespace foghorn {

// major_outage 4 > partial_outage 3 > degraded 2 > maintenance 1 > operational 0; unknown is none of these
// (-1).
int severity(ComponentStatus status);
ComponentStatus worse(ComponentStatus a, ComponentStatus b);

// The level that an impact stands for, be it open or not; nothing for impact none and unknown.
std::optional<ComponentStatus> impactLevel(Impact impact);
std::optional<ComponentStatus> impactLevel(const Incident &incident); // a maintenance: maintenance

// The level that an open incident raises its vendor to at least; nothing for impact none and unknown.
std::optional<ComponentStatus> raisedBy(const Incident &incident);

// max(3 x interval, 15 min), in milliseconds: how long a good read holds.
qint64 freshnessLimitMs(int intervalSeconds);
Freshness freshness(const ReadState &read, int intervalSeconds, const QDateTime &now);

// Whether an open incident vanished without a word while everything it touched is said to be operational:
// that is evidence that it is over. It counts as open nowhere, and its phase stays what the vendor said last.
bool fadedAway(const IncidentState &incident, const VendorState &vendor);

// Whether an open incident counts for the vendor's level: it touches a watched component or none at all,
// and has not faded away.
bool countsFor(const IncidentState &incident, const VendorState &vendor);

// The vendor's level now: the worst of its watched components and of the incidents that count;
// unknown when stale, never read, or when all that is watched is unknown.
ComponentStatus vendorLevel(const VendorState &vendor, const QDateTime &now);

} // namespace foghorn
