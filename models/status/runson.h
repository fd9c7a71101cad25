// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace foghorn {

// What the user told us: one vendor runs on the other (ids). Shown beside what happened, never taken for its
// cause.
struct RunsOn
{
    QString vendor;
    QString on;

    bool operator==(const RunsOn &) const = default;
};

} // namespace foghorn
