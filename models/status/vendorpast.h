// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/snapshot.h"
#include "models/status/uptime.h"

#include <QHash>

namespace foghorn {

// What a vendor's own record says of one component's past. Spans are sorted, free of overlaps, and lie within
// the record; between them the record says operational, and where one is unknown it says nothing.
struct ComponentPast
{
    QString componentId;
    QList<Span> spans;

    bool operator==(const ComponentPast &) const = default;
};

// What a vendor's own record says of its past. It becomes history marked `reported`, and raises no alarm.
struct VendorPast
{
    QList<Incident> incidents; // newest first, each once
    // Those whose levels the record speaks of by itself; they stand for what incidents say of the same ones.
    QList<ComponentPast> components;
    QHash<QString, double> claimedUptime; // by component, 0..1: what the record adds up to in its own words
    QDateTime recordFrom; // UTC; the record speaks of nothing older. Invalid: it does not say
    QStringList notes;

    bool operator==(const VendorPast &) const = default;
};

} // namespace foghorn
