// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/story.h"
#include "models/history/schema.h"

#include <QDir>
#include <QFile>

using namespace foghorn;
using namespace foghorn::story;

class TestHistorySchema : public QObject
{
    Q_OBJECT

private slots:
    void aFreshFileHasTheNewestSchemaAndIsTheOwnersAlone();
    void theSafetySwitchesAreOn();
    void aMigrationThatFailsHalfWayLeavesAllAsItWas();
    void anOlderSchemaKeepsEveryFigure();
    void aNewerSchemaIsRefusedAndNotTouched();
    void aDamagedFileIsSetAside_data();
    void aDamagedFileIsSetAside();
    void anEmptyFileIsSaidToHaveBeenEmpty();
    void readingOnlyMakesNothing();
    void readingOnlyWritesNothing();
    void twoConnectionsReadAndWriteAtOnce();
    void damageMetWhileInUseIsFoundAtTheNextStart();
};

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

} // namespace

void TestHistorySchema::aFreshFileHasTheNewestSchemaAndIsTheOwnersAlone()
{
    Shelf shelf;
    const auto check = shelf.store->check();
    VERIFY_OK(check);
    QVERIFY2(check->ok, qPrintable(check->detail));
    QCOMPARE(check->schemaVersion, history::migrations().last().number);
    QCOMPARE(check->vendors, 1);
    QVERIFY(shelf.store->notice().isEmpty());
    constexpr auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup
        | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    for (const QString &part :
         QStringList{shelf.path, shelf.path + u"-wal"_s, QFileInfo(shelf.path).absolutePath()})
        QVERIFY2(!(QFile(part).permissions() & others), qPrintable(part));
}

void TestHistorySchema::theSafetySwitchesAreOn()
{
    Shelf shelf;
    history::Sql sql(shelf.path, true);
    QCOMPARE(sql.valueOnce(u"PRAGMA journal_mode"_s).toString(), u"wal"_s);
    // A row without its vendor shows that foreign keys hold on the store's own connection.
    const auto refused = shelf.store->setDocumentTag(u"nobody"_s, QUrl(u"https://x.example"_s), {});
    QVERIFY(!refused.ok());
}

void TestHistorySchema::aMigrationThatFailsHalfWayLeavesAllAsItWas()
{
    QTemporaryDir folder;
    history::Sql sql(folder.filePath(u"h.sqlite"_s), false);
    const history::Migration good{1, u"CREATE TABLE one (a INTEGER)\n---\nINSERT INTO one VALUES (7)\n"_s};
    const history::Migration bad{
        2, u"CREATE TABLE two (a INTEGER)\n---\nDROP TABLE one\n---\nCREATE TABEL three"_s};
    const auto done = history::migrate(sql, {good, bad});
    QVERIFY(!done.ok());
    QCOMPARE(done.error().kind, Error::Kind::Storage);
    QVERIFY(!sql.failed());
    QCOMPARE(history::schemaVersion(sql), 1);
    QCOMPARE(sql.valueOnce(u"SELECT a FROM one"_s).toInt(), 7);
    QCOMPARE(sql.valueOnce(u"SELECT COUNT(*) FROM sqlite_master"_s).toInt(), 1);
    const history::Migration mended{2, u"CREATE TABLE two (a INTEGER)\n"_s};
    QVERIFY(history::migrate(sql, {good, mended}).ok());
    QCOMPARE(history::schemaVersion(sql), 2);
}

void TestHistorySchema::anOlderSchemaKeepsEveryFigure()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"h.sqlite"_s);
    {
        history::Sql sql(path, false);
        VERIFY_OK(history::migrate(sql, {history::migrations().first()}));
        for (const QString &statement :
             {u"INSERT INTO vendor VALUES (1, 'lumen', 'Lumen', 'https://x.example', 'https://x.example', "
              "'statuspage', 60, 0, 1, 0, '', 0, NULL)"_s,
              u"INSERT INTO component VALUES (1, 1, 'c0', 'Hall', '', 0, 'degraded', 7200000, 1, 0, 0.99)"_s,
              u"INSERT INTO level_span VALUES (1, 1, 0, 3600000, 7200000, 4), (2, 1, 0, 7200000, NULL, 2)"_s,
              u"INSERT INTO coverage VALUES (1, 1, 3600000, 9000000, 900000)"_s,
              u"INSERT INTO read_state VALUES (1, 9000000, 9000000, NULL, '', 0, 0, NULL, NULL, 'minor', "
              "'Slow', 1, 0)"_s})
            QVERIFY2(sql.runOnce(statement), qPrintable(statement));
    }
    auto store = HistoryStore::open(path);
    VERIFY_OK(store);
    const auto history = (*store)->componentHistory(u"lumen"_s, 0, day);
    VERIFY_OK(history);
    QCOMPARE(history->at(0).observed,
             (QList<Span>{{hour, 2 * hour, ComponentStatus::MajorOutage},
                          {2 * hour, 9'900'000, ComponentStatus::Degraded}}));
    const auto then = (*store)->stateAt(u"lumen"_s, at(9'000'000));
    QCOMPARE(then->read.claimed, u"Slow"_s);
    QCOMPARE(then->components[0].claimedUptime, std::optional(0.99));
    QCOMPARE((*store)->state(u"lumen"_s)->components[0].claimedUptime, std::optional(0.99));
}

void TestHistorySchema::aNewerSchemaIsRefusedAndNotTouched()
{
    Shelf shelf;
    shelf.store.reset();
    {
        history::Sql sql(shelf.path, false);
        QVERIFY(sql.runOnce(u"PRAGMA user_version = 99"_s));
    }
    const QByteArray before = bytesOf(shelf.path);
    for (const auto mode : {HistoryStore::Mode::ReadWrite, HistoryStore::Mode::ReadOnly}) {
        const auto opened = HistoryStore::open(shelf.path, mode);
        QVERIFY(!opened.ok());
        QCOMPARE(opened.error().kind, Error::Kind::Storage);
        QVERIFY(opened.error().detail.contains(u"newer Foghorn (schema 99"_s));
    }
    QCOMPARE(bytesOf(shelf.path), before);
}

void TestHistorySchema::aDamagedFileIsSetAside_data()
{
    QTest::addColumn<QByteArray>("bytes");
    Shelf shelf;
    VERIFY_OK(shelf.store->record(u"lumen"_s, look(start, 40), {}));
    shelf.store.reset();
    const QByteArray good = bytesOf(shelf.path);
    QTest::newRow("no database") << QByteArray("<html>this is no history</html>");
    QTest::newRow("cut short") << good.first(good.size() / 3);
    QByteArray overwritten = good;
    overwritten.replace(good.size() / 2, 8192, QByteArray(8192, '\xa5'));
    QTest::newRow("overwritten inside") << overwritten;
    QByteArray head = good;
    head.replace(100, 400, QByteArray(400, '\x7f'));
    QTest::newRow("broken first page") << head;
}

void TestHistorySchema::aDamagedFileIsSetAside()
{
    QFETCH(QByteArray, bytes);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"history.sqlite"_s);
    writeBytes(path, bytes);
    writeBytes(path + u"-shm"_s, "left over");
    const auto opened = HistoryStore::open(path);
    VERIFY_OK(opened);
    const HistoryStore &store = **opened;
    const QStringList aside = QDir(folder.path()).entryList({u"history.sqlite.damaged-*Z"_s});
    QCOMPARE(aside.size(), 1);
    QVERIFY2(store.notice().contains(aside.first()), qPrintable(store.notice()));
    QCOMPARE(bytesOf(folder.filePath(aside.first())), bytes);
    if (store.notice().contains(u"new one was started"_s))
        VERIFY_OK((*opened)->addVendor(lumen(), at(start)));
    else
        QVERIFY(store.notice().contains(u"could still be read"_s));
    VERIFY_OK((*opened)->setSetting(u"a"_s, u"b"_s));
}

void TestHistorySchema::anEmptyFileIsSaidToHaveBeenEmpty()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"history.sqlite"_s);
    writeBytes(path, {});
    const auto opened = HistoryStore::open(path);
    VERIFY_OK(opened);
    QVERIFY((*opened)->notice().contains(u"was empty"_s));
}

void TestHistorySchema::readingOnlyMakesNothing()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"none/history.sqlite"_s);
    const auto opened = HistoryStore::open(path, HistoryStore::Mode::ReadOnly);
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().kind, Error::Kind::Storage);
    QVERIFY(!QFileInfo::exists(folder.filePath(u"none"_s)));
}

void TestHistorySchema::readingOnlyWritesNothing()
{
    Shelf shelf;
    const auto reader = HistoryStore::open(shelf.path, HistoryStore::Mode::ReadOnly);
    VERIFY_OK(reader);
    const auto refused = (*reader)->addVendor(lumen(u"other"_s), at(start));
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, Error::Kind::Storage);
    QCOMPARE((*reader)->vendors()->size(), 1);
}

void TestHistorySchema::twoConnectionsReadAndWriteAtOnce()
{
    Shelf shelf;
    const auto reader = HistoryStore::open(shelf.path, HistoryStore::Mode::ReadOnly);
    VERIFY_OK(reader);
    for (int n = 0; n < 50; ++n) {
        Snapshot snapshot = look(start + n * minute);
        snapshot.components[0].status = n % 2 == 0 ? ComponentStatus::Operational : ComponentStatus::Degraded;
        VERIFY_OK(shelf.store->record(u"lumen"_s, snapshot, {}));
        const auto seen = (*reader)->state(u"lumen"_s);
        VERIFY_OK(seen);
        QCOMPARE(seen->components[0].status, snapshot.components[0].status);
    }
    const auto writer = HistoryStore::open(shelf.path);
    VERIFY_OK(writer);
    VERIFY_OK((*writer)->setSetting(u"a"_s, u"b"_s));
    VERIFY_OK(shelf.store->setSetting(u"a"_s, u"c"_s));
    QCOMPARE(*(*writer)->setting(u"a"_s), u"c"_s);
}

// Beyond the size that is examined at each start, a broken page is only met by the query that needs it.
void TestHistorySchema::damageMetWhileInUseIsFoundAtTheNextStart()
{
    Shelf shelf;
    VERIFY_OK(shelf.store->setSetting(u"long"_s, QString(70'000'000, u'x')));
    VERIFY_OK(shelf.store->record(u"lumen"_s, look(start, 200), {}));
    shelf.store.reset();
    QByteArray bytes = bytesOf(shelf.path);
    bytes.replace(bytes.size() - 16 * 4096, 16 * 4096, QByteArray(16 * 4096, '\xa5'));
    writeBytes(shelf.path, bytes);
    auto opened = HistoryStore::open(shelf.path);
    VERIFY_OK(opened);
    const auto met = (*opened)->state(u"lumen"_s);
    QVERIFY(!met.ok());
    QVERIFY2(met.error().detail.contains(u"damaged"_s), qPrintable(met.error().detail));
    opened->reset();
    opened = HistoryStore::open(shelf.path);
    VERIFY_OK(opened);
    QVERIFY((*opened)->notice().contains(u"set aside"_s));
}

QTEST_GUILESS_MAIN(TestHistorySchema)
#include "tst_historyschema.moc"
