// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/history/coverage.h"
#include "models/history/writing.h"

namespace foghorn::history {

// Takes one vendor's looks, oldest first, within an open write transaction. What is known stays in memory
// from look to look; how the reading goes and what was covered is written once, by finish().
class Recorder
{
public:
    Recorder(Sql &sql, qint64 vendorRow, const RecordOptions &options);

    // The error is diff()'s: the look can't be believed, and nothing was taken.
    Result<void> take(const Snapshot &snapshot);
    void finish();

    const ReadState &read() const { return m_known.state.read; }
    const QUrl &feed() const { return m_known.state.vendor.feed; }
    qint64 vendorRow() const { return m_known.row; }
    std::optional<qint64> lastReadMs() const;
    QList<Change> changes() const { return m_changes; }

private:
    VendorState before(const Snapshot &snapshot, QStringList &usedAgain);
    void setAside(const QStringList &usedAgain);
    void writeIncidents(const QList<IncidentState> &incidents, const Snapshot &snapshot);
    void noteLateIncident(qint64 row, const Incident &incident, qint64 atMs);
    void noteLateUpdates(const StoredIncident &then, const IncidentState &now, qint64 atMs);
    void noteUnlisted(const Snapshot &snapshot);
    void tellFeedBack(const QDateTime &at);
    void tell(const Change &change);

    Sql &m_sql;
    const RecordOptions &m_options;
    StoredVendor m_known;
    Coverage m_coverage;
    QHash<QString, StoredIncident> m_incidents; // open ones, and those met since; row 0: not in the store
    QStringList m_open;
    bool m_touched = false;
    QList<Change> m_changes;
};

} // namespace foghorn::history
