// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/story.h"
#include "models/history/sql.h"

using namespace foghorn;
using namespace foghorn::story;

class TestHistoryLooks : public QObject
{
    Q_OBJECT

private slots:
    void aFirstLookIsABaseline();
    void whatIsRecordedIsReadBackTheSame();
    void theSameLookAgainWritesNothing();
    void onlyComponentsThatMoveAreWritten();
    void aLookThatCanNotBeBelievedChangesNothing();
    void aFailureIsCountedAndALossToldOnce();
    void afterALossTheFirstGoodReadTellsThatTheFeedIsBack();
    void aNetworkFailureBreaksNoRowOfShapeFailures();
    void theRestartKeepsEverything();
    void anUnknownVendorIsAUsageError();
    void aClockSetBackLosesNoChange();
    void manyLooksInOneGoAreTheSameAsOneByOne();
    void oneUnbelievableLookSpoilsNoReplay();
};

namespace {

// Everything that a look could write, but what is allowed to move with each read.
QList<qint64> rowCounts(const QString &path)
{
    history::Sql sql(path, true);
    QList<qint64> counts;
    for (const QString &table :
         {u"component"_s, u"level_span"_s, u"coverage"_s, u"incident"_s, u"incident_update"_s, u"revision"_s,
          u"change_log"_s, u"alert"_s, u"component_group"_s})
        counts.append(sql.valueOnce(u"SELECT COUNT(*) FROM "_s + table).toLongLong());
    return counts;
}

} // namespace

void TestHistoryLooks::aFirstLookIsABaseline()
{
    Shelf shelf;
    Snapshot first = look(start);
    first.incidents = {incident(u"i1"_s, start - hour, IncidentStatus::Investigating, u"Slow belts"_s)};
    const auto changes = shelf.store->record(u"lumen"_s, first, {.judge = always});
    VERIFY_OK(changes);
    QVERIFY(changes->isEmpty());
    const auto state = shelf.store->state(u"lumen"_s);
    VERIFY_OK(state);
    QCOMPARE(state->components.size(), 3);
    QCOMPARE(state->incidents.size(), 1);
    QCOMPARE(state->vendor.pageId, u"page-lumen"_s);
    QCOMPARE(shelf.store->pendingAlerts()->size(), 0);
}

void TestHistoryLooks::whatIsRecordedIsReadBackTheSame()
{
    Shelf shelf;
    Snapshot snapshot = look(start);
    snapshot.components[1].claimedUptime = 0.9987;
    snapshot.components[2].groupId.clear();
    Incident slow = incident(u"i1"_s, start - hour, IncidentStatus::Identified, u"Slow belts"_s);
    slow.updates.prepend(
        update(u"i1-2"_s, start - minute, IncidentStatus::Identified, u"A **motor** is worn."_s));
    slow.updates[0].format = TextFormat::Markdown;
    slow.updates[0].components
        = {{u"c0"_s, u"Sorting hall 0"_s, ComponentStatus::Operational, ComponentStatus::Degraded},
           {u"c1"_s, u"Sorting hall 1"_s, std::nullopt, ComponentStatus::Degraded}};
    Incident works = incident(u"m1"_s, start + day, IncidentStatus::Scheduled, u"New belts"_s);
    works.kind = IncidentKind::Maintenance;
    works.impact = Impact::Maintenance;
    works.scheduledFor = at(start + day);
    works.scheduledUntil = at(start + day + hour);
    snapshot.incidents = {works, slow};
    snapshot.pageUpdatedAt = at(start - minute);
    VERIFY_OK(shelf.store->record(u"lumen"_s, snapshot, {}));

    const auto state = shelf.store->state(u"lumen"_s);
    VERIFY_OK(state);
    QCOMPARE(state->groups, snapshot.groups);
    QCOMPARE(state->components[1].claimedUptime, std::optional(0.9987));
    QCOMPARE(state->components[2].groupId, QString());
    QCOMPARE(state->components[0].since, snapshot.observedAt);
    QCOMPARE(state->incidents.size(), 2);
    QCOMPARE(state->incidents[0].incident, works);
    QCOMPARE(state->incidents[1].incident, slow);
    QCOMPARE(state->incidents[1].firstSeen, snapshot.observedAt);
    QCOMPARE(state->incidents[1].lastSeen, snapshot.observedAt);
    QCOMPARE(state->read.lastRead, snapshot.observedAt);
    QCOMPARE(state->read.pageUpdatedAt, snapshot.pageUpdatedAt);
    QCOMPARE(state->read.claimed, u"All is well"_s);
    QVERIFY(state->read.hasComponents);
    const auto states = shelf.store->states();
    VERIFY_OK(states);
    QCOMPARE(*states, QList{*state});
}

void TestHistoryLooks::theSameLookAgainWritesNothing()
{
    Shelf shelf;
    Snapshot snapshot = look(start);
    snapshot.incidents = {incident(u"i2"_s, start - hour, IncidentStatus::Investigating, u"Slow belts"_s),
                          incident(u"i1"_s, start - day, IncidentStatus::Resolved, u"No light"_s)};
    VERIFY_OK(shelf.store->record(u"lumen"_s, snapshot, {.judge = always}));
    const QList<qint64> before = rowCounts(shelf.path);
    for (int n = 1; n <= 5; ++n) {
        snapshot.observedAt = at(start + n * minute);
        const auto changes = shelf.store->record(u"lumen"_s, snapshot, {.judge = always});
        VERIFY_OK(changes);
        QVERIFY(changes->isEmpty());
    }
    QCOMPARE(rowCounts(shelf.path), before);
    QCOMPARE(shelf.store->state(u"lumen"_s)->incidents[0].lastSeen, snapshot.observedAt);
}

void TestHistoryLooks::onlyComponentsThatMoveAreWritten()
{
    Shelf shelf;
    VERIFY_OK(shelf.store->record(u"lumen"_s, look(start), {}));
    Snapshot worse = look(start + minute, 4);
    worse.components.removeAt(2);
    worse.components[1].status = ComponentStatus::MajorOutage;
    const auto changes = shelf.store->record(u"lumen"_s, worse, {.judge = always});
    VERIFY_OK(changes);
    QCOMPARE(changes->size(), 3); // one moved, one came, one went
    history::Sql sql(shelf.path, true);
    QCOMPARE(sql.valueOnce(u"SELECT COUNT(*) FROM level_span"_s).toInt(), 5);
    QCOMPARE(sql.valueOnce(u"SELECT COUNT(*) FROM level_span WHERE to_ms IS NULL"_s).toInt(), 3);
    const auto state = shelf.store->state(u"lumen"_s);
    QCOMPARE(state->components.last().id, u"c2"_s);
    QVERIFY(state->components.last().gone);
    QCOMPARE(state->components[1].status, ComponentStatus::MajorOutage);
    QCOMPARE(state->components[1].since, worse.observedAt);
}

void TestHistoryLooks::aLookThatCanNotBeBelievedChangesNothing()
{
    Shelf shelf;
    VERIFY_OK(shelf.store->record(u"lumen"_s, look(start), {}));
    const auto before = shelf.store->state(u"lumen"_s);
    Snapshot other = look(start + minute);
    other.pageId = u"another"_s;
    other.components[0].status = ComponentStatus::MajorOutage;
    const auto refused = shelf.store->record(u"lumen"_s, other, {.judge = always});
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, Error::Kind::Moved);
    QCOMPARE(*shelf.store->state(u"lumen"_s), *before);
}

void TestHistoryLooks::aFailureIsCountedAndALossToldOnce()
{
    Shelf shelf;
    VERIFY_OK(shelf.store->record(u"lumen"_s, look(start), {}));
    const Error error{Error::Kind::Syntax, u"the body is no JSON"_s};
    for (int n = 1; n <= 4; ++n) {
        const auto changes = shelf.store->recordFailure(u"lumen"_s, at(start + n * minute), error, n >= 3,
                                                        {.judge = always});
        VERIFY_OK(changes);
        QCOMPARE(changes->size(), n == 3 ? 1 : 0);
    }
    const ReadState read = shelf.store->state(u"lumen"_s)->read;
    QCOMPARE(read.failures, 4);
    QCOMPARE(read.shapeFailures, 4);
    QCOMPARE(read.error, std::optional(error));
    QCOMPARE(read.lastRead, at(start));
    QCOMPARE(read.lastChecked, at(start + 4 * minute));
    QVERIFY(read.lost);
    const auto alerts = shelf.store->pendingAlerts();
    QCOMPARE(alerts->size(), 1);
    QCOMPARE(alerts->first().change.kind, ChangeKind::FeedLost);
    QCOMPARE(alerts->first().change.text, error.detail);
}

void TestHistoryLooks::afterALossTheFirstGoodReadTellsThatTheFeedIsBack()
{
    for (const bool unchanged : {false, true}) {
        Shelf shelf;
        VERIFY_OK(shelf.store->record(u"lumen"_s, look(start), {}));
        VERIFY_OK(shelf.store->recordFailure(u"lumen"_s, at(start + hour), {Error::Kind::Timeout, u"late"_s},
                                             true, {}));
        const auto back = unchanged
            ? shelf.store->recordUnchanged(u"lumen"_s, at(start + 2 * hour), {.judge = always})
            : shelf.store->record(u"lumen"_s, look(start + 2 * hour), {.judge = always});
        VERIFY_OK(back);
        QCOMPARE(back->size(), 1);
        QCOMPARE(back->first().kind, ChangeKind::FeedBack);
        const ReadState read = shelf.store->state(u"lumen"_s)->read;
        QVERIFY(!read.lost);
        QVERIFY(!read.error);
        QCOMPARE(read.failures, 0);
        QCOMPARE(shelf.store->pendingAlerts()->size(), 1);
    }
}

void TestHistoryLooks::aNetworkFailureBreaksNoRowOfShapeFailures()
{
    Shelf shelf;
    const auto fail = [&shelf](Error::Kind kind) {
        return shelf.store->recordFailure(u"lumen"_s, at(start), {kind, u"x"_s}, false, {}).ok();
    };
    QVERIFY(fail(Error::Kind::Schema) && fail(Error::Kind::Dns) && fail(Error::Kind::Syntax));
    QCOMPARE(shelf.store->state(u"lumen"_s)->read.shapeFailures, 2);
    QCOMPARE(shelf.store->state(u"lumen"_s)->read.failures, 3);
}

void TestHistoryLooks::theRestartKeepsEverything()
{
    Shelf shelf;
    Snapshot snapshot = look(start);
    snapshot.incidents = {incident(u"i1"_s, start - hour, IncidentStatus::Investigating, u"Slow belts"_s)};
    VERIFY_OK(shelf.store->record(u"lumen"_s, snapshot, {}));
    snapshot.observedAt = at(start + minute);
    snapshot.components[0].status = ComponentStatus::PartialOutage;
    VERIFY_OK(shelf.store->record(u"lumen"_s, snapshot, {.judge = always}));
    const auto state = shelf.store->state(u"lumen"_s);
    const auto alerts = shelf.store->pendingAlerts();
    const auto history = shelf.store->componentHistory(u"lumen"_s, start, start + hour);
    shelf.reopen();
    QVERIFY(shelf.store->notice().isEmpty());
    QCOMPARE(*shelf.store->state(u"lumen"_s), *state);
    QCOMPARE(*shelf.store->pendingAlerts(), *alerts);
    QCOMPARE(shelf.store->componentHistory(u"lumen"_s, start, start + hour)->at(0).observed,
             history->at(0).observed);
}

void TestHistoryLooks::anUnknownVendorIsAUsageError()
{
    Shelf shelf;
    const auto refused = shelf.store->record(u"nobody"_s, look(start), {});
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, Error::Kind::Usage);
    QVERIFY(refused.error().detail.contains(u"nobody"_s));
    VERIFY_OK(shelf.store->record(u"lumen"_s, look(start), {})); // the error does not stick
}

void TestHistoryLooks::aClockSetBackLosesNoChange()
{
    Shelf shelf;
    VERIFY_OK(shelf.store->record(u"lumen"_s, look(start), {}));
    Snapshot earlier = look(start - hour);
    earlier.components[0].status = ComponentStatus::MajorOutage;
    const auto changes = shelf.store->record(u"lumen"_s, earlier, {.judge = always});
    VERIFY_OK(changes);
    QCOMPARE(changes->size(), 1);
    QCOMPARE(shelf.store->state(u"lumen"_s)->components[0].status, ComponentStatus::MajorOutage);
    const auto history = shelf.store->componentHistory(u"lumen"_s, start - day, start + 5 * minute);
    QCOMPARE(history->at(0).observed,
             (QList<Span>{{start, start + 5 * minute, ComponentStatus::MajorOutage}}));
}

void TestHistoryLooks::manyLooksInOneGoAreTheSameAsOneByOne()
{
    QList<Snapshot> story;
    for (int n = 0; n < 60; ++n) {
        Snapshot snapshot = look(start + n * 5 * minute + (n > 40 ? day : 0));
        snapshot.components[n % 3].status
            = n % 7 == 0 ? ComponentStatus::Degraded : ComponentStatus::Operational;
        if (n > 10) {
            const bool over = n > 30;
            Incident belts
                = incident(u"i1"_s, start + 50 * minute,
                           over ? IncidentStatus::Resolved : IncidentStatus::Investigating, u"Slow belts"_s);
            if (n > 20)
                belts.updates.prepend(
                    update(u"i1-2"_s, start + 100 * minute, belts.status, u"Step %1"_s.arg(n / 8)));
            snapshot.incidents = {belts};
        }
        story.append(snapshot);
    }
    Shelf one;
    Shelf many;
    QList<Change> changes;
    for (const Snapshot &snapshot : std::as_const(story)) {
        const auto told = one.store->record(u"lumen"_s, snapshot, {});
        VERIFY_OK(told);
        changes += *told;
    }
    const auto told = many.store->recordAll(u"lumen"_s, story, {});
    VERIFY_OK(told);
    QCOMPARE(*told, changes);
    QVERIFY(changes.size() > 10);
    QCOMPARE(*many.store->state(u"lumen"_s), *one.store->state(u"lumen"_s));
    QCOMPARE(rowCounts(many.path), rowCounts(one.path));
    const qint64 end = start + 3 * day;
    for (int n = 0; n < 3; ++n) {
        QCOMPARE(many.store->componentHistory(u"lumen"_s, start, end)->at(n).observed,
                 one.store->componentHistory(u"lumen"_s, start, end)->at(n).observed);
    }
    const auto before = rowCounts(many.path);
    const auto again = many.store->recordAll(u"lumen"_s, story, {});
    VERIFY_OK(again);
    QVERIFY(again->isEmpty());
    QCOMPARE(rowCounts(many.path), before);
}

void TestHistoryLooks::oneUnbelievableLookSpoilsNoReplay()
{
    Shelf shelf;
    Snapshot other = look(start + minute);
    other.pageId = u"another"_s;
    Snapshot later = look(start + 2 * minute);
    later.components[0].status = ComponentStatus::Degraded;
    const auto told = shelf.store->recordAll(u"lumen"_s, {look(start), other, later}, {});
    VERIFY_OK(told);
    QCOMPARE(told->size(), 1);
    other.observedAt = at(start + 3 * minute);
    const auto refused = shelf.store->recordAll(u"lumen"_s, {other}, {});
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, Error::Kind::Moved);
}

QTEST_GUILESS_MAIN(TestHistoryLooks)
#include "tst_historylooks.moc"
