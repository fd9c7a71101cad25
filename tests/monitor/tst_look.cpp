// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/monitor/look.h"

#include "feedfarm/feedfarm.h"
#include "models/fetch/networkfetcher.h"
#include "support/madepage.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>
#include <QTestEventLoop>

using namespace foghorn;
using namespace Qt::Literals::StringLiterals;
using farm::FeedFarm;
using test::MadePage;

// Recognition over real HTTP on loopback, from the bare address of a host.
class TestLook : public QObject
{
    Q_OBJECT

private slots:
    void recognisesThePlatformsFromTheBareHost_data();
    void recognisesThePlatformsFromTheBareHost();
    void findsTheFeedThatAPageNames();
    void saysWhatIsWrongOnce_data();
    void saysWhatIsWrongOnce();
    void canBeGivenUp();
    void readsWhatWasTyped_data();
    void readsWhatWasTyped();
    void knowsPrivateHosts();
};

namespace {

QByteArray fixture(const QString &name)
{
    QFile file(QStringLiteral(FOGHORN_SOURCE_DIR "/tests/feeds/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

struct Outcome
{
    std::optional<Preview> preview;
    std::optional<Error> error;
    int answers = 0;
};

FetcherOptions alone()
{
    FetcherOptions options;
    options.proxyUse = ProxyUse::None;
    options.offline = [] { return false; };
    return options;
}

Outcome looked(const QUrl &address, const QString &platform = {})
{
    NetworkFetcher fetcher({.deadlineMs = 3000}, alone());
    Look look(fetcher, [] { return QDateTime(QDate(2026, 6, 15), QTime(12, 0), Qt::UTC); });
    Outcome outcome;
    QTestEventLoop loop;
    QObject::connect(&look, &Look::done, &loop, &QTestEventLoop::exitLoop);
    QObject::connect(&look, &Look::failed, &loop, &QTestEventLoop::exitLoop);
    QObject::connect(&look, &Look::done, &look, [&](const Preview &preview) {
        outcome.preview = preview;
        ++outcome.answers;
    });
    QObject::connect(&look, &Look::failed, &look, [&](const Error &error) {
        outcome.error = error;
        ++outcome.answers;
    });
    look.start(address, platform);
    if (outcome.answers == 0)
        loop.enterLoop(10);
    QCoreApplication::processEvents(); // a second answer would come now
    return outcome;
}

} // namespace

void TestLook::recognisesThePlatformsFromTheBareHost_data()
{
    QTest::addColumn<QString>("platform");
    QTest::addColumn<QStringList>("files"); // path, fixture, ...
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("components");
    QTest::newRow("statuspage") << u"statuspage"_s
                                << QStringList{u"/api/v2/summary.json"_s, u"statuspage/mezmo.summary.json"_s,
                                               u"/api/v2/incidents.json"_s,
                                               u"statuspage/mezmo.incidents.json"_s}
                                << QString() << -1;
    QTest::newRow("incident.io") << u"incidentio"_s << QStringList{u"/api/v2/summary.json"_s,
                                                                   u"incidentio/rich.summary.json"_s,
                                                                   u"/api/v2/components.json"_s,
                                                                   u"incidentio/rich.components.json"_s,
                                                                   u"/api/v2/incidents.json"_s,
                                                                   u"incidentio/rich.incidents.json"_s}
                                 << QString() << -1;
    QTest::newRow("instatus") << u"instatus"_s
                              << QStringList{u"/summary.json"_s, u"instatus/rich.summary.json"_s,
                                             u"/v2/components.json"_s, u"instatus/rich.components.json"_s}
                              << u"Harbour Lights"_s << -1;
    QTest::newRow("rss") << u"rss"_s << QStringList{u"/history.rss"_s, u"rss/perupdate.summary.xml"_s}
                         << QString() << 0;
    QTest::newRow("atom") << u"atom"_s << QStringList{u"/history.atom"_s, u"atom/statuspage.summary.xml"_s}
                          << QString() << 0;
}

void TestLook::recognisesThePlatformsFromTheBareHost()
{
    QFETCH(const QString, platform);
    QFETCH(const QStringList, files);
    QFETCH(const QString, name);
    QFETCH(const int, components);
    FeedFarm farm;
    QVERIFY(farm.listen());
    for (qsizetype i = 0; i + 1 < files.size(); i += 2) {
        const QByteArray body = fixture(files[i + 1]);
        QVERIFY(!body.isEmpty());
        farm.serve(files[i].toLatin1(), farm::Answer::json(body));
    }
    const Outcome outcome = looked(farm.url(u"/"_s));
    QVERIFY2(outcome.preview, qPrintable(outcome.error ? outcome.error->detail : u"no answer"_s));
    QCOMPARE(outcome.answers, 1);
    QCOMPARE(outcome.preview->found.platform, platform);
    QVERIFY(!outcome.preview->found.name.isEmpty());
    if (!name.isEmpty())
        QCOMPARE(outcome.preview->found.name, name);
    const Snapshot &snapshot = outcome.preview->snapshot;
    if (components < 0)
        QVERIFY(snapshot.hasComponents && !snapshot.components.isEmpty());
    else
        QCOMPARE(snapshot.components.size(), components);
    QVERIFY(!snapshot.incidents.isEmpty());
}

void TestLook::findsTheFeedThatAPageNames()
{
    FeedFarm farm;
    QVERIFY(farm.listen());
    farm.serve(
        "/",
        {.headers = {{"Content-Type", "text/html"}},
         .body
         = R"(<html><head><link rel="alternate" type="application/rss+xml" href="/odd/place.xml"></head></html>)"});
    farm.serve("/odd/place.xml", {.body = fixture(u"rss/perupdate.summary.xml"_s)});
    const Outcome outcome = looked(farm.url(u"/"_s));
    QVERIFY(outcome.preview);
    QCOMPARE(outcome.preview->found.platform, u"rss"_s);
    QCOMPARE(outcome.preview->found.feed.path(), u"/odd/place.xml"_s);
}

void TestLook::saysWhatIsWrongOnce_data()
{
    QTest::addColumn<int>("status"); // 0: nothing listens
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("platform");
    QTest::addColumn<Error::Kind>("kind");
    QTest::newRow("nothing listens") << 0 << QByteArray() << QString() << Error::Kind::Connect;
    QTest::newRow("a plain page") << 200 << QByteArray("<html>Hello</html>") << QString()
                                  << Error::Kind::Schema;
    QTest::newRow("other JSON") << 200 << QByteArray("{}") << QString() << Error::Kind::Schema;
    QTest::newRow("a wall") << 403 << QByteArray("Checking your browser") << QString()
                            << Error::Kind::Blocked;
    QTest::newRow("a broken server") << 500 << QByteArray("oops") << QString() << Error::Kind::Http;
    QTest::newRow("nothing there") << 404 << QByteArray("none") << QString() << Error::Kind::Schema;
    QTest::newRow("not what was said")
        << 200 << QByteArray("<html>Hello</html>") << u"statuspage"_s << Error::Kind::Syntax;
    QTest::newRow("no such platform") << 200 << QByteArray("{}") << u"tarot"_s << Error::Kind::Usage;
}

void TestLook::saysWhatIsWrongOnce()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const QString, platform);
    QFETCH(const Error::Kind, kind);
    FeedFarm farm;
    QVERIFY(farm.listen());
    const QUrl page = farm.url(u"/"_s);
    if (status == 0)
        farm.close();
    for (const QUrl &probe : recognitionProbes(page))
        farm.serve(probe.path().toLatin1(), {.status = status, .body = body});
    const Outcome outcome = looked(page, platform);
    QVERIFY(outcome.error);
    QCOMPARE(outcome.answers, 1);
    QVERIFY2(outcome.error->kind == kind, qPrintable(outcome.error->detail));
    QVERIFY(!outcome.error->detail.contains(u'\n') && outcome.error->detail.size() > 10);
}

void TestLook::canBeGivenUp()
{
    FeedFarm farm;
    QVERIFY(farm.listen());
    farm.serve("/", {.body = "x", .delayMs = 100});
    NetworkFetcher fetcher({}, alone());
    auto look = std::make_unique<Look>(fetcher, [] { return QDateTime::currentDateTimeUtc(); });
    QSignalSpy requested(&farm, &FeedFarm::requested);
    look->start(farm.url(u"/"_s));
    QVERIFY(requested.wait(5000));
    look.reset();
    QTRY_COMPARE(farm.openConnections() > 0, true);
}

void TestLook::readsWhatWasTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("address"); // empty: refused
    QTest::newRow("bare") << u" status.acorn.example "_s << u"https://status.acorn.example"_s;
    QTest::newRow("with a path") << u"status.acorn.example/eu"_s << u"https://status.acorn.example/eu"_s;
    QTest::newRow("http stays http") << u"http://acorn.example/"_s << u"http://acorn.example/"_s;
    QTest::newRow("no fragment") << u"https://acorn.example/#now"_s << u"https://acorn.example/"_s;
    QTest::newRow("a port") << u"acorn.example:8443"_s << u"https://acorn.example:8443"_s;
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("spaces") << u"acorn freight"_s << QString();
    QTest::newRow("a file") << u"file:///etc/passwd"_s << QString();
    QTest::newRow("ftp") << u"ftp://acorn.example"_s << QString();
    QTest::newRow("a login") << u"https://me:pw@acorn.example"_s << QString();
    QTest::newRow("a script") << u"javascript:alert(1)"_s << QString();
}

void TestLook::readsWhatWasTyped()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, address);
    const Result<QUrl> read = addressFrom(typed);
    QCOMPARE(read.ok(), !address.isEmpty());
    if (read)
        QCOMPARE(read->toString(), address);
    else
        QCOMPARE(read.error().kind, Error::Kind::Usage);
}

void TestLook::knowsPrivateHosts()
{
    for (const char *host : {"http://127.0.0.1", "http://localhost:1", "http://10.1.2.3",
                             "http://192.168.1.1", "http://172.20.0.1", "http://[::1]", "http://[fe80::1]",
                             "http://[fd00::1]", "http://nas.local", "http://nas"})
        QVERIFY2(namesPrivateHost(QUrl(QString::fromLatin1(host))), host);
    for (const char *host :
         {"https://acorn.example", "https://9.9.9.9", "https://172.32.0.1", "https://[2620:fe::fe]"})
        QVERIFY2(!namesPrivateHost(QUrl(QString::fromLatin1(host))), host);
}

QTEST_GUILESS_MAIN(TestLook)
#include "tst_look.moc"
