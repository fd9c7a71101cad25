// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/stage.h"

using namespace foghorn;
using namespace foghorn::test;
using Outcome = PollResult::Outcome;

// One look at one vendor, over a made-up network and a real history.
class TestRound : public QObject
{
    Q_OBJECT

private slots:
    void notModifiedIsUnchanged();
    void theSameBytesAreUnchanged();
    void whenOneMovedTheOtherIsReadWholeToo();
    void listsAreReadWhenTheSummaryMoved();
    void listsAreReadWhileAnOpenIncidentIsMissing();
    void listsAreReadWholeOnceADay();
    void aListThatFailsLeavesTheSummaryAndIsAskedAgain();
    void aListThatIsNotThereIsNoFailure();
    void aListKnownToBeAbsentIsNotAskedFor();
    void whatCanNotBeParsedIsAFailureAndChangesNothing();
    void anOlderCopyIsNotTaken();
    void aVendorWithoutPlatformSaysWhatToDo();
    void whatTheServerAsksIsPassedOn();
    void aRoundThatIsAbandonedDoesNoHarm();
};

namespace {

const QString id = u"acorn"_s;

PollResult look(Stage &stage, RoundOptions options = {})
{
    options.judge = Stage::judgeAll;
    auto *round = new Round(stage.fetcher, stage.worker, stage.clock(), options, nullptr);
    QSignalSpy finished(round, &Round::finished);
    stage.fetcher.asked.clear();
    round->start(id);
    if (finished.isEmpty())
        finished.wait(5000);
    return finished.isEmpty() ? PollResult{.vendor = u"none"_s}
                              : finished.first().first().value<PollResult>();
}

QList<QUrl> asked(const Stage &stage)
{
    QList<QUrl> urls;
    for (const FetchRequest &request : stage.fetcher.asked)
        urls.append(request.url);
    return urls;
}

} // namespace

void TestRound::notModifiedIsUnchanged()
{
    Stage stage;
    stage.addVendor(id);
    stage.serve(id, acorn());
    const PollResult first = look(stage);
    QCOMPARE(first.outcome, Outcome::Read);
    QVERIFY(first.changes.isEmpty()); // a baseline
    QCOMPARE(asked(stage),
             QList<QUrl>({Stage::summaryOf(id), Stage::incidentsOf(id), Stage::maintenancesOf(id)}));
    stage.now = stage.now.addSecs(60);
    const PollResult second = look(stage);
    QCOMPARE(second.outcome, Outcome::Unchanged);
    QCOMPARE(second.http, 304);
    QCOMPARE(asked(stage), QList<QUrl>{Stage::summaryOf(id)});
    QCOMPARE(stage.state(id).read.lastRead, stage.now);
    // Asked for whole, the bytes are the same.
    QCOMPARE(look(stage, {.conditional = false}).http, 200);
}

void TestRound::theSameBytesAreUnchanged()
{
    Stage stage;
    stage.addVendor(id);
    stage.serve(id, acorn(), false);
    QCOMPARE(look(stage).outcome, Outcome::Read);
    const PollResult second = look(stage);
    QCOMPARE(second.outcome, Outcome::Unchanged);
    QCOMPARE(second.http, 200);
    QCOMPARE(asked(stage).size(), 1);
}

void TestRound::whenOneMovedTheOtherIsReadWholeToo()
{
    // Instatus has two documents in every round.
    Stage stage;
    const Vendor vendor{.id = id,
                        .name = id,
                        .page = QUrl(u"https://b.example"_s),
                        .feed = QUrl(u"https://b.example/summary.json"_s),
                        .platform = u"instatus"_s};
    stage.ask<bool>([vendor, at = stage.now](HistoryStore &store) -> Result<bool> {
        const auto added = store.addVendor(vendor, at);
        return added ? Result<bool>(true) : Result<bool>(added.error());
    });
    const auto requests = platformById(u"instatus"_s)->requests(vendor.feed);
    QCOMPARE(requests.size(), 2);
    const auto summary = [](const char *word) -> QByteArray {
        return QByteArray(R"({"page":{"name":"B","url":"https://b.example","status":")") + word + "\"}}";
    };
    stage.fetcher.serve(requests[0].url, summary("UP"), "s1");
    stage.fetcher.serve(requests[1].url,
                        R"({"components":[{"id":"k1","name":"Beams","status":"OPERATIONAL"}]})", "c1");
    QCOMPARE(look(stage).outcome, Outcome::Read);
    QCOMPARE(look(stage).outcome, Outcome::Unchanged);
    stage.fetcher.serve(requests[0].url, summary("HASISSUES"), "s2");
    const PollResult moved = look(stage);
    QCOMPARE(moved.outcome, Outcome::Read);
    QVERIFY2(moved.changes.isEmpty(), "no component seemed gone");
    QCOMPARE(asked(stage), QList<QUrl>({requests[0].url, requests[1].url, requests[1].url}));
    QVERIFY(stage.fetcher.asked.last().etag.isEmpty());
    QCOMPARE(stage.state(id).components.size(), 1);
    QVERIFY(!stage.state(id).components.first().gone);
}

void TestRound::listsAreReadWhenTheSummaryMoved()
{
    Stage stage;
    stage.addVendor(id);
    MadePage page = acorn();
    stage.serve(id, page);
    look(stage);
    page.setLevel(u"c1"_s, u"major_outage"_s);
    stage.serve(id, page);
    const PollResult result = look(stage);
    QCOMPARE(result.changes.size(), 1);
    QCOMPARE(result.changes.first().to, ComponentStatus::MajorOutage);
    QCOMPARE(asked(stage).size(), 3);
    QCOMPARE(stage.alertKinds(), QStringList{u"component"_s});
}

void TestRound::listsAreReadWhileAnOpenIncidentIsMissing()
{
    Stage stage;
    stage.addVendor(id);
    MadePage page = acorn();
    page.open(u"i1"_s, u"Belts stand"_s, u"minor"_s, u"2026-03-01T11:00:00Z"_s);
    stage.serve(id, page);
    look(stage);
    page.hide(u"i1"_s); // the list still holds it, open
    stage.serve(id, page);
    for (int round = 0; round < 3; ++round) {
        stage.now = stage.now.addSecs(60);
        look(stage);
        QVERIFY2(asked(stage).contains(Stage::incidentsOf(id)), qPrintable(QString::number(round)));
        QVERIFY(isOpen(stage.state(id).incidents.first().incident.status));
    }
    page.say(u"i1"_s, u"i1-u2"_s, u"resolved"_s, u"2026-03-01T12:10:00Z"_s, u"Over."_s);
    stage.serve(id, page);
    stage.now = stage.now.addSecs(600);
    QCOMPARE(look(stage).changes.size(), 1);
    look(stage);
    QCOMPARE(look(stage).outcome, Outcome::Unchanged);
    QCOMPARE(asked(stage).size(), 1); // explained: quiet again
}

void TestRound::listsAreReadWholeOnceADay()
{
    Stage stage;
    stage.addVendor(id);
    stage.serve(id, acorn());
    look(stage);
    int lists = 0;
    for (int minutes = 0; minutes < 3 * 24 * 60; minutes += 60) {
        stage.now = stage.now.addSecs(3600);
        look(stage);
        lists += static_cast<int>(asked(stage).count(Stage::incidentsOf(id)));
        if (asked(stage).contains(Stage::incidentsOf(id)))
            QVERIFY(stage.fetcher.asked.last().etag.isEmpty());
    }
    QCOMPARE(lists, 3);
}

void TestRound::aListThatFailsLeavesTheSummaryAndIsAskedAgain()
{
    Stage stage;
    stage.addVendor(id);
    MadePage page = acorn();
    stage.serve(id, page);
    look(stage);
    page.open(u"i1"_s, u"Belts stand"_s, u"minor"_s, u"2026-03-01T11:00:00Z"_s);
    stage.serve(id, page);
    stage.fetcher.answer(Stage::incidentsOf(id), FakeFetcher::failed(Error::Kind::Http, 500));
    const PollResult result = look(stage);
    QCOMPARE(result.outcome, Outcome::Read);
    QVERIFY(!result.error);
    QCOMPARE(result.changes.size(), 1);
    QVERIFY(!result.notes.isEmpty());
    // The next round asks for everything again, though the summary has not moved.
    look(stage);
    QVERIFY(stage.fetcher.asked.first().etag.isEmpty());
}

void TestRound::aListThatIsNotThereIsNoFailure()
{
    Stage stage;
    stage.addVendor(id);
    stage.fetcher.serve(Stage::summaryOf(id), acorn().summary(), "s1");
    const PollResult result = look(stage);
    QCOMPARE(result.outcome, Outcome::Read);
    QCOMPARE(result.http, 200);
    QCOMPARE(result.absent, QList<QUrl>({Stage::incidentsOf(id), Stage::maintenancesOf(id)}));
    QCOMPARE(look(stage).outcome, Outcome::Unchanged);
}

void TestRound::aListKnownToBeAbsentIsNotAskedFor()
{
    Stage stage;
    stage.addVendor(id);
    stage.fetcher.serve(Stage::summaryOf(id), acorn().summary(), "s1");
    const PollResult first = look(stage);
    const PollResult second = look(stage, {.absent = first.absent});
    QCOMPARE(second.outcome, Outcome::Unchanged);
    QCOMPARE(asked(stage), QList<QUrl>{Stage::summaryOf(id)});
}

void TestRound::whatCanNotBeParsedIsAFailureAndChangesNothing()
{
    Stage stage;
    stage.addVendor(id);
    MadePage page = acorn();
    page.setLevel(u"c2"_s, u"partial_outage"_s);
    page.open(u"i1"_s, u"Belts stand"_s, u"minor"_s, u"2026-03-01T11:00:00Z"_s);
    stage.serve(id, page);
    look(stage);
    const VendorState before = stage.state(id);
    stage.now = stage.now.addSecs(60);
    stage.fetcher.serve(Stage::summaryOf(id), "<html>All systems operational</html>");
    const PollResult result = look(stage);
    QCOMPARE(result.outcome, Outcome::Failed);
    QCOMPARE(result.error->kind, Error::Kind::Syntax);
    const VendorState after = stage.state(id);
    QCOMPARE(after.components, before.components);
    QCOMPARE(after.incidents, before.incidents);
    QCOMPARE(after.read.lastRead, before.read.lastRead);
    QCOMPARE(after.read.lastChecked, stage.now);
    QCOMPARE(after.read.error->kind, Error::Kind::Syntax);
    QCOMPARE(after.read.failures, 1);
    QVERIFY(stage.alertKinds().isEmpty());
    // The copy that we hold is still the one that "not modified" speaks of.
    stage.serve(id, page);
    QCOMPARE(look(stage).outcome, Outcome::Unchanged);
    QVERIFY(!stage.state(id).read.error);
}

void TestRound::anOlderCopyIsNotTaken()
{
    Stage stage;
    stage.addVendor(id);
    MadePage page = acorn();
    const MadePage old = page;
    page.setLevel(u"c1"_s, u"major_outage"_s);
    page.touch(u"2026-03-01T11:59:00Z"_s);
    stage.serve(id, page);
    look(stage);
    stage.serve(id, old);
    const PollResult result = look(stage);
    QCOMPARE(result.outcome, Outcome::Failed);
    QCOMPARE(result.error->kind, Error::Kind::Http);
    QCOMPARE(stage.state(id).components.first().status, ComponentStatus::MajorOutage);
}

void TestRound::aVendorWithoutPlatformSaysWhatToDo()
{
    Stage stage;
    stage.ask<bool>([at = stage.now](HistoryStore &store) -> Result<bool> {
        const auto added = store.addVendor({.id = id, .name = id, .feed = QUrl(u"https://x.example"_s)}, at);
        return added ? Result<bool>(true) : Result<bool>(added.error());
    });
    const PollResult result = look(stage);
    QCOMPARE(result.outcome, Outcome::Failed);
    QVERIFY(result.error->detail.contains(u"set another address"_s));
    QVERIFY(asked(stage).isEmpty());
}

void TestRound::whatTheServerAsksIsPassedOn()
{
    Stage stage;
    stage.addVendor(id);
    FetchReply busy = FakeFetcher::failed(Error::Kind::Http, 429);
    busy.retryAfterSeconds = 90;
    busy.bytes = 12;
    busy.ms = 34;
    stage.fetcher.answer(Stage::summaryOf(id), busy);
    const PollResult result = look(stage);
    QCOMPARE(result.retryAfterSeconds, std::optional<qint64>(90));
    QCOMPARE(result.http, 429);
    QCOMPARE(result.bytes, 12);
    QCOMPARE(result.ms, 34);
}

void TestRound::aRoundThatIsAbandonedDoesNoHarm()
{
    Stage stage;
    stage.addVendor(id);
    stage.serve(id, acorn());
    stage.fetcher.hold(Stage::summaryOf(id));
    {
        QObject owner;
        auto *round = new Round(stage.fetcher, stage.worker, stage.clock(), {}, &owner);
        round->start(id);
        QTRY_COMPARE(stage.fetcher.heldCount(Stage::summaryOf(id)), 1);
    }
    stage.fetcher.letGo(Stage::summaryOf(id));
    QCoreApplication::processEvents();
    QVERIFY(!stage.state(id).read.lastRead.isValid());
    QCOMPARE(look(stage).outcome, Outcome::Read);
}

QTEST_GUILESS_MAIN(TestRound)
#include "tst_round.moc"
