// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/salvage.h"

#include "models/history/backups.h"
#include "models/history/files.h"
#include "models/history/salvagemend.h"
#include "models/history/salvagereader.h"
#include "models/history/schema.h"
#include "models/history/search.h"
#include "models/history/sql.h"

#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QStorageInfo>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace foghorn::history {
namespace {

constexpr qint64 latestMs = 4'102'444'800'000; // the year 2100: no date of ours lies beyond it

// What was taken from the damaged file beyond the copy.
struct Tally
{
    qint64 levels = 0;
    qint64 incidents = 0;
    qint64 messages = 0;
    qint64 changes = 0;
    qint64 lost = 0; // at least
    bool allRead = true; // every table
    bool nothingRead = true; // of any table
};

// What says which thing a row speaks of: never written over.
bool isIdentity(const QString &table, const QString &column)
{
    static const QSet<QString> identity{u"vendor_id"_s, u"component_id"_s, u"incident_id"_s, u"update_id"_s,
                                        u"change_id"_s, u"ext_id"_s,       u"slug"_s,        u"from_ms"_s,
                                        u"source"_s,    u"at_ms"_s};
    return identity.contains(column) || (table == "level_span"_L1 && column == "status"_L1);
}

bool isPlausible(const TableColumn &column, const QVariant &value)
{
    if (value.isNull())
        return true; // NOT NULL is checked where it is written
    const int type = value.typeId();
    const bool isNumber = type == QMetaType::LongLong || type == QMetaType::Int;
    if (column.type == "INTEGER"_L1 && !isNumber)
        return false;
    if (column.type == "TEXT"_L1 && (type != QMetaType::QString || value.toString().contains(QChar::Null)))
        return false;
    if (column.type == "REAL"_L1 && !isNumber && type != QMetaType::Double)
        return false;
    return !column.name.endsWith("_ms"_L1) || (value.toLongLong() >= 0 && value.toLongLong() < latestMs);
}

// Takes one table's readable rows over into the target, as far as they say more than it does.
class TableMerge
{
public:
    TableMerge(LooseConnection &target, SalvageReader &damaged, QString table)
        : m_target(target)
        , m_damaged(damaged)
        , m_table(std::move(table))
    {
        const QList<TableColumn> there = columnsOf(damaged.connection(), m_table);
        for (const TableColumn &column : columnsOf(target, m_table)) {
            if (std::ranges::find(there, column.name, &TableColumn::name) == there.end())
                continue;
            if (column.isKey)
                m_columns.prepend(column);
            else
                m_columns.append(column);
        }
        const QStringList marks(m_columns.size(), u"?"_s);
        m_insert = u"INSERT OR IGNORE INTO \"%1\" (\"%2\") VALUES (%3)"_s.arg(
            m_table, names().join(u"\", \""_s), marks.join(u", "_s));
        prepareUpdate();
    }

    void run(Tally &tally);

private:
    void prepareUpdate();
    bool takeWhole();
    void takeRow(const QVariantList &row);
    void insert(const QVariantList &row);
    void update(const QVariantList &row);
    QStringList names() const;
    qint64 count()
    {
        return m_target.value(u"SELECT COUNT(*) FROM \"%1\""_s.arg(m_table)).value_or(0).toLongLong();
    }

    LooseConnection &m_target;
    SalvageReader &m_damaged;
    const QString m_table;
    QList<TableColumn> m_columns; // those that both have, the key first
    QString m_insert;
    QString m_update; // empty where all that a row says is which thing it speaks of
    QList<qsizetype> m_updateOrder; // the columns that it takes
    qint64 m_newestKey = 0; // of the copy
    qint64 m_lastKey = 0; // that was read
    qint64 m_newer = 0; // rows read beyond the copy's
    qint64 m_read = 0;
};

QStringList TableMerge::names() const
{
    QStringList found;
    for (const TableColumn &column : m_columns)
        found.append(column.name);
    return found;
}

void TableMerge::prepareUpdate()
{
    QStringList sets;
    QStringList same;
    QList<qsizetype> wanted;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        if (i == 0 || isIdentity(m_table, m_columns[i].name)) {
            same.append(u"\"%1\" IS ?"_s.arg(m_columns[i].name));
            wanted.append(i);
        } else {
            sets.append(u"\"%1\" = ?"_s.arg(m_columns[i].name));
            m_updateOrder.append(i);
        }
    }
    m_updateOrder += wanted;
    if (!sets.isEmpty()) {
        m_update = u"UPDATE OR IGNORE \"%1\" SET %2 WHERE %3"_s.arg(m_table, sets.join(u", "_s),
                                                                    same.join(u" AND "_s));
    }
}

// What the damaged file has is exactly what was there last: also without what had been deleted.
bool TableMerge::takeWhole()
{
    m_target.run(u"SAVEPOINT whole"_s);
    m_target.run(u"DELETE FROM \"%1\""_s.arg(m_table));
    const bool whole = m_damaged.read(m_table, names(), [this](const QVariantList &row) { insert(row); });
    if (!whole)
        m_target.run(u"ROLLBACK TO whole"_s);
    m_target.run(u"RELEASE whole"_s);
    return whole;
}

void TableMerge::insert(const QVariantList &row)
{
    ++m_read;
    // A row that does not fit is left out.
    m_target.runOften(m_insert, row);
}

void TableMerge::takeRow(const QVariantList &row)
{
    for (qsizetype i = 0; i < row.size(); ++i) {
        if (!isPlausible(m_columns[i], row[i]))
            return;
    }
    const qint64 key = row.first().toLongLong();
    if (m_table == "level_span"_L1)
        m_target.run(u"DELETE FROM was_open WHERE id = ?"_s, {key});
    if (key > m_newestKey) {
        insert(row);
        ++m_newer;
        m_lastKey = std::max(m_lastKey, key);
    } else {
        update(row);
    }
}

void TableMerge::update(const QVariantList &row)
{
    ++m_read;
    if (m_update.isEmpty())
        return;
    QVariantList values;
    for (const qsizetype i : std::as_const(m_updateOrder))
        values.append(row[i]);
    m_target.runOften(m_update, values);
}

void TableMerge::run(Tally &tally)
{
    if (m_columns.isEmpty() || !m_columns.first().isKey) {
        tally.allRead = false;
        return;
    }
    const qint64 before = count();
    m_newestKey = m_target.value(u"SELECT MAX(\"%1\") FROM \"%2\""_s.arg(m_columns.first().name, m_table))
                      .value_or(0)
                      .toLongLong();
    if (!m_damaged.isSound(m_table) || !takeWhole()) {
        m_read = 0;
        tally.allRead = false;
        m_lastKey = m_newestKey;
        m_damaged.read(m_table, names(), [this](const QVariantList &row) { takeRow(row); });
        tally.lost += m_lastKey - m_newestKey - m_newer;
    }
    if (m_read > 0)
        tally.nothingRead = false;
    const qint64 more = std::max<qint64>(0, count() - before);
    if (m_table == "level_span"_L1)
        tally.levels = more;
    else if (m_table == "incident"_L1)
        tally.incidents = more;
    else if (m_table == "incident_update"_L1)
        tally.messages = more;
    else if (m_table == "change_log"_L1)
        tally.changes = more;
}

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

// The file with what lay beside it, so that the one set aside stays as it is.
bool copyAside(const QString &aside, const QString &scratch)
{
    for (const QLatin1StringView part : {""_L1, "-wal"_L1}) {
        QFile::remove(scratch + part);
        if (QFile::exists(aside + part) && !QFile::copy(aside + part, scratch + part))
            return false;
        QFile::setPermissions(scratch + part, ownerOnly);
    }
    return true;
}

void removeWithParts(const QString &path)
{
    for (const QLatin1StringView part : {""_L1, "-wal"_L1, "-shm"_L1, "-journal"_L1})
        QFile::remove(path + part);
}

bool mergeFrom(const QString &scratch, const QString &path, Tally &tally)
{
    SalvageReader damaged(scratch);
    LooseConnection target(path);
    target.run(u"PRAGMA foreign_keys = OFF"_s);
    if (!target.run(u"BEGIN IMMEDIATE"_s))
        return false;
    const QStringList triggers = column(target, u"SELECT sql FROM sqlite_master WHERE type = 'trigger'"_s);
    for (const QString &name : column(target, u"SELECT name FROM sqlite_master WHERE type = 'trigger'"_s))
        target.run(u"DROP TRIGGER \"%1\""_s.arg(name));
    rememberOpenLevels(target);
    for (const QString &table : tablesOf(target))
        TableMerge(target, damaged, table).run(tally);
    mend(target, tablesOf(target), !tally.allRead);
    for (const QString &trigger : triggers)
        target.run(trigger);
    return target.run(u"COMMIT"_s);
}

// The index of words is not salvaged but written anew from what is there.
bool indexAnew(const QString &path)
{
    Sql sql(path, false);
    Transaction transaction(sql, Transaction::Kind::Write);
    sql.run("DELETE FROM incident_words"_L1);
    indexAll(sql);
    return transaction.commit().ok();
}

bool isSoundCopy(const QString &path)
{
    Sql sql(path, true);
    const QString said = sql.valueOnce(u"PRAGMA integrity_check(1)"_s).toString();
    const int version = schemaVersion(sql);
    return !sql.failed() && said == "ok"_L1 && version > 0 && version <= migrations().last().number;
}

// The copy, or an empty history of our schema, ready to be merged into.
bool lay(const QString &path, const QString &copy)
{
    removeWithParts(path);
    QFile file(path);
    const bool made = copy.isEmpty() ? file.open(QIODevice::NewOnly | QIODevice::WriteOnly, ownerOnly)
                                     : QFile::copy(copy, path);
    file.close();
    QFile::setPermissions(path, ownerOnly);
    if (!made)
        return false;
    Sql sql(path, false);
    return migrate(sql, migrations()).ok();
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
        : tally.lost > 0               ? u"at least %1 rows are lost"_s.arg(tally.lost)
                                       : u"how many rows are lost can't be counted"_s;
    if (!copyOf.isValid()) {
        return u"There was no copy. %1 could still be read of it, %2; what is missing counts as not observed."_s
            .arg(counted(tally), rest);
    }
    return u"Foghorn goes on with its copy of %1; of what came after it, %2 were saved, %3. What is missing "
           u"counts "
           "as not observed."_s.arg(copyOf.toString(u"yyyy-MM-dd HH:mm 'UTC'"_s), counted(tally), rest);
}

} // namespace

Result<QString> salvage(const QString &path, const QString &aside)
{
    const QString part = path + ".salvage"_L1;
    const QString scratch = path + ".scratch"_L1;
    const QList<BackupCopy> copies = backupsOf(path);
    const qint64 needed = copies.isEmpty() ? QFileInfo(aside).size() : copies.first().bytes;
    const qint64 room = QStorageInfo(QFileInfo(path).absolutePath()).bytesAvailable();
    if (room >= 0 && room < needed)
        return Error{Error::Kind::Storage,
                     u"it is damaged, and the disk has no room to salvage it; make room"_s};
    // The newest that is sound: to look through a large one takes a while.
    const auto sound = std::ranges::find_if(copies, isSoundCopy, &BackupCopy::path);
    const BackupCopy base = sound == copies.end() ? BackupCopy() : *sound;
    Tally tally;
    bool done = lay(part, base.path) && copyAside(aside, scratch) && mergeFrom(scratch, part, tally)
        && indexAnew(part) && isSoundCopy(part) && (base.madeAt.isValid() || !tally.nothingRead);
    removeWithParts(scratch);
    if (!done && base.madeAt.isValid()) {
        tally = {.allRead = false};
        done = lay(part, base.path);
    }
    if (done)
        done = QFile::rename(part, path);
    removeWithParts(part);
    if (!done)
        return QString(u""_s);
    return sentence(tally, base.madeAt);
}

} // namespace foghorn::history
