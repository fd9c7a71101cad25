// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace foghorn {

// Whose past is being read, and how far that is.
struct PastProgress
{
    QStringList vendors; // names
    int done = 0; // requests answered, of all of them
    int of = 0; // known of so far

    bool operator==(const PastProgress &) const = default;
};

} // namespace foghorn
