// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/history/salvagereader.h"

namespace foghorn::history {

// What was taken from the damaged file beyond the copy.
struct Tally
{
    qint64 levels = 0;
    qint64 incidents = 0;
    qint64 messages = 0;
    qint64 changes = 0;
    qint64 lost = 0; // at most, where that can be counted
    bool lossCounted = true;
    bool allRead = true; // every table
    bool nothingRead = true; // of any table
};

// Takes one table's readable rows over into the target, as far as they say more than it does.
class TableMerge
{
public:
    TableMerge(LooseConnection &target, SalvageReader &damaged, QString table);

    void run(Tally &tally);

private:
    void prepareUpdate();
    bool takeWhole();
    void takeRow(const QVariantList &row);
    void insert(const QVariantList &row);
    void update(const QVariantList &row);
    QStringList names() const;
    qint64 count();
    void countLost(const Reading &reading, Tally &tally) const;
    bool neverThere();

    LooseConnection &m_target;
    SalvageReader &m_damaged;
    const QString m_table;
    QList<TableColumn> m_columns; // those that both have, the key first
    QString m_insert;
    QString m_update; // empty where all that a row says is which thing it speaks of
    QList<qsizetype> m_updateOrder; // the columns that it takes
    qint64 m_newestKey = 0; // of the copy
    qint64 m_leftOut = 0; // newer rows that make no sense
    qint64 m_read = 0;
};

} // namespace foghorn::history
