// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/status/uptime.h"

#include <QRandomGenerator>
#include <QTest>

using namespace foghorn;
using namespace Qt::Literals::StringLiterals;
using enum ComponentStatus;

namespace {

constexpr qint64 second = 1000;
constexpr qint64 hour = 3600 * second;
const qint64 day0 = QDateTime(QDate(2026, 3, 1), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();

// The same sums, second by second: slow and beyond doubt.
LevelSeconds bySecond(const ComponentHistory &history, qint64 fromMs, qint64 toMs)
{
    const auto at = [](const QList<Span> &spans, qint64 sec) {
        for (const Span &span : spans) {
            if (span.fromMs / second <= sec && sec < span.toMs / second && span.status != Unknown)
                return span.status;
        }
        return Unknown;
    };
    LevelSeconds sums;
    for (qint64 sec = fromMs / second; sec < toMs / second; ++sec) {
        const ComponentStatus seen = at(history.observed, sec);
        const ComponentStatus said = at(history.reported, sec);
        const ComponentStatus status = seen != Unknown ? seen : said;
        ++sums[status];
        if (seen != Unknown)
            ++sums.observed;
        else if (said != Unknown)
            ++sums.reported;
    }
    return sums;
}

QList<Span> randomSpans(QRandomGenerator &dice, qint64 from, qint64 to)
{
    QList<Span> spans;
    qint64 at = from + dice.bounded(4000);
    while (at < to) {
        const qint64 end = at + 1 + dice.bounded(600'000);
        spans.append({at, end, static_cast<ComponentStatus>(dice.bounded(componentStatusCount))});
        at = end + (dice.bounded(2) ? dice.bounded(300'000) : 0);
    }
    return spans;
}

} // namespace

class TestUptime : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void agreesWithTheSlowModel();
    void secondsSumToTheWindow();
    void observedWinsOverReported();
    void theThreeRules();
    void nothingCountedIsNoFigure();
    void daysHaveTheirRealLength();
    void aSkippedDayIsEmpty();
    void todayEndsNow();
    void percentagesRoundDown_data();
    void percentagesRoundDown();
    void slicesCoverTheWindow();
};

void TestUptime::agreesWithTheSlowModel()
{
    QRandomGenerator dice(20260829);
    for (int story = 0; story < 300; ++story) {
        const ComponentHistory history{.observed = randomSpans(dice, day0, day0 + 3 * hour),
                                       .reported = randomSpans(dice, day0, day0 + 3 * hour)};
        const qint64 from = day0 + dice.bounded(3'600'000);
        const qint64 to = from + dice.bounded(2 * 3'600'000);
        QCOMPARE(fold(history, from, to), bySecond(history, from, to));
    }
}

void TestUptime::secondsSumToTheWindow()
{
    QRandomGenerator dice(7);
    for (int story = 0; story < 300; ++story) {
        const ComponentHistory history{.observed = randomSpans(dice, day0, day0 + 30 * hour)};
        const qint64 from = day0 + dice.bounded(100'000);
        const qint64 middle = from + dice.bounded(20 * 3'600'000);
        const qint64 to = middle + dice.bounded(20 * 3'600'000);
        const LevelSeconds whole = fold(history, from, to);
        QCOMPARE(whole.total(), to / second - from / second);
        LevelSeconds parts = fold(history, from, middle);
        parts += fold(history, middle, to);
        QCOMPARE(parts, whole);
        const auto ratio = uptime(whole, UptimeRule::Strict);
        QVERIFY(!ratio || (*ratio >= 0 && *ratio <= 1));
    }
}

void TestUptime::observedWinsOverReported()
{
    const ComponentHistory history{
        .observed = {{day0 + hour, day0 + 2 * hour, Operational}},
        .reported = {{day0, day0 + 3 * hour, MajorOutage}},
    };
    const LevelSeconds sums = fold(history, day0, day0 + 4 * hour);
    QCOMPARE(sums[MajorOutage], 7200);
    QCOMPARE(sums[Operational], 3600);
    QCOMPARE(sums[Unknown], 3600);
    QCOMPARE(sums.observed, 3600);
    QCOMPARE(sums.reported, 7200);
}

void TestUptime::theThreeRules()
{
    LevelSeconds sums;
    sums[Operational] = 600;
    sums[Degraded] = 100;
    sums[PartialOutage] = 200;
    sums[MajorOutage] = 100;
    sums[Maintenance] = 500;
    sums[Unknown] = 9999;
    sums.observed = 1500;
    QCOMPARE(*uptime(sums, UptimeRule::Statuspage), 1 - (100 + 0.3 * 200) / 1000.0);
    QCOMPARE(*uptime(sums, UptimeRule::Strict), 1 - (100 + 200 + 0.3 * 100) / 1000.0);
    QCOMPARE(*uptime(sums, UptimeRule::Outages), 1 - 300 / 1000.0);
}

void TestUptime::nothingCountedIsNoFigure()
{
    LevelSeconds sums;
    sums[Unknown] = 86400;
    QVERIFY(!uptime(sums, UptimeRule::Statuspage));
    sums[Maintenance] = 60;
    sums.observed = 60;
    QVERIFY(!uptime(sums, UptimeRule::Statuspage));
    QCOMPARE(worstLevel(LevelSeconds()), Unknown);
    QVERIFY(!meanUptime({std::nullopt, std::nullopt}));
    QCOMPARE(*meanUptime({0.5, std::nullopt, 1.0}), 0.75);
}

void TestUptime::daysHaveTheirRealLength()
{
    const QTimeZone berlin("Europe/Berlin");
    const qint64 later = QDateTime(QDate(2026, 12, 1), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();
    const auto length
        = [&](QDate date) { return foldDays({}, date, date, berlin, later).first().seconds.total(); };
    QCOMPARE(length(QDate(2026, 3, 28)), 86'400);
    QCOMPARE(length(QDate(2026, 3, 29)), 82'800);
    QCOMPARE(length(QDate(2026, 10, 25)), 90'000);
    const QTimeZone saoPaulo("America/Sao_Paulo"); // midnight itself is skipped
    QCOMPARE(foldDays({}, QDate(2018, 11, 4), QDate(2018, 11, 4), saoPaulo, later).first().seconds.total(),
             82'800);
}

void TestUptime::aSkippedDayIsEmpty()
{
    const QTimeZone apia("Pacific/Apia");
    const qint64 later = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();
    const QList<UptimeDay> days = foldDays({}, QDate(2011, 12, 29), QDate(2011, 12, 31), apia, later);
    QCOMPARE(days.size(), 3);
    QCOMPARE(days[0].seconds.total(), 86'400);
    QCOMPARE(days[1].seconds.total(), 0);
    QCOMPARE(days[2].seconds.total(), 86'400);
}

void TestUptime::todayEndsNow()
{
    const ComponentHistory history{.observed = {{day0, day0 + 30 * hour, Operational}}};
    const QList<UptimeDay> days
        = foldDays(history, QDate(2026, 3, 1), QDate(2026, 3, 2), QTimeZone::utc(), day0 + 26 * hour);
    QCOMPARE(days.last().seconds.total(), 7200);
    QCOMPARE(days.last().seconds[Operational], 7200);
}

void TestUptime::percentagesRoundDown_data()
{
    QTest::addColumn<double>("ratio");
    QTest::addColumn<QString>("text");
    QTest::newRow("whole") << 1.0 << u"100 %"_s;
    QTest::newRow("a second in a year") << 1 - 1 / 31'536'000.0 << u"99.99 %"_s;
    QTest::newRow("almost") << 0.99999999 << u"99.99 %"_s;
    QTest::newRow("exact") << 0.9995 << u"99.95 %"_s;
    QTest::newRow("down") << 0.99949 << u"99.94 %"_s;
    QTest::newRow("a little") << 0.00003 << u"< 0.01 %"_s;
    QTest::newRow("nothing") << 0.0 << u"0.00 %"_s;
}

void TestUptime::percentagesRoundDown()
{
    QFETCH(double, ratio);
    QTEST(percentText(ratio), "text");
}

void TestUptime::slicesCoverTheWindow()
{
    const ComponentHistory history{.observed = {{day0 + hour, day0 + 2 * hour, Degraded}}};
    const QList<UptimeDay> slices = foldSlices(history, day0, day0 + 24 * hour, 7);
    LevelSeconds sum;
    for (const UptimeDay &slice : slices)
        sum += slice.seconds;
    QCOMPARE(slices.size(), 7);
    QCOMPARE(sum, fold(history, day0, day0 + 24 * hour));
}

QTEST_GUILESS_MAIN(TestUptime)
#include "tst_uptime.moc"
