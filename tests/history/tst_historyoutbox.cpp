// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/story.h"
#include "models/history/sql.h"

using namespace foghorn;
using namespace foghorn::story;

class TestHistoryOutbox : public QObject
{
    Q_OBJECT

private slots:
    void anAlertIsWrittenWithItsChange();
    void withoutAJudgeAChangeIsLoggedAndNobodyTold();
    void ifTheAlertCanNotBeWrittenNothingIs();
    void anAlertStaysPendingUntilItWasDelivered();
    void aStormIsMarkedInOneGo();
    void alertsAreReadBackAsTheyWere();
    void aChangeOfNoVendorIsKept();
};

namespace {

Snapshot worseLook(qint64 atMs)
{
    Snapshot snapshot = look(atMs);
    snapshot.components[0].status = ComponentStatus::MajorOutage;
    snapshot.incidents = {incident(u"i1"_s, atMs, IncidentStatus::Investigating, u"Slow belts"_s)};
    return snapshot;
}

} // namespace

void TestHistoryOutbox::anAlertIsWrittenWithItsChange()
{
    Shelf shelf;
    VERIFY_OK(shelf.store->record(u"lumen"_s, look(start), {}));
    QList<Change> judged;
    const Judge judge = [&judged](const Change &change, const AlertFacts &) {
        judged.append(change);
        return Verdict{.state
                       = change.kind == ChangeKind::Component ? AlertState::Pending : AlertState::Held};
    };
    const auto changes = shelf.store->record(u"lumen"_s, worseLook(start + minute), {.judge = judge});
    VERIFY_OK(changes);
    QCOMPARE(changes->size(), 2);
    QCOMPARE(judged, *changes);
    const auto alerts = shelf.store->alerts({});
    QCOMPARE(alerts->size(), 2);
    const auto pending = shelf.store->pendingAlerts();
    QCOMPARE(pending->size(), 1);
    QCOMPARE(pending->first().change.kind, ChangeKind::Component);
}

void TestHistoryOutbox::withoutAJudgeAChangeIsLoggedAndNobodyTold()
{
    Shelf shelf;
    VERIFY_OK(shelf.store->record(u"lumen"_s, look(start), {}));
    VERIFY_OK(shelf.store->record(u"lumen"_s, worseLook(start + minute), {}));
    QCOMPARE(shelf.store->alerts({})->size(), 0);
    history::Sql sql(shelf.path, true);
    QCOMPARE(sql.valueOnce(u"SELECT COUNT(*) FROM change_log"_s).toInt(), 2);
}

void TestHistoryOutbox::ifTheAlertCanNotBeWrittenNothingIs()
{
    Shelf shelf;
    VERIFY_OK(shelf.store->record(u"lumen"_s, look(start), {}));
    const auto before = shelf.store->state(u"lumen"_s);
    {
        history::Sql sql(shelf.path, false);
        QVERIFY(
            sql.runOnce(u"CREATE TRIGGER refuse BEFORE INSERT ON alert WHEN (SELECT COUNT(*) FROM alert) = 1 "
                        "BEGIN SELECT RAISE(ABORT, 'the pen broke'); END"_s));
    }
    const auto refused = shelf.store->record(u"lumen"_s, worseLook(start + minute), {.judge = always});
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, Error::Kind::Storage);
    QVERIFY2(refused.error().detail.contains(u"the pen broke"_s), qPrintable(refused.error().detail));
    QCOMPARE(*shelf.store->state(u"lumen"_s), *before);
    history::Sql sql(shelf.path, false);
    for (const QString &table : {u"change_log"_s, u"alert"_s, u"incident"_s, u"incident_update"_s})
        QCOMPARE(sql.valueOnce(u"SELECT COUNT(*) FROM "_s + table).toInt(), 0);
    QVERIFY(sql.runOnce(u"DROP TRIGGER refuse"_s));
    // The same look told again is not lost.
    const auto told = shelf.store->record(u"lumen"_s, worseLook(start + minute), {.judge = always});
    VERIFY_OK(told);
    QCOMPARE(told->size(), 2);
}

void TestHistoryOutbox::anAlertStaysPendingUntilItWasDelivered()
{
    Shelf shelf;
    VERIFY_OK(shelf.store->record(u"lumen"_s, look(start), {}));
    VERIFY_OK(shelf.store->record(u"lumen"_s, worseLook(start + minute), {.judge = always}));
    const qint64 first = shelf.store->pendingAlerts()->first().id;
    VERIFY_OK(shelf.store->noteAttempts({first}));
    VERIFY_OK(shelf.store->noteAttempts({first}));
    shelf.reopen();
    QCOMPARE(shelf.store->pendingAlerts()->first().attempts, 2);
    QCOMPARE(shelf.store->check()->pendingAlerts, 2);
    VERIFY_OK(shelf.store->setAlertStates({first}, AlertState::Delivered, at(start + hour)));
    QCOMPARE(shelf.store->pendingAlerts()->size(), 1);
    const auto alerts = shelf.store->alerts({});
    QCOMPARE(alerts->last().id, first);
    QCOMPARE(alerts->last().state, AlertState::Delivered);
    QCOMPARE(alerts->last().deliveredAt, at(start + hour));
}

void TestHistoryOutbox::aStormIsMarkedInOneGo()
{
    Shelf shelf;
    constexpr int many = 1000;
    VERIFY_OK(shelf.store->record(u"lumen"_s, look(start, many), {}));
    Snapshot storm = look(start + minute, many);
    for (Component &component : storm.components)
        component.status = ComponentStatus::MajorOutage;
    VERIFY_OK(shelf.store->record(u"lumen"_s, storm, {.judge = always}));
    QList<qint64> ids;
    for (const Alert &alert : *shelf.store->pendingAlerts())
        ids.append(alert.id);
    QCOMPARE(ids.size(), many);
    VERIFY_OK(shelf.store->noteAttempts(ids));
    QCOMPARE(shelf.store->pendingAlerts()->last().attempts, 1);
    VERIFY_OK(shelf.store->setAlertStates(ids, AlertState::Delivered, at(start + 2 * minute)));
    QVERIFY(shelf.store->pendingAlerts()->isEmpty());
    QCOMPARE(shelf.store->alerts({})->last().deliveredAt, at(start + 2 * minute));
}

void TestHistoryOutbox::alertsAreReadBackAsTheyWere()
{
    Shelf shelf;
    VERIFY_OK(shelf.store->record(u"lumen"_s, look(start), {}));
    const auto changes = shelf.store->record(u"lumen"_s, worseLook(start + minute), {.judge = always});
    VERIFY_OK(shelf.store->record(u"lumen"_s, look(start + hour), {.judge = always}));
    const auto alerts = shelf.store->alerts(at(start));
    QVERIFY(alerts->size() >= 3);
    QCOMPARE(alerts->first().change.at, at(start + hour));
    QCOMPARE(alerts->at(alerts->size() - 1).change, changes->at(0));
    QCOMPARE(alerts->at(alerts->size() - 2).change, changes->at(1));
    QCOMPARE(shelf.store->alerts(at(start + 2 * minute))->size(), alerts->size() - 2);
}

void TestHistoryOutbox::aChangeOfNoVendorIsKept()
{
    Shelf shelf;
    const Change offline{.at = at(start), .kind = ChangeKind::Offline, .text = u"no network"_s};
    VERIFY_OK(shelf.store->recordChange(offline, {.judge = always}));
    const Change moved{
        .at = at(start + 1), .vendor = u"lumen"_s, .kind = ChangeKind::FeedMoved, .text = u"x"_s};
    VERIFY_OK(shelf.store->recordChange(moved, {.judge = always}));
    const auto pending = shelf.store->pendingAlerts();
    QCOMPARE(pending->size(), 2);
    QCOMPARE(pending->at(0).change, offline);
    QCOMPARE(pending->at(1).change, moved);
}

QTEST_GUILESS_MAIN(TestHistoryOutbox)
#include "tst_historyoutbox.moc"
