// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/fetchhelp.h"

#include <QRegularExpression>
#include <QTcpServer>

#include <memory>

using namespace foghorn;
using namespace foghorn::test;
using namespace Qt::Literals::StringLiterals;

namespace {
const QByteArray document = R"({"page":{"name":"Umbra Rail"}})";
const QHostAddress loopback(QHostAddress::LocalHost);
} // namespace

class TestNetworkFetcher : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_vendor = std::make_unique<farm::FeedFarm>();
        QVERIFY(m_vendor->listen());
        m_vendor->serve("/", farm::Answer::json(document));
    }

    void readsADocument()
    {
        farm::Answer answer = farm::Answer::json(document);
        answer.headers.emplaceBack("Last-Modified", "Fri, 20 Nov 2026 10:00:00 GMT");
        m_vendor->serve("/summary.json?page=2", answer);
        NetworkFetcher fetcher(quickLimits(), loopbackOptions());
        const FetchReply reply = waited(fetcher.fetch(asTyped(m_vendor->url(u"/summary.json?page=2#top"_s))));
        QVERIFY(!reply.error);
        QCOMPARE(reply.http, 200);
        QCOMPARE(reply.body, document);
        QCOMPARE(reply.contentType, "application/json; charset=utf-8");
        QVERIFY(!reply.etag.isEmpty());
        QCOMPARE(reply.lastModified, "Fri, 20 Nov 2026 10:00:00 GMT");
        QCOMPARE(reply.finalUrl, m_vendor->url(u"/summary.json?page=2"_s));
        QVERIFY(!reply.redirected);
        QVERIFY(!reply.permanentRedirect);
        QCOMPARE_GT(reply.bytes, document.size());
        QCOMPARE_LT(reply.ms, 700);
    }

    void saysWhoItIsAndNothingElse()
    {
        NetworkFetcher fetcher(quickLimits(), loopbackOptions());
        waited(fetcher.fetch(asTyped(m_vendor->url(u"/"_s))));
        const auto headers = m_vendor->requests().value(0).headers;
        QCOMPARE(headers.value("user-agent"),
                 "Foghorn/" FOGHORN_VERSION " (+https://github.com/foghorn-status/foghorn)");
        QCOMPARE(headers.value("host"), "127.0.0.1:" + QByteArray::number(m_vendor->port()));
        QCOMPARE(headers.value("accept-encoding"), "gzip");
        const QList<QByteArray> names = headers.keys();
        QCOMPARE(QSet<QByteArray>(names.begin(), names.end()),
                 QSet<QByteArray>({"host", "user-agent", "accept", "accept-encoding"}));
    }

    void asksOnlyForWhatChanged()
    {
        NetworkFetcher fetcher(quickLimits(), loopbackOptions());
        FetchRequest request = asTyped(m_vendor->url(u"/"_s));
        request.etag = waited(fetcher.fetch(request)).etag;
        const FetchReply same = waited(fetcher.fetch(request));
        QVERIFY(!same.error);
        QVERIFY(same.notModified);
        QCOMPARE(same.http, 304);
        QCOMPARE(same.etag, request.etag);
        QVERIFY(same.body.isEmpty());

        m_vendor->serve("/", farm::Answer::json("{}"));
        const FetchReply changed = waited(fetcher.fetch(request));
        QVERIFY(!changed.notModified);
        QCOMPARE(changed.body, "{}");
    }

    void aConditionWithALineEndIsNotSent()
    {
        NetworkFetcher fetcher(quickLimits(), loopbackOptions());
        FetchRequest request = asTyped(m_vendor->url(u"/"_s));
        request.etag = "\"x\"\r\nCookie: stolen";
        QVERIFY(!waited(fetcher.fetch(request)).error);
        QVERIFY(!m_vendor->requests().value(0).headers.contains("if-none-match"));
        QVERIFY(!m_vendor->requests().value(0).headers.contains("cookie"));
    }

    void unpacksGzipAndCountsTheWire()
    {
        farm::Answer answer = farm::Answer::json('[' + QByteArray(300'000, ' ') + ']');
        answer.gzip = true;
        m_vendor->serve("/big", answer);
        NetworkFetcher fetcher(quickLimits(), loopbackOptions());
        const FetchReply reply = waited(fetcher.fetch(asTyped(m_vendor->url(u"/big"_s))));
        QVERIFY(!reply.error);
        QCOMPARE(reply.body, answer.body);
        QCOMPARE_LT(reply.bytes, 3000);
    }

    void acceptsWhatTheRulesAllow_data()
    {
        QTest::addColumn<QByteArray>("wire");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("closes");
        const QByteArray ok = "HTTP/1.1 200 OK\r\n";
        QTest::newRow("chunks") << ok
                + "Transfer-Encoding: chunked\r\n\r\n3;note=x\r\n{\"a\r\n4\r\n\":1}\r\n0\r\nX-Sum: 1\r\n\r\n"
                                << QByteArray("{\"a\":1}") << false;
        QTest::newRow("until closed") << ok + "\r\n{}" << QByteArray("{}") << true;
        QTest::newRow("http 1.0") << QByteArray("HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\n{}")
                                  << QByteArray("{}") << true;
        QTest::newRow("early hints") << "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" + ok
                + "Content-Length: 2\r\n\r\n{}"
                                     << QByteArray("{}") << false;
        QTest::newRow("bare line ends")
            << QByteArray("HTTP/1.1 200\nContent-Length: 2\n\n{}") << QByteArray("{}") << false;
        QTest::newRow("long header") << ok + "Content-Security-Policy: " + QByteArray(100'000, 'c')
                + "\r\nContent-Length: 2\r\n\r\n{}"
                                     << QByteArray("{}") << false;
        const QByteArray members = farm::gzipped("[1,") + farm::gzipped("2]");
        QTest::newRow("two gzip members") << ok + "Content-Encoding: gzip\r\nContent-Length: "
                + QByteArray::number(members.size()) + "\r\n\r\n" + members
                                          << QByteArray("[1,2]") << false;
        const QByteArray xml = "<?xml version='1.0' encoding='iso-8859-1'?><a>\xe9</a>";
        QTest::newRow("latin-1 xml") << ok + "Content-Length: " + QByteArray::number(xml.size()) + "\r\n\r\n"
                + xml << xml << false;
    }

    void acceptsWhatTheRulesAllow()
    {
        QFETCH(QByteArray, wire);
        QFETCH(QByteArray, body);
        QFETCH(bool, closes);
        farm::Script script{{farm::Step::Kind::Send, wire, 0}};
        if (closes)
            script.append({farm::Step::Kind::Close, {}, 0});
        m_vendor->play("/x", script);
        NetworkFetcher fetcher(quickLimits(), loopbackOptions());
        const FetchReply reply = waited(fetcher.fetch(asTyped(m_vendor->url(u"/x"_s))));
        QCOMPARE(reply.error.value_or(Error{Error::Kind::Usage, {}}).detail, QString());
        QCOMPARE(reply.body, body);
    }

    void sizeLimitIsExact_data()
    {
        QTest::addColumn<bool>("gzip");
        QTest::newRow("plain") << false;
        QTest::newRow("gzip") << true;
    }

    void sizeLimitIsExact()
    {
        QFETCH(bool, gzip);
        FetchLimits limits = quickLimits();
        limits.maxBodyBytes = 200'000;
        NetworkFetcher fetcher(limits, loopbackOptions());
        farm::Answer answer = farm::Answer::json(QByteArray(200'000, ' '));
        answer.gzip = gzip;
        m_vendor->serve("/fits", answer);
        answer.body += ' ';
        m_vendor->serve("/over", answer);
        QCOMPARE(waited(fetcher.fetch(asTyped(m_vendor->url(u"/fits"_s)))).body.size(), 200'000);
        const FetchReply over = waited(fetcher.fetch(asTyped(m_vendor->url(u"/over"_s))));
        QCOMPARE(kindOf(over), "too_large");
        QVERIFY(over.body.isEmpty());
    }

    void followsRedirectsUpToTheLimit()
    {
        m_vendor->serve("/1", farm::Answer::redirect(301, "/2"));
        m_vendor->serve("/2", farm::Answer::redirect(308, "3"));
        m_vendor->serve("/3", farm::Answer::redirect(301, m_vendor->url(u"/4"_s).toEncoded()));
        m_vendor->serve("/4", farm::Answer::redirect(301, "?x=1"));
        m_vendor->serve("/4?x=1", farm::Answer::redirect(301, "/"));
        m_vendor->serve("/0", farm::Answer::redirect(302, "/1"));
        NetworkFetcher fetcher(quickLimits(), loopbackOptions());
        const FetchReply five = waited(fetcher.fetch(asTyped(m_vendor->url(u"/1"_s))));
        QCOMPARE(kindOf(five), "");
        QCOMPARE(five.body, document);
        QCOMPARE(five.finalUrl, m_vendor->url(u"/"_s));
        QVERIFY(five.redirected);
        QVERIFY(five.permanentRedirect);
        const FetchReply six = waited(fetcher.fetch(asTyped(m_vendor->url(u"/0"_s))));
        QCOMPARE(kindOf(six), "redirect");
        QCOMPARE(m_vendor->connectionCount(), 1);
    }

    void aTemporaryStepMakesTheMoveTemporary()
    {
        m_vendor->serve("/1", farm::Answer::redirect(301, "/2"));
        m_vendor->serve("/2", farm::Answer::redirect(307, "/"));
        NetworkFetcher fetcher(quickLimits(), loopbackOptions());
        const FetchReply reply = waited(fetcher.fetch(asTyped(m_vendor->url(u"/1"_s))));
        QVERIFY(reply.redirected);
        QVERIFY(!reply.permanentRedirect);
    }

    void aNameThatLeadsInsideIsAskedForNothing()
    {
        NetworkFetcher fetcher(
            quickLimits(),
            loopbackOptions({{u"rebound.example"_s, {loopback}},
                             {u"half.example"_s, {QHostAddress(u"203.0.113.9"_s), QHostAddress(u"::1"_s)}}}));
        for (const QString &host : {u"rebound.example"_s, u"half.example"_s}) {
            const FetchReply reply = waited(fetcher.fetch({.url = m_vendor->url(u"/"_s, host)}));
            QCOMPARE(kindOf(reply), "dns");
            QVERIFY(reply.error->detail.contains("private"_L1));
        }
        QCOMPARE(kindOf(waited(fetcher.fetch({.url = m_vendor->url(u"/"_s)}))), "usage");
        QCOMPARE(m_vendor->connectionCount(), 0);
        // The same name, vouched for by the user.
        QCOMPARE(kindOf(waited(fetcher.fetch(asTyped(m_vendor->url(u"/"_s, u"rebound.example"_s))))), "");
        // What was opened under that word is no way in for others.
        QCOMPARE(kindOf(waited(fetcher.fetch({.url = m_vendor->url(u"/"_s, u"rebound.example"_s)}))), "dns");
        QCOMPARE(m_vendor->requests().size(), 1);
        QCOMPARE(m_vendor->requests().at(0).headers.value("host"),
                 "rebound.example:" + QByteArray::number(m_vendor->port()));
    }

    void aDeadAddressGivesWayToTheNext()
    {
        // Nobody listens on the first; the second answers.
        NetworkFetcher fetcher(
            quickLimits(),
            loopbackOptions(
                {{u"two.example"_s, {QHostAddress(u"::1"_s), QHostAddress(u"127.0.0.2"_s), loopback}}}));
        const FetchReply reply = waited(fetcher.fetch(asTyped(m_vendor->url(u"/"_s, u"two.example"_s))));
        QCOMPARE(kindOf(reply), "");
        QCOMPARE(reply.body, document);
    }

    void namesTheKindOfUnreachable()
    {
        bool offline = false;
        FetcherOptions options = loopbackOptions();
        options.offline = [&offline] { return offline; };
        NetworkFetcher fetcher(quickLimits(), options);
        const FetchRequest request{.url = QUrl(u"http://nowhere.example/"_s)};
        QCOMPARE(kindOf(waited(fetcher.fetch(request))), "dns");
        offline = true;
        QCOMPARE(kindOf(waited(fetcher.fetch(request))), "offline");
        QCOMPARE(kindOf(waited(fetcher.fetch(asTyped(m_vendor->url(u"/"_s))))), "");
    }

    void aNameThatIsNeverFoundTimesOut()
    {
        FetcherOptions options = loopbackOptions();
        options.resolver = [](const QString &, QObject *, const std::function<void(const QHostInfo &)> &) {};
        NetworkFetcher fetcher(quickLimits(), options);
        const FetchReply reply = waited(fetcher.fetch({.url = QUrl(u"http://slow.example/"_s)}));
        QCOMPARE(kindOf(reply), "timeout");
        QVERIFY(reply.error->detail.contains("name"_L1));
    }

    void refusesAddressesThatAreNone_data()
    {
        QTest::addColumn<QUrl>("url");
        QTest::newRow("empty") << QUrl();
        QTest::newRow("file") << QUrl(u"file:///etc/hostname"_s);
        QTest::newRow("ftp") << QUrl(u"ftp://a.example/"_s);
        QTest::newRow("user name") << QUrl(u"https://me@a.example/"_s);
        QTest::newRow("no host") << QUrl(u"http:///x"_s);
    }

    void refusesAddressesThatAreNone()
    {
        QFETCH(QUrl, url);
        NetworkFetcher fetcher(quickLimits(), loopbackOptions());
        QCOMPARE(kindOf(waited(fetcher.fetch(asTyped(url)))), "usage");
    }

    void retryAfterIsTold()
    {
        m_vendor->serve("/busy", {.status = 429, .headers = {{"Retry-After", "90"}}, .body = {}});
        NetworkFetcher fetcher(quickLimits(), loopbackOptions());
        const FetchReply reply = waited(fetcher.fetch(asTyped(m_vendor->url(u"/busy"_s))));
        QCOMPARE(reply.http, 429);
        QCOMPARE(reply.retryAfterSeconds, std::optional<qint64>(90));
        QVERIFY(reply.error->detail.contains("429"_L1));
    }

    void plainHttpGoesToAnHttpProxyInFull()
    {
        FetcherOptions options = loopbackOptions();
        options.proxyUse = ProxyUse::Fixed;
        options.proxy
            = QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, m_vendor->port(), u"me"_s, u"pw"_s);
        m_vendor->serve("http://far.example/x", farm::Answer::json("[7]"));
        NetworkFetcher fetcher(quickLimits(), options);
        const FetchReply reply = waited(fetcher.fetch({.url = QUrl(u"http://far.example/x"_s)}));
        QCOMPARE(kindOf(reply), "");
        QCOMPARE(reply.body, "[7]");
        QCOMPARE(m_vendor->requests().at(0).headers.value("proxy-authorization"), "Basic bWU6cHc=");
        // A proxy that does not speak CONNECT, for an encrypted address.
        QCOMPARE(kindOf(waited(fetcher.fetch({.url = QUrl(u"https://far.example/x"_s)}))), "connect");
    }

    void aDeadProxyIsNamed()
    {
        QTcpServer closed;
        QVERIFY(closed.listen(loopback));
        FetcherOptions options = loopbackOptions();
        options.proxyUse = ProxyUse::Fixed;
        options.proxy = QNetworkProxy(QNetworkProxy::Socks5Proxy, u"127.0.0.1"_s, closed.serverPort());
        closed.close();
        NetworkFetcher fetcher(quickLimits(), options);
        const FetchReply reply = waited(fetcher.fetch({.url = QUrl(u"http://far.example/x"_s)}));
        QCOMPARE(kindOf(reply), "connect");
        QVERIFY(reply.error->detail.contains("proxy"_L1));
    }

private:
    std::unique_ptr<farm::FeedFarm> m_vendor;
};

QTEST_GUILESS_MAIN(TestNetworkFetcher)
#include "tst_networkfetcher.moc"
