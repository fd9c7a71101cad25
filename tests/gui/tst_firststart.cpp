// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/guihelp.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace foghorn;
using namespace foghorn::gui;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int patience = 30'000; // the demo's year is written first

} // namespace

// What a new user does: sees the demo, adds a vendor with nothing but the keyboard, and is at home.
class TestFirststart : public QObject
{
    Q_OBJECT

    QTemporaryDir dir;
    farm::FeedFarm farm;
    std::unique_ptr<Application> program;

    static void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    static void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }

private slots:
    static void initMain() { qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:"); }

    void initTestCase()
    {
        QVERIFY(farm.listen());
        serve(farm, {});
        program = std::make_unique<Application>(Application::Options{.dataDir = dir.path()});
        QVERIFY(program->start());
    }

    void cleanupTestCase() { program.reset(); }

    void theFirstStartShowsTheDemoToldAsSuch()
    {
        QTRY_VERIFY_WITH_TIMEOUT(window() && window()->isVisible(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(sideRows().size(), 8, patience);
        const QPushButton *add = shown<QPushButton>(u"demo.add"_s);
        QVERIFY(add);
        QTRY_VERIFY(labelText(u"overview.heading"_s).contains(u"8 vendors"));
    }

    void everythingThatTakesTheKeyboardHasAName()
    {
        QVERIFY2(nameless(*window()).isEmpty(), qPrintable(nameless(*window()).join(u", ")));
        window()->showPage(u"vendors"_s);
        QVERIFY2(nameless(*window()).isEmpty(), qPrintable(nameless(*window()).join(u", ")));
        window()->showPage(u"overview"_s);
    }

    void whatIsNoFeedIsRefusedWithAReason()
    {
        window()->activateWindow();
        QTRY_VERIFY(QApplication::activeWindow() == window());
        QTest::keyClick(window(), Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(shown(u"addvendor"_s) && QApplication::focusWidget() == shown(u"addvendor.address"_s));
        QVERIFY2(nameless(*shown(u"addvendor"_s)).isEmpty(), "the dialog's widgets have names");
        farm::FeedFarm shop;
        QVERIFY(shop.listen());
        shop.serve("/", {.status = 200, .headers = {}, .body = "<html>hello</html>"});
        type(shop.url(u"/"_s).toString());
        press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!labelText(u"addvendor.message"_s).isEmpty()
                                     && !labelText(u"addvendor.message"_s).startsWith(u"Reading"),
                                 patience);
        QVERIFY(!shown(u"addvendor.add"_s)->isEnabled());
    }

    void aVendorIsAddedByKeyboardAlone()
    {
        auto *address = shown<QLineEdit>(u"addvendor.address"_s);
        QVERIFY(address);
        QTRY_COMPARE(QApplication::focusWidget(), address);
        address->selectAll();
        type(farm.url(u"/"_s).toString());
        press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(QApplication::focusWidget() == shown(u"addvendor.name"_s), patience);
        QCOMPARE(shown<QLineEdit>(u"addvendor.name"_s)->text(), u"Larch Pay"_s);
        type(u"Our Larch"_s); // the name was selected, so this takes its place
        press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(labelText(u"vendor.name"_s), u"Our Larch"_s, patience);
    }

    void theDemoIsOverThen()
    {
        QVERIFY(!shown(u"demo.add"_s));
        QVERIFY(!shown(u"addvendor"_s));
        QCOMPARE(sideRows(), QStringList{u"Our Larch, Operational"_s});
        QCOMPARE(program->trayState().level, ComponentStatus::Operational);
    }
};

QTEST_MAIN(TestFirststart)
#include "tst_firststart.moc"
