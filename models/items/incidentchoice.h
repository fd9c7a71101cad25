// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/incidentfacts.h"

#include <QSet>

namespace foghorn {

// What of all incidents is to be shown.
struct IncidentChoice
{
    enum class Kind { All, Open, Maintenance, Postmortems };

    Kind kind = Kind::All;
    QSet<QString> vendors; // empty: all; so are the next three
    QSet<Impact> impacts;
    QString tag;
    QString component; // a part of its name or its group's
    bool watchedOnly = false;
    QDateTime since; // began after it, or is open
    std::optional<QHash<QString, int>> ranks; // what a search found (IncidentRow::key()), the best first

    bool operator==(const IncidentChoice &) const = default;
    bool narrows() const; // anything but the kind
};

struct IncidentCounts
{
    int open = 0;
    int maintenance = 0; // to come or going on; one that goes on counts as open, too
    int postmortems = 0;

    bool operator==(const IncidentCounts &) const = default;
};

bool fits(const IncidentRow &row, const IncidentChoice &choice);
// How many of each kind the rest of the choice leaves.
IncidentCounts countsOf(const QList<IncidentRow> &rows, const IncidentChoice &choice);

} // namespace foghorn
