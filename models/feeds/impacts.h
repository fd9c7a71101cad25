// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/snapshot.h"

// For formats that have one scale for what is wrong with a component and how bad an incident is.
namespace foghorn {

Impact impactOfLevel(ComponentStatus level);
ComponentStatus levelOfImpact(Impact impact); // none: operational

} // namespace foghorn
