// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/status/claim.h"

#include <QTest>

using namespace foghorn;
using namespace Qt::Literals::StringLiterals;
using enum ComponentStatus;

class TestClaim : public QObject
{
    Q_OBJECT

private slots:
    void theDifferenceIsExplainedIncidentByIncident();
    void everyDownSecondIsExplainedOnce();
    void othersIncidentsExplainNothing();
    void withoutAClaimThereIsNoDifference();
};

namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;
constexpr qint64 start = 1'767'225'600'000; // 2026-01-01

QDateTime at(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
}

Incident incident(const QString &id, qint64 fromMs, qint64 toMs)
{
    return {.id = id,
            .title = u"Slow mail"_s,
            .status = IncidentStatus::Resolved,
            .startedAt = at(fromMs),
            .resolvedAt = at(toMs),
            .components = {{u"c0"_s, u"Mail"_s, {}}}};
}

// Ten days: seen on the first five, the vendor's record speaks of all ten.
ClaimQuestion question()
{
    ComponentHistory mail{.component = {u"c0"_s, u"Mail"_s, {}}};
    mail.observed = {{start, start + day, Operational},
                     {start + day, start + day + hour, MajorOutage}, // an incident says 30 minutes
                     {start + day + hour, start + 3 * day, Operational},
                     {start + 3 * day, start + 3 * day + 10 * minute, PartialOutage}, // of which nobody spoke
                     {start + 3 * day + 10 * minute, start + 5 * day, Operational}};
    mail.reported = {{start, start + day, Operational},
                     {start + day, start + day + 30 * minute, MajorOutage},
                     {start + day + 30 * minute, start + 4 * day, Operational},
                     {start + 4 * day, start + 4 * day + 20 * minute, MajorOutage}, // we saw it up
                     {start + 4 * day + 20 * minute, start + 8 * day, Operational},
                     {start + 8 * day, start + 8 * day + 2 * hour, MajorOutage}, // we did not look
                     {start + 8 * day + 2 * hour, start + 10 * day, Operational}};
    return {.histories = {mail},
            .incidents = {incident(u"late"_s, start + 8 * day, start + 8 * day + 2 * hour),
                          incident(u"denied"_s, start + 4 * day, start + 4 * day + 20 * minute),
                          incident(u"short"_s, start + day, start + day + 30 * minute)},
            .claims = {{u"c0"_s, at(start + hour), 1.0, 10}, {u"c0"_s, at(start + 9 * day), 0.995, 10}},
            .fromMs = start,
            .toMs = start + 10 * day};
}

} // namespace

void TestClaim::theDifferenceIsExplainedIncidentByIncident()
{
    const QList<ClaimCheck> checks = checkClaims(question());
    QCOMPARE(checks.size(), 1);
    const ClaimCheck &check = checks[0];
    QCOMPARE(check.seconds.total(), 10 * 86400);
    QCOMPARE(*check.claim->uptime, 0.995);
    QVERIFY(check.sameLength);
    QCOMPARE(*check.difference, *check.uptime - 0.995);
    QCOMPARE(check.parts.size(), 4);

    QCOMPARE(check.parts[0].incident, u"late"_s);
    QCOMPARE(check.parts[0].counted[MajorOutage], 7200);
    QCOMPARE(check.parts[0].counted.reported, 7200);
    QCOMPARE(check.parts[0].counted.observed, 0);

    QCOMPARE(check.parts[1].incident, u"denied"_s);
    QCOMPARE(check.parts[1].down(), 0);
    QCOMPARE(check.parts[1].notSeen, 1200);

    QCOMPARE(check.parts[2].incident, u"short"_s);
    QCOMPARE(check.parts[2].counted[MajorOutage], 1800);
    QCOMPARE(check.parts[2].counted.observed, 1800);
    QCOMPARE(check.parts[2].unreported, 0);

    QVERIFY(check.parts[3].incident.isEmpty());
    QCOMPARE(check.parts[3].counted[MajorOutage], 1800);
    QCOMPARE(check.parts[3].counted[PartialOutage], 600);
    QCOMPARE(check.parts[3].unreported, 2400);
}

void TestClaim::everyDownSecondIsExplainedOnce()
{
    ClaimQuestion overlapping = question();
    overlapping.incidents.append(incident(u"wide"_s, start + 12 * hour, start + 9 * day));
    overlapping.incidents.append(incident(u"twice"_s, start + 8 * day, start + 8 * day + 2 * hour));
    for (const ClaimQuestion &asked : {question(), overlapping}) {
        const ClaimCheck check = checkClaims(asked).first();
        qint64 down = 0;
        for (const ClaimPart &part : check.parts)
            down += part.down();
        QCOMPARE(down, check.seconds[MajorOutage] + check.seconds[PartialOutage] + check.seconds[Degraded]);
    }
    QCOMPARE(checkClaims(overlapping).first().parts.size(), 1); // all within the widest
}

void TestClaim::othersIncidentsExplainNothing()
{
    ClaimQuestion others = question();
    for (Incident &one : others.incidents)
        one.components = {{u"c9"_s, u"Calendar"_s, {}}};
    QCOMPARE(checkClaims(others).first().parts.size(), 1);
    for (Incident &one : others.incidents)
        one.components.clear(); // the whole vendor
    QCOMPARE(checkClaims(others).first().parts.size(), 4);
}

void TestClaim::withoutAClaimThereIsNoDifference()
{
    ClaimQuestion silent = question();
    silent.claims = {{u"c1"_s, at(start), 1.0, 10}, {u"c0"_s, at(start), {}, 0}};
    const ClaimCheck check = checkClaims(silent).first();
    QVERIFY(!check.claim);
    QVERIFY(!check.difference);
    silent.claims = {{u"c0"_s, at(start), 1.0, 90}};
    QVERIFY(!checkClaims(silent).first().sameLength);
    QVERIFY(checkClaims({}).isEmpty());
}

QTEST_GUILESS_MAIN(TestClaim)
#include "tst_claim.moc"
