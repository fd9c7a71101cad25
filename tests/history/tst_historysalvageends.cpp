// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/salvaged.h"
#include "models/history/filelock.h"

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#include <unistd.h>
#endif

using namespace foghorn;
using namespace foghorn::story;

// What a salvage does that is interrupted, meets a full disk, or finds little amiss.
class TestHistorySalvageEnds : public QObject
{
    Q_OBJECT

private slots:
    void aSalvageThatWasInterruptedGoesOn();
    void aSalvageThatWasNotToldIsTold();
    void theWalThatWasSetAsideAloneComesBack();
    void afterAFullDiskItGoesOn();
    void soundLevelsStayAsTheyAre();
    void rowIdsThatThinningLeftAreNoLoss();
    void aTableOfALaterSchemaIsNotLost();
    void onlyOneSalvagesAtATime();
    void aFolderThatTakesNothingIsNamed();
};

namespace {

// Writes over the page where the table, or the index, begins.
void woundTable(const QString &path, const QString &name)
{
    int page = 0;
    {
        history::Sql sql(path, true);
        page = sql.valueOnce(u"SELECT rootpage FROM sqlite_master WHERE name = '%1'"_s.arg(name)).toInt();
    }
    QVERIFY2(page > 1, qPrintable(name));
    QByteArray bytes = bytesOf(path);
    bytes.replace((page - 1) * 4096, 4096, QByteArray(4096, '\xa5'));
    QVERIFY(writeBytes(path, bytes));
}

} // namespace

// Ended between setting the damaged file aside and putting the other in its place.
void TestHistorySalvageEnds::aSalvageThatWasInterruptedGoesOn()
{
    Shelf shelf;
    const Prepared prepared = prepare(shelf);
    const QString aside = shelf.path + u".damaged-20231120T080000Z"_s;
    QVERIFY(QFile::rename(shelf.path, aside));
    QVERIFY(writeBytes(shelf.path + u".salvaging"_s, "history.sqlite.damaged-20231120T080000Z\nit was cut"));
    QVERIFY(writeBytes(shelf.path + u".salvage"_s, prepared.whole.first(5000)));
    const auto read = HistoryStore::open(shelf.path, HistoryStore::Mode::ReadOnly);
    QVERIFY(!read.ok());
    QVERIFY2(read.error().detail.contains(u"not salvaged"_s), qPrintable(read.error().detail));
    shelf.reopen();
    const QString notice = shelf.store->notice();
    QVERIFY2(notice.contains(u"(it was cut)"_s) && notice.contains(QFileInfo(aside).fileName()),
             qPrintable(notice));
    QCOMPARE(rowsOf(shelf.path), prepared.rows);
    QVERIFY(!QFile::exists(shelf.path + u".salvaging"_s));
    shelf.reopen();
    QVERIFY(shelf.store->notice().isEmpty());
}

// Ended between putting the salvaged file in its place and removing the mark.
void TestHistorySalvageEnds::aSalvageThatWasNotToldIsTold()
{
    Shelf shelf;
    const Prepared prepared = prepare(shelf);
    const QString aside = shelf.path + u".damaged-20231120T080000Z"_s;
    QVERIFY(writeBytes(aside, "no database"));
    QVERIFY(writeBytes(shelf.path + u".salvaging"_s, "history.sqlite.damaged-20231120T080000Z\nit was cut"));
    shelf.reopen();
    const QString notice = shelf.store->notice();
    QVERIFY2(notice.contains(u"(it was cut)"_s) && notice.contains(QFileInfo(aside).fileName()),
             qPrintable(notice));
    QCOMPARE(rowsOf(shelf.path), prepared.rows);
    shelf.reopen();
    QVERIFY(shelf.store->notice().isEmpty());
}

// Ended between setting the -wal aside and setting its file aside.
void TestHistorySalvageEnds::theWalThatWasSetAsideAloneComesBack()
{
    Shelf shelf;
    live(*shelf.store, 0, 20);
    const QByteArray wal = bytesOf(shelf.path + u"-wal"_s);
    const QByteArray file = bytesOf(shelf.path);
    const qint64 rows = rowsOf(shelf.path);
    shelf.store.reset();
    clearAside(shelf.path);
    QVERIFY(wal.size() > 0);
    QVERIFY(writeBytes(shelf.path, file));
    QVERIFY(writeBytes(shelf.path + u".damaged-20231120T080000Z-wal"_s, wal));
    QVERIFY(writeBytes(shelf.path + u".salvaging"_s, "history.sqlite.damaged-20231120T080000Z\nit was cut"));
    shelf.reopen();
    QCOMPARE(rowsOf(shelf.path), rows);
}

void TestHistorySalvageEnds::afterAFullDiskItGoesOn()
{
#ifdef Q_OS_UNIX
    Shelf shelf;
    const Prepared prepared = prepare(shelf);
    QVERIFY(QDir(QFileInfo(shelf.path).absolutePath() + u"/backups"_s).removeRecursively());
    QByteArray bytes = prepared.whole;
    bytes.replace(bytes.size() / 2, 4096, QByteArray(4096, '\xa5'));
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit was{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &was), 0);
    // No file may grow longer than a share of the damaged one: the copy of it or what is made of it fails.
    for (const int percent : {10, 50, 95}) {
        clearAside(shelf.path);
        QVERIFY(writeBytes(shelf.path, bytes));
        rlimit small = was;
        small.rlim_cur = rlim_t(bytes.size() * percent / 100);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        const auto refused = HistoryStore::open(shelf.path);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &was), 0);
        QVERIFY2(!refused.ok(), qPrintable(refused ? (*refused)->notice() : QString()));
        QVERIFY2(refused.error().detail.contains(u"make room"_s), qPrintable(refused.error().detail));
        QVERIFY(QFile::exists(shelf.path + u".salvaging"_s));
        QVERIFY(!QFile::exists(shelf.path));
        shelf.reopen();
        QVERIFY2(shelf.store->notice().contains(u"There was no copy"_s), qPrintable(shelf.store->notice()));
        QVERIFY(rowsOf(shelf.path) > prepared.rows * 9 / 10);
        shelf.store.reset();
    }
#else
    QSKIP("needs a limit for the size of files");
#endif
}

// Another table is damaged: what the levels' own says stays, also where the copy knows of no later look.
void TestHistorySalvageEnds::soundLevelsStayAsTheyAre()
{
    Shelf shelf;
    prepare(shelf);
    const auto levels = [&shelf] {
        history::Sql sql(shelf.path, true);
        return sql
            .valueOnce(u"SELECT GROUP_CONCAT(id || ':' || from_ms || '-' || COALESCE(to_ms, ''), ' ') "
                       "FROM (SELECT * FROM level_span ORDER BY id)"_s)
            .toString();
    };
    {
        history::Sql sql(shelf.path, false);
        QVERIFY(sql.runOnce(u"UPDATE component SET since_ms = since_ms - 1"_s));
        QVERIFY(sql.runOnce(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
    }
    const QString before = levels();
    QVERIFY(before.endsWith(u'-'));
    woundTable(shelf.path, u"change_log"_s);
    shelf.reopen();
    QVERIFY(!shelf.store->notice().isEmpty());
    shelf.store.reset();
    QCOMPARE(levels(), before);
}

void TestHistorySalvageEnds::rowIdsThatThinningLeftAreNoLoss()
{
    Shelf shelf;
    prepare(shelf);
    QVERIFY(QDir(QFileInfo(shelf.path).absolutePath() + u"/backups"_s).removeRecursively());
    {
        history::Sql sql(shelf.path, false);
        // An index that does not fit its table: each row can be read, and a great gap of ids lies between.
        QVERIFY(sql.runOnce(u"UPDATE level_span SET id = id + 1000000 WHERE id > 20"_s));
        QVERIFY(sql.runOnce(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
    }
    const qint64 rows = rowsOf(shelf.path);
    woundTable(shelf.path, u"sqlite_autoindex_level_span_1"_s);
    shelf.reopen();
    QVERIFY2(shelf.store->notice().contains(u"no row is known to be lost"_s),
             qPrintable(shelf.store->notice()));
    QCOMPARE(rowsOf(shelf.path), rows);
}

void TestHistorySalvageEnds::aTableOfALaterSchemaIsNotLost()
{
    Shelf shelf;
    prepare(shelf);
    {
        history::Sql sql(shelf.path, false);
        QVERIFY(sql.runOnce(u"DROP TABLE awaited"_s));
        QVERIFY(sql.runOnce(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
    }
    // The index of words alone is damaged, and that is written anew.
    woundTable(shelf.path, u"incident_words_data"_s);
    shelf.reopen();
    QVERIFY2(shelf.store->notice().contains(u"nothing is lost"_s), qPrintable(shelf.store->notice()));
}

void TestHistorySalvageEnds::aFolderThatTakesNothingIsNamed()
{
#ifdef Q_OS_UNIX
    if (geteuid() == 0)
        QSKIP("whoever may write everywhere is refused nothing");
#endif
    Shelf shelf;
    shelf.store.reset();
    QVERIFY(writeBytes(shelf.path, "no database"));
    const QString folder = QFileInfo(shelf.path).absolutePath();
    QVERIFY(QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::ExeOwner));
    const auto refused = HistoryStore::open(shelf.path);
    QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    QVERIFY(!refused.ok());
    QVERIFY2(refused.error().detail.contains(u"check the permissions"_s), qPrintable(refused.error().detail));
}

void TestHistorySalvageEnds::onlyOneSalvagesAtATime()
{
    Shelf shelf;
    const Prepared prepared = prepare(shelf);
    QVERIFY(writeBytes(shelf.path, "no database"));
    {
        FileLock other(shelf.path + u".salvage-lock"_s);
        QVERIFY(other.tryLock());
        const auto refused = HistoryStore::open(shelf.path);
        QVERIFY(!refused.ok());
        QVERIFY2(refused.error().detail.contains(u"another Foghorn"_s), qPrintable(refused.error().detail));
        QCOMPARE(bytesOf(shelf.path), QByteArray("no database"));
    }
    shelf.reopen();
    QCOMPARE(rowsOf(shelf.path), prepared.copyRows);
}

QTEST_GUILESS_MAIN(TestHistorySalvageEnds)
#include "tst_historysalvageends.moc"
