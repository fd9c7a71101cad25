// SPDX-License-Identifier: GPL-3.0-or-later
#include "feedfarm/feedfarm.h"
#include "models/monitor/whynot.h"
#include "monitor/looked.h"

#include <QRegularExpression>
#include <QTest>

#include <functional>

using namespace foghorn;
using namespace Qt::Literals::StringLiterals;
using farm::Answer;
using farm::FeedFarm;
using test::looked;

namespace {

using Setup = std::function<void(FeedFarm &farm)>;

Answer html(const QByteArray &body)
{
    return {.headers = {{"Content-Type", "text/html"}}, .body = "<!DOCTYPE html><html>" + body + "</html>"};
}

Answer plain(int status, const QByteArray &type = {}, const QByteArray &body = {})
{
    Answer answer{.status = status, .body = body};
    if (!type.isEmpty())
        answer.headers.append({"Content-Type", type});
    return answer;
}

// A host that answers so whatever it is asked.
Setup always(const Answer &answer)
{
    return [answer](FeedFarm &farm) { farm.serveElse(answer); };
}

// A page alone, and 404 for the rest.
Setup only(const Answer &answer)
{
    return [answer](FeedFarm &farm) {
        farm.serve("/", answer);
        farm.serveElse(plain(404));
    };
}

void inactive(FeedFarm &farm)
{
    farm.serveElse(Answer::json(R"({"error":"Your page is inactive"})"));
    farm.serve("/", Answer::redirect(302, "/inactive"));
    farm.serve("/inactive", html("<title>Page inactive</title>"));
    Answer api = Answer::json(R"({"error":"Your page is inactive"})");
    api.status = 401;
    farm.serve("/api/v2/summary.json", api);
}

void zeros(FeedFarm &farm)
{
    const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\n\r\n";
    farm.playElse({{farm::Step::Kind::Send, head, 0},
                   {farm::Step::Kind::Send, QByteArray(50 << 20, '\0'), 0},
                   {farm::Step::Kind::Close, {}, 0}});
}

void notTls(FeedFarm &farm)
{
    farm.playOnConnect(
        {{farm::Step::Kind::Send, "220 mail.depot.example ESMTP\r\n", 0}, {farm::Step::Kind::Close, {}, 0}});
}

} // namespace

Q_DECLARE_METATYPE(Setup)

// Addresses that are no status page: each gets one sentence that says what is wrong and what to do.
class TestLookwrong : public QObject
{
    Q_OBJECT

private slots:
    void getsOneClearSentence_data();
    void getsOneClearSentence();
    void aRedirectInsideIsTold();

private:
    void addPages();
    void addAnswers();
    void addTransfers();
};

void TestLookwrong::addPages()
{
    using enum Error::Kind;
    QTest::newRow("a shop") << only(html("<title>Depot</title><a href='/cart'>Your basket</a>")) << Schema
                            << u"link named Status"_s;
    QTest::newRow("a login page") << Setup([](FeedFarm &farm) {
        farm.serveElse(Answer::redirect(302, "/login"));
        farm.serve("/login", html("<form><input name=p type=\"password\"></form>"));
    }) << Schema << u"opens without a login"_s;
    QTest::newRow("one page for all")
        << always(html("<div id=app></div><script src=/app.js></script>")) << Schema << u"same web page"_s;
    QTest::newRow("a parked domain") << always(html("<h1>depot.example</h1>This domain is for sale!"))
                                     << Schema << u"check the spelling"_s;
    QTest::newRow("an inactive Statuspage") << Setup(inactive) << Schema << u"switched off"_s;
    QTest::newRow("a feed link that leads nowhere")
        << only(html(R"(<head><link rel="alternate" type="application/rss+xml" href="/gone.rss"></head>)"))
        << Schema << u"/gone.rss"_s;
    QTest::newRow("a PDF") << only(plain(200, "application/pdf", "%PDF-1.7\n\xe2\xe3\xcf\xd3 1 0 obj"))
                           << Syntax << u"PDF document"_s;
    QTest::newRow("a picture") << only(plain(200, "image/png", "\x89PNG\r\n\x1a\n\xff\xd8")) << Syntax
                               << u"not UTF-8 text"_s;
    QTest::newRow("plain words") << only(plain(200, "text/plain", "it works")) << Schema
                                 << u"RSS or Atom feed"_s;
}

void TestLookwrong::addAnswers()
{
    using enum Error::Kind;
    QTest::newRow("401") << always(plain(401)) << Http << u"asks for a login"_s;
    QTest::newRow("403") << always(plain(403, "text/html", "Checking your browser")) << Blocked
                         << u"refuses programs"_s;
    QTest::newRow("a wall before the API alone") << Setup([](FeedFarm &farm) {
        farm.serve("/", html("<title>Depot status</title>"));
        farm.serveElse(plain(403));
    }) << Blocked << u"refuses programs"_s;
    QTest::newRow("404") << always(plain(404)) << Schema << u"no status page or feed"_s;
    QTest::newRow("429") << always(plain(429)) << Http << u"too many requests"_s;
    QTest::newRow("500") << always(plain(500)) << Http << u"try again later"_s;
    QTest::newRow("an empty 200") << always(plain(200)) << Http << u"empty document"_s;
    QTest::newRow("XML that is no feed")
        << only(plain(200, "application/xml", "<?xml version=\"1.0\"?><map/>")) << Schema
        << u"no RSS or Atom feed"_s;
    QTest::newRow("a gateway's refusal")
        << always(Answer::json(R"({"message":"Forbidden"})")) << Schema << u"\"Forbidden\""_s;
    QTest::newRow("a file store's error")
        << always(plain(200, "application/xml",
                        "<?xml version=\"1.0\"?><Error><Code>NoSuchKey</Code><Key>index</Key></Error>"))
        << Schema << u"file store"_s;
    QTest::newRow("other JSON") << always(Answer::json(R"({"ok":true})")) << Schema << u"JSON in no form"_s;
}

void TestLookwrong::addTransfers()
{
    using enum Error::Kind;
    QTest::newRow("50 MB of zeros") << Setup(zeros) << TooLarge << u"RSS or Atom feed"_s;
    QTest::newRow("nothing listens") << Setup([](FeedFarm &farm) { farm.close(); }) << Connect
                                     << u"check the address"_s;
    QTest::newRow("an endless redirect")
        << always(Answer::redirect(302, "/again")) << Redirect << u"address it ends at"_s;
    QTest::newRow("a redirect to a file")
        << always(Answer::redirect(302, "file:///etc/hostname")) << Redirect << u"address it ends at"_s;
    QTest::newRow("never an answer") << Setup([](FeedFarm &farm) {
        farm.playElse({{farm::Step::Kind::Stall, {}, 0}});
    }) << Timeout << u"try again later"_s;
}

void TestLookwrong::getsOneClearSentence_data()
{
    QTest::addColumn<Setup>("setup");
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<QString>("words");
    addPages();
    addAnswers();
    addTransfers();
    // These are told from the address, not from what the farm answers.
    QTest::newRow("no such name") << Setup() << Error::Kind::Dns << u"can't be found; check the address"_s;
    QTest::newRow("no encryption") << Setup(notTls) << Error::Kind::Tls << u"can't be trusted"_s;
}

void TestLookwrong::getsOneClearSentence()
{
    QFETCH(const Setup, setup);
    QFETCH(const Error::Kind, kind);
    QFETCH(const QString, words);
    FeedFarm farm;
    QVERIFY(farm.listen());
    if (setup)
        setup(farm);
    test::LookWishes wishes{.patienceMs = 600, .limits = {.deadlineMs = 2000, .maxRedirects = 3}};
    QUrl address = farm.url(u"/"_s);
    const QString row = QString::fromLatin1(QTest::currentDataTag());
    if (row == u"50 MB of zeros") { // to send the part that is read takes a busy machine a while
        wishes.patienceMs = 5000;
        wishes.limits.deadlineMs = 5000;
    }
    if (row == u"no encryption")
        address.setScheme(u"https"_s);
    if (row == u"no such name") {
        address.setHost(u"status.depot.example"_s);
        wishes.options.resolver
            = [](const QString &, QObject *context, const std::function<void(const QHostInfo &)> &answer) {
                  QHostInfo info;
                  info.setError(QHostInfo::HostNotFound);
                  info.setAddresses({QHostAddress(QHostAddress::LocalHost)});
                  QMetaObject::invokeMethod(
                      context, [answer, info] { answer(info); }, Qt::QueuedConnection);
              };
    }
    const auto outcome = looked(address, wishes);
    QVERIFY2(outcome.error, qPrintable(outcome.text()));
    QCOMPARE(outcome.answers, 1);
    const QString &detail = outcome.error->detail;
    QVERIFY2(outcome.error->kind == kind, qPrintable(detail));
    QVERIFY2(detail.contains(words), qPrintable(detail));
    QVERIFY(!detail.contains(u'\n') && !detail.contains(u". ") && detail.size() < 300);
}

// Loopback itself is all that a test may ask, so that the fetcher's verdict (see its own tests) is given.
void TestLookwrong::aRedirectInsideIsTold()
{
    const QUrl typed(u"https://status.depot.example/"_s);
    FetchReply reply;
    reply.error = Error{Error::Kind::Redirect, u"the name inside.example leads to 10.0.0.1"_s};
    const Error error
        = whyNot({.typed = typed, .itself = reply, .answers = {}, .failures = {reply}, .linked = {}});
    QCOMPARE(error.kind, Error::Kind::Redirect);
    QVERIFY(error.detail.contains(u"10.0.0.1; open it in a browser"_s));
}

QTEST_GUILESS_MAIN(TestLookwrong)
#include "tst_lookwrong.moc"
