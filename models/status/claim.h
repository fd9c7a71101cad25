// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/snapshot.h"
#include "models/status/uptime.h"

namespace foghorn {

// Record against claim: a record of what the vendor published and what we saw of it; not of what is true.

// The uptime that a page claimed for a component, from the moment we saw it until the next one.
struct ClaimSeen
{
    QString componentId;
    QDateTime seenAt;
    std::optional<double> uptime; // 0..1; nothing: the page stopped saying
    int days = 0; // of how many days it speaks; 0: not said

    bool operator==(const ClaimSeen &) const = default;
};

// What one incident, or all time outside incidents, adds to the difference. Whole seconds within the window.
struct ClaimPart
{
    QString incident; // its id; empty: downtime outside every incident
    QString title;
    QUrl url;
    LevelSeconds counted; // down seconds in our figure, by level; observed and reported say whence
    qint64 unreported = 0; // of these: seen down while the vendor's own record calls it operational
    qint64 notSeen = 0; // its record says down while we saw it up: in no figure of ours

    qint64 down() const; // counted seconds of any level that is down
    bool operator==(const ClaimPart &) const = default;
};

struct ClaimCheck
{
    ComponentRef component;
    LevelSeconds seconds; // the whole window
    std::optional<double> uptime; // ours, by the rule
    std::optional<double> observedUptime; // of observed seconds alone
    std::optional<double> reportedUptime; // of the vendor's own record alone, where it speaks
    std::optional<ClaimSeen> claim; // the last one seen in the window, with a figure
    bool sameLength = false; // the claim speaks of as many days as the window has
    std::optional<double> difference; // ours less the claim
    QList<ClaimPart> parts; // newest first, the one outside incidents last; those with nothing are left out

    bool operator==(const ClaimCheck &) const = default;
};

struct ClaimQuestion
{
    QList<ComponentHistory> histories; // read over the window
    QList<Incident> incidents;
    QList<ClaimSeen> claims; // oldest first
    qint64 fromMs = 0;
    qint64 toMs = 0;
    UptimeRule rule = UptimeRule::Statuspage;
};

// One for each history, in its order. Each second is explained once: by the incident that began first.
QList<ClaimCheck> checkClaims(const ClaimQuestion &question);

} // namespace foghorn
