// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/salvaged.h"
#include "models/monitor/caretaker.h"

#include <QRandomGenerator>
#include <QSignalSpy>

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
    void copiesFromTheFutureGoFirst();
};

namespace {

#ifdef __OPTIMIZE__
constexpr int usualDamages = 200;
#else
constexpr int usualDamages = 20;
#endif

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

QTEST_GUILESS_MAIN(TestHistorySalvage)
#include "tst_historysalvage.moc"
