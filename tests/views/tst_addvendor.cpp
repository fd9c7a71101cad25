// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/addvendor/addvendordialog.h"
#include "views/viewtest.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTreeView>

using namespace foghorn;
using namespace foghorn::viewtest;

namespace {

QString sameName(const QString &id)
{
    return id;
}

std::shared_ptr<const Catalog> smallCatalog()
{
    return std::make_shared<const Catalog>(
        Catalog::parse("acme\tAcme\thttps://status.acme.example\tstatuspage\tdevtools\n"
                       "acmepay\tAcme Pay\thttps://pay.acme.example\tinstatus\tpayments\n"
                       "zebra\tZebra\thttps://status.zebra.example\t\tcloud\n"));
}

} // namespace

class TestAddvendor : public QObject
{
    Q_OBJECT

    std::unique_ptr<AddVendorDialog> dialog;

    template <typename T = QWidget>
    T *part(const QString &name)
    {
        return dialog->findChild<T *>(u"addvendor."_s + name);
    }

    QString message() { return part<QLabel>(u"message"_s)->text(); }
    QLineEdit *field() { return part<QLineEdit>(u"address"_s); }
    QPushButton *addButton() { return part<QPushButton>(u"add"_s); }
    QListView *list() { return part<QListView>(u"offers"_s); }

    QStringList rows()
    {
        QStringList texts;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            texts << list()->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
        return texts;
    }

    void type(const QString &text)
    {
        field()->selectAll();
        QTest::keyClicks(field(), text);
    }

private slots:
    void init()
    {
        dialog = std::make_unique<AddVendorDialog>(sameName);
        dialog->setCatalog(smallCatalog());
        dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(dialog.get()));
    }

    void cleanup() { dialog.reset(); }

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

    void findsAddressesInTexts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("found");
        const QStringList two{u"https://a.example"_s, u"https://b.example/x"_s};
        QTest::newRow("lines") << u"https://a.example\nb.example/x\r\n"_s << two;
        QTest::newRow("commas") << u"a.example, https://b.example/x; a.example"_s << two;
        QTest::newRow("url file") << u"[InternetShortcut]\r\nURL=https://a.example\r\n"_s << two.mid(0, 1);
        QTest::newRow("webloc")
            << u"<?xml version=\"1.0\"?><!DOCTYPE plist PUBLIC \"-//X\" "
               u"\"http://www.x.example/PropertyList-1.0.dtd\">"
               "<plist><dict><key>URL</key><string>https://a.example</string></dict></plist>"_s
            << two.mid(0, 1);
        QTest::newRow("words") << u"no address here"_s << QStringList();
        QTest::newRow("other schemes") << u"ftp://a.example file:///etc/passwd"_s << QStringList();
    }

    void findsAddressesInTexts()
    {
        QFETCH(QString, text);
        QStringList found;
        for (const QUrl &url : addressesIn(text))
            found << url.toString();
        QTEST(found, "found");
    }

    void wordsSearchTheCatalogueAndTicksStay()
    {
        QCOMPARE(rows().size(), 3);
        type(u"acme"_s);
        QCOMPARE(rows(),
                 (QStringList{u"Acme, status.acme.example, statuspage, devtools, not ticked"_s,
                              u"Acme Pay, pay.acme.example, instatus, payments, not ticked"_s}));
        QSignalSpy reads(dialog.get(), &AddVendorDialog::readRequested);
        QTest::keyClick(field(), Qt::Key_Down);
        QCOMPARE(QApplication::focusWidget(), list());
        QTest::keyClick(list(), Qt::Key_Down);
        QTest::keyClick(list(), Qt::Key_Space);
        QCOMPARE(reads.count(), 1);
        QCOMPARE(reads.first().at(2).toString(), u"instatus"_s);
        QTest::keyClick(list(), Qt::Key_Up);
        QTest::keyClick(list(), Qt::Key_Up);
        QCOMPARE(QApplication::focusWidget(), field());
        type(u"zebra"_s);
        QCOMPARE(rows().size(), 1);
        QCOMPARE(addButton()->text(), u"Add 1 vendor"_s);
        field()->clear();
        QVERIFY(rows().first().startsWith(u"Acme Pay"));
    }

    void goesFromAddressToVendor()
    {
        QSignalSpy checks(dialog.get(), &AddVendorDialog::readRequested);
        QSignalSpy adds(dialog.get(), &AddVendorDialog::addRequested);
        type(u"status.larch.example"_s);
        QVERIFY(!addButton()->isEnabled());
        QTest::keyClick(field(), Qt::Key_Return);
        QCOMPARE(checks.count(), 1);
        const QString key = checks.first().first().toString();
        QCOMPARE(checks.first().at(1).toUrl(), QUrl(u"https://status.larch.example"_s));
        QVERIFY(part<QProgressBar>(u"busy"_s)->isVisible());

        VendorSummary found = madeup::vendor(u"Larch"_s, ComponentStatus::MajorOutage);
        found.incidents = {madeup::incident(u"Web is down"_s)};
        dialog->setPreview(key, {found, u"Statuspage"_s, {}, 12});
        QVERIFY(!part<QProgressBar>(u"busy"_s)->isVisible());
        QCOMPARE(part<QLabel>(u"about"_s)->text(),
                 u"Statuspage · status.larch.example · 2 components · 1 open incident · "
                 u"12 past incidents known so far"_s);
        auto *tree = part<QTreeView>(u"choice.tree"_s);
        QCOMPARE(tree->model()->index(0, 0).data(Qt::AccessibleTextRole).toString(),
                 u"Web App, Major outage, watched"_s);
        auto *name = part<QLineEdit>(u"name"_s);
        QCOMPARE(QApplication::focusWidget(), name);
        QTest::keyClick(name, Qt::Key_Delete);
        QVERIFY(!addButton()->isEnabled());
        QTest::keyClicks(name, u"Our Larch"_s);
        QTest::keyClicks(part(u"tags"_s), u"money, prod ,money"_s);
        tree->setFocus();
        tree->setCurrentIndex(tree->model()->index(1, 0));
        QTest::keyClick(tree, Qt::Key_Space);
        QTest::mouseClick(addButton(), Qt::LeftButton);
        QCOMPARE(adds.count(), 1);
        const AddWish wish = adds.first().first().value<QList<AddWish>>().first();
        QCOMPARE(wish.name, u"Our Larch"_s);
        QCOMPARE(wish.tags, (QStringList{u"money"_s, u"prod"_s}));
        QCOMPARE(wish.unwatched, QStringList{u"api"_s});
        QVERIFY(wish.watchAll);
    }

    void failuresAreListedAndTriedAgain()
    {
        dialog->offer({{QUrl(u"https://a.example"_s), QUrl(u"https://b.example"_s)}, {}});
        QSignalSpy adds(dialog.get(), &AddVendorDialog::addRequested);
        QSignalSpy stops(dialog.get(), &AddVendorDialog::addingCancelled);
        QCOMPARE(addButton()->text(), u"Add 2 vendors"_s);
        QTest::mouseClick(addButton(), Qt::LeftButton);
        QCOMPARE(adds.count(), 1);
        QVERIFY(!addButton()->isEnabled());
        QTest::keyClick(dialog.get(), Qt::Key_Escape);
        QCOMPARE(stops.count(), 1);
        QVERIFY(dialog->isVisible());
        dialog->setProgress(u"https://a.example"_s, OfferModel::State::Added);
        dialog->setProgress(u"https://b.example"_s, OfferModel::State::Failed,
                            u"The server did not answer"_s);
        dialog->addingDone();
        QVERIFY(dialog->isVisible());
        QCOMPARE(rows(),
                 (QStringList{u"a.example, a.example, added"_s,
                              u"b.example, b.example, The server did not answer"_s}));
        QVERIFY2(message().contains(u"1 vendor was added"), qPrintable(message()));
        QVERIFY(part(u"unread"_s)->isVisible());
        QTest::mouseClick(part<QPushButton>(u"unread"_s), Qt::LeftButton);
        QCOMPARE(adds.count(), 2);
        const auto wishes = adds.last().first().value<QList<AddWish>>();
        QCOMPARE(wishes.size(), 1);
        QVERIFY(wishes.first().unread);
        dialog->setProgress(u"https://b.example"_s, OfferModel::State::Added);
        dialog->addingDone();
        QVERIFY(!dialog->isVisible());
    }

    void saysOneClearErrorAndTriesAgain()
    {
        QSignalSpy reads(dialog.get(), &AddVendorDialog::readRequested);
        type(u"no such thing"_s);
        QTest::keyClick(field(), Qt::Key_Return);
        QCOMPARE(reads.count(), 0);
        QVERIFY(message().startsWith(u"No vendor of that name"));
        type(u"status.oak.example"_s);
        QTest::keyClick(field(), Qt::Key_Return);
        dialog->setError(reads.first().first().toString(), {Error::Kind::Dns, u"status.oak.example"_s});
        QCOMPARE(message(), u"The server's name was not found: status.oak.example"_s);
        QVERIFY(!addButton()->isEnabled());
        QTest::keyClick(field(), Qt::Key_Return);
        QCOMPARE(reads.count(), 2);
    }

    void goingAwayCallsTheReadingOff()
    {
        QSignalSpy cancelled(dialog.get(), &AddVendorDialog::readCancelled);
        type(u"a.example"_s);
        QTest::keyClick(field(), Qt::Key_Return);
        QTest::keyClick(dialog.get(), Qt::Key_Escape);
        QCOMPARE(cancelled.count(), 1);
        QVERIFY(!dialog->isVisible());
    }

    void whatIsWatchedIsMarkedAndNotAddedTwice()
    {
        dialog->setWatched({madeup::vendor(u"Acme"_s).vendor});
        type(u"acme"_s);
        QVERIFY(message().contains(u"watched already, as Acme"));
        QVERIFY(rows().first().endsWith(u"watched already"));
        QTest::keyClick(field(), Qt::Key_Return);
        QVERIFY(!addButton()->isEnabled());
        dialog->offer({{QUrl(u"https://status.acme.example/"_s)}, {}});
        QVERIFY(!addButton()->isEnabled());
    }

    void anImportIsShownBeforeAnythingIsDone()
    {
        ImportPlan plan;
        ConfigVendor oak{.id = {}, .name = u"Oak"_s, .page = QUrl(u"https://oak.example"_s)};
        plan.items
            = {{.kind = ImportItem::Kind::Conflict,
                .vendor = oak,
                .existingId = u"oak"_s,
                .conflicts = {{u"name"_s, u"My Oak"_s, u"Oak"_s}}},
               {.kind = ImportItem::Kind::New, .vendor = oak},
               {.kind = ImportItem::Kind::Refused, .where = u"vendors[2]"_s, .reason = u"no address"_s}};
        QSignalSpy imports(dialog.get(), &AddVendorDialog::importRequested);
        dialog->setPlan(plan);
        QCOMPARE(part<QLabel>(u"import.counts"_s)->text(),
                 u"1 new · 0 watched already · 1 differ · 1 refused"_s);
        auto *items = part<QListView>(u"import.list"_s);
        QAbstractItemModelTester tester(items->model(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(items->model()->index(1, 0).data(Qt::AccessibleTextRole).toString(),
                 u"Oak, differs, name: My Oak here, Oak in the file, not ticked"_s);
        QCOMPARE(addButton()->text(), u"Import 1"_s);
        QTest::keyClick(items, Qt::Key_Down);
        QTest::keyClick(items, Qt::Key_Space);
        QCOMPARE(addButton()->text(), u"Import 2"_s);
        QTest::keyClick(items, Qt::Key_Return);
        QCOMPARE(imports.count(), 1);
        QCOMPARE(imports.first().first().value<ImportPlan>().items.size(), 2);
    }

    void aWholeCatalogueStaysQuick()
    {
        dialog->setCatalog(std::make_shared<const Catalog>(Catalog::builtIn()));
        QVERIFY(rows().size() > 3000);
        QElapsedTimer clock;
        qint64 slowest = 0;
        for (const QChar letter : u"cloud status"_s) {
            clock.start();
            QTest::keyClick(field(), letter.toLatin1());
            dialog->grab();
            slowest = std::max(slowest, clock.elapsed());
        }
        clock.start();
        field()->clear();
        dialog->grab();
        slowest = std::max(slowest, clock.elapsed());
        qInfo("slowest %lld ms", slowest);
        QVERIFY2(slowest < 100, "a letter must not be felt");
    }

    void hostileNamesAreShownPlain()
    {
        for (const QString &name : hostileNames()) {
            type(u"status.elm.example"_s);
            QTest::keyClick(field(), Qt::Key_Return);
            QElapsedTimer clock;
            clock.start();
            dialog->setPreview(u"https://status.elm.example"_s, {hostileVendor(name), name, {}, 0});
            dialog->grab();
            QVERIFY2(clock.elapsed() < 2000, qPrintable(name.left(30)));
            verifyPlain(*dialog);
            dialog->setPreview(u"https://status.elm.example"_s, {hostileVendor(name), name, name, 0});
            verifyPlain(*dialog);
            cleanup();
            init();
        }
        verifySpeakable(*dialog);
    }
};

QTEST_MAIN(TestAddvendor)
#include "tst_addvendor.moc"
