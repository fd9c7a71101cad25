// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/salvagereader.h"

#include <QSqlError>
#include <QSqlQuery>

#include <atomic>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace foghorn::history {
namespace {

// Places that can't be read in one table, beyond which the rest is given up.
constexpr int mostBreaks = 20'000;
constexpr qint64 longestJump = 1LL << 40;

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
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
}

QSqlDatabase LooseConnection::database() const
{
    return QSqlDatabase::database(m_name, false);
}

bool LooseConnection::run(const QString &statement, const QVariantList &values)
{
    return value(statement, values).has_value();
}

std::optional<QVariant> LooseConnection::value(const QString &statement, const QVariantList &values)
{
    QSqlQuery query(database());
    query.setForwardOnly(true);
    if (!query.prepare(statement))
        return std::nullopt;
    for (const QVariant &one : values)
        query.addBindValue(one);
    if (!query.exec())
        return std::nullopt;
    if (query.next())
        return query.value(0);
    return query.lastError().isValid() ? std::nullopt : std::optional(QVariant());
}

QList<TableColumn> columnsOf(LooseConnection &connection, const QString &table)
{
    QList<TableColumn> found;
    QSqlQuery query(connection.database());
    if (!query.exec(u"PRAGMA table_info(\"%1\")"_s.arg(table)))
        return found;
    while (query.next()) {
        found.append(
            {query.value(1).toString(), query.value(2).toString().toUpper(), query.value(5).toInt() > 0});
    }
    return found;
}

SalvageReader::SalvageReader(const QString &path)
    : m_connection(path)
{
}

bool SalvageReader::isSound(const QString &table)
{
    const auto said = m_connection.value(u"PRAGMA integrity_check(\"%1\")"_s.arg(table));
    return said && said->toString() == "ok"_L1;
}

bool SalvageReader::read(const QString &table, const QStringList &columns,
                         const std::function<void(const QVariantList &)> &use)
{
    const QString key = columns.first();
    const QString statement = u"SELECT \"%1\" FROM \"%2\" WHERE \"%3\" > ? ORDER BY \"%3\""_s.arg(
        columns.join(u"\", \""_s), table, key);
    qint64 last = std::numeric_limits<qint64>::min();
    bool whole = true;
    for (int breaks = 0; breaks < mostBreaks; ++breaks) {
        QSqlQuery query(m_connection.database());
        query.setForwardOnly(true);
        query.prepare(statement);
        query.addBindValue(last);
        const bool started = query.exec();
        while (started && query.next()) {
            const qint64 at = query.value(0).toLongLong();
            if (at <= last) // a page of another place
                continue;
            last = at;
            QVariantList row;
            for (qsizetype i = 0; i < columns.size(); ++i)
                row.append(query.value(static_cast<int>(i)));
            use(row);
        }
        if (started && !query.lastError().isValid())
            return whole;
        whole = false;
        const std::optional<qint64> next = behind(table, key, last);
        if (!next)
            return false;
        last = *next - 1;
    }
    return false;
}

std::optional<qint64> SalvageReader::behind(const QString &table, const QString &key, qint64 last)
{
    const QString statement
        = u"SELECT \"%1\" FROM \"%2\" WHERE \"%1\" >= ? ORDER BY \"%1\" LIMIT 1"_s.arg(key, table);
    const auto probe = [&](qint64 from) { return m_connection.value(statement, {from}); };
    qint64 bad = std::max<qint64>(last, 0);
    qint64 good = 0;
    for (qint64 jump = 2; jump < longestJump && good == 0; jump *= 2) {
        if (probe(bad + jump))
            good = bad + jump;
        else
            bad += jump;
    }
    if (good == 0)
        return std::nullopt;
    while (good - bad > 1) {
        const qint64 middle = bad + (good - bad) / 2;
        (probe(middle) ? good : bad) = middle;
    }
    const auto found = probe(good);
    return found && !found->isNull() ? std::optional(found->toLongLong()) : std::nullopt;
}

} // namespace foghorn::history
