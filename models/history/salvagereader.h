// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDatabase>
#include <QString>
#include <QStringList>
#include <QVariantList>

#include <functional>
#include <optional>

namespace foghorn::history {

// One connection whose errors are no end of it, other than Sql's: for files of which parts can't be read.
class LooseConnection
{
public:
    explicit LooseConnection(const QString &path);
    ~LooseConnection();
    LooseConnection(const LooseConnection &) = delete;
    LooseConnection &operator=(const LooseConnection &) = delete;

    QSqlDatabase database() const;
    bool run(const QString &statement, const QVariantList &values = {});
    std::optional<QVariant> value(const QString &statement,
                                  const QVariantList &values = {}); // none: it failed

private:
    const QString m_name;
};

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
