// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/history/historystore.h"
#include "models/history/stored.h"

namespace foghorn::history {

// Pieces of one open write transaction. Each writes only the rows that differ.

// Writes a level seen at atMs; what was seen before ends there.
void openSpan(Sql &sql, qint64 componentRow, ComponentStatus status, qint64 atMs);
void closeSpan(Sql &sql, qint64 componentRow, qint64 atMs);

void writeGroups(Sql &sql, qint64 vendorRow, const QList<ComponentGroup> &groups);
// Makes or updates the component's row and returns its number.
qint64 writeComponent(Sql &sql, qint64 vendorRow, const ComponentState &component);
void writeComponents(Sql &sql, StoredVendor &before, const VendorState &after, qint64 atMs);

struct IncidentWrite
{
    qint64 vendorRow = 0;
    qint64 atMs = 0; // of the look
    bool listed = true; // the look named it
};

qint64 insertIncident(Sql &sql, const IncidentWrite &write, const IncidentState &incident);
// Keeps what was said before as revisions.
void updateIncident(Sql &sql, const IncidentWrite &write, const StoredIncident &before,
                    const IncidentState &after);
void insertUpdate(Sql &sql, qint64 incidentRow, const IncidentUpdate &update, int rank, qint64 atMs);
// Notes that a fact was said otherwise until atMs. updateRow 0: the incident itself.
void writeRevision(Sql &sql, qint64 incidentRow, qint64 updateRow, const Fact &earlier, qint64 atMs);

// Keeps what the page said of itself as a whole, unless it said the same before.
void writeSaying(Sql &sql, qint64 vendorRow, const ReadState &then, const ReadState &now, qint64 atMs);

// A change, and its alert when somebody judges it.
void writeChange(Sql &sql, std::optional<qint64> vendorRow, const Change &change, const Judge &judge);

} // namespace foghorn::history
