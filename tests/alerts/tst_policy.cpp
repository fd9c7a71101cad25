// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alerts/policyfile.h"

#include <QMetaEnum>
#include <QTest>

using namespace foghorn;
using namespace Qt::Literals::StringLiterals;

// Who is told what: every kind of change, watched or not, under every policy.
class TestPolicy : public QObject
{
    Q_OBJECT

private slots:
    void byDefaultAllThatIsWatchedIsTold_data();
    void byDefaultAllThatIsWatchedIsTold();
    void wishesWiden();
    void theNarrowerRuleWins();
    void aLevelSilencesWhatIsLess();
    void goesOutAndComesBackAsJson();
    void whatItDoesNotKnowIsNamed_data();
    void whatItDoesNotKnowIsNamed();
};

void TestPolicy::byDefaultAllThatIsWatchedIsTold_data()
{
    QTest::addColumn<ChangeKind>("kind");
    QTest::addColumn<bool>("watched");
    QTest::addColumn<bool>("told");
    const QMetaEnum kinds = QMetaEnum::fromType<ChangeKind>();
    QVERIFY(kinds.keyCount() >= 15);
    for (int i = 0; i < kinds.keyCount(); ++i) {
        const auto kind = static_cast<ChangeKind>(kinds.value(i));
        const bool edit = kind == ChangeKind::IncidentEdited;
        const bool own = kind == ChangeKind::Offline || kind == ChangeKind::Online
            || kind == ChangeKind::Test; // no vendor's
        const bool added = kind == ChangeKind::ComponentAdded; // somebody has to choose
        QTest::addRow("%s, watched", kinds.key(i)) << kind << true << !edit;
        QTest::addRow("%s, not watched", kinds.key(i)) << kind << false << (added || own);
    }
}

void TestPolicy::byDefaultAllThatIsWatchedIsTold()
{
    QFETCH(const ChangeKind, kind);
    QFETCH(const bool, watched);
    QFETCH(const bool, told);
    const Change change{.kind = kind, .watched = watched};
    QCOMPARE(isWanted(change, rulesFor({}, change, {})), told);
}

void TestPolicy::wishesWiden()
{
    const auto told = [](const Change &change, const AlertRules &all) {
        return isWanted(change, rulesFor({.all = all}, change, {}));
    };
    const Change edit{.kind = ChangeKind::IncidentEdited};
    const AlertRules edits{.phases = defaultPhases | AlertPhase::Edits};
    QVERIFY(told(edit, edits));
    const Change other{.kind = ChangeKind::Component, .watched = false};
    QVERIFY(told(other, {.unwatched = true}));
    const Change both{.kind = ChangeKind::IncidentEdited, .watched = false};
    QVERIFY(!told(both, edits));
    QVERIFY(!told(both, {.unwatched = true}));
    QVERIFY(told(both, {.phases = edits.phases, .unwatched = true}));
}

void TestPolicy::theNarrowerRuleWins()
{
    AlertPolicy policy;
    policy.all = {.told = false, .lastsSeconds = 60};
    policy.tags.insert(u"money"_s, {.told = true, .lastsSeconds = 120});
    policy.vendors.insert(u"acme"_s, {.lastsSeconds = 300});
    policy.components.insert(componentRulesKey(u"acme"_s, u"api"_s), {.told = false});
    const Change api{.vendor = u"acme"_s, .componentId = u"api"_s};
    const Change web{.vendor = u"acme"_s, .componentId = u"web"_s};
    QCOMPARE(rulesFor(policy, api, {u"money"_s}).told, false);
    QCOMPARE(rulesFor(policy, web, {u"money"_s}).told, true);
    QCOMPARE(rulesFor(policy, web, {u"money"_s}).lastsSeconds, 300);
    QCOMPARE(rulesFor(policy, web, {}).told, false);
    const Change elsewhere{.vendor = u"other"_s};
    QCOMPARE(rulesFor(policy, elsewhere, {u"money"_s}).lastsSeconds, 120);
    QCOMPARE(rulesFor(policy, elsewhere, {}).lastsSeconds, 60);
    QCOMPARE(rulesFor({}, elsewhere, {}).phases, defaultPhases);
}

void TestPolicy::aLevelSilencesWhatIsLess()
{
    using enum ComponentStatus;
    AlertPolicy policy;
    policy.all.fromLevel = PartialOutage;
    const auto told = [&policy](ComponentStatus from, ComponentStatus to) {
        const Change change{.kind = ChangeKind::Component, .from = from, .to = to};
        return isWanted(change, rulesFor(policy, change, {}));
    };
    QVERIFY(!told(Operational, Degraded));
    QVERIFY(told(Operational, PartialOutage));
    QVERIFY(told(Degraded, MajorOutage));
    QVERIFY(told(MajorOutage, Operational)); // its end
    QVERIFY(!told(Degraded, Operational));
    QVERIFY(!told(Operational, Maintenance));
    const auto opened = [&policy](Impact impact) {
        const Change change{.kind = ChangeKind::IncidentOpened, .impact = impact};
        return isWanted(change, rulesFor(policy, change, {}));
    };
    QVERIFY(opened(Impact::Critical) && opened(Impact::Major) && !opened(Impact::Minor));
    QVERIFY(opened(Impact::Unknown)); // nobody knows that it is harmless
}

void TestPolicy::goesOutAndComesBackAsJson()
{
    AlertPolicy policy;
    policy.all = {.told = true,
                  .fromLevel = ComponentStatus::Degraded,
                  .phases = AlertPhase::Opened | AlertPhase::Edits};
    policy.tags.insert(u"money & more"_s, {.remindSeconds = 3600});
    policy.vendors.insert(u"acme"_s, {.told = false});
    policy.components.insert(componentRulesKey(u"acme"_s, u"a/b"_s),
                             {.lastsSeconds = 300, .unwatched = true});
    policy.quiet = {.on = true,
                    .days = 0b11111,
                    .fromMinute = 1300,
                    .toMinute = 420,
                    .zone = "Europe/Berlin",
                    .criticalPasses = false};
    policy.sounds.insert(ComponentStatus::MajorOutage, u"alarm"_s);
    policy.flapChanges = 7;
    const Result<AlertPolicy> back = policyFromJson(policyToJson(policy));
    QVERIFY2(back.ok(), back.ok() ? "" : qPrintable(back.error().detail));
    QCOMPARE(*back, policy);
    QCOMPARE(*policyFromJson({}), AlertPolicy());
}

void TestPolicy::whatItDoesNotKnowIsNamed_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("named");
    QTest::newRow("no JSON") << QByteArray("hello") << u"no JSON"_s;
    QTest::newRow("a list") << QByteArray("[]") << u"no JSON object"_s;
    QTest::newRow("no version") << QByteArray("{}") << u"/version"_s;
    QTest::newRow("newer") << QByteArray(R"({"version":2})") << u"newer"_s;
    QTest::newRow("phase") << QByteArray(R"({"version":1,"all":{"phases":["opened","sneezed"]}})")
                           << u"sneezed"_s;
    QTest::newRow("level") << QByteArray(R"({"version":1,"vendors":{"a":{"from_level":"awful"}}})")
                           << u"/vendors/a/from_level"_s;
    QTest::newRow("minute") << QByteArray(R"({"version":1,"quiet":{"from_minute":1440}})")
                            << u"/quiet/from_minute"_s;
    QTest::newRow("half") << QByteArray(R"({"version":1,"all":{"lasts_seconds":1.5}})")
                          << u"/all/lasts_seconds"_s;
    QTest::newRow("negative") << QByteArray(R"({"version":1,"all":{"remind_seconds":-5}})")
                              << u"/all/remind_seconds"_s;
}

void TestPolicy::whatItDoesNotKnowIsNamed()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, named);
    const Result<AlertPolicy> read = policyFromJson(json);
    QVERIFY(!read.ok());
    QVERIFY2(read.error().detail.contains(named), qPrintable(read.error().detail));
}

QTEST_APPLESS_MAIN(TestPolicy)
#include "tst_policy.moc"
