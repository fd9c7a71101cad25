// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/clihelp.h"

#include "feedfarm/evilscripts.h"

#include <QJsonDocument>

#include <functional>

using namespace foghorn::test;
namespace farm = foghorn::farm;

// Every answer that can't be read: level and history stay as they were, the feed is not fresh, the error has
// its name, the call ends with 3. Never operational by default, never an outage.
class TestCliUnreadable : public QObject
{
    Q_OBJECT

private slots:
    void leavesAllAsItWas_data();
    void leavesAllAsItWas();
    void listsThatCanNotBeReadDoNotTakeTheSummaryAway_data();
    void listsThatCanNotBeReadDoNotTakeTheSummaryAway();
    void aNewVendorIsNotAddedFromIt_data();
    void aNewVendorIsNotAddedFromIt();
};

namespace {

const QByteArray summaryPath = "/api/v2/summary.json";

MadePage burning()
{
    MadePage page = acorn();
    page.setLevel(u"c2"_s, u"partial_outage"_s);
    page.open(u"i1"_s, u"Buckets leak"_s, u"minor"_s, u"2026-03-02T08:00:00Z"_s, {u"c2"_s});
    return page;
}

using Edit = std::function<void(QJsonObject &)>;

farm::Answer edited(const Edit &edit)
{
    QJsonObject root = QJsonDocument::fromJson(burning().summary()).object();
    edit(root);
    return farm::Answer::json(QJsonDocument(root).toJson());
}

QList<std::pair<QByteArray, farm::Answer>> schemaCases()
{
    const auto without
        = [](const QString &key) { return edited([key](QJsonObject &root) { root.remove(key); }); };
    const auto with = [](const QString &key, const QJsonValue &value) {
        return edited([key, value](QJsonObject &root) { root.insert(key, value); });
    };
    const auto inFirst = [](const QString &list, const QString &key, const QJsonValue &value) {
        return edited([=](QJsonObject &root) {
            QJsonArray rows = root[list].toArray();
            const qsizetype at = rows.size() > 1 ? 1 : 0; // the first component's row is a group's
            QJsonObject row = rows[at].toObject();
            row.insert(key, value);
            rows.replace(at, row);
            root.insert(list, rows);
        });
    };
    return {
        {"empty object", farm::Answer::json("{}")},
        {"empty list", farm::Answer::json("[]")},
        {"null", farm::Answer::json("null")},
        {"a word", farm::Answer::json("\"up\"")},
        {"an error told as JSON", farm::Answer::json(R"({"error":{"code":"not_found"}})")},
        {"no page", without(u"page"_s)},
        {"no status", without(u"status"_s)},
        {"no components", without(u"components"_s)},
        {"components empty", with(u"components"_s, QJsonArray())},
        {"components an object", with(u"components"_s, QJsonObject())},
        {"components null", with(u"components"_s, QJsonValue())},
        {"page a text", with(u"page"_s, u"Acorn"_s)},
        {"status a text", with(u"status"_s, u"none"_s)},
        {"incidents an object", with(u"incidents"_s, QJsonObject())},
        {"a component of numbers", with(u"components"_s, QJsonArray{1, 2})},
        {"a component's status an object", inFirst(u"components"_s, u"status"_s, QJsonObject())},
        {"a component's status missing", inFirst(u"components"_s, u"status"_s, QJsonValue())},
        {"an incident's status a number", inFirst(u"incidents"_s, u"status"_s, 5)},
        {"an incident's id missing", inFirst(u"incidents"_s, u"id"_s, QJsonValue())},
        {"incident.io's form", edited([](QJsonObject &root) {
             root.insert(u"page"_s,
                         QJsonObject{{u"id"_s, u"01HXYZABCDEFGHJKMNPQRSTVWX"_s}, {u"name"_s, u"Acorn"_s}});
         })},
    };
}

// name, answer, kind
QList<std::tuple<QByteArray, farm::Answer, QString>> cases()
{
    QList<std::tuple<QByteArray, farm::Answer, QString>> all;
    for (const auto &[name, answer] : schemaCases())
        all.append({name, answer, u"schema"_s});
    const QByteArray body = burning().summary();
    const farm::Answer html{.headers = {{"Content-Type", "text/html"}},
                            .body = "<!doctype html><html>All systems operational</html>"};
    all.append({"HTML with 200", html, u"syntax"_s});
    all.append({"plain text", {.body = "All systems operational"}, u"syntax"_s});
    all.append({"cut JSON", farm::Answer::json(body.left(body.size() / 2)), u"syntax"_s});
    all.append({"JSON and more", farm::Answer::json(body + "}"), u"syntax"_s});
    all.append(
        {"not UTF-8", farm::Answer::json(QByteArray(body).replace("Acorn", "\xff\xfe\xfd")), u"syntax"_s});
    all.append(
        {"NUL in it", farm::Answer::json(QByteArray(body).replace(10, 1, QByteArray(1, '\0'))), u"syntax"_s});
    all.append({"403 JSON", {.status = 403, .body = R"({"error":"forbidden"})"}, u"blocked"_s});
    all.append({"404 with a good body", {.status = 404, .body = body}, u"http"_s});
    all.append({"410", {.status = 410, .body = "gone"}, u"http"_s});
    all.append({"429", {.status = 429, .headers = {{"Retry-After", "90"}}, .body = "slow down"}, u"http"_s});
    all.append({"500 with a good body", {.status = 500, .body = body}, u"http"_s});
    all.append({"503", {.status = 503, .body = "later"}, u"http"_s});
    all.append({"a redirect in a circle", farm::Answer::redirect(302, summaryPath), u"redirect"_s});
    MadePage other(u"Acorn Freight"_s, u"someoneelse"_s);
    other.addComponent(u"x1"_s, u"Trains"_s);
    all.append({"another page's body", farm::Answer::json(other.summary()), u"moved"_s});
    return all;
}

// Transfers that lie or break, by the name of their script.
const QList<QByteArray> scripts{
    "gzip-cut",      "gzip-garbage",   "gzip-bomb",        "length-long",  "chunk-unfinished",
    "close-at-once", "reset-mid-body", "not-http",         "204",          "200-empty",
    "304-unasked",   "header-20-mb",   "redirect-nowhere", "redirect-file"};

farm::Evil evilOf(const QByteArray &name)
{
    static const QList<farm::Evil> all = farm::evilScripts();
    return *std::ranges::find(all, name, &farm::Evil::name);
}

// All of them, or those that are named.
void addRows(const QList<QByteArray> &only = {})
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("kind");
    int number = 0;
    const auto wanted = [&only](const QByteArray &name) { return only.isEmpty() || only.contains(name); };
    for (const auto &[name, answer, kind] : cases()) {
        if (wanted(name))
            QTest::newRow(name.constData()) << QByteArray() << number << kind;
        ++number;
    }
    for (const QByteArray &name : scripts) {
        if (wanted(name))
            QTest::newRow(name.constData()) << name << 0 << QString::fromLatin1(evilOf(name).kind);
    }
}

void play(farm::FeedFarm &vendor, const QByteArray &path, const QByteArray &script, int number)
{
    if (script.isEmpty())
        vendor.serve(path, std::get<1>(cases()[number]));
    else
        vendor.play(path, evilOf(script).script);
}

// What must not move: everything but how our own looking goes.
QJsonObject factsOf(const Program &program)
{
    QJsonObject vendor = program.json({u"status"_s}).object()[u"vendors"][0].toObject();
    for (const QString &key : {u"last_checked"_s, u"freshness"_s, u"error"_s})
        vendor.remove(key);
    return {{u"vendor"_s, vendor},
            {u"incidents"_s, program.json({u"incidents"_s}).array()},
            {u"alerts"_s, program.json({u"alerts"_s}).array()}};
}

} // namespace

void TestCliUnreadable::leavesAllAsItWas_data()
{
    addRows();
}

void TestCliUnreadable::leavesAllAsItWas()
{
    QFETCH(const QByteArray, script);
    QFETCH(const int, number);
    QFETCH(const QString, kind);
    farm::FeedFarm vendor;
    QVERIFY(vendor.listen());
    serve(vendor, burning());
    const Program program;
    VERIFY_CODE(program.run({u"add"_s, hostOf(vendor)}), 0);
    const QJsonObject before = factsOf(program);
    QCOMPARE(before[u"vendor"][u"level"], u"partial_outage"_s);

    play(vendor, summaryPath, script, number);
    const auto polled = program.json({u"poll"_s});
    VERIFY_CODE(polled, 3);
    const QJsonObject result = polled.object()[u"vendors"][0].toObject();
    QCOMPARE(result[u"result"], u"failed"_s);
    QCOMPARE(result[u"error"][u"kind"].toString(), kind);
    QVERIFY(!result[u"error"][u"detail"].toString().contains(u'\n'));
    QCOMPARE(factsOf(program), before);
    const auto status = program.json({u"status"_s});
    VERIFY_CODE(status, 1); // what was wrong still is: 1 wins
    QCOMPARE(status.object()[u"vendors"][0][u"freshness"], u"failing"_s);
    QCOMPARE(status.object()[u"vendors"][0][u"error"][u"kind"].toString(), kind);

    // And one good read makes all well again.
    serve(vendor, burning());
    VERIFY_CODE(program.json({u"poll"_s}), 0);
    QCOMPARE(program.json({u"status"_s}).object()[u"vendors"][0][u"freshness"], u"fresh"_s);
}

void TestCliUnreadable::listsThatCanNotBeReadDoNotTakeTheSummaryAway_data()
{
    addRows({"empty object", "HTML with 200", "cut JSON", "403 JSON", "404 with a good body", "503",
             "a redirect in a circle", "another page's body", "gzip-cut", "close-at-once"});
}

void TestCliUnreadable::listsThatCanNotBeReadDoNotTakeTheSummaryAway()
{
    QFETCH(const QByteArray, script);
    QFETCH(const int, number);
    farm::FeedFarm vendor;
    QVERIFY(vendor.listen());
    serve(vendor, acorn());
    const Program program;
    VERIFY_CODE(program.run({u"add"_s, hostOf(vendor)}), 0);
    MadePage page = burning();
    page.touch(u"2026-03-02T08:01:00Z"_s);
    serve(vendor, page);
    play(vendor, "/api/v2/incidents.json", script, number);
    play(vendor, "/api/v2/scheduled-maintenances.json", script, number);
    const auto polled = program.json({u"poll"_s});
    VERIFY_CODE(polled, 0);
    QCOMPARE(polled.object()[u"changes"], 2);
    const auto status = program.json({u"status"_s});
    QCOMPARE(status.object()[u"vendors"][0][u"level"], u"partial_outage"_s);
    QCOMPARE(strings(program.json({u"incidents"_s}).array(), u"id"_s), QStringList{u"i1"_s});
}

void TestCliUnreadable::aNewVendorIsNotAddedFromIt_data()
{
    addRows();
}

void TestCliUnreadable::aNewVendorIsNotAddedFromIt()
{
    QFETCH(const QByteArray, script);
    QFETCH(const int, number);
    QFETCH(const QString, kind);
    if (kind == u"moved")
        return; // nobody knows yet whose page it should be
    farm::FeedFarm vendor;
    QVERIFY(vendor.listen());
    play(vendor, summaryPath, script, number);
    const Program program;
    const auto answer = program.json({u"add"_s, hostOf(vendor)});
    if (QByteArray(QTest::currentDataTag()) == "incident.io's form") {
        VERIFY_CODE(answer, 0); // it is one, only of another platform
        QCOMPARE(answer.array()[0][u"platform"], u"incidentio"_s);
        return;
    }
    if (QByteArray(QTest::currentDataTag()) == "components empty") {
        QVERIFY(answer.code == 0 || answer.code == 4); // a page may start empty; it is not green for that
        QVERIFY(program.json({u"status"_s}).object()[u"level"] != u"operational"_s);
        return;
    }
    QVERIFY2(answer.code == 3 || answer.code == 4, answer.all().constData());
    QVERIFY2(isOneLine(answer.err), answer.all().constData());
    QVERIFY(program.json({u"vendors"_s}).array().isEmpty());
}

QTEST_GUILESS_MAIN(TestCliUnreadable)
#include "tst_cliunreadable.moc"
