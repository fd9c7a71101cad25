// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/story.h"
#include "models/history/sql.h"

using namespace foghorn;
using namespace foghorn::story;

class TestHistoryCoverage : public QObject
{
    Q_OBJECT

private slots:
    void aDayOfPollsIsAHandfulOfRows();
    void aLevelHoldsUntilTheNextReadOrTheLimit();
    void aGapIsNotObserved();
    void unchangedAnswersExtendWhatWasObserved();
    void aComponentThatIsGoneIsNotObservedAnyMore();
    void aWindowCutsWhatReachesIntoIt();
    void anotherHoldCountsFromItsRead();
    void aLookAtTheIncidentsAloneShowsNoLevel();
    void theStateAtAMomentIsWhatWasKnownThen();
};

namespace {

using enum ComponentStatus;

QList<Span> observed(Shelf &shelf, qint64 from, qint64 to, int n = 0)
{
    const auto history = shelf.store->componentHistory(u"lumen"_s, from, to);
    return history ? history->at(n).observed : QList<Span>();
}

} // namespace

void TestHistoryCoverage::aDayOfPollsIsAHandfulOfRows()
{
    Shelf shelf;
    QList<Snapshot> looks;
    for (int n = 0; n < 1440; ++n) {
        Snapshot snapshot = look(start + n * minute);
        if (n >= 600 && n < 660)
            snapshot.components[1].status = MajorOutage;
        looks.append(snapshot);
    }
    VERIFY_OK(shelf.store->recordAll(u"lumen"_s, looks, {}));
    history::Sql sql(shelf.path, true);
    QCOMPARE(sql.valueOnce(u"SELECT COUNT(*) FROM level_span"_s).toInt(), 5);
    QCOMPARE(sql.valueOnce(u"SELECT COUNT(*) FROM coverage"_s).toInt(), 1);
    QCOMPARE(observed(shelf, start, start + day, 1),
             (QList<Span>{{start, start + 600 * minute, Operational},
                          {start + 600 * minute, start + 660 * minute, MajorOutage},
                          {start + 660 * minute, start + day, Operational}}));
    QCOMPARE(observed(shelf, start, start + day, 0), (QList<Span>{{start, start + day, Operational}}));
}

void TestHistoryCoverage::aLevelHoldsUntilTheNextReadOrTheLimit()
{
    Shelf shelf;
    VERIFY_OK(shelf.store->record(u"lumen"_s, look(start), {.holdMs = 15 * minute}));
    QCOMPARE(observed(shelf, start - hour, start + 4 * minute),
             (QList<Span>{{start, start + 4 * minute, Operational}}));
    QCOMPARE(observed(shelf, start - hour, start + hour),
             (QList<Span>{{start, start + 15 * minute, Operational}}));
}

void TestHistoryCoverage::aGapIsNotObserved()
{
    Shelf shelf;
    const RecordOptions options{.holdMs = 15 * minute};
    VERIFY_OK(shelf.store->record(u"lumen"_s, look(start), options));
    VERIFY_OK(shelf.store->record(u"lumen"_s, look(start + 15 * minute), options)); // just in time
    VERIFY_OK(shelf.store->record(u"lumen"_s, look(start + 2 * hour), options));
    Snapshot worse = look(start + 4 * hour);
    worse.components[0].status = Degraded;
    VERIFY_OK(shelf.store->record(u"lumen"_s, worse, options));
    QCOMPARE(observed(shelf, start, start + day),
             (QList<Span>{{start, start + 30 * minute, Operational},
                          {start + 2 * hour, start + 2 * hour + 15 * minute, Operational},
                          {start + 4 * hour, start + 4 * hour + 15 * minute, Degraded}}));
}

void TestHistoryCoverage::unchangedAnswersExtendWhatWasObserved()
{
    Shelf shelf;
    VERIFY_OK(shelf.store->record(u"lumen"_s, look(start), {}));
    for (int n = 1; n <= 60; ++n)
        VERIFY_OK(shelf.store->recordUnchanged(u"lumen"_s, at(start + n * minute), {}));
    QCOMPARE(observed(shelf, start, start + day), (QList<Span>{{start, start + 75 * minute, Operational}}));
    QCOMPARE(shelf.store->state(u"lumen"_s)->read.lastRead, at(start + hour));
}

void TestHistoryCoverage::aComponentThatIsGoneIsNotObservedAnyMore()
{
    Shelf shelf;
    VERIFY_OK(shelf.store->record(u"lumen"_s, look(start, 3), {}));
    VERIFY_OK(shelf.store->record(u"lumen"_s, look(start + minute, 2), {}));
    VERIFY_OK(shelf.store->record(u"lumen"_s, look(start + 2 * minute, 2), {}));
    VERIFY_OK(shelf.store->record(u"lumen"_s, look(start + 3 * minute, 3), {}));
    QCOMPARE(observed(shelf, start, start + 5 * minute, 2),
             (QList<Span>{{start, start + minute, Operational},
                          {start + 3 * minute, start + 5 * minute, Operational}}));
}

void TestHistoryCoverage::aWindowCutsWhatReachesIntoIt()
{
    Shelf shelf;
    for (int n = 0; n < 60; ++n) {
        Snapshot snapshot = look(start + n * minute);
        snapshot.components[0].status = n < 20 ? Operational : n < 40 ? Degraded : PartialOutage;
        VERIFY_OK(shelf.store->record(u"lumen"_s, snapshot, {}));
    }
    QCOMPARE(observed(shelf, start + 10 * minute, start + 30 * minute),
             (QList<Span>{{start + 10 * minute, start + 20 * minute, Operational},
                          {start + 20 * minute, start + 30 * minute, Degraded}}));
    QCOMPARE(observed(shelf, start + 25 * minute, start + 26 * minute),
             (QList<Span>{{start + 25 * minute, start + 26 * minute, Degraded}}));
    QCOMPARE(observed(shelf, start - day, start), QList<Span>());
    QCOMPARE(observed(shelf, start + day, start + 2 * day), QList<Span>());
}

void TestHistoryCoverage::anotherHoldCountsFromItsRead()
{
    Shelf shelf;
    VERIFY_OK(shelf.store->record(u"lumen"_s, look(start), {.holdMs = 15 * minute}));
    VERIFY_OK(shelf.store->record(u"lumen"_s, look(start + minute), {.holdMs = 3 * hour}));
    VERIFY_OK(shelf.store->record(u"lumen"_s, look(start + 2 * hour), {.holdMs = 15 * minute}));
    QCOMPARE(observed(shelf, start, start + day),
             (QList<Span>{{start, start + 2 * hour + 15 * minute, Operational}}));
}

void TestHistoryCoverage::aLookAtTheIncidentsAloneShowsNoLevel()
{
    Shelf shelf;
    VERIFY_OK(shelf.store->record(u"lumen"_s, look(start), {}));
    Snapshot incidentsOnly = look(start + 10 * minute, 0);
    incidentsOnly.hasComponents = false;
    incidentsOnly.groups.clear();
    VERIFY_OK(shelf.store->record(u"lumen"_s, incidentsOnly, {}));
    QCOMPARE(shelf.store->state(u"lumen"_s)->components.size(), 3);
    QCOMPARE(observed(shelf, start, start + day), (QList<Span>{{start, start + 15 * minute, Operational}}));
}

void TestHistoryCoverage::theStateAtAMomentIsWhatWasKnownThen()
{
    Shelf shelf;
    VERIFY_OK(shelf.store->record(u"lumen"_s, look(start), {}));
    Snapshot worse = look(start + 5 * minute);
    worse.components[0].status = MajorOutage;
    Incident belts = incident(u"i1"_s, start + 4 * minute, IncidentStatus::Investigating, u"Slow belts"_s);
    worse.incidents = {belts};
    VERIFY_OK(shelf.store->record(u"lumen"_s, worse, {}));
    Snapshot better = look(start + 10 * minute);
    belts.title = u"Belts stood still"_s;
    belts.status = IncidentStatus::Resolved;
    belts.updates[0].text = u"We looked into it."_s;
    belts.updates.prepend(update(u"i1-2"_s, start + 9 * minute, IncidentStatus::Resolved, u"They run."_s));
    better.incidents = {belts};
    VERIFY_OK(shelf.store->record(u"lumen"_s, better, {}));

    const auto during = shelf.store->stateAt(u"lumen"_s, at(start + 6 * minute));
    VERIFY_OK(during);
    QCOMPARE(during->components[0].status, MajorOutage);
    QCOMPARE(during->components[0].since, at(start + 5 * minute));
    QCOMPARE(during->read.lastRead, at(start + 6 * minute));
    QCOMPARE(during->incidents.size(), 1);
    QCOMPARE(during->incidents[0].incident, worse.incidents[0]);
    QVERIFY(!during->incidents[0].edited);

    const auto before = shelf.store->stateAt(u"lumen"_s, at(start + minute));
    QCOMPARE(before->components[0].status, Operational);
    QVERIFY(before->incidents.isEmpty());
    const auto after = shelf.store->stateAt(u"lumen"_s, at(start + 11 * minute));
    QCOMPARE(after->components[0].status, Operational);
    QVERIFY(after->incidents.isEmpty());
    const auto late = shelf.store->stateAt(u"lumen"_s, at(start + day));
    QCOMPARE(late->components[0].status, Unknown);
    QCOMPARE(late->read.lastRead, at(start + 10 * minute));
    const auto early = shelf.store->stateAt(u"lumen"_s, at(start - day));
    QVERIFY(early->components.isEmpty());
    QVERIFY(!early->read.lastRead.isValid());
}

QTEST_GUILESS_MAIN(TestHistoryCoverage)
#include "tst_historycoverage.moc"
