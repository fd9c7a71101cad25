// SPDX-License-Identifier: GPL-3.0-or-later
#include "exports/madereport.h"
#include "models/status/reportspans.h"

#include <QTest>

#include <random>

using namespace foghorn;
using namespace foghorn::test;

class TestReport : public QObject
{
    Q_OBJECT

private slots:
    void secondsAreWholeAndSumToTheWindow();
    void belowTheSlaIsWhatIsNotAllowed();
    void aMeanIsMeasuredAsAWhole();
    void businessHoursAgreeWithCountingSeconds_data();
    void businessHoursAgreeWithCountingSeconds();
    void gapsAreWhatNobodyKnows();
    void troublesAreObservedFirst();
    void incidentsThatTouchTheWindowAreListed();
    void componentsCanBeChosen();
    void medianOfIncidents();
    void editsAreListedProgressIsNot();
};

void TestReport::secondsAreWholeAndSumToTheWindow()
{
    const ReportData data = madeReport(madeRequest(), {madeSource()});
    const VendorReport &vendor = data.vendors.first();
    const ComponentReport &web = vendor.components.first();
    QCOMPARE(web.all.seconds.total(), (data.toMs - data.fromMs) / 1000);
    QCOMPARE(web.all.seconds[ComponentStatus::MajorOutage], 89 * 60);
    QCOMPARE(web.all.down, 89 * 60);
    LevelSeconds months;
    for (const MonthFigures &month : web.months)
        months += month.figures.seconds;
    QCOMPARE(months, web.all.seconds);
    QCOMPARE(vendor.months.size(), 12);
    QVERIFY(!vendor.months.first().figures.uptime); // December: nothing known
    QCOMPARE(vendor.all.down, 89 * 30); // the mean of two
}

void TestReport::belowTheSlaIsWhatIsNotAllowed()
{
    LevelSeconds seconds;
    seconds[ComponentStatus::Operational] = 999'000;
    seconds[ComponentStatus::MajorOutage] = 1000;
    seconds.observed = 1'000'000;
    QCOMPARE(figuresOf(seconds, UptimeRule::Statuspage, 999'000).belowSla, 0);
    QCOMPARE(figuresOf(seconds, UptimeRule::Statuspage, 999'500).belowSla, 500);
    QCOMPARE(figuresOf(seconds, UptimeRule::Statuspage, wholePpm).belowSla, 1000);
    seconds[ComponentStatus::PartialOutage] = 1; // 0.3 s, told as a second
    seconds.observed += 1;
    QCOMPARE(figuresOf(seconds, UptimeRule::Statuspage, wholePpm).belowSla, 1001);
    QCOMPARE(figuresOf({}, UptimeRule::Statuspage, wholePpm), Figures());
}

// A vendor whose mean keeps the promise is not below it, though one of its components may be.
void TestReport::aMeanIsMeasuredAsAWhole()
{
    LevelSeconds good;
    good[ComponentStatus::Operational] = 1'000'000;
    good.observed = 1'000'000;
    LevelSeconds bad = good;
    bad[ComponentStatus::Operational] -= 1500;
    bad[ComponentStatus::MajorOutage] += 1500;
    const auto figures = [](const LevelSeconds &seconds) {
        return figuresOf(seconds, UptimeRule::Statuspage, 999'000);
    };
    QCOMPARE(figures(bad).belowSla, 500);
    const Figures mean = meanFigures({figures(good), figures(bad)});
    QVERIFY(*mean.uptime > 0.999);
    QCOMPARE(mean.down, 750);
    QCOMPARE(mean.belowSla, 0);
    QCOMPARE(meanFigures({figures(bad), figures(bad)}).belowSla, 500);
}

void TestReport::businessHoursAgreeWithCountingSeconds_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QTime>("from");
    QTest::addColumn<QTime>("to");
    QTest::newRow("UTC") << QByteArray("UTC") << QTime(9, 0) << QTime(17, 0);
    QTest::newRow("Berlin, a change of clocks") << QByteArray("Europe/Berlin") << QTime(1, 0) << QTime(4, 0);
    QTest::newRow("through the night") << QByteArray("America/New_York") << QTime(22, 0) << QTime(6, 0);
    QTest::newRow("all day") << QByteArray("Asia/Kolkata") << QTime(0, 0) << QTime(0, 0);
}

// Against a walk minute by minute that asks of each one whether it lies in the hours.
void TestReport::businessHoursAgreeWithCountingSeconds()
{
    QFETCH(const QByteArray, zone);
    QFETCH(const QTime, from);
    QFETCH(const QTime, to);
    const BusinessHours hours{.days = 0b0011111, .from = from, .to = to, .zone = QTimeZone(zone)};
    const qint64 begin = msOf(2026, 10, 20);
    const qint64 end = msOf(2026, 11, 3);
    std::mt19937 dice(7);
    ComponentHistory history;
    qint64 at = begin;
    while (at < end) {
        const qint64 next = at + (1 + dice() % 300) * 60'000;
        history.observed.append({at, next, ComponentStatus(dice() % 5)});
        at = next + (dice() % 3) * 60'000;
    }
    const BusinessPart part = withinHours(history, hours, begin, end);
    const LevelSeconds folded = fold(part.history, begin, end);
    LevelSeconds counted;
    qint64 length = 0;
    for (qint64 minute = begin; minute < end; minute += 60'000) {
        const QDateTime local = QDateTime::fromMSecsSinceEpoch(minute, hours.zone);
        const bool night = to <= from;
        const bool late = night && local.time() < to;
        const bool in = night ? local.time() >= from || late : local.time() >= from && local.time() < to;
        const int day = (late ? local.date().addDays(-1) : local.date()).dayOfWeek();
        if (!in || !(hours.days & (1 << (day - 1))))
            continue;
        length += 60;
        for (const Span &span : std::as_const(history.observed)) {
            if (span.fromMs <= minute && minute < span.toMs)
                counted[span.status] += 60;
        }
    }
    QCOMPARE(part.seconds, length);
    for (int level = 0; level < int(ComponentStatus::Unknown); ++level)
        QCOMPARE(folded[ComponentStatus(level)], counted[ComponentStatus(level)]);
}

void TestReport::gapsAreWhatNobodyKnows()
{
    using enum ComponentStatus;
    ComponentHistory one;
    one.observed = {{1000, 5000, Operational}, {9000, 12'000, Unknown}};
    ComponentHistory two;
    two.reported = {{4000, 8000, MajorOutage}};
    QCOMPARE(gapsOf({one, two}, 0, 20'000), (QList<Gap>{{0, 1000}, {8000, 20'000}}));
    QCOMPARE(gapsOf({}, 0, 5000), (QList<Gap>{{0, 5000}}));
    QCOMPARE(gapsOf({two}, 4000, 8000), QList<Gap>());
}

void TestReport::troublesAreObservedFirst()
{
    using enum ComponentStatus;
    ComponentHistory history;
    history.observed = {{0, 1000, Operational}, {1000, 2000, MajorOutage}, {2000, 3000, MajorOutage}};
    history.reported = {{500, 2500, Degraded}, {4000, 6000, PartialOutage}};
    QCOMPARE(troublesIn(history, 0, 5000),
             (QList<Span>{{1000, 3000, MajorOutage}, {4000, 5000, PartialOutage}}));
}

void TestReport::incidentsThatTouchTheWindowAreListed()
{
    ReportSource source = madeSource();
    ReportRequest request = madeRequest();
    request.from = QDate(2026, 10, 1);
    request.to = QDate(2026, 10, 31);
    QCOMPARE(madeReport(request, {source}).vendors.first().incidents.size(), 1);
    request.from = QDate(2026, 11, 1);
    request.to = QDate(2026, 11, 21);
    QCOMPARE(madeReport(request, {source}).vendors.first().incidents.size(), 0);
    // Open: it goes on into every window that follows.
    source.incidents.first().state.incident.resolvedAt = {};
    source.incidents.first().state.incident.status = IncidentStatus::Identified;
    QCOMPARE(madeReport(request, {source}).vendors.first().incidents.size(), 1);
}

void TestReport::componentsCanBeChosen()
{
    ReportRequest request = madeRequest();
    request.components.insert(u"acorn"_s, {u"api"_s});
    const VendorReport report = madeReport(request, {madeSource()}).vendors.first();
    QCOMPARE(report.components.size(), 1);
    QCOMPARE(report.all.uptime, std::optional(1.0));
    ReportSource source = madeSource();
    source.state.components[0].watched = false;
    QCOMPARE(madeReport(madeRequest(), {source}).vendors.first().components.size(), 1);
}

void TestReport::medianOfIncidents()
{
    QList<IncidentRecord> records;
    for (const int minutes : {10, 30, 20, 100}) {
        IncidentRecord record = madeIncident(u"acorn"_s, u"x"_s);
        record.state.incident.resolvedAt = record.state.incident.startedAt.addSecs(minutes * 60);
        records << record;
    }
    records.last().state.incident.impact = Impact::Critical;
    IncidentRecord works = madeIncident(u"acorn"_s, u"works"_s);
    works.state.incident.kind = IncidentKind::Maintenance;
    records << works;
    const IncidentFigures figures = figuresOf(records);
    QCOMPARE(figures.incidents, 4);
    QCOMPARE(figures.critical, 1);
    QCOMPARE(figures.medianSeconds, std::optional<qint64>(25 * 60));
    QVERIFY(!figuresOf(QList<IncidentRecord>()).medianSeconds);
}

void TestReport::editsAreListedProgressIsNot()
{
    ReportSource source = madeSource();
    source.ledger.insert(u"i1"_s,
                         {{.kind = LedgerEntry::Kind::Progress, .field = u"status"_s},
                          {.kind = LedgerEntry::Kind::Backdated, .field = u"started"_s}});
    source.ledger.insert(u"other"_s, {{.kind = LedgerEntry::Kind::Deleted}});
    const VendorReport report = madeReport(madeRequest(), {source}).vendors.first();
    QCOMPARE(report.edits.size(), 1);
    QCOMPARE(report.edits.value(u"i1"_s).size(), 1);
    QCOMPARE(report.edits.value(u"i1"_s).first().field, u"started"_s);
    QCOMPARE(report.claims.size(), 2);
}

QTEST_APPLESS_MAIN(TestReport)
#include "tst_report.moc"
