// SPDX-License-Identifier: GPL-3.0-or-later
#include "feedfarm/feedfarm.h"
#include "feeds/fixturefiles.h"
#include "models/monitor/further.h"
#include "monitor/looked.h"
#include "support/fakefetcher.h"
#include "support/madepage.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimer>

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
    void waitsForTheBetterForm();
    void aRoundWaitsForNoLook();
    void triesTheNextWhenOneCantBeRead();
    void followsToTheNewAddress();
    void furtherDocumentsAreBounded();
};

namespace {

const farm::Script never{{farm::Step::Kind::Stall, {}, 0}};
const QByteArray rss = "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Depot</title>"
                       "<link>http://status.depot.example/</link></channel></rss>";

// Longer than any test here runs.
constexpr int longMs = 60'000;
constexpr FetchLimits longLimits{.deadlineMs = longMs};

void servePage(FeedFarm &farm)
{
    const test::MadePage page;
    farm.serve("/api/v2/summary.json", Answer::json(page.summary()));
    farm.serve("/api/v2/incidents.json", Answer::json(page.incidents()));
    farm.serve("/api/v2/scheduled-maintenances.json", Answer::json(page.maintenances()));
}

// Answers what was asked at one go together, and counts these goes: each is a time of waiting for the host.
class WaveFetcher : public test::FakeFetcher
{
public:
    QFuture<FetchReply> fetch(const FetchRequest &request) override
    {
        hold(request.url);
        if (m_wave.isEmpty())
            QTimer::singleShot(0, &m_context, [this] {
                ++waits;
                for (const QUrl &url : std::exchange(m_wave, {}))
                    letGo(url);
            });
        m_wave.append(request.url);
        return FakeFetcher::fetch(request);
    }
    int waits = 0;

private:
    QList<QUrl> m_wave;
    QObject m_context;
};

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

// Counted in how often it waited for the host: whatever a host's answer takes, and whatever else the machine
// does, recognition takes one such time, and reading what was recognised another.
void TestLookspeed::aSlowHostIsRecognisedInOneGo()
{
    const test::MadePage page;
    const QUrl host(u"https://status.depot.example"_s);
    WaveFetcher fetcher;
    fetcher.serve(host.resolved(QUrl(u"/api/v2/summary.json"_s)), page.summary());
    fetcher.serve(host.resolved(QUrl(u"/api/v2/incidents.json"_s)), page.incidents());
    fetcher.serve(host.resolved(QUrl(u"/api/v2/scheduled-maintenances.json"_s)), page.maintenances());
    Look look(fetcher, [] { return QDateTime(QDate(2026, 6, 15), QTime(12, 0), Qt::UTC); });
    look.setPatience(longMs);
    QSignalSpy done(&look, &Look::done);
    look.start(host);
    QVERIFY(done.wait(longMs / 4));
    QCOMPARE(done.first().first().value<Preview>().found.platform, u"statuspage"_s);
    QVERIFY2(fetcher.waits <= 2, qPrintable(QString::number(fetcher.waits)));
}

// In what follows a single request may take far longer than the test would wait: that it ends at all shows
// that nothing was waited for in vain.
void TestLookspeed::whatAnsweredInTimeCounts()
{
    FeedFarm farm;
    QVERIFY(farm.listen());
    farm.serve("/feed.rss", {.body = rss});
    farm.serveElse({.status = 404});
    farm.play("/api/v2/summary.json", never); // could still become something better
    const auto outcome = looked(farm.url(u"/"_s), {.patienceMs = 3000, .limits = longLimits});
    QCOMPARE(outcome.text(), u"rss"_s);
    QVERIFY2(outcome.ms >= 2700, qPrintable(QString::number(outcome.ms))); // a coarse timer may be 5 % early
}

void TestLookspeed::nothingInTimeIsSaidSo()
{
    FeedFarm farm;
    QVERIFY(farm.listen());
    farm.playElse(never);
    const auto outcome = looked(farm.url(u"/"_s), {.patienceMs = 400, .limits = longLimits});
    QVERIFY(outcome.error);
    QCOMPARE(outcome.answers, 1);
    QCOMPARE(outcome.error->kind, Error::Kind::Timeout);
}

void TestLookspeed::decidesWithoutTheRest()
{
    FeedFarm farm;
    QVERIFY(farm.listen());
    servePage(farm);
    farm.playElse(never);
    const auto outcome = looked(farm.url(u"/"_s), {.patienceMs = longMs, .limits = longLimits});
    QCOMPARE(outcome.text(), u"statuspage"_s);
    QCOMPARE(farm.countOf("/api/v2/summary.json"), 1); // the probe's answer is read, not asked for again
}

// incident.io's own form says more than the one it shares with Statuspage, which may answer first.
void TestLookspeed::waitsForTheBetterForm()
{
    const QUrl host(u"https://status.depot.example"_s);
    const QUrl proxy = host.resolved(QUrl(u"/proxy/status.depot.example"_s));
    test::FakeFetcher fetcher;
    const auto body = [](const char *file) {
        return bytesOf(QStringLiteral(FOGHORN_SOURCE_DIR "/tests/feeds/incidentio/")
                       + QLatin1StringView(file));
    };
    fetcher.serve(host.resolved(QUrl(u"/api/v2/summary.json"_s)), body("rich.summary.json"));
    fetcher.serve(host.resolved(QUrl(u"/api/v2/components.json"_s)), body("rich.components.json"));
    const QUrl incidents = host.resolved(QUrl(u"/api/v2/incidents.json"_s));
    fetcher.serve(incidents, body("nativetrouble.incidents.json"));
    fetcher.serve(proxy, body("nativetrouble.summary.json"));
    const auto feedAfter = [&](int patienceMs, bool answers) {
        fetcher.hold(proxy);
        Look look(fetcher, [] { return QDateTime(QDate(2026, 6, 15), QTime(12, 0), Qt::UTC); });
        look.setPatience(patienceMs);
        QSignalSpy done(&look, &Look::done);
        look.start(host);
        if (!answers)
            return done.wait(longMs / 4) ? done.first().first().value<Preview>().found.feed.path() : u"-"_s;
        const bool early = done.wait(200); // all else has answered by then
        fetcher.letGo(proxy);
        const bool late = !early && done.wait(longMs / 4);
        return late ? done.first().first().value<Preview>().found.feed.path() : u"too early"_s;
    };
    QCOMPARE(feedAfter(longMs, true), proxy.path());
    fetcher.serve(incidents, body("rich.incidents.json"));
    QCOMPARE(feedAfter(2000, false), QString()); // it never answers: the other form is taken in time
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
    servePage(moved);
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
