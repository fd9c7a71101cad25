// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/feeds/dates.h"

#include <QTest>

using namespace foghorn;
using namespace Qt::Literals::StringLiterals;

class TestFeedDates : public QObject
{
    Q_OBJECT

private slots:
    void readsEveryFormOfADate_data();
    void readsEveryFormOfADate();
    void refusesWhatIsNoDate_data();
    void refusesWhatIsNoDate();
    void readsStampsWithoutAYear_data();
    void readsStampsWithoutAYear();
    void plannedDatesMayLieFurtherAhead();
    void zonelessTimesNeedAZone();
    void theMachinesZoneChangesNothing();
};

namespace {

QDateTime now()
{
    return QDateTime(QDate(2026, 6, 15), QTime(12, 0), Qt::UTC);
}

} // namespace

void TestFeedDates::readsEveryFormOfADate_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("utc");
    const auto row = [](const char *text, const char *utc) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(utc);
    };
    row("2026-05-04T10:11:12Z", "2026-05-04T10:11:12.000Z");
    row("2026-05-04t10:11:12z", "2026-05-04T10:11:12.000Z");
    row("2026-05-04T10:11Z", "2026-05-04T10:11:00.000Z");
    row("2026-05-04T10:11:12.5Z", "2026-05-04T10:11:12.500Z");
    row("2026-05-04T10:11:12.98Z", "2026-05-04T10:11:12.980Z");
    row("2026-05-04T10:11:12.123456789Z", "2026-05-04T10:11:12.123Z");
    row("2026-05-04T10:11:12,25+00:00", "2026-05-04T10:11:12.250Z");
    row("2026-05-04T10:11:12-04:00", "2026-05-04T14:11:12.000Z");
    row("2026-05-04T10:11:12.001-0430", "2026-05-04T14:41:12.001Z");
    row("2026-05-04T00:11:12+05:30", "2026-05-03T18:41:12.000Z");
    row("  2026-05-04T10:11:12Z\n", "2026-05-04T10:11:12.000Z");
    row("2026-05-04T24:00:00Z", "2026-05-05T00:00:00.000Z");
    row("2016-12-31T23:59:60Z", "2017-01-01T00:00:00.000Z");
    row("2024-02-29T00:00:00Z", "2024-02-29T00:00:00.000Z");
    row("2026-05-04 10:11:12 +0000 UTC", "2026-05-04T10:11:12.000Z");
    row("2026-05-04 10:11:12.123456 -0700 PDT", "2026-05-04T17:11:12.123Z");
    row("2026-05-04 10:11:12.1 +0000 UTC m=+0.000012", "2026-05-04T10:11:12.100Z");
    row("2026-05-04 10:11:12 +0200 +0200", "2026-05-04T08:11:12.000Z");
    row("Mon, 04 May 2026 10:11:12 GMT", "2026-05-04T10:11:12.000Z");
    row("Fri, 04 May 2026 10:11:12 GMT", "2026-05-04T10:11:12.000Z"); // it is a Monday
    row("Monday, 4 May 2026 10:11:12 UT", "2026-05-04T10:11:12.000Z");
    row("4 may 2026 10:11 Z", "2026-05-04T10:11:00.000Z");
    row("4 May 26 10:11:12 gmt", "2026-05-04T10:11:12.000Z");
    row("04-May-26 10:11:12 GMT", "2026-05-04T10:11:12.000Z");
    row("Mon, 4 May 2026 10:11:12 EST", "2026-05-04T15:11:12.000Z");
    row("Mon, 4 May 2026 10:11:12 EDT", "2026-05-04T14:11:12.000Z");
    row("Mon, 4 May 2026 10:11:12 CST", "2026-05-04T16:11:12.000Z");
    row("Mon, 4 May 2026 10:11:12 CDT", "2026-05-04T15:11:12.000Z");
    row("Mon, 4 May 2026 10:11:12 MST", "2026-05-04T17:11:12.000Z");
    row("Mon, 4 May 2026 10:11:12 MDT", "2026-05-04T16:11:12.000Z");
    row("Mon, 4 May 2026 10:11:12 PST", "2026-05-04T18:11:12.000Z");
    row("Mon, 4 May 2026 23:11:12 PDT", "2026-05-05T06:11:12.000Z");
    row("Mon, 4 May 2026 10:11:12 +0200", "2026-05-04T08:11:12.000Z");
    row("Mon, 4 May 2026 10:11:12 -0000", "2026-05-04T10:11:12.000Z");
    row("Mon, 4 May 2026 10:11:12 +0900 (JST)", "2026-05-04T01:11:12.000Z");
    row("24 Mar 2026 03:05:00 +0900", "2026-03-23T18:05:00.000Z");
    row("1777889472", "2026-05-04T10:11:12.000Z");
    row("1777889472.25", "2026-05-04T10:11:12.250Z");
    row("1777889472125", "2026-05-04T10:11:12.125Z");
    row("2026-06-17T11:59:59Z", "2026-06-17T11:59:59.000Z"); // a little ahead of our clock
}

void TestFeedDates::readsEveryFormOfADate()
{
    QFETCH(const QString, text);
    QFETCH(const QString, utc);
    const auto date = readDate(text, now());
    QVERIFY(date.has_value());
    QCOMPARE(date->toString(Qt::ISODateWithMs), utc);
    QCOMPARE(date->timeSpec(), Qt::UTC);
}

void TestFeedDates::refusesWhatIsNoDate_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"",
                             " ",
                             "soon",
                             "0",
                             "-1",
                             "1",
                             "99999999999999999999",
                             "1e9",
                             "1.2.3",
                             "2026-02-30T10:00:00Z",
                             "2026-13-01T10:00:00Z",
                             "2026-05-04T25:00:00Z",
                             "2026-05-04T24:00:01Z",
                             "2026-05-04T10:60:00Z",
                             "2026-05-04T10:11:61Z",
                             "2026-05-04T10:11:12",
                             "2026-05-04",
                             "2026-05-04T10:11:12+25:00",
                             "2026-05-04T10:11:12.Z",
                             "2026-05-04T10:11:12.1234567890Z",
                             "2026-05-04T10:11:12ZZ",
                             "26-05-04T10:11:12Z",
                             "2026-05-04T10:11:12Z trailing",
                             "2026-05-04T10:11:12 IST",
                             "30 Feb 2026 10:00:00 GMT",
                             "4 Foo 2026 10:00 GMT",
                             "4 May 2026 10:00:00 +2500",
                             "4 May 2026 10:00:00",
                             "4 May 2026",
                             "4 May 85 10:00 GMT",
                             "1999-12-31T23:59:59Z",
                             "1970-01-01T00:00:00Z",
                             "2026-06-17T12:00:01Z",
                             "9999-12-31T00:00:00Z",
                             "2026-05-04T10:11:12+\xD9\xA1\xD9\xA1:00"})
        QTest::newRow(text) << QString::fromUtf8(text);
    QTest::newRow("very long") << QString(100'000, u' ') + QString(100'000, u'1');
}

void TestFeedDates::refusesWhatIsNoDate()
{
    QFETCH(const QString, text);
    const auto date = readDate(text, now());
    QVERIFY2(!date, date ? qPrintable(date->toString(Qt::ISODate)) : "");
}

void TestFeedDates::readsStampsWithoutAYear_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("reference");
    QTest::addColumn<QString>("utc"); // empty: refused
    QTest::newRow("same day") << u"Jan 28, 15:54 UTC"_s << u"2026-01-28T16:00:00Z"_s
                              << u"2026-01-28T15:54:00Z"_s;
    QTest::newRow("seconds") << u"Jun  5, 01:40:38 GMT+0"_s << u"2026-06-05T02:00:00Z"_s
                             << u"2026-06-05T01:40:38Z"_s;
    QTest::newRow("offset") << u"Jun 5, 01:40 GMT+5:30"_s << u"2026-06-05T02:00:00Z"_s
                            << u"2026-06-04T20:10:00Z"_s;
    QTest::newRow("zone name") << u"Jul 19, 23:34 EDT"_s << u"2026-07-20T04:00:00Z"_s
                               << u"2026-07-20T03:34:00Z"_s;
    QTest::newRow("last year's December")
        << u"Dec 31, 23:50 UTC"_s << u"2026-01-01T00:10:00Z"_s << u"2025-12-31T23:50:00Z"_s;
    QTest::newRow("next year's January")
        << u"Jan  1, 00:10 UTC"_s << u"2025-12-31T23:50:00Z"_s << u"2026-01-01T00:10:00Z"_s;
    QTest::newRow("turn by zone") << u"Dec 31, 21:00 PST"_s << u"2026-01-01T05:00:00Z"_s
                                  << u"2026-01-01T05:00:00Z"_s;
    QTest::newRow("leap day") << u"Feb 29, 10:00 UTC"_s << u"2025-01-05T00:00:00Z"_s
                              << u"2024-02-29T10:00:00Z"_s;
    QTest::newRow("long month") << u"September 3, 10:00 UTC"_s << u"2025-09-05T00:00:00Z"_s
                                << u"2025-09-03T10:00:00Z"_s;
    QTest::newRow("no zone") << u"Jan 28, 15:54"_s << u"2026-01-28T16:00:00Z"_s << QString();
    QTest::newRow("no such day") << u"Feb 30, 15:54 UTC"_s << u"2026-01-28T16:00:00Z"_s << QString();
    QTest::newRow("ambiguous zone") << u"Feb 3, 15:54 IST"_s << u"2026-01-28T16:00:00Z"_s << QString();
    QTest::newRow("no reference") << u"Feb 3, 15:54 UTC"_s << QString() << QString();
}

void TestFeedDates::readsStampsWithoutAYear()
{
    QFETCH(const QString, text);
    QFETCH(const QString, reference);
    QFETCH(const QString, utc);
    const auto stamp = readYearless(text, QDateTime::fromString(reference, Qt::ISODate));
    QCOMPARE(stamp ? stamp->toString(Qt::ISODate) : QString(), utc);
}

void TestFeedDates::plannedDatesMayLieFurtherAhead()
{
    QVERIFY(!readDate(u"2027-06-01T00:00:00Z", now()));
    QVERIFY(readDate(u"2027-06-01T00:00:00Z", now(), DateKind::Planned));
    QVERIFY(!readDate(u"2028-06-16T00:00:00Z", now(), DateKind::Planned));
    QVERIFY(!readEpoch(1e300, now()));
    QVERIFY(!readEpoch(std::numeric_limits<double>::quiet_NaN(), now()));
}

void TestFeedDates::zonelessTimesNeedAZone()
{
    const auto utc = readDate(u"2026-05-04 10:11:12.123", now(), DateKind::Said, QTimeZone::utc());
    QVERIFY(utc);
    QCOMPARE(utc->toString(Qt::ISODateWithMs), u"2026-05-04T10:11:12.123Z"_s);
    const auto berlin = readDate(u"2026-05-04 10:11:12", now(), DateKind::Said, QTimeZone("Europe/Berlin"));
    QVERIFY(berlin);
    QCOMPARE(berlin->toString(Qt::ISODate), u"2026-05-04T08:11:12Z"_s);
    QVERIFY(!readDate(u"2026-05-04 10:11:12", now()));
    // A zone that the text names wins over the one at hand.
    const auto named = readDate(u"2026-05-04T10:11:12Z", now(), DateKind::Said, QTimeZone("Europe/Berlin"));
    QCOMPARE(named->toString(Qt::ISODate), u"2026-05-04T10:11:12Z"_s);
}

void TestFeedDates::theMachinesZoneChangesNothing()
{
    const QByteArray before = qgetenv("TZ");
    qputenv("TZ", "Pacific/Apia");
    const auto date = readDate(u"Mon, 04 May 2026 10:11:12 GMT", now());
    const auto stamp
        = readYearless(u"Dec 30, 10:00 UTC", QDateTime(QDate(2011, 12, 30), QTime(0, 0), Qt::UTC));
    qputenv("TZ", before);
    QCOMPARE(date->toString(Qt::ISODate), u"2026-05-04T10:11:12Z"_s);
    QCOMPARE(stamp->toString(Qt::ISODate), u"2011-12-30T10:00:00Z"_s);
}

QTEST_APPLESS_MAIN(TestFeedDates)
#include "tst_feeddates.moc"
