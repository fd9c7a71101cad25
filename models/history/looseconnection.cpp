// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/looseconnection.h"

#include <QSqlDatabase>
#include <QSqlRecord>

#include <atomic>

using namespace Qt::Literals::StringLiterals;

namespace foghorn::history {
namespace {

// SQLite's result codes (sqlite3.h); the low byte is the kind.
enum Code { InputOutput = 10, Full = 13, CantOpen = 14, TooBig = 18, Constraint = 19, Mismatch = 20 };

QString connectionName()
{
    static std::atomic<quint64> count = 0;
    return u"foghorn-salvage-%1"_s.arg(++count);
}

} // namespace

LooseConnection::LooseConnection(const QString &path)
    : m_name(connectionName())
{
    QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    db.setDatabaseName(path);
    if (!db.open()) // what does not open answers nothing below
        note(db.lastError());
}

LooseConnection::~LooseConnection()
{
    m_often.clear();
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
}

int LooseConnection::note(const QSqlError &error)
{
    const int kind = error.nativeErrorCode().toInt() & 0xff;
    m_diskRefused = m_diskRefused || kind == InputOutput || kind == Full || kind == CantOpen;
    return kind;
}

bool LooseConnection::runOften(const QString &statement, const QVariantList &values)
{
    auto at = m_often.find(statement);
    if (at == m_often.end()) {
        QSqlQuery query(QSqlDatabase::database(m_name, false));
        if (!query.prepare(statement)) {
            note(query.lastError());
            m_rowRefused = true;
            return false;
        }
        at = m_often.emplace(statement, std::move(query)).first;
    }
    for (qsizetype i = 0; i < values.size(); ++i)
        at->second.bindValue(static_cast<int>(i), values[i]);
    const bool done = at->second.exec();
    if (!done) {
        const int kind = note(at->second.lastError());
        m_rowRefused = m_rowRefused || (kind != TooBig && kind != Constraint && kind != Mismatch);
    }
    at->second.finish();
    return done;
}

bool LooseConnection::run(const QString &statement, const QVariantList &values)
{
    return value(statement, values).has_value();
}

std::optional<QVariant> LooseConnection::value(const QString &statement, const QVariantList &values)
{
    std::optional<QVariant> first;
    const bool whole = each(statement, values, [&first](const QVariantList &row) {
        if (!first)
            first = row.first();
    });
    return whole ? std::optional(first.value_or(QVariant())) : std::nullopt;
}

bool LooseConnection::each(const QString &statement, const QVariantList &values,
                           const std::function<void(const QVariantList &)> &use)
{
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    query.setForwardOnly(true);
    if (!query.prepare(statement)) {
        note(query.lastError());
        return false;
    }
    for (const QVariant &one : values)
        query.addBindValue(one);
    if (!query.exec()) {
        note(query.lastError());
        return false;
    }
    const int columns = query.record().count();
    while (query.next()) {
        QVariantList row;
        for (int i = 0; i < columns; ++i)
            row.append(query.value(i));
        use(row);
    }
    if (query.lastError().isValid())
        note(query.lastError());
    return !query.lastError().isValid();
}

} // namespace foghorn::history
