// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/guihelp.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTest>

using namespace foghorn;
using namespace foghorn::gui;
using namespace Qt::Literals::StringLiterals;
using enum ComponentStatus;

namespace {

constexpr int patience = 20'000; // a poll a second, on a machine that has other things to do

} // namespace

// A day with one or two vendors that are watched for real.
class TestJourneys : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> dir;
    std::unique_ptr<farm::FeedFarm> farm;
    std::unique_ptr<Application> program;

    void start()
    {
        program = std::make_unique<Application>(Application::Options{.dataDir = dir->path()});
        QVERIFY(program->start());
        QTRY_VERIFY_WITH_TIMEOUT(window() && window()->isVisible(), patience);
        window()->activateWindow();
        QTRY_VERIFY(QApplication::activeWindow() == window());
    }

    static void openMenu()
    {
        auto *list = shown<QListView>(u"sidelist"_s);
        QVERIFY(list);
        list->setCurrentIndex(list->model()->index(1, 0));
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
        QCoreApplication::sendEvent(list, &event);
        QTRY_VERIFY(shown<QMenu>(u"vendormenu"_s));
    }

    static void choose(const QString &action)
    {
        openMenu();
        auto *menu = shown<QMenu>(u"vendormenu"_s);
        menu->setActiveAction(menu->findChild<QAction *>(u"vendormenu."_s + action));
        QTest::keyClick(menu, Qt::Key_Return);
    }

private slots:
    static void initMain() { qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:"); }

    void init()
    {
        dir = std::make_unique<QTemporaryDir>();
        farm = std::make_unique<farm::FeedFarm>();
        QVERIFY(farm->listen());
        serve(*farm, {});
    }

    void cleanup()
    {
        program.reset();
        farm.reset();
        dir.reset();
    }

    void anOutageIsSeenEverywhereAndSoIsItsEnd()
    {
        QVERIFY(watch(dir->path(), *farm, u"Larch Pay"_s));
        start();
        QTRY_COMPARE_WITH_TIMEOUT(sideRows(), QStringList{u"Larch Pay, Operational"_s}, patience);
        QCOMPARE(program->trayState().level, Operational);
        QVERIFY(!shown(u"now.0"_s));

        serve(*farm, {.checkout = "major_outage", .incident = "Cards are refused"});
        QTRY_VERIFY_WITH_TIMEOUT(sideRows().first().startsWith(u"Larch Pay, Checkout · Major outage"),
                                 patience);
        QTRY_VERIFY(shown(u"now.0"_s));
        QVERIFY(shown<QPushButton>(u"now.0"_s)->accessibleName().contains(u"Cards are refused"));
        QCOMPARE(program->trayState().level, MajorOutage);
        QCOMPARE(program->trayState().lines.size(), 1);
        QCOMPARE(labelText(u"overview.heading"_s), u"1 of 1 vendor needs attention"_s);
        QTest::mouseClick(shown(u"now.0"_s), Qt::LeftButton);
        QTRY_COMPARE(labelText(u"vendor.name"_s), u"Larch Pay"_s);
        QVERIFY(shown<QPushButton>(u"vendor.incident.0"_s)->accessibleName().contains(u"We are looking."));

        serve(*farm, {});
        QTRY_COMPARE_WITH_TIMEOUT(sideRows(), QStringList{u"Larch Pay, Operational"_s}, patience);
        QCOMPARE(program->trayState().level, Operational);

        // What is over now can still be asked for.
        choose(u"moment"_s);
        QTRY_VERIFY(shown<QListWidget>(u"moment.levels"_s));
        auto *known = shown<QListWidget>(u"moment.levels"_s);
        QTRY_VERIFY(known->count() > 0 && known->item(known->count() - 1)->text().contains(u": Operational"));
        QCOMPARE(labelText(u"moment.banner"_s), u"Larch Pay: Operational"_s);
        QTest::keyClick(shown(u"moment"_s), Qt::Key_Escape);
        QTRY_VERIFY(!shown(u"moment"_s));
    }

    void aFeedThatBreaksIsNeitherGreenNorAnOutage()
    {
        serveFailure(*farm);
        QVERIFY(watch(dir->path(), *farm, u"Larch Pay"_s, QDateTime::currentDateTimeUtc().addSecs(-20 * 60)));
        start();
        QTRY_VERIFY_WITH_TIMEOUT(!sideRows().isEmpty()
                                     && sideRows().first().startsWith(u"Larch Pay, Feed not answering since"),
                                 patience);
        QCOMPARE(program->trayState().level, Unknown);
        QTRY_COMPARE(labelText(u"statusline.feeds"_s), u"1 feed not answering"_s);
        QVERIFY(labelText(u"overview.counts"_s).contains(u"1 not answering"));

        serve(*farm, {});
        QTest::keyClick(window(), Qt::Key_F5); // the back-off is not waited for
        QTRY_COMPARE_WITH_TIMEOUT(sideRows(), QStringList{u"Larch Pay, Operational"_s}, patience);
        QCOMPARE(labelText(u"statusline.feeds"_s), QString());
    }

    void oneFailureIsToldQuietly()
    {
        QVERIFY(watch(dir->path(), *farm, u"Larch Pay"_s));
        start();
        QTRY_COMPARE_WITH_TIMEOUT(sideRows(), QStringList{u"Larch Pay, Operational"_s}, patience);
        serveFailure(*farm);
        QTRY_COMPARE_WITH_TIMEOUT(labelText(u"statusline.feeds"_s), u"1 feed did not answer just now"_s,
                                  patience);
        QCOMPARE(program->trayState().level, Operational); // still within the limit
    }

    void theWindowIsAsItWasLeft()
    {
        QVERIFY(watch(dir->path(), *farm, u"Larch Pay"_s));
        start();
        QTRY_COMPARE_WITH_TIMEOUT(sideRows().size(), 1, patience);
        window()->resize(710, 540);
        window()->showVendor(u"larch-pay"_s);
        QTRY_COMPARE(window()->size(), QSize(710, 540));
        program.reset();
        start();
        QTRY_COMPARE_WITH_TIMEOUT(labelText(u"vendor.name"_s), u"Larch Pay"_s, patience);
        QCOMPARE(window()->size(), QSize(710, 540));
    }

    void searchingFiltersAndEnterOpens()
    {
        QVERIFY(watch(dir->path(), *farm, u"Larch Pay"_s));
        QVERIFY(watch(dir->path(), *farm, u"Yew Mail"_s));
        start();
        QTRY_COMPARE_WITH_TIMEOUT(sideRows().size(), 2, patience);
        QTest::keyClick(window(), Qt::Key_K, Qt::ControlModifier);
        QTRY_COMPARE(QApplication::focusWidget(), shown(u"search"_s));
        QTest::keyClicks(QApplication::focusWidget(), u"yew"_s);
        QCOMPARE(sideRows().size(), 1);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(labelText(u"vendor.name"_s), u"Yew Mail"_s);
        QTest::keyClick(shown(u"search"_s), Qt::Key_Escape);
        QCOMPARE(sideRows().size(), 2);
    }

    void aVendorIsRenamedPausedAndRemoved()
    {
        QVERIFY(watch(dir->path(), *farm, u"Larch Pay"_s));
        start();
        QTRY_COMPARE_WITH_TIMEOUT(sideRows(), QStringList{u"Larch Pay, Operational"_s}, patience);
        choose(u"rename"_s);
        QTRY_VERIFY(shown(u"rename.name"_s));
        shown<QLineEdit>(u"rename.name"_s)->selectAll();
        QTest::keyClicks(shown(u"rename.name"_s), u"Cards"_s);
        QTest::keyClick(shown(u"rename.name"_s), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(sideRows(), QStringList{u"Cards, Operational"_s}, patience);

        choose(u"pause"_s);
        QTRY_COMPARE_WITH_TIMEOUT(sideRows(), QStringList{u"Cards, Paused"_s}, patience);
        serve(*farm, {.checkout = "major_outage", .incident = "Cards are refused"});
        const int asked = farm->countOf("/api/v2/summary.json");
        choose(u"pause"_s);
        QTRY_VERIFY_WITH_TIMEOUT(sideRows().first().startsWith(u"Cards, Checkout · Major outage"), patience);
        QVERIFY(farm->countOf("/api/v2/summary.json") > asked);

        choose(u"remove"_s);
        QTRY_VERIFY(shown(u"remove.yes"_s));
        QTest::keyClick(shown(u"remove"_s), Qt::Key_Escape);
        QTRY_VERIFY(!shown(u"remove.yes"_s));
        QCOMPARE(sideRows().size(), 1);
        choose(u"remove"_s);
        QTRY_VERIFY(shown(u"remove.yes"_s));
        QTest::mouseClick(shown(u"remove.yes"_s), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(shown(u"empty.add"_s), patience);
    }

    void closingLeavesAWayBack()
    {
        QVERIFY(watch(dir->path(), *farm, u"Larch Pay"_s));
        start();
        window()->close(); // no tray is here
        QVERIFY(window()->isVisible());
        QVERIFY(window()->isMinimized());
    }
};

QTEST_MAIN(TestJourneys)
#include "tst_journeys.moc"
