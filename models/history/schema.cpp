// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/schema.h"

#include "models/history/search.h"

#include <QDir>
#include <QFile>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

// A static library's resources are only there once somebody asks for them; the macro wants no namespace.
static void takeInResources()
{
    Q_INIT_RESOURCE(foghorn_sql);
}

namespace foghorn::history {
namespace {

constexpr int wordsIndexed = 4;

QStringList statements(const QString &sql)
{
    QStringList found(QString{});
    for (const QString &line : sql.split(u'\n')) {
        if (line.trimmed() == "---"_L1)
            found.append(QString());
        else if (!line.trimmed().startsWith("--"_L1))
            found.last() += line + u'\n';
    }
    found.removeIf([](const QString &statement) { return statement.trimmed().isEmpty(); });
    return found;
}

Result<void> apply(Sql &sql, const Migration &step)
{
    Transaction transaction(sql, Transaction::Kind::Write);
    // Another process may have come first while we waited for the lock.
    if (schemaVersion(sql) >= step.number)
        return transaction.commit();
    for (const QString &statement : statements(step.sql)) {
        if (!sql.runOnce(statement))
            break;
    }
    // Plain text is made by the program, not by SQL.
    if (step.number == wordsIndexed)
        indexAll(sql);
    sql.runOnce(u"PRAGMA user_version = %1"_s.arg(step.number));
    return transaction.commit();
}

} // namespace

QList<Migration> migrations()
{
    takeInResources();
    QList<Migration> found;
    const QFileInfoList files = QDir(u":/sql"_s).entryInfoList({u"*.sql"_s}, QDir::Files, QDir::Name);
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT(opened);
        if (opened)
            found.append({info.baseName().left(4).toInt(), QString::fromUtf8(file.readAll())});
    }
    return found;
}

int schemaVersion(Sql &sql)
{
    return sql.valueOnce(u"PRAGMA user_version"_s).toInt();
}

Result<void> migrate(Sql &sql, const QList<Migration> &steps)
{
    const int version = schemaVersion(sql);
    if (sql.failed())
        return sql.takeError();
    for (const Migration &step : steps) {
        if (step.number <= version)
            continue;
        if (auto done = apply(sql, step); !done)
            return done;
    }
    return {};
}

} // namespace foghorn::history
