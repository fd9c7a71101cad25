// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/alertdesk.h"

#include <QTest>

using namespace foghorn;
using namespace Qt::Literals::StringLiterals;

// What becomes of changes, one after the other: told, held, grouped, or left untold.
class TestJudging : public QObject
{
    Q_OBJECT

private slots:
    void byDefaultAllIsToldAtOnce();
    void troubleIsToldOnlyIfItLasts();
    void aWorseStepTakesOverTheWait();
    void flappingIsToldOnceItRests();
    void whatFlapsBackToWhatWasToldIsNotRepeated();
    void quietHoursHoldAndTheMorningTells();
    void criticalPassesQuietHours();
    void quietByHandHoldsToo();
    void aMuteSilencesAndEnds();
    void aMuteUntilResolvedLetsTheEndThrough();
    void aMuteOfAnIncidentLeavesTheRest();
    void aPlatformThatFailsIsOneNotice();
    void oneVendorOfAPlatformIsItsOwnNotice();
    void aFeedThatIsSoonBackIsNotTold();
    void remindersComeWhileItGoesOn();
};

namespace {

using enum ComponentStatus;

const QDateTime noon(QDate(2026, 11, 17), QTime(12, 0), Qt::UTC);

Change step(ComponentStatus from, ComponentStatus to, const QString &vendor = u"acme"_s)
{
    return {.vendor = vendor, .kind = ChangeKind::Component, .componentId = u"api"_s, .from = from, .to = to};
}

Change incident(ChangeKind kind, const QString &id, Impact impact = Impact::Minor)
{
    return {.vendor = u"acme"_s, .kind = kind, .incident = id, .impact = impact};
}

Change feed(ChangeKind kind, const QString &vendor)
{
    return {.vendor = vendor, .kind = kind};
}

} // namespace

void TestJudging::byDefaultAllIsToldAtOnce()
{
    AlertDesk desk({}, noon);
    QCOMPARE(desk.take(step(Operational, Degraded)).state, AlertState::Pending);
    QCOMPARE(desk.take(step(Degraded, Operational)).state, AlertState::Pending);
    QCOMPARE(desk.take(incident(ChangeKind::IncidentOpened, u"i1"_s)).state, AlertState::Pending);
    QCOMPARE(desk.take(feed(ChangeKind::FeedLost, u"acme"_s)).state, AlertState::Pending);
    QCOMPARE(desk.take({.kind = ChangeKind::Offline}).state, AlertState::Pending);
    const Alert edit = desk.take(incident(ChangeKind::IncidentEdited, u"i1"_s));
    QCOMPARE(edit.state, AlertState::Suppressed);
    QCOMPARE(edit.reason, AlertReason::Policy);
}

void TestJudging::troubleIsToldOnlyIfItLasts()
{
    AlertDesk desk({.all = {.lastsSeconds = 300}}, noon);
    desk.take(step(Operational, Degraded));
    QCOMPARE(desk.alert(1).reason, AlertReason::Lasting);
    desk.pass(299);
    QVERIFY(desk.told.isEmpty());
    desk.pass(1);
    QCOMPARE(desk.told.size(), 1);
    desk.take(step(Degraded, Operational));
    desk.pass(1);
    QCOMPARE(desk.told.size(), 2); // whose beginning was told, its end is too

    desk.take(incident(ChangeKind::IncidentOpened, u"i1"_s));
    desk.pass(60);
    desk.take(incident(ChangeKind::IncidentResolved, u"i1"_s));
    desk.pass(3600);
    QCOMPARE(desk.told.size(), 2);
    QCOMPARE(desk.alert(3).state, AlertState::Suppressed);
    QCOMPARE(desk.alert(3).reason, AlertReason::Recovered);
    QCOMPARE(desk.alert(4).reason, AlertReason::Recovered);
}

void TestJudging::aWorseStepTakesOverTheWait()
{
    AlertDesk desk({.all = {.lastsSeconds = 300}}, noon);
    desk.take(step(Operational, Degraded));
    desk.pass(200);
    desk.take(step(Degraded, MajorOutage));
    QCOMPARE(desk.alert(1).state, AlertState::Grouped);
    desk.pass(100);
    QCOMPARE(desk.told.size(), 1);
    QCOMPARE(desk.told.first().change.to, MajorOutage);
}

void TestJudging::flappingIsToldOnceItRests()
{
    AlertDesk desk({}, noon);
    for (int i = 0; i < 10; ++i) {
        desk.take(step(Operational, Degraded));
        desk.pass(60);
        desk.take(step(Degraded, Operational));
        desk.pass(60);
    }
    desk.take(step(Operational, PartialOutage));
    desk.pass(599);
    QCOMPARE(desk.told.size(), 4); // until it was seen to flap
    desk.pass(1);
    QCOMPARE(desk.told.size(), 5);
    QCOMPARE(desk.told.last().change.to, PartialOutage);
    QCOMPARE(desk.told.last().reason, AlertReason::Flapping);
    QVERIFY(std::ranges::none_of(desk.alerts(), [](const Alert &a) { return a.state == AlertState::Held; }));
}

void TestJudging::whatFlapsBackToWhatWasToldIsNotRepeated()
{
    AlertDesk desk({}, noon);
    for (int i = 0; i < 6; ++i) {
        desk.take(i % 2 == 0 ? step(Operational, Degraded) : step(Degraded, Operational));
        desk.pass(30);
    }
    desk.pass(3600);
    QCOMPARE(desk.told.size(), 4);
    QCOMPARE(desk.told.last().change.to, Operational);
    QCOMPARE(desk.alerts().last().state, AlertState::Grouped);
}

void TestJudging::quietHoursHoldAndTheMorningTells()
{
    AlertPolicy policy;
    policy.quiet = {.on = true, .zone = "UTC"};
    AlertDesk desk(policy, noon);
    desk.pass(11 * 3600); // 23:00
    desk.take(step(Operational, Degraded));
    desk.pass(3600);
    desk.take(step(Degraded, Operational));
    QCOMPARE(desk.alert(1).due, QDateTime(QDate(2026, 11, 18), QTime(7, 0), Qt::UTC));
    desk.pass(6 * 3600 + 3599);
    QVERIFY(desk.told.isEmpty());
    desk.pass(1);
    QCOMPARE(desk.told.size(), 2);
    QCOMPARE(desk.told.first().reason, AlertReason::Digest);
}

void TestJudging::criticalPassesQuietHours()
{
    AlertPolicy policy;
    policy.quiet = {.on = true, .zone = "UTC"};
    AlertDesk desk(policy, noon.addSecs(11 * 3600));
    QCOMPARE(desk.take(step(Operational, MajorOutage)).state, AlertState::Pending);
    QCOMPARE(desk.take(incident(ChangeKind::IncidentOpened, u"i1"_s, Impact::Critical)).state,
             AlertState::Pending);
    QCOMPARE(desk.take(step(MajorOutage, Operational)).state, AlertState::Held);
    policy.quiet.criticalPasses = false;
    AlertDesk strict(policy, noon.addSecs(11 * 3600));
    QCOMPARE(strict.take(step(Operational, MajorOutage)).state, AlertState::Held);
}

void TestJudging::quietByHandHoldsToo()
{
    AlertDesk desk({}, noon);
    desk.quietUntil = noon.addSecs(3600);
    QCOMPARE(desk.take(step(Operational, Degraded)).due, noon.addSecs(3600));
    desk.pass(3600);
    QCOMPARE(desk.told.size(), 1);
}

void TestJudging::aMuteSilencesAndEnds()
{
    AlertDesk desk({}, noon);
    desk.mutes = {{.vendor = u"acme"_s, .until = noon.addSecs(3600)}};
    QCOMPARE(desk.take(step(Operational, Degraded)).reason, AlertReason::Muted);
    QCOMPARE(desk.take(step(Operational, Degraded, u"other"_s)).state, AlertState::Pending);
    desk.pass(3600);
    QCOMPARE(desk.take(step(Degraded, MajorOutage)).state, AlertState::Pending);
}

void TestJudging::aMuteUntilResolvedLetsTheEndThrough()
{
    AlertDesk desk({}, noon);
    desk.mutes = {{.vendor = u"acme"_s}};
    QCOMPARE(desk.take(step(Operational, MajorOutage)).state, AlertState::Suppressed);
    QCOMPARE(desk.take(step(MajorOutage, Operational)).state, AlertState::Pending);
}

void TestJudging::aMuteOfAnIncidentLeavesTheRest()
{
    AlertDesk desk({}, noon);
    desk.mutes = {{.vendor = u"acme"_s, .incident = u"i1"_s}};
    QCOMPARE(desk.take(incident(ChangeKind::IncidentUpdated, u"i1"_s)).state, AlertState::Suppressed);
    QCOMPARE(desk.take(incident(ChangeKind::IncidentUpdated, u"i2"_s)).state, AlertState::Pending);
    QCOMPARE(desk.take(step(Operational, Degraded)).state, AlertState::Pending);
    QCOMPARE(desk.take(incident(ChangeKind::IncidentResolved, u"i1"_s)).state, AlertState::Pending);
}

void TestJudging::aPlatformThatFailsIsOneNotice()
{
    AlertDesk desk({}, noon);
    desk.onPlatform = 12;
    for (int i = 0; i < 12; ++i) {
        desk.lostOnPlatform = i + 1;
        desk.take(feed(ChangeKind::FeedLost, QString::number(i)));
        desk.pass(4);
    }
    desk.pass(120);
    QCOMPARE(desk.told.size(), 1);
    QCOMPARE(desk.told.first().reason, AlertReason::Platform);
    QCOMPARE(std::ranges::count(desk.alerts(), AlertState::Grouped, &Alert::state), 11);
    for (int i = 0; i < 12; ++i) {
        desk.lostOnPlatform = 11 - i;
        desk.take(feed(ChangeKind::FeedBack, QString::number(i)));
    }
    desk.pass(60);
    QCOMPARE(desk.told.size(), 2); // lost once, back once
}

void TestJudging::oneVendorOfAPlatformIsItsOwnNotice()
{
    AlertDesk desk({}, noon);
    desk.onPlatform = 12;
    desk.lostOnPlatform = 1;
    QCOMPARE(desk.take(feed(ChangeKind::FeedLost, u"acme"_s)).state, AlertState::Held);
    desk.pass(60);
    QCOMPARE(desk.told.size(), 1);
    QCOMPARE(desk.told.first().reason, AlertReason::None);
    desk.take(feed(ChangeKind::FeedBack, u"acme"_s));
    desk.pass(1);
    QCOMPARE(desk.told.size(), 2);
}

void TestJudging::aFeedThatIsSoonBackIsNotTold()
{
    AlertDesk desk({}, noon);
    desk.onPlatform = 12;
    desk.take(feed(ChangeKind::FeedLost, u"acme"_s));
    desk.pass(30);
    desk.take(feed(ChangeKind::FeedBack, u"acme"_s));
    desk.pass(3600);
    QVERIFY(desk.told.isEmpty());
}

void TestJudging::remindersComeWhileItGoesOn()
{
    AlertDesk desk({.all = {.remindSeconds = 1800}}, noon);
    desk.take(step(Operational, MajorOutage));
    desk.pass(1799);
    QVERIFY(!desk.reviewTold(1));
    desk.pass(1);
    const auto reminder = desk.reviewTold(1);
    QVERIFY(reminder);
    QCOMPARE(reminder->reason, AlertReason::Reminder);
    desk.take(step(MajorOutage, Operational));
    desk.pass(3600);
    QVERIFY(!desk.reviewTold(1)); // a later word stands
    QVERIFY(!desk.reviewTold(2)); // and it is a good one
}

QTEST_APPLESS_MAIN(TestJudging)
#include "tst_judging.moc"
