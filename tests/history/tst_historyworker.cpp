// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/story.h"
#include "models/history/historyworker.h"

#include <QThread>

using namespace foghorn;
using namespace foghorn::story;

class TestHistoryWorker : public QObject
{
    Q_OBJECT

private slots:
    void jobsRunInOrderOnAThreadOfTheirOwn();
    void destroyingItRunsWhatIsQueued();
    void whatDoesNotOpenFailsEveryJobAlike();
    void whatKeptItFromOpeningMayGo();
    void damageMetInUseIsMended();
};

void TestHistoryWorker::jobsRunInOrderOnAThreadOfTheirOwn()
{
    QTemporaryDir folder;
    HistoryWorker worker(folder.filePath(u"history.sqlite"_s));
    QVERIFY(worker.opened().result().ok());
    QList<int> order;
    QList<QFuture<Result<bool>>> futures;
    for (int n = 0; n < 100; ++n) {
        futures.append(worker.run<bool>([n, &order](HistoryStore &store) -> Result<bool> {
            order.append(n);
            if (n == 0 && !store.addVendor(lumen(), at(start)))
                return false;
            return QThread::currentThread() != QCoreApplication::instance()->thread();
        }));
    }
    for (auto &future : futures)
        QVERIFY(future.result().ok() && *future.result());
    for (int n = 0; n < 100; ++n)
        QCOMPARE(order.at(n), n);
}

void TestHistoryWorker::destroyingItRunsWhatIsQueued()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"history.sqlite"_s);
    {
        HistoryWorker worker(path);
        for (int n = 0; n < 50; ++n) {
            worker.run<void>(
                [n](HistoryStore &store) { return store.addVendor(lumen(u"v%1"_s.arg(n)), at(start)); });
        }
    }
    const auto store = HistoryStore::open(path, HistoryStore::Mode::ReadOnly);
    VERIFY_OK(store);
    QCOMPARE((*store)->vendors()->size(), 50);
    QVERIFY2(!QFile::exists(path + u"-wal"_s) || QFileInfo(path + u"-wal"_s).size() == 0, "left open");
}

void TestHistoryWorker::whatDoesNotOpenFailsEveryJobAlike()
{
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(u"history.sqlite"_s)); // a folder where the file should be
    HistoryWorker worker(folder.filePath(u"history.sqlite"_s));
    const Result<void> opened = worker.opened().result();
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().kind, Error::Kind::Storage);
    const auto job = worker.run<QList<Vendor>>([](HistoryStore &store) { return store.vendors(); }).result();
    QVERIFY(!job.ok());
    QCOMPARE(job.error(), opened.error());
}

void TestHistoryWorker::whatKeptItFromOpeningMayGo()
{
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(u"history.sqlite"_s));
    HistoryWorker worker(folder.filePath(u"history.sqlite"_s));
    QVERIFY(!worker.opened().result().ok());
    QVERIFY(QDir(folder.path()).rmdir(u"history.sqlite"_s));
    const auto readable = [&worker] {
        return worker.run<QList<Vendor>>([](HistoryStore &store) { return store.vendors(); }).result().ok();
    };
    QTRY_VERIFY(readable());
}

// More than SQLite keeps in memory, so that the damage on the disk is met.
void TestHistoryWorker::damageMetInUseIsMended()
{
    Shelf shelf;
    Snapshot large = look(start, 4);
    for (int n = 0; n < 300; ++n) {
        large.incidents.append(incident(u"i%1"_s.arg(n), start, IncidentStatus::Resolved,
                                        u"Word %1 "_s.arg(n) + QString(20'000, u'w')));
    }
    VERIFY_OK(shelf.store->record(u"lumen"_s, large, {}));
    shelf.store.reset();
    HistoryWorker worker(shelf.path);
    QVERIFY(worker.opened().result().ok());
    QFile file(shelf.path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    for (qint64 page = 200; page < file.size() / 4096; page += 100) {
        QVERIFY(file.seek(page * 4096));
        QCOMPARE(file.write(QByteArray(4096, '\xa5')), 4096);
    }
    file.close();
    const auto all = [](HistoryStore &store) { return store.incidents({}); };
    QVERIFY(!worker.run<QList<IncidentRecord>>(all).result().ok());
    const auto rest = worker.run<QList<IncidentRecord>>(all).result();
    QVERIFY(rest.ok());
    QVERIFY(rest->size() > 100 && rest->size() <= 300);
    const auto notice
        = worker.run<QString>([](HistoryStore &store) -> Result<QString> { return store.notice(); }).result();
    QVERIFY2(notice.ok() && notice->contains(u"set aside as"_s), qPrintable(notice ? *notice : QString()));
}

QTEST_GUILESS_MAIN(TestHistoryWorker)
#include "tst_historyworker.moc"
