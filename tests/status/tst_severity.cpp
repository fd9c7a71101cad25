// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/status/severity.h"
#include "models/status/summary.h"

#include <QTest>

using namespace foghorn;
using namespace Qt::Literals::StringLiterals;
using enum ComponentStatus;

namespace {

const QDateTime noon(QDate(2026, 8, 29), QTime(12, 0), Qt::UTC);

ComponentState component(const QString &id, ComponentStatus status, bool watched = true)
{
    return {.id = id, .name = id.toUpper(), .status = status, .since = noon, .watched = watched};
}

IncidentState incident(Impact impact, IncidentStatus status, const QStringList &components = {})
{
    Incident one{.id = u"i"_s, .impact = impact, .status = status, .startedAt = noon};
    for (const QString &id : components)
        one.components.append({.id = id});
    return {.incident = one, .firstSeen = noon, .lastSeen = noon};
}

VendorState vendor(QList<ComponentState> components, QList<IncidentState> incidents = {})
{
    VendorState state{.components = std::move(components), .incidents = std::move(incidents)};
    state.read.lastRead = noon;
    state.read.lastChecked = noon;
    state.read.hasComponents = !state.components.isEmpty();
    return state;
}

} // namespace

class TestSeverity : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void theOrderOfLevels();
    void aVendorIsAsBadAsItsWorstWatchedComponent();
    void openIncidentsRaiseTheLevel_data();
    void openIncidentsRaiseTheLevel();
    void incidentsOnUnwatchedComponentsDontCount();
    void aVanishedIncidentCountsUntilItsComponentsAreWell();
    void aStaleFeedIsUnknownAndNeverGreen();
    void freshnessFollowsOurLooking();
    void theLimitIsThreeIntervalsOrAQuarterHour();
    void aPageWithoutComponentsIsJudgedByItsWord();
    void aFeedThatIsSilentIsNotOperational();
    void theSummaryOfAStaleVendorHidesOldLevels();
};

void TestSeverity::theOrderOfLevels()
{
    QCOMPARE(worse(MajorOutage, PartialOutage), MajorOutage);
    QCOMPARE(worse(Degraded, PartialOutage), PartialOutage);
    QCOMPARE(worse(Maintenance, Degraded), Degraded);
    QCOMPARE(worse(Operational, Maintenance), Maintenance);
    QCOMPARE(worse(Unknown, Operational), Operational);
    QCOMPARE(worse(Operational, Unknown), Operational);
}

void TestSeverity::aVendorIsAsBadAsItsWorstWatchedComponent()
{
    QCOMPARE(vendorLevel(vendor({component(u"a"_s, Operational), component(u"b"_s, Degraded)}), noon),
             Degraded);
    QCOMPARE(
        vendorLevel(vendor({component(u"a"_s, Operational), component(u"b"_s, MajorOutage, false)}), noon),
        Operational);
    QCOMPARE(vendorLevel(vendor({component(u"a"_s, Unknown), component(u"b"_s, Operational)}), noon),
             Operational);
    QCOMPARE(vendorLevel(vendor({component(u"a"_s, Unknown), component(u"b"_s, Unknown)}), noon), Unknown);
    ComponentState gone = component(u"a"_s, Unknown);
    gone.gone = true;
    QCOMPARE(vendorLevel(vendor({gone}), noon), Unknown);
}

void TestSeverity::openIncidentsRaiseTheLevel_data()
{
    QTest::addColumn<Impact>("impact");
    QTest::addColumn<ComponentStatus>("level");
    QTest::newRow("critical") << Impact::Critical << MajorOutage;
    QTest::newRow("major") << Impact::Major << PartialOutage;
    QTest::newRow("minor") << Impact::Minor << Degraded;
    QTest::newRow("none") << Impact::None << Operational;
    QTest::newRow("unknown") << Impact::Unknown << Operational;
}

void TestSeverity::openIncidentsRaiseTheLevel()
{
    QFETCH(Impact, impact);
    const QList<ComponentState> well{component(u"a"_s, Operational)};
    QTEST(vendorLevel(vendor(well, {incident(impact, IncidentStatus::Monitoring)}), noon), "level");
    QCOMPARE(vendorLevel(vendor(well, {incident(impact, IncidentStatus::Resolved)}), noon), Operational);
}

void TestSeverity::incidentsOnUnwatchedComponentsDontCount()
{
    const QList<ComponentState> components{component(u"a"_s, Operational),
                                           component(u"b"_s, Operational, false)};
    const auto with = [&](const QStringList &ids) {
        return vendorLevel(vendor(components, {incident(Impact::Critical, IncidentStatus::Identified, ids)}),
                           noon);
    };
    QCOMPARE(with({u"b"_s}), Operational);
    QCOMPARE(with({u"a"_s, u"b"_s}), MajorOutage);
    QCOMPARE(with({}), MajorOutage);
    QCOMPARE(with({u"nobody knows it"_s}), MajorOutage);
}

void TestSeverity::aVanishedIncidentCountsUntilItsComponentsAreWell()
{
    IncidentState vanished = incident(Impact::Critical, IncidentStatus::Identified, {u"a"_s});
    vanished.noLongerListed = true;
    QCOMPARE(vendorLevel(vendor({component(u"a"_s, PartialOutage)}, {vanished}), noon), MajorOutage);
    QCOMPARE(vendorLevel(vendor({component(u"a"_s, Operational)}, {vanished}), noon), Operational);
    QVERIFY(fadedAway(vanished, vendor({component(u"a"_s, Operational)}, {})));
    QVERIFY(!fadedAway(vanished, vendor({component(u"a"_s, Unknown)}, {})));
    // Watched or not: what is not well speaks for no recovery.
    QVERIFY(!fadedAway(vanished, vendor({component(u"a"_s, PartialOutage, false)}, {})));
    vanished.incident.components.clear();
    QCOMPARE(vendorLevel(vendor({}, {vanished}), noon), MajorOutage);
    vanished.noLongerListed = false;
    QVERIFY(!fadedAway(vanished, vendor({component(u"a"_s, Operational)}, {})));
}

void TestSeverity::aStaleFeedIsUnknownAndNeverGreen()
{
    const VendorState state = vendor({component(u"a"_s, Operational)});
    const qint64 limit = freshnessLimitMs(state.vendor.intervalSeconds);
    QCOMPARE(vendorLevel(state, noon.addMSecs(limit)), Operational);
    QCOMPARE(vendorLevel(state, noon.addMSecs(limit + 1)), Unknown);
    VendorState never = state;
    never.read = {};
    QCOMPARE(vendorLevel(never, noon), Unknown);
}

void TestSeverity::freshnessFollowsOurLooking()
{
    ReadState read;
    QCOMPARE(freshness(read, 60, noon), Freshness::Never);
    read.lastRead = noon;
    QCOMPARE(freshness(read, 60, noon), Freshness::Fresh);
    read.error = Error{Error::Kind::Http, u"answered 500"_s};
    QCOMPARE(freshness(read, 60, noon.addSecs(60)), Freshness::Failing);
    QCOMPARE(freshness(read, 60, noon.addSecs(3600)), Freshness::Stale);
    read.error.reset();
    QCOMPARE(freshness(read, 60, noon.addSecs(3600)), Freshness::Stale);
}

void TestSeverity::theLimitIsThreeIntervalsOrAQuarterHour()
{
    QCOMPARE(freshnessLimitMs(60), 900'000);
    QCOMPARE(freshnessLimitMs(300), 900'000);
    QCOMPARE(freshnessLimitMs(3600), 3 * 3'600'000);
}

void TestSeverity::aPageWithoutComponentsIsJudgedByItsWord()
{
    VendorState state = vendor({});
    state.read.indicator = Indicator::None;
    QCOMPARE(vendorLevel(state, noon), Operational);
    state.read.indicator = Indicator::Major;
    QCOMPARE(vendorLevel(state, noon), PartialOutage);
    // With components the page's own word is shown beside, and changes nothing.
    VendorState listed = vendor({component(u"a"_s, Operational)});
    listed.read.indicator = Indicator::Critical;
    QCOMPARE(vendorLevel(listed, noon), Operational);
}

void TestSeverity::aFeedThatIsSilentIsNotOperational()
{
    QCOMPARE(vendorLevel(vendor({}), noon), Unknown);
    QCOMPARE(vendorLevel(vendor({}, {incident(Impact::Unknown, IncidentStatus::Investigating)}), noon),
             Unknown);
    QCOMPARE(vendorLevel(vendor({}, {incident(Impact::Major, IncidentStatus::Investigating)}), noon),
             PartialOutage);
}

void TestSeverity::theSummaryOfAStaleVendorHidesOldLevels()
{
    const VendorState state = vendor({component(u"a"_s, Operational), component(u"b"_s, Degraded)});
    const VendorSummary fresh = summarise(state, {}, 0, QTimeZone::utc(), noon);
    QCOMPARE(fresh.level, Degraded);
    QCOMPARE(fresh.worst, u"B"_s);
    const VendorSummary stale = summarise(state, {}, 0, QTimeZone::utc(), noon.addDays(1));
    QCOMPARE(stale.level, Unknown);
    for (const ComponentSummary &one : stale.components)
        QCOMPARE(one.status, Unknown);
    QCOMPARE(stale.since, noon);
}

QTEST_GUILESS_MAIN(TestSeverity)
#include "tst_severity.moc"
