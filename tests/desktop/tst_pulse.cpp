// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/delivery.h"
#include "app/desktop/outbox.h"
#include "app/pulse.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <semaphore>

using namespace Qt::Literals::StringLiterals;
using namespace foghorn;

namespace {

class CountingNotifier : public Notifier
{
public:
    QList<Notification> told;
    int reached = 0;
    bool away = false;

    QFuture<Result<void>> notify(const Notification &notification) override
    {
        told << notification;
        return QtFuture::makeReadyFuture(Result<void>());
    }
    QFuture<Result<void>> reach() override
    {
        ++reached;
        return QtFuture::makeReadyFuture(away ? Result<void>(Error{Error::Kind::Connect, u"nobody there"_s})
                                              : Result<void>());
    }
};

} // namespace

class TestPulse : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aStuckHistoryIsToldWithinAMinute();
    void aPartThatStandsStillIsTold();
    void whatHasNothingToDoIsNotStuck();
    void theDailyTestGoesTheWholeWayAndIsShownToNobody();
    void theDailyTestIsWrittenOnceADay();
    void aTestThatDoesNotArriveIsNotCalledArrived();
    void aTestByHandIsShown();

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<HistoryWorker> m_history;
    qint64 m_now = 0;

    Pulse::Options options()
    {
        return {.now = [this] { return m_now; }};
    }
    HistoryStore::TestTimes times()
    {
        auto future = m_history->run<HistoryStore::TestTimes>(
            [](HistoryStore &store) { return store.silentTests(); });
        future.waitForFinished();
        return *future.result();
    }
};

void TestPulse::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_history = std::make_unique<HistoryWorker>(m_dir->filePath(u"history.sqlite"_s));
    m_now = 1'000'000;
}

void TestPulse::aStuckHistoryIsToldWithinAMinute()
{
    std::binary_semaphore go(0);
    Pulse pulse(*m_history, options());
    QSignalSpy told(&pulse, &Pulse::troubleChanged);
    m_history->run<void>([&go](HistoryStore &) {
        go.acquire();
        return Result<void>();
    });
    const qint64 stuckAt = m_now;
    while (pulse.trouble().isEmpty() && m_now - stuckAt < 120'000) {
        pulse.beatNow();
        m_now += 10'000;
    }
    QVERIFY2(pulse.trouble().contains(u"history"_s), qPrintable(pulse.trouble()));
    QVERIFY2(m_now - stuckAt <= 60'000, qPrintable(QString::number(m_now - stuckAt)));
    QCOMPARE(told.size(), 1);

    go.release();
    const auto recovers = [&] {
        m_now += 10'000;
        pulse.beatNow();
        return pulse.trouble().isEmpty();
    };
    QTRY_VERIFY(recovers());
}

void TestPulse::aPartThatStandsStillIsTold()
{
    Pulse pulse(*m_history, options());
    qint64 step = 1;
    pulse.watch(u"the part stands still"_s, [&step] { return std::optional(step); });
    const auto beat = [&](int times) {
        for (int i = 0; i < times; ++i) {
            m_now += 1000; // the history answers meanwhile
            pulse.beatNow();
            QCoreApplication::processEvents();
        }
    };
    for (int i = 0; i < 20; ++i) {
        m_now += 10'000;
        ++step;
        pulse.beatNow();
        QTRY_VERIFY(!pulse.trouble().contains(u"part"_s));
    }
    beat(50);
    QTRY_VERIFY((beat(1), pulse.trouble() == u"the part stands still"_s));
    ++step;
    QTRY_VERIFY((beat(1), pulse.trouble().isEmpty()));
}

void TestPulse::whatHasNothingToDoIsNotStuck()
{
    Pulse pulse(*m_history, options());
    pulse.watch(u"idle"_s, [] { return std::optional<qint64>(); });
    for (int i = 0; i < 20; ++i) {
        m_now += 10'000;
        pulse.beatNow();
        QVERIFY(!pulse.trouble().contains(u"idle"_s));
    }
}

void TestPulse::theDailyTestGoesTheWholeWayAndIsShownToNobody()
{
    Pulse pulse(*m_history, {});
    CountingNotifier notifier;
    Delivery delivery(outboxOf(*m_history), notifier, {[](const QString &id) { return id; }}, {});
    connect(&pulse, &Pulse::testWritten, &delivery, &Delivery::wake);
    pulse.start(true);
    QTRY_VERIFY(times().arrived.isValid());
    QCOMPARE(notifier.reached, 1);
    QVERIFY(notifier.told.isEmpty());
    // It is no alert that anybody lists.
    auto alerts = m_history->run<QList<Alert>>([](HistoryStore &store) { return store.alerts({}); });
    alerts.waitForFinished();
    QVERIFY(alerts.result()->isEmpty());
}

void TestPulse::theDailyTestIsWrittenOnceADay()
{
    for (int run = 0; run < 3; ++run) {
        Pulse pulse(*m_history, {});
        QSignalSpy written(&pulse, &Pulse::testWritten);
        pulse.start(true);
        if (run == 0)
            QTRY_COMPARE(written.size(), 1);
        else
            QVERIFY(!written.wait(100));
    }
}

void TestPulse::aTestThatDoesNotArriveIsNotCalledArrived()
{
    Pulse pulse(*m_history, {});
    CountingNotifier notifier;
    notifier.away = true;
    Delivery delivery(outboxOf(*m_history), notifier, {[](const QString &id) { return id; }},
                      {.firstRetryMs = 5, .lastRetryMs = 20});
    QSignalSpy refused(&delivery, &Delivery::refused);
    connect(&pulse, &Pulse::testWritten, &delivery, &Delivery::wake);
    pulse.start(true);
    QTRY_VERIFY(refused.size() >= 3);
    QVERIFY(times().written.isValid());
    QVERIFY(!times().arrived.isValid());
    notifier.away = false;
    QTRY_VERIFY(times().arrived.isValid());
}

void TestPulse::aTestByHandIsShown()
{
    CountingNotifier notifier;
    Delivery delivery(outboxOf(*m_history), notifier, {[](const QString &id) { return id; }}, {});
    auto done = m_history->run<void>(
        [](HistoryStore &store) { return store.writeTest(false, QDateTime::currentDateTimeUtc()); });
    done.waitForFinished();
    QVERIFY(done.result().ok());
    delivery.wake();
    QTRY_COMPARE(notifier.told.size(), 1);
    QCOMPARE(notifier.told.first().title, u"Test notification"_s);
    QVERIFY(!times().arrived.isValid());
}

QTEST_GUILESS_MAIN(TestPulse)
#include "tst_pulse.moc"
