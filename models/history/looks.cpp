// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/impl.h"
#include "models/history/past.h"
#include "models/history/recorder.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

using namespace history;

Result<QList<Change>> HistoryStore::record(const QString &vendorId, const Snapshot &snapshot,
                                           const RecordOptions &options)
{
    Sql &sql = m_impl->sql;
    Transaction transaction(sql, Transaction::Kind::Write);
    const auto row = vendorRow(sql, vendorId);
    if (!row)
        return sql.takeError();
    Recorder recorder(sql, *row, options);
    if (const auto taken = recorder.take(snapshot); !taken && !sql.failed())
        return taken.error();
    recorder.finish();
    return transaction.commit(recorder.changes());
}

// A look that lies before all that was seen becomes history; one that lies between what was seen is left out:
// what is known there was seen then, and a second reading of the same archive changes nothing. A look that
// can't be believed is left out as a failed one would be; the first such error is returned when none could be
// taken.
Result<QList<Change>> HistoryStore::recordAll(const QString &vendorId, const QList<Snapshot> &snapshots,
                                              const RecordOptions &options)
{
    Sql &sql = m_impl->sql;
    Transaction transaction(sql, Transaction::Kind::Write);
    const auto row = vendorRow(sql, vendorId);
    if (!row)
        return sql.takeError();
    Recorder recorder(sql, *row, options);
    const std::optional<qint64> seenUntil = recorder.lastReadMs();
    std::optional<PastRecorder> past;
    if (seenUntil)
        past.emplace(sql, *row, options, firstLook(sql, *row).value_or(*seenUntil));

    std::optional<Error> refused;
    qsizetype refusals = 0;
    for (const Snapshot &snapshot : snapshots) {
        const qint64 atMs = snapshot.observedAt.toMSecsSinceEpoch();
        Result<void> taken;
        if (!seenUntil || atMs > *seenUntil)
            taken = recorder.take(snapshot);
        else if (past->precedes(atMs))
            taken = past->take(snapshot);
        if (sql.failed())
            break;
        if (!taken) {
            ++refusals;
            if (!refused)
                refused = taken.error();
        }
    }
    if (refused && refusals == snapshots.size())
        return *refused;
    QList<Change> changes;
    if (past) {
        past->finish();
        changes = past->changes();
    }
    recorder.finish();
    changes += recorder.changes();
    return transaction.commit(std::move(changes));
}

Result<QList<Change>> HistoryStore::recordUnchanged(const QString &vendorId, const QDateTime &at,
                                                    const RecordOptions &options)
{
    Sql &sql = m_impl->sql;
    Transaction transaction(sql, Transaction::Kind::Write);
    const auto row = vendorRow(sql, vendorId);
    if (!row)
        return sql.takeError();
    QList<Change> changes;
    ReadState read = loadReadState(sql, *row);
    if (read.lost) {
        changes.append({.at = at, .vendor = vendorId, .kind = ChangeKind::FeedBack});
        writeChange(sql, row, changes.first(), options.judge);
    }
    read.lastChecked = at;
    read.lastRead = at;
    read.error.reset();
    read.failures = 0;
    read.shapeFailures = 0;
    read.lost = false;
    writeReadState(sql, *row, read);
    Coverage coverage(sql, *row);
    coverage.extend(coverage.notBefore(at.toMSecsSinceEpoch()), options.holdMs);
    coverage.write();
    return transaction.commit(std::move(changes));
}

Result<QList<Change>> HistoryStore::recordFailure(const QString &vendorId, const QDateTime &at,
                                                  const Error &error, bool lost, const RecordOptions &options)
{
    Sql &sql = m_impl->sql;
    Transaction transaction(sql, Transaction::Kind::Write);
    const auto row = vendorRow(sql, vendorId);
    if (!row)
        return sql.takeError();
    QList<Change> changes;
    ReadState read = loadReadState(sql, *row);
    read.lastChecked = at;
    read.error = error;
    ++read.failures;
    if (error.kind == Error::Kind::Syntax || error.kind == Error::Kind::Schema)
        ++read.shapeFailures;
    if (lost && !read.lost) {
        read.lost = true;
        changes.append({.at = at, .vendor = vendorId, .kind = ChangeKind::FeedLost, .text = error.detail});
        writeChange(sql, row, changes.first(), options.judge);
    }
    writeReadState(sql, *row, read);
    return transaction.commit(std::move(changes));
}

} // namespace foghorn
