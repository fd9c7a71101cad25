// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/stage.h"

#include <QJsonDocument>

using namespace foghorn;
using namespace foghorn::test;

// A vendor's page that moves to another host or another platform: noticed, offered once, and followed without
// a break in its history.
class TestMoves : public QObject
{
    Q_OBJECT

private slots:
    void fromStatuspageToIncidentIoIsOneHistory();
    void lostPathsAreFollowedByLooking();
    void aPageOfAnotherFormIsLookedForAfterThreeFailures();
    void aStepToHttpsIsNoMove();
    void whatComesBackIsNoMove();
    void whatCantBeMatchedIsABaseline();
    void movingToAFeedLeavesNoOldLevels();
    void nothingOfferedNothingMoved();
};

namespace {

const QUrl newHome(u"https://acorn-status.example"_s);

QString ulid(int number)
{
    return u"01JZ%1"_s.arg(number, 22, 10, QChar(u'0'));
}

// The same vendor on incident.io: other ids, no groups, no start of an incident.
struct IncidentIoPage
{
    QJsonArray components;
    QJsonArray incidents;

    void addComponent(int number, const QString &name, const QString &level = u"operational"_s)
    {
        components.append(QJsonObject{{u"id"_s, ulid(number)},
                                      {u"name"_s, name},
                                      {u"status"_s, level},
                                      {u"position"_s, number},
                                      {u"page_id"_s, ulid(1)}});
    }
    void addIncident(int number, const QString &title, const QString &at)
    {
        const QJsonObject update{{u"id"_s, ulid(number + 1)},
                                 {u"status"_s, u"investigating"_s},
                                 {u"body"_s, u"We look into it."_s},
                                 {u"created_at"_s, at},
                                 {u"display_at"_s, at},
                                 {u"updated_at"_s, at}};
        incidents.append(QJsonObject{{u"id"_s, ulid(number)},
                                     {u"name"_s, title},
                                     {u"status"_s, u"investigating"_s},
                                     {u"impact"_s, u"major"_s},
                                     {u"created_at"_s, at},
                                     {u"updated_at"_s, at},
                                     {u"page_id"_s, ulid(1)},
                                     {u"incident_updates"_s, QJsonArray{update}}});
    }
    QByteArray body(const QString &key, const QJsonArray &rows) const
    {
        QJsonObject root{{u"page"_s,
                          QJsonObject{{u"id"_s, ulid(1)},
                                      {u"name"_s, u"Acorn Freight"_s},
                                      {u"url"_s, u"https://acorn-status.example/"_s},
                                      {u"updated_at"_s, u"2026-02-01T00:00:00Z"_s}}},
                         {key, rows}};
        if (key == u"all") {
            root.remove(key);
            root.insert(u"status"_s, QJsonObject{{u"indicator"_s, u"minor"_s}, {u"description"_s, u"Hm"_s}});
            root.insert(u"components"_s, components);
            root.insert(u"incidents"_s, incidents);
        }
        return QJsonDocument(root).toJson();
    }
    void serveAt(FakeFetcher &fetcher, const QUrl &page) const
    {
        const auto at = [&page](const QString &path) { return QUrl(page.toString() + path); };
        fetcher.serve(at(u"/api/v2/summary.json"_s), body(u"all"_s, {}));
        fetcher.serve(at(u"/api/v2/components.json"_s), body(u"components"_s, components));
        fetcher.serve(at(u"/api/v2/incidents.json"_s), body(u"incidents"_s, incidents));
    }
};

const QByteArray feedBody
    = "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Acorn Freight</title>"
      "<link>https://acorn.example/</link></channel></rss>";

// A vendor with two components, one of them down, and an open incident, watched at its old home.
class Moving
{
public:
    Moving()
        : page(acorn())
        , monitor({.fetcher = stage.fetcher,
                   .history = stage.worker,
                   .now = stage.clock(),
                   .judge = Stage::judgeAll,
                   .dice = [] { return 0.5; }})
        , polled(&monitor, &Monitor::polled)
        , offered(&monitor, &Monitor::moveOffered)
        , accepted(&monitor, &Monitor::moveAccepted)
        , refused(&monitor, &Monitor::moveRefused)
    {
        stage.addVendor(u"acorn"_s);
        stage.serve(u"acorn"_s, page);
        QSignalSpy loaded(&monitor, &Monitor::vendorsChanged);
        monitor.reload();
        if (!loaded.wait(5000) || !poll())
            qFatal("no first look");
        page.setLevel(u"c2"_s, u"major_outage"_s);
        page.open(u"i1"_s, u"Cranes stand still"_s, u"major"_s, u"2026-03-01T12:00:30.000Z"_s, {u"c2"_s});
        page.touch(u"2026-03-01T12:01:00.000Z"_s);
        stage.serve(u"acorn"_s, page);
        if (!poll())
            qFatal("no second look");
    }
    bool poll()
    {
        stage.now = stage.now.addSecs(60);
        const qsizetype before = polled.size();
        monitor.pollNow({u"acorn"_s});
        return polled.size() > before || polled.wait(5000);
    }
    // All of the old host answers as the new place does, by a redirect.
    void redirect(const QUrl &from, const QUrl &to, bool permanent = true)
    {
        stage.fetcher.answer(from, [this, to, permanent](const FetchRequest &) {
            FetchReply reply = fetchNow(to);
            reply.finalUrl = to;
            reply.redirected = true;
            reply.permanentRedirect = permanent;
            return reply;
        });
    }
    bool accept()
    {
        monitor.acceptMove(u"acorn"_s);
        return accepted.wait(5000);
    }
    VendorState state() { return stage.state(u"acorn"_s); }
    QList<ComponentHistory> history()
    {
        return stage.ask<QList<ComponentHistory>>([now = stage.now](HistoryStore &store) {
            return store.componentHistory(u"acorn"_s, 0, now.toMSecsSinceEpoch());
        });
    }

    Stage stage;
    MadePage page;
    Monitor monitor;
    QSignalSpy polled;
    QSignalSpy offered;
    QSignalSpy accepted;
    QSignalSpy refused;

private:
    FetchReply fetchNow(const QUrl &url)
    {
        const QFuture<FetchReply> future = stage.fetcher.fetch({.url = url});
        return future.result();
    }
};

IncidentIoPage sameAtIncidentIo()
{
    IncidentIoPage page;
    page.addComponent(10, u"Belts"_s);
    page.addComponent(11, u"Cranes"_s, u"partial_outage"_s);
    page.addIncident(100, u"Cranes stand still"_s, u"2026-03-01T12:02:00Z"_s);
    return page;
}

const QStringList toldBefore{u"component"_s, u"incident_opened"_s};

} // namespace

void TestMoves::fromStatuspageToIncidentIoIsOneHistory()
{
    Moving moving;
    QCOMPARE(moving.stage.alertKinds(), toldBefore);
    const QList<ComponentHistory> before = moving.history();
    const IncidentIoPage page = sameAtIncidentIo();
    page.serveAt(moving.stage.fetcher, newHome);
    moving.redirect(Stage::summaryOf(u"acorn"_s),
                    QUrl(u"https://acorn-status.example/api/v2/summary.json"_s));
    QVERIFY(moving.poll());
    QVERIFY(moving.offered.wait(5000));
    const std::optional<MoveOffer> offer = moving.state().offer;
    QVERIFY(offer);
    QCOMPARE(offer->platform, u"incidentio"_s);
    QCOMPARE(offer->page, newHome);
    QVERIFY(moving.poll() && moving.poll()); // told once, however often it is seen
    QCOMPARE(moving.stage.alertKinds(), toldBefore + QStringList{u"feed_moved"_s});

    QVERIFY(moving.accept());
    const VendorState state = moving.state();
    QCOMPARE(state.vendor.platform, u"incidentio"_s);
    QCOMPARE(state.vendor.page, newHome);
    QVERIFY(!state.offer && !state.read.error);
    QCOMPARE(state.components.size(), 2);
    QCOMPARE(state.components.at(1).id, ulid(11));
    QVERIFY(!state.components.at(0).gone && !state.components.at(1).gone);
    // The level that really differs is told, nothing else.
    const QStringList told = toldBefore + QStringList{u"feed_moved"_s, u"component"_s};
    QCOMPARE(moving.stage.alertKinds(), told);
    QCOMPARE(state.incidents.size(), 1);
    QCOMPARE(state.incidents.first().incident.id, ulid(100));
    QVERIFY(!state.incidents.first().noLongerListed && !state.incidents.first().edited);
    const QList<ComponentHistory> after = moving.history();
    QCOMPARE(after.size(), 2);
    QCOMPARE(after.at(0).observed.first().fromMs, before.at(0).observed.first().fromMs);

    QVERIFY(moving.poll() && moving.poll());
    QCOMPARE(moving.polled.last().first().value<PollResult>().outcome, PollResult::Outcome::Unchanged);
    QCOMPARE(moving.stage.alertKinds(), told);
}

void TestMoves::lostPathsAreFollowedByLooking()
{
    Moving moving;
    sameAtIncidentIo().serveAt(moving.stage.fetcher, newHome);
    const QUrl root(u"https://acorn-status.example/"_s);
    moving.stage.fetcher.serve(root, "<!doctype html><html><title>Acorn</title></html>");
    moving.redirect(Stage::summaryOf(u"acorn"_s), root);
    QVERIFY(moving.poll());
    QVERIFY(moving.offered.wait(5000));
    QCOMPARE(moving.state().offer->platform, u"incidentio"_s);
    QCOMPARE(moving.state().offer->feed.host(), newHome.host());
}

void TestMoves::aPageOfAnotherFormIsLookedForAfterThreeFailures()
{
    Moving moving;
    const QUrl home = Stage::pageOf(u"acorn"_s);
    sameAtIncidentIo().serveAt(moving.stage.fetcher, home);
    QVERIFY(moving.poll() && moving.poll());
    QVERIFY(!moving.offered.wait(100));
    QVERIFY(moving.poll());
    QVERIFY(moving.offered.wait(5000));
    QCOMPARE(moving.state().offer->platform, u"incidentio"_s);
    QCOMPARE(moving.state().offer->page, home);
    QVERIFY(moving.accept());
    QVERIFY(!moving.state().read.error);
    // Until it was accepted nothing of it was taken.
    QCOMPARE(moving.stage.alertKinds(), toldBefore + QStringList({u"feed_moved"_s, u"component"_s}));
}

void TestMoves::aStepToHttpsIsNoMove()
{
    Moving moving;
    const QUrl from = Stage::summaryOf(u"acorn"_s);
    FetchReply secure = FakeFetcher::good(from, moving.page.summary());
    secure.redirected = secure.permanentRedirect = true;
    moving.stage.fetcher.answer(from, secure);
    const int asked = moving.stage.fetcher.countOf(Stage::pageOf(u"acorn"_s));
    QVERIFY(moving.poll());
    QVERIFY(!moving.offered.wait(100));
    QCOMPARE(moving.stage.fetcher.countOf(Stage::pageOf(u"acorn"_s)), asked);
    QVERIFY(!isElsewhere(QUrl(u"http://a.example/x/"_s), QUrl(u"https://a.example/x"_s)));
    QVERIFY(isElsewhere(QUrl(u"https://a.example/x"_s), QUrl(u"https://a.example/y"_s)));
    QVERIFY(isElsewhere(QUrl(u"https://a.example/x"_s), QUrl(u"https://b.example/x"_s)));
}

void TestMoves::whatComesBackIsNoMove()
{
    Moving moving;
    sameAtIncidentIo().serveAt(moving.stage.fetcher, newHome);
    moving.redirect(Stage::summaryOf(u"acorn"_s),
                    QUrl(u"https://acorn-status.example/api/v2/summary.json"_s));
    QVERIFY(moving.poll());
    QVERIFY(moving.offered.wait(5000));
    moving.stage.serve(u"acorn"_s, moving.page);
    QVERIFY(moving.poll());
    QVERIFY(moving.offered.wait(5000));
    QVERIFY(!moving.state().offer);
}

void TestMoves::whatCantBeMatchedIsABaseline()
{
    Moving moving;
    IncidentIoPage page;
    page.addComponent(10, u"Belts"_s);
    page.addComponent(12, u"Winches"_s, u"full_outage"_s);
    page.addIncident(200, u"Winches are slow"_s, u"2026-03-01T11:00:00Z"_s);
    page.serveAt(moving.stage.fetcher, newHome);
    moving.redirect(Stage::summaryOf(u"acorn"_s),
                    QUrl(u"https://acorn-status.example/api/v2/summary.json"_s));
    QVERIFY(moving.poll());
    QVERIFY(moving.offered.wait(5000));
    QVERIFY(moving.accept());
    QCOMPARE(moving.stage.alertKinds(), toldBefore + QStringList{u"feed_moved"_s});
    const VendorState state = moving.state();
    QCOMPARE(state.components.size(), 3);
    QCOMPARE(state.components.at(0).id, ulid(10));
    QVERIFY(state.components.last().gone && state.components.last().name == u"Cranes");
    QCOMPARE(state.incidents.size(), 2);
    for (const IncidentState &one : state.incidents)
        QCOMPARE(one.noLongerListed, one.incident.title == u"Cranes stand still");
    QVERIFY(moving.poll());
    QCOMPARE(moving.stage.alertKinds(), toldBefore + QStringList{u"feed_moved"_s});
}

void TestMoves::movingToAFeedLeavesNoOldLevels()
{
    Moving moving;
    moving.stage.fetcher.serve(QUrl(u"https://acorn-status.example/feed.rss"_s), feedBody);
    const QUrl root(u"https://acorn-status.example/"_s);
    moving.stage.fetcher.serve(root, "<!doctype html><html></html>");
    moving.redirect(Stage::summaryOf(u"acorn"_s), root);
    QVERIFY(moving.poll());
    QVERIFY(moving.offered.wait(5000));
    QCOMPARE(moving.state().offer->platform, u"rss"_s);
    QVERIFY(moving.accept());
    const VendorState state = moving.state();
    QVERIFY(!state.read.hasComponents);
    for (const ComponentState &component : state.components)
        QVERIFY(component.gone && component.status == ComponentStatus::Unknown);
    QCOMPARE(moving.stage.alertKinds(), toldBefore + QStringList{u"feed_moved"_s});
}

void TestMoves::nothingOfferedNothingMoved()
{
    Moving moving;
    moving.monitor.acceptMove(u"acorn"_s);
    QVERIFY(moving.refused.wait(5000));
    QCOMPARE(moving.state().vendor.platform, u"statuspage"_s);
    QCOMPARE(moving.stage.alertKinds(), toldBefore);
}

QTEST_GUILESS_MAIN(TestMoves)
#include "tst_moves.moc"
