// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/state.h"

namespace foghorn {

// Whether a round shall also read the long lists (incidents, maintenances): when the summary moved
// (updated_at, indicator, a component, an incident), while an open incident that we hold is missing from it,
// and once a day. Pure.
bool listsDue(const VendorState &known, const Snapshot &summary, const QDateTime &now);

// The same for a summary that is unchanged.
bool listsDueUnchanged(const VendorState &known, const QDateTime &now);

// Whether the long lists were not read for a day.
bool listsDueDaily(const VendorState &known, const QDateTime &now);

// Whether an incident that we hold open is missing from a summary that lists all that is open.
bool openIncidentMissing(const VendorState &known, const Snapshot &summary);

} // namespace foghorn
