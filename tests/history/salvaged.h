// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/story.h"
#include "models/history/backups.h"
#include "models/history/sql.h"

#include <QDir>
#include <QFile>

// A history with a copy beside it, and what tells whether it came back.
namespace foghorn::story {

inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline bool writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

inline void live(HistoryStore &store, int from, int to)
{
    const RecordOptions options{.judge = always};
    for (int n = from; n < to; ++n) {
        Snapshot snapshot = look(start + n * 10 * minute, 12);
        for (int c = 0; c < 12; ++c)
            snapshot.components[c].status
                = (n + c) % 5 == 0 ? ComponentStatus::MajorOutage : ComponentStatus::Operational;
        if (n % 4 == 0)
            snapshot.incidents = {incident(u"i%1"_s.arg(n), start + n * 10 * minute, IncidentStatus::Resolved,
                                           u"Look %1 "_s.arg(n) + QString(300, u'w'))};
        VERIFY_OK(store.record(u"lumen"_s, snapshot, options));
    }
}

inline constexpr auto counted
    = {"vendor", "component", "level_span", "coverage", "incident", "incident_update", "change_log", "alert"};

inline qint64 rowsOf(const QString &path)
{
    history::Sql sql(path, true);
    qint64 rows = 0;
    for (const char *table : counted)
        rows += sql.valueOnce(u"SELECT COUNT(*) FROM "_s + QLatin1StringView(table)).toLongLong();
    return sql.failed() ? -1 : rows;
}

// No two levels of a component overlap, and each that is listed has one that lasts.
inline void verifySense(const QString &path)
{
    history::Sql sql(path, true);
    QCOMPARE(sql.valueOnce(u"PRAGMA integrity_check(1)"_s).toString(), u"ok"_s);
    QVERIFY(!sql.valueOnce(u"PRAGMA foreign_key_check"_s).isValid());
    QCOMPARE(sql.valueOnce(
                    u"SELECT COUNT(*) FROM level_span a JOIN level_span b ON a.component_id = b.component_id "
                    "AND a.source = b.source AND a.from_ms < b.from_ms "
                    "AND COALESCE(a.to_ms, 9000000000000000) > b.from_ms"_s)
                 .toInt(),
             0);
    QVERIFY(!sql.failed());
}

struct Prepared
{
    QByteArray whole;
    qint64 rows = 0;
    qint64 copyRows = 0;
};

// Days of looks, a copy, and less than an hour more.
inline Prepared prepare(Shelf &shelf)
{
    live(*shelf.store, 0, 200);
    const auto made = makeBackup(shelf.path, at(start + 200 * 10 * minute));
    Prepared prepared{.copyRows = made ? rowsOf(*made) : 0};
    live(*shelf.store, 200, 202);
    shelf.store.reset();
    prepared.whole = bytesOf(shelf.path);
    prepared.rows = rowsOf(shelf.path);
    return prepared;
}

inline void clearAside(const QString &path)
{
    const QDir folder = QFileInfo(path).absoluteDir();
    for (const QString &name : folder.entryList({u"history.sqlite*"_s}, QDir::Files))
        QFile::remove(folder.filePath(name));
}

} // namespace foghorn::story
