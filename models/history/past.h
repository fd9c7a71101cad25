// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/history/coverage.h"
#include "models/history/writing.h"

namespace foghorn::history {

// Takes looks that are older than all that was seen of a vendor (an archive replayed after the first poll),
// oldest first. They become closed spans, coverage, changes and earlier wordings before the first look; what
// is known now stays as it is, and nobody is told.
class PastRecorder
{
public:
    // firstLookMs: when what was seen so far begins.
    PastRecorder(Sql &sql, qint64 vendorRow, const RecordOptions &options, qint64 firstLookMs);

    bool precedes(qint64 atMs) const { return atMs < m_firstLookMs; }
    Result<void> take(const Snapshot &snapshot);
    void finish();
    QList<Change> changes() const { return m_changes; }

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
    const RecordOptions &m_options;
    const qint64 m_vendor;
    const qint64 m_firstLookMs;
    VendorState m_state; // without incidents
    std::optional<Stretch> m_stretch;
    QHash<QString, Level> m_levels;
    QHash<QString, qint64> m_componentRows;
    QHash<QString, Told> m_incidents;
    QList<Change> m_changes;
};

} // namespace foghorn::history
