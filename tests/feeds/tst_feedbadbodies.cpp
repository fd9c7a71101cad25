// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/fixturefiles.h"
#include "models/feeds/json.h"
#include "models/feeds/pagejson.h"

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
    void wrongTypesAreNeverHalfRead_data();
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

// Platforms whose summary is a feed.
bool isXml(const Platform &platform)
{
    static const QSet<QLatin1StringView> feeds{"rss"_L1, "atom"_L1, "hund"_L1, "azure"_L1};
    return feeds.contains(platform.id);
}

QByteArray fixtureBody(const char *file)
{
    return bytesOf(QStringLiteral(FOGHORN_SOURCE_DIR "/tests/feeds/") + QString::fromLatin1(file));
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

// A fixture's document with this content; what its platform can't make sense of alone goes with its summary.
Result<Snapshot> parseFile(const QString &file, const QJsonValue &content)
{
    const QString platform = file.section(u'/', 0, 0);
    const bool summary = file.contains(u".summary.");
    const QJsonDocument json
        = content.isArray() ? QJsonDocument(content.toArray()) : QJsonDocument(content.toObject());
    QList<Document> documents{
        {.role = summary ? DocumentRole::Summary : DocumentRole::Components, .body = json.toJson()}};
    if (!summary) {
        const QByteArray beside = QString(file).replace(u".components."_s, u".summary."_s).toLatin1();
        documents.append({.body = fixtureBody(beside.constData())});
    }
    const std::span all(documents.constData(), static_cast<std::size_t>(documents.size()));
    return platformById(platform)->parse(all, fixtureTime());
}

// What is no wrong type there: StatusPal's null says that all is well, Gatus's true that a check passed.
bool isRight(const QString &key, const QJsonValue &value)
{
    return (key == u"current_incident_type" && value.isNull()) || (key == u"success" && value.isBool());
}

// Where vendors' own forms say of components by their incidents alone: an empty list says of none, another
// service's name says of another, and a list of resources may lack.
bool saysOtherwise(const QString &file, const QList<QVariant> &path, const QJsonValue &value)
{
    static const QStringList own{u"slack"_s, u"heroku"_s, u"azuredevops"_s, u"playstation"_s, u"pagerduty"_s};
    if (!own.contains(file.section(u'/', 0, 0)) && !file.contains(u"native"))
        return false;
    if (path.last().toString().endsWith(u"_id") && (value.isString() || value.isDouble()))
        return true; // another's id
    const bool named = path.size() > 1 && path.at(path.size() - 2) == u"services"_s;
    return value == QJsonArray() || (named && value.isString())
        || (path.last() == u"resources"_s && value.isNull());
}

QString stepsOf(const QList<QVariant> &path)
{
    QStringList steps;
    for (const QVariant &step : path)
        steps.append(step.toString());
    return steps.join(u'.');
}

} // namespace

void TestFeedBadBodies::namesWhatIsWrong_data()
{
    using enum Error::Kind;
    QTest::addColumn<QString>("platform");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<Error::Kind>("kindOfFeed");
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
        for (const Bad &bad : bodies) {
            QTest::addRow("%s: %s", platform->id.data(), bad.name)
                << QString(platform->id) << bad.body << (isXml(*platform) ? bad.xml : bad.json) << bad.xml;
        }
    }
}

void TestFeedBadBodies::namesWhatIsWrong()
{
    QFETCH(const QString, platform);
    QFETCH(const QByteArray, body);
    QFETCH(const Error::Kind, kind);
    QFETCH(const Error::Kind, kindOfFeed);
    for (const DocumentRole role : {DocumentRole::Summary, DocumentRole::Components, DocumentRole::Incidents,
                                    DocumentRole::Maintenances}) {
        const auto snapshot = parseOne(*platformById(platform), body, role);
        if (snapshot.ok() && role != DocumentRole::Summary) // a list may stand alone, with other anchors
            continue;
        QVERIFY2(!snapshot.ok(), "it was read as a status page");
        // One of each: cState's list of incidents is a feed, Azure's components beside its feed are JSON.
        const bool feed = platform == u"cstate" && role == DocumentRole::Incidents;
        const bool otherForm = platform == u"azure" && role == DocumentRole::Components;
        QVERIFY2(otherForm || snapshot.error().kind == (feed ? kindOfFeed : kind),
                 qPrintable(snapshot.error().detail));
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
void TestFeedBadBodies::wrongTypesAreNeverHalfRead_data()
{
    QTest::addColumn<QString>("file");
    for (const char *file : {"statuspage/rich.summary.json",
                             "incidentio/rich.summary.json",
                             "instatus/rich.summary.json",
                             "statusio/trouble.summary.json",
                             "uptimekuma/trouble.summary.json",
                             "uptimekuma/trouble.components.json",
                             "uptimerobot/trouble.summary.json",
                             "statuspal/trouble.summary.json",
                             "sorry/trouble.components.json",
                             "freshstatus/trouble.summary.json",
                             "site24x7/trouble.summary.json",
                             "cachet/trouble.summary.json",
                             "cstate/trouble.summary.json",
                             "gatus/trouble.summary.json",
                             "upptime/trouble.summary.json",
                             "openstatus/trouble.summary.json",
                             "slack/trouble.summary.json",
                             "heroku/trouble.summary.json",
                             "azuredevops/trouble.summary.json",
                             "playstation/trouble.summary.json",
                             "incidentio/nativetrouble.summary.json",
                             "pagerduty/trouble.summary.html"})
        QTest::newRow(file) << QString::fromLatin1(file);
}

void TestFeedBadBodies::wrongTypesAreNeverHalfRead()
{
    QFETCH(const QString, file);
    const QJsonArray wrong{QJsonValue(), 7, u"word"_s, true, QJsonArray(), QJsonObject(), QJsonArray{1}};
    const QByteArray body = fixtureBody(file.toLatin1().constData());
    const QJsonDocument document = QJsonDocument::fromJson(isHtml(body) ? scriptContent(body, "data") : body);
    const QJsonValue root = document.isArray() ? QJsonValue(document.array()) : document.object();
    const auto right = parseFile(file, root);
    QVERIFY(right.ok());
    QList<QList<QVariant>> paths;
    collectPaths(root, {}, paths);
    int refused = 0;
    for (const QList<QVariant> &path : paths) {
        for (const QJsonValue &value : wrong) {
            if (isRight(path.last().toString(), value))
                continue;
            const auto snapshot = parseFile(file, replaced(root, path, value));
            refused += snapshot.ok() ? 0 : 1;
            if (!snapshot.ok()) {
                QCOMPARE(snapshot.error().kind, Error::Kind::Schema);
                continue;
            }
            if ((path.size() <= 2 && path.first() == u"components"_s) || saysOtherwise(file, path, value))
                continue; // an empty list, or one row the fewer
            for (const Component &component : snapshot->components) {
                const auto before = std::ranges::find(right->components, component.id, &Component::id);
                if (before != right->components.end() && component.status == ComponentStatus::Operational)
                    QVERIFY2(before->status == ComponentStatus::Operational, qPrintable(stepsOf(path)));
            }
        }
    }
    // Gatus tells of each check more than is read.
    QVERIFY2(refused > paths.size() / (file.startsWith(u"gatus") ? 2 : 1), qPrintable(file));
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
                const bool anybodys = platform->id != "azure"_L1 && isXml(*platform);
                const bool vendors = fixture.platform != u"rss" && fixture.platform != u"atom";
                const bool feed = document.body.startsWith('<') || isXml(*platformById(fixture.platform));
                if (own || !anybodys || !feed || !(vendors || platform->id == "hund"_L1))
                    QVERIFY2(parseOne(*platform, document.body).ok() == own,
                             qPrintable(platform->id + u": "_s + document.url.path()));
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
