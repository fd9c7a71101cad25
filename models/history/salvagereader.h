// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/history/looseconnection.h"

#include <QStringList>

namespace foghorn::history {

struct TableColumn
{
    QString name;
    QString type; // INTEGER, TEXT, REAL, BLOB
    bool isKey = false;
};

QList<TableColumn> columnsOf(LooseConnection &connection, const QString &table);

// Reads a damaged file's tables past the pages that can't be read.
class SalvageReader
{
public:
    explicit SalvageReader(const QString &path);

    LooseConnection &connection() { return m_connection; }
    // SQLite finds nothing wrong with the table and its indexes.
    bool isSound(const QString &table);
    // Each row that can be read once, by ascending key, which is the first of the columns. False: not all
    // could be.
    bool read(const QString &table, const QStringList &columns,
              const std::function<void(const QVariantList &)> &use);

private:
    // The first key from which reading goes on behind a place that can't be read.
    std::optional<qint64> behind(const QString &table, const QString &key, qint64 last);

    LooseConnection m_connection;
};

} // namespace foghorn::history
