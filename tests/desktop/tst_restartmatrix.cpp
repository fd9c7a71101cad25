// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/buslink.h"
#include "app/desktop/dbusnotifier.h"
#include "app/desktop/delivery.h"
#include "app/desktop/outbox.h"
#include "app/desktop/trayicon.h"
#include "desktop/fakedesktop.h"
#include "desktop/privatebus.h"
#include "models/monitor/alertkeeper.h"
#include "monitor/stage.h"

#include <QApplication>

#include <chrono>
#include <ctime>
#include <semaphore>
#include <thread>

using namespace foghorn;
using namespace foghorn::test;
using namespace std::chrono_literals;

namespace {

constexpr auto desktopName = "the desktop";
const QString vendor = u"acorn"_s;

QString desktop()
{
    return QString::fromLatin1(desktopName);
}

} // namespace

// Everything between a vendor's page and the person, put together as the program does. The bus is real and so
// is every message on it, the history and its file; the notification server and the tray's host are our own
// programs on that bus. Network, proxy, clock and sleep are made up: a test can't take them from the machine.
struct House
{
    explicit House(Stage &theStage)
        : stage(theStage)
    {
        openHistory();
        hangOnBus();
        QObject::connect(&link, &BusLink::renewed, &link, [this] { hangOnBus(); });
    }
    ~House()
    {
        delivery.reset();
        keeper.reset();
        monitor.reset();
    }

    void openHistory()
    {
        delivery.reset();
        keeper.reset();
        monitor.reset();
        history.reset(); // ends what is queued, closes the file
        history = std::make_unique<HistoryWorker>(stage.path);
        monitor = std::make_unique<Monitor>(Monitor::Parts{.fetcher = stage.fetcher,
                                                           .history = *history,
                                                           .now = stage.clock(),
                                                           .judge = storedJudge(),
                                                           .dice = [] { return 0.5; }});
        keeper = std::make_unique<AlertKeeper>(*history, storedReviewer(), stage.clock());
        if (notifier)
            makeDelivery();
        monitor->start();
    }
    void hangOnBus()
    {
        delivery.reset();
        notifier = std::make_unique<DBusNotifier>(link.connection(), 500);
        tray = std::make_unique<TrayIcon>(link.connection(), TrayIcon::Options{.onlyByBus = true});
        makeDelivery();
    }
    void makeDelivery()
    {
        delivery = std::make_unique<Delivery>(
            outboxOf(*history), *notifier, TellingFacts{.vendorName = [](const QString &id) { return id; }},
            Delivery::Options{.now = [this] { return mono; }, .firstRetryMs = 10, .lastRetryMs = 50});
        QObject::connect(notifier.get(), &DBusNotifier::capabilitiesChanged, delivery.get(),
                         &Delivery::retryNow);
        QObject::connect(monitor.get(), &Monitor::changesFound, delivery.get(), &Delivery::wake);
        QObject::connect(keeper.get(), &AlertKeeper::becamePending, delivery.get(), &Delivery::wake);
        delivery->wake();
    }
    // A minute goes by.
    void step(qint64 seconds = 70)
    {
        stage.now = stage.now.addSecs(seconds);
        mono += 70'000; // what slept does not count
        monitor->reload();
        keeper->lookNow();
        delivery->retryNow();
    }

    Stage &stage;
    qint64 mono = 1'000'000;
    BusLink link{nullptr, 20};
    std::unique_ptr<HistoryWorker> history;
    std::unique_ptr<Monitor> monitor;
    std::unique_ptr<AlertKeeper> keeper;
    std::unique_ptr<DBusNotifier> notifier;
    std::unique_ptr<TrayIcon> tray;
    std::unique_ptr<Delivery> delivery;
};

class TestRestartmatrix : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theNextChangeIsTold_data();
    void theNextChangeIsTold();
    void fiftyLossesOfOurNetworkAlarmNobody();

private:
    void startBus();
    void endBus();
    void serve() { m_stage->serve(vendor, m_page); }
    void touch() { m_page.touch(m_stage->now.toString(Qt::ISODateWithMs)); }
    void strike(const QString &fault);
    void fail(Error::Kind kind, int rounds);
    // Lets minutes go by until `done` holds; false: it never did.
    bool untilTrue(const std::function<bool()> &done, int minutes = 60);
    bool untilTold(const QString &what);

    std::unique_ptr<PrivateBus> m_bus;
    std::unique_ptr<NotificationServer> m_server;
    std::unique_ptr<TrayHost> m_host;
    QStringList m_told; // by servers that are gone
    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<House> m_house;
    MadePage m_page;
};

void TestRestartmatrix::startBus()
{
    m_bus = std::make_unique<PrivateBus>();
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus->address().toUtf8());
    const QDBusConnection connection = QDBusConnection::connectToBus(m_bus->address(), desktop());
    m_server = std::make_unique<NotificationServer>();
    m_host = std::make_unique<TrayHost>();
    QVERIFY(m_server->appear(connection));
    QVERIFY(m_host->appear(connection));
}

void TestRestartmatrix::endBus()
{
    m_told += m_server->titles;
    QDBusConnection::disconnectFromBus(desktop());
    m_server.reset();
    m_host.reset();
    m_bus.reset();
}

void TestRestartmatrix::init()
{
    m_told.clear();
    if (!m_bus)
        startBus();
    if (m_bus->address().isEmpty())
        QSKIP("dbus-daemon is not installed");
    m_server->titles.clear();
    m_page = acorn();
    m_stage = std::make_unique<Stage>();
    m_stage->addVendor(vendor);
    serve();
    m_house = std::make_unique<House>(*m_stage);
    QTRY_VERIFY(m_house->notifier->capabilities().has_value());
    QVERIFY(untilTrue([this] { return m_stage->state(vendor).read.lastRead.isValid(); }));
}

void TestRestartmatrix::cleanup()
{
    m_house.reset();
    m_stage.reset();
    qputenv("TZ", "UTC");
    tzset();
}

bool TestRestartmatrix::untilTrue(const std::function<bool()> &done, int minutes)
{
    for (int minute = 0; minute < minutes; ++minute) {
        m_house->step();
        for (int pause = 0; pause < 15; ++pause) {
            QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
            if (done())
                return true;
            QTest::qSleep(1);
        }
    }
    return done();
}

bool TestRestartmatrix::untilTold(const QString &what)
{
    return untilTrue([this, what] { return !(m_told + m_server->titles).filter(what).isEmpty(); });
}

void TestRestartmatrix::fail(Error::Kind kind, int rounds)
{
    for (int round = 0; round < rounds; ++round) {
        m_stage->fail(vendor, kind);
        m_house->step();
        for (int pause = 0; pause < 10; ++pause) {
            QCoreApplication::processEvents(QEventLoop::AllEvents, 2);
            QTest::qSleep(1);
        }
    }
    serve();
}

void TestRestartmatrix::strike(const QString &fault)
{
    const QDBusConnection connection(desktop());
    if (fault == u"server"_s) {
        m_told += m_server->titles;
        NotificationServer::vanish(connection);
        m_server = std::make_unique<NotificationServer>();
        QVERIFY(m_server->appear(connection));
    } else if (fault == u"bus"_s) {
        endBus();
        startBus();
        QTRY_VERIFY(m_house->link.connection().isConnected());
    } else if (fault == u"tray host"_s) {
        m_host->vanish(connection);
        QVERIFY(m_host->appear(connection));
    } else if (fault == u"network"_s) {
        fail(Error::Kind::Offline, 3);
    } else if (fault == u"proxy"_s) {
        fail(Error::Kind::Connect, 3);
    } else if (fault == u"database"_s) {
        m_house->openHistory();
    } else if (fault == u"zone"_s) {
        qputenv("TZ", "Pacific/Auckland");
        tzset();
    } else if (fault == u"clock"_s) {
        m_stage->now = m_stage->now.addSecs(-2 * 60 * 60);
    } else if (fault == u"sleep"_s) {
        m_stage->now = m_stage->now.addSecs(9 * 60 * 60);
    }
}

void TestRestartmatrix::theNextChangeIsTold_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("state");
    for (const QString &fault : {u"server"_s, u"bus"_s, u"tray host"_s, u"network"_s, u"proxy"_s,
                                 u"database"_s, u"zone"_s, u"clock"_s, u"sleep"_s}) {
        for (const QString &state : {u"quiet"_s, u"incident open"_s, u"during fetch"_s, u"during commit"_s})
            QTest::addRow("%s, %s", qPrintable(fault), qPrintable(state)) << fault << state;
    }
}

void TestRestartmatrix::theNextChangeIsTold()
{
    QFETCH(QString, fault);
    QFETCH(QString, state);
    if (state == u"incident open"_s) {
        m_page.open(u"i1"_s, u"Belts torn"_s, u"major"_s, m_stage->now.toString(Qt::ISODateWithMs),
                    {u"c1"_s});
        m_page.setLevel(u"c1"_s, u"degraded_performance"_s);
        touch();
        serve();
        QVERIFY(untilTold(u"Belts"_s));
        strike(fault);
    } else if (state == u"during fetch"_s) {
        const QUrl summary = Stage::summaryOf(vendor);
        m_stage->fetcher.hold(summary);
        QVERIFY(untilTrue([&] { return m_stage->fetcher.heldCount(summary) > 0; }));
        strike(fault);
        m_stage->fetcher.letGo(summary);
    } else if (state == u"during commit"_s) {
        std::binary_semaphore go(0);
        m_house->history->run<void>([&go](HistoryStore &) {
            go.acquire();
            return Result<void>();
        });
        m_page.setLevel(u"c1"_s, u"degraded_performance"_s);
        touch();
        serve();
        m_house->step();
        // What closes the history waits for it.
        const std::jthread later([&go] {
            std::this_thread::sleep_for(40ms);
            go.release();
        });
        strike(fault);
    } else {
        strike(fault);
    }

    m_page.setLevel(u"c2"_s, u"partial_outage"_s);
    touch();
    serve();
    QVERIFY2(untilTold(u"Cranes"_s), qPrintable((m_told + m_server->titles).join(u'|')));
    untilTrue([] { return false; }, 2); // nor is it told again
    const QStringList told = m_told + m_server->titles;
    QVERIFY2(told.filter(u"Cranes"_s).size() == 1, qPrintable(told.join(u'|')));
    QVERIFY2(told.filter(u"not answered"_s).isEmpty(), qPrintable(told.join(u'|')));
    if (state == u"during commit"_s || state == u"incident open"_s)
        QVERIFY2(!told.filter(u"Belts"_s).isEmpty(), qPrintable(told.join(u'|')));
    QTRY_VERIFY(m_house->tray->available());
    QVERIFY(!m_host->items.isEmpty());
}

void TestRestartmatrix::fiftyLossesOfOurNetworkAlarmNobody()
{
    for (int loss = 0; loss < 50; ++loss) {
        fail(Error::Kind::Offline, 1 + loss % 4);
        QVERIFY(untilTrue([this] { return !m_stage->state(vendor).read.error; }));
        m_house->step();
    }
    untilTrue([] { return false; }, 3);
    const QStringList told = m_server->titles;
    QVERIFY2(told.filter(vendor).isEmpty(), qPrintable(told.join(u'|')));
    QVERIFY2(told.filter(u"You are offline"_s).size() <= 50, qPrintable(QString::number(told.size())));
    QVERIFY(!told.isEmpty());
}

int main(int argc, char **argv)
{
    // Qt's own connection is made once and stays dead when its bus has gone: all rows go without it.
    qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:");
    QDBusConnection::sessionBus();
    const QApplication app(argc, argv);
    TestRestartmatrix test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_restartmatrix.moc"
