// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/alertdesk.h"
#include "support/cputimer.h"

#include <QRandomGenerator>
#include <QTest>

using namespace foghorn;
using namespace Qt::Literals::StringLiterals;

// A year of random changes through every rule at once: nothing is lost, and what was told last holds.
class TestAlertYear : public QObject
{
    Q_OBJECT

private slots:
    void aYearOfChangesIsJudgedInASecond_data();
    void aYearOfChangesIsJudgedInASecond();
};

namespace {

using enum ComponentStatus;
constexpr std::array levels{Operational, Degraded, PartialOutage, MajorOutage};
constexpr int vendors = 20;
constexpr int components = 5;

struct World
{
    QHash<QString, ComponentStatus> level;
    QRandomGenerator dice;

    Change next()
    {
        const QString vendor = u"v%1"_s.arg(dice.bounded(vendors));
        const QString component = u"c%1"_s.arg(dice.bounded(components));
        ComponentStatus &known = level[vendor + component];
        ComponentStatus to = known;
        // Trouble mostly ends; some components go to and fro.
        while (to == known)
            to = known != Operational && dice.bounded(3) > 0 ? Operational : levels.at(dice.bounded(4));
        const Change change{.vendor = vendor,
                            .kind = ChangeKind::Component,
                            .componentId = component,
                            .component = component,
                            .from = known,
                            .to = to};
        known = to;
        return change;
    }
};

} // namespace

void TestAlertYear::aYearOfChangesIsJudgedInASecond_data()
{
    QTest::addColumn<AlertPolicy>("policy");
    QTest::newRow("all at once") << AlertPolicy();
    QTest::newRow("if it lasts") << AlertPolicy{.all = {.lastsSeconds = 600}};
    AlertPolicy nights;
    nights.quiet = {.on = true, .zone = "Europe/Berlin"};
    QTest::newRow("with quiet nights") << nights;
    nights.all.lastsSeconds = 300;
    nights.quiet.criticalPasses = false;
    QTest::newRow("with all of it") << nights;
}

void TestAlertYear::aYearOfChangesIsJudgedInASecond()
{
    QFETCH(const AlertPolicy, policy);
    World world{.level = {}, .dice = QRandomGenerator(20261121)};
    AlertDesk desk(policy, QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC));
    const QDateTime end = desk.now().addDays(365);
    const CpuTimer timer;
    int taken = 0;
    while (desk.now() < end) {
        // Bursts and long rests.
        desk.pass(world.dice.bounded(4) == 0 ? 6 * 3600 : world.dice.bounded(1, 1800));
        desk.take(world.next());
        ++taken;
    }
    desk.pass(2 * 24 * 3600);
    QVERIFY2(taken > 2000, qPrintable(QString::number(taken)));
    QVERIFY2(timer.elapsed() < 4000,
             qPrintable(QString::number(timer.elapsed()))); // a debug build's second

    QCOMPARE(desk.alerts().size(), taken); // every change keeps its row
    QHash<QString, ComponentStatus> known;
    QSet<qint64> once;
    for (const Alert &alert : std::as_const(desk.told)) {
        QVERIFY2(!once.contains(alert.id), "told twice");
        once.insert(alert.id);
        known[alert.change.vendor + alert.change.componentId] = alert.change.to.value_or(Unknown);
    }
    for (const Alert &alert : desk.alerts())
        QVERIFY2(alert.state != AlertState::Held && alert.state != AlertState::Pending, "left waiting");
    for (auto at = world.level.cbegin(); at != world.level.cend(); ++at)
        QCOMPARE(known.value(at.key(), Operational), at.value());
}

QTEST_APPLESS_MAIN(TestAlertYear)
#include "tst_alertyear.moc"
