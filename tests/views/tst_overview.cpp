// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/overview/overviewpage.h"
#include "views/viewtest.h"

#include <QAccessible>
#include <QElapsedTimer>
#include <QListView>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>

using namespace foghorn;
using namespace foghorn::viewtest;
using enum ComponentStatus;

class TestOverview : public QObject
{
    Q_OBJECT

    static void fill(VendorModel &model, int count)
    {
        for (const VendorSummary &summary : madeup::vendors(count))
            model.setVendor(summary);
    }

    static QString textOf(const QWidget &page, const QString &name)
    {
        const auto *label = page.findChild<QLabel *>(name);
        return label ? label->text() : u"(no such label)"_s;
    }

private slots:
    void tellsWhatNeedsAttentionAndKeepsUp()
    {
        VendorModel model;
        fill(model, 8);
        OverviewPage page(contextFor(model), nullptr);
        QCOMPARE(textOf(page, u"overview.heading"_s), u"4 of 8 vendors need attention"_s);
        QCOMPARE(textOf(page, u"overview.counts"_s),
                 u"1 major outage · 1 degraded · 1 in maintenance · 1 not answering"_s);
        VendorSummary better = *model.summary(u"quillhub"_s);
        better.level = Operational;
        better.incidents.clear();
        model.setVendor(better);
        QTRY_COMPARE(textOf(page, u"overview.heading"_s), u"3 of 8 vendors need attention"_s);
        QVERIFY(page.findChild<QPushButton *>(u"now.2"_s)->isHidden());
    }

    void aBannerLeadsToItsVendor()
    {
        VendorModel model;
        fill(model, 8);
        OverviewPage page(contextFor(model), nullptr);
        page.resize(900, 700);
        page.show();
        QSignalSpy wished(&page, &Page::vendorActivated);
        auto *banner = page.findChild<QPushButton *>(u"now.0"_s);
        QVERIFY(banner->accessibleName().contains(u"Larkspur Logs — Web App is unavailable"));
        QTest::mouseClick(banner, Qt::LeftButton);
        QCOMPARE(wished.first().first().toString(), u"larkspur-logs"_s);
    }

    void cardsAreWalkedAndOpenedByKeys()
    {
        VendorModel model;
        fill(model, 30);
        OverviewPage page(contextFor(model), nullptr);
        page.resize(800, 500);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        auto *cards = page.findChild<QListView *>(u"cards"_s);
        cards->setFocus();
        QTest::keyClick(cards, Qt::Key_Home);
        QTest::keyClick(cards, Qt::Key_Right);
        QSignalSpy wished(&page, &Page::vendorActivated);
        QTest::keyClick(cards, Qt::Key_Return);
        QCOMPARE(wished.count(), 1);
        QCOMPARE(wished.first().first(), cards->model()->index(1, 0).data(VendorModel::IdRole));

        auto *scroll = page.findChild<QScrollArea *>(u"overview.scroll"_s);
        QTest::keyClick(cards, Qt::Key_End);
        QVERIFY(scroll->verticalScrollBar()->value() > 0);
        const QPoint centre
            = cards->viewport()->mapTo(scroll->viewport(), cards->visualRect(cards->currentIndex()).center());
        QVERIFY(scroll->viewport()->rect().contains(centre));
    }

    void aCardIsOpenedByTheMouse()
    {
        VendorModel model;
        fill(model, 8);
        OverviewPage page(contextFor(model), nullptr);
        page.resize(1000, 900);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        auto *cards = page.findChild<QListView *>(u"cards"_s);
        QSignalSpy wished(&page, &Page::vendorActivated);
        const QModelIndex third = cards->model()->index(2, 0);
        QTest::mouseClick(cards->viewport(), Qt::LeftButton, {}, cards->visualRect(third).center());
        QCOMPARE(wished.count(), 1);
        QCOMPARE(wished.first().first(), third.data(VendorModel::IdRole));
    }

    void columnsFollowTheWidth()
    {
        VendorModel model;
        fill(model, 24);
        OverviewPage page(contextFor(model), nullptr);
        auto *cards = page.findChild<QListView *>(u"cards"_s);
        page.show();
        int before = 0;
        for (const int width : {480, 900, 1600, 3800}) {
            page.resize(width, 700);
            QCoreApplication::processEvents();
            int columns = 1;
            while (columns < 24
                   && cards->visualRect(cards->model()->index(columns, 0)).top()
                       == cards->visualRect(cards->model()->index(0, 0)).top())
                ++columns;
            QVERIFY2(columns > before, qPrintable(QString::number(width)));
            before = columns;
            for (int row = 0; row < 24; ++row)
                QVERIFY(cards->viewport()->rect().contains(cards->visualRect(cards->model()->index(row, 0))));
        }
    }

    void everyCardSpeaks()
    {
        VendorModel model;
        fill(model, 8);
        OverviewPage page(contextFor(model), nullptr);
        auto *cards = page.findChild<QListView *>(u"cards"_s);
        QCOMPARE(cards->model()->index(0, 0).data(Qt::AccessibleTextRole).toString(),
                 u"Larkspur Logs, Web App · Major outage, 12 min"_s);
        verifySpeakable(page);
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(cards);
        QVERIFY(spoken);
        QCOMPARE(spoken->text(QAccessible::Name), u"Components, by vendor"_s);
        QVERIFY(spoken->child(0));
        QCOMPARE(spoken->child(0)->text(QAccessible::Name),
                 u"Larkspur Logs, Web App · Major outage, 12 min"_s);
    }

    void hostileNamesAreShownPlain()
    {
        for (const QString &name : hostileNames()) {
            VendorModel model;
            model.setVendor(hostileVendor(name));
            OverviewPage page(contextFor(model), nullptr);
            page.resize(800, 600);
            page.show();
            QElapsedTimer clock;
            clock.start();
            page.grab();
            QVERIFY2(clock.elapsed() < 2000, qPrintable(name.left(30)));
            verifyPlain(page);
        }
    }

    // Twenty pages of cards in the time of a blink each, on any machine that runs tests.
    void twoHundredVendorsScrollSmoothly()
    {
        VendorModel model;
        fill(model, 200);
        OverviewPage page(contextFor(model), nullptr);
        page.resize(1400, 900);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        auto *scroll = page.findChild<QScrollArea *>(u"overview.scroll"_s);
        auto *bar = scroll->verticalScrollBar();
        QVERIFY(bar->maximum() > 2000);
        QElapsedTimer clock;
        clock.start();
        constexpr int steps = 20;
        for (int step = 0; step < steps; ++step) {
            bar->setValue(bar->maximum() * step / steps);
            scroll->viewport()->grab();
        }
        qInfo("%lld ms a whole page", clock.elapsed() / steps);
        QVERIFY(clock.elapsed() / steps < 150);
    }
};

QTEST_MAIN(TestOverview)
#include "tst_overview.moc"
