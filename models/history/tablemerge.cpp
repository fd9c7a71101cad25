// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/tablemerge.h"

#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace foghorn::history {
namespace {

constexpr qint64 latestMs = 4'102'444'800'000; // the year 2100: no date of ours lies beyond it

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

} // namespace

TableMerge::TableMerge(LooseConnection &target, SalvageReader &damaged, QString table)
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
    m_insert = u"INSERT OR IGNORE INTO \"%1\" (\"%2\") VALUES (%3)"_s.arg(m_table, names().join(u"\", \""_s),
                                                                          marks.join(u", "_s));
    prepareUpdate();
}

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
    const bool whole
        = m_damaged.read(m_table, names(), [this](const QVariantList &row) { insert(row); }).whole;
    if (!whole)
        m_target.run(u"ROLLBACK TO whole"_s);
    m_target.run(u"RELEASE whole"_s);
    if (whole && m_table == "level_span"_L1)
        m_target.run(u"DELETE FROM was_open"_s); // every end that there was is known
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
        if (!isPlausible(m_columns[i], row[i])) {
            m_leftOut += row.first().toLongLong() > m_newestKey ? 1 : 0;
            return;
        }
    }
    const qint64 key = row.first().toLongLong();
    if (m_table == "level_span"_L1)
        m_target.run(u"DELETE FROM was_open WHERE id = ?"_s, {key});
    if (key > m_newestKey) {
        insert(row);
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

qint64 TableMerge::count()
{
    return m_target.value(u"SELECT COUNT(*) FROM \"%1\""_s.arg(m_table)).value_or(0).toLongLong();
}

// An older schema's file: then nothing of this table can be lost.
bool TableMerge::neverThere()
{
    const auto tables = m_damaged.connection().value(u"SELECT COUNT(*) FROM sqlite_master"_s);
    const auto thisOne = m_damaged.connection().value(
        u"SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = ?"_s, {m_table});
    return tables && tables->toLongLong() > 0 && thisOne && thisOne->toLongLong() == 0;
}

// Row ids that thinning left free are no loss: only the keys of places that could not be read can be one.
void TableMerge::countLost(const Reading &reading, Tally &tally) const
{
    tally.lossCounted = tally.lossCounted && reading.endKnown;
    tally.lost += m_leftOut;
    for (const auto &[first, last] : reading.jumped)
        tally.lost += std::max<qint64>(0, last - std::max(first, m_newestKey + 1) + 1);
}

void TableMerge::run(Tally &tally)
{
    if (neverThere())
        return;
    if (m_columns.isEmpty() || !m_columns.first().isKey) {
        tally.allRead = false;
        tally.lossCounted = false;
        return;
    }
    const qint64 before = count();
    m_newestKey = m_target.value(u"SELECT MAX(\"%1\") FROM \"%2\""_s.arg(m_columns.first().name, m_table))
                      .value_or(0)
                      .toLongLong();
    if (!m_damaged.isSound(m_table) || !takeWhole()) {
        m_read = 0;
        tally.allRead = false;
        countLost(m_damaged.read(m_table, names(), [this](const QVariantList &row) { takeRow(row); }), tally);
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

} // namespace foghorn::history
