// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/state.h"
#include "models/status/statedwindow.h"

#include <QHash>

namespace foghorn {

// How long an incident was, by four clocks that are never computed from each other. Nothing where that clock
// says no start or no end.
struct IncidentTimes
{
    std::optional<TimeWindow> stated; // what its text states in words; a suggestion
    std::optional<TimeWindow> said; // the start and end fields of the vendor's record
    std::optional<TimeWindow> posted; // from the vendor's first word on it to the one that ended it
    std::optional<TimeWindow> observed; // from our first sight of it to our sight of its end

    bool operator==(const IncidentTimes &) const = default;
};

// updateSeen: when we saw each update, by its id.
IncidentTimes incidentTimes(const IncidentState &state, const QHash<QString, QDateTime> &updateSeen);

} // namespace foghorn
