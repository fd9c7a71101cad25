// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/componentmodel.h"
#include "views/vendor/momentdialog.h"
#include "views/vendor/vendorpage.h"
#include "views/viewtest.h"

#include <QDateTimeEdit>
#include <QElapsedTimer>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTreeView>

using namespace foghorn;
using namespace foghorn::viewtest;
using enum ComponentStatus;

class TestVendorpage : public QObject
{
    Q_OBJECT

    VendorModel model;

    static QTreeView *treeOf(const QWidget &page) { return page.findChild<QTreeView *>(u"components"_s); }

    static QString textOf(const QWidget &page, const QString &name)
    {
        const auto *label = page.findChild<QLabel *>(name);
        return label ? label->text() : u"(no such label)"_s;
    }

private slots:
    void init()
    {
        for (const VendorSummary &summary : madeup::vendors(6))
            model.setVendor(summary);
    }

    void saysWhoItIsAndWhatGoesOn()
    {
        VendorPage page(contextFor(model), nullptr);
        page.showVendor(u"larkspur-logs"_s);
        page.resize(1000, 700);
        page.show();
        QCOMPARE(textOf(page, u"vendor.name"_s), u"Larkspur Logs"_s);
        QCOMPARE(textOf(page, u"vendor.about"_s),
                 u"status.larkspur-logs.example · statuspage · last checked 40 s ago"_s);
        const QString banner = page.findChild<QPushButton *>(u"vendor.incident.0"_s)->accessibleName();
        QVERIFY(banner.startsWith(u"Major outage, Web App is unavailable"));
        QVERIFY(banner.contains(u"We have found the source"));
        verifySpeakable(page);
    }

    void showsWhatWasKnownAtAMoment()
    {
        FakePageData data;
        ReportSource source;
        source.state.vendor = {.id = u"larkspur-logs"_s, .name = u"Larkspur Logs"_s};
        source.state.read.lastRead = QDateTime::currentDateTimeUtc().addSecs(-40);
        source.state.groups = {{.id = u"g"_s, .name = u"Search"_s}};
        source.state.components
            = {{.id = u"a"_s, .name = u"Web App"_s, .groupId = u"g"_s, .status = MajorOutage}};
        IncidentState incident;
        incident.incident = {.id = u"i"_s, .title = u"Nothing loads"_s};
        incident.incident.updates = {{.id = u"u"_s, .text = u"We are looking into it."_s}};
        source.state.incidents = {incident};
        data.sources = {source};
        MomentDialog dialog(contextFor(model, data), u"larkspur-logs"_s, nullptr);
        dialog.show();
        auto *levels = dialog.findChild<QListWidget *>(u"moment.levels"_s);
        QTRY_COMPARE(levels->count(), 2);
        QVERIFY(levels->item(0)->text().startsWith(u"Nothing loads\n"));
        QVERIFY(levels->item(0)->text().endsWith(u"\nWe are looking into it."));
        QCOMPARE(levels->item(1)->text(), u"Web App (Search): Major outage"_s);
        auto *moment = dialog.findChild<QDateTimeEdit *>(u"moment.at"_s);
        const QDateTime now = moment->dateTime();
        dialog.findChild<QPushButton *>(u"moment.earlier"_s)->click();
        QTRY_COMPARE(data.momentsAsked.last(), now.addSecs(-15 * 60).toUTC());
        QTRY_VERIFY(textOf(dialog, u"moment.looks"_s).startsWith(u"As it was known on "));
        QVERIFY(textOf(dialog, u"moment.banner"_s).startsWith(u"Larkspur Logs: "));
        verifySpeakable(dialog);
        dialog.findChild<QPushButton *>(u"moment.close"_s)->click();
        QTRY_VERIFY(!dialog.isVisible());
    }

    void aMovedPageIsOfferedAndFollowedOnlyWhenAsked()
    {
        VendorPage page(contextFor(model), nullptr);
        const QString id = u"larkspur-logs"_s;
        page.showVendor(id);
        page.resize(1000, 700);
        page.show();
        VendorSummary moved = *model.summary(id);
        moved.offer = MoveOffer{.page = QUrl(u"https://new.larkspur.example/"_s),
                                .feed = QUrl(u"https://new.larkspur.example/"_s),
                                .platform = u"instatus"_s,
                                .platformName = u"Instatus"_s};
        model.setVendor(moved);
        auto *banner = page.findChild<QPushButton *>(u"vendor.incident.0"_s);
        QCOMPARE(banner->accessibleName(),
                 u"Its page seems to have moved to new.larkspur.example, now Instatus."_s);
        const QSignalSpy followed(&page, &Page::followRequested);
        const QSignalSpy opened(&page, &Page::openUrlRequested);
        QTest::mouseClick(banner, Qt::LeftButton, {}, QPoint(60, 20));
        QCOMPARE(opened.size(), 1);
        QCOMPARE(followed.size(), 0);
        auto *follow = page.findChild<QPushButton *>(u"vendor.incident.0.action"_s);
        QVERIFY(follow && follow->isVisible() && banner->rect().contains(follow->geometry()));
        verifySpeakable(page);
        QTest::keyClick(follow, Qt::Key_Space);
        QCOMPARE(followed.size(), 1);
        QCOMPARE(followed.first().first().toString(), id);
        QCOMPARE(opened.size(), 1);
        moved.offer.reset();
        model.setVendor(moved);
        QVERIFY(!follow->isVisible());
    }

    void aPollKeepsWhatIsFoldedChosenAndScrolled()
    {
        VendorPage page(contextFor(model), nullptr);
        page.showVendor(u"larkspur-logs"_s);
        page.resize(900, 420);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QTreeView *tree = treeOf(page);
        const QModelIndex pipeline = tree->model()->index(1, 0);
        QVERIFY(tree->isExpanded(pipeline));
        tree->setCurrentIndex(tree->model()->index(1, 0, tree->model()->index(0, 0)));
        tree->collapse(pipeline);
        tree->verticalScrollBar()->setValue(17);
        const int scrolled = tree->verticalScrollBar()->value();

        VendorSummary next = *model.summary(u"larkspur-logs"_s);
        next.components[0].status = PartialOutage;
        next.components.append(madeup::component(u"new"_s, u"New part"_s));
        next.lastChecked = madeup::clock();
        model.setVendor(next);
        QCOMPARE(treeOf(page), tree);
        QVERIFY(!tree->isExpanded(tree->model()->index(1, 0)));
        QCOMPARE(tree->currentIndex().data().toString(), u"API"_s);
        QCOMPARE(tree->verticalScrollBar()->value(), scrolled);
        QCOMPARE(textOf(page, u"vendor.about"_s).section(u" · "_s, -1), u"last checked just now"_s);
    }

    void rowsFoldByKeysAndMouse()
    {
        VendorPage page(contextFor(model), nullptr);
        page.showVendor(u"larkspur-logs"_s);
        page.resize(900, 700);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QTreeView *tree = treeOf(page);
        const QModelIndex group = tree->model()->index(0, 0);
        tree->setFocus();
        tree->setCurrentIndex(group);
        QTest::keyClick(tree, Qt::Key_Return);
        QVERIFY(!tree->isExpanded(group));
        QTest::keyClick(tree, Qt::Key_Right);
        QVERIFY(tree->isExpanded(group));
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(group).center());
        QVERIFY(!tree->isExpanded(group));
    }

    void daysAreWalkedByKeys()
    {
        VendorPage page(contextFor(model), nullptr);
        page.showVendor(u"larkspur-logs"_s);
        page.resize(1100, 700);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QTreeView *tree = treeOf(page);
        tree->setFocus();
        tree->setCurrentIndex(tree->model()->index(0, 0, tree->model()->index(0, 0)));
        QVERIFY(tree->accessibleDescription().isEmpty());
        const QImage before = tree->grab().toImage();
        QTest::keyClick(tree, Qt::Key_Left);
        QVERIFY2(tree->accessibleDescription().startsWith(u"21 Nov: "),
                 qPrintable(tree->accessibleDescription()));
        QVERIFY(tree->grab().toImage() != before);
        QTest::keyClick(tree, Qt::Key_Left);
        QVERIFY(tree->accessibleDescription().startsWith(u"20 Nov: "));
        QTest::keyClick(tree, Qt::Key_Down);
        QVERIFY(tree->accessibleDescription().startsWith(u"20 Nov: "));
        QTest::keyClick(tree, Qt::Key_Right);
        QTest::keyClick(tree, Qt::Key_Right);
        QVERIFY(tree->accessibleDescription().isEmpty());
        for (int day = 0; day < 100; ++day)
            QTest::keyClick(tree, Qt::Key_Left);
        QVERIFY(tree->accessibleDescription().startsWith(u"24 Aug"));
        QTest::keyClick(tree, Qt::Key_Escape);
        QVERIFY(tree->accessibleDescription().isEmpty());
    }

    void anotherSpanFollowsThePolls()
    {
        VendorPage page(contextFor(model), nullptr);
        page.showVendor(u"larkspur-logs"_s);
        page.resize(900, 700);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QTest::mouseClick(page.findChild<QPushButton *>(u"span.12mo"_s), Qt::LeftButton);
        QSignalSpy wished(&page, &Page::spanWanted);
        VendorSummary next = *model.summary(u"larkspur-logs"_s);
        next.lastChecked = madeup::clock();
        model.setVendor(next);
        QCOMPARE(wished.count(), 1);
        page.hide();
        next.lastChecked = madeup::clock().addSecs(1);
        model.setVendor(next);
        QCOMPARE(wished.count(), 1); // nobody sees it
        page.show();
        QCOMPARE(wished.count(), 2);
    }

    void everyRowSpeaks()
    {
        VendorPage page(contextFor(model), nullptr);
        page.showVendor(u"larkspur-logs"_s);
        QAbstractItemModel *rows = treeOf(page)->model();
        const QModelIndex web = rows->index(0, 0, rows->index(0, 0));
        const QString spoken = web.data(Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.startsWith(u"Web App, Major outage · 12 min, 99."), qPrintable(spoken));
        for (int column = 0; column < ComponentModel::ColumnCount; ++column)
            QVERIFY(!web.siblingAtColumn(column).data(Qt::AccessibleTextRole).toString().isEmpty());
    }

    void anotherSpanIsAskedForAndShownWhenItComes()
    {
        VendorPage page(contextFor(model), nullptr);
        page.showVendor(u"larkspur-logs"_s);
        page.resize(900, 700);
        page.show();
        QSignalSpy wished(&page, &Page::spanWanted);
        QTest::mouseClick(page.findChild<QPushButton *>(u"span.7d"_s), Qt::LeftButton);
        QCOMPARE(wished.count(), 1);
        QCOMPARE(wished.first().at(1).value<BarSpan>(), BarSpan::Week);
        const QModelIndex group = treeOf(page)->model()->index(0, 0);
        const auto days
            = [&] { return group.data(ComponentModel::DaysRole).value<QList<UptimeDay>>().size(); };
        QCOMPARE(days(), 0); // the old span's bars are not passed off as the new one's
        page.showSpan(madeup::spanOf(*model.summary(u"larkspur-logs"_s), BarSpan::Year)); // too late
        QCOMPARE(days(), 0);
        page.showSpan(madeup::spanOf(*model.summary(u"larkspur-logs"_s), BarSpan::Week));
        QCOMPARE(days(), 7);
        page.showVendor(u"quillhub"_s);
        QCOMPARE(wished.count(), 2);
        QTest::mouseClick(page.findChild<QPushButton *>(u"span.90d"_s), Qt::LeftButton);
        QCOMPARE(treeOf(page)
                     ->model()
                     ->index(0, 0)
                     .data(ComponentModel::DaysRole)
                     .value<QList<UptimeDay>>()
                     .size(),
                 90);
    }

    void aSilentFeedShowsNothingGreen()
    {
        VendorPage page(contextFor(model), nullptr);
        page.showVendor(u"zephyr-cargo"_s);
        page.resize(900, 700);
        page.show();
        const QString said = page.findChild<QPushButton *>(u"vendor.incident.0"_s)->accessibleName();
        QVERIFY2(said.contains(u"Feed not answering since 09:30")
                     && said.contains(u"no whole answer within 30 s"),
                 qPrintable(said));
        QAbstractItemModel *rows = treeOf(page)->model();
        for (int row = 0; row < rows->rowCount(); ++row)
            QCOMPARE(rows->index(row, 0).data(ComponentModel::StatusRole).value<ComponentStatus>(), Unknown);
    }

    void aFailedTryWithinTheLimitIsSaidAndChangesNoLevel()
    {
        VendorSummary summary = *model.summary(u"acorn-pay"_s);
        summary.freshness = Freshness::Failing;
        summary.error = Error{Error::Kind::Http, u"503"_s};
        model.setVendor(summary);
        VendorPage page(contextFor(model), nullptr);
        page.showVendor(u"acorn-pay"_s);
        QVERIFY(textOf(page, u"vendor.about"_s)
                    .contains(u"the last try failed: The server answered with an error: 503"));
    }

    void onlyWebPagesAreOpened()
    {
        VendorPage page(contextFor(model), nullptr);
        page.showVendor(u"acorn-pay"_s);
        page.show();
        QSignalSpy wished(&page, &Page::openUrlRequested);
        auto *open = page.findChild<QPushButton *>(u"vendor.open"_s);
        QTest::mouseClick(open, Qt::LeftButton);
        QCOMPARE(wished.first().first().toUrl(), QUrl(u"https://status.acorn-pay.example/"_s));
        VendorSummary summary = *model.summary(u"acorn-pay"_s);
        summary.vendor.page = QUrl(u"file:///etc/passwd"_s);
        summary.incidents = {madeup::incident(u"x"_s)};
        summary.incidents[0].incident.url = QUrl(u"javascript:alert(1)"_s);
        model.setVendor(summary);
        QVERIFY(!open->isEnabled());
        QTest::mouseClick(page.findChild<QPushButton *>(u"vendor.incident.0"_s), Qt::LeftButton);
        QCOMPARE(wished.count(), 1);
    }

    void hostileNamesAreShownPlain()
    {
        for (const QString &name : hostileNames()) {
            VendorModel evil;
            evil.setVendor(hostileVendor(name));
            VendorPage page(contextFor(evil), nullptr);
            page.showVendor(u"hostile"_s);
            page.resize(800, 600);
            page.show();
            QElapsedTimer clock;
            clock.start();
            page.grab();
            QVERIFY2(clock.elapsed() < 2000, qPrintable(name.left(30)));
            verifyPlain(page);
        }
    }

    void aVendorThatWentLeavesAHintBehind()
    {
        VendorPage page(contextFor(model), nullptr);
        page.showVendor(u"acorn-pay"_s);
        page.show();
        QVERIFY(page.findChild<QLabel *>(u"vendor.none"_s)->isHidden());
        model.removeVendor(u"acorn-pay"_s);
        QVERIFY(page.findChild<QLabel *>(u"vendor.none"_s)->isVisible());
    }
};

QTEST_MAIN(TestVendorpage)
#include "tst_vendorpage.moc"
