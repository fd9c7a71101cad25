// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/state.h"

namespace foghorn {

// After so many refusals in a row an "older copy" is what the page really says now.
inline constexpr int olderCopiesRefused = 3;

// Why a look can't be taken for a look at this vendor's page as it is now; nothing where it can.
std::optional<Error> unbelievable(const VendorState &before, const Snapshot &snapshot);

} // namespace foghorn
