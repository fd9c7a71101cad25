// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/fixturefiles.h"

#include <QTest>

using namespace foghorn;
using namespace Qt::Literals::StringLiterals;

class TestFeedRecognition : public QObject
{
    Q_OBJECT

private slots:
    void everyPlatformIsWhole();
    void recognisesFromAnyAddress_data();
    void recognisesFromAnyAddress();
    void recognisesByWhatAPageNames();
    void prefersIncidentIosOwnForm();
    void asksForVendorsOwnFormsWhereTheyCanBe_data();
    void asksForVendorsOwnFormsWhereTheyCanBe();
    void asksNoStrangerForVendorsOwnForms();
    void theUsersOwnFeedWins();
    void recognisesNothingByStatusAlone();
    void asksEachAddressOnce();
    void findsLinkedFeeds();
    void requestsKeepHostAndPort();
};

namespace {

// A host that answers what is in the table, and 404 with a page for everything else.
QList<Document> ask(const QMap<QString, QByteArray> &host, const QList<QUrl> &addresses)
{
    QList<Document> answers;
    for (const QUrl &address : addresses) {
        const auto found = host.constFind(address.path());
        const bool there = found != host.constEnd();
        answers.append({.role = DocumentRole::Probe,
                        .url = address,
                        .body = there ? *found : QByteArray("<html><body>no</body></html>"),
                        .contentType = {},
                        .http = there ? 200 : 404});
    }
    return answers;
}

QByteArray fixtureBody(const char *file)
{
    return bytesOf(QStringLiteral(FOGHORN_SOURCE_DIR "/tests/feeds/") + QString::fromLatin1(file));
}

} // namespace

void TestFeedRecognition::everyPlatformIsWhole()
{
    QSet<QString> ids;
    for (const Platform *platform : platforms()) {
        ids.insert(QString(platform->id));
        QCOMPARE(platformById(QString(platform->id)), platform);
        QVERIFY(platform->parse && platform->requests && !platform->name.isEmpty());
        QVERIFY(!platform->parse({}, fixtureTime()).ok());
        const auto requests = platform->requests(QUrl(u"https://status.example.com"_s));
        QVERIFY(std::ranges::any_of(requests, [](const Request &one) {
            return one.role == DocumentRole::Summary && one.required && one.when == Request::When::Always;
        }));
    }
    QCOMPARE(ids.size(), qsizetype(platforms().size()));
    QVERIFY(!platformById(u"nobody"));
}

void TestFeedRecognition::recognisesFromAnyAddress_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("platform");
    QTest::addColumn<QString>("feed");
    const QByteArray statuspage = fixtureBody("statuspage/rich.summary.json");
    const QByteArray incidentio = fixtureBody("incidentio/rich.summary.json");
    const QByteArray instatus = fixtureBody("instatus/rich.summary.json");
    const QString v2 = u"/api/v2/summary.json"_s;
    const QString root = u"https://status.example.com"_s;
    for (const char *tail : {"", "/", "/history", "/incidents/abc123", "/api/v2/summary.json",
                             "/api/v2/incidents.json", "/history.atom", "/?utm=1#top", "/uptime?page=2"}) {
        QTest::addRow("Statuspage%s", tail)
            << root + QLatin1StringView(tail) << v2 << statuspage << u"statuspage"_s << root;
    }
    QTest::newRow("port") << u"http://127.0.0.1:8085/"_s << v2 << statuspage << u"statuspage"_s
                          << u"http://127.0.0.1:8085"_s;
    QTest::newRow("below a path") << u"http://127.0.0.1:8085/acme/incidents/9"_s << u"/acme"_s + v2
                                  << statuspage << u"statuspage"_s << u"http://127.0.0.1:8085/acme"_s;
    QTest::newRow("root of a deep address")
        << root + u"/some/where" << v2 << statuspage << u"statuspage"_s << root;
    QTest::newRow("incident.io") << root << v2 << incidentio << u"incidentio"_s << root;
    QTest::newRow("Instatus v3") << root << u"/v3/summary.json"_s << instatus << u"instatus"_s
                                 << root + u"/v3/summary.json";
    QTest::newRow("Instatus") << root << u"/summary.json"_s << instatus << u"instatus"_s
                              << root + u"/summary.json";
    QTest::newRow("Instatus at v2") << root << v2 << instatus << u"instatus"_s << root + v2;
    const QByteArray native = fixtureBody("incidentio/native.summary.json");
    const QString proxy = u"/proxy/status.example.com"_s;
    QTest::newRow("incident.io's own form") << root << proxy << native << u"incidentio"_s << root + proxy;
    QTest::newRow("incident.io's page") << root << QString() << fixtureBody("incidentio/page.summary.html")
                                        << u"incidentio"_s << root + u"#page";
    QTest::newRow("Better Stack") << root + u"/incidents/9" << u"/index.json"_s
                                  << fixtureBody("betterstack/trouble.summary.json") << u"betterstack"_s
                                  << root;
    QTest::newRow("StatusCast") << root << u"/summary.json"_s << fixtureBody("statuscast/well.summary.json")
                                << u"statuscast"_s << root + u"/summary.json";
    QTest::newRow("PagerDuty") << root << QString() << fixtureBody("pagerduty/trouble.summary.html")
                               << u"pagerduty"_s << root;
    QTest::newRow("Atom") << root << u"/history.atom"_s << fixtureBody("atom/statuspage.summary.xml")
                          << u"atom"_s << root + u"/history.atom";
    QTest::newRow("RSS") << root << u"/feed.xml"_s << fixtureBody("rss/silent.summary.xml") << u"rss"_s
                         << root + u"/feed.xml";
    QTest::newRow("Uptime Kuma") << root + u"/status/pier" << u"/api/status-page/pier"_s
                                 << fixtureBody("uptimekuma/well.summary.json") << u"uptimekuma"_s
                                 << root + u"/api/status-page/pier";
    QTest::newRow("Sorry") << root << u"/api/v1/status"_s << fixtureBody("sorry/well.summary.json")
                           << u"sorry"_s << root;
    QTest::newRow("cState") << root << u"/index.json"_s << fixtureBody("cstate/well.summary.json")
                            << u"cstate"_s << root;
    QTest::newRow("OpenStatus") << root << u"/api/status/summary.json"_s
                                << fixtureBody("openstatus/well.summary.json") << u"openstatus"_s << root;
    QTest::newRow("own address") << root + u"/de/news.php?id=7" << u"/de/news.php"_s
                                 << fixtureBody("rss/rdf.summary.xml") << u"rss"_s
                                 << root + u"/de/news.php?id=7";
}

void TestFeedRecognition::recognisesFromAnyAddress()
{
    QFETCH(const QString, address);
    QFETCH(const QString, path);
    QFETCH(const QByteArray, body);
    QFETCH(const QString, platform);
    QFETCH(const QString, feed);
    const QUrl typed(address);
    const auto answers = ask({{path, body}}, recognitionProbes(typed));
    const auto found = recognise(spanOf(answers), typed);
    QVERIFY(found.has_value());
    QCOMPARE(found->platform, platform);
    QCOMPARE(found->feed.toString(), feed);
    QVERIFY(!found->name.isEmpty());
    QCOMPARE(found->page.host(), typed.host());
    QCOMPARE(found->page.port(), typed.port());
    const auto requests = platformById(platform)->requests(found->feed);
    QVERIFY(std::ranges::any_of(requests, [&path](const Request &one) { return one.url.path() == path; }));
}

// These have no name to tell, or lie on another host than the page.
void TestFeedRecognition::recognisesByWhatAPageNames()
{
    const auto recognised = [](const QString &address, const QString &path, const QByteArray &body) {
        const QUrl typed(address);
        const auto answers = ask({{path, body}}, recognitionProbes(typed));
        return recognise(spanOf(answers), typed);
    };
    const QString api = u"https://api.status.io/1.0/status/5b000000000000000000000a"_s;
    const auto statusIo
        = recognised(u"https://status.example.com"_s, {},
                     R"(<html><title>Ferries &amp; co</title><a href="https://status.io">by</a>
           <link href="https://status.example.com/pages/5b000000000000000000000a/rss"></html>)");
    QVERIFY(statusIo && statusIo->platform == u"statusio" && statusIo->name == u"Ferries & co");
    QCOMPARE(statusIo->feed.toString(), api);
    const auto byPath
        = recognised(u"https://status.example.com/pages/5b000000000000000000000a"_s,
                     u"/1.0/status/5b000000000000000000000a"_s, fixtureBody("statusio/well.summary.json"));
    QVERIFY(byPath && byPath->feed.toString() == api);
    const QString unresolved = u"/api/status-page/acme-example/unresolved-incidents"_s;
    const auto checkly
        = recognised(u"https://status.acme.example"_s, unresolved, fixtureBody("checkly/well.summary.json"));
    QVERIFY(checkly && checkly->platform == u"checkly");
    QCOMPARE(checkly->feed.path(), unresolved);
    const auto named
        = recognised(u"https://up.example"_s, {},
                     R"(<html><title>Mills</title>Checkly<script>"/api/status-page/mill-7/x"</script>)");
    QVERIFY(named && named->feed.path() == u"/api/status-page/mill-7/unresolved-incidents");
    QVERIFY(!recognised(u"https://up.example"_s, {}, "<html>status.io Checkly __next_f PagerDuty</html>"));
}

void TestFeedRecognition::prefersIncidentIosOwnForm()
{
    const QString v2 = u"/api/v2/summary.json"_s;
    const QString proxy = u"/proxy/status.example.com"_s;
    const QUrl page(u"https://status.example.com/"_s);
    const auto feedOf = [&page](const QMap<QString, QByteArray> &host) {
        const auto found = recognise(spanOf(ask(host, recognitionProbes(page))), page);
        return found && found->platform == u"incidentio" ? found->feed : QUrl();
    };
    QMap<QString, QByteArray> host{{v2, fixtureBody("incidentio/rich.summary.json")},
                                   {proxy, fixtureBody("incidentio/native.summary.json")}};
    QCOMPARE(feedOf(host).path(), proxy);
    // The page's HTML tells the platform, its documents which of them is there.
    host.insert(u"/"_s, fixtureBody("incidentio/page.summary.html"));
    QCOMPARE(feedOf(host).path(), proxy);
    host.remove(proxy);
    QCOMPARE(feedOf(host), QUrl(u"https://status.example.com"_s));
    host.remove(v2);
    const auto requests = platformById(u"incidentio")->requests(feedOf(host));
    QCOMPARE(requests.first().url, page);
    const Document html{
        .role = DocumentRole::Summary, .url = page, .body = host.value(u"/"_s), .contentType = {}};
    QVERIFY(platformById(u"incidentio")->parse(std::span(&html, 1), fixtureTime()).ok());
}

void TestFeedRecognition::asksForVendorsOwnFormsWhereTheyCanBe_data()
{
    QTest::addColumn<QString>("page"); // as a person knows it
    QTest::addColumn<QString>("feed");
    QTest::addColumn<QString>("file");
    const auto row = [](const char *page, const char *feed, const char *file) {
        QTest::newRow(page) << QString::fromLatin1(page) << QString::fromLatin1(feed)
                            << QString::fromLatin1(file);
    };
    row("https://status.cloud.google.com/", "https://status.cloud.google.com/incidents.json",
        "google/regions.summary.json");
    row("https://www.google.com/appsstatus/dashboard/summary",
        "https://www.google.com/appsstatus/dashboard/incidents.json", "google/well.summary.json");
    row("https://ads.google.com/status/publisher/", "https://ads.google.com/status/publisher/incidents.json",
        "google/well.summary.json");
    row("https://health.aws.amazon.com/health/status", "https://health.aws.amazon.com/public/currentevents",
        "aws/trouble.summary.json");
    row("https://status.aws.amazon.com", "https://health.aws.amazon.com/public/currentevents",
        "aws/well.summary.json");
    row("https://azure.status.microsoft/en-us/status",
        "https://rssfeed.azure.status.microsoft/en-us/status/feed/", "azure/well.summary.xml");
    row("https://status.dev.azure.com/", "https://status.dev.azure.com/_apis/status/health",
        "azuredevops/well.summary.json");
    row("https://status.cloud.microsoft/", "https://status.cloud.microsoft/api/posts/mac",
        "microsoft365/well.summary.json");
    row("https://slack-status.com/", "https://slack-status.com/api/v2.0.0/current",
        "slack/well.summary.json");
    row("https://status.heroku.com/incidents/7001", "https://status.heroku.com/api/v4/current-status",
        "heroku/well.summary.json");
    row("https://status.salesforce.com/instances/KE1",
        "https://api.status.salesforce.com/v1/instances/status", "salesforce/well.summary.json");
    row("https://www.apple.com/support/systemstatus/",
        "https://www.apple.com/support/systemstatus/data/system_status_en_US.js",
        "apple/wrapped.summary.json");
    row("https://developer.apple.com/system-status/",
        "https://www.apple.com/support/systemstatus/data/developer/system_status_en_US.js",
        "apple/well.summary.json");
    row("https://status.yandex.cloud/en/dashboard",
        "https://status.yandex.cloud/api/services?incidents=all&lang=en", "yandex/well.summary.json");
    row("https://status.playstation.com/en-us/",
        "https://status.playstation.com/data/statuses/region/SCEA.json", "playstation/well.summary.json");
}

void TestFeedRecognition::asksForVendorsOwnFormsWhereTheyCanBe()
{
    QFETCH(const QString, page);
    QFETCH(const QString, feed);
    QFETCH(const QString, file);
    const QByteArray body = fixtureBody(qPrintable(file));
    const QString platform = file.section(u'/', 0, 0);
    const QUrl known(feed);
    QVERIFY(recognitionProbes(QUrl(page)).contains(known));
    // Its own page, the document's own address, and a copy on this machine of which but the host is named.
    QUrl copy = known;
    copy.setScheme(u"http"_s);
    copy.setHost(u"127.0.0.1"_s);
    copy.setPort(8085);
    for (const auto &[typed, served] :
         {std::pair(QUrl(page), known), {known, known}, {QUrl(u"http://127.0.0.1:8085"_s), copy}}) {
        const auto answers = ask({{served.path(), body}}, recognitionProbes(typed));
        const auto found = recognise(spanOf(answers), typed);
        QVERIFY2(found, qPrintable(typed.toString()));
        QCOMPARE(found->platform, platform);
        QVERIFY(!found->name.isEmpty());
        const auto requests = platformById(platform)->requests(found->feed);
        QCOMPARE(requests.first().url, served);
    }
    // As a catalogue may name it: by the page alone.
    QCOMPARE(platformById(platform)->requests(QUrl(page)).first().url, known);
}

void TestFeedRecognition::asksNoStrangerForVendorsOwnForms()
{
    const auto probes = recognitionProbes(QUrl(u"https://status.example.com/en-us/status"_s));
    for (const QUrl &probe : probes) {
        QCOMPARE(probe.host(), u"status.example.com"_s);
        for (const char *path : {"currentevents", "products.json", "_apis", "v2.0.0", "posts", "instances",
                                 "systemstatus", "statuses/region"})
            QVERIFY2(!probe.path().contains(QLatin1StringView(path)), qPrintable(probe.toString()));
    }
}

void TestFeedRecognition::theUsersOwnFeedWins()
{
    const QMap<QString, QByteArray> host{
        {u"/api/v2/summary.json"_s, fixtureBody("statuspage/rich.summary.json")},
        {u"/history.atom"_s, fixtureBody("atom/statuspage.summary.xml")}};
    const QUrl feed(u"https://status.example.com/history.atom"_s);
    QCOMPARE(recognise(spanOf(ask(host, recognitionProbes(feed))), feed)->platform, u"atom"_s);
    const QUrl page(u"https://status.example.com/"_s);
    QCOMPARE(recognise(spanOf(ask(host, recognitionProbes(page))), page)->platform, u"statuspage"_s);
}

void TestFeedRecognition::recognisesNothingByStatusAlone()
{
    const QUrl page(u"https://status.example.com/"_s);
    for (const QByteArray &body : {QByteArray("{}"), QByteArray("<!doctype html><title>All good</title>"),
                                   QByteArray(), QByteArray(R"({"status":"ok"})")}) {
        QList<Document> answers;
        for (const QUrl &probe : recognitionProbes(page))
            answers.append(
                {.role = DocumentRole::Probe, .url = probe, .body = body, .contentType = "application/json"});
        QVERIFY(!recognise(spanOf(answers), page));
    }
    QVERIFY(!recognise({}, page));
    // A good body under a bad status is no answer.
    auto answers
        = ask({{u"/summary.json"_s, fixtureBody("instatus/rich.summary.json")}}, recognitionProbes(page));
    for (Document &answer : answers)
        answer.http = 403;
    QVERIFY(!recognise(spanOf(answers), page));
}

void TestFeedRecognition::asksEachAddressOnce()
{
    for (const char *address : {"https://status.example.com", "https://status.example.com/history.atom#x",
                                "http://user:secret@127.0.0.1:8085/a/b"}) {
        const auto probes = recognitionProbes(QUrl(QString::fromLatin1(address)));
        QCOMPARE(QSet<QUrl>(probes.begin(), probes.end()).size(), probes.size());
        // A copy of a vendor's own page may be served on this machine, so there more is asked.
        const bool near = QUrl(QString::fromLatin1(address)).host() == "127.0.0.1"_L1;
        QVERIFY2(probes.size() <= (near ? 80 : 40), qPrintable(QString::number(probes.size())));
        for (const QUrl &probe : probes)
            QVERIFY(probe.userInfo().isEmpty() && !probe.hasFragment());
    }
}

void TestFeedRecognition::findsLinkedFeeds()
{
    const Document html{
        .role = DocumentRole::Probe,
        .url = QUrl(u"https://status.example.com/deep/page"_s),
        .body
        = R"html(<html><head><LINK rel="alternate" type="application/atom+xml" href="/a.atom?x=1&amp;y=2">
            <link rel=alternate data-href='/no' href='../b.rss' type='application/rss+xml'/>
            <link rel="stylesheet" href="/s.css"><link type="application/rss+xml" href="javascript:alert(1)">
            <link type="application/rss+xml" href="https://feeds.example.net/c"><link type="application/rss+xml" href="/a.atom?x=1&y=2">)html",
        .contentType = "text/html"};
    const QList<QUrl> expected{QUrl(u"https://status.example.com/a.atom?x=1&y=2"_s),
                               QUrl(u"https://status.example.com/b.rss"_s),
                               QUrl(u"https://feeds.example.net/c"_s)};
    QCOMPARE(linkedFeeds(html), expected);
    QVERIFY(linkedFeeds({.role = DocumentRole::Probe,
                         .url = html.url,
                         .body = QByteArray("<link ").repeated(100'000),
                         .contentType = {}})
                .isEmpty());
}

void TestFeedRecognition::requestsKeepHostAndPort()
{
    const auto requests = platformById(u"statuspage")->requests(QUrl(u"http://127.0.0.1:8085/incidents/x"_s));
    QCOMPARE(requests.first().url, QUrl(u"http://127.0.0.1:8085/api/v2/summary.json"_s));
    QCOMPARE(requests.size(), 3);
}

QTEST_APPLESS_MAIN(TestFeedRecognition)
#include "tst_feedrecognition.moc"
