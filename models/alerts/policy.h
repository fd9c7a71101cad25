// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/change.h"

namespace foghorn {

// What of the changes somebody shall be told. Pure; delivery is another part's work.
struct AlertPolicy
{
    bool edits = false; // a text that was only reworded
    bool unwatched = false; // what touches only components that are not watched

    bool operator==(const AlertPolicy &) const = default;
};

// The state in which a change enters the outbox: pending, or suppressed where the policy says that nobody
// is told. Every judged change keeps its row.
AlertState judge(const Change &change, const AlertPolicy &policy);

} // namespace foghorn
