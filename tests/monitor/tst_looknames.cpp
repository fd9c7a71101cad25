// SPDX-License-Identifier: GPL-3.0-or-later
#include "feedfarm/feedfarm.h"
#include "models/fetch/networkfetcher.h"
#include "models/monitor/look.h"

#include <QPromise>
#include <QSignalSpy>
#include <QTest>

using namespace foghorn;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray feedBody = "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Depot</title>"
                            "<link>http://status.depot.example/</link></channel></rss>";

QDateTime now()
{
    return QDateTime::currentDateTimeUtc();
}

// Every name leads to this machine, as those of a company's own network may.
FetcherOptions insideNames()
{
    FetcherOptions options;
    options.proxyUse = ProxyUse::None;
    options.offline = [] { return false; };
    options.resolver
        = [](const QString &, QObject *context, const std::function<void(const QHostInfo &)> &answer) {
              QHostInfo info;
              info.setAddresses({QHostAddress(QHostAddress::LocalHost)});
              QMetaObject::invokeMethod(
                  context, [answer, info] { answer(info); }, Qt::QueuedConnection);
          };
    return options;
}

// Answers when the test says so.
class SlowFetcher : public Fetcher
{
public:
    QFuture<FetchReply> fetch(const FetchRequest &) override
    {
        m_promises.emplace_back().start();
        return m_promises.back().future();
    }
    void answerAll()
    {
        for (QPromise<FetchReply> &promise : m_promises) {
            promise.addResult(FetchReply{.error = Error{Error::Kind::Connect, u"no"_s}});
            promise.finish();
        }
    }

private:
    std::vector<QPromise<FetchReply>> m_promises;
};

} // namespace

class TestLooknames : public QObject
{
    Q_OBJECT

private slots:
    void theTextShowsPrivateHosts_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("isPrivate");
        QTest::newRow("loopback name") << u"http://localhost:8080/"_s << true;
        QTest::newRow("one word") << u"http://status/"_s << true;
        QTest::newRow("local network name") << u"http://nas.local/"_s << true;
        QTest::newRow("loopback") << u"http://127.0.0.1/"_s << true;
        QTest::newRow("private") << u"http://10.1.2.3/"_s << true;
        QTest::newRow("shared") << u"http://100.64.0.9/"_s << true;
        QTest::newRow("link-local") << u"http://169.254.1.1/"_s << true;
        QTest::newRow("IPv6 loopback") << u"http://[::1]/"_s << true;
        QTest::newRow("IPv6 unique local") << u"http://[fd00::1]/"_s << true;
        QTest::newRow("IPv4 in IPv6") << u"http://[::ffff:10.0.0.1]/"_s << true;
        QTest::newRow("decimal") << u"http://2130706433/"_s << true;
        QTest::newRow("public") << u"http://93.184.216.34/"_s << false;
        QTest::newRow("public IPv6") << u"http://[2606:2800:220:1::1]/"_s << false;
        QTest::newRow("name") << u"https://status.depot.example/"_s << false;
    }
    void theTextShowsPrivateHosts()
    {
        QFETCH(QString, address);
        QTEST(namesPrivateHost(QUrl(address)), "isPrivate");
    }

    void aTypedNameMayLeadInside_data()
    {
        QTest::addColumn<QString>("platform");
        QTest::newRow("platform given") << u"rss"_s;
        QTest::newRow("to be recognised") << u""_s;
    }
    void aTypedNameMayLeadInside()
    {
        QFETCH(QString, platform);
        farm::FeedFarm farm;
        QVERIFY(farm.listen());
        farm.serve("/feed.rss", {.headers = {{"Content-Type", "application/rss+xml"}}, .body = feedBody});
        NetworkFetcher fetcher({}, insideNames());
        Look look(fetcher, now);
        QSignalSpy done(&look, &Look::done);
        QSignalSpy failed(&look, &Look::failed);
        look.start(farm.url(u"/feed.rss"_s, u"status.depot.example"_s), platform);
        QTRY_COMPARE(done.size() + failed.size(), 1);
        QCOMPARE(done.size(), 1);
        const auto preview = done.first().first().value<Preview>();
        QVERIFY(preview.privateAllowed);
        QCOMPARE(preview.snapshot.pageName, u"Depot"_s);
    }

    void whoDidNotTypeItIsRefusedAndToldWhy()
    {
        farm::FeedFarm farm;
        QVERIFY(farm.listen());
        NetworkFetcher fetcher({}, insideNames());
        const QFuture<FetchReply> future
            = fetcher.fetch({.url = farm.url(u"/feed.rss"_s, u"inside.example"_s)});
        QTRY_VERIFY(future.isFinished());
        QVERIFY(future.result().leadsInside);
        QVERIFY(future.result().error);
        QCOMPARE(farm.connectionCount(), 0);
    }

    void lookingMayBeGivenUpAtAnyTime()
    {
        SlowFetcher fetcher;
        {
            Look look(fetcher, now);
            look.start(QUrl(u"https://status.depot.example/"_s));
        }
        fetcher.answerAll();
        QCoreApplication::sendPostedEvents();
    }
};

QTEST_GUILESS_MAIN(TestLooknames)
#include "tst_looknames.moc"
