// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/addvendor/addvendordialog.h"
#include "views/viewtest.h"

#include <QElapsedTimer>
#include <QLineEdit>
#include <QListView>
#include <QProgressBar>
#include <QSignalSpy>

using namespace foghorn;
using namespace foghorn::viewtest;

class TestAddvendor : public QObject
{
    Q_OBJECT

    template <typename T = QWidget>
    static T *part(const QWidget &dialog, const QString &name)
    {
        return dialog.findChild<T *>(u"addvendor."_s + name);
    }

    static QString message(const QWidget &dialog) { return part<QLabel>(dialog, u"message"_s)->text(); }

private slots:
    void readsWhatPeoplePaste_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("address");
        QTest::newRow("bare") << u" status.acme.example "_s << u"https://status.acme.example"_s;
        QTest::newRow("whole") << u"http://status.acme.example/feed?x=1"_s
                               << u"http://status.acme.example/feed?x=1"_s;
        QTest::newRow("port") << u"localhost:8080"_s << u"https://localhost:8080"_s;
        QTest::newRow("words") << u"acme status"_s << QString();
        QTest::newRow("script") << u"javascript://x/%0aalert(1)"_s << QString();
        QTest::newRow("file") << u"file:///etc/passwd"_s << QString();
        QTest::newRow("user") << u"https://a@b.example"_s << QString();
        QTest::newRow("nothing") << QString() << QString();
    }

    void readsWhatPeoplePaste()
    {
        QFETCH(QString, typed);
        QTEST(typedAddress(typed).toString(), "address");
    }

    void goesFromAddressToVendor()
    {
        AddVendorDialog dialog;
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        QSignalSpy checks(&dialog, &AddVendorDialog::checkRequested);
        QSignalSpy adds(&dialog, &AddVendorDialog::addRequested);
        auto *address = part<QLineEdit>(dialog, u"address"_s);
        auto *add = part<QPushButton>(dialog, u"add"_s);
        QTest::keyClicks(address, u"status.acme.example"_s);
        QVERIFY(!add->isEnabled());
        QTest::keyClick(address, Qt::Key_Return);
        QCOMPARE(checks.count(), 1);
        QCOMPARE(checks.first().first().toUrl(), QUrl(u"https://status.acme.example"_s));
        QVERIFY(part<QProgressBar>(dialog, u"busy"_s)->isVisible());
        QVERIFY(dialog.isVisible());

        VendorSummary found = madeup::vendor(u"Acme"_s, ComponentStatus::MajorOutage);
        found.incidents = {madeup::incident(u"Web is down"_s)};
        dialog.setPreview({found, u"Statuspage"_s, {}});
        QVERIFY(!part<QProgressBar>(dialog, u"busy"_s)->isVisible());
        QCOMPARE(part<QLabel>(dialog, u"about"_s)->text(),
                 u"Statuspage · status.acme.example · 2 components · 1 open incident"_s);
        QAbstractItemModel *rows = part<QListView>(dialog, u"components"_s)->model();
        QCOMPARE(rows->rowCount(), 3);
        QCOMPARE(rows->index(1, 0).data(Qt::AccessibleTextRole).toString(), u"Web App, Major outage"_s);

        auto *name = part<QLineEdit>(dialog, u"name"_s);
        name->selectAll();
        QTest::keyClick(name, Qt::Key_Delete);
        QVERIFY(!add->isEnabled());
        QTest::keyClicks(name, u"Our Acme"_s);
        QTest::mouseClick(add, Qt::LeftButton);
        QCOMPARE(adds.count(), 1);
        QCOMPARE(adds.first().first().value<Vendor>().name, u"Our Acme"_s);
        // It stays until it is told how the writing went, and is not asked twice.
        QVERIFY(dialog.isVisible());
        QVERIFY(part<QProgressBar>(dialog, u"busy"_s)->isVisible());
        QVERIFY(!add->isEnabled());
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QVERIFY(dialog.isVisible());
        dialog.setError({Error::Kind::Storage, u"the disk is full"_s});
        QVERIFY(message(dialog).contains(u"the disk is full"));
        QTest::mouseClick(add, Qt::LeftButton);
        QCOMPARE(adds.count(), 2);
        dialog.accept();
        QVERIFY(!dialog.isVisible());
    }

    void saysOneClearErrorAndTriesAgain()
    {
        AddVendorDialog dialog;
        dialog.show();
        QSignalSpy checks(&dialog, &AddVendorDialog::checkRequested);
        dialog.setAddress(u"no such thing"_s);
        QTest::mouseClick(part<QPushButton>(dialog, u"check"_s), Qt::LeftButton);
        QCOMPARE(checks.count(), 0);
        QVERIFY(message(dialog).startsWith(u"That is not a web address"));
        dialog.setAddress(u"status.acme.example"_s);
        QTest::mouseClick(part<QPushButton>(dialog, u"check"_s), Qt::LeftButton);
        QCOMPARE(checks.count(), 1);
        dialog.setError({Error::Kind::Dns, u"status.acme.example"_s});
        QCOMPARE(message(dialog), u"The server's name was not found: status.acme.example"_s);
        QVERIFY(part<QPushButton>(dialog, u"check"_s)->isEnabled());
    }

    void aChangedAddressForgetsWhatWasFound()
    {
        AddVendorDialog dialog;
        dialog.show();
        dialog.setAddress(u"a.example"_s);
        dialog.setPreview({madeup::vendor(u"Acme"_s), u"Statuspage"_s, {}});
        QVERIFY(part<QPushButton>(dialog, u"add"_s)->isEnabled());
        QTest::keyClicks(part(dialog, u"address"_s), u"x"_s);
        QVERIFY(!part<QPushButton>(dialog, u"add"_s)->isEnabled());
        QVERIFY(!part(dialog, u"components"_s)->isVisible());
    }

    void goingAwayCallsTheCheckOff()
    {
        AddVendorDialog dialog;
        dialog.show();
        dialog.setAddress(u"a.example"_s);
        QSignalSpy cancelled(&dialog, &AddVendorDialog::checkCancelled);
        QTest::mouseClick(part<QPushButton>(dialog, u"check"_s), Qt::LeftButton);
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QCOMPARE(cancelled.count(), 1);
        QVERIFY(!dialog.isVisible());
    }

    void anAddressWatchedAlreadySaysByWhom()
    {
        AddVendorDialog dialog;
        dialog.show();
        dialog.setPreview({madeup::vendor(u"Acme"_s), u"Statuspage"_s, u"Our Acme"_s});
        QVERIFY(message(dialog).contains(u"Our Acme"));
        QVERIFY(!part<QPushButton>(dialog, u"add"_s)->isEnabled());
    }

    void hostileNamesAreShownPlain()
    {
        for (const QString &name : hostileNames()) {
            AddVendorDialog dialog;
            dialog.show();
            dialog.setPreview({hostileVendor(name), name, name});
            QElapsedTimer clock;
            clock.start();
            dialog.grab();
            QVERIFY2(clock.elapsed() < 2000, qPrintable(name.left(30)));
            verifyPlain(dialog);
            dialog.setError({Error::Kind::Schema, name});
            verifyPlain(dialog);
        }
        AddVendorDialog dialog;
        verifySpeakable(dialog);
    }
};

QTEST_MAIN(TestAddvendor)
#include "tst_addvendor.moc"
