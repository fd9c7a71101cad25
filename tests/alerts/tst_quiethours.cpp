// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alerts/quiethours.h"

#include <QTest>

using namespace foghorn;
using namespace Qt::Literals::StringLiterals;

// When it is quiet, and until when: over midnight, on some days, and where clocks jump.
class TestQuietHours : public QObject
{
    Q_OBJECT

private slots:
    void itIsQuietFromThenToThen_data();
    void itIsQuietFromThenToThen();
    void offIsNeverQuiet();
    void aWholeWeekOfQuietEndsWhereItStops();
};

namespace {

QDateTime utc(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODate);
}

} // namespace

void TestQuietHours::itIsQuietFromThenToThen_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("at");
    QTest::addColumn<QString>("end"); // empty: not quiet
    constexpr int all = 0b1111111;
    const QByteArray berlin = "Europe/Berlin";
    // 2026-11-16 is a Monday.
    QTest::newRow("before midnight") << all << 1320 << 420 << QByteArray("UTC") << u"2026-11-16T23:00:00Z"_s
                                     << u"2026-11-17T07:00:00Z"_s;
    QTest::newRow("after midnight") << all << 1320 << 420 << QByteArray("UTC") << u"2026-11-17T06:59:59Z"_s
                                    << u"2026-11-17T07:00:00Z"_s;
    QTest::newRow("at its end") << all << 1320 << 420 << QByteArray("UTC") << u"2026-11-17T07:00:00Z"_s
                                << QString();
    QTest::newRow("at its beginning")
        << all << 1320 << 420 << QByteArray("UTC") << u"2026-11-16T22:00:00Z"_s << u"2026-11-17T07:00:00Z"_s;
    QTest::newRow("noon") << all << 1320 << 420 << QByteArray("UTC") << u"2026-11-17T12:00:00Z"_s
                          << QString();
    QTest::newRow("within a day") << all << 720 << 780 << QByteArray("UTC") << u"2026-11-17T12:30:00Z"_s
                                  << u"2026-11-17T13:00:00Z"_s;
    QTest::newRow("Sunday's night is Monday's morning")
        << 0b1000000 << 1320 << 420 << QByteArray("UTC") << u"2026-11-16T03:00:00Z"_s
        << u"2026-11-16T07:00:00Z"_s;
    QTest::newRow("Monday's is not") << 0b1000000 << 1320 << 420 << QByteArray("UTC")
                                     << u"2026-11-16T23:00:00Z"_s << QString();
    QTest::newRow("in its zone") << all << 1320 << 420 << berlin << u"2026-11-16T21:30:00Z"_s
                                 << u"2026-11-17T06:00:00Z"_s;
    QTest::newRow("not in ours") << all << 1320 << 420 << berlin << u"2026-11-17T06:30:00Z"_s << QString();
    // The night in which clocks go forward (2026-03-29, 02:00 -> 03:00) and back (2026-10-25).
    QTest::newRow("the short night") << all << 1320 << 420 << berlin << u"2026-03-28T22:00:00Z"_s
                                     << u"2026-03-29T05:00:00Z"_s;
    QTest::newRow("the long night") << all << 1320 << 420 << berlin << u"2026-10-24T22:00:00Z"_s
                                    << u"2026-10-25T06:00:00Z"_s;
    QTest::newRow("two that touch") << all << 0 << 1439 << QByteArray("UTC") << u"2026-11-16T10:00:00Z"_s
                                    << u"2026-11-16T23:59:00Z"_s;
}

void TestQuietHours::itIsQuietFromThenToThen()
{
    QFETCH(const int, days);
    QFETCH(const int, from);
    QFETCH(const int, to);
    QFETCH(const QByteArray, zone);
    QFETCH(const QString, at);
    QFETCH(const QString, end);
    const QuietHours hours{.on = true, .days = days, .fromMinute = from, .toMinute = to, .zone = zone};
    const auto until = quietUntil(hours, utc(at));
    QCOMPARE(until ? until->toString(Qt::ISODate) : QString(), end);
}

void TestQuietHours::offIsNeverQuiet()
{
    const QDateTime night = utc(u"2026-11-16T23:00:00Z"_s);
    QVERIFY(!quietUntil({}, night));
    QVERIFY(!quietUntil({.on = true, .fromMinute = 60, .toMinute = 60}, night));
    QVERIFY(!quietUntil({.on = true, .days = 0}, night));
}

void TestQuietHours::aWholeWeekOfQuietEndsWhereItStops()
{
    // Saturday and Sunday around the clock: quiet from Saturday 08:00 on ends on Monday 07:59.
    const QuietHours hours{.on = true, .days = 0b1100000, .fromMinute = 480, .toMinute = 479, .zone = "UTC"};
    QCOMPARE(quietUntil(hours, utc(u"2026-11-21T09:00:00Z"_s)), utc(u"2026-11-22T07:59:00Z"_s));
    const QuietHours joined{
        .on = true, .days = 0b1111111, .fromMinute = 1200, .toMinute = 1260, .zone = "UTC"};
    QCOMPARE(quietUntil(joined, utc(u"2026-11-21T20:10:00Z"_s)), utc(u"2026-11-21T21:00:00Z"_s));
}

QTEST_APPLESS_MAIN(TestQuietHours)
#include "tst_quiethours.moc"
