// SPDX-License-Identifier: GPL-3.0-or-later
#include "exports/madereport.h"
#include "views/parts/daycalendar.h"
#include "views/parts/figurecards.h"
#include "views/parts/troublelines.h"
#include "views/reports/chartcard.h"
#include "views/reports/chartview.h"
#include "views/reports/pagepreview.h"
#include "views/reports/reportspage.h"
#include "views/vendor/uptimetab.h"
#include "views/viewtest.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTreeWidget>

using namespace foghorn;
using namespace foghorn::test;
using namespace foghorn::viewtest;

// The Uptime tab and the reports page, over a made-up past.
class TestUptimeTab : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void showsTheFigures();
    void aPromiseIsKeptForItsVendor();
    void aRuleIsAskedAndPrinted();
    void oneComponentHasItsOwnChart();
    void everyChartIsATableToo();
    void calendarIsWalkedByKeyboard();
    void calendarTellsWhenItWas();
    void chartIsWalkedByKeyboard();
    void survivesHostileNames();
    void reportsPagePreviewsAndExports();
    void reportsPageTakesChosenComponents();
    void manyVendorsAreQuick();

private:
    void addVendor(const QString &name);
    PageContext context() { return contextFor(*m_vendors, *m_data); }

    std::unique_ptr<FakePageData> m_data;
    std::unique_ptr<VendorModel> m_vendors;
};

void TestUptimeTab::addVendor(const QString &name)
{
    VendorSummary summary = madeup::vendor(u"Acorn"_s);
    summary.vendor.name = name;
    m_vendors->setVendor(summary);
    m_data->sources = {madeSource(name, name)};
}

void TestUptimeTab::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin)"_s));
    m_data = std::make_unique<FakePageData>();
    m_data->now = madeup::clock();
    m_vendors = std::make_unique<VendorModel>();
    addVendor(u"Acorn"_s);
    m_data->sources = {madeSource()};
}

void TestUptimeTab::showsTheFigures()
{
    UptimeTab tab(context(), nullptr);
    tab.resize(1000, 800);
    tab.showVendor(u"acorn"_s);
    tab.show();
    QTRY_VERIFY(!m_data->requests.isEmpty());
    const auto *cards = tab.findChild<FigureCards *>();
    QTRY_COMPARE(cards->cards().size(), 6);
    QCOMPARE(cards->cards()[2].figure, u"1"_s); // one incident
    QCOMPARE(cards->cards()[3].figure, u"1 h 29 min"_s);
    QCOMPARE(cards->cards()[4].figure, u"99.99 %"_s); // what the vendor claims
    QCOMPARE(m_data->requests.last().from, QDate(2025, 12, 1));
    verifyPlain(tab);
    verifySpeakable(tab);
}

void TestUptimeTab::aPromiseIsKeptForItsVendor()
{
    m_data->settings.insert(u"sla"_s, u"995000"_s);
    UptimeTab tab(context(), nullptr);
    tab.show();
    tab.showVendor(u"acorn"_s);
    auto *sla = tab.findChild<QDoubleSpinBox *>(u"uptime.sla"_s);
    QTRY_COMPARE(sla->value(), 99.5); // what was last promised by anybody
    sla->setValue(99.95);
    emit sla->editingFinished();
    QCOMPARE(m_data->settings.value(u"sla.acorn"_s), u"999500"_s);
    QTRY_COMPARE(m_data->requests.last().slaPpm, 999'500);
    QCOMPARE(sla->text(), u"SLA 99.95 %"_s);
}

void TestUptimeTab::aRuleIsAskedAndPrinted()
{
    UptimeTab tab(context(), nullptr);
    tab.show();
    tab.showVendor(u"acorn"_s);
    auto *rule = tab.findChild<QComboBox *>(u"uptime.rule"_s);
    QTRY_VERIFY(!m_data->requests.isEmpty());
    rule->setCurrentIndex(1);
    emit rule->activated(1);
    QTRY_COMPARE(m_data->requests.last().rule, UptimeRule::Strict);
    QCOMPARE(m_data->settings.value(u"uptime.rule"_s), u"strict"_s);
    const auto *card = tab.findChild<ChartCard *>(u"uptime.chart"_s);
    const auto printed = [card] {
        for (const auto *label : card->findChildren<QLabel *>()) {
            if (label->text().contains(u"strict"_s))
                return true;
        }
        return false;
    };
    QTRY_VERIFY(printed());
}

void TestUptimeTab::oneComponentHasItsOwnChart()
{
    UptimeTab tab(context(), nullptr);
    tab.show();
    tab.showVendor(u"acorn"_s);
    auto *chosen = tab.findChild<QComboBox *>(u"uptime.component"_s);
    QTRY_COMPARE(chosen->count(), 3);
    const auto *chart = tab.findChild<ChartView *>();
    const auto october = [chart] { return *chart->chart().bars.at(10).figures.uptime; };
    const double both = october();
    chosen->setCurrentIndex(2);
    emit chosen->activated(2);
    QVERIFY(both < 1);
    QCOMPARE(october(), 1.0);
}

void TestUptimeTab::everyChartIsATableToo()
{
    UptimeTab tab(context(), nullptr);
    tab.resize(900, 700);
    tab.show();
    tab.showVendor(u"acorn"_s);
    QTRY_VERIFY(tab.findChild<ChartView *>()->chart().bars.size() == 12);
    for (const QString &id : {u"uptime.chart"_s, u"uptime.days"_s, u"uptime.coverage"_s}) {
        auto *button = tab.findChild<QPushButton *>(id + u".asTable"_s);
        QVERIFY(button && button->focusPolicy() != Qt::NoFocus);
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        const auto *table = tab.findChild<QTableWidget *>(id + u".table"_s);
        QVERIFY(table->isVisibleTo(&tab) && table->rowCount() > 1);
        QVERIFY(!tab.findChild<QWidget *>(id + u".picture"_s)->isVisibleTo(&tab));
    }
    const auto *months = tab.findChild<QTableWidget *>(u"uptime.chart.table"_s);
    QCOMPARE(months->item(10, 0)->text(), u"October 2026"_s);
    QCOMPARE(months->item(10, 1)->text(), u"99.90 %"_s);
}

void TestUptimeTab::calendarIsWalkedByKeyboard()
{
    DayCalendar calendar;
    calendar.resize(700, calendar.sizeHint().height());
    calendar.setDays(madeup::quietDays(100));
    calendar.show();
    calendar.setFocus();
    QSignalSpy said(&calendar, &DayCalendar::dayChosen);
    QTest::keyClick(&calendar, Qt::Key_Up);
    QCOMPARE(calendar.currentDay(), 99);
    QTest::keyClick(&calendar, Qt::Key_Left);
    QCOMPARE(calendar.currentDay(), 92);
    QVERIFY(said.last().first().toString().contains(u"14 Nov 2026"_s));
    QCOMPARE(calendar.accessibleDescription(), said.last().first().toString());
    QTest::keyClick(&calendar, Qt::Key_Home);
    QCOMPARE(calendar.currentDay(), 0);
    QTest::keyClick(&calendar, Qt::Key_Escape);
    QCOMPARE(calendar.currentDay(), -1);
    // Every day has a place of its own, and pointing at it finds it.
    for (qsizetype day = 0; day < 100; ++day)
        QCOMPARE(calendar.dayAt(calendar.cellRect(day).center().toPoint()), day);
    // Too narrow for all: the newest stay.
    calendar.resize(60, calendar.height());
    QVERIFY(calendar.cellRect(99).left() >= 0 && calendar.cellRect(99).right() <= 61);
}

void TestUptimeTab::calendarTellsWhenItWas()
{
    const qint64 day = msOf(2026, 10, 5);
    const QList<Span> spans{{day + 348 * 60'000, day + 352 * 60'000, ComponentStatus::PartialOutage},
                            {day + 1400 * 60'000, day + 1500 * 60'000, ComponentStatus::Degraded}};
    QCOMPARE(troubleLines(spans, day, day + 86'400'000),
             u"05:48–05:52 partial outage\n23:20–00:00 degraded"_s);
    QList<Span> many;
    for (int i = 0; i < 50; ++i)
        many.append({day + i * 60'000, day + i * 60'000 + 30'000, ComponentStatus::Degraded});
    QCOMPARE(troubleLines(many, day, day + 86'400'000).count(u'\n'), 8);
}

void TestUptimeTab::chartIsWalkedByKeyboard()
{
    ChartView view;
    view.resize(700, 236);
    const ReportData data = madeReport(madeRequest(), {madeSource()});
    view.setChart(chartOf(data.vendors.first(), data.request));
    view.show();
    view.setFocus();
    QSignalSpy said(&view, &ChartView::barChosen);
    QTest::keyClick(&view, Qt::Key_Left);
    QCOMPARE(view.currentBar(), 11);
    QTest::keyClick(&view, Qt::Key_Left);
    QVERIFY(said.last().first().toString().contains(u"October 2026: uptime 99.90 %"_s));
    QVERIFY(view.accessibleDescription().contains(u"October 2026"_s));
    QTest::keyClick(&view, Qt::Key_Escape);
    QCOMPARE(view.currentBar(), -1);
}

void TestUptimeTab::survivesHostileNames()
{
    for (const QString &name : hostileNames()) {
        addVendor(name);
        UptimeTab tab(context(), nullptr);
        tab.resize(320, 400);
        tab.show();
        tab.showVendor(u"acorn"_s);
        QTRY_COMPARE(tab.findChild<QComboBox *>(u"uptime.component"_s)->count(), 3);
        tab.grab();
        verifyPlain(tab);
        ReportsPage page(context(), nullptr);
        page.resize(500, 400);
        page.show();
        QTRY_VERIFY(page.findChild<PagePreview *>()->pageCount() > 0);
        page.grab();
        verifyPlain(page);
    }
}

void TestUptimeTab::reportsPagePreviewsAndExports()
{
    ReportsPage page(context(), nullptr);
    page.resize(1000, 700);
    page.show();
    auto *preview = page.findChild<PagePreview *>();
    QTRY_VERIFY(preview->pageCount() >= 1);
    QCOMPARE(m_data->requests.last().from, QDate(2026, 10, 1)); // last month
    QCOMPARE(m_data->requests.last().to, QDate(2026, 10, 31));
    verifySpeakable(page);
    verifyPlain(page);
    const QImage picture = preview->grab().toImage();
    QVERIFY(picture.pixelColor(picture.width() / 2, 30) == QColor(Qt::white)); // paper, whatever the desktop
    QSignalSpy wishes(&page, &Page::exportRequested);
    page.findChild<QComboBox *>(u"reports.what"_s)->setCurrentIndex(0);
    page.findChild<QPushButton *>(u"reports.export"_s)->click();
    QCOMPARE(wishes.size(), 1);
    const auto wish = wishes.first().first().value<ExportWish>();
    QCOMPARE(wish.what, u"chart"_s);
    QCOMPARE(wish.request.vendors, QStringList{u"acorn"_s});
}

void TestUptimeTab::reportsPageTakesChosenComponents()
{
    ReportsPage page(context(), nullptr);
    page.show();
    auto *tree = page.findChild<QTreeWidget *>();
    QTRY_VERIFY(!m_data->requests.isEmpty());
    tree->topLevelItem(0)->child(1)->setCheckState(0, Qt::Unchecked);
    QTRY_COMPARE(m_data->requests.last().components.value(u"acorn"_s), QStringList{u"web"_s});
    tree->topLevelItem(0)->setCheckState(0, Qt::Unchecked);
    QTRY_VERIFY(!page.findChild<QPushButton *>(u"reports.export"_s)->isEnabled());
}

void TestUptimeTab::manyVendorsAreQuick()
{
    m_data->sources.clear();
    for (int i = 0; i < 200; ++i) {
        VendorSummary summary = madeup::vendor(u"Vendor %1"_s.arg(i));
        m_vendors->setVendor(summary);
        ReportSource source = madeSource(summary.vendor.name);
        source.state.vendor.id = summary.vendor.id;
        m_data->sources << source;
    }
    ReportsPage page(context(), nullptr);
    page.resize(1000, 700);
    page.show();
    auto *tree = page.findChild<QTreeWidget *>();
    for (int i = 0; i < tree->topLevelItemCount(); ++i)
        tree->topLevelItem(i)->setCheckState(0, Qt::Checked);
    QTRY_VERIFY(page.findChild<PagePreview *>()->pageCount() > 100);
    QElapsedTimer clock;
    clock.start();
    page.grab();
    QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
}

QTEST_MAIN(TestUptimeTab)
#include "tst_uptimetab.moc"
