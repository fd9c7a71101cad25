// SPDX-License-Identifier: GPL-3.0-or-later
#include "feedfarm/feedfarm.h"
#include "models/monitor/further.h"
#include "monitor/looked.h"
#include "support/madepage.h"

#include <QTest>

using namespace foghorn;
using namespace Qt::Literals::StringLiterals;
using farm::Answer;
using farm::FeedFarm;
using test::looked;

// How long recognition takes, what it asks, and what it does with an answer that promised too much.
class TestLookspeed : public QObject
{
    Q_OBJECT

private slots:
    void aSlowHostIsRecognisedInOneGo();
    void whatAnsweredInTimeCounts();
    void nothingInTimeIsSaidSo();
    void decidesWithoutTheRest();
    void aRoundWaitsForNoLook();
    void triesTheNextWhenOneCantBeRead();
    void followsToTheNewAddress();
    void furtherDocumentsAreBounded();
};

namespace {

const farm::Script never{{farm::Step::Kind::Stall, {}, 0}};
const QByteArray rss = "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Depot</title>"
                       "<link>http://status.depot.example/</link></channel></rss>";

void servePage(FeedFarm &farm, int delayMs)
{
    const test::MadePage page;
    const auto slowly = [delayMs](Answer answer) {
        answer.delayMs = delayMs;
        return answer;
    };
    farm.serve("/api/v2/summary.json", slowly(Answer::json(page.summary())));
    farm.serve("/api/v2/incidents.json", slowly(Answer::json(page.incidents())));
    farm.serve("/api/v2/scheduled-maintenances.json", slowly(Answer::json(page.maintenances())));
}

QList<Request> noRequests(const QUrl &)
{
    return {};
}

// Each document names the next one, for ever.
QList<Request> endless(std::span<const Document> documents)
{
    QList<Request> named;
    for (int i = 0; i <= int(documents.size()); ++i)
        named.append({.url = QUrl(u"https://depot.example/%1"_s.arg(i))});
    return named;
}

} // namespace

void TestLookspeed::aSlowHostIsRecognisedInOneGo()
{
    FeedFarm farm;
    QVERIFY(farm.listen());
    servePage(farm, 300);
    Answer none{.status = 404};
    none.delayMs = 300;
    farm.serveElse(none);
    const auto outcome = looked(farm.url(u"/"_s));
    QCOMPARE(outcome.text(), u"statuspage"_s);
    // One answer's time to recognise, one to read the lists; one after the other it would be five and more.
    QVERIFY2(outcome.ms < 1200, qPrintable(QString::number(outcome.ms)));
}

void TestLookspeed::whatAnsweredInTimeCounts()
{
    FeedFarm farm;
    QVERIFY(farm.listen());
    farm.serve("/feed.rss", {.body = rss});
    farm.serveElse({.status = 404});
    farm.play("/api/v2/summary.json", never); // could still become something better
    const auto outcome = looked(farm.url(u"/"_s), {.patienceMs = 700});
    QCOMPARE(outcome.text(), u"rss"_s);
    QVERIFY2(outcome.ms >= 650 && outcome.ms < 1500, qPrintable(QString::number(outcome.ms)));
}

void TestLookspeed::nothingInTimeIsSaidSo()
{
    FeedFarm farm;
    QVERIFY(farm.listen());
    farm.playElse(never);
    const auto outcome = looked(farm.url(u"/"_s), {.patienceMs = 400});
    QVERIFY(outcome.error);
    QCOMPARE(outcome.answers, 1);
    QCOMPARE(outcome.error->kind, Error::Kind::Timeout);
    QVERIFY2(outcome.ms < 1000, qPrintable(QString::number(outcome.ms)));
}

void TestLookspeed::decidesWithoutTheRest()
{
    FeedFarm farm;
    QVERIFY(farm.listen());
    servePage(farm, 0);
    farm.playElse(never);
    const auto outcome = looked(farm.url(u"/"_s));
    QCOMPARE(outcome.text(), u"statuspage"_s);
    QVERIFY2(outcome.ms < 1000, qPrintable(QString::number(outcome.ms)));
    QCOMPARE(farm.countOf("/api/v2/summary.json"), 1); // the probe's answer is read, not asked for again
}

void TestLookspeed::aRoundWaitsForNoLook()
{
    FeedFarm farm;
    QVERIFY(farm.listen());
    farm.playElse(never);
    farm.serve("/round", {.body = "{}"});
    NetworkFetcher fetcher({.deadlineMs = 3000}, test::loopbackOnly());
    Look look(fetcher, [] { return QDateTime::currentDateTimeUtc(); });
    look.start(farm.url(u"/"_s));
    QTRY_VERIFY(farm.requests().size() >= 6);
    const auto reply = fetcher.fetch({.url = farm.url(u"/round"_s), .privateAllowed = true});
    QTRY_VERIFY(reply.isFinished());
    QVERIFY(!reply.result().error);
    QCOMPARE(farm.requests().size(), 7); // six at once, and the round's
}

void TestLookspeed::triesTheNextWhenOneCantBeRead()
{
    FeedFarm farm;
    QVERIFY(farm.listen());
    farm.serve("/v3/summary.json",
               Answer::json(R"({"page":{"name":"Depot","url":"https://depot.example","status":"UP"}})"));
    farm.serve("/v2/components.json", Answer::json(R"({"parts":[]})"));
    farm.serve("/feed.rss", {.body = rss});
    const auto outcome = looked(farm.url(u"/"_s));
    QCOMPARE(outcome.text(), u"rss"_s);
    farm.forget("/feed.rss");
    const auto alone = looked(farm.url(u"/"_s));
    QVERIFY(alone.error);
    QCOMPARE(alone.error->kind, Error::Kind::Schema);
    QVERIFY2(alone.error->detail.contains(u"components"), qPrintable(alone.error->detail));
}

void TestLookspeed::followsToTheNewAddress()
{
    FeedFarm moved;
    FeedFarm farm;
    QVERIFY(moved.listen() && farm.listen());
    servePage(moved, 0);
    // The path is lost: all of the old host leads to the new one's front page.
    moved.serve("/", {.headers = {{"Content-Type", "text/html"}}, .body = "<html>All is well</html>"});
    farm.serveElse(Answer::redirect(301, moved.url(u"/"_s).toEncoded()));
    const auto outcome = looked(farm.url(u"/"_s));
    QCOMPARE(outcome.text(), u"statuspage"_s);
    QCOMPARE(outcome.preview->found.feed.port(), int(moved.port()));
    QCOMPARE(outcome.preview->found.page.port(), int(moved.port()));
}

void TestLookspeed::furtherDocumentsAreBounded()
{
    const Platform platform{.id = "endless"_L1,
                            .name = "Endless"_L1,
                            .requests = noRequests,
                            .parse = nullptr,
                            .probes = nullptr,
                            .recognise = nullptr,
                            .more = endless};
    QList<Document> documents;
    QList<Request> asked;
    int steps = 0;
    for (Further further = furtherRequests(platform, documents, asked, {}); !further.requests.isEmpty();
         further = furtherRequests(platform, documents, asked, {})) {
        asked += further.requests;
        for (const Request &request : std::as_const(further.requests))
            documents.append({.url = request.url, .body = "{}"});
        QVERIFY(++steps < 50);
    }
    QCOMPARE(asked.size(), 20);
    QVERIFY(furtherRequests(platform, documents, asked, {}).cut);

    const QList<Document> big{{.url = QUrl(u"https://depot.example/0"_s), .body = QByteArray(9 << 20, ' ')}};
    const Further none = furtherRequests(platform, big, {{.url = big.first().url}}, {});
    QVERIFY(none.cut && none.requests.isEmpty());
}

QTEST_GUILESS_MAIN(TestLookspeed)
#include "tst_lookspeed.moc"
