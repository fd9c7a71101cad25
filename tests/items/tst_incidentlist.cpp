// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/madeup.h"
#include "models/items/icalendar.h"
#include "models/items/incidentlistmodel.h"

#include <QAbstractItemModelTester>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace foghorn;
using namespace foghorn::madeup;

// Incidents by month, narrowed, measured by their clocks, and as a calendar.
class TestIncidentList : public QObject
{
    Q_OBJECT

private slots:
    void monthsStandOverTheirIncidents();
    void whatIsToComeStandsFirst();
    void newsMoveOnlyWhatChanged();
    void aSearchKeepsItsOwnOrder();
    void choicesNarrow_data();
    void choicesNarrow();
    void zombiesAreOpenAndSilent();
    void planAndClocksAreCompared();
    void aCalendarIsFoldedEscapedAndStable();
    void anotherProgramReadsTheCalendar();
};

namespace {

IncidentRow row(const QString &id, int daysAgo, IncidentStatus status = IncidentStatus::Resolved,
                Impact impact = Impact::Minor)
{
    IncidentRow made{.vendorName = u"Acorn Pay"_s, .tags = {u"money"_s}};
    made.record.vendor = u"acorn-pay"_s;
    made.record.state = incident(id, impact, status);
    Incident &inner = made.record.state.incident;
    inner.startedAt = madeup::clock().addDays(-daysAgo);
    if (!isOpen(status))
        inner.resolvedAt = inner.startedAt.addSecs(3600);
    inner.updates = {{.id = id + u"-u"_s, .status = status, .postedAt = inner.startedAt, .text = u"x"_s}};
    return made;
}

IncidentRow maintenance(const QString &id, int hoursAhead, IncidentStatus status = IncidentStatus::Scheduled)
{
    IncidentRow made = row(id, 0, status, Impact::Maintenance);
    Incident &inner = made.record.state.incident;
    inner.kind = IncidentKind::Maintenance;
    inner.startedAt = {};
    inner.scheduledFor = madeup::clock().addSecs(hoursAhead * 3600);
    inner.scheduledUntil = inner.scheduledFor.addSecs(7200);
    return made;
}

QStringList shown(const IncidentListModel &model)
{
    using Section = IncidentListModel::Section;
    QStringList rows;
    for (int at = 0; at < model.rowCount(); ++at) {
        const QModelIndex index = model.index(at);
        const auto section = index.data(IncidentListModel::SectionRole).value<Section>();
        const QString month = index.data(IncidentListModel::MonthRole).toDate().toString(u"yyyy-MM"_s);
        rows << (section == Section::Month          ? month
                     : section == Section::Quiet    ? u"quiet"_s
                     : section == Section::Upcoming ? u"upcoming"_s
                                                    : model.incidentAt(at)->incident().id);
    }
    return rows;
}

} // namespace

void TestIncidentList::monthsStandOverTheirIncidents()
{
    IncidentListModel model(QTimeZone::utc());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows(
        {row(u"september"_s, 60), row(u"now"_s, 1, IncidentStatus::Identified), row(u"twenty"_s, 20)}, {},
        madeup::clock());
    QCOMPARE(shown(model),
             (QStringList{u"2026-11"_s, u"now"_s, u"twenty"_s, u"2026-10"_s, u"quiet"_s, u"2026-09"_s,
                          u"september"_s}));
    QCOMPARE(model.count(), 3);
    QVERIFY(!(model.flags(model.index(0)) & Qt::ItemIsSelectable));
    // A narrowed list tells no silence: what it leaves out may lie there.
    model.setRows({row(u"september"_s, 60)}, {.impacts = {Impact::Minor}}, madeup::clock());
    QCOMPARE(shown(model), (QStringList{u"2026-09"_s, u"september"_s}));
    model.setRows({}, {}, madeup::clock());
    QCOMPARE(shown(model), (QStringList{u"2026-11"_s, u"quiet"_s}));
}

void TestIncidentList::whatIsToComeStandsFirst()
{
    IncidentListModel model(QTimeZone::utc());
    model.setRows({maintenance(u"later"_s, 50), row(u"now"_s, 1), maintenance(u"soon"_s, 2)}, {},
                  madeup::clock());
    QCOMPARE(shown(model), (QStringList{u"upcoming"_s, u"soon"_s, u"later"_s, u"2026-11"_s, u"now"_s}));
    // A plan of long ago that nobody took up is none for tomorrow.
    model.setRows({maintenance(u"soon"_s, 2), maintenance(u"forgotten"_s, -16 * 24), row(u"now"_s, 1)}, {},
                  madeup::clock());
    QCOMPARE(shown(model), (QStringList{u"upcoming"_s, u"soon"_s, u"2026-11"_s, u"now"_s, u"forgotten"_s}));
}

void TestIncidentList::newsMoveOnlyWhatChanged()
{
    IncidentListModel model(QTimeZone::utc());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QList<IncidentRow> rows{row(u"a"_s, 1), row(u"b"_s, 2), row(u"c"_s, 3)};
    model.setRows(rows, {}, madeup::clock());
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const QPersistentModelIndex c = model.index(model.rowOf(rows[2].key()));
    rows.prepend(row(u"new"_s, 0));
    model.setRows(rows, {}, madeup::clock());
    QCOMPARE(removed.count(), 0);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(reset.count(), 0);
    QCOMPARE(c.row(), model.rowOf(rows[3].key()));
}

void TestIncidentList::aSearchKeepsItsOwnOrder()
{
    IncidentListModel model(QTimeZone::utc());
    const QList<IncidentRow> rows{row(u"a"_s, 1), row(u"b"_s, 40), row(u"c"_s, 3)};
    IncidentChoice choice;
    choice.ranks = QHash<QString, int>{{rows[1].key(), 0}, {rows[0].key(), 1}};
    model.setRows(rows, choice, madeup::clock());
    QCOMPARE(shown(model), (QStringList{u"b"_s, u"a"_s}));
}

void TestIncidentList::choicesNarrow_data()
{
    using Kind = IncidentChoice::Kind;
    QTest::addColumn<IncidentChoice>("choice");
    QTest::addColumn<QStringList>("left");
    const auto add = [](const char *name, const IncidentChoice &choice, const QStringList &left) {
        QTest::newRow(name) << choice << left;
    };
    add("all", {}, {u"done"_s, u"open"_s, u"plan"_s, u"told"_s});
    add("open", {.kind = Kind::Open}, {u"open"_s});
    add("maintenance", {.kind = Kind::Maintenance}, {u"plan"_s});
    add("postmortems", {.kind = Kind::Postmortems}, {u"told"_s});
    add("vendor", {.vendors = {u"nobody"_s}}, {});
    add("impact", {.impacts = {Impact::Critical}}, {u"open"_s});
    add("tag", {.tag = u"money"_s}, {u"done"_s, u"open"_s, u"plan"_s, u"told"_s});
    add("another tag", {.tag = u"mail"_s}, {});
    add("component", {.component = u"web"_s}, {u"open"_s});
    add("its group", {.component = u"log analysis"_s}, {u"open"_s});
    add("watched", {.watchedOnly = true}, {u"open"_s, u"plan"_s, u"told"_s});
    add("lately", {.since = madeup::clock().addDays(-3)}, {u"done"_s, u"open"_s, u"plan"_s});
}

void TestIncidentList::choicesNarrow()
{
    QFETCH(IncidentChoice, choice);
    QFETCH(QStringList, left);
    IncidentRow open = row(u"open"_s, 9, IncidentStatus::Identified, Impact::Critical);
    open.record.state.incident.components = {{u"w"_s, u"Web App"_s, u"Log Analysis"_s}};
    IncidentRow done = row(u"done"_s, 2);
    done.watched = false;
    const QList<IncidentRow> rows{done, open, maintenance(u"plan"_s, 3),
                                  row(u"told"_s, 5, IncidentStatus::Postmortem)};
    QStringList found;
    for (const IncidentRow &each : rows) {
        if (fits(each, choice))
            found << each.incident().id;
    }
    QCOMPARE(found, left);
    QCOMPARE(countsOf(rows, {}), (IncidentCounts{.open = 1, .maintenance = 1, .postmortems = 1}));
}

void TestIncidentList::zombiesAreOpenAndSilent()
{
    QVERIFY(isZombie(row(u"a"_s, 16, IncidentStatus::Monitoring).record.state, madeup::clock()));
    QVERIFY(!isZombie(row(u"b"_s, 15, IncidentStatus::Monitoring).record.state, madeup::clock()));
    QVERIFY(!isZombie(row(u"c"_s, 90).record.state, madeup::clock()));
    QVERIFY(!isZombie(maintenance(u"d"_s, -24 * 40).record.state, madeup::clock()));
    IncidentState talking = row(u"e"_s, 90, IncidentStatus::Monitoring).record.state;
    talking.incident.updates.prepend(
        IncidentUpdate{.id = u"n"_s, .postedAt = madeup::clock().addDays(-2), .text = u"still"_s});
    QVERIFY(!isZombie(talking, madeup::clock()));
}

void TestIncidentList::planAndClocksAreCompared()
{
    Incident plan = maintenance(u"m"_s, -5, IncidentStatus::Completed).incident();
    plan.updates
        = {{.id = u"2"_s, .status = IncidentStatus::Completed, .postedAt = plan.scheduledUntil.addSecs(600)},
           {.id = u"1"_s, .status = IncidentStatus::InProgress, .postedAt = plan.scheduledFor.addSecs(-300)}};
    QCOMPARE(planKept(plan), (PlanKept{.startLate = -300, .endLate = 600}));
    QCOMPARE(planKept(row(u"i"_s, 1).incident()), PlanKept());

    Incident told = row(u"p"_s, 0).incident();
    told.postedAt = told.startedAt;
    const TimeWindow stated{told.startedAt.addSecs(-23 * 60), told.startedAt.addSecs(-7 * 60)};
    QCOMPARE(clockGap(told, stated),
             (ClockGap{.firstWordAfter = 23 * 60, .stated = 16 * 60, .posted = 3600}));

    told.updates.prepend(IncidentUpdate{.id = u"pm"_s,
                                        .status = IncidentStatus::Postmortem,
                                        .postedAt = madeup::clock(),
                                        .text = u"Start Time: Friday, November 20, 2026, at 19:55:00 UTC\n"
                                                "End Time: Friday, November 20, 2026, at 20:11:00 UTC"_s});
    const auto window = suggestedWindow(told);
    QVERIFY(window);
    QCOMPARE(window->seconds(), 16 * 60);
    told.updates[0].text
        = u"Start Time: Friday, November 20, 2026, at 19:55:00\nEnd Time: November 20, 2026, at 20:11"_s;
    QVERIFY(!suggestedWindow(told));
}

void TestIncidentList::aCalendarIsFoldedEscapedAndStable()
{
    IncidentRow plan = maintenance(u"m1"_s, 5);
    plan.record.state.incident.title
        = u"Disks; new, \\ and \u00FCber "_s + u"\U0001F527\u6F22"_s.repeated(40);
    plan.record.state.incident.updates[0].text = u"BEGIN:VEVENT\r\nSecond line; with, all\\that\u0007"_s;
    const QHash<QString, QString> names{{u"acorn-pay"_s, u"Acorn, Pay"_s}};
    const QByteArray text = icalendar({plan.record}, names, madeup::clock());
    QVERIFY(text.endsWith("END:VCALENDAR\r\n"));
    for (const QByteArray &line : text.split('\n')) {
        QVERIFY(line.isEmpty() || line.endsWith('\r'));
        QVERIFY2(line.size() <= 76, line.constData());
        QVERIFY(QString::fromUtf8(line).toUtf8() == line); // no character is cut
    }
    QByteArray unfolded = text;
    unfolded.replace("\r\n ", "");
    QCOMPARE(unfolded.count("BEGIN:VEVENT\r\n"), 1);
    QVERIFY(unfolded.contains("SUMMARY:Acorn\\, Pay: Disks\\; new\\, \\\\ and"));
    QVERIFY(unfolded.contains("DTSTART:20261122T013000Z\r\n"));
    QVERIFY(unfolded.contains("DTEND:20261122T033000Z\r\n"));
    QVERIFY(unfolded.contains("DTSTAMP:20261121T203000Z\r\n"));
    QVERIFY(unfolded.contains("\\nSecond line\\; with\\, all"));
    const auto uid = [](QByteArray all) { return all.mid(all.indexOf("UID:"), 60); };
    plan.record.state.incident.scheduledFor = madeup::clock().addDays(9);
    QCOMPARE(uid(icalendar({plan.record}, names, madeup::clock().addDays(1))), uid(text));
}

void TestIncidentList::anotherProgramReadsTheCalendar()
{
    QString python;
    for (const QString &candidate : {QStandardPaths::findExecutable(u"python3"_s), u"/usr/bin/python3"_s}) {
        QProcess asked;
        asked.start(candidate, {u"-c"_s, u"import icalendar"_s});
        if (python.isEmpty() && asked.waitForFinished() && asked.exitStatus() == QProcess::NormalExit
            && asked.exitCode() == 0)
            python = candidate;
    }
    if (python.isEmpty())
        QSKIP("python3-icalendar is not installed");
    IncidentRow plan = maintenance(u"m1"_s, 5);
    plan.record.state.incident.title = u"Disks; new, \\ and \u00FCber "_s + u"\u6F22\u5B57"_s.repeated(40);
    plan.record.state.incident.updates[0].text = u"One\nTwo, three; four\\five"_s;
    QProcess reader;
    reader.start(python,
                 {u"-c"_s,
                  u"import sys, icalendar\n"
                  "c = icalendar.Calendar.from_ical(sys.stdin.buffer.read())\n"
                  "for e in c.walk('VEVENT'):\n"
                  "  print(ascii([str(e['SUMMARY']), str(e['DESCRIPTION']), e['DTSTART'].dt.isoformat(), "
                  "e['DTEND'].dt.isoformat()]))\n"_s});
    QVERIFY(reader.waitForStarted());
    reader.write(
        icalendar({plan.record, row(u"i"_s, 2).record}, {{u"acorn-pay"_s, u"Acorn Pay"_s}}, madeup::clock()));
    reader.closeWriteChannel();
    QVERIFY(reader.waitForFinished());
    const QString read = QString::fromUtf8(reader.readAllStandardOutput());
    QVERIFY2(reader.exitCode() == 0, reader.readAllStandardError().constData());
    QCOMPARE(read.count(u'\n'), 2);
    QVERIFY2(read.contains(u"Acorn Pay: Disks; new, \\\\ and \\xfcber \\u6f22"_s), qPrintable(read));
    QVERIFY2(read.contains(u"One\\nTwo, three; four\\\\five"_s), qPrintable(read));
    QVERIFY2(read.contains(u"2026-11-22T01:30:00+00:00"_s), qPrintable(read));
}

QTEST_GUILESS_MAIN(TestIncidentList)
#include "tst_incidentlist.moc"
