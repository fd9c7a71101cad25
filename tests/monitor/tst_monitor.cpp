// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/stage.h"

using namespace foghorn;
using namespace foghorn::test;
using Outcome = PollResult::Outcome;

// Many vendors over a clock that the test moves: who is asked when, and what is told of our own looking.
class TestMonitor : public QObject
{
    Q_OBJECT

private slots:
    void aSlowVendorDelaysNobodyElse();
    void oneRoundAVendorAtATime();
    void nobodyIsPolledEarlyAfterARestart();
    void aLostFeedIsToldOnceAndItsReturnOnce();
    void oneHostFailingIsNotOurNetwork();
    void allHostsFailingIsOurNetworkAndToldOnce();
    void aVendorAskedOnceADayDoesNotHideOurLoss();
    void whoFailsAfterTheNetworkIsBackIsNotLostAtOnce();
    void noNetworkAtAllIsOurs();
    void aGapOfOurOwnAlarmsNobody();
    void aClockSetBackStopsNobody();
    void vendorsChangedElsewhereAreTakenUp();
    void aPlanFromAWrongClockIsNotBelieved();
    void aYearOfDays();
};

namespace {

// A monitor over a stage; the test moves the clock by step().
class Watching
{
public:
    explicit Watching(Stage &stage)
        : m_stage(stage)
        , m_before(asked())
        , monitor({.fetcher = stage.fetcher,
                   .history = stage.worker,
                   .now = stage.clock(),
                   .judge = Stage::judgeAll,
                   .dice = [] { return 0.5; }})
        , polled(&monitor, &Monitor::polled)
        , told(&monitor, &Monitor::changesFound)
    {
    }
    // Moves the clock, lets the monitor see it, and waits for so many rounds.
    bool step(qint64 seconds, int rounds)
    {
        m_stage.now = m_stage.now.addSecs(seconds);
        const qsizetype wanted = polled.size() + rounds;
        QSignalSpy loaded(&monitor, &Monitor::vendorsChanged);
        monitor.reload();
        while (polled.size() < wanted) {
            if (!polled.wait(5000))
                return false;
        }
        return true;
    }
    // Runs on by minutes, each vendor asked as it is due.
    void run(int minutes, int stepSeconds = 60)
    {
        for (int done = 0; done < minutes * 60; done += stepSeconds) {
            m_stage.now = m_stage.now.addSecs(stepSeconds);
            monitor.reload();
            settle();
        }
    }
    // Until nobody is due and every round that began has ended (but those that are held).
    void settle()
    {
        for (int quiet = 0; quiet < 2;) {
            // What was asked of the history is answered, and heard of here.
            (void)m_stage.ask<QList<Vendor>>([](HistoryStore &store) { return store.vendors(); });
            QCoreApplication::processEvents();
            const bool due = monitor.nextDue().isValid() && monitor.nextDue() <= m_stage.now;
            const bool underWay = begun() > polled.size();
            quiet = due || underWay ? 0 : quiet + 1;
            if (due) { // past the pace of many at once
                m_stage.now = m_stage.now.addMSecs(250);
                monitor.reload();
            } else if (underWay) {
                QTest::qSleep(1);
            }
        }
    }
    // Each round asks for the summary once.
    qsizetype begun() const { return asked() - m_before; }
    qsizetype asked() const
    {
        return std::ranges::count_if(m_stage.fetcher.asked, [this](const FetchRequest &request) {
            return request.url.path().endsWith("summary.json"_L1)
                && m_stage.fetcher.heldCount(request.url) == 0;
        });
    }
    QStringList pollers() const
    {
        QStringList ids;
        for (const QList<QVariant> &one : polled)
            ids.append(one.first().value<PollResult>().vendor);
        return ids;
    }

private:
    Stage &m_stage;
    qsizetype m_before; // of an earlier watch on the same stage

public:
    Monitor monitor;
    QSignalSpy polled;
    QSignalSpy told;
};

} // namespace

void TestMonitor::aSlowVendorDelaysNobodyElse()
{
    Stage stage;
    for (const QString &id : {u"slow"_s, u"b"_s, u"c"_s}) {
        stage.addVendor(id);
        stage.serve(id, acorn(id));
    }
    stage.fetcher.hold(Stage::summaryOf(u"slow"_s));
    Watching watching(stage);
    watching.monitor.start();
    QTRY_COMPARE(watching.polled.size(), 2);
    for (int round = 0; round < 3; ++round)
        QVERIFY(watching.step(70, 2));
    QVERIFY(!watching.pollers().contains(u"slow"_s));
    QCOMPARE(stage.fetcher.countOf(Stage::summaryOf(u"slow"_s)), 1);
    stage.fetcher.letGo(Stage::summaryOf(u"slow"_s));
    QTRY_VERIFY(watching.pollers().contains(u"slow"_s));
}

void TestMonitor::oneRoundAVendorAtATime()
{
    Stage stage;
    stage.addVendor(u"a"_s);
    stage.serve(u"a"_s, acorn());
    stage.fetcher.hold(Stage::summaryOf(u"a"_s));
    Watching watching(stage);
    watching.monitor.start();
    QTRY_COMPARE(stage.fetcher.heldCount(Stage::summaryOf(u"a"_s)), 1);
    QCOMPARE(watching.monitor.pollNow({u"a"_s}), 0);
    // Not even when it is paused and resumed meanwhile.
    const auto pause = [&stage](bool paused) {
        stage.ask<bool>([paused](HistoryStore &store) -> Result<bool> {
            Vendor vendor = store.vendors()->first();
            vendor.paused = paused;
            const auto done = store.updateVendor(vendor);
            return done ? Result<bool>(true) : Result<bool>(done.error());
        });
    };
    QSignalSpy changed(&watching.monitor, &Monitor::vendorsChanged);
    pause(true);
    watching.monitor.reload();
    QTRY_COMPARE(changed.size(), 1);
    pause(false);
    watching.monitor.reload();
    QTRY_COMPARE(changed.size(), 2);
    watching.run(2);
    QCOMPARE(stage.fetcher.heldCount(Stage::summaryOf(u"a"_s)), 1);
    stage.fetcher.letGo(Stage::summaryOf(u"a"_s));
    QTRY_COMPARE(watching.polled.size(), 1);
}

void TestMonitor::nobodyIsPolledEarlyAfterARestart()
{
    Stage stage;
    stage.addVendor(u"a"_s);
    stage.serve(u"a"_s, acorn());
    for (int restart = 0; restart < 5; ++restart) {
        Watching watching(stage);
        watching.monitor.start();
        if (restart == 0)
            QTRY_COMPARE(watching.polled.size(), 1);
        watching.settle();
        stage.now = stage.now.addSecs(2);
    }
    QCOMPARE(stage.fetcher.countOf(Stage::summaryOf(u"a"_s)), 1);
}

void TestMonitor::aLostFeedIsToldOnceAndItsReturnOnce()
{
    Stage stage;
    stage.addVendor(u"a"_s);
    stage.addVendor(u"b"_s);
    stage.serve(u"a"_s, acorn(u"a"_s));
    stage.serve(u"b"_s, acorn(u"b"_s));
    Watching watching(stage);
    watching.monitor.start();
    QTRY_COMPARE(watching.polled.size(), 2);
    stage.fail(u"a"_s, Error::Kind::Timeout);
    watching.run(14);
    QVERIFY(stage.alertKinds().isEmpty()); // not yet past the limit
    watching.run(60);
    QCOMPARE(stage.alertKinds(), QStringList{u"feed_lost"_s});
    stage.serve(u"a"_s, acorn(u"a"_s));
    watching.run(30);
    QCOMPARE(stage.alertKinds(), QStringList({u"feed_lost"_s, u"feed_back"_s}));
    QVERIFY(!watching.monitor.isOffline());
}

void TestMonitor::oneHostFailingIsNotOurNetwork()
{
    Stage stage;
    for (const QString &id : {u"a"_s, u"b"_s, u"c"_s})
        stage.addVendor(id);
    stage.serve(u"c"_s, acorn(u"c"_s));
    stage.fail(u"a"_s, Error::Kind::Dns);
    stage.fail(u"b"_s, Error::Kind::Connect);
    Watching watching(stage);
    watching.monitor.start(); // those that fail happen to be asked first
    QTRY_COMPARE(watching.polled.size(), 3);
    watching.run(10);
    QVERIFY(stage.alertKinds().isEmpty());
    // A server that answers nonsense is a network that works.
    stage.fail(u"c"_s, Error::Kind::Http, 500);
    watching.run(5);
    QVERIFY(!watching.monitor.isOffline());
}

void TestMonitor::allHostsFailingIsOurNetworkAndToldOnce()
{
    Stage stage;
    const QStringList ids{u"a"_s, u"b"_s, u"c"_s};
    for (const QString &id : ids) {
        stage.addVendor(id);
        stage.serve(id, acorn(id));
    }
    {
        Watching watching(stage);
        watching.monitor.start();
        QTRY_COMPARE(watching.polled.size(), 3);
        for (const QString &id : ids)
            stage.fail(id, Error::Kind::Dns);
        watching.run(90);
        QVERIFY(watching.monitor.isOffline());
        QCOMPARE(stage.alertKinds(), QStringList{u"offline"_s}); // and no feed_lost
    }
    // Started again while still offline: known, not told again.
    Watching watching(stage);
    watching.monitor.start();
    watching.run(40);
    QCOMPARE(stage.alertKinds(), QStringList{u"offline"_s});
    for (const QString &id : ids)
        stage.serve(id, acorn(id));
    watching.run(40);
    QCOMPARE(stage.alertKinds(), QStringList({u"offline"_s, u"online"_s}));
    QVERIFY(!watching.monitor.isOffline());
}

void TestMonitor::aVendorAskedOnceADayDoesNotHideOurLoss()
{
    Stage stage;
    stage.addVendor(u"a"_s);
    stage.addVendor(u"b"_s);
    stage.addVendor(u"daily"_s, 86'400);
    for (const QString &id : {u"a"_s, u"b"_s, u"daily"_s})
        stage.serve(id, acorn(id));
    Watching watching(stage);
    watching.monitor.start();
    QTRY_COMPARE(watching.polled.size(), 3);
    watching.run(5);
    stage.fail(u"a"_s, Error::Kind::Dns);
    stage.fail(u"b"_s, Error::Kind::Dns);
    watching.run(60);
    QCOMPARE(stage.alertKinds(), QStringList{u"offline"_s});
}

void TestMonitor::whoFailsAfterTheNetworkIsBackIsNotLostAtOnce()
{
    Stage stage;
    for (const QString &id : {u"a"_s, u"b"_s}) {
        stage.addVendor(id);
        stage.serve(id, acorn(id));
    }
    Watching watching(stage);
    watching.monitor.start();
    QTRY_COMPARE(watching.polled.size(), 2);
    for (const QString &id : {u"a"_s, u"b"_s})
        stage.fail(id, Error::Kind::Connect);
    watching.run(120);
    stage.serve(u"a"_s, acorn(u"a"_s));
    watching.run(13);
    QCOMPARE(stage.alertKinds(), QStringList({u"offline"_s, u"online"_s}));
    watching.run(60); // b stays away: now it is its own loss
    QCOMPARE(stage.alertKinds(), QStringList({u"offline"_s, u"online"_s, u"feed_lost"_s}));
}

void TestMonitor::noNetworkAtAllIsOurs()
{
    Stage stage;
    stage.addVendor(u"a"_s);
    stage.serve(u"a"_s, acorn());
    Watching watching(stage);
    watching.monitor.start();
    QTRY_COMPARE(watching.polled.size(), 1);
    stage.fail(u"a"_s, Error::Kind::Offline);
    watching.run(60);
    QCOMPARE(stage.alertKinds(), QStringList{u"offline"_s});
    stage.serve(u"a"_s, acorn());
    watching.run(20);
    QCOMPARE(stage.alertKinds(), QStringList({u"offline"_s, u"online"_s}));
}

void TestMonitor::aGapOfOurOwnAlarmsNobody()
{
    Stage stage;
    stage.addVendor(u"a"_s);
    stage.addVendor(u"b"_s);
    stage.serve(u"a"_s, acorn(u"a"_s));
    stage.serve(u"b"_s, acorn(u"b"_s));
    Watching watching(stage);
    watching.monitor.start();
    QTRY_COMPARE(watching.polled.size(), 2);
    stage.fail(u"a"_s, Error::Kind::Timeout);
    watching.run(3);
    // The machine slept for eight hours; what fails right after is no news yet.
    QVERIFY(watching.step(8 * 3600, 2));
    watching.run(10);
    QVERIFY(stage.alertKinds().isEmpty());
}

void TestMonitor::aClockSetBackStopsNobody()
{
    Stage stage;
    stage.addVendor(u"a"_s);
    stage.serve(u"a"_s, acorn());
    Watching watching(stage);
    watching.monitor.start();
    QTRY_COMPARE(watching.polled.size(), 1);
    stage.now = stage.now.addDays(-3);
    watching.run(6);
    QVERIFY(watching.polled.size() >= 3);
    QVERIFY(stage.alertKinds().isEmpty());
}

void TestMonitor::vendorsChangedElsewhereAreTakenUp()
{
    Stage stage;
    stage.addVendor(u"a"_s, 86'400);
    stage.serve(u"a"_s, acorn(u"a"_s));
    stage.serve(u"b"_s, acorn(u"b"_s));
    Watching watching(stage);
    watching.monitor.start();
    QTRY_COMPARE(watching.polled.size(), 1);
    auto other = HistoryStore::open(stage.path); // as another program would
    QVERIFY(other.ok());
    const Vendor second{.id = u"b"_s,
                        .name = u"b"_s,
                        .page = Stage::pageOf(u"b"_s),
                        .feed = Stage::pageOf(u"b"_s),
                        .platform = u"statuspage"_s};
    QVERIFY((*other)->addVendor(second, stage.now).ok());
    QVERIFY(watching.step(1, 1));
    QCOMPARE(watching.pollers().last(), u"b"_s);
    // A shorter interval counts from now, not from tomorrow.
    Vendor first = (*other)->vendors()->first();
    first.intervalSeconds = 60;
    QVERIFY((*other)->updateVendor(first).ok());
    watching.run(2);
    QVERIFY(watching.pollers().count(u"a"_s) >= 2);
    QVERIFY((*other)->removeVendor(u"a"_s, stage.now, false).ok());
    watching.run(1);
    const qsizetype before = watching.pollers().count(u"a"_s);
    watching.run(5);
    QCOMPARE(watching.pollers().count(u"a"_s), before);
}

void TestMonitor::aPlanFromAWrongClockIsNotBelieved()
{
    Stage stage;
    stage.addVendor(u"a"_s);
    stage.serve(u"a"_s, acorn());
    stage.ask<bool>([far = stage.now.addDays(400)](HistoryStore &store) -> Result<bool> {
        const auto kept = store.setPollPlan(u"a"_s, {.nextDue = far});
        return kept ? Result<bool>(true) : Result<bool>(kept.error());
    });
    Watching watching(stage);
    watching.monitor.start();
    watching.settle();
    QCOMPARE(watching.polled.size(), 0);
    watching.run(2);
    QVERIFY(watching.polled.size() >= 1);
}

void TestMonitor::aYearOfDays()
{
    Stage stage;
    stage.addVendor(u"a"_s, 3600);
    MadePage page = acorn();
    stage.serve(u"a"_s, page);
    Watching watching(stage);
    watching.monitor.start();
    QTRY_COMPARE(watching.polled.size(), 1);
    for (int day = 1; day <= 365; ++day) {
        page.setLevel(u"c1"_s, day % 2 ? u"partial_outage"_s : u"operational"_s);
        page.touch(stage.now.toString(Qt::ISODate));
        stage.serve(u"a"_s, page);
        QVERIFY(watching.step(86'400, 1));
    }
    QCOMPARE(stage.alertKinds().size(), 365);
    QCOMPARE(stage.alertKinds().count(u"component"_s), 365);
}

QTEST_GUILESS_MAIN(TestMonitor)
#include "tst_monitor.moc"
