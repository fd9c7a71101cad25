// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/fixturefiles.h"

#include <QTest>

using namespace foghorn;
using namespace Qt::Literals::StringLiterals;

// Where a platform's data lies when only the page's own HTML says so, and lists of several pages.
class TestFeedPages : public QObject
{
    Q_OBJECT

private slots:
    void takesTheFeedFromThePage_data();
    void takesTheFeedFromThePage();
    void takesNothingFromOtherPages();
    void takesTheFeedFromItsOwnAddress_data();
    void takesTheFeedFromItsOwnAddress();
    void asksForTheNextPages();
    void followsNoPageToAnotherHost();
    void asksStatusPalForItsCustomers();
    void asksForIssuesAtGitHubAlone();
};

namespace {

Document documentOf(const QString &url, const QByteArray &body, DocumentRole role = DocumentRole::Probe)
{
    return {.role = role, .url = QUrl(url), .body = body, .contentType = {}};
}

QByteArray fixtureBody(const char *file)
{
    return bytesOf(QStringLiteral(FOGHORN_SOURCE_DIR "/tests/feeds/") + QString::fromLatin1(file));
}

QStringList addresses(const QList<Request> &requests)
{
    QStringList all;
    for (const Request &one : requests)
        all.append(one.url.toString());
    return all;
}

} // namespace

void TestFeedPages::takesTheFeedFromThePage_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QString>("feed");
    const QByteArray head = "<!DOCTYPE html><html><head><title>Pier &amp; Co</title>";
    const QString host = u"https://status.pier.example:8443"_s;
    QTest::newRow("uptimerobot: whole address")
        << head + "<script>window.pspApiPath = 'https://status.pier.example:8443/api/getMonitorList/aB3xY9z';"
        << host + u"/api/getMonitorList/aB3xY9z";
    QTest::newRow("uptimerobot: path")
        << head + R"(<script>var a={"x":1},pspApiPath="\/api\/getMonitorList\/aB3xY9z?page=1";)"
        << host + u"/api/getMonitorList/aB3xY9z";
    QTest::newRow("site24x7") << head + R"(<script>var p = {"enc_statuspage_id":"Zx_9-=="};</script>)"
                              << host + u"/sp/api/public/summary_details/statuspages/Zx_9-==";
    QTest::newRow("freshstatus")
        << head
            + R"(<img src="https://assets.freshstatus.io/x"><script>s={"accountDetails":{"accountId":36}})"
        << u"https://public-api.freshstatus.io/v1/public-components/?account_id=36"_s;
    QTest::newRow("uptimekuma") << head
            + "</head><script>window.preloadData = {'config':{'slug':'pier','title':'Pier'},"
              "'publicGroupList':[]}</script>"
                                << host + u"/api/status-page/pier";
    QTest::newRow("uptimekuma: attribute") << head
            + "<script id=\"preload-data\" "
              "data-json=\"{&quot;config&quot;:{&quot;slug&quot;:&quot;pier&quot;},"
              "&quot;publicGroupList&quot;:[]}\"></script>"
                                           << host + u"/api/status-page/pier";
    QTest::newRow("upptime: raw")
        << head + R"(Upptime <a href="https://raw.githubusercontent.com/mole/status/main/history/site.yml">)"
        << u"https://raw.githubusercontent.com/mole/status/main/history/summary.json"_s;
    QTest::newRow("upptime: repository")
        << head + R"(<a href="https://github.com/mole/status">Source</a> <a href="https://upptime.example">)"
        << u"https://raw.githubusercontent.com/mole/status/HEAD/history/summary.json"_s;
    QTest::newRow("sorry") << head + "<script data-x='https://api.sorryapp.com/v1/pages/12ab34cd/notices'>"
                           << u"https://api.sorryapp.com/v1/pages/12ab34cd"_s;
    QTest::newRow("statuspal") << head + "<a href='https://statuspal.eu/api/v1/status_pages/pier/status'>"
                               << u"https://statuspal.eu/api/v1/status_pages/pier/status"_s;
    QTest::newRow("hund") << head
            + "<link rel=alternate type='application/atom+xml' href='/feed.atom'>"
              "<a href='https://hund.io'>Hund</a>"
                          << host + u"/feed.atom";
}

void TestFeedPages::takesTheFeedFromThePage()
{
    QFETCH(const QByteArray, html);
    QFETCH(const QString, feed);
    const QString platform = QString::fromLatin1(QTest::currentDataTag()).section(u':', 0, 0);
    const Document page = documentOf(u"https://status.pier.example:8443/"_s, html + "</html>");
    const auto found = recognise(std::span(&page, 1), page.url);
    QVERIFY(found.has_value());
    QCOMPARE(found->platform, platform);
    QCOMPARE(found->feed.toString(), feed);
    QCOMPARE(found->name, u"Pier & Co"_s);
    QCOMPARE(found->page, page.url);
    const auto requests = platformById(platform)->requests(found->feed);
    QCOMPARE(requests.first().url.host(), found->feed.host());
}

void TestFeedPages::takesNothingFromOtherPages()
{
    for (const QByteArray &html :
         {QByteArray("<html>pspApiPath</html>"), QByteArray("<html>pspApiPath = '/elsewhere'</html>"),
          QByteArray("<html>upptime <a href='https://github.com/upptime/upptime.js'></html>"),
          QByteArray("<html>account_id=7</html>"), QByteArray("<html>freshstatus account_id=x7</html>"),
          QByteArray("<html>enc_statuspage_id</html>"), QByteArray("<html>{'slug':'pier'}</html>"),
          QByteArray("<html>hund.io without a feed //hund.io</html>"),
          QByteArray("<html>enc_statuspage_id= ").repeated(50'000)}) {
        const Document page = documentOf(u"https://status.pier.example/"_s, html);
        QVERIFY2(!recognise(std::span(&page, 1), page.url), html.left(80).constData());
    }
}

void TestFeedPages::takesTheFeedFromItsOwnAddress_data()
{
    QTest::addColumn<QString>("platform");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("uptimerobot") << u"uptimerobot"_s
                                 << u"https://stats.uptimerobot.com/api/getMonitorList/aB3?page=1"_s
                                 << QByteArray("uptimerobot/well.summary.json");
    QTest::newRow("site24x7") << u"site24x7"_s
                              << u"https://x.example/sp/api/public/summary_details/statuspages/Q_9"_s
                              << QByteArray("site24x7/well.summary.json");
    QTest::newRow("freshstatus") << u"freshstatus"_s
                                 << u"https://public-api.freshstatus.io/v1/public-components/?account_id=5"_s
                                 << QByteArray("freshstatus/well.summary.json");
    QTest::newRow("upptime") << u"upptime"_s
                             << u"https://raw.githubusercontent.com/m/s/master/history/summary.json"_s
                             << QByteArray("upptime/well.summary.json");
    QTest::newRow("cachet") << u"cachet"_s << u"https://x.example/api/v1/components"_s
                            << QByteArray("cachet/well.summary.json");
    QTest::newRow("cachet 3") << u"cachet"_s << u"https://x.example/api/components"_s
                              << QByteArray("cachet/third.summary.json");
    QTest::newRow("gatus") << u"gatus"_s
                           << u"https://x.example/api/v1/endpoints/statuses?page=1&pageSize=20"_s
                           << QByteArray("gatus/well.summary.json");
    QTest::newRow("statuspal") << u"statuspal"_s
                               << u"https://statuspal.io/api/v1/status_pages/lantern/status"_s
                               << QByteArray("statuspal/well.summary.json");
    QTest::newRow("sorry") << u"sorry"_s << u"https://api.sorryapp.com/v1/pages/0badcafe"_s
                           << QByteArray("sorry/trouble.summary.json");
}

// From such an address alone everything is found again that the address says.
void TestFeedPages::takesTheFeedFromItsOwnAddress()
{
    QFETCH(const QString, platform);
    QFETCH(const QString, address);
    QFETCH(const QByteArray, file);
    const Document document = documentOf(address, fixtureBody(file.constData()));
    const auto found = recognise(std::span(&document, 1), document.url);
    QVERIFY(found.has_value());
    QCOMPARE(found->platform, platform);
    const QUrl asked = document.url.adjusted(QUrl::RemoveQuery);
    const auto requests = platformById(platform)->requests(found->feed);
    QVERIFY(std::ranges::any_of(requests, [&asked](const Request &one) {
        return one.role == DocumentRole::Summary && one.url.adjusted(QUrl::RemoveQuery) == asked;
    }));
}

void TestFeedPages::asksForTheNextPages()
{
    const QString list = u"https://stats.example/api/getMonitorList/aB3?page="_s;
    const Platform *robot = platformById(u"uptimerobot");
    QList<Document> documents{
        documentOf(list + u'1', fixtureBody("uptimerobot/trouble.summary.json"), DocumentRole::Summary)};
    const auto next = robot->more(spanOf(documents));
    QCOMPARE(addresses(next), QStringList{list + u'2'});
    documents.append(
        documentOf(list + u'2', fixtureBody("uptimerobot/trouble.components.json"), next.first().role));
    QVERIFY(robot->more(spanOf(documents)).isEmpty()); // all four are there
    const auto snapshot = robot->parse(spanOf(documents), fixtureTime());
    QVERIFY(snapshot.ok());
    QCOMPARE(snapshot->components.size(), 4);

    const Document page = documentOf(u"https://x.example/api/v1/components?per_page=100"_s,
                                     fixtureBody("cachet/trouble.summary.json"), DocumentRole::Summary);
    QCOMPARE(addresses(platformById(u"cachet")->more(std::span(&page, 1))),
             QStringList{u"https://x.example/api/v1/components?per_page=100&page=2"_s});
}

void TestFeedPages::followsNoPageToAnotherHost()
{
    const Platform *platform = platformById(u"freshstatus");
    const QString list = u"https://public-api.freshstatus.io/v1/public-incidents/?account_id=7"_s;
    QList<Document> documents{
        documentOf(list, fixtureBody("freshstatus/trouble.incidents.json"), DocumentRole::Past)};
    QCOMPARE(addresses(platform->more(spanOf(documents))), QStringList{list + u"&page=2"});
    documents.append(documentOf(list + u"&page=2", R"({"results":[],"next":null})", DocumentRole::Past));
    QVERIFY(platform->more(spanOf(documents)).isEmpty());
    documents = {documentOf(list, R"({"results":[],"next":"https://evil.example/x"})", DocumentRole::Past)};
    QVERIFY(platform->more(spanOf(documents)).isEmpty());
    QCOMPARE(addresses(platform->pastRequests(
                 QUrl(u"https://public-api.freshstatus.io/v1/public-components/?account_id=7"_s))),
             QStringList{list});
}

void TestFeedPages::asksStatusPalForItsCustomers()
{
    const Platform *platform = platformById(u"statuspal");
    QCOMPARE(platform->probes(QUrl(u"https://pier.statuspal.eu"_s)),
             QList{QUrl(u"https://statuspal.eu/api/v1/status_pages/pier/status"_s)});
    QVERIFY(platform->probes(QUrl(u"https://www.statuspal.io"_s)).isEmpty());
    QVERIFY(platform->probes(QUrl(u"https://status.pier.example"_s)).isEmpty());
}

void TestFeedPages::asksForIssuesAtGitHubAlone()
{
    const Platform *platform = platformById(u"upptime");
    const QStringList asked = addresses(
        platform->requests(QUrl(u"https://raw.githubusercontent.com/m/s/HEAD/history/summary.json"_s)));
    QCOMPARE(asked.size(), 3);
    QVERIFY(asked.at(1).startsWith(u"https://api.github.com/repos/m/s/issues?"));
    QCOMPARE(platform->requests(QUrl(u"http://127.0.0.1:8080/history/summary.json"_s)).size(), 1);
    QCOMPARE(platform->probes(QUrl(u"https://github.com/m/s"_s)).size(), 1);
    QVERIFY(platform->probes(QUrl(u"https://status.pier.example"_s)).isEmpty());
}

QTEST_APPLESS_MAIN(TestFeedPages)
#include "tst_feedpages.moc"
