// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/configuration.h"
#include "models/catalog/opml.h"
#include "support/cputimer.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace foghorn;

// Files of what is watched, both forms, good and hostile.
class TestConfiguration : public QObject
{
    Q_OBJECT

private slots:
    void jsonComesBackTheSame();
    void opmlKeepsVendorsAndTags();
    void readsOtherProgramsOpml();
    void refusesWholeFiles_data();
    void refusesWholeFiles();
    void refusesEntriesAndNamesThem_data();
    void refusesEntriesAndNamesThem();
    void duplicatesAreOne();
    void anyCutIsOneClearError();
    void manyEntriesAreQuick();
};

namespace {

Configuration madeUp()
{
    Configuration configuration;
    configuration.vendors = {{.id = u"acorn"_s,
                              .name = u"Acorn & <Freight>"_s,
                              .page = QUrl(u"https://status.acorn.example/?a=1&b=2"_s),
                              .feed = QUrl(u"https://status.acorn.example/feed.rss"_s),
                              .platform = u"rss"_s,
                              .intervalSeconds = 120,
                              .tags = QStringList{u"core"_s, u"a, b"_s, u"eu/west"_s, u"/odd/"_s},
                              .paused = true,
                              .watchAll = false,
                              .watched = QList<ComponentName>{{u"Web App"_s, u"Storage"_s}, {u"Mail"_s, {}}}},
                             {.name = u"Zürich"_s,
                              .page = QUrl(u"https://zh.example/"_s),
                              .feed = QUrl(u"https://zh.example/"_s),
                              .tags = QStringList(),
                              .unwatched = QList<ComponentName>{{u"Blog"_s, {}}}},
                             {.name = u"Inside"_s,
                              .page = QUrl(u"http://10.0.0.7:8080/status"_s),
                              .feed = QUrl(u"http://10.0.0.7:8080/status"_s),
                              .platform = u"gatus"_s,
                              .privateAllowed = true}};
    configuration.policies = {{u"quiet"_s, QJsonObject{{u"from"_s, u"22:00"_s}}}};
    return configuration;
}

QByteArray opml(const QByteArray &body)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\"><head/><body>" + body
        + "</body></opml>";
}

QByteArray jsonOf(const QByteArray &vendors, const QByteArray &more = {})
{
    return R"({"format": "foghorn-configuration", "version": 1, "vendors": [)" + vendors + "]" + more + "}";
}

} // namespace

void TestConfiguration::jsonComesBackTheSame()
{
    const QByteArray text = configToJson(madeUp());
    const Result<Configuration> back = readConfiguration(text);
    QVERIFY2(back.ok(), qPrintable(back ? QString() : back.error().detail));
    QCOMPARE(back->vendors.size(), 3);
    QVERIFY(*back == madeUp());
    QCOMPARE(configToJson(*back), text);
    QVERIFY(readConfiguration("\xEF\xBB\xBF" + text).ok());
    QVERIFY(readConfiguration(configToJson({})).ok());
}

void TestConfiguration::opmlKeepsVendorsAndTags()
{
    const QByteArray text = configToOpml(madeUp());
    const Result<Configuration> back = readConfiguration(text);
    QVERIFY2(back.ok(), qPrintable(back ? QString() : back.error().detail));
    QVERIFY(back->refused.isEmpty());
    QCOMPARE(back->vendors.size(), 3);
    const Configuration expected = madeUp();
    for (qsizetype i = 0; i < 3; ++i) {
        const ConfigVendor &vendor = back->vendors[i];
        QCOMPARE(vendor.name, expected.vendors[i].name);
        QCOMPARE(vendor.page, expected.vendors[i].page);
        QCOMPARE(vendor.feed, expected.vendors[i].feed);
        QCOMPARE(vendor.platform, expected.vendors[i].platform);
        QCOMPARE(vendor.privateAllowed, expected.vendors[i].privateAllowed);
        QStringList tags = vendor.tags.value_or(QStringList());
        QStringList all = expected.vendors[i].tags.value_or(QStringList());
        tags.sort();
        all.sort();
        QCOMPARE(tags, all);
    }
    QCOMPARE(configToOpml(*back).size(), text.size());
}

void TestConfiguration::readsOtherProgramsOpml()
{
    const QByteArray text = opml(
        "<outline text='Clouds'><outline title='Acorn' type='rss' xmlUrl='https://a.example/feed' "
        "htmlUrl='https://a.example/'/><outline text='Deep'><outline text='B' type='statuspage' "
        "xmlUrl='https://b.example/history.atom' category='/x/y,z'/></outline></outline>"
        "<outline text='' xmlUrl='https://c.example/rss'/><outline text='D' htmlUrl='https://d.example'/>");
    const Result<Configuration> read = readConfiguration(text);
    QVERIFY(read.ok());
    QVERIFY(read->refused.isEmpty());
    QCOMPARE(read->vendors.size(), 4);
    QCOMPARE(read->vendors[0].name, u"Acorn"_s);
    QCOMPARE(read->vendors[0].page, QUrl(u"https://a.example/"_s));
    QCOMPARE(*read->vendors[0].tags, QStringList{u"Clouds"_s});
    QCOMPARE(*read->vendors[1].tags, QStringList({u"Clouds"_s, u"Deep"_s, u"x/y"_s, u"z"_s}));
    QVERIFY(read->vendors[1].platform.isEmpty()); // other programs' words are not ours
    QCOMPARE(read->vendors[2].name, u"c.example"_s);
    QVERIFY(!read->vendors[2].tags);
    QCOMPARE(read->vendors[3].feed, QUrl(u"https://d.example"_s));
    // Other encodings that lists come in.
    const QByteArray latin = "<?xml version='1.0' encoding='ISO-8859-1'?><opml><body><outline text='Z\xFC' "
                             "xmlUrl='https://z.example'/></body></opml>";
    QCOMPARE(readConfiguration(latin)->vendors.first().name, u"Zü"_s);
    const QString wide = u"\uFEFF<opml><body><outline text='Zü' xmlUrl='https://z.example'/></body></opml>"_s;
    const QByteArray utf16(reinterpret_cast<const char *>(wide.utf16()), wide.size() * 2);
    QCOMPARE(readConfiguration(utf16)->vendors.first().name, u"Zü"_s);
}

void TestConfiguration::refusesWholeFiles_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("says");
    QTest::newRow("empty") << QByteArray() << u"empty"_s;
    QTest::newRow("blank") << QByteArray(" \r\n\t ") << u"empty"_s;
    QTest::newRow("text") << QByteArray("hello") << u"neither JSON nor OPML"_s;
    QTest::newRow("a history") << QByteArray("SQLite format 3\0abc", 19) << u"history.sqlite"_s;
    QTest::newRow("9 MiB") << QByteArray(9 * 1024 * 1024, '{') << u"8 MiB"_s;
    QTest::newRow("an array") << QByteArray("[]") << u"no configuration"_s;
    QTest::newRow("other JSON") << QByteArray("{\"a\": 1}") << u"no configuration"_s;
    QTest::newRow("cut") << QByteArray(R"({"format": "foghorn-conf)") << u"no whole JSON"_s;
    QTest::newRow("no UTF-8") << QByteArray("{\"format\": \"\xFF\"}") << u"no whole JSON"_s;
    QTest::newRow("version 2") << QByteArray(
        R"({"format": "foghorn-configuration", "version": 2, "vendors": []})")
                               << u"newer Foghorn"_s;
    QTest::newRow("version text") << QByteArray(
        R"({"format": "foghorn-configuration", "version": "1", "vendors": []})")
                                  << u"version"_s;
    QTest::newRow("version 1.5") << QByteArray(
        R"({"format": "foghorn-configuration", "version": 1.5, "vendors": []})")
                                 << u"version"_s;
    QTest::newRow("no vendors") << QByteArray(R"({"format": "foghorn-configuration", "version": 1})")
                                << u"vendors"_s;
    QTest::newRow("policies") << jsonOf({}, R"(, "policies": [])") << u"policies"_s;
    QTest::newRow("deep JSON") << QByteArray(100'000, '[') << u"deeper"_s;
    QTest::newRow("deep policies") << jsonOf({},
                                             ", \"policies\": " + QByteArray(70, '[') + QByteArray(70, ']'))
                                   << u"deeper"_s;
    QTest::newRow("other XML") << QByteArray("<rss><channel/></rss>") << u"no OPML"_s;
    QTest::newRow("HTML") << QByteArray("<!DOCTYPE html><html></html>") << u"document type"_s;
    QTest::newRow("no body") << QByteArray("<opml version='2.0'><head/></opml>") << u"without a body"_s;
    QTest::newRow("cut OPML") << opml("<outline text='a'").left(90) << u"no whole OPML"_s;
    QTest::newRow("document type") << QByteArray("<!DOCTYPE opml [<!ENTITY a 'b'>]><opml><body/></opml>")
                                   << u"document type"_s;
    QTest::newRow("outside entity") << QByteArray(
        "<!DOCTYPE opml SYSTEM 'file:///etc/hosts'><opml><body/></opml>")
                                    << u"document type"_s;
    QTest::newRow("unknown entity") << opml("<outline text='&x;' xmlUrl='https://a.example'/>")
                                    << u"no whole OPML"_s;
    QTest::newRow("deep OPML") << opml(QByteArray("<outline text='a'>").repeated(5000)) << u"deeper"_s;
    QByteArray attributes = "<outline";
    for (int i = 0; i < 70; ++i)
        attributes += " a" + QByteArray::number(i) + "='b'";
    QTest::newRow("attributes") << opml(attributes + "/>") << u"attributes"_s;
    QTest::newRow("not UTF-8") << opml("<outline text='\xFF' xmlUrl='https://a.example'/>") << u"letters"_s;
}

void TestConfiguration::refusesWholeFiles()
{
    QFETCH(const QByteArray, file);
    QFETCH(const QString, says);
    CpuTimer timer;
    const Result<Configuration> read = readConfiguration(file);
    QVERIFY(!read.ok());
    QVERIFY2(read.error().detail.contains(says), qPrintable(read.error().detail));
    QVERIFY(!read.error().detail.contains(u'\n'));
    QVERIFY(timer.elapsed() < 2000);
}

void TestConfiguration::refusesEntriesAndNamesThem_data()
{
    QTest::addColumn<QByteArray>("entry");
    QTest::addColumn<QString>("says");
    const auto json = [](const QByteArray &text) { return jsonOf(text); };
    QTest::newRow("number") << json("7") << u"no object"_s;
    QTest::newRow("null") << json("null") << u"no object"_s;
    QTest::newRow("nothing in it") << json("{}") << u"no address"_s;
    QTest::newRow("exec") << json(R"({"name": "X", "page": "exec:ls"})") << u"exec"_s;
    QTest::newRow("file") << json(R"({"name": "X", "page": "file:///x"})") << u"file"_s;
    QTest::newRow("script") << json(R"({"name": "X", "page": "javascript:alert"
})") << u"javascript"_s;
    QTest::newRow("feed") << json(R"({"name": "X", "page": "https://x.example", "feed": "ftp://x.example"})")
                          << u"ftp"_s;
    QTest::newRow("user") << json(R"({"name": "X", "page": "https://u:p@x.example"})") << u"user name"_s;
    QTest::newRow("empty user") << json(R"({"name": "X", "page": "https://@x.example"})") << u"user name"_s;
    QTest::newRow("no host") << json(R"({"name": "X", "page": "https://"})") << u"host"_s;
    QTest::newRow("name") << json(R"({"name": 7, "page": "https://x.example"})") << u"name"_s;
    QTest::newRow("no name") << json(R"({"page": "https://x.example"})") << u"no name"_s;
    QTest::newRow("id") << json(R"({"id": "../x", "name": "X", "page": "https://x.example"})") << u"no id"_s;
    QTest::newRow("platform") << json(R"({"name": "X", "page": "https://x.example", "platform": "teapot"})")
                              << u"teapot"_s;
    QTest::newRow("interval") << json(R"({"name": "X", "page": "https://x.example", "interval": 1})")
                              << u"interval"_s;
    QTest::newRow("interval text") << json(R"({"name": "X", "page": "https://x.example", "interval": "60"})")
                                   << u"interval"_s;
    QTest::newRow("interval huge") << json(R"({"name": "X", "page": "https://x.example", "interval": 1e300})")
                                   << u"interval"_s;
    QTest::newRow("tags") << json(R"({"name": "X", "page": "https://x.example", "tags": "a"})") << u"tags"_s;
    QTest::newRow("tag") << json(R"({"name": "X", "page": "https://x.example", "tags": [1]})") << u"tags"_s;
    QTest::newRow("paused") << json(R"({"name": "X", "page": "https://x.example", "paused": 1})")
                            << u"paused"_s;
    QTest::newRow("watched") << json(R"({"name": "X", "page": "https://x.example", "watched": ["a"]})")
                             << u"watched"_s;
    QTest::newRow("long address") << json("{\"name\": \"X\", \"page\": \"https://x.example/"
                                          + QByteArray(3000, 'a') + "\"}")
                                  << u"2048"_s;
    QTest::newRow("OPML exec") << opml("<outline text='X' xmlUrl='exec:ls'/>") << u"exec"_s;
    QTest::newRow("OPML file") << opml("<outline text='X' xmlUrl='https://x.example' htmlUrl='file:///x'/>")
                               << u"file"_s;
    QTest::newRow("OPML nothing") << opml("<outline text='X'/>") << u"no address"_s;
}

void TestConfiguration::refusesEntriesAndNamesThem()
{
    QFETCH(const QByteArray, entry);
    QFETCH(const QString, says);
    const Result<Configuration> read = readConfiguration(entry);
    QVERIFY2(read.ok(), qPrintable(read ? QString() : read.error().detail));
    QVERIFY(read->vendors.isEmpty());
    QCOMPARE(read->refused.size(), 1);
    const RefusedEntry &refused = read->refused.first();
    QVERIFY2(refused.reason.contains(says), qPrintable(refused.reason));
    QVERIFY(refused.where.startsWith(u"vendors[0]"_s) || refused.where.startsWith(u"outline 1"_s));
}

void TestConfiguration::duplicatesAreOne()
{
    const Result<Configuration> read = readConfiguration(
        opml("<outline text='a'><outline text='X' xmlUrl='https://x.example'/></outline>"
             "<outline text='b'><outline text='Y' xmlUrl='http://X.example:80/'/></outline>"));
    QCOMPARE(read->vendors.size(), 1);
    QCOMPARE(*read->vendors.first().tags, QStringList({u"a"_s, u"b"_s}));
    QCOMPARE(read->refused.size(), 1);
    const Result<Configuration> ids
        = readConfiguration(jsonOf(R"({"id": "x", "name": "X", "page": "https://x.example"},)"
                                   R"({"id": "x", "name": "Y", "page": "https://y.example"})"));
    QCOMPARE(ids->vendors.size(), 1);
    QVERIFY(ids->refused.first().reason.contains(u"twice"_s));
}

void TestConfiguration::anyCutIsOneClearError()
{
    for (const QByteArray &whole : {configToJson(madeUp()), configToOpml(madeUp())}) {
        QByteArray text = whole;
        while (text.endsWith('\n'))
            text.chop(1);
        QVERIFY(readConfiguration(text).ok());
        for (qsizetype size = 0; size < text.size(); ++size) {
            const Result<Configuration> read = readConfiguration(text.left(size));
            QVERIFY2(!read.ok(), text.left(size).constData());
            QVERIFY(!read.error().detail.isEmpty());
            // A byte that is another one may be no harm, but it is never a crash or a foreign scheme.
            QByteArray other = text;
            other[size] = char(other[size] ^ 0x15);
            if (const Result<Configuration> odd = readConfiguration(other)) {
                for (const ConfigVendor &vendor : odd->vendors)
                    QVERIFY(vendor.feed.scheme() == u"https" || vendor.feed.scheme() == u"http");
            }
        }
    }
}

void TestConfiguration::manyEntriesAreQuick()
{
    QByteArray body;
    for (int i = 0; i < maxConfigEntries; ++i)
        body += "<outline text='N' xmlUrl='https://n" + QByteArray::number(i) + ".example'/>";
    CpuTimer timer;
    const Result<Configuration> read = readConfiguration(opml(body));
    QVERIFY2(read.ok(), qPrintable(read ? QString() : read.error().detail));
    QCOMPARE(read->vendors.size(), maxConfigEntries);
    qInfo("100,000 entries in %lld ms", static_cast<long long>(timer.elapsed()));
    QVERIFY(timer.elapsed() < 15'000);
    const Result<Configuration> more = readConfiguration(opml(body + "<outline text='N'/>"));
    QVERIFY(!more.ok());
    QVERIFY(more.error().detail.contains(u"100000"_s));
    const QByteArray zeros = QByteArray("0,").repeated(maxConfigEntries) + "0";
    QVERIFY(!readConfiguration(jsonOf(zeros)).ok());
}

QTEST_GUILESS_MAIN(TestConfiguration)
#include "tst_configuration.moc"
