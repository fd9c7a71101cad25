// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/incidentrecord.h"
#include "models/status/summary.h"

namespace foghorn {

// An incident with what the screens need to know of its vendor.
struct IncidentRow
{
    IncidentRecord record;
    QString vendorName;
    QStringList tags;
    bool watched = true; // touches what the user watches, or the whole vendor

    const Incident &incident() const { return record.state.incident; }
    QString key() const { return record.vendor + u'\n' + record.state.incident.id; }
};

// Without a word for longer than this an open incident is taken for forgotten by its vendor.
inline constexpr int zombieDays = 15;

// When it began, as far as anybody said: the vendor's start, the plan of a maintenance, the first word, our
// first sight.
QDateTime beganAt(const IncidentState &state);
// When it ended; invalid while it is open.
QDateTime endedAt(const IncidentState &state);
// Open, begun, and not faded away: what vanished while something it touched is not well still goes on.
bool goesOn(const IncidentState &state);
// Of an open one up to now, of one that vanished up to when it was last listed; nothing for one that is still
// to come, or whose end is its beginning.
std::optional<qint64> lengthSeconds(const IncidentState &state, const QDateTime &now);
QDateTime lastWordAt(const IncidentState &state);
bool isZombie(const IncidentState &state, const QDateTime &now);
bool isUpcoming(const Incident &incident); // a maintenance that has not begun
bool hasPostmortem(const Incident &incident);

// What really happened against the plan, in seconds; nothing where it is not known. Positive: later.
struct PlanKept
{
    std::optional<qint64> startLate;
    std::optional<qint64> endLate;

    bool operator==(const PlanKept &) const = default;
};
PlanKept planKept(const Incident &maintenance);

// How a stated window compares with what was posted, in seconds.
struct ClockGap
{
    qint64 firstWordAfter = 0; // from the stated start to the vendor's first word
    qint64 stated = 0;
    std::optional<qint64> posted; // from the first word to the one that ended it

    bool operator==(const ClockGap &) const = default;
};
ClockGap clockGap(const Incident &incident, const TimeWindow &stated);
// What a text of it states, newest text first; nothing where none does.
std::optional<TimeWindow> suggestedWindow(const Incident &incident);

bool touchesWatched(const Incident &incident, const VendorSummary &vendor);

} // namespace foghorn
