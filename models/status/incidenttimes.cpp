// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/status/incidenttimes.h"

#include "models/status/markup.h"

#include <algorithm>

namespace foghorn {
namespace {

std::optional<TimeWindow> window(const QDateTime &from, const QDateTime &to)
{
    if (!from.isValid() || !to.isValid() || from >= to)
        return std::nullopt;
    return TimeWindow{from, to};
}

// The update that ended it for good: the first closing word after the last open one. A postmortem comes
// later and ends nothing, unless it is the only closing word.
const IncidentUpdate *closingUpdate(const Incident &incident)
{
    const IncidentUpdate *closing = nullptr;
    for (const IncidentUpdate &update : incident.updates) { // newest first
        if (isOpen(update.status))
            break;
        if (!closing || update.status != IncidentStatus::Postmortem)
            closing = &update;
    }
    return closing;
}

// The newest text that states a window: a postmortem knows best.
std::optional<TimeWindow> statedIn(const Incident &incident)
{
    for (const IncidentUpdate &update : incident.updates) {
        if (const auto found = statedWindow(plainText(update.text, update.format), update.postedAt))
            return found;
    }
    return std::nullopt;
}

} // namespace

IncidentTimes incidentTimes(const IncidentState &state, const QHash<QString, QDateTime> &updateSeen)
{
    const Incident &incident = state.incident;
    IncidentTimes times{.stated = statedIn(incident),
                        .said = window(incident.startedAt, incident.resolvedAt),
                        .posted = {},
                        .observed = {}};
    const IncidentUpdate *closing = isOpen(incident.status) ? nullptr : closingUpdate(incident);
    if (!closing)
        return times;
    QDateTime first;
    for (const IncidentUpdate &update : incident.updates) {
        if (update.postedAt.isValid() && (!first.isValid() || update.postedAt < first))
            first = update.postedAt;
    }
    times.posted = window(first, closing->postedAt);
    times.observed = window(state.firstSeen, updateSeen.value(closing->id));
    return times;
}

} // namespace foghorn
