// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/choices.h"
#include "models/history/impl.h"
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
    if (!options.askedFeed.isEmpty() && options.askedFeed != recorder.feed())
        return Error{Error::Kind::Usage, u"%1 was moved to another address meanwhile"_s.arg(vendorId)};
    if (const auto taken = recorder.take(snapshot); !taken && !sql.failed())
        return taken.error();
    recorder.finish();
    applyWaitingChoices(sql, *row, vendorId);
    return transaction.commit(recorder.changes());
}

namespace {

// The recorder that carries on the last batch, or a new one for what lies before the first look.
PastRecorder &pastOf(std::optional<PastRecorder> &past, Sql &sql, const Recorder &present,
                     const Snapshot &first, qint64 holdMs)
{
    const qint64 vendor = present.vendorRow();
    const qint64 seenSince = firstLook(sql, vendor).value_or(present.lastReadMs().value_or(0));
    if (!past || past->vendorRow() != vendor || first.observedAt.toMSecsSinceEpoch() < seenSince)
        past.emplace(sql, vendor, holdMs, seenSince);
    past->begin();
    return *past;
}

// Another page's looks are a mistake of the caller's; a look that can't be believed for another reason is
// left out of a replay as a failed one would be.
std::optional<Error> takeAll(Recorder &present, PastRecorder *past, const QList<Snapshot> &snapshots)
{
    const std::optional<qint64> seenUntil = present.lastReadMs();
    std::optional<Error> moved;
    qsizetype refused = 0;
    for (const Snapshot &snapshot : snapshots) {
        const qint64 atMs = snapshot.observedAt.toMSecsSinceEpoch();
        Result<void> taken;
        if (!seenUntil || atMs > *seenUntil)
            taken = present.take(snapshot);
        else if (past && past->precedes(atMs))
            taken = past->take(snapshot);
        if (taken || taken.error().kind != Error::Kind::Moved)
            continue;
        ++refused;
        moved = taken.error();
    }
    return refused == snapshots.size() ? moved : std::nullopt;
}

} // namespace

Result<QList<Change>> HistoryStore::recordAll(const QString &vendorId, const QList<Snapshot> &snapshots,
                                              const RecordOptions &options)
{
    if (snapshots.isEmpty())
        return QList<Change>();
    Sql &sql = m_impl->sql;
    Transaction transaction(sql, Transaction::Kind::Write);
    const auto row = vendorRow(sql, vendorId);
    if (!row)
        return sql.takeError();
    Recorder present(sql, *row, options);
    PastRecorder *past = present.lastReadMs()
        ? &pastOf(m_impl->past, sql, present, snapshots.first(), options.holdMs)
        : nullptr;
    const std::optional<Error> moved = takeAll(present, past, snapshots);
    if (moved && !sql.failed()) {
        m_impl->past.reset();
        return *moved;
    }
    QList<Change> changes;
    if (past) {
        past->finish();
        changes = past->changes();
    }
    present.finish();
    changes += present.changes();
    auto done = transaction.commit(std::move(changes));
    if (!done)
        m_impl->past.reset();
    return done;
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
    if (isShapeFailure(error.kind))
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
