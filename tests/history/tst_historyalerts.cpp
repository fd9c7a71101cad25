// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/story.h"
#include "models/history/schema.h"

using namespace foghorn;
using namespace foghorn::story;

// What a judgement is told of the past, what is kept of it, and how held alerts come round again.
class TestHistoryAlerts : public QObject
{
    Q_OBJECT

private slots:
    void aVerdictIsKeptWithItsReason();
    void aJudgementKnowsWhatWasToldOfTheSameThing();
    void aHeldAlertIsJudgedAgainWhenItIsDue();
    void nothingIsWrittenWhereNothingIsDue();
    void mutesEndByTimeAndByRecovery();
    void theAwaitedReturnIsToldOnce();
    void aPlatformIsCounted();
    void anOldFileTakesTheNewColumns();
};

namespace {

Snapshot lookWith(qint64 ms, ComponentStatus status)
{
    Snapshot snapshot = look(ms);
    snapshot.components.first().status = status;
    return snapshot;
}

Reviewer tellAll()
{
    return [](const Alert &, const AlertFacts &) {
        return Verdict{.state = AlertState::Pending, .reason = AlertReason::Lasting, .due = {}, .others = {}};
    };
}

Judge holdUntil(const QDateTime &due)
{
    return [due](const Change &, const AlertFacts &) {
        return Verdict{.state = AlertState::Held, .reason = AlertReason::Lasting, .due = due, .others = {}};
    };
}

} // namespace

void TestHistoryAlerts::aVerdictIsKeptWithItsReason()
{
    Shelf shelf;
    VERIFY_OK(shelf.store->record(u"lumen"_s, look(start), {}));
    const QDateTime due = at(start + hour);
    VERIFY_OK(shelf.store->record(u"lumen"_s, lookWith(start + minute, ComponentStatus::Degraded),
                                  {.judge = holdUntil(due)}));
    shelf.reopen();
    const auto alerts = shelf.store->alerts({});
    VERIFY_OK(alerts);
    QCOMPARE(alerts->size(), 1);
    QCOMPARE(alerts->first().state, AlertState::Held);
    QCOMPARE(alerts->first().reason, AlertReason::Lasting);
    QCOMPARE(alerts->first().due, due);
    QVERIFY(shelf.store->pendingAlerts()->isEmpty());
}

void TestHistoryAlerts::aJudgementKnowsWhatWasToldOfTheSameThing()
{
    Shelf shelf;
    VERIFY_OK(shelf.store->record(u"lumen"_s, look(start), {}));
    VERIFY_OK(shelf.store->setSetting(u"quiet_until"_s, at(start + hour).toString(Qt::ISODate)));
    VERIFY_OK(shelf.store->setSetting(u"alert_policy"_s, u"{}"_s));
    VERIFY_OK(shelf.store->setMute({.vendor = u"lumen"_s, .incident = u"i9"_s, .since = at(start)}));
    QList<AlertFacts> told;
    const Judge keep = [&told](const Change &, const AlertFacts &facts) {
        told.append(facts);
        Verdict verdict;
        for (const Alert &alert : facts.earlier)
            verdict.others.append({alert.id, AlertState::Grouped, AlertReason::Superseded});
        return verdict;
    };
    VERIFY_OK(shelf.store->record(u"lumen"_s, lookWith(start + minute, ComponentStatus::Degraded),
                                  {.judge = keep}));
    VERIFY_OK(shelf.store->record(u"lumen"_s, lookWith(start + 2 * minute, ComponentStatus::MajorOutage),
                                  {.judge = keep}));
    QCOMPARE(told.size(), 2);
    QVERIFY(told.first().earlier.isEmpty());
    QCOMPARE(told.last().earlier.size(), 1);
    QCOMPARE(told.last().earlier.first().change.to, ComponentStatus::Degraded);
    QCOMPARE(told.last().now, at(start + 2 * minute));
    QCOMPARE(told.last().quietUntil, at(start + hour));
    QCOMPARE(told.last().policy, u"{}"_s);
    QCOMPARE(told.last().mutes.size(), 1);
    QCOMPARE(told.last().mutes.first().incident, u"i9"_s);
    // The first was settled by the second, in the same transaction.
    const auto alerts = shelf.store->alerts({});
    QCOMPARE(alerts->first().state, AlertState::Pending);
    QCOMPARE(alerts->last().state, AlertState::Grouped);
    QCOMPARE(alerts->last().reason, AlertReason::Superseded);
}

void TestHistoryAlerts::aHeldAlertIsJudgedAgainWhenItIsDue()
{
    Shelf shelf;
    VERIFY_OK(shelf.store->record(u"lumen"_s, look(start), {}));
    VERIFY_OK(shelf.store->record(u"lumen"_s, lookWith(start + minute, ComponentStatus::Degraded),
                                  {.judge = holdUntil(at(start + hour))}));
    QCOMPARE(*shelf.store->reviewAlerts(tellAll(), at(start + hour - 1)), 0);
    shelf.reopen(); // the wait outlives the program
    QCOMPARE(*shelf.store->reviewAlerts(tellAll(), at(start + hour)), 1);
    QCOMPARE(shelf.store->pendingAlerts()->size(), 1);
    QCOMPARE(*shelf.store->reviewAlerts(tellAll(), at(start + 2 * hour)), 0);
}

void TestHistoryAlerts::nothingIsWrittenWhereNothingIsDue()
{
    Shelf shelf;
    VERIFY_OK(shelf.store->record(u"lumen"_s, look(start), {}));
    history::Sql watcher(shelf.path, true);
    const qint64 before = watcher.valueOnce(u"PRAGMA data_version"_s).toLongLong();
    QCOMPARE(*shelf.store->reviewAlerts(tellAll(), at(start + hour)), 0);
    QCOMPARE(watcher.valueOnce(u"PRAGMA data_version"_s).toLongLong(), before);
    VERIFY_OK(shelf.store->setSetting(u"x"_s, u"y"_s));
    QVERIFY(watcher.valueOnce(u"PRAGMA data_version"_s).toLongLong() != before); // it would have shown
}

void TestHistoryAlerts::mutesEndByTimeAndByRecovery()
{
    Shelf shelf;
    VERIFY_OK(shelf.store->record(u"lumen"_s, lookWith(start, ComponentStatus::Degraded), {}));
    VERIFY_OK(shelf.store->setMute({.vendor = u"lumen"_s, .since = at(start)}));
    VERIFY_OK(shelf.store->setMute(
        {.vendor = u"lumen"_s, .incident = u"i1"_s, .until = at(start + hour), .since = at(start)}));
    VERIFY_OK(shelf.store->reviewAlerts(tellAll(), at(start + minute)));
    QCOMPARE(shelf.store->mutes()->size(), 2);
    VERIFY_OK(shelf.store->reviewAlerts(tellAll(), at(start + hour)));
    QCOMPARE(shelf.store->mutes()->size(), 1);
    VERIFY_OK(shelf.store->record(u"lumen"_s, lookWith(start + hour, ComponentStatus::Operational), {}));
    VERIFY_OK(shelf.store->reviewAlerts(tellAll(), at(start + hour + minute)));
    QVERIFY(shelf.store->mutes()->isEmpty());
    VERIFY_OK(shelf.store->setMute({.vendor = u"lumen"_s, .since = at(start)}));
    VERIFY_OK(shelf.store->unmute(u"lumen"_s));
    QVERIFY(shelf.store->mutes()->isEmpty());
    QVERIFY(!shelf.store->setMute({.vendor = u"nobody"_s, .since = at(start)}).ok());
}

void TestHistoryAlerts::theAwaitedReturnIsToldOnce()
{
    Shelf shelf;
    const Judge silent = [](const Change &, const AlertFacts &) {
        return Verdict{
            .state = AlertState::Suppressed, .reason = AlertReason::Policy, .due = {}, .others = {}};
    };
    VERIFY_OK(
        shelf.store->record(u"lumen"_s, lookWith(start, ComponentStatus::MajorOutage), {.judge = silent}));
    VERIFY_OK(shelf.store->setAwaited(u"lumen"_s, true, at(start)));
    QCOMPARE(*shelf.store->awaited(), QStringList{u"lumen"_s});
    QCOMPARE(*shelf.store->reviewAlerts(tellAll(), at(start + minute)), 0);
    VERIFY_OK(shelf.store->record(u"lumen"_s, lookWith(start + 2 * minute, ComponentStatus::Operational),
                                  {.judge = silent}));
    QCOMPARE(*shelf.store->reviewAlerts(tellAll(), at(start + 2 * minute)), 1);
    const auto pending = shelf.store->pendingAlerts();
    QCOMPARE(pending->size(), 1);
    QCOMPARE(pending->first().reason, AlertReason::Awaited);
    QVERIFY(shelf.store->awaited()->isEmpty());
    QCOMPARE(*shelf.store->reviewAlerts(tellAll(), at(start + 3 * minute)), 0);
}

void TestHistoryAlerts::aPlatformIsCounted()
{
    Shelf shelf;
    for (const QString &id : {u"b"_s, u"c"_s}) {
        Vendor vendor = lumen();
        vendor.id = id;
        vendor.page = QUrl(u"https://%1.example"_s.arg(id));
        vendor.feed = vendor.page;
        VERIFY_OK(shelf.store->addVendor(vendor, at(start)));
    }
    QList<AlertFacts> told;
    const Judge platform = [&told](const Change &, const AlertFacts &facts) {
        told.append(facts);
        return Verdict{
            .state = AlertState::Pending, .reason = AlertReason::Platform, .due = {}, .others = {}};
    };
    const Error why{Error::Kind::Timeout, u"no answer"_s};
    for (const QString &id : {u"lumen"_s, u"b"_s, u"c"_s})
        VERIFY_OK(shelf.store->recordFailure(id, at(start + hour), why, true, {.judge = platform}));
    QCOMPARE(told.size(), 3);
    QCOMPARE(told.last().platform, lumen().platform);
    QCOMPARE(told.last().onPlatform, 3);
    QVERIFY(!told.first().platformTold);
    QVERIFY(told.last().platformTold);
    QVERIFY(told.last().lostOnPlatform >= 2);
}

void TestHistoryAlerts::anOldFileTakesTheNewColumns()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"old.sqlite"_s);
    {
        history::Sql sql(path, false);
        const auto first = history::migrations().first(1);
        VERIFY_OK(history::migrate(sql, first));
        QVERIFY(sql.runOnce(
            u"INSERT INTO change_log (at_ms, kind, component_id, component, group_name, incident_id, "
            "incident_title, impact, text, watched) "
            "VALUES (5, 'offline', '', '', '', '', '', 'unknown', 'gone', 1)"_s));
        QVERIFY(sql.runOnce(u"INSERT INTO alert (change_id, state, attempts) VALUES (1, 'pending', 2)"_s));
    }
    auto store = HistoryStore::open(path);
    VERIFY_OK(store);
    const auto pending = (*store)->pendingAlerts();
    QCOMPARE(pending->size(), 1);
    QCOMPARE(pending->first().attempts, 2);
    QCOMPARE(pending->first().reason, AlertReason::None);
    QVERIFY(!pending->first().due.isValid());
}

QTEST_GUILESS_MAIN(TestHistoryAlerts)
#include "tst_historyalerts.moc"
