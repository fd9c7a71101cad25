// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/status/incidenttimes.h"

#include <QElapsedTimer>
#include <QTest>

using namespace foghorn;
using namespace Qt::Literals::StringLiterals;

class TestIncidentTimes : public QObject
{
    Q_OBJECT

private slots:
    void statedWindows_data();
    void statedWindows();
    void noWindowIsGuessed_data();
    void noWindowIsGuessed();
    void aLongTextIsQuick();
    void fourClocksStandBesideEachOther_data();
    void fourClocksStandBesideEachOther();
    void anOpenIncidentHasNoEnd();
    void aPostmortemEndsNothing();
};

namespace {

QDateTime utc(const QString &text)
{
    return QDateTime::fromString(text + u'Z', Qt::ISODate);
}

// A made-up story with the times of a real one: first word, last word, and what we saw.
IncidentState told(const QString &postmortem, const QString &first, const QString &closing,
                   const QString &written)
{
    Incident incident{.id = u"i1"_s,
                      .title = u"Orders could not be placed"_s,
                      .impact = Impact::Major,
                      .status = IncidentStatus::Postmortem,
                      .startedAt = utc(first),
                      .postedAt = utc(first),
                      .resolvedAt = utc(closing)};
    incident.updates = {{.id = u"u3"_s,
                         .status = IncidentStatus::Postmortem,
                         .postedAt = utc(written),
                         .text = postmortem,
                         .format = TextFormat::Markdown},
                        {.id = u"u2"_s,
                         .status = IncidentStatus::Resolved,
                         .postedAt = utc(closing),
                         .text = u"It is over."_s},
                        {.id = u"u1"_s,
                         .status = IncidentStatus::Investigating,
                         .postedAt = utc(first),
                         .text = u"We are looking into slow orders."_s}};
    return {.incident = incident, .firstSeen = utc(first).addSecs(42), .lastSeen = utc(written)};
}

} // namespace

void TestIncidentTimes::statedWindows_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("from");
    QTest::addColumn<int>("minutes");
    QTest::newRow("labels") << u"**Dates:** Start Time: Monday, May 1, 2023, at 19:55 UTC End Time: Monday, "
                               "May 1, 2023, at 20:11 UTC Duration: 16 minutes"_s
                            << u"2023-05-01T19:55:00"_s << 16;
    QTest::newRow("labels, seconds, lines") << u"Start Time: Tuesday, January 18, 2022, at 21:00:00 UTC\nEnd "
                                               u"Time: Wednesday, January 19, 2022, at "
                                               "05:30:00 UTC"_s
                                            << u"2022-01-18T21:00:00"_s << 510;
    QTest::newRow("a sentence, no year") << u"Between Nov 16 21:00 UTC and Nov 17 09:45 UTC orders failed."_s
                                         << u"2022-11-16T21:00:00"_s << 765;
    QTest::newRow("iso") << u"Impact from 2022-11-02 10:00Z to 2022-11-02T11:30:15Z."_s
                         << u"2022-11-02T10:00:00"_s << 90;
    QTest::newRow("day first, an offset") << u"From 3rd November 2022 at 23:30 +0100 until 4 November 2022 "
                                             "00:30 +0100"_s
                                          << u"2022-11-03T22:30:00"_s << 60;
    QTest::newRow("half days, offset of utc")
        << u"Nov 3, 2022 at 11:50 pm UTC-5 - Nov 4, 2022 at 12:10 a.m. UTC-5"_s << u"2022-11-04T04:50:00"_s
        << 20;
    QTest::newRow("the day said once")
        << u"On Nov 3, 2022 14:27 UTC to 14:45 UTC logs were lost"_s << u"2022-11-03T14:27:00"_s << 18;
    QTest::newRow("over new year") << u"Dec 31 23:50 GMT – Jan 1 2022 00:20 GMT"_s << u"2021-12-31T23:50:00"_s
                                   << 30;
}

void TestIncidentTimes::statedWindows()
{
    QFETCH(QString, text);
    QFETCH(QString, from);
    QFETCH(int, minutes);
    const QDateTime posted
        = utc(from == u"2021-12-31T23:50:00"_s ? u"2022-01-01T09:00:00"_s : u"2022-11-20T09:00:00"_s);
    const auto found = statedWindow(text, posted);
    QVERIFY(found);
    QCOMPARE(found->from, utc(from));
    QCOMPARE(found->seconds() / 60, minutes);
}

void TestIncidentTimes::noWindowIsGuessed_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("no zone") << u"Start Time: May 1, 2023, at 19:55 End Time: May 1, 2023, at 20:11"_s;
    QTest::newRow("a zone of many meanings")
        << u"Start Time: May 1, 2023, at 19:55 CST End Time: May 1, 2023, at 20:11 CST"_s;
    QTest::newRow("one zone for two") << u"From May 1, 2023 19:55 to May 1, 2023 20:11 UTC"_s;
    QTest::newRow("no date") << u"Between 21:00 UTC and 23:00 UTC"_s;
    QTest::newRow("a start alone") << u"On October 23, at 11:54 UTC, a machine failed."_s;
    QTest::newRow("the wrong weekday")
        << u"Start Time: Friday, May 1, 2023, at 19:55 UTC End Time: Monday, May 1, 2023, at 20:11 UTC"_s;
    QTest::newRow("backwards") << u"From May 1, 2023 20:11 UTC to May 1, 2023 19:55 UTC"_s;
    QTest::newRow("no such day") << u"From Feb 30, 2023 20:11 UTC to Feb 30, 2023 21:55 UTC"_s;
    QTest::newRow("no such time") << u"From May 1, 2023 20:61 UTC to May 1, 2023 25:00 UTC"_s;
    QTest::newRow("two windows") << u"May 1, 2023 19:55 UTC to May 1, 2023 20:11 UTC, and again May 2, 2023 "
                                    "19:55 UTC to May 2, 2023 20:11 UTC"_s;
    QTest::newRow("two moments of a story")
        << u"At May 1, 2023 19:55 UTC an engineer was called, who at May 1, 2023 20:11 UTC restarted it"_s;
    QTest::newRow("years apart") << u"From May 1, 2021 19:55 UTC to May 1, 2023 20:11 UTC"_s;
}

void TestIncidentTimes::noWindowIsGuessed()
{
    QFETCH(QString, text);
    QVERIFY(!statedWindow(text, utc(u"2023-05-20T09:00:00"_s)));
    // Without a time of posting no year is made up either.
    QVERIFY(!statedWindow(u"Between Nov 16 21:00 UTC and Nov 17 09:45 UTC"_s, {}));
}

void TestIncidentTimes::aLongTextIsQuick()
{
    QString text;
    for (int n = 0; n < 40'000; ++n)
        text += u"Monday, May 1 at 1"_s;
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!statedWindow(text, utc(u"2023-05-20T09:00:00"_s)));
    QVERIFY(timer.elapsed() < 2000);
}

void TestIncidentTimes::fourClocksStandBesideEachOther_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("closing");
    QTest::addColumn<int>("stated");
    QTest::addColumn<int>("posted");
    const auto dates = [](const QString &from, const QString &to) {
        return u"**Dates:**\n\nStart Time: %1 UTC\n\nEnd Time: %2 UTC\n\nOrders were slow."_s.arg(from, to);
    };
    QTest::newRow("16") << dates(u"Monday, May 1, 2023, at 19:55"_s, u"Monday, May 1, 2023, at 20:11"_s)
                        << u"2023-05-01T20:18:00"_s << u"2023-05-01T20:41:00"_s << 16 << 23;
    QTest::newRow("89") << dates(u"Friday, February 10, 2023 at 16:45"_s,
                                 u"Friday, February 10, 2023 at 18:14"_s)
                        << u"2023-02-10T18:11:00"_s << u"2023-02-10T18:58:00"_s << 89 << 47;
    QTest::newRow("265") << dates(u"Monday, February 6, 2023, at 20:05"_s,
                                  u"Tuesday, February 7, 2023, at 00:30"_s)
                         << u"2023-02-06T20:48:00"_s << u"2023-02-07T01:03:00"_s << 265 << 255;
    QTest::newRow("18") << dates(u"Wednesday, October 5, 2022, at 14:27"_s,
                                 u"Wednesday, October 5, 2022, at 14:45"_s)
                        << u"2022-10-05T14:58:00"_s << u"2022-10-05T15:20:00"_s << 18 << 22;
    QTest::newRow("510") << dates(u"Tuesday, January 18, 2022, at 21:00:00"_s,
                                  u"Wednesday, January 19, 2022, at 05:30:00"_s)
                         << u"2022-01-18T22:59:00"_s << u"2022-01-19T01:21:00"_s << 510 << 142;
    QTest::newRow("765") << u"## **Summary** Between Nov 16 21:00 UTC and Nov 17 09:45 UTC orders failed."_s
                         << u"2023-11-17T08:05:00"_s << u"2023-11-17T10:15:00"_s << 765 << 130;
}

void TestIncidentTimes::fourClocksStandBesideEachOther()
{
    QFETCH(QString, text);
    QFETCH(QString, first);
    QFETCH(QString, closing);
    QFETCH(int, stated);
    QFETCH(int, posted);
    const QString written = utc(closing).addDays(2).toString(Qt::ISODate).chopped(1);
    const IncidentState state = told(text, first, closing, written);
    const IncidentTimes times = incidentTimes(state, {{u"u2"_s, utc(closing).addSecs(18)}});
    QVERIFY(times.stated);
    QCOMPARE(times.stated->seconds() / 60, stated);
    QVERIFY(times.posted);
    QCOMPARE(times.posted->seconds() / 60, posted);
    QVERIFY(times.said);
    QCOMPARE(times.said->seconds() / 60, posted);
    QVERIFY(times.observed);
    QCOMPARE(times.observed->seconds(), posted * 60 - 24);
}

void TestIncidentTimes::anOpenIncidentHasNoEnd()
{
    IncidentState state
        = told({}, u"2023-05-01T20:18:00"_s, u"2023-05-01T20:41:00"_s, u"2023-05-02T20:41:00"_s);
    state.incident.status = IncidentStatus::Monitoring;
    state.incident.resolvedAt = {};
    const IncidentTimes times = incidentTimes(state, {});
    QCOMPARE(times, IncidentTimes());
}

void TestIncidentTimes::aPostmortemEndsNothing()
{
    IncidentState state
        = told({}, u"2023-05-01T20:18:00"_s, u"2023-05-01T20:41:00"_s, u"2023-05-09T20:41:00"_s);
    QCOMPARE(incidentTimes(state, {}).posted->seconds(), 23 * 60);
    // Opened again after a first end: the last end counts.
    state.incident.updates.insert(
        1, {.id = u"u5"_s, .status = IncidentStatus::Resolved, .postedAt = utc(u"2023-05-01T22:18:00"_s)});
    state.incident.updates.insert(
        2,
        {.id = u"u4"_s, .status = IncidentStatus::Investigating, .postedAt = utc(u"2023-05-01T21:18:00"_s)});
    QCOMPARE(incidentTimes(state, {}).posted->seconds(), 120 * 60);
}

QTEST_GUILESS_MAIN(TestIncidentTimes)
#include "tst_incidenttimes.moc"
