// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/mainwindow/mainwindow.h"
#include "views/pages.h"
#include "views/viewtest.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSplitter>
#include <QTemporaryDir>

using namespace foghorn;
using namespace foghorn::viewtest;
using enum ComponentStatus;

class TestMainwindow : public QObject
{
    Q_OBJECT

    QTemporaryDir place;
    std::unique_ptr<QSettings> settings;
    std::unique_ptr<VendorModel> model;
    std::unique_ptr<MainWindow> window;

    void open(int vendors)
    {
        window.reset();
        model = std::make_unique<VendorModel>();
        for (const VendorSummary &summary : madeup::vendors(vendors))
            model->setVendor(summary);
        openAgain();
    }

    void openAgain()
    {
        window = std::make_unique<MainWindow>(contextFor(*model), *settings);
        window->show();
        window
            ->activateWindow(); // shortcuts are the active window's, and without a manager nobody makes it so
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
    }

    template <typename T>
    T *part(const QString &name) const
    {
        return window->findChild<T *>(name);
    }

    QString text(const QString &name) const { return part<QLabel>(name)->text(); }
    QListView *side() const { return part<QListView>(u"sidelist"_s); }

private slots:
    void init()
    {
        QFile::remove(place.filePath(u"window.ini"_s));
        settings = std::make_unique<QSettings>(place.filePath(u"window.ini"_s), QSettings::IniFormat);
    }

    void cleanup()
    {
        window.reset();
        settings.reset();
        QApplication::setPalette(QPalette());
    }

    void thePastBeingReadIsToldAndCanBeStopped()
    {
        open(3);
        QVERIFY(!part<QLabel>(u"statusline.past"_s)->isVisible());
        window->setHealth({.notice = u"The history was mended."_s});
        auto *ribbon = window->findChild<QWidget *>(u"notice"_s);
        QVERIFY(ribbon && ribbon->isVisible());
        ribbon->findChild<QPushButton *>(u"notice.close"_s)->click();
        window->setHealth({.offline = true, .notice = u"The history was mended."_s});
        QVERIFY(!ribbon->isVisible()); // closed is closed
        window->setHealth({.past = {.vendors = {u"Acme"_s}, .done = 3, .of = 12}});
        QVERIFY(part<QLabel>(u"statusline.past"_s)->isVisible());
        QCOMPARE(text(u"statusline.past"_s), u"Reading the past of Acme: 3 of 12"_s);
        const QSignalSpy stopped(window.get(), &MainWindow::cancelPastRequested);
        auto *stop = part<QPushButton>(u"statusline.cancelpast"_s);
        stop->setFocus();
        QTest::keyClick(stop, Qt::Key_Space);
        QCOMPARE(stopped.size(), 1);
        window->setHealth({.past = {.vendors = {u"Acme"_s, u"Bolt"_s}, .done = 0, .of = 0}});
        QCOMPARE(text(u"statusline.past"_s), u"Reading the past of 2 vendors"_s);
        window->setHealth({});
        QVERIFY(!part<QLabel>(u"statusline.past"_s)->isVisible());
        QVERIFY(!stop->isVisible());
    }

    void aRefusedMoveIsTold()
    {
        open(3);
        const QString id = model->vendors().first().vendor.id;
        window->tellRefusedMove(id, {Error::Kind::Schema, u"<b>not</b> a status page"_s});
        auto *box = part<QMessageBox>(u"moverefused"_s);
        QVERIFY(box && box->isVisible());
        QVERIFY(box->text().contains(model->vendors().first().vendor.name));
        QCOMPARE(box->textFormat(), Qt::PlainText);
        box->close();
    }

    void theSideListPutsProblemsFirst()
    {
        open(8);
        QCOMPARE(side()->model()->index(0, 0).data(Qt::AccessibleTextRole).toString(),
                 u"Needs attention · 4"_s);
        QCOMPARE(side()->model()->index(1, 0).data(Qt::AccessibleTextRole).toString(),
                 u"Larkspur Logs, Web App · Major outage, 12 min"_s);
        QCOMPARE(side()->model()->index(4, 0).data(Qt::AccessibleTextRole).toString(),
                 u"Zephyr Cargo, Feed not answering since 09:30"_s);
        QCOMPARE(side()->model()->index(5, 0).data(Qt::AccessibleTextRole).toString(), u"Operational · 4"_s);
        verifySpeakable(*window);
        verifyPlain(*window);
    }

    void keysDoWhatButtonsDo()
    {
        open(8);
        QSignalSpy checks(window.get(), &MainWindow::checkNowRequested);
        QSignalSpy adds(window.get(), &MainWindow::addVendorRequested);
        QTest::keyClick(window.get(), Qt::Key_F5);
        QTest::keyClick(window.get(), Qt::Key_R, Qt::ControlModifier);
        QTest::mouseClick(part<QPushButton>(u"checkNow"_s), Qt::LeftButton);
        QCOMPARE(checks.count(), 3);
        QTest::keyClick(window.get(), Qt::Key_N, Qt::ControlModifier);
        QTest::mouseClick(part<QPushButton>(u"addVendor"_s), Qt::LeftButton);
        QCOMPARE(adds.count(), 2);
    }

    void findingNarrowsTheListAndEnterOpens()
    {
        open(12);
        QTest::keyClick(window.get(), Qt::Key_K, Qt::ControlModifier);
        auto *search = part<QLineEdit>(u"search"_s);
        QTRY_VERIFY(search->hasFocus());
        QTest::keyClicks(search, u"gable"_s);
        QCOMPARE(side()->model()->rowCount(), 2);
        QSignalSpy activated(window.get(), &MainWindow::vendorActivated);
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(activated.first().first().toString(), u"gable-cdn"_s);
        QCOMPARE(text(u"vendor.name"_s), u"Gable CDN"_s);
        QTest::keyClick(search, Qt::Key_Escape);
        QCOMPARE(search->text(), QString());
        QCOMPARE(side()->model()->rowCount(), 14);
        QVERIFY(side()->hasFocus());
    }

    void aClickInTheListOpensTheVendorAndArrowsGoOn()
    {
        open(8);
        const QModelIndex second = side()->model()->index(2, 0);
        QTest::mouseClick(side()->viewport(), Qt::LeftButton, {}, side()->visualRect(second).center());
        QCOMPARE(text(u"vendor.name"_s), u"Quillhub"_s);
        QTest::keyClick(side(), Qt::Key_Down);
        QCOMPARE(text(u"vendor.name"_s), u"Orchard Books"_s);
        // Over the second section's heading, which can't be chosen.
        QTest::keyClick(side(), Qt::Key_Down);
        QTest::keyClick(side(), Qt::Key_Down);
        QCOMPARE(text(u"vendor.name"_s), u"Acorn Pay"_s);
    }

    void theChosenVendorStaysChosenWhenItRecovers()
    {
        open(8);
        window->showVendor(u"larkspur-logs"_s);
        VendorSummary better = *model->summary(u"larkspur-logs"_s);
        better.level = Operational;
        better.incidents.clear();
        model->setVendor(better);
        QCOMPARE(side()->currentIndex().data(VendorModel::IdRole).toString(), u"larkspur-logs"_s);
        QVERIFY(side()->currentIndex().row() > 4);
        QCOMPARE(text(u"vendor.name"_s), u"Larkspur Logs"_s);
    }

    void pagesAreMadeWhenFirstShown()
    {
        open(8);
        QVERIFY(part<QWidget>(u"page.overview.view"_s));
        QVERIFY(!part<QWidget>(u"page.vendors.view"_s));
        QTest::keyClick(window.get(), Qt::Key_2, Qt::ControlModifier);
        QVERIFY(part<QWidget>(u"page.vendors.view"_s));
        QVERIFY(part<QPushButton>(u"page.vendors"_s)->isChecked());
        QTest::mouseClick(part<QPushButton>(u"page.overview"_s), Qt::LeftButton);
        QVERIFY(part<QWidget>(u"page.overview.view"_s)->isVisible());
        for (const PageInfo &info : pages())
            QVERIFY(!pageTitle(info).isEmpty());
    }

    void comesBackAsItWasLeft()
    {
        open(8);
        window->resize(1010, 640);
        part<QSplitter>(u"splitter"_s)->setSizes({300, 709});
        window->showVendor(u"quillhub"_s);
        const auto sizes = part<QSplitter>(u"splitter"_s)->sizes();
        window->close();
        openAgain();
        QCOMPARE(window->size(), QSize(1010, 640));
        QCOMPARE(part<QSplitter>(u"splitter"_s)->sizes(), sizes);
        QCOMPARE(text(u"vendor.name"_s), u"Quillhub"_s);
        QCOMPARE(side()->currentIndex().data(VendorModel::IdRole).toString(), u"quillhub"_s);
    }

    void spoiltSettingsAreNoHindrance()
    {
        settings->setValue("window/geometry", u"junk"_s);
        settings->setValue("window/splitter", 7);
        settings->setValue("window/page", u"no-such-page"_s);
        settings->setValue("window/vendor", u"gone"_s);
        open(8);
        QVERIFY(part<QWidget>(u"page.overview.view"_s)->isVisible());
        window->showPage(u"vendors"_s);
        QCOMPARE(text(u"vendor.name"_s), u"Larkspur Logs"_s);
    }

    void withoutVendorsTheWayInIsInView()
    {
        open(0);
        auto *add = part<QPushButton>(u"empty.add"_s);
        QVERIFY(add->isVisible());
        QSignalSpy adds(window.get(), &MainWindow::addVendorRequested);
        QTest::mouseClick(add, Qt::LeftButton);
        QCOMPARE(adds.count(), 1);
        model->setVendor(madeup::vendor(u"Acme"_s));
        QVERIFY(!add->isVisible());
        QVERIFY(side()->isVisible());
        model->removeVendor(u"acme"_s);
        QVERIFY(add->isVisible());
    }

    void aDemoIsToldAsOne()
    {
        open(8);
        QVERIFY(!part<QWidget>(u"demo"_s)->isVisible());
        window->setDemo(true);
        QCOMPARE(text(u"demo.text"_s), u"These eight vendors are made up, to show what Foghorn does."_s);
        QSignalSpy adds(window.get(), &MainWindow::addVendorRequested);
        QTest::mouseClick(part<QPushButton>(u"demo.add"_s), Qt::LeftButton);
        QCOMPARE(adds.count(), 1);
    }

    void theBottomLineSaysHowTheLookingGoes()
    {
        open(8);
        window->setHealth({.nextCheck = madeup::clock().addSecs(20),
                           .historySince = QDateTime(QDate(2026, 3, 3), QTime(1, 0), Qt::UTC),
                           .historyBytes = 18'200'000,
                           .offline = false,
                           .trouble = {}});
        QCOMPARE(text(u"statusline.vendors"_s), u"8 vendors · last checked 40 s ago · next in 20 s"_s);
        QCOMPARE(text(u"statusline.history"_s), u"History since 3 Mar 2026 · 18 MB"_s);
        QCOMPARE(text(u"statusline.feeds"_s), u"1 feed not answering"_s);
        Health offline;
        offline.offline = true;
        window->setHealth(offline);
        QCOMPARE(text(u"statusline.feeds"_s), u"This computer is offline"_s);
    }

    void followsTheDesktopIntoTheDark()
    {
        QApplication::setPalette(madeup::lightPalette());
        open(8);
        const QColor light = window->grab().toImage().pixelColor(window->width() / 2, 20);
        QApplication::setPalette(madeup::darkPalette());
        QTRY_VERIFY(window->grab().toImage().pixelColor(window->width() / 2, 20) != light);
        QVERIFY(window->grab().toImage().pixelColor(window->width() / 2, 20).lightness() < 80);
    }

    void standsNarrowAndWide()
    {
        open(34);
        for (const QSize size : {QSize(480, 400), QSize(700, 800), QSize(1600, 1000)}) {
            window->resize(size);
            QCoreApplication::processEvents();
            QCOMPARE(window->size(), size);
            QCOMPARE(side()->isVisible(), size.width() >= 620);
            window->grab();
        }
    }

    void hostileNamesAreShownPlain()
    {
        for (const QString &name : hostileNames()) {
            model = std::make_unique<VendorModel>();
            model->setVendor(hostileVendor(name));
            openAgain();
            window->showVendor(u"hostile"_s);
            window->grab();
            verifyPlain(*window);
            QVERIFY(window->width() < 1400);
            window.reset();
        }
    }

    void theTopBarIsWholeWhenNarrow()
    {
        open(3);
        for (const int width : {1200, 700, 560, 1200}) {
            window->resize(width, 700);
            auto *search = window->findChild<QLineEdit *>(u"search"_s);
            QTRY_VERIFY(search->mapTo(window.get(), QPoint(search->width(), 0)).x() <= width);
            for (const auto *button : search->parentWidget()->findChildren<QPushButton *>()) {
                if (width < 700)
                    continue; // the pages alone need more
                QTRY_VERIFY2(button->width() >= button->minimumSizeHint().width(),
                             qPrintable(u"%1 at %2"_s.arg(button->objectName()).arg(width)));
            }
            const auto *add = window->findChild<QPushButton *>(u"addVendor"_s);
            QCOMPARE(add->text() == u"+"_s, width < 800);
            QCOMPARE(add->accessibleName(), u"Add vendor"_s);
        }
    }
};

QTEST_MAIN(TestMainwindow)
#include "tst_mainwindow.moc"
