// SPDX-License-Identifier: GPL-3.0-or-later
#include "feedfarm/evilscripts.h"
#include "fetch/fetchhelp.h"
#include "models/fetch/addressrules.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTimer>

#include <memory>
#include <vector>

using namespace foghorn;
using namespace foghorn::test;
using namespace Qt::Literals::StringLiterals;

class TestEvilServers : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void eachEndsWithItsNameAndNoBody_data()
    {
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<farm::Script>("script");
        for (const farm::Evil &evil : farm::evilScripts())
            QTest::newRow(evil.name.constData()) << evil.kind << evil.script;
    }

    void eachEndsWithItsNameAndNoBody()
    {
        QFETCH(QByteArray, kind);
        QFETCH(farm::Script, script);
        farm::FeedFarm vendor;
        QVERIFY(vendor.listen());
        const QByteArray path = QByteArray("/evil/") + QTest::currentDataTag();
        vendor.play(path, script);
        NetworkFetcher fetcher(quickLimits(), loopbackOptions());

        // The event loop has to stay free: a hostile server may not hold up the window.
        qint64 longest = 0;
        QElapsedTimer sinceTick;
        sinceTick.start();
        QTimer tick;
        connect(&tick, &QTimer::timeout, this, [&] { longest = std::max(longest, sinceTick.restart()); });
        tick.start(5);

        QElapsedTimer clock;
        clock.start();
        const FetchReply reply = waited(fetcher.fetch(asTyped(vendor.url(QString::fromLatin1(path)))));
        QCOMPARE(kindOf(reply), kind);
        QVERIFY(!reply.error->detail.isEmpty());
        QVERIFY(!reply.error->detail.contains(u'\n'));
        QVERIFY(reply.body.isEmpty());
        QVERIFY(!reply.notModified);
        QCOMPARE_LT(clock.elapsed(), 1500);
        QCOMPARE_LT(reply.bytes, 9 * 1024 * 1024);
        QCOMPARE_LT(longest, 400);
    }

    void aPortWhereNobodyListensIsAFailedConnection()
    {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const QUrl url("http://127.0.0.1:%1/"_L1.toString().arg(closed.serverPort()));
        closed.close();
        NetworkFetcher fetcher(quickLimits(), loopbackOptions());
        QCOMPARE(kindOf(waited(fetcher.fetch(asTyped(url)))), "connect");
    }

    void aServerThatAcceptsNothingTimesOut()
    {
        QTcpServer deaf;
        QVERIFY(deaf.listen(QHostAddress::LocalHost));
        deaf.pauseAccepting();
        NetworkFetcher fetcher(quickLimits(), loopbackOptions());
        const QUrl url("http://127.0.0.1:%1/"_L1.toString().arg(deaf.serverPort()));
        QCOMPARE(kindOf(waited(fetcher.fetch(asTyped(url)))), "timeout");
    }

    void whatSpeaksBeforeItIsAskedIsStillHeldToItsWord()
    {
        farm::FeedFarm vendor;
        QVERIFY(vendor.listen());
        vendor.playOnConnect({{farm::Step::Kind::Send, "SSH-2.0-example\r\n", 0}});
        NetworkFetcher fetcher(quickLimits(), loopbackOptions());
        QCOMPARE(kindOf(waited(fetcher.fetch(asTyped(vendor.url(u"/"_s))))), "http");
    }

    void aGoodOneAmongFortyIsServedAtOnceAndAllEnd()
    {
        const QList<farm::Evil> evils = farm::evilScripts();
        std::vector<std::unique_ptr<farm::FeedFarm>> hosts;
        QList<QFuture<FetchReply>> futures;
        NetworkFetcher fetcher(quickLimits(), loopbackOptions());
        // Those that take their time first: they are the ones that could stand in the way.
        QList<farm::Evil> chosen;
        for (const farm::Evil &evil : evils) {
            if (evil.kind == "timeout" || evil.kind == "too_large")
                chosen.append(evil);
        }
        for (qsizetype i = 0; chosen.size() < 40; ++i)
            chosen.append(chosen.at(i));
        for (const farm::Evil &evil : chosen) {
            hosts.push_back(std::make_unique<farm::FeedFarm>());
            QVERIFY(hosts.back()->listen());
            hosts.back()->play("/", evil.script);
            futures.append(fetcher.fetch(asTyped(hosts.back()->url(u"/"_s))));
        }
        farm::FeedFarm good;
        QVERIFY(good.listen());
        good.serve("/", farm::Answer::json("{}"));
        QElapsedTimer clock;
        clock.start();
        const FetchReply reply = waited(fetcher.fetch(asTyped(good.url(u"/"_s))));
        QCOMPARE(kindOf(reply), "");
        QCOMPARE_LT(clock.elapsed(), 2000);
        for (const auto &future : std::as_const(futures))
            QVERIFY(waited(future, 10'000).error);
        QCOMPARE_LT(clock.elapsed(), 6000);
    }

    void aRedirectNeverLeavesEncryptionNorEntersTheHouse_data()
    {
        QTest::addColumn<QUrl>("from");
        QTest::addColumn<QUrl>("to");
        QTest::newRow("to plain") << QUrl(u"https://a.example/"_s) << QUrl(u"http://a.example/"_s);
        QTest::newRow("loopback") << QUrl(u"https://a.example/"_s) << QUrl(u"https://127.0.0.1/"_s);
        QTest::newRow("metadata") << QUrl(u"http://a.example/"_s) << QUrl(u"http://169.254.169.254/latest"_s);
        QTest::newRow("ipv6") << QUrl(u"http://a.example/"_s) << QUrl(u"http://[::1]/"_s);
        QTest::newRow("number") << QUrl(u"http://a.example/"_s) << QUrl(u"http://2130706433/"_s);
        QTest::newRow("short") << QUrl(u"http://a.example/"_s) << QUrl(u"http://127.1/"_s);
    }

    void aRedirectNeverLeavesEncryptionNorEntersTheHouse()
    {
        QFETCH(QUrl, from);
        QFETCH(QUrl, to);
        const auto problem = checkRedirect(from, to, false);
        QVERIFY(problem);
        QCOMPARE(problem->kind, Error::Kind::Redirect);
    }

    void aHundredFailuresLeaveNoFileOpen()
    {
        farm::FeedFarm vendor;
        QVERIFY(vendor.listen());
        const QList<farm::Evil> evils = farm::evilScripts();
        QList<farm::Evil> quick;
        for (const farm::Evil &evil : evils) {
            if (evil.kind != "timeout" && evil.kind != "too_large")
                quick.append(evil);
        }
        for (const farm::Evil &evil : quick)
            vendor.play("/evil/" + evil.name, evil.script);
        const auto ask = [&](const farm::Evil &evil) {
            NetworkFetcher fetcher(quickLimits(), loopbackOptions());
            return waited(fetcher.fetch(asTyped(vendor.url(u"/evil/"_s + QString::fromLatin1(evil.name)))));
        };
        QVERIFY(ask(quick.first()).error);
        QTRY_COMPARE(vendor.openConnections(), 0);
        const int before = openFiles();
        for (int i = 0; i < 100; ++i)
            QVERIFY(ask(quick.at(i % quick.size())).error);
        QTRY_COMPARE(vendor.openConnections(), 0);
        QTRY_COMPARE(openFiles(), before);
    }
};

QTEST_GUILESS_MAIN(TestEvilServers)
#include "tst_evilservers.moc"
