// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/status/reportedspans.h"
#include "models/status/severity.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace foghorn;
using namespace Qt::Literals::StringLiterals;
using enum ComponentStatus;

namespace {

// Minutes after the day's beginning; every time in this test is told so.
QDateTime at(int minute)
{
    return QDateTime(QDate(2026, 6, 1), QTime(0, 0), Qt::UTC).addSecs(minute * 60LL);
}

const QDateTime now = at(1000);
const QList<Component> page{{.id = u"a"_s, .name = u"Api"_s},
                            {.id = u"w1"_s, .name = u"Web"_s, .groupId = u"one"_s},
                            {.id = u"w2"_s, .name = u"Web"_s, .groupId = u"two"_s}};

Incident incident(int from, int to, Impact impact)
{
    return {.id = u"i"_s,
            .impact = impact,
            .status = to < 0 ? IncidentStatus::Investigating : IncidentStatus::Resolved,
            .startedAt = at(from),
            .resolvedAt = to < 0 ? QDateTime() : at(to),
            .components = {{.id = u"a"_s, .name = u"Api"_s, .group = {}}}};
}

IncidentUpdate update(int minute, std::optional<ComponentStatus> from, std::optional<ComponentStatus> to)
{
    return {.status = IncidentStatus::Update,
            .postedAt = at(minute),
            .components = {{.id = u"a"_s, .name = u"Api"_s, .from = from, .to = to}}};
}

// "a: 10-20 degraded, 20-30 major_outage; w1: ..."
QString told(const QList<ComponentPast> &pasts)
{
    QStringList lines;
    for (const ComponentPast &past : pasts) {
        QStringList spans;
        for (const Span &span : past.spans) {
            const qint64 from = (span.fromMs - at(0).toMSecsSinceEpoch()) / 60'000;
            const qint64 to = (span.toMs - at(0).toMSecsSinceEpoch()) / 60'000;
            spans.append(u"%1-%2 %3"_s.arg(from).arg(to).arg(wireName(span.status)));
        }
        lines.append(past.componentId + u": " + spans.join(u", "_s));
    }
    return lines.join(u"; "_s);
}

QString told(const QList<Incident> &incidents)
{
    return told(reportedSpans(incidents, page, now));
}

} // namespace

class TestReportedSpans : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void impactIsTheLevelWhereNoStepIsTold();
    void stepsCountWhereTheyAreTold();
    void aPostmortemMovesNothing();
    void stepsBehindTheStatedEndCount();
    void maintenancesCountFromTheirRealStart();
    void theWorstOfOverlappingIncidentsWins();
    void namesStandForComponentsWithoutIds();
    void nothingRunsBackwardsOrIntoTheFuture();
    void agreesWithAMinuteByMinuteModel();
};

void TestReportedSpans::impactIsTheLevelWhereNoStepIsTold()
{
    QCOMPARE(told({incident(10, 20, Impact::Critical)}), u"a: 10-20 major_outage"_s);
    QCOMPARE(told({incident(10, 20, Impact::Major)}), u"a: 10-20 partial_outage"_s);
    QCOMPARE(told({incident(10, 20, Impact::Minor)}), u"a: 10-20 degraded"_s);
    QCOMPARE(told({incident(10, 20, Impact::Maintenance)}), u"a: 10-20 maintenance"_s);
    QCOMPARE(told({incident(10, 20, Impact::None)}), QString());
    QCOMPARE(told({incident(10, 20, Impact::Unknown)}), QString());
    QCOMPARE(told({incident(900, -1, Impact::Minor)}), u"a: 900-1000 degraded"_s);
    Incident whole = incident(10, 20, Impact::Critical);
    whole.components.clear();
    QCOMPARE(told({whole}), QString());
    Incident endless = incident(10, 20, Impact::Minor);
    endless.resolvedAt = {};
    QCOMPARE(told({endless}), QString()); // closed, and nobody says when
    endless.updates = {update(15, {}, {})};
    QCOMPARE(told({endless}), u"a: 10-15 degraded"_s);
}

void TestReportedSpans::stepsCountWhereTheyAreTold()
{
    Incident one = incident(10, 60, Impact::Critical);
    one.updates = {update(50, PartialOutage, Operational), update(30, MajorOutage, PartialOutage),
                   update(20, Degraded, MajorOutage)};
    QCOMPARE(told({one}), u"a: 10-20 degraded, 20-30 major_outage, 30-50 partial_outage"_s);
    // A component that the steps don't speak of has no level, whatever the impact.
    one.components.append({.id = u"w1"_s, .name = u"Web"_s, .group = {}});
    QCOMPARE(told({one}), u"a: 10-20 degraded, 20-30 major_outage, 30-50 partial_outage"_s);
    // An update without a step keeps the level, and the last level holds to the end.
    one.updates = {update(30, {}, {}), update(20, Operational, Degraded)};
    QCOMPARE(told({one}), u"a: 20-60 degraded"_s);
    one.updates = {update(20, {}, Unknown), update(15, Operational, Operational)};
    QCOMPARE(told({one}), QString());
    one.status = IncidentStatus::Monitoring;
    one.resolvedAt = {};
    one.updates = {update(20, {}, MajorOutage)};
    QCOMPARE(told({one}), u"a: 20-1000 major_outage"_s);
}

void TestReportedSpans::aPostmortemMovesNothing()
{
    Incident one = incident(10, 60, Impact::Major);
    one.status = IncidentStatus::Postmortem;
    one.updates = {update(900, Degraded, Degraded), update(20, Operational, Degraded)};
    one.updates.first().status = IncidentStatus::Postmortem;
    QCOMPARE(told({one}), u"a: 20-60 degraded"_s);
}

void TestReportedSpans::stepsBehindTheStatedEndCount()
{
    Incident one = incident(10, 40, Impact::Major);
    one.updates = {update(45, Degraded, Operational), update(20, Operational, Degraded)};
    QCOMPARE(told({one}), u"a: 20-45 degraded"_s);
}

void TestReportedSpans::maintenancesCountFromTheirRealStart()
{
    Incident work = incident(100, 160, Impact::Maintenance);
    work.kind = IncidentKind::Maintenance;
    work.status = IncidentStatus::Completed;
    QCOMPARE(told({work}), u"a: 100-160 maintenance"_s);
    // Announced at 5 with a step: nothing before it begins.
    work.updates = {update(160, Maintenance, Operational), update(100, Operational, Maintenance),
                    update(5, Maintenance, Maintenance)};
    QCOMPARE(told({work}), u"a: 100-160 maintenance"_s);
    work.updates.clear();
    work.startedAt = {};
    work.scheduledFor = at(120);
    work.resolvedAt = {};
    work.scheduledUntil = at(150);
    QCOMPARE(told({work}), u"a: 120-150 maintenance"_s);
    work.status = IncidentStatus::InProgress;
    QCOMPARE(told({work}), u"a: 120-1000 maintenance"_s);
    work.status = IncidentStatus::Scheduled;
    QCOMPARE(told({work}), QString());
}

void TestReportedSpans::theWorstOfOverlappingIncidentsWins()
{
    const QList<Incident> incidents{incident(10, 60, Impact::Minor), incident(20, 30, Impact::Critical),
                                    incident(30, 40, Impact::Critical), incident(55, 70, Impact::Maintenance),
                                    incident(70, 80, Impact::Maintenance)};
    QCOMPARE(told(incidents), u"a: 10-20 degraded, 20-40 major_outage, 40-60 degraded, 60-80 maintenance"_s);
}

void TestReportedSpans::namesStandForComponentsWithoutIds()
{
    Incident one = incident(10, 20, Impact::Minor);
    one.components = {{.id = {}, .name = u"Web"_s, .group = {}}};
    QCOMPARE(told({one}), u"w1: 10-20 degraded; w2: 10-20 degraded"_s);
    one.components = {{.id = u"gone"_s, .name = u"Web"_s, .group = {}}};
    QCOMPARE(told({one}), QString());
}

void TestReportedSpans::nothingRunsBackwardsOrIntoTheFuture()
{
    QCOMPARE(told({incident(20, 10, Impact::Critical)}), QString());
    QCOMPARE(told({incident(10, 10, Impact::Critical)}), QString());
    QCOMPARE(told({incident(990, 1100, Impact::Critical)}), u"a: 990-1000 major_outage"_s);
    QCOMPARE(told({incident(1001, 1100, Impact::Critical)}), QString());
    // Steps told in another order than posted; the stated start is behind the first of them.
    Incident one = incident(25, 15, Impact::Critical);
    one.updates = {update(20, Operational, Degraded), update(30, Degraded, Operational)};
    QCOMPARE(told({one}), u"a: 20-30 degraded"_s);
}

void TestReportedSpans::agreesWithAMinuteByMinuteModel()
{
    QRandomGenerator dice(20260901);
    for (int story = 0; story < 200; ++story) {
        QList<Span> spans;
        for (int i = dice.bounded(12); i > 0; --i) {
            const int from = dice.bounded(200);
            spans.append({from, from + dice.bounded(-5, 60),
                          static_cast<ComponentStatus>(dice.bounded(componentStatusCount))});
        }
        const QList<Span> merged = worstSpans(spans, 220);
        for (qint64 minute = 0; minute < 300; ++minute) {
            auto expected = Operational;
            for (const Span &span : std::as_const(spans)) {
                if (minute < 220 && span.fromMs <= minute && minute < span.toMs)
                    expected = worse(expected, span.status);
            }
            auto actual = Operational;
            int covering = 0;
            for (const Span &span : merged) {
                if (span.fromMs <= minute && minute < span.toMs) {
                    actual = span.status;
                    ++covering;
                }
            }
            QVERIFY(covering <= 1);
            QCOMPARE(actual, expected == Unknown ? Operational : expected);
        }
        for (qsizetype i = 1; i < merged.size(); ++i)
            QVERIFY(merged[i - 1].toMs <= merged[i].fromMs);
    }
}

QTEST_APPLESS_MAIN(TestReportedSpans)
#include "tst_reportedspans.moc"
