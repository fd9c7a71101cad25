// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/monitor/backfillqueue.h"
#include "monitor/stage.h"

using namespace foghorn;
using namespace foghorn::test;

class TestBackfill : public QObject
{
    Q_OBJECT

private slots:
    void thePastBecomesReportedHistory();
    void requestsKeepTheirDistance();
    void cancellingKeepsWhatWasRead();
    void aHoleEndsTheRecordThere();
    void aBusyHostIsAskedAgainLater();
    void anUnknownVendorIsSaidSo();
    void turnsAreCountedByHost();
};

namespace {

struct Run
{
    explicit Run(Stage &stage, qint64 spacingMs = 0)
        : queue({stage.fetcher, stage.worker, stage.clock(), std::make_shared<HostPace>(spacingMs)})
    {
        QObject::connect(&queue, &BackfillQueue::finished,
                         [this](const BackfillResult &one) { result = one; });
        QObject::connect(&queue, &BackfillQueue::progressed,
                         [this](const BackfillProgress &one) { progress.append(one); });
    }
    BackfillResult go(const QString &id)
    {
        QSignalSpy idle(&queue, &BackfillQueue::idle);
        queue.add(id);
        if (idle.isEmpty() && !idle.wait(10'000))
            qWarning("the backfill did not end");
        return result;
    }
    BackfillQueue queue;
    BackfillResult result;
    QList<BackfillProgress> progress;
};

// The page's record has one incident in February; the vendor was looked at once.
void setUp(Stage &stage)
{
    stage.addVendor(u"acorn"_s);
    MadePage page = acorn();
    page.open(u"i1"_s, u"Belts stood still"_s, u"critical"_s, u"2026-02-10T10:00:00.000Z"_s, {u"c1"_s});
    page.say(u"i1"_s, u"i1-2"_s, u"resolved"_s, u"2026-02-10T11:00:00.000Z"_s, u"They run."_s);
    stage.serve(u"acorn"_s, page);
    const QList<Document> summary{{.role = DocumentRole::Summary, .body = page.summary()}};
    const auto snapshot = platformById(u"statuspage"_s)->parse(summary, stage.now);
    QVERIFY(snapshot.ok());
    stage.ask<QList<Change>>([&](HistoryStore &store) { return store.record(u"acorn"_s, *snapshot, {}); });
}

QList<ComponentHistory> february(Stage &stage)
{
    const qint64 to = stage.now.toMSecsSinceEpoch();
    return stage.ask<QList<ComponentHistory>>(
        [to](HistoryStore &store) { return store.componentHistory(u"acorn"_s, to - 40LL * 86'400'000, to); });
}

} // namespace

void TestBackfill::thePastBecomesReportedHistory()
{
    Stage stage;
    setUp(stage);
    Run run(stage);
    const BackfillResult result = run.go(u"acorn"_s);
    QVERIFY2(!result.error, result.error ? qPrintable(result.error->detail) : "");
    QCOMPARE(result.past.newIncidents, 1);
    QVERIFY(result.requests >= 3);
    QVERIFY(!run.progress.isEmpty());
    QCOMPARE(run.progress.last().done, run.progress.last().of);
    QCOMPARE(run.progress.last().incidents, 1);
    const QList<ComponentHistory> history = february(stage);
    const LevelSeconds belts = fold(history[0], 0, stage.now.toMSecsSinceEpoch());
    QCOMPARE(belts[ComponentStatus::MajorOutage], 3600);
    QVERIFY(belts.reported > 18 * 86400);
    QCOMPARE(belts.observed, 0);
    QVERIFY(stage.alertKinds().isEmpty());
    const BackfillResult again = run.go(u"acorn"_s);
    QCOMPARE(again.past.newIncidents, 0);
    QCOMPARE(again.past.corrections, 0);
}

void TestBackfill::requestsKeepTheirDistance()
{
    Stage stage;
    setUp(stage);
    QElapsedTimer timer;
    timer.start();
    Run run(stage, 40);
    const BackfillResult result = run.go(u"acorn"_s);
    QVERIFY(timer.elapsed() >= 40 * (result.requests - 1));
}

void TestBackfill::cancellingKeepsWhatWasRead()
{
    Stage stage;
    setUp(stage);
    stage.fetcher.hold(Stage::maintenancesOf(u"acorn"_s));
    Run run(stage);
    QSignalSpy idle(&run.queue, &BackfillQueue::idle);
    run.queue.add(u"acorn"_s);
    QTRY_COMPARE(stage.fetcher.heldCount(Stage::maintenancesOf(u"acorn"_s)), 1);
    run.queue.cancel();
    QVERIFY(!idle.isEmpty() || idle.wait(5000));
    QVERIFY(run.result.cancelled);
    QCOMPARE(run.result.past.newIncidents, 1);
    stage.fetcher.letGo(Stage::maintenancesOf(u"acorn"_s));
    QVERIFY(run.queue.isIdle());
}

void TestBackfill::aHoleEndsTheRecordThere()
{
    Stage stage;
    setUp(stage);
    stage.fetcher.answer(Stage::maintenancesOf(u"acorn"_s), FakeFetcher::failed(Error::Kind::Tls));
    Run run(stage);
    const BackfillResult result = run.go(u"acorn"_s);
    QVERIFY(result.error);
    QCOMPARE(result.error->kind, Error::Kind::Tls);
    QCOMPARE(result.past.newIncidents, 1);
    QVERIFY(result.past.recordFrom >= QDateTime(QDate(2026, 2, 10), QTime(10, 0), Qt::UTC));
}

void TestBackfill::aBusyHostIsAskedAgainLater()
{
    Stage stage;
    setUp(stage);
    const QUrl url = Stage::maintenancesOf(u"acorn"_s);
    auto tries = std::make_shared<int>(0);
    stage.fetcher.answer(url, [tries, url](const FetchRequest &) {
        FetchReply busy = FakeFetcher::failed(Error::Kind::Timeout);
        return ++*tries < 3 ? busy : FakeFetcher::good(url, R"({"page":{"id":"page-acornfreight",
            "name":"Acorn Freight","url":"https://acorn.example"},"scheduled_maintenances":[]})");
    });
    Run run(stage);
    const BackfillResult result = run.go(u"acorn"_s);
    QVERIFY2(!result.error, result.error ? qPrintable(result.error->detail) : "");
    QCOMPARE(*tries, 3);
}

void TestBackfill::anUnknownVendorIsSaidSo()
{
    Stage stage;
    Run run(stage);
    const BackfillResult result = run.go(u"nobody"_s);
    QVERIFY(result.error);
    QCOMPARE(result.error->kind, Error::Kind::Usage);
}

void TestBackfill::turnsAreCountedByHost()
{
    qint64 nowMs = 5000;
    HostPace pace(1000, [&nowMs] { return nowMs; });
    const QUrl one(u"https://one.example/a"_s);
    const QUrl other(u"https://other.example/a"_s);
    QCOMPARE(pace.takeTurn(one), 0);
    QCOMPARE(pace.takeTurn(other), 0);
    QCOMPARE(pace.takeTurn(one), 1000);
    QCOMPARE(pace.takeTurn(one), 2000);
    nowMs = 9000;
    QCOMPARE(pace.takeTurn(one), 0);
    pace.putOff(one, 30'000);
    QCOMPARE(pace.takeTurn(one), 30'000);
}

QTEST_GUILESS_MAIN(TestBackfill)
#include "tst_backfill.moc"
