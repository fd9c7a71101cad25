// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/state.h"
#include "models/status/uptime.h"

namespace foghorn {

// The rule of the figures that stand beside bars.
inline constexpr UptimeRule summaryRule = UptimeRule::Statuspage;

// One component as the screens show it.
struct ComponentSummary
{
    QString id;
    QString name;
    QString group; // the group's name, or empty
    QString groupId; // two groups may have one name
    ComponentStatus status = ComponentStatus::Unknown; // unknown while the vendor is stale
    QDateTime since;
    bool watched = true;
    std::optional<double> uptime; // over the bars' days
    QList<UptimeDay> days; // oldest first

    bool operator==(const ComponentSummary &) const = default;
};

// One vendor as the screens show it: everything a view needs, ready, so that views hold no rules.
struct VendorSummary
{
    Vendor vendor;
    ComponentStatus level = ComponentStatus::Unknown;
    QDateTime since; // of the level; invalid when nobody knows
    Freshness freshness = Freshness::Never;
    std::optional<Error> error; // of the last try
    QDateTime lastChecked;
    QDateTime lastRead;
    QString claimed; // the page's own word
    QString worst; // name of the component that makes the level, or empty
    QList<ComponentSummary> components; // in the page's order, gone ones left out
    QList<IncidentState> incidents; // open, newest first, maintenances among them
    std::optional<double> uptime; // mean of the watched components
    QList<UptimeDay> days; // the watched components together, oldest first
    std::optional<MoveOffer> offer; // its page seems to have moved; Session::acceptMove follows it
    QStringList newComponents; // ids of those that came unwatched since the last choice

    bool operator==(const VendorSummary &) const = default;
};

// Puts a state and its history together. Days are the zone's calendar days up to now.
VendorSummary summarise(const VendorState &state, const QList<ComponentHistory> &history, int days,
                        const QTimeZone &zone, const QDateTime &now);

} // namespace foghorn

Q_DECLARE_METATYPE(foghorn::VendorSummary)
