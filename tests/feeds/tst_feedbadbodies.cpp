// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/fixturefiles.h"
#include "models/feeds/json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace foghorn;
using namespace Qt::Literals::StringLiterals;

class TestFeedBadBodies : public QObject
{
    Q_OBJECT

private slots:
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();
    void cutBodiesAreNeverRead();
    void wrongTypesAreNeverHalfRead();
    void noPlatformReadsAnothersBody();
    void namesThePath_data();
    void namesThePath();
    void documentsOfTwoPagesAreNotOneLook();
    void keepsLargeIdsExact();
    void holdsItsCaps();
};

namespace {

Result<Snapshot> parseOne(const Platform &platform, const QByteArray &body,
                          DocumentRole role = DocumentRole::Summary)
{
    const Document document{
        .role = role, .url = QUrl(u"https://status.example.com/"_s), .body = body, .contentType = {}};
    return platform.parse(std::span(&document, 1), fixtureTime());
}

QByteArray fixtureBody(const char *file)
{
    return bytesOf(QStringLiteral(FOGHORN_SOURCE_DIR "/tests/feeds/") + QString::fromLatin1(file));
}

// Platforms whose summary is a feed.
bool isXml(const Platform &platform)
{
    return platform.id == "rss"_L1 || platform.id == "atom"_L1 || platform.id == "azure"_L1;
}

// Every path in a JSON document to something that is no container, and to each container.
void collectPaths(const QJsonValue &value, const QList<QVariant> &here, QList<QList<QVariant>> &paths)
{
    if (!here.isEmpty())
        paths.append(here);
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (const QString &key : object.keys())
            collectPaths(object.value(key), here + QList<QVariant>{key}, paths);
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (int i = 0; i < array.size(); ++i)
            collectPaths(array.at(i), here + QList<QVariant>{i}, paths);
    }
}

QJsonValue replaced(const QJsonValue &value, QList<QVariant> path, const QJsonValue &with)
{
    if (path.isEmpty())
        return with;
    const QVariant step = path.takeFirst();
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        object[step.toString()] = replaced(object.value(step.toString()), path, with);
        return object;
    }
    QJsonArray array = value.toArray();
    array[step.toInt()] = replaced(array.at(step.toInt()), path, with);
    return array;
}

} // namespace

void TestFeedBadBodies::namesWhatIsWrong_data()
{
    using enum Error::Kind;
    QTest::addColumn<QString>("platform");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Error::Kind>("kind");
    struct Bad
    {
        const char *name;
        QByteArray body;
        Error::Kind json;
        Error::Kind xml;
    };
    const QByteArray html
        = "<!DOCTYPE html>\n<html><head><title>Status</title></head><body>fine</body></html>";
    const QList<Bad> bodies{
        {"empty", "", Syntax, Syntax},
        {"blank", " \r\n ", Syntax, Syntax},
        {"mark alone", "\xEF\xBB\xBF", Syntax, Syntax},
        {"null", "null", Schema, Syntax},
        {"number", "42", Schema, Syntax},
        {"text", "\"ok\"", Schema, Syntax},
        {"empty list", "[]", Schema, Syntax},
        {"empty object", "{}", Schema, Syntax},
        {"forbidden", R"({"message":"Forbidden"})", Schema, Syntax},
        {"inactive", R"({"error":"Your page is inactive"})", Schema, Syntax},
        {"HTML", html, Syntax, Syntax},
        {"storage error", "<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code></Error>", Syntax, Schema},
        {"trailing garbage", R"({"page":{}} x)", Syntax, Syntax},
        {"two documents", "{}{}", Syntax, Syntax},
        {"trailing comma", R"({"page":{},})", Syntax, Syntax},
        {"comment", R"({/**/})", Syntax, Syntax},
        {"not a number", R"({"a":NaN})", Syntax, Syntax},
        {"too large a number", R"({"a":1e999})", Syntax, Syntax},
        {"invalid UTF-8", "{\"page\":\"\xff\"}", Syntax, Syntax},
        {"lone surrogate", R"({"page":"\ud800"})", Syntax, Syntax},
        {"NUL", QByteArray("{\"page\":\"\0\"}", 13), Syntax, Syntax},
        {"deep list", QByteArray(100'000, '['), Syntax, Syntax},
        {"deep and closed", "{\"a\":" + QByteArray(70, '[') + QByteArray(70, ']') + "}", Syntax, Syntax},
        {"page is null", R"({"page":null,"status":{"indicator":"none"},"components":[]})", Schema, Syntax},
        {"no id",
         R"({"page":{"name":"x","url":"https://x.example","updated_at":"2026-01-01T00:00:00Z"},)"
         R"("status":{"indicator":"none","description":"fine"},"components":[]})",
         Schema, Syntax},
        {"empty id", R"({"page":{"id":""},"status":{"indicator":"none"},"components":[]})", Schema, Syntax},
        {"no indicator", R"({"page":{"id":"abcdefghijkl"},"status":{},"components":[]})", Schema, Syntax},
        {"no components", R"({"page":{"id":"abcdefghijkl"},"status":{"indicator":"none"}})", Schema, Syntax},
        {"empty feed", "<rss version=\"2.0\"></rss>", Syntax, Schema},
    };
    for (const Platform *platform : platforms()) {
        const bool xml = isXml(*platform);
        for (const Bad &bad : bodies) {
            QTest::addRow("%s: %s", platform->id.data(), bad.name)
                << QString(platform->id) << bad.body << (xml ? bad.xml : bad.json);
        }
    }
}

void TestFeedBadBodies::namesWhatIsWrong()
{
    QFETCH(const QString, platform);
    QFETCH(const QByteArray, body);
    QFETCH(const Error::Kind, kind);
    for (const DocumentRole role : {DocumentRole::Summary, DocumentRole::Components, DocumentRole::Incidents,
                                    DocumentRole::Maintenances}) {
        const auto snapshot = parseOne(*platformById(platform), body, role);
        if (snapshot.ok() && role != DocumentRole::Summary) // a list may stand alone, with other anchors
            continue;
        QVERIFY2(!snapshot.ok(), "it was read as a status page");
        const bool otherForm = platform == u"azure" && role == DocumentRole::Components; // JSON beside RSS
        QVERIFY2(snapshot.error().kind == kind || otherForm, qPrintable(snapshot.error().detail));
        QVERIFY(!snapshot.error().detail.isEmpty() && !snapshot.error().detail.contains(u'\n'));
    }
}

void TestFeedBadBodies::cutBodiesAreNeverRead()
{
    for (const Fixture &fixture : allFixtures()) {
        for (const Document &document : fixture.documents) {
            const QByteArray whole = document.body.trimmed();
            const qsizetype step = std::max<qsizetype>(1, whole.size() / 400);
            for (qsizetype size = 0; size < whole.size(); size += step) {
                const auto snapshot
                    = parseOne(*platformById(fixture.platform), whole.first(size), document.role);
                QVERIFY2(!snapshot.ok(), qPrintable(fixture.name + u" cut at "_s + QString::number(size)));
                QCOMPARE(snapshot.error().kind, Error::Kind::Syntax);
            }
        }
    }
}

// Whatever stands in a field, the body is refused for its shape or the field is not one that is read:
// never a component gained or lost, never one that looks better than it is said to be.
void TestFeedBadBodies::wrongTypesAreNeverHalfRead()
{
    const QJsonArray wrong{QJsonValue(), 7, u"word"_s, true, QJsonArray(), QJsonObject(), QJsonArray{1}};
    for (const char *file :
         {"statuspage/rich.summary.json", "incidentio/rich.summary.json", "instatus/rich.summary.json",
          "slack/trouble.summary.json", "heroku/trouble.summary.json", "azuredevops/trouble.summary.json",
          "playstation/trouble.summary.json"}) {
        const Platform &platform = *platformById(QString::fromLatin1(file).section(u'/', 0, 0));
        const QJsonValue root = QJsonDocument::fromJson(fixtureBody(file)).object();
        const auto right = parseOne(platform, fixtureBody(file));
        QVERIFY(right.ok());
        QList<QList<QVariant>> paths;
        collectPaths(root, {}, paths);
        int refused = 0;
        for (const QList<QVariant> &path : paths) {
            for (const QJsonValue &value : wrong) {
                const QJsonObject changed = replaced(root, path, value).toObject();
                const auto snapshot = parseOne(platform, QJsonDocument(changed).toJson());
                refused += snapshot.ok() ? 0 : 1;
                if (!snapshot.ok()) {
                    QCOMPARE(snapshot.error().kind, Error::Kind::Schema);
                    continue;
                }
                // Another service's name where one is named by its name alone says something else, rightly.
                const bool renamed
                    = value.isString() && path.size() > 1 && path.at(path.size() - 2) == u"services"_s;
                const bool absent = value.isNull() && path.last() == u"resources"_s; // a list that may lack
                if (renamed || absent || value == QJsonArray()
                    || (path.size() <= 2 && path.first() == u"components"_s))
                    continue; // an empty list, or one row the fewer
                for (const Component &component : snapshot->components) {
                    const auto same = [&](const Component &one) { return one.id == component.id; };
                    const auto before = std::ranges::find_if(right->components, same);
                    const bool well = component.status == ComponentStatus::Operational;
                    QStringList steps;
                    for (const QVariant &step : path)
                        steps.append(step.toString());
                    if (before != right->components.end() && well)
                        QVERIFY2(before->status == ComponentStatus::Operational,
                                 qPrintable(QLatin1StringView(file) + u": " + steps.join(u'.')));
                }
            }
        }
        QVERIFY2(refused > paths.size(), file);
    }
}

void TestFeedBadBodies::noPlatformReadsAnothersBody()
{
    for (const Fixture &fixture : allFixtures()) {
        for (const Document &document : fixture.documents) {
            if (document.role != DocumentRole::Summary)
                continue;
            for (const Platform *platform : platforms()) {
                const bool own = platform->id == fixture.platform;
                // A vendor's own feed is a feed for all that; those of any vendor come last for this.
                const bool anybodys = platform->id == "rss"_L1 || platform->id == "atom"_L1;
                if (own || !anybodys || !document.body.startsWith('<'))
                    QCOMPARE(parseOne(*platform, document.body).ok(), own);
            }
        }
    }
}

void TestFeedBadBodies::namesThePath_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("detail");
    const QByteArray start = R"({"page":{"id":"abcdefghijkl"},"status":{"indicator":"none"},"components":)";
    QTest::newRow("missing") << QByteArray(R"({"page":{}})") << u"page.id: missing"_s;
    QTest::newRow("no object") << QByteArray("[]")
                               << u"the document: an object was expected, an array is there"_s;
    QTest::newRow("type") << QByteArray(start + R"([{"id":1,"name":"a","status":{}}]})")
                          << u"components[0].status: a string was expected, an object is there"_s;
    QTest::newRow("row") << QByteArray(start + R"([{"id":1,"name":"a","status":"operational"},3]})")
                         << u"components[1]: an object was expected, a number is there"_s;
    QTest::newRow("list") << QByteArray(start + "{}}")
                          << u"components: an array was expected, an object is there"_s;
    QTest::newRow("deep")
        << QByteArray(start
                      + R"([],"incidents":[{"id":"i","name":"n","status":"resolved",)"
                        R"("incident_updates":[{"id":true}]}]})")
        << u"incidents[0].incident_updates[0].id: a string or an integer was expected, a boolean is there"_s;
    QTest::newRow("page") << QByteArray("<html>") << u"JSON was expected, a page of HTML or XML is there"_s;
}

void TestFeedBadBodies::namesThePath()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QString, detail);
    const auto snapshot = parseOne(*platformById(u"statuspage"), body);
    QVERIFY(!snapshot.ok());
    QCOMPARE(snapshot.error().detail, detail);
}

void TestFeedBadBodies::documentsOfTwoPagesAreNotOneLook()
{
    QList<Document> documents;
    for (const char *file : {"statuspage/rich.summary.json", "statuspage/mezmo.incidents.json"}) {
        const auto role = documents.isEmpty() ? DocumentRole::Summary : DocumentRole::Incidents;
        documents.append({.role = role, .url = {}, .body = fixtureBody(file), .contentType = {}});
    }
    const auto snapshot = platformById(u"statuspage")->parse(spanOf(documents), fixtureTime());
    QVERIFY(!snapshot.ok());
    QCOMPARE(snapshot.error().detail, u"page.id: another page's than in the document before"_s);
}

void TestFeedBadBodies::keepsLargeIdsExact()
{
    const auto json
        = JsonDocument::read(R"({"a":9007199254740993,"b":18446744073709551615,"c":-5,"d":"x","e":1.5})");
    QVERIFY(json.ok());
    const JsonValue root = json->root();
    QCOMPARE(root.id("a"_L1), u"9007199254740993"_s);
    QCOMPARE(root.id("b"_L1), u"18446744073709551615"_s);
    QCOMPARE(root.id("c"_L1), u"-5"_s);
    QCOMPARE(root.id("d"_L1), u"x"_s);
    QVERIFY(!json->error());
    QCOMPARE(root.id("e"_L1), QString());
    QVERIFY(json->error());
}

void TestFeedBadBodies::holdsItsCaps()
{
    QByteArray body = R"({"page":{"id":"abcdefghijkl"},"status":{"indicator":"none"},"components":[)";
    for (int i = 0; i < 20'000; ++i)
        body += R"({"id":)" + QByteArray::number(i) + R"(,"name":"c","status":"operational"},)";
    body.chop(1);
    body += R"(],"incidents":[)";
    for (int i = 0; i < 20'000; ++i)
        body += R"({"id":)" + QByteArray::number(i) + R"(,"name":"n","status":"resolved"},)";
    body += R"({"id":"0","name":"n","status":"resolved","incident_updates":[]}]})";
    const auto snapshot = parseOne(*platformById(u"statuspage"), body);
    QVERIFY(snapshot.ok());
    QCOMPARE(snapshot->components.size(), 5000);
    QCOMPARE(snapshot->incidents.size(), 1000);
    QVERIFY(snapshot->notes.size() >= 2 && snapshot->notes.size() <= 100);

    const QByteArray large
        = R"({"incidents":[{"id":"i","name":"n","status":"resolved","incident_updates":[{"id":"u","body":")"
        + QByteArray("\xE2\x82\xAC").repeated(100'000) + R"("}]}]})";
    const auto cut = parseOne(*platformById(u"statuspage"), large, DocumentRole::Incidents);
    QVERIFY(cut.ok());
    const QByteArray text = cut->incidents.first().updates.first().text.toUtf8();
    QVERIFY(text.size() <= 64 * 1024 && text.size() > 64 * 1024 - 4);
    QVERIFY(!text.contains("\xEF\xBF\xBD"));
    QCOMPARE(cut->notes.size(), 1);
}

QTEST_APPLESS_MAIN(TestFeedBadBodies)
#include "tst_feedbadbodies.moc"
