// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/sql.h"

#include <QDir>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>

#include <atomic>

using namespace Qt::Literals::StringLiterals;

namespace foghorn::history {
namespace {

// SQLite's result codes (sqlite3.h); the low byte is the kind.
enum Code {
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    InputOutput = 10,
    Corrupt = 11,
    Full = 13,
    CantOpen = 14,
    NotADatabase = 26
};

QString nextConnection()
{
    static std::atomic<quint64> count = 0;
    return u"foghorn-history-%1"_s.arg(++count);
}

// Qt binds a null QString as NULL; an absent text is "" everywhere here, and NULL is an invalid QVariant.
QVariant present(const QVariant &value)
{
    if (value.typeId() == QMetaType::QString && value.toString().isNull())
        return QString(u""_s);
    if (value.typeId() == QMetaType::QByteArray && value.toByteArray().isNull())
        return QByteArray("");
    return value;
}

QString advice(int code)
{
    switch (code & 0xff) {
    case Busy:
    case Locked:
        return u"another program is writing to it; try again"_s;
    case ReadOnly:
        return u"it can't be written; check the permissions of the file and its folder"_s;
    case Full:
        return u"the disk is full; free some space"_s;
    case InputOutput:
        return u"the disk refused to read or write; check it and its free space"_s;
    case CantOpen:
        return u"it can't be opened; check the permissions of the file and its folder"_s;
    case Corrupt:
    case NotADatabase:
        return u"the file is damaged; start Foghorn again to set it aside"_s;
    default:
        return {};
    }
}

} // namespace

Rows::Rows(Sql &sql, QSqlQuery *query)
    : m_sql(sql)
    , m_query(query)
{
}

Rows::~Rows()
{
    if (m_query)
        m_query->finish();
}

bool Rows::next()
{
    if (!m_query)
        return false;
    if (m_query->next())
        return true;
    if (m_query->lastError().isValid())
        m_sql.fail(m_query->lastError());
    return false;
}

bool Rows::isNull(int column) const
{
    return m_query->isNull(column);
}
qint64 Rows::integer(int column) const
{
    return m_query->value(column).toLongLong();
}
QString Rows::text(int column) const
{
    return m_query->value(column).toString();
}
QByteArray Rows::bytes(int column) const
{
    return m_query->value(column).toByteArray();
}
QVariant Rows::value(int column) const
{
    return m_query->value(column);
}

QDateTime Rows::time(int column) const
{
    const QVariant ms = m_query->value(column);
    return ms.isNull() ? QDateTime() : fromMs(ms.toLongLong());
}

Sql::Sql(const QString &path, bool readOnly)
    : m_path(path)
    , m_connection(nextConnection())
{
    QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    db.setDatabaseName(path);
    db.setConnectOptions(readOnly ? u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=5000"_s
                                  : u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (!db.open())
        fail(db.lastError());
}

Sql::~Sql()
{
    m_prepared.clear();
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

QSqlQuery *Sql::prepared(QLatin1StringView statement, std::initializer_list<Binding> values)
{
    if (m_error)
        return nullptr;
    const std::string_view key(statement.data(), static_cast<std::size_t>(statement.size()));
    auto at = m_prepared.find(key);
    if (at == m_prepared.end()) {
        QSqlQuery query(QSqlDatabase::database(m_connection, false));
        query.setForwardOnly(true);
        if (!query.prepare(statement)) {
            fail(query.lastError());
            return nullptr;
        }
        at = m_prepared.emplace(key, std::move(query)).first;
    }
    QSqlQuery *query = &at->second;
    for (const auto &[name, value] : values)
        query->bindValue(name, present(value));
    if (!query->exec()) {
        fail(query->lastError());
        query->finish();
        return nullptr;
    }
    return query;
}

bool Sql::run(QLatin1StringView statement, std::initializer_list<Binding> values)
{
    QSqlQuery *query = prepared(statement, values);
    if (!query)
        return false;
    m_rowsTouched = query->numRowsAffected();
    m_lastId = query->lastInsertId().toLongLong();
    query->finish();
    return true;
}

Rows Sql::rows(QLatin1StringView statement, std::initializer_list<Binding> values)
{
    return Rows(*this, prepared(statement, values));
}

std::optional<qint64> Sql::one(QLatin1StringView statement, std::initializer_list<Binding> values)
{
    Rows found = rows(statement, values);
    if (!found.next() || found.isNull(0))
        return std::nullopt;
    return found.integer(0);
}

bool Sql::runOnce(const QString &statement)
{
    if (m_error)
        return false;
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    if (query.exec(statement))
        return true;
    fail(query.lastError());
    return false;
}

QVariant Sql::valueOnce(const QString &statement)
{
    if (m_error)
        return {};
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    if (!query.exec(statement)) {
        fail(query.lastError());
        return {};
    }
    return query.next() ? query.value(0) : QVariant();
}

void Sql::fail(const Error &error)
{
    if (!m_error)
        m_error = error;
}

void Sql::fail(const QSqlError &error)
{
    const int code = error.nativeErrorCode().toInt();
    if (const int kind = code & 0xff; kind == Corrupt || kind == NotADatabase)
        m_damaged = true;
    const QString said = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    const QString what = advice(code);
    fail(Error{Error::Kind::Storage,
               what.isEmpty()
                   ? u"the history %1: %2"_s.arg(QDir::toNativeSeparators(m_path), said)
                   : u"the history %1: %2 (%3)"_s.arg(QDir::toNativeSeparators(m_path), what, said)});
}

Error Sql::takeError()
{
    const Error error = m_error.value_or(Error{Error::Kind::Storage, {}});
    m_error.reset();
    return error;
}

Transaction::Transaction(Sql &sql, Kind kind)
    : m_sql(sql)
{
    m_open = kind == Kind::Write ? sql.run("BEGIN IMMEDIATE"_L1) : sql.run("BEGIN"_L1);
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    // After some errors SQLite has rolled back by itself and says so here: that is no new error.
    std::optional<Error> first;
    if (m_sql.failed())
        first = m_sql.takeError();
    if (!m_sql.run("ROLLBACK"_L1))
        m_sql.takeError();
    if (first)
        m_sql.fail(*first);
}

Result<void> Transaction::commit()
{
    if (m_sql.failed()) {
        const Error error = m_sql.takeError();
        if (m_open && !m_sql.run("ROLLBACK"_L1))
            m_sql.takeError();
        m_open = false;
        return error;
    }
    if (!m_sql.run("COMMIT"_L1)) {
        const Error error = m_sql.takeError();
        if (!m_sql.run("ROLLBACK"_L1))
            m_sql.takeError();
        m_open = false;
        return error;
    }
    m_open = false;
    return {};
}

QVariant msOrNull(const QDateTime &time)
{
    return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant();
}

QDateTime fromMs(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
}

} // namespace foghorn::history
