// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/importplan.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace foghorn;

class TestImportPlan : public QObject
{
    Q_OBJECT

private slots:
    void tellsNewSameAndDifferent();
    void namesEveryFieldThatDiffers();
    void whatTheFileDoesNotSayIsNoConflict();
    void addressesInsideHaveToBeMeant();
    void theFilesRefusalsStandInThePlan();
    void policiesAreNeverOverwrittenUnseen();
    void updatingKeepsWhatTheFileDoesNotSay();
};

namespace {

using Kind = ImportItem::Kind;

ConfigVendor acorn()
{
    return {.id = u"acorn"_s,
            .name = u"Acorn"_s,
            .page = QUrl(u"https://status.acorn.example/"_s),
            .feed = QUrl(u"https://status.acorn.example/"_s),
            .platform = u"statuspage"_s,
            .intervalSeconds = 60,
            .tags = QStringList{u"a"_s, u"b"_s},
            .paused = false,
            .watchAll = true,
            .unwatched = QList<ComponentName>{{u"Blog"_s, {}}}};
}

ConfigVendor other(const QString &name)
{
    const QUrl url(u"https://%1.example"_s.arg(name));
    return {.name = name, .page = url, .feed = url};
}

bool isInside(const QUrl &url)
{
    return url.host() == u"10.0.0.1";
}

Configuration with(const QList<ConfigVendor> &vendors)
{
    return {.vendors = vendors};
}

} // namespace

void TestImportPlan::tellsNewSameAndDifferent()
{
    ConfigVendor moved = acorn();
    moved.id = u"elsewhere"_s;
    moved.page = QUrl(u"http://STATUS.acorn.example"_s); // the same page, written otherwise
    ConfigVendor changed = other(u"oak"_s);
    changed.name = u"Oak Ltd"_s;
    const ImportPlan plan = planImport(with({other(u"elm"_s), moved, changed}),
                                       with({acorn(), other(u"oak"_s)}), {.isInside = isInside});
    QCOMPARE(plan.items.size(), 3);
    QVERIFY(plan.items[0].kind == Kind::New);
    QVERIFY(plan.items[1].kind == Kind::Same);
    QCOMPARE(plan.items[1].existingId, u"acorn"_s);
    QVERIFY(plan.items[2].kind == Kind::Conflict);
    QCOMPARE(plan.count(Kind::New), 1);
    // All of it again: nothing is new.
    const ImportPlan again = planImport(with({acorn()}), with({acorn()}), {});
    QCOMPARE(again.count(Kind::Same), 1);
    // Two entries that are the same vendor here: the second is refused.
    ConfigVendor byFeed = acorn();
    byFeed.page = QUrl(u"https://blog.acorn.example"_s);
    byFeed.feed = QUrl(u"https://blog.acorn.example"_s);
    ConfigVendor ours = acorn();
    ours.page = byFeed.page;
    const ImportPlan twice = planImport(with({acorn(), byFeed}), with({ours}), {});
    QCOMPARE(twice.count(Kind::Refused), 1);
}

void TestImportPlan::namesEveryFieldThatDiffers()
{
    ConfigVendor file = acorn();
    file.name = u"Acorn Freight"_s;
    file.page = QUrl(u"https://acorn.example/"_s);
    file.platform = u"rss"_s;
    file.intervalSeconds = 300;
    file.tags = QStringList{u"b"_s, u"c"_s};
    file.paused = true;
    file.unwatched.reset();
    const ImportPlan plan = planImport(with({file}), with({acorn()}), {});
    const QList<FieldConflict> expected{
        {u"name"_s, u"Acorn"_s, u"Acorn Freight"_s},
        {u"page"_s, u"https://status.acorn.example/"_s, u"https://acorn.example/"_s},
        {u"platform"_s, u"statuspage"_s, u"rss"_s},
        {u"interval"_s, u"60"_s, u"300"_s},
        {u"tags"_s, u"a, b"_s, u"b, c"_s},
        {u"paused"_s, u"no"_s, u"yes"_s},
        {u"components"_s, u"all but Blog"_s, u"all"_s}};
    QVERIFY(plan.items.first().conflicts == expected);
}

void TestImportPlan::whatTheFileDoesNotSayIsNoConflict()
{
    ConfigVendor file{.name = u"Acorn"_s, .page = acorn().page, .feed = acorn().feed};
    QCOMPARE(planImport(with({file}), with({acorn()}), {}).count(Kind::Same), 1);
    file.tags = QStringList{u"b"_s, u"a"_s}; // the order says nothing
    QCOMPARE(planImport(with({file}), with({acorn()}), {}).count(Kind::Same), 1);
    file.tags = QStringList();
    QCOMPARE(planImport(with({file}), with({acorn()}), {}).count(Kind::Conflict), 1);
}

void TestImportPlan::addressesInsideHaveToBeMeant()
{
    ConfigVendor inside = other(u"x"_s);
    inside.feed = QUrl(u"http://10.0.0.1/status"_s);
    ConfigVendor claimed = other(u"y"_s);
    claimed.privateAllowed = true; // a file may say so; it is not the user
    const Configuration file = with({inside, claimed, other(u"z"_s)});
    const ImportPlan careful = planImport(file, {}, {.isInside = isInside});
    QCOMPARE(careful.count(Kind::Refused), 2);
    QCOMPARE(careful.count(Kind::New), 1);
    QVERIFY(careful.items.last().reason.contains(u"private network"_s));
    const ImportPlan meant = planImport(file, {}, {.isInside = isInside, .takeInside = true});
    QCOMPARE(meant.count(Kind::New), 3);
    QVERIFY(meant.items.first().vendor.privateAllowed);
    QVERIFY(!meant.items.last().vendor.privateAllowed);
}

void TestImportPlan::theFilesRefusalsStandInThePlan()
{
    Configuration file = with({other(u"elm"_s)});
    file.refused = {{u"vendors[1]"_s, u"it has no address"_s}};
    const ImportPlan plan = planImport(file, {}, {});
    QCOMPARE(plan.items.size(), 2);
    QCOMPARE(plan.items.last().where, u"vendors[1]"_s);
    QCOMPARE(plan.items.last().reason, u"it has no address"_s);
}

void TestImportPlan::policiesAreNeverOverwrittenUnseen()
{
    Configuration file;
    QVERIFY(planImport(file, {}, {}).policiesKind == Kind::Same);
    file.policies = {{u"a"_s, 1}};
    QVERIFY(planImport(file, {}, {}).policiesKind == Kind::New);
    QVERIFY(planImport(file, file, {}).policiesKind == Kind::Same);
    Configuration ours;
    ours.policies = {{u"a"_s, 2}};
    QVERIFY(planImport(file, ours, {}).policiesKind == Kind::Conflict);
}

void TestImportPlan::updatingKeepsWhatTheFileDoesNotSay()
{
    ConfigVendor file = other(u"acorn"_s);
    file.page = file.feed = acorn().feed;
    ConfigVendor expected = acorn();
    expected.name = u"acorn"_s;
    QVERIFY(updated(acorn(), file) == expected);
    file.watchAll = false;
    file.watched = QList<ComponentName>{{u"Mail"_s, {}}};
    const ConfigVendor chosen = updated(acorn(), file);
    QCOMPARE(*chosen.watchAll, false);
    QVERIFY(!chosen.unwatched);
    QCOMPARE(chosen.id, u"acorn"_s);
}

QTEST_GUILESS_MAIN(TestImportPlan)
#include "tst_importplan.moc"
