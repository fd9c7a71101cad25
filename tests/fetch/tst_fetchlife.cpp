// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/fetchhelp.h"

#include <QRegularExpression>

#include <memory>

using namespace foghorn;
using namespace foghorn::test;
using namespace Qt::Literals::StringLiterals;

namespace {
const QByteArray document = R"({"page":{"name":"Umbra Rail"}})";
} // namespace

// The life of fetches beside each other: turns, connections, cancelling, the end of the fetcher.
class TestFetchLife : public QObject
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

    void asksAHostOneThingAtATimeInOrder()
    {
        farm::Answer slow = farm::Answer::json("{}");
        slow.delayMs = 30;
        NetworkFetcher fetcher(quickLimits(), loopbackOptions());
        QList<QFuture<FetchReply>> futures;
        for (int i = 0; i < 8; ++i) {
            const QString path = '/'_L1 + QString::number(i);
            m_vendor->serve(path.toLatin1(), slow);
            futures.append(fetcher.fetch(asTyped(m_vendor->url(path))));
        }
        for (const auto &future : std::as_const(futures))
            QVERIFY(!waited(future).error);
        const QList<farm::Request> requests = m_vendor->requests();
        for (int i = 0; i < 8; ++i) {
            QCOMPARE(requests.at(i).path, '/' + QByteArray::number(i));
            if (i > 0)
                QCOMPARE_GE(requests.at(i - 1).at.msecsTo(requests.at(i).at), 28);
        }
        QCOMPARE(m_vendor->connectionCount(), 1);
    }

    void redirectsToAnotherHostWaitForItsTurn()
    {
        farm::FeedFarm other;
        QVERIFY(other.listen());
        farm::Answer slow = farm::Answer::json("[]");
        slow.delayMs = 100;
        other.serve("/", slow);
        m_vendor->serve("/away", farm::Answer::redirect(302, other.url(u"/"_s).toEncoded()));
        NetworkFetcher fetcher(quickLimits(), loopbackOptions());
        const auto direct = fetcher.fetch(asTyped(other.url(u"/"_s)));
        const auto away = fetcher.fetch(asTyped(m_vendor->url(u"/away"_s)));
        QCOMPARE(waited(away).body, "[]");
        QVERIFY(direct.isFinished());
        QCOMPARE(other.connectionCount(), 1);
    }

    void aConnectionClosedWhileIdleIsOpenedAgain()
    {
        NetworkFetcher fetcher(quickLimits(), loopbackOptions());
        QVERIFY(!waited(fetcher.fetch(asTyped(m_vendor->url(u"/"_s)))).error);
        const quint16 port = m_vendor->port();
        m_vendor = std::make_unique<farm::FeedFarm>();
        QVERIFY(m_vendor->listen(port));
        m_vendor->serve("/", farm::Answer::json("[2]"));
        // Asked before the event loop has heard of the close.
        const FetchReply again = waited(fetcher.fetch(asTyped(m_vendor->url(u"/"_s))));
        QCOMPARE(again.error.value_or(Error{}).detail, QString());
        QCOMPARE(again.body, "[2]");
    }

    void cancellingClosesTheConnectionAndFreesTheHost()
    {
        m_vendor->play("/stall", {{farm::Step::Kind::Stall, {}, 0}});
        NetworkFetcher fetcher({.deadlineMs = 60'000}, loopbackOptions());
        QFuture<FetchReply> stalled = fetcher.fetch(asTyped(m_vendor->url(u"/stall"_s)));
        QFuture<FetchReply> waiting = fetcher.fetch(asTyped(m_vendor->url(u"/never"_s)));
        const auto behind = fetcher.fetch(asTyped(m_vendor->url(u"/"_s)));
        QTRY_COMPARE(m_vendor->countOf("/stall"), 1);
        waiting.cancel();
        stalled.cancel();
        QCOMPARE(waited(behind).body, document);
        QTRY_VERIFY(stalled.isFinished() && waiting.isFinished());
        QVERIFY(stalled.isCanceled());
        QCOMPARE(m_vendor->countOf("/never"), 0);
        QTRY_COMPARE(m_vendor->openConnections(), 1);
    }

    void destroyingTheFetcherEndsEveryFutureOnce()
    {
        m_vendor->play("/stall", {{farm::Step::Kind::Stall, {}, 0}});
        auto fetcher = std::make_unique<NetworkFetcher>(FetchLimits{.deadlineMs = 60'000}, loopbackOptions());
        int ends = 0;
        QList<QFuture<void>> told;
        for (int i = 0; i < 5; ++i) {
            told.append(
                fetcher->fetch(asTyped(m_vendor->url(u"/stall"_s))).then([&ends](const FetchReply &reply) {
                    ends += reply.error ? 1 : 100;
                }));
        }
        QTRY_COMPARE(m_vendor->countOf("/stall"), 1);
        fetcher.reset();
        QCOMPARE(ends, 5);
        QTRY_COMPARE(m_vendor->openConnections(), 0);
    }

    void theCallerMayDestroyTheFetcherWhenTold()
    {
        auto fetcher = std::make_unique<NetworkFetcher>(quickLimits(), loopbackOptions());
        bool told = false;
        const QFuture<void> end
            = fetcher->fetch(asTyped(m_vendor->url(u"/"_s))).then([&](const FetchReply &) {
                  fetcher.reset();
                  told = true;
              });
        QTRY_VERIFY(told);
    }

    void aHundredFetchesLeaveNoFileOpen()
    {
        const auto hundred = [this] {
            NetworkFetcher fetcher(quickLimits(), loopbackOptions());
            for (int i = 0; i < 100; ++i) {
                if (waited(fetcher.fetch(asTyped(m_vendor->url(u"/"_s)))).error)
                    return false;
            }
            return true;
        };
        QVERIFY(hundred());
        QTRY_COMPARE(m_vendor->openConnections(), 0);
        const int before = openFiles();
        QVERIFY(hundred());
        QTRY_COMPARE(m_vendor->openConnections(), 0);
        QCOMPARE(openFiles(), before);
    }

private:
    std::unique_ptr<farm::FeedFarm> m_vendor;
};

QTEST_GUILESS_MAIN(TestFetchLife)
#include "tst_fetchlife.moc"
