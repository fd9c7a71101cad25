// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/story.h"
#include "models/history/backups.h"
#include "models/history/filelock.h"
#include "models/history/sql.h"
#include "models/monitor/caretaker.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QSignalSpy>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#include <unistd.h>
#endif

using namespace foghorn;
using namespace foghorn::story;

// 200 random damages, fewer where the build is slow; FOGHORN_DAMAGES=5000 asks for more.
class TestHistorySalvage : public QObject
{
    Q_OBJECT

private slots:
    void theNewestThreeCopiesAreKept();
    void whatAnInterruptedCopyLeftIsRemoved();
    void aCopyIsMadeOnceADay();
    void noCopyIsMadeOfNothingOrWithoutRoom();
    void aDamagedFileComesBack();
    void withoutACopyTheReadableRestComesBack();
    void aDamagedCopyIsPassedOver();
    void anEmptiedFileComesBackFromItsCopy();
    void aSalvageThatWasInterruptedGoesOn();
    void aSalvageThatWasNotToldIsTold();
    void theWalThatWasSetAsideAloneComesBack();
    void afterAFullDiskItGoesOn();
    void soundLevelsStayAsTheyAre();
    void rowIdsThatThinningLeftAreNoLoss();
    void aTableOfALaterSchemaIsNotLost();
    void copiesFromTheFutureGoFirst();
    void onlyOneSalvagesAtATime();
    void aFolderThatTakesNothingIsNamed();
};

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

void live(HistoryStore &store, int from, int to)
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

#ifdef __OPTIMIZE__
constexpr int usualDamages = 200;
#else
constexpr int usualDamages = 20;
#endif

constexpr auto counted
    = {"vendor", "component", "level_span", "coverage", "incident", "incident_update", "change_log", "alert"};

qint64 rowsOf(const QString &path)
{
    history::Sql sql(path, true);
    qint64 rows = 0;
    for (const char *table : counted)
        rows += sql.valueOnce(u"SELECT COUNT(*) FROM "_s + QLatin1StringView(table)).toLongLong();
    return sql.failed() ? -1 : rows;
}

void wound(QByteArray &bytes, QRandomGenerator &dice)
{
    const auto somewhere = [&](qsizetype length) { return dice.bounded(qint32(bytes.size() - length)); };
    switch (dice.bounded(4)) {
    case 0: // single bits
        for (int n = dice.bounded(1, 30); n > 0; --n) {
            char &byte = bytes[somewhere(1)];
            byte = static_cast<char>(byte ^ (1 << dice.bounded(8)));
        }
        return;
    case 1: // a sector of something else
        for (int n = dice.bounded(1, 4); n > 0; --n)
            bytes.replace(somewhere(512) / 512 * 512, 512,
                          QByteArray(512, static_cast<char>(dice.bounded(256))));
        return;
    case 2: // pages of nothing
        for (int n = dice.bounded(1, 4); n > 0; --n)
            bytes.replace(somewhere(4096) / 4096 * 4096, 4096, QByteArray(4096, '\0'));
        return;
    default:
        bytes.truncate(dice.bounded(qint32(bytes.size())));
    }
}

// No two levels of a component overlap, and each that is listed has one that lasts.
void verifySense(const QString &path)
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
Prepared prepare(Shelf &shelf)
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

void clearAside(const QString &path)
{
    const QDir folder = QFileInfo(path).absoluteDir();
    for (const QString &name : folder.entryList({u"history.sqlite*"_s}, QDir::Files))
        QFile::remove(folder.filePath(name));
}

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

void TestHistorySalvage::theNewestThreeCopiesAreKept()
{
    Shelf shelf;
    QVERIFY(isBackupDue(shelf.path, at(start)));
    for (int n = 0; n < 5; ++n)
        VERIFY_OK(makeBackup(shelf.path, at(start + n * day)));
    const QList<BackupCopy> copies = backupsOf(shelf.path);
    QCOMPARE(copies.size(), backupsKept);
    QCOMPARE(copies.first().madeAt, at((start + 4 * day) / 1000 * 1000));
    QCOMPARE(copies.last().madeAt, at((start + 2 * day) / 1000 * 1000));
    QVERIFY(!isBackupDue(shelf.path, at(start + 4 * day + hour)));
    QVERIFY(isBackupDue(shelf.path, at(start + 5 * day)));
    constexpr auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
    QVERIFY(!(QFile(copies.first().path).permissions() & others));
    QVERIFY(!(QFile(QFileInfo(copies.first().path).absolutePath()).permissions() & others));
}

void TestHistorySalvage::whatAnInterruptedCopyLeftIsRemoved()
{
    Shelf shelf;
    const auto made = makeBackup(shelf.path, at(start));
    VERIFY_OK(made);
    const QString left = QFileInfo(*made).dir().filePath(u"history-20231114T000000Z.sqlite.part"_s);
    QVERIFY(writeBytes(left, "half a copy"));
    VERIFY_OK(makeBackup(shelf.path, at(start + day)));
    QVERIFY(!QFile::exists(left));
    QVERIFY(QFile::exists(*made));
}

void TestHistorySalvage::aCopyIsMadeOnceADay()
{
    Shelf shelf;
    VERIFY_OK(shelf.store->setSetting(retentionSetting, u"1"_s));
    live(*shelf.store, 0, 120);
    QDateTime now = at(start + 800 * day);
    HistoryWorker worker(shelf.path);
    Caretaker caretaker(worker, shelf.path, [&now] { return now; });
    QSignalSpy copied(&caretaker, &Caretaker::copied);
    QSignalSpy thinned(&caretaker, &Caretaker::thinned);
    caretaker.lookNow();
    QTRY_COMPARE(copied.size(), 1);
    QTRY_COMPARE(thinned.size(), 1);
    QVERIFY(shelf.store->check()->dayRows > 0);
    now = now.addSecs(3600);
    caretaker.lookNow();
    QVERIFY(!copied.wait(300));
    QCOMPARE(copied.size(), 1);
    now = now.addDays(1);
    caretaker.lookNow();
    QTRY_COMPARE(copied.size(), 2);
    QCOMPARE(backupsOf(shelf.path).size(), 2);
}

void TestHistorySalvage::noCopyIsMadeOfNothingOrWithoutRoom()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"history.sqlite"_s);
    VERIFY_OK(HistoryStore::open(path));
    QCOMPARE(*makeBackup(path, at(start)), QString());
    QVERIFY(backupsOf(path).isEmpty());
    QDateTime now = at(start);
    {
        HistoryWorker worker(path);
        Caretaker caretaker(worker, path, [&now] { return now; });
        QSignalSpy failed(&caretaker, &Caretaker::failed);
        caretaker.lookNow();
        QVERIFY(!failed.wait(200));
    }
    const qint64 size = QFileInfo(path).size() + QFileInfo(path + u"-wal"_s).size();
    QVERIFY(hasRoomForBackup(path, 2 * size));
    QVERIFY(!hasRoomForBackup(path, 2 * size - 1));
}

void TestHistorySalvage::aDamagedFileComesBack()
{
    Shelf shelf;
    const Prepared prepared = prepare(shelf);
    QVERIFY(prepared.copyRows > 0 && prepared.copyRows < prepared.rows);
    bool given = false;
    const int asked = qEnvironmentVariableIntValue("FOGHORN_DAMAGES", &given);
    const int damages = given ? asked : usualDamages;
    int noticed = 0;
    int numbered = 0;
    double worst = 1;
    for (int n = 0; n < damages; ++n) {
        QRandomGenerator dice(quint32(n + 1));
        QByteArray bytes = prepared.whole;
        wound(bytes, dice);
        clearAside(shelf.path);
        QVERIFY(writeBytes(shelf.path, bytes));
        auto opened = HistoryStore::open(shelf.path);
        QVERIFY2(opened.ok(),
                 qPrintable(u"damage %1: "_s.arg(n) + (opened ? QString() : opened.error().detail)));
        const QString notice = (*opened)->notice();
        const bool works = (*opened)->record(u"lumen"_s, look(start + 500 * 10 * minute, 12), {}).ok();
        opened->reset();
        if (notice.isEmpty()) // a bit in a text, or in a page that is free: nobody can tell
            continue;
        ++noticed;
        QVERIFY2(works, qPrintable(u"damage %1: %2"_s.arg(n).arg(notice)));
        numbered += notice.contains(u"were saved"_s) || notice.contains(u"was empty"_s) ? 1 : 0;
        const double share = double(rowsOf(shelf.path)) / double(prepared.rows);
        worst = std::min(worst, share);
        QVERIFY2(share >= 0.99 || bytes.isEmpty(),
                 qPrintable(u"damage %1: %2 %3"_s.arg(n).arg(share).arg(notice)));
        verifySense(shelf.path);
        if (QTest::currentTestFailed()) {
            qInfo("damage %d: %s", n, qPrintable(notice));
            return;
        }
    }
    qInfo("%d of %d damages noticed, at worst %.4f of the rows are back", noticed, damages, worst);
    QVERIFY(noticed > damages / 3);
    QCOMPARE(numbered, noticed);
}

void TestHistorySalvage::withoutACopyTheReadableRestComesBack()
{
    Shelf shelf;
    const Prepared prepared = prepare(shelf);
    QVERIFY(QDir(QFileInfo(shelf.path).absolutePath() + u"/backups"_s).removeRecursively());
    QByteArray bytes = prepared.whole;
    qsizetype leaf = bytes.size() / 4096 / 2 * 4096;
    while (leaf < bytes.size() && bytes[leaf] != '\x0d') // SQLite's mark of a page that holds rows
        leaf += 4096;
    QVERIFY(leaf < bytes.size());
    bytes.replace(leaf, 4096, QByteArray(4096, '\xa5'));
    QVERIFY(writeBytes(shelf.path, bytes));
    shelf.reopen();
    QVERIFY2(shelf.store->notice().contains(u"There was no copy"_s), qPrintable(shelf.store->notice()));
    QVERIFY(rowsOf(shelf.path) > prepared.rows * 9 / 10);
    verifySense(shelf.path);
    // What can be searched is what is there.
    history::Sql sql(shelf.path, true);
    QCOMPARE(sql.valueOnce(u"SELECT COUNT(*) FROM incident_words WHERE incident_words MATCH 'look'"_s),
             sql.valueOnce(u"SELECT COUNT(*) FROM incident"_s));
    QVERIFY(!sql.failed());
}

void TestHistorySalvage::aDamagedCopyIsPassedOver()
{
    Shelf shelf;
    live(*shelf.store, 0, 40);
    const auto older = makeBackup(shelf.path, at(start + day));
    const auto newer = makeBackup(shelf.path, at(start + 2 * day));
    VERIFY_OK(older);
    VERIFY_OK(newer);
    shelf.store.reset();
    QVERIFY(writeBytes(*newer, QByteArray(8192, 'x')));
    QVERIFY(writeBytes(shelf.path, "no database"));
    shelf.reopen();
    QVERIFY2(shelf.store->notice().contains(u"2023-11-15"_s), qPrintable(shelf.store->notice()));
    QCOMPARE(rowsOf(shelf.path), rowsOf(*older));
}

void TestHistorySalvage::anEmptiedFileComesBackFromItsCopy()
{
    Shelf shelf;
    live(*shelf.store, 0, 20);
    const auto copy = makeBackup(shelf.path, at(start + day));
    VERIFY_OK(copy);
    shelf.store.reset();
    clearAside(shelf.path);
    QVERIFY(writeBytes(shelf.path, {}));
    shelf.reopen(); // somebody else may have made it this moment
    QVERIFY(shelf.store->notice().contains(u"was empty"_s));
    shelf.store.reset();
    clearAside(shelf.path);
    QVERIFY(writeBytes(shelf.path, {}));
    QFile file(shelf.path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(QDateTime::currentDateTime().addSecs(-3600), QFileDevice::FileModificationTime));
    file.close();
    shelf.reopen();
    QVERIFY2(shelf.store->notice().contains(u"goes on with its copy"_s), qPrintable(shelf.store->notice()));
    QCOMPARE(rowsOf(shelf.path), rowsOf(*copy));
}

// Ended between setting the damaged file aside and putting the other in its place.
void TestHistorySalvage::aSalvageThatWasInterruptedGoesOn()
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
void TestHistorySalvage::aSalvageThatWasNotToldIsTold()
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
void TestHistorySalvage::theWalThatWasSetAsideAloneComesBack()
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

void TestHistorySalvage::afterAFullDiskItGoesOn()
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
void TestHistorySalvage::soundLevelsStayAsTheyAre()
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

void TestHistorySalvage::rowIdsThatThinningLeftAreNoLoss()
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
    woundTable(shelf.path, u"sqlite_autoindex_level_span_1"_s);
    const qint64 rows = rowsOf(shelf.path);
    shelf.reopen();
    QVERIFY2(shelf.store->notice().contains(u"no row is known to be lost"_s),
             qPrintable(shelf.store->notice()));
    QCOMPARE(rowsOf(shelf.path), rows);
}

void TestHistorySalvage::aTableOfALaterSchemaIsNotLost()
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

void TestHistorySalvage::copiesFromTheFutureGoFirst()
{
    Shelf shelf;
    for (int n = 0; n < 3; ++n)
        VERIFY_OK(makeBackup(shelf.path, at(start + (1000 + n) * day)));
    QVERIFY(isBackupDue(shelf.path, at(start)));
    const auto now = makeBackup(shelf.path, at(start));
    VERIFY_OK(now);
    QVERIFY(QFile::exists(*now));
    QVERIFY(!isBackupDue(shelf.path, at(start + hour)));
    VERIFY_OK(makeBackup(shelf.path, at(start + day)));
    VERIFY_OK(makeBackup(shelf.path, at(start + 2 * day)));
    QCOMPARE(backupsOf(shelf.path).size(), backupsKept);
    QCOMPARE(backupsOf(shelf.path).last().path, *now);
    QCOMPARE(backupsOf(shelf.path).first().madeAt, at((start + 2 * day) / 1000 * 1000));
}

void TestHistorySalvage::aFolderThatTakesNothingIsNamed()
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

void TestHistorySalvage::onlyOneSalvagesAtATime()
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

QTEST_GUILESS_MAIN(TestHistorySalvage)
#include "tst_historysalvage.moc"
