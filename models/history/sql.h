// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/result.h"

#include <QDateTime>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <initializer_list>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

namespace foghorn::history {

class Sql;

using Binding = std::pair<QLatin1StringView, QVariant>;

// The rows of one query. Ends its read when it goes out of scope.
class Rows
{
public:
    Rows(Sql &sql, QSqlQuery *query);
    ~Rows();
    Rows(const Rows &) = delete;
    Rows &operator=(const Rows &) = delete;

    bool next();
    bool isNull(int column) const;
    qint64 integer(int column) const;
    int number(int column) const { return static_cast<int>(integer(column)); }
    bool flag(int column) const { return integer(column) != 0; }
    QString text(int column) const;
    QByteArray bytes(int column) const;
    QDateTime time(int column) const; // UTC; invalid for NULL
    QVariant value(int column) const;

private:
    Sql &m_sql;
    QSqlQuery *m_query; // null: the query failed
};

// One connection and its prepared statements. The first error sticks: what follows it does nothing, and the
// transaction that is open can't be committed any more.
class Sql
{
public:
    // Opens the file; see failed(). The connection belongs to the calling thread.
    Sql(const QString &path, bool readOnly);
    ~Sql();
    Sql(const Sql &) = delete;
    Sql &operator=(const Sql &) = delete;

    // The statement is a literal: it is prepared once and kept.
    bool run(QLatin1StringView statement, std::initializer_list<Binding> values = {});
    Rows rows(QLatin1StringView statement, std::initializer_list<Binding> values = {});
    // One number of one row; nothing when there is no row or it is NULL.
    std::optional<qint64> one(QLatin1StringView statement, std::initializer_list<Binding> values = {});
    // Not prepared, not kept: pragmas and migrations.
    bool runOnce(const QString &statement);
    QVariant valueOnce(const QString &statement);

    qint64 lastId() const { return m_lastId; }
    qint64 rowsTouched() const { return m_rowsTouched; } // by the last run()

    bool failed() const { return m_error.has_value(); }
    bool damaged() const { return m_damaged; } // SQLite found the file to be corrupt, or no database at all
    void fail(const Error &error);
    void fail(const QSqlError &error);
    Error takeError(); // and go on

private:
    friend class Rows;
    QSqlQuery *prepared(QLatin1StringView statement, std::initializer_list<Binding> values);

    QString m_path;
    QString m_connection;
    std::unordered_map<std::string_view, QSqlQuery> m_prepared;
    std::optional<Error> m_error;
    qint64 m_lastId = 0;
    qint64 m_rowsTouched = 0;
    bool m_damaged = false;
};

// Rolls back unless committed. Writing ones take the write lock at once, so that what was read still holds.
class Transaction
{
public:
    enum class Kind { Read, Write };
    Transaction(Sql &sql, Kind kind);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    Result<void> commit();
    template <typename T>
    Result<T> commit(T value)
    {
        if (auto done = commit(); !done)
            return done.error();
        return Result<T>(std::move(value));
    }

private:
    Sql &m_sql;
    bool m_open = false;
};

QVariant msOrNull(const QDateTime &time);
QDateTime fromMs(qint64 ms);

} // namespace foghorn::history
