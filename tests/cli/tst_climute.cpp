// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/clihelp.h"

using namespace foghorn::test;
using foghorn::farm::Answer;
using foghorn::farm::FeedFarm;

// mute and quiet, on the real program.
class TestCliMute : public QObject
{
    Q_OBJECT

private slots:
    void aMutedVendorIsKeptAndNotTold();
    void quietHoldsUntilItIsOff();
    void whatMakesNoSenseIsRefused_data();
    void whatMakesNoSenseIsRefused();
};

namespace {

struct Stage
{
    Stage()
    {
        farm.listen();
        serve(farm, page);
        id = program.json({u"add"_s, hostOf(farm)}).array().first()[u"id"].toString();
        program.run({u"poll"_s});
    }
    // The state of the newest alert after the first component took this status.
    QString stateAfter(const QString &status)
    {
        page.setLevel(u"c1"_s, status);
        serve(farm, page);
        program.run({u"poll"_s});
        return program.json({u"alerts"_s}).array().first()[u"state"].toString();
    }
    MadePage page = acorn();
    FeedFarm farm;
    Program program;
    QString id;
};

} // namespace

void TestCliMute::aMutedVendorIsKeptAndNotTold()
{
    Stage stage;
    VERIFY_CODE(stage.program.run({u"mute"_s, stage.id, u"--for"_s, u"2h"_s}), 0);
    QCOMPARE(stage.stateAfter(u"major_outage"_s), u"suppressed"_s);
    VERIFY_CODE(stage.program.run({u"mute"_s, stage.id, u"--off"_s}), 0);
    QCOMPARE(stage.stateAfter(u"degraded_performance"_s), u"pending"_s);
    VERIFY_CODE(stage.program.run({u"mute"_s, stage.id, u"--until-resolved"_s}), 0);
    QCOMPARE(stage.stateAfter(u"partial_outage"_s), u"suppressed"_s);
    QCOMPARE(stage.stateAfter(u"operational"_s), u"pending"_s);
}

void TestCliMute::quietHoldsUntilItIsOff()
{
    Stage stage;
    VERIFY_CODE(stage.program.run({u"quiet"_s}), 0);
    QCOMPARE(stage.stateAfter(u"partial_outage"_s), u"held"_s);
    QCOMPARE(stage.stateAfter(u"major_outage"_s), u"pending"_s); // critical passes
    VERIFY_CODE(stage.program.run({u"quiet"_s, u"off"_s}), 0);
    QCOMPARE(stage.stateAfter(u"degraded_performance"_s), u"pending"_s);
}

void TestCliMute::whatMakesNoSenseIsRefused_data()
{
    QTest::addColumn<QStringList>("call");
    QTest::addColumn<int>("code");
    QTest::newRow("nobody") << QStringList{u"mute"_s} << 2;
    QTest::newRow("a stranger") << QStringList{u"mute"_s, u"stranger"_s} << 4;
    QTest::newRow("both") << QStringList{u"mute"_s, u"x"_s, u"--for"_s, u"1h"_s, u"--until-resolved"_s} << 2;
    QTest::newRow("no span") << QStringList{u"mute"_s, u"x"_s, u"--for"_s, u"soon"_s} << 2;
    QTest::newRow("zero") << QStringList{u"mute"_s, u"x"_s, u"--for"_s, u"0m"_s} << 2;
    QTest::newRow("a date") << QStringList{u"quiet"_s, u"2026-01-01"_s} << 2;
    QTest::newRow("two") << QStringList{u"quiet"_s, u"1h"_s, u"2h"_s} << 2;
}

void TestCliMute::whatMakesNoSenseIsRefused()
{
    QFETCH(const QStringList, call);
    QFETCH(const int, code);
    Program program;
    const auto answer = program.run(call);
    VERIFY_CODE(answer, code);
    QVERIFY(!answer.err.trimmed().isEmpty());
}

QTEST_GUILESS_MAIN(TestCliMute)
#include "tst_climute.moc"
