// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/clihelp.h"

using namespace foghorn::test;
using foghorn::farm::Answer;
using foghorn::farm::FeedFarm;

// add, set, remove and vendors, on the real program.
class TestCliVendors : public QObject
{
    Q_OBJECT

private slots:
    void addRecognisesABareHost();
    void addTakesItsWishes();
    void theSameAddressAgainSaysWhich();
    void aComponentNameInTwoGroupsMeansBoth();
    void anUnknownComponentLeavesNothingBehind();
    void addsUnreadWithNoCheck();
    void whatCanNotBeAddedIsSaidInOneLine_data();
    void whatCanNotBeAddedIsSaidInOneLine();
    void oneBadAddressDoesNotKeepTheOthersOut();
    void setChangesWhatItIsTold();
    void setRefusesWhatIsWrong_data();
    void setRefusesWhatIsWrong();
    void removeKeepsTheHistoryForAComeback();
    void aFailedComebackDropsNoHistory();
    void anotherPageOfTheSameNameGetsItsOwnHistory();
    void purgeDropsTheHistory();
    void vendorsListsWhatIsWatched();
    void setPageKeepsIdHistoryAndChoice();
};

namespace {

const QStringList vendorKeys = wordsOf("id name page platform components tags interval paused");

struct Stage
{
    Stage()
    {
        farm.listen();
        serve(farm, acorn());
    }
    QString add(const QStringList &more = {})
    {
        const auto answer = program.json(QStringList{u"add"_s, hostOf(farm)} + more);
        return answer.code == 0 ? answer.array().first()[u"id"].toString() : QString();
    }
    QJsonObject status(const QString &id) const
    {
        return program.json({u"status"_s, id}).object()[u"vendors"].toArray().first().toObject();
    }
    QJsonArray vendors() const { return program.json({u"vendors"_s}).array(); }
    FeedFarm farm;
    Program program;
};

QStringList watchedIds(const QJsonObject &vendor)
{
    QStringList ids;
    for (const QJsonValue &component : vendor[u"components"].toArray()) {
        if (component[u"watched"].toBool())
            ids.append(component[u"id"].toString());
    }
    return ids;
}

} // namespace

void TestCliVendors::addRecognisesABareHost()
{
    Stage stage;
    const auto answer = stage.program.json({u"add"_s, hostOf(stage.farm)});
    VERIFY_CODE(answer, 0);
    QVERIFY(answer.err.isEmpty());
    QVERIFY(answer.isJson());
    QCOMPARE(answer.array().size(), 1);
    const QJsonObject vendor = answer.array().first().toObject();
    QCOMPARE(vendor.keys(), vendorKeys);
    QCOMPARE(vendor[u"id"], u"acorn-freight"_s);
    QCOMPARE(vendor[u"name"], u"Acorn Freight"_s);
    QCOMPARE(vendor[u"platform"], u"statuspage"_s);
    QCOMPARE(vendor[u"components"], 4);
    QCOMPARE(vendor[u"tags"], QJsonArray());
    QCOMPARE(vendor[u"interval"], 60);
    QCOMPARE(vendor[u"paused"], false);
    QVERIFY(vendor[u"page"].toString().startsWith(u"http://127.0.0.1:"_s));
    // A first look is a baseline: everything is known, nothing is news.
    QCOMPARE(stage.status(u"acorn-freight"_s)[u"level"], u"operational"_s);
    QVERIFY(stage.program.json({u"alerts"_s}).array().isEmpty());
}

void TestCliVendors::addTakesItsWishes()
{
    Stage stage;
    const auto answer
        = stage.program.json({u"add"_s, hostOf(stage.farm), u"--name"_s, u"Zürich Fracht"_s, u"--tag"_s,
                              u"eu"_s, u"--tag"_s, u"core"_s, u"--interval"_s, u"120"_s, u"--platform"_s,
                              u"statuspage"_s, u"--component"_s, u"Compute / Web App"_s});
    VERIFY_CODE(answer, 0);
    const QJsonObject vendor = answer.array().first().toObject();
    QCOMPARE(vendor[u"name"], u"Zürich Fracht"_s);
    QVERIFY(QRegularExpression(u"^[a-z0-9-]+$"_s).match(vendor[u"id"].toString()).hasMatch());
    QCOMPARE(sorted(vendor[u"tags"].toVariant().toStringList()), QStringList({u"core"_s, u"eu"_s}));
    QCOMPARE(vendor[u"interval"], 120);
    QCOMPARE(watchedIds(stage.status(vendor[u"id"].toString())), QStringList{u"c3"_s});
}

void TestCliVendors::theSameAddressAgainSaysWhich()
{
    Stage stage;
    QCOMPARE(stage.add(), u"acorn-freight"_s);
    for (const QString &same : {hostOf(stage.farm), stage.farm.url(u"/api/v2/summary.json"_s).toString(),
                                QString(hostOf(stage.farm) + u"history"_s)}) {
        const auto again = stage.program.json({u"add"_s, same});
        VERIFY_CODE(again, 0);
        QVERIFY2(isOneLine(again.err) && again.err.contains("acorn-freight"), again.all().constData());
        QCOMPARE(strings(again.array(), u"id"_s), QStringList{u"acorn-freight"_s});
        QCOMPARE(again.array().first()[u"components"], 4);
    }
    QCOMPARE(stage.vendors().size(), 1);
}

void TestCliVendors::aComponentNameInTwoGroupsMeansBoth()
{
    Stage stage;
    const QString id = stage.add({u"--component"_s, u"Web App"_s});
    QCOMPARE(watchedIds(stage.status(id)), QStringList({u"c1"_s, u"c3"_s}));
    // What the page gains later is announced, and left for the user to choose.
    MadePage page = acorn();
    page.addComponent(u"c9"_s, u"Newcomer"_s);
    serve(stage.farm, page);
    VERIFY_CODE(stage.program.json({u"poll"_s}), 0);
    QCOMPARE(watchedIds(stage.status(id)), QStringList({u"c1"_s, u"c3"_s}));
    QCOMPARE(strings(stage.program.json({u"alerts"_s}).array(), u"change"_s),
             QStringList{u"component_added"_s});
}

void TestCliVendors::anUnknownComponentLeavesNothingBehind()
{
    Stage stage;
    const auto answer = stage.program.json({u"add"_s, hostOf(stage.farm), u"--component"_s, u"Teapot"_s});
    VERIFY_CODE(answer, 4);
    QVERIFY2(isOneLine(answer.err) && answer.err.contains("Teapot")
                 && answer.err.contains("Compute / Web App"),
             answer.all().constData());
    QVERIFY(stage.vendors().isEmpty());
    QVERIFY(stage.program.json({u"incidents"_s}).array().isEmpty());
}

void TestCliVendors::addsUnreadWithNoCheck()
{
    Stage stage;
    const auto answer = stage.program.json({u"add"_s, hostOf(stage.farm), u"--no-check"_s});
    VERIFY_CODE(answer, 0);
    QVERIFY(stage.farm.requests().isEmpty());
    const QJsonObject vendor = answer.array().first().toObject();
    QCOMPARE(vendor.keys(), vendorKeys);
    QVERIFY(vendor[u"platform"].isNull());
    QVERIFY(vendor[u"components"].isNull());
    const QString id = vendor[u"id"].toString();
    QCOMPARE(stage.status(id)[u"freshness"], u"never"_s);
    QCOMPARE(stage.status(id)[u"level"], u"unknown"_s);
    VERIFY_CODE(stage.program.json({u"status"_s}), 3);
    VERIFY_CODE(stage.program.json({u"poll"_s}), 0); // recognised by the first look
    QCOMPARE(stage.status(id)[u"platform"], u"statuspage"_s);

    FeedFarm other;
    other.listen();
    serve(other, acorn());
    VERIFY_CODE(
        stage.program.json({u"add"_s, hostOf(other), u"--no-check"_s, u"--platform"_s, u"statuspage"_s}), 0);
    QCOMPARE(stage.vendors().size(), 2);
    const auto polled = stage.program.json({u"poll"_s, stage.vendors().last()[u"id"].toString()});
    VERIFY_CODE(polled, 0);
    QCOMPARE(polled.object()[u"read"], 1);
}

void TestCliVendors::whatCanNotBeAddedIsSaidInOneLine_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("platform");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("word");
    QTest::newRow("no address") << u"http://"_s << QString() << 2 << QByteArray("address");
    QTest::newRow("a file") << u"file:///etc/hostname"_s << QString() << 2 << QByteArray("http");
    QTest::newRow("a login in it") << u"http://me:pw@127.0.0.1/"_s << QString() << 2
                                   << QByteArray("password");
    QTest::newRow("nothing listens") << u"http://127.0.0.1:1/"_s << QString() << 3 << QByteArray("connect");
    QTest::newRow("no status page") << u"@/"_s << QString() << 4 << QByteArray("schema");
    QTest::newRow("a plain page") << u"@/plain/"_s << QString() << 4 << QByteArray("schema");
    QTest::newRow("a wall") << u"@/"_s << u"wall"_s << 3 << QByteArray("blocked");
    QTest::newRow("another platform") << u"@/right/summary.json"_s << u"rss"_s << 4 << QByteArray("syntax");
    QTest::newRow("no such platform") << u"@/right/"_s << u"tarot"_s << 2 << QByteArray("statuspage");
}

void TestCliVendors::whatCanNotBeAddedIsSaidInOneLine()
{
    QFETCH(QString, address);
    QFETCH(QString, platform);
    QFETCH(const int, code);
    QFETCH(const QByteArray, word);
    FeedFarm farm;
    farm.listen();
    farm.serve("/plain/",
               {.headers = {{"Content-Type", "text/html"}}, .body = "<html><body>Hello</body></html>"});
    farm.serve("/right/summary.json", Answer::json(acorn().summary()));
    if (platform == u"wall") {
        farm.serve("/", {.status = 403, .body = "Checking your browser"});
        platform.clear();
    }
    if (address.startsWith(u'@'))
        address = farm.url(address.mid(1)).toString();
    const Program program;
    QStringList words{u"add"_s, address};
    if (!platform.isEmpty())
        words += {u"--platform"_s, platform};
    const auto answer = program.json(words);
    VERIFY_CODE(answer, code);
    QVERIFY2(isOneLine(answer.err), answer.all().constData());
    QVERIFY2(answer.err.contains(word), answer.all().constData());
    QVERIFY(program.json({u"vendors"_s}).array().isEmpty());
}

void TestCliVendors::oneBadAddressDoesNotKeepTheOthersOut()
{
    Stage stage;
    const auto answer = stage.program.json({u"add"_s, u"http://127.0.0.1:1/"_s, hostOf(stage.farm)});
    VERIFY_CODE(answer, 3);
    QCOMPARE(strings(answer.array(), u"id"_s), QStringList{u"acorn-freight"_s});
}

void TestCliVendors::setChangesWhatItIsTold()
{
    Stage stage;
    const QString id = stage.add();
    const auto answer
        = stage.program.json({u"set"_s, id, u"--name"_s, u"Oak"_s, u"--interval"_s, u"300"_s, u"--tag"_s,
                              u"a"_s, u"--tag"_s, u"b"_s, u"--unwatch"_s, u"Web App"_s, u"--pause"_s});
    VERIFY_CODE(answer, 0);
    const QJsonObject vendor = answer.array().first().toObject();
    QCOMPARE(vendor.keys(), vendorKeys);
    QCOMPARE(vendor[u"id"], id); // never changes
    QCOMPARE(vendor[u"name"], u"Oak"_s);
    QCOMPARE(vendor[u"interval"], 300);
    QCOMPARE(vendor[u"paused"], true);
    QCOMPARE(stage.vendors().first().toObject(), vendor);
    QCOMPARE(watchedIds(stage.status(id)), QStringList({u"c2"_s, u"c4"_s}));
    // Paused: polled only when named.
    QCOMPARE(stage.program.json({u"poll"_s}).object()[u"polled"], 0);
    QCOMPARE(stage.program.json({u"poll"_s, id}).object()[u"polled"], 1);

    VERIFY_CODE(stage.program.run({u"set"_s, id, u"--resume"_s, u"--untag"_s, u"a"_s, u"--watch"_s,
                                   u"Storage / Web App"_s}),
                0);
    QCOMPARE(stage.vendors().first()[u"tags"], QJsonArray{u"b"_s});
    QCOMPARE(stage.vendors().first()[u"paused"], false);
    QCOMPARE(watchedIds(stage.status(id)), QStringList({u"c1"_s, u"c2"_s, u"c4"_s}));
    VERIFY_CODE(stage.program.run({u"set"_s, id, u"--watch-all"_s}), 0);
    QCOMPARE(watchedIds(stage.status(id)).size(), 4);
}

void TestCliVendors::setRefusesWhatIsWrong_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("code");
    QTest::newRow("no id") << QStringList{} << 2;
    QTest::newRow("unknown vendor") << QStringList{u"nobody"_s, u"--pause"_s} << 4;
    QTest::newRow("interval of 5") << QStringList{u"acorn-freight"_s, u"--interval"_s, u"5"_s} << 2;
    QTest::newRow("interval no number") << QStringList{u"acorn-freight"_s, u"--interval"_s, u"1m"_s} << 2;
    QTest::newRow("empty name") << QStringList{u"acorn-freight"_s, u"--name"_s, u" "_s} << 2;
    QTest::newRow("pause and resume") << QStringList{u"acorn-freight"_s, u"--pause"_s, u"--resume"_s} << 2;
    QTest::newRow("unknown component")
        << QStringList{u"acorn-freight"_s, u"--name"_s, u"X"_s, u"--unwatch"_s, u"Teapot"_s} << 4;
    QTest::newRow("unknown option") << QStringList{u"acorn-freight"_s, u"--louder"_s} << 2;
}

void TestCliVendors::setRefusesWhatIsWrong()
{
    QFETCH(const QStringList, words);
    QFETCH(const int, code);
    Stage stage;
    const QString id = stage.add();
    const QJsonArray before = stage.vendors();
    const auto answer = stage.program.json(QStringList{u"set"_s} + words);
    VERIFY_CODE(answer, code);
    QVERIFY2(isOneLine(answer.err), answer.all().constData());
    QCOMPARE(stage.vendors(), before);
    QCOMPARE(watchedIds(stage.status(id)).size(), 4);
}

void TestCliVendors::removeKeepsTheHistoryForAComeback()
{
    Stage stage;
    MadePage page = acorn();
    page.open(u"i1"_s, u"Belts stand still"_s, u"major"_s, u"2026-03-02T08:00:00Z"_s);
    serve(stage.farm, page);
    const QString id = stage.add();
    const QJsonArray incidents = stage.program.json({u"incidents"_s}).array();
    QCOMPARE(incidents.size(), 1);
    VERIFY_CODE(stage.program.run({u"remove"_s, id}), 0);
    QVERIFY(stage.vendors().isEmpty());
    QVERIFY(stage.program.json({u"incidents"_s}).array().isEmpty());
    VERIFY_CODE(stage.program.run({u"remove"_s, id}), 4);
    VERIFY_CODE(stage.program.json({u"status"_s, id}), 4);
    QCOMPARE(stage.add(), id);
    QCOMPARE(stage.program.json({u"incidents"_s}).array(), incidents); // observed_at too
}

void TestCliVendors::aFailedComebackDropsNoHistory()
{
    Stage stage;
    MadePage page = acorn();
    page.open(u"i1"_s, u"Belts stand still"_s, u"major"_s, u"2026-03-02T08:00:00Z"_s);
    serve(stage.farm, page);
    const QString id = stage.add();
    const QJsonArray incidents = stage.program.json({u"incidents"_s}).array();
    VERIFY_CODE(stage.program.run({u"remove"_s, id}), 0);
    VERIFY_CODE(stage.program.run({u"add"_s, hostOf(stage.farm), u"--component"_s, u"Teapot"_s}), 4);
    QVERIFY(stage.vendors().isEmpty());
    QCOMPARE(stage.add(), id);
    QCOMPARE(stage.program.json({u"incidents"_s}).array(), incidents);
}

void TestCliVendors::anotherPageOfTheSameNameGetsItsOwnHistory()
{
    Stage stage;
    MadePage page = acorn();
    page.open(u"i1"_s, u"Belts stand still"_s, u"major"_s, u"2026-03-02T08:00:00Z"_s);
    serve(stage.farm, page);
    const QString id = stage.add();
    VERIFY_CODE(stage.program.run({u"remove"_s, id}), 0);
    FeedFarm other;
    other.listen();
    MadePage namesake(u"Acorn Freight"_s, u"anotherpage9"_s);
    namesake.addComponent(u"x1"_s, u"Trains"_s);
    serve(other, namesake);
    const auto added = stage.program.json({u"add"_s, hostOf(other)});
    VERIFY_CODE(added, 0);
    QVERIFY(stage.program.json({u"incidents"_s}).array().isEmpty());
    QCOMPARE(stage.add(), id);
    QCOMPARE(stage.program.json({u"incidents"_s}).array().size(), 1);
}

void TestCliVendors::purgeDropsTheHistory()
{
    Stage stage;
    MadePage page = acorn();
    page.open(u"i1"_s, u"Belts stand still"_s, u"major"_s, u"2026-03-02T08:00:00Z"_s);
    serve(stage.farm, page);
    const QString id = stage.add();
    VERIFY_CODE(stage.program.run({u"remove"_s, id, u"--purge"_s}), 0);
    serve(stage.farm, acorn());
    QCOMPARE(stage.add(), id);
    QVERIFY(stage.program.json({u"incidents"_s}).array().isEmpty());
}

void TestCliVendors::vendorsListsWhatIsWatched()
{
    Stage stage;
    QCOMPARE(stage.program.json({u"vendors"_s}).out.trimmed(), QByteArray("[\n]"));
    stage.add();
    const auto answer = stage.program.json({u"vendors"_s});
    VERIFY_CODE(answer, 0);
    QCOMPARE(answer.array().size(), 1);
    QCOMPARE(keys(answer.array().first()), vendorKeys);
    QVERIFY(emptyText(answer.array()).isEmpty());
    QVERIFY(stage.program.run({u"vendors"_s}).out.contains("acorn-freight"));
}

void TestCliVendors::setPageKeepsIdHistoryAndChoice()
{
    Stage stage;
    const QString id = stage.add({u"--component"_s, u"Mail"_s});
    FeedFarm elsewhere;
    QVERIFY(elsewhere.listen());
    const auto nothing = stage.program.run({u"set"_s, id, u"--page"_s, hostOf(elsewhere)});
    VERIFY_CODE(nothing, 4); // there is no page yet, and all stays as it was
    QCOMPARE(stage.vendors().first()[u"page"].toString(), hostOf(stage.farm).chopped(1));
    serve(elsewhere, acorn());
    const auto moved = stage.program.json({u"set"_s, id, u"--page"_s, hostOf(elsewhere)});
    VERIFY_CODE(moved, 0);
    const QJsonObject vendor = moved.array().first().toObject();
    QCOMPARE(vendor.keys(), vendorKeys);
    QCOMPARE(vendor[u"id"], id);
    QCOMPARE(vendor[u"page"].toString(), hostOf(elsewhere).chopped(1));
    QCOMPARE(watchedIds(stage.status(id)), QStringList{u"c4"_s});
    VERIFY_CODE(stage.program.run({u"poll"_s, id}), 0);
    QVERIFY(stage.program.json({u"alerts"_s}).array().isEmpty());
}

QTEST_GUILESS_MAIN(TestCliVendors)
#include "tst_clivendors.moc"
