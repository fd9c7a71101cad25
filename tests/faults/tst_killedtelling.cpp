// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/fakedesktop.h"
#include "desktop/privatebus.h"
#include "models/history/historystore.h"

#include <QDeadlineTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace foghorn;
using namespace foghorn::test;

// The program is killed between the commit of a change and the word to the person, or right after it: nothing
// is lost, and nothing is said more than once more. FOGHORN_KILLS: how many times, 20 unless told.
class TestKilledtelling : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    PrivateBus m_bus;
    NotificationServer m_server;
    std::unique_ptr<HistoryStore> m_store;

    void writeChange(const QString &name)
    {
        Change change{.at = QDateTime::currentDateTimeUtc(), .kind = ChangeKind::Component};
        change.vendor = u"acorn"_s;
        change.component = name;
        change.componentId = name;
        change.from = ComponentStatus::Operational;
        change.to = ComponentStatus::MajorOutage;
        const auto tell = [](const Change &, const AlertFacts &) { return Verdict(); };
        QVERIFY(m_store->recordChange(change, {.judge = tell}).ok());
    }
    std::unique_ptr<QProcess> start()
    {
        auto program = std::make_unique<QProcess>();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, m_bus.address());
        environment.remove(u"FOGHORN_DATA_DIR"_s);
        program->setProcessEnvironment(environment);
        program->start(QStringLiteral(FOGHORN_PROGRAM), {u"--data-dir"_s, m_dir.path(), u"watch"_s});
        return program;
    }
    qsizetype pending() { return m_store->pendingAlerts().value().size(); }
    static void end(QProcess &program)
    {
        program.kill();
        program.waitForFinished();
    }

    // Wakes with the very message, where a test that looks now and then would come too late.
    void waitUntilTold(qsizetype told)
    {
        const QDeadlineTimer deadline(10'000);
        QTimer ticks;
        ticks.start(100);
        while (m_server.titles.size() <= told && !deadline.hasExpired())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }

private slots:
    void nothingIsLostAndLittleIsSaidTwice();
};

void TestKilledtelling::nothingIsLostAndLittleIsSaidTwice()
{
    if (m_bus.address().isEmpty())
        QSKIP("dbus-daemon is not installed");
    QVERIFY(m_server.appear(QDBusConnection::connectToBus(m_bus.address(), u"the desktop"_s)));
    auto opened = HistoryStore::open(m_dir.filePath(u"history.sqlite"_s));
    QVERIFY(opened.ok());
    m_store = std::move(opened).value();
    // Paused, so that nobody asks the network.
    QVERIFY(m_store
                ->addVendor({.id = u"acorn"_s,
                             .name = u"Acorn"_s,
                             .page = QUrl(u"https://acorn.example"_s),
                             .feed = QUrl(u"https://acorn.example"_s),
                             .platform = u"statuspage"_s,
                             .paused = true},
                            QDateTime::currentDateTimeUtc())
                .ok());
    const int kills = std::max(1,
                               qEnvironmentVariableIntValue("FOGHORN_KILLS") > 0
                                   ? qEnvironmentVariableIntValue("FOGHORN_KILLS")
                                   : 20);
    int afterTheWord = 0;
    for (int kill = 0; kill < kills; ++kill) {
        const QString name = u"Part-%1-"_s.arg(kill);
        writeChange(name);
        const auto told = m_server.titles.size();
        {
            const auto program = start();
            if (kill % 2 == 0) {
                // The desktop has it, the store does not know yet.
                waitUntilTold(told);
                end(*program);
                QVERIFY(m_server.titles.size() > told);
                afterTheWord += pending() > 0;
            } else {
                QVERIFY(program->waitForStarted());
                QTest::qSleep(int(QRandomGenerator::global()->bounded(120)));
            }
            end(*program);
        }
        const auto program = start();
        QTRY_COMPARE_WITH_TIMEOUT(pending(), 0, 10'000);
        end(*program);
        const auto times = m_server.titles.filter(name).size();
        QVERIFY2(times == 1 || times == 2, qPrintable(u"%1 was told %2 times"_s.arg(name).arg(times)));
    }
    // Else the moment that matters was never met.
    QVERIFY(afterTheWord > 0);
}

QTEST_GUILESS_MAIN(TestKilledtelling)
#include "tst_killedtelling.moc"
