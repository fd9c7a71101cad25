// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/salvage.h"

#include "models/history/backups.h"
#include "models/history/files.h"
#include "models/history/salvagemend.h"
#include "models/history/salvagereader.h"
#include "models/history/schema.h"
#include "models/history/search.h"
#include "models/history/sql.h"
#include "models/history/tablemerge.h"

#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace foghorn::history {
namespace {

QStringList column(LooseConnection &connection, const QString &query)
{
    QStringList found;
    const bool whole = connection.each(
        query, {}, [&found](const QVariantList &row) { found.append(row.first().toString()); });
    return whole ? found : QStringList();
}

// Parents before children: in the order in which they were made. A search index is no fact of its own.
QStringList tablesOf(LooseConnection &target)
{
    const QStringList indexes
        = column(target, u"SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL%'"_s);
    QStringList found = column(target,
                               u"SELECT name FROM sqlite_master WHERE type = 'table' "
                               "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid"_s);
    found.removeIf([&indexes](const QString &table) {
        return std::ranges::any_of(indexes, [&table](const QString &index) {
            return table == index || table.startsWith(index + u'_');
        });
    });
    return found;
}

void removeWithParts(const QString &path)
{
    for (const QLatin1StringView part : {""_L1, "-wal"_L1, "-shm"_L1, "-journal"_L1})
        QFile::remove(path + part);
}

// What the disk can't read of it becomes nulls, which the salvage passes over as it does any other damage.
bool copyPastBadPlaces(const QString &from, const QString &to)
{
    constexpr qint64 step = 4096;
    QFile source(from);
    QFile target(to);
    if (!source.open(QIODevice::ReadOnly | QIODevice::Unbuffered)
        || !target.open(QIODevice::NewOnly | QIODevice::WriteOnly, ownerOnly))
        return false;
    const qint64 size = source.size();
    for (qint64 at = 0; at < size;) {
        const qint64 wanted = std::min(step, size - at);
        QByteArray bytes = source.seek(at) ? source.read(wanted) : QByteArray();
        if (bytes.isEmpty())
            bytes = QByteArray(wanted, '\0');
        if (target.write(bytes) != bytes.size())
            return false;
        at += bytes.size();
    }
    return target.flush();
}

// The file with what lay beside it, so that the one set aside stays as it is.
bool copyAside(const QString &aside, const QString &scratch)
{
    removeWithParts(scratch);
    return std::ranges::all_of(std::initializer_list{""_L1, "-wal"_L1}, [&](QLatin1StringView part) {
        return !QFile::exists(aside + part) || copyPastBadPlaces(aside + part, scratch + part);
    });
}

enum class Step { Done, Failed, DiskRefused };

Step mergeFrom(const QString &scratch, const QString &path, Tally &tally)
{
    SalvageReader damaged(scratch);
    LooseConnection target(path);
    target.run(u"PRAGMA foreign_keys = OFF"_s);
    bool done = target.run(u"BEGIN IMMEDIATE"_s);
    const QStringList triggers = column(target, u"SELECT sql FROM sqlite_master WHERE type = 'trigger'"_s);
    for (const QString &name : column(target, u"SELECT name FROM sqlite_master WHERE type = 'trigger'"_s))
        target.run(u"DROP TRIGGER \"%1\""_s.arg(name));
    rememberOpenLevels(target);
    for (const QString &table : tablesOf(target))
        TableMerge(target, damaged, table).run(tally);
    mend(target, tablesOf(target), !tally.allRead);
    for (const QString &trigger : triggers)
        target.run(trigger);
    done = done && !target.rowRefused() && target.run(u"COMMIT"_s);
    if (target.diskRefused() || damaged.connection().diskRefused())
        return Step::DiskRefused;
    return done ? Step::Done : Step::Failed;
}

Step indexAnew(const QString &path)
{
    Sql sql(path, false);
    Transaction transaction(sql, Transaction::Kind::Write);
    sql.run("DELETE FROM incident_words"_L1);
    indexAll(sql);
    if (transaction.commit())
        return Step::Done;
    return sql.damaged() ? Step::Failed : Step::DiskRefused;
}

bool isSoundCopy(const QString &path)
{
    Sql sql(path, true);
    const QString said = sql.valueOnce(u"PRAGMA integrity_check(1)"_s).toString();
    const int version = schemaVersion(sql);
    return !sql.failed() && said == "ok"_L1 && version > 0 && version <= migrations().last().number;
}

// What can be read of the scratch file over the copy: the index of words is written anew from that.
Step combine(const QString &scratch, const QString &path, Tally &tally)
{
    Step step = mergeFrom(scratch, path, tally);
    if (step == Step::Done)
        step = indexAnew(path);
    return step == Step::Done && !isSoundCopy(path) ? Step::Failed : step;
}

Error notNow(const QString &why)
{
    return {Error::Kind::Storage, u"it is damaged and can't be salvaged now: "_s + why};
}

// Nothing is thrown away for it: the next start tries again.
Error diskTrouble()
{
    return notNow(u"the disk is full or refuses to write; make room and start again"_s);
}

// The copy, or an empty history of our schema, ready to be merged into.
Result<void> lay(const QString &path, const QString &copy)
{
    removeWithParts(path);
    QFile file(path);
    const bool made = copy.isEmpty() ? file.open(QIODevice::NewOnly | QIODevice::WriteOnly, ownerOnly)
                                     : QFile::copy(copy, path);
    file.close();
    QFile::setPermissions(path, ownerOnly);
    if (!made)
        return diskTrouble();
    Sql sql(path, false);
    if (const auto done = migrate(sql, migrations()); !done)
        return notNow(done.error().detail + u"; make room if the disk is full, and start again"_s);
    return {};
}

QString counted(const Tally &tally)
{
    return u"%1 levels, %2 incidents, %3 of their messages and %4 changes"_s.arg(tally.levels)
        .arg(tally.incidents)
        .arg(tally.messages)
        .arg(tally.changes);
}

QString sentence(const Tally &tally, const QDateTime &copyOf)
{
    const QString rest = tally.allRead ? u"nothing is lost"_s
        : !tally.lossCounted           ? u"how many rows are lost can't be counted"_s
        : tally.lost > 0               ? u"up to %1 rows are lost"_s.arg(tally.lost)
                                       : u"no row is known to be lost"_s;
    if (!copyOf.isValid()) {
        return u"There was no copy. %1 could still be read of it, %2; what is missing counts as not observed."_s
            .arg(counted(tally), rest);
    }
    return u"Foghorn goes on with its copy of %1; of what came after it, %2 were saved, %3. What is missing "
           u"counts "
           "as not observed."_s.arg(copyOf.toString(u"yyyy-MM-dd HH:mm 'UTC'"_s), counted(tally), rest);
}

struct Places
{
    QString part; // where it is put together
    QString scratch; // the damaged file to read from
    QString aside; // and as it was found
};

// False: there is nothing that could be put in its place.
Result<bool> prepare(const Places &places, const BackupCopy &base, Tally &tally)
{
    if (const auto laid = lay(places.part, base.path); !laid)
        return laid.error();
    if (!copyAside(places.aside, places.scratch))
        return diskTrouble();
    const Step step = combine(places.scratch, places.part, tally);
    if (step == Step::DiskRefused)
        return diskTrouble();
    const bool hasCopy = base.madeAt.isValid();
    if (step == Step::Done && (hasCopy || !tally.nothingRead))
        return true;
    if (!hasCopy)
        return false;
    tally = {.lossCounted = false, .allRead = false};
    if (const auto laid = lay(places.part, base.path); !laid)
        return laid.error();
    return true;
}

} // namespace

Result<QString> salvage(const QString &path, const QString &aside)
{
    const QString part = path + ".salvage"_L1;
    const QString scratch = path + ".scratch"_L1;
    const QList<BackupCopy> copies = backupsOf(path);
    // The newest that is sound: to look through a large one takes a while.
    const auto sound = std::ranges::find_if(copies, isSoundCopy, &BackupCopy::path);
    const BackupCopy base = sound == copies.end() ? BackupCopy() : *sound;
    // The copy, the damaged file once more to be read, and again what is taken over from it.
    const qint64 needed = base.bytes + 2 * bytesOf(aside);
    const qint64 room = QStorageInfo(QFileInfo(path).absolutePath()).bytesAvailable();
    if (room >= 0 && room < needed)
        return notNow(
            u"the disk has no room for it; make room, %1 MB, and start again"_s.arg(needed / 1'000'000 + 1));
    Tally tally;
    const Result<bool> put = prepare({.part = part, .scratch = scratch, .aside = aside}, base, tally);
    removeWithParts(scratch);
    Result<void> done = put ? Result<void>() : Result<void>(put.error());
    if (put && *put)
        done = QFile::exists(path) ? notNow(u"something else was put in its place; start again"_s)
                                   : moveOver(part, path);
    removeWithParts(part);
    if (!done)
        return done.error();
    return *put             ? sentence(tally, base.madeAt)
        : tally.nothingRead ? QString(u""_s)
                            : QString(u"What could be read of it could not be put into a new one, and there "
                                      "was no copy: an empty one was started."_s);
}

} // namespace foghorn::history
