// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/monitor/schedule.h"

#include <QRandomGenerator>
#include <QTest>

using namespace foghorn;
using namespace Qt::Literals::StringLiterals;

// When who is asked: pure, with loaded dice.
class TestSchedule : public QObject
{
    Q_OBJECT

private slots:
    void whoWaitsLongestIsDueFirst();
    void whoIsInFlightIsNotDue();
    void neverEarlyAfterARestart();
    void theJitterIsATenthAtMost();
    void backOffDoublesToAQuarterHour();
    void aLongIntervalIsItsOwnBackOff();
    void retryAfterIsObeyed();
    void successForgetsTheBackOff();
    void aNewIntervalIsTakenUpAtOnce();
    void aClockSetBackMovesWhatIsDue();
    void thePaceKeepsUp();
};

namespace {

const QDateTime noon(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);

Schedule loaded(double dice)
{
    return Schedule([dice] { return dice; });
}

} // namespace

void TestSchedule::whoWaitsLongestIsDueFirst()
{
    Schedule schedule = loaded(0);
    QVERIFY(!schedule.nextDue().isValid());
    schedule.set(u"late"_s, {.nextDue = noon.addSecs(-5)});
    schedule.set(u"later"_s, {.nextDue = noon.addSecs(-50)});
    schedule.set(u"new"_s, {});
    schedule.set(u"not yet"_s, {.nextDue = noon.addMSecs(1)});
    QCOMPARE(schedule.due(noon), QStringList({u"new"_s, u"later"_s, u"late"_s}));
    schedule.remove(u"new"_s);
    QCOMPARE(schedule.nextDue(), noon.addSecs(-50));
    QCOMPARE(schedule.due(noon.addMSecs(1)).size(), 3);
}

void TestSchedule::whoIsInFlightIsNotDue()
{
    Schedule schedule = loaded(0);
    schedule.set(u"a"_s, {});
    schedule.started(u"a"_s);
    QVERIFY(schedule.due(noon).isEmpty());
    QVERIFY(!schedule.nextDue().isValid());
    schedule.succeeded(u"a"_s, noon);
    QCOMPARE(schedule.due(noon.addSecs(60)), QStringList{u"a"_s});
    // Nobody knows it any more: no crash, no plan.
    schedule.remove(u"a"_s);
    QVERIFY(!schedule.succeeded(u"a"_s, noon).isValid());
    QVERIFY(!schedule.failed(u"a"_s, noon, {}).isValid());
}

void TestSchedule::neverEarlyAfterARestart()
{
    Schedule schedule = loaded(0.5);
    schedule.set(u"a"_s, {.intervalSeconds = 60});
    const QDateTime planned = schedule.succeeded(u"a"_s, noon);
    Schedule after = loaded(0);
    after.set(u"a"_s, {.intervalSeconds = 60, .nextDue = planned});
    QVERIFY(after.due(planned.addMSecs(-1)).isEmpty());
    QCOMPARE(after.due(planned), QStringList{u"a"_s});
}

void TestSchedule::theJitterIsATenthAtMost()
{
    QRandomGenerator dice(7);
    Schedule schedule([&dice] { return dice.generateDouble(); });
    schedule.set(u"a"_s, {.intervalSeconds = 100});
    qint64 least = 1'000'000;
    qint64 most = 0;
    for (int i = 0; i < 2000; ++i) {
        const qint64 wait = noon.msecsTo(schedule.succeeded(u"a"_s, noon));
        least = std::min(least, wait);
        most = std::max(most, wait);
    }
    QVERIFY(least >= 100'000 && least < 100'100);
    QVERIFY(most <= 110'000 && most > 109'900);
}

void TestSchedule::backOffDoublesToAQuarterHour()
{
    for (const double dice : {0.0, 0.999999}) {
        Schedule schedule = loaded(dice);
        schedule.set(u"a"_s, {.intervalSeconds = 60});
        double full = 60;
        for (int failure = 1; failure < 40; ++failure) {
            const double wait = static_cast<double>(noon.msecsTo(schedule.failed(u"a"_s, noon, {}))) / 1000;
            QVERIFY2(wait >= std::max(60.0, full / 2) && wait <= full, qPrintable(QString::number(wait)));
            if (dice > 0.5)
                QVERIFY(wait > full * 0.99);
            full = std::min(full * 2, 900.0);
        }
    }
}

void TestSchedule::aLongIntervalIsItsOwnBackOff()
{
    Schedule schedule = loaded(0.9);
    schedule.set(u"a"_s, {.intervalSeconds = 3600});
    for (int failure = 0; failure < 5; ++failure)
        QCOMPARE(noon.secsTo(schedule.failed(u"a"_s, noon, {})), 3600);
}

void TestSchedule::retryAfterIsObeyed()
{
    Schedule schedule = loaded(0);
    schedule.set(u"a"_s, {.intervalSeconds = 60});
    QCOMPARE(noon.secsTo(schedule.failed(u"a"_s, noon, 5000)), 5000);
    // It never makes anybody ask sooner.
    QVERIFY(noon.secsTo(schedule.failed(u"a"_s, noon, 0)) >= 60);
}

void TestSchedule::successForgetsTheBackOff()
{
    Schedule schedule = loaded(0);
    schedule.set(u"a"_s, {.intervalSeconds = 60});
    for (int failure = 0; failure < 9; ++failure)
        schedule.failed(u"a"_s, noon, {});
    QCOMPARE(noon.secsTo(schedule.succeeded(u"a"_s, noon)), 60);
    QCOMPARE(noon.secsTo(schedule.failed(u"a"_s, noon, {})), 60);
}

void TestSchedule::aNewIntervalIsTakenUpAtOnce()
{
    Schedule schedule = loaded(0);
    schedule.set(u"a"_s, {.intervalSeconds = 86'400});
    schedule.succeeded(u"a"_s, noon);
    schedule.setInterval(u"a"_s, 60, noon.addSecs(10));
    QCOMPARE(schedule.nextDue(), noon.addSecs(70));
    schedule.setInterval(u"a"_s, 3600, noon.addSecs(20));
    QCOMPARE(schedule.nextDue(), noon.addSecs(70)); // a longer one holds from the next round on
    // In flight, too: the round's end takes the new one.
    schedule.started(u"a"_s);
    schedule.setInterval(u"a"_s, 30, noon.addSecs(30));
    QCOMPARE(schedule.succeeded(u"a"_s, noon.addSecs(40)), noon.addSecs(70));
    // A server that asked for patience still has it.
    schedule.failed(u"a"_s, noon, 7200);
    schedule.setInterval(u"a"_s, 20, noon);
    QCOMPARE(schedule.nextDue(), noon.addSecs(7200));
}

void TestSchedule::aClockSetBackMovesWhatIsDue()
{
    Schedule schedule = loaded(0);
    schedule.set(u"a"_s, {.intervalSeconds = 60});
    schedule.set(u"b"_s, {});
    schedule.succeeded(u"a"_s, noon);
    schedule.shift(-3'600'000);
    QCOMPARE(schedule.entry(u"a"_s)->nextDue, noon.addSecs(60 - 3600));
    QVERIFY(!schedule.entry(u"b"_s)->nextDue.isValid());
}

void TestSchedule::thePaceKeepsUp()
{
    Schedule schedule = loaded(0);
    QCOMPARE(schedule.pace(), 5.0);
    for (int i = 0; i < 1000; ++i)
        schedule.set(QString::number(i), {.intervalSeconds = 60});
    QVERIFY(schedule.pace() > 1000.0 / 60 && schedule.pace() <= 1.6 * 1000 / 60);
}

QTEST_APPLESS_MAIN(TestSchedule)
#include "tst_schedule.moc"
