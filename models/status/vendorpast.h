// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/snapshot.h"
#include "models/status/uptime.h"

namespace foghorn {

// What a vendor's own record says of one component's past. Spans are sorted, free of overlaps, and lie within
// the record; between them the record says operational.
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
    QList<ComponentPast> components; // those whose levels the record speaks of by itself, not by incidents
    QDateTime recordFrom; // UTC; the record speaks of nothing older. Invalid: it does not say
    QStringList notes;

    bool operator==(const VendorPast &) const = default;
};

} // namespace foghorn
