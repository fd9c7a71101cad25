// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/history/looseconnection.h"

#include <QStringList>

#include <utility>

namespace foghorn::history {

struct TableColumn
{
    QString name;
    QString type; // INTEGER, TEXT, REAL, BLOB
    bool isKey = false;
};

QList<TableColumn> columnsOf(LooseConnection &connection, const QString &table);

// What reading a table came to.
struct Reading
{
    bool whole = true; // no place was met that can't be read
    bool endKnown = true; // what lies behind the last such place could be read
    QList<std::pair<qint64, qint64>> jumped; // the keys that may have been there: first and last
};

// Reads a damaged file's tables past the pages that can't be read.
class SalvageReader
{
public:
    explicit SalvageReader(const QString &path);

    LooseConnection &connection() { return m_connection; }
    // SQLite finds nothing wrong with the table and its indexes.
    bool isSound(const QString &table);
    // Each row that can be read once, by ascending key, which is the first of the columns.
    Reading read(const QString &table, const QStringList &columns,
                 const std::function<void(const QVariantList &)> &use);

private:
    // The first key from which reading goes on behind a place that can't be read.
    std::optional<qint64> behind(const QString &table, const QString &key, qint64 last);

    LooseConnection m_connection;
};

} // namespace foghorn::history
