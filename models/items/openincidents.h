// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/summary.h"

#include <optional>

namespace foghorn {

// An incident that goes on now, with the vendor it belongs to.
struct OpenIncident
{
    QString vendorId;
    QString vendorName;
    IncidentState state;
    std::optional<ComponentStatus>
        level; // what it raises its vendor to; nothing where its impact is none or unknown

    bool operator==(const OpenIncident &) const = default;
};

// Whether it goes on at this moment: open, and not a maintenance that is still to come.
bool isHappening(const Incident &incident);

// What goes on at one vendor, the worst first, then the newest.
QList<OpenIncident> happeningAt(const VendorSummary &summary);
// The same order over many vendors.
void sortWorstFirst(QList<OpenIncident> &incidents);

// When the maintenance that goes on is to end; invalid when there is none or nobody said.
QDateTime maintenanceEnds(const VendorSummary &summary);

} // namespace foghorn
