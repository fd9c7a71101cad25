// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/change.h"
#include "models/status/state.h"

namespace foghorn {

struct Difference
{
    QList<Change> changes;
    VendorState after;
};

// What a look changes in what is known. Pure. Fails, changing nothing, where the look can't be believed:
// another page's identity (moved), components gone all at once (schema), an older copy than the last (http).
// Recovery needs positive evidence: what is missing is "no longer listed", never resolved.
// A first look is a baseline and yields no changes.
Result<Difference> diff(const VendorState &before, const Snapshot &snapshot);

} // namespace foghorn
