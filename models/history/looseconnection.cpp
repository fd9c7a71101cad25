// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/looseconnection.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlRecord>

#include <atomic>

using namespace Qt::Literals::StringLiterals;

namespace foghorn::history {
namespace {

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
    db.open(); // what does not open answers nothing below
}

LooseConnection::~LooseConnection()
{
    m_often.clear();
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
}

bool LooseConnection::runOften(const QString &statement, const QVariantList &values)
{
    auto at = m_often.find(statement);
    if (at == m_often.end()) {
        QSqlQuery query(QSqlDatabase::database(m_name, false));
        if (!query.prepare(statement))
            return false;
        at = m_often.emplace(statement, std::move(query)).first;
    }
    for (qsizetype i = 0; i < values.size(); ++i)
        at->second.bindValue(static_cast<int>(i), values[i]);
    const bool done = at->second.exec();
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
    if (!query.prepare(statement))
        return false;
    for (const QVariant &one : values)
        query.addBindValue(one);
    if (!query.exec())
        return false;
    const int columns = query.record().count();
    while (query.next()) {
        QVariantList row;
        for (int i = 0; i < columns; ++i)
            row.append(query.value(i));
        use(row);
    }
    return !query.lastError().isValid();
}

} // namespace foghorn::history
