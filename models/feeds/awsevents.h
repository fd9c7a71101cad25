// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/feeds/cloudgrid.h"
#include "models/feeds/draft.h"

namespace foghorn {

// One row of Amazon's list of what is open: an incident, and the level of each service that it touches.
void readAwsEvent(SnapshotDraft &draft, CloudGrid &grid, const JsonValue &at);

} // namespace foghorn
