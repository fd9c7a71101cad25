// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/cputimer.h"
#include "views/incidents/clusterbox.h"
#include "views/incidents/incidentboard.h"
#include "views/incidents/incidentdetail.h"
#include "views/incidents/incidentlist.h"
#include "views/incidents/incidentmarkdown.h"
#include "views/incidents/incidentspage.h"
#include "views/incidents/laneview.h"
#include "views/overview/newsbox.h"
#include "views/parts/safetext.h"
#include "views/vendor/incidentstab.h"
#include "views/viewtest.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>

using namespace foghorn;
using namespace foghorn::viewtest;

// The Incidents page, its parts, and the overview's news.
class TestIncidents : public QObject
{
    Q_OBJECT

private slots:
    void aChosenIncidentIsShownWhole();
    void showIncidentChoosesAndWidens();
    void aSearchFindsAsYouType();
    void wordingsAreShownAsADifference();
    void aLongPostmortemIsReadInParts();
    void aStatedWindowCountsOnceConfirmed();
    void markdownMakesNoMarkupOfTheFeed();
    void copyByKeyboard();
    void hostileTextsStayText();
    void lanesAreQuickForAYearOfManyVendors();
    void lanesAreReachedByKeyboard();
    void vendorsTogetherAreTold();
    void newsAreMarkedReadAtOnce();
    void everythingSpeaks();
    void aVendorsTabShowsOnlyItsOwn();
};

namespace {

IncidentRecord record(const QString &vendor, const QString &title, int daysAgo,
                      IncidentStatus status = IncidentStatus::Resolved)
{
    IncidentRecord made{.vendor = vendor, .state = madeup::incident(title, Impact::Major, status)};
    Incident &inner = made.state.incident;
    inner.startedAt = madeup::clock().addDays(-daysAgo);
    inner.components = {{u"web"_s, u"Web App"_s, u"Log Analysis"_s}};
    if (!isOpen(status))
        inner.resolvedAt = inner.startedAt.addSecs(45 * 60);
    inner.updates
        = {{.id = u"2"_s, .status = status, .postedAt = inner.startedAt.addSecs(2700), .text = u"Over."_s},
           {.id = u"1"_s,
            .status = IncidentStatus::Investigating,
            .postedAt = inner.startedAt,
            .text = u"We **look** into it."_s,
            .format = TextFormat::Markdown}};
    return made;
}

struct Stage
{
    Stage()
    {
        vendors.setVendor(madeup::vendor(u"Larkspur"_s));
        vendors.setVendor(madeup::vendor(u"Quillhub"_s));
        data.records = {record(u"larkspur"_s, u"Web App is slow"_s, 0, IncidentStatus::Identified),
                        record(u"quillhub"_s, u"Jobs are late"_s, 3)};
    }
    VendorModel vendors;
    FakePageData data;
};

template <typename T>
T *part(const QWidget &in, const char *name)
{
    return in.findChild<T *>(QString::fromLatin1(name));
}

QString textOf(const QWidget &in, const char *name)
{
    const auto *label = part<QLabel>(in, name);
    return label ? label->text().remove(QChar(0x200B)) : QString();
}

} // namespace

void TestIncidents::aChosenIncidentIsShownWhole()
{
    Stage stage;
    IncidentsPage page(contextFor(stage.vendors, stage.data), nullptr);
    page.resize(1000, 700);
    page.show();
    QTRY_COMPARE(textOf(page, "incident.title"), u"Web App is slow"_s);
    QVERIFY(textOf(page, "incident.facts").contains(u"Log Analysis (Web App)"_s));
    QCOMPARE(page.findChildren<SafeText *>(u"incident.text"_s).size(), 2);
    QSignalSpy vendor(&page, &Page::vendorActivated);
    part<QPushButton>(page, "incident.vendor")->click();
    QCOMPARE(vendor.count(), 1);
    QCOMPARE(vendor.first().first().toString(), u"larkspur"_s);
}

void TestIncidents::showIncidentChoosesAndWidens()
{
    Stage stage;
    IncidentsPage page(contextFor(stage.vendors, stage.data), nullptr);
    page.resize(1000, 700);
    page.showIncident(u"quillhub"_s, u"Jobs are late"_s);
    page.show();
    QTRY_COMPARE(textOf(page, "incident.title"), u"Jobs are late"_s);
    part<QPushButton>(page, "incidents.kind.open")->click();
    QTRY_COMPARE(textOf(page, "incident.title"), QString());
    page.showIncident(u"quillhub"_s, u"Jobs are late"_s);
    QTRY_COMPARE(textOf(page, "incident.title"), u"Jobs are late"_s);
    QVERIFY(part<QPushButton>(page, "incidents.kind.all")->isChecked());
}

void TestIncidents::aSearchFindsAsYouType()
{
    Stage stage;
    IncidentsPage page(contextFor(stage.vendors, stage.data), nullptr);
    page.resize(1000, 700);
    page.show();
    auto *list = part<IncidentList>(page, "incidents.list");
    QTRY_COMPARE(list->count(), 2);
    auto *field = part<QLineEdit>(page, "incidents.search");
    QTest::keyClicks(field, u"jobs"_s);
    QTRY_COMPARE(list->count(), 1);
    QCOMPARE(stage.data.searched.last().text, u"jobs"_s);
    QCOMPARE(textOf(page, "incidents.found"), u"1 found"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(!list->current().isEmpty() || list->count() == 1);
    QTest::keyClick(field, Qt::Key_Escape);
    QTRY_COMPARE(list->count(), 2);
}

void TestIncidents::wordingsAreShownAsADifference()
{
    Stage stage;
    stage.data.records[0].earlier[u"1"_s] = {{u"We **lost** some of it."_s, madeup::clock()}};
    IncidentsPage page(contextFor(stage.vendors, stage.data), nullptr);
    page.resize(1000, 700);
    page.show();
    QTRY_VERIFY(part<QPushButton>(page, "incident.edits"));
    part<QPushButton>(page, "incident.edits")->click();
    auto *difference = part<SafeText>(page, "incident.difference");
    QVERIFY(difference);
    QCOMPARE(difference->toPlainText().simplified(), u"We lost some of look into it."_s);
    QTextCursor cursor(difference->document());
    cursor.setPosition(5);
    QVERIFY(cursor.charFormat().fontStrikeOut());
}

void TestIncidents::aLongPostmortemIsReadInParts()
{
    Stage stage;
    const QString text = u"A sentence of some words that goes on. "_s.repeated(50'000); // 2 MB
    stage.data.records[0].state.incident.updates[0].text = text;
    IncidentsPage page(contextFor(stage.vendors, stage.data), nullptr);
    page.resize(1000, 700);
    CpuTimer timer;
    page.show();
    QTRY_VERIFY(part<QPushButton>(page, "incident.readall"));
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    auto *more = part<QPushButton>(page, "incident.readall");
    for (int n = 0; n < 3; ++n) {
        timer.restart();
        more->click();
        QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
    }
    QTRY_VERIFY(part<QScrollArea>(page, "incident.detail")->verticalScrollBar()->maximum() > 5000);
    QCOMPARE(more->text(), u"Read on"_s);
}

void TestIncidents::aStatedWindowCountsOnceConfirmed()
{
    Stage stage;
    Incident &told = stage.data.records[0].state.incident;
    told.status = IncidentStatus::Postmortem;
    told.updates[0].status = IncidentStatus::Postmortem;
    told.updates[0].text = u"Start Time: Saturday, November 21, 2026, at 19:55:00 UTC\n"
                           "End Time: Saturday, November 21, 2026, at 20:11:00 UTC"_s;
    IncidentsPage page(contextFor(stage.vendors, stage.data), nullptr);
    page.resize(1000, 700);
    page.show();
    QTRY_VERIFY(part<QPushButton>(page, "incident.confirm"));
    QVERIFY(textOf(page, "incident.stated").contains(u"16 min as stated"_s));
    QVERIFY(!stage.data.records[0].stated);
    part<QPushButton>(page, "incident.confirm")->click();
    QTRY_VERIFY(part<QPushButton>(page, "incident.unconfirm"));
    QVERIFY(stage.data.records[0].stated);
}

void TestIncidents::markdownMakesNoMarkupOfTheFeed()
{
    IncidentRow row{.record = record(u"larkspur"_s, u"![x](file:///etc/passwd) <img src=/dev/zero>"_s, 1),
                    .vendorName = u"Lark*spur*"_s};
    row.record.state.incident.url = QUrl(u"javascript:alert(1)"_s);
    row.record.state.incident.updates[0].text = u"# big\n[a](http://x.example) `b`"_s;
    row.record.state.incident.updates[0].format = TextFormat::Plain;
    const QString text = incidentMarkdown(row, madeup::clock());
    QVERIFY2(text.startsWith(u"# \\!\\[x\\]\\(file:///etc/passwd\\) \\<img"_s), qPrintable(text));
    QVERIFY(text.contains(u"Lark\\*spur\\*"_s));
    QVERIFY(text.contains(u"\\# big"_s) && text.contains(u"\\[a\\]\\("_s) && text.contains(u"\\`b\\`"_s));
    QVERIFY(!text.contains(u"javascript"_s));
    QVERIFY(text.contains(u"2026-11-20 20:30:00 UTC"_s));
    QVERIFY(text.contains(u"Duration: 45 min"_s));
}

void TestIncidents::copyByKeyboard()
{
    Stage stage;
    IncidentsPage page(contextFor(stage.vendors, stage.data), nullptr);
    page.resize(1000, 700);
    page.show();
    QTRY_VERIFY(page.isActiveWindow());
    auto *list = part<IncidentList>(page, "incidents.list");
    QTRY_COMPARE(list->count(), 2);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down);
    QTRY_COMPARE(textOf(page, "incident.title"), u"Jobs are late"_s);
    QTest::keyClick(list, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"# Jobs are late"_s));
}

void TestIncidents::hostileTextsStayText()
{
    for (const QString &name : hostileNames()) {
        Stage stage;
        stage.vendors.setVendor(hostileVendor(name));
        IncidentRecord &hostile = stage.data.records[0];
        hostile.vendor = u"hostile"_s;
        hostile.state.incident.title = name;
        hostile.state.incident.components = {{name, name, name}};
        hostile.earlierTitles = {{name, madeup::clock()}};
        for (IncidentUpdate &update : hostile.state.incident.updates) {
            update.text = name;
            update.format = TextFormat::Html;
            update.components = {{name, name, ComponentStatus::Operational, ComponentStatus::Degraded}};
        }
        IncidentsPage page(contextFor(stage.vendors, stage.data), nullptr);
        page.resize(900, 600);
        page.show();
        QTRY_VERIFY(part<QLabel>(page, "incident.title"));
        verifyPlain(page);
        for (const SafeText *text : page.findChildren<SafeText *>())
            QCOMPARE(text->asked(), 0);
    }
}

void TestIncidents::lanesAreQuickForAYearOfManyVendors()
{
    QList<IncidentRow> rows;
    for (int vendor = 0; vendor < 200; ++vendor) {
        for (int n = 0; n < 60; ++n) {
            IncidentRow row{.record = record(u"v%1"_s.arg(vendor), u"i%1-%2"_s.arg(vendor).arg(n), 6 * n),
                            .vendorName = u"Vendor %1"_s.arg(vendor)};
            rows.append(row);
        }
    }
    LaneView lanes(madeup::clock, nullptr);
    lanes.resize(1000, 220);
    lanes.setRows(rows, {});
    lanes.show();
    QCOMPARE(lanes.lanes().size(), 200);
    lanes.showDays(365);
    QImage picture(1000, 220, QImage::Format_ARGB32_Premultiplied);
    qint64 best = std::numeric_limits<qint64>::max();
    for (int run = 0; run < 5; ++run) {
        CpuTimer timer;
        for (int n = 0; n < 10; ++n)
            lanes.viewport()->render(&picture);
        best = std::min(best, timer.elapsed());
    }
    qInfo("%.1f ms a picture, %d bars drawn", double(best) / 10, lanes.drawn());
    QVERIFY2(best <= 160, qPrintable(QString::number(best)));
    QVERIFY(lanes.drawn() > 100 && lanes.drawn() < 1200);
}

void TestIncidents::lanesAreReachedByKeyboard()
{
    QList<IncidentRow> rows;
    for (const auto &[vendor, days] : {std::pair{u"a"_s, 1}, std::pair{u"a"_s, 9}, std::pair{u"b"_s, 2}})
        rows.append({.record = record(vendor, vendor + QString::number(days), days), .vendorName = vendor});
    LaneView lanes(madeup::clock, nullptr);
    lanes.resize(800, 200);
    lanes.setRows(rows, {});
    lanes.show();
    QSignalSpy chosen(&lanes, &LaneView::chosen);
    const auto press = [&](Qt::Key key) {
        QTest::keyClick(&lanes, key);
        return chosen.isEmpty() ? QString() : chosen.takeLast().first().toString();
    };
    QCOMPARE(press(Qt::Key_Right), u"a\na1"_s);
    QCOMPARE(press(Qt::Key_Left), u"a\na9"_s);
    QVERIFY(!lanes.accessibleDescription().isEmpty());
    QCOMPARE(press(Qt::Key_Down), u"b\nb2"_s);
    const qint64 range = lanes.toMs() - lanes.fromMs();
    press(Qt::Key_Plus);
    QVERIFY(lanes.toMs() - lanes.fromMs() < range);
    press(Qt::Key_Minus);
    const qint64 from = lanes.fromMs();
    press(Qt::Key_PageUp);
    QVERIFY(lanes.fromMs() < from);
}

void TestIncidents::vendorsTogetherAreTold()
{
    Stage stage;
    stage.data.records[1].state.incident.startedAt = madeup::clock().addSecs(-600);
    stage.data.stack = {{u"quillhub"_s, u"larkspur"_s}};
    IncidentsPage page(contextFor(stage.vendors, stage.data), nullptr);
    page.resize(1000, 700);
    page.show();
    QTRY_VERIFY(part<QPushButton>(page, "incidents.together.0"));
    const QString said = part<QPushButton>(page, "incidents.together.0")->accessibleName();
    QVERIFY2(said.contains(u"2 vendors within 10 min"_s), qPrintable(said));
    QVERIFY2(said.contains(u"Quillhub runs on Larkspur"_s), qPrintable(said));
    QVERIFY(!said.contains(u"cause"_s, Qt::CaseInsensitive));
}

void TestIncidents::newsAreMarkedReadAtOnce()
{
    Stage stage;
    stage.data.recent = {.since = madeup::clock().addSecs(-3600),
                         .changes = {{.at = madeup::clock().addSecs(-60),
                                      .vendor = u"larkspur"_s,
                                      .kind = ChangeKind::IncidentOpened,
                                      .incident = u"Web App is slow"_s,
                                      .incidentTitle = u"Web <b>App</b> is slow"_s}}};
    NewsBox box(contextFor(stage.vendors, stage.data), nullptr);
    box.resize(600, 200);
    QTRY_VERIFY(!box.isHidden());
    QSignalSpy opened(&box, &NewsBox::incidentActivated);
    part<QPushButton>(box, "news.0")->click();
    QCOMPARE(opened.count(), 1);
    QVERIFY(part<QPushButton>(box, "news.0")->text().contains(u"Larkspur"_s));
    part<QPushButton>(box, "news.read")->click();
    QTRY_VERIFY(box.isHidden());
    QCOMPARE(stage.data.recent.since, madeup::clock().addSecs(-60));
}

void TestIncidents::everythingSpeaks()
{
    Stage stage;
    IncidentsPage page(contextFor(stage.vendors, stage.data), nullptr);
    page.resize(1000, 700);
    page.show();
    QTRY_VERIFY(part<QLabel>(page, "incident.title"));
    verifySpeakable(page);
    const auto *list = part<IncidentList>(page, "incidents.list");
    const QString spoken = list->model()->index(1, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.contains(u"Web App is slow"_s) && spoken.contains(u"Larkspur"_s), qPrintable(spoken));
}

void TestIncidents::aVendorsTabShowsOnlyItsOwn()
{
    Stage stage;
    stage.data.records.clear();
    MaintenanceTab tab(contextFor(stage.vendors, stage.data), nullptr);
    tab.showVendor(u"quillhub"_s);
    tab.resize(800, 500);
    tab.show();
    QTRY_VERIFY(!stage.data.asked.isEmpty());
    QCOMPARE(stage.data.asked.last().vendors, QStringList{u"quillhub"_s});
    QCOMPARE(stage.data.asked.last().kind, IncidentKind::Maintenance);
    const auto *list = part<IncidentList>(tab, "incidents.list");
    QTRY_COMPARE(list->model()->index(1, 0).data(Qt::AccessibleTextRole).toString(),
                 u"No maintenance this month"_s);
}

QTEST_MAIN(TestIncidents)
#include "tst_incidents.moc"
