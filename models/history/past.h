// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/history/coverage.h"
#include "models/history/writing.h"

#include <limits>

namespace foghorn::history {

// Takes looks that are older than all that was seen of a vendor (an archive replayed after the first poll),
// oldest first. They become closed spans, coverage, changes and earlier wordings before the first look; what
// is known now stays as it is, and nobody is told.
class PastRecorder
{
public:
    // firstLookMs: when what was seen so far begins.
    PastRecorder(Sql &sql, qint64 vendorRow, qint64 holdMs, qint64 firstLookMs);

    qint64 vendorRow() const { return m_vendor; }
    // Whether a look lies between the last one taken and what was seen.
    bool precedes(qint64 atMs) const { return atMs < m_firstLookMs && atMs > m_lastMs; }
    // A replay comes in batches, each a transaction of its own: begin() before and finish() after each.
    void begin();
    Result<void> take(const Snapshot &snapshot);
    void finish();
    QList<Change> changes() const { return m_changes; } // of this batch

private:
    struct Level
    {
        qint64 fromMs = 0;
        ComponentStatus status = ComponentStatus::Unknown;
    };
    // An incident as the past tells it. knownSinceMs: when the present had first seen it; none if it never
    // did.
    struct Told
    {
        StoredIncident stored;
        std::optional<qint64> knownSinceMs;
        QHash<QString, qint64> updateKnownSinceMs;
    };

    VendorState before(const Snapshot &snapshot) const;
    void look(qint64 atMs);
    void writeStretch();
    void endStretch();
    void takeComponents(const VendorState &after, qint64 atMs);
    void closeLevel(const QString &componentId, const Level &level, qint64 toMs);
    void takeIncident(const IncidentState &state, qint64 atMs);
    void meet(Told &told, const IncidentState &state, qint64 atMs);
    void takeEarlierSaying(Told &told, const IncidentState &now, qint64 atMs);
    void takeEarlierUpdate(Told &told, const IncidentUpdate &update, qint64 atMs);
    void joinToPresent(const Told &told);
    void reviseUpTo(const Told &told, qint64 updateRow, const std::pair<QList<Fact>, QList<Fact>> &thenAndNow,
                    qint64 knownSinceMs);

    Sql &m_sql;
    const qint64 m_vendor;
    const qint64 m_holdMs;
    const qint64 m_firstLookMs;
    qint64 m_lastMs = std::numeric_limits<qint64>::min();
    VendorState m_state; // without incidents
    std::optional<Stretch> m_stretch;
    QHash<QString, Level> m_levels;
    QHash<QString, qint64> m_componentRows;
    QHash<QString, Told> m_incidents;
    QList<qint64> m_joints; // revisions that join the past to the present, until a later look moves on
    QList<Change> m_changes;
};

} // namespace foghorn::history
