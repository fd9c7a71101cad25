// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/vendorpast.h"

namespace foghorn {

// One check of a component, as a monitor's own record has it.
struct Check
{
    QDateTime at; // UTC
    ComponentStatus status = ComponentStatus::Unknown;
};

struct CheckRecord
{
    QString componentId;
    QList<Check> checks; // in any order
};

// The past that records of checks tell: each check holds until the next one, but for no longer than three
// times the record's usual distance (at least 15 minutes); what lies between is a span of unknown. The past
// begins where the oldest of the records does; of the others nothing is known until their own first check.
VendorPast pastOfChecks(const QList<CheckRecord> &records, const QDateTime &now);

} // namespace foghorn
