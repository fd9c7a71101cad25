// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/moveoffer.h"
#include "models/status/snapshot.h"
#include "models/status/vendor.h"

#include <optional>

namespace foghorn {

// A component as history last knew it.
struct ComponentState
{
    QString id;
    QString name;
    QString groupId;
    int position = 0;
    ComponentStatus status = ComponentStatus::Unknown;
    QDateTime since; // when we saw it take this level
    bool watched = true;
    bool gone = false; // the page stopped listing it
    std::optional<double> claimedUptime;
    int claimedDays = 0;

    bool operator==(const ComponentState &) const = default;
};

// An earlier wording of an update, and when we had seen it.
struct EarlierText
{
    QString text;
    QDateTime observedAt;

    bool operator==(const EarlierText &) const = default;
};

// An incident as history keeps it: the vendor's facts plus our own clock.
struct IncidentState
{
    Incident incident;
    QDateTime firstSeen;
    QDateTime lastSeen; // the last look that listed it
    bool noLongerListed = false; // gone from every list without a word of recovery
    bool faded = false; // and all that it touched was well since: see fadedAway()
    bool edited = false; // something that was said has been said differently since

    bool operator==(const IncidentState &) const = default;
};

// How our own looking goes.
struct ReadState
{
    QDateTime lastChecked; // the last try
    QDateTime lastRead; // the last good one
    std::optional<Error> error; // of the last try
    int failures = 0; // in a row
    int shapeFailures = 0; // in a row, see isShapeFailure()
    QDateTime pageUpdatedAt;
    QDateTime incidentsReadAt; // when the long lists were last read
    Indicator indicator = Indicator::Unknown;
    QString claimed;
    bool hasComponents = false; // the page lists components (a feed does not)
    bool lost = false; // feed_lost was told and feed_back not yet

    bool operator==(const ReadState &) const = default;
};

// All that is known of one vendor now. diff() takes it from one look to the next.
struct VendorState
{
    Vendor vendor;
    ReadState read;
    QList<ComponentGroup> groups;
    QList<ComponentState> components; // in the page's order; gone ones last
    QList<IncidentState> incidents; // every open one, and those that the snapshot at hand speaks of
    std::optional<MoveOffer> offer; // its page seems to have moved

    bool operator==(const VendorState &) const = default;
};

} // namespace foghorn
