// SPDX-License-Identifier: GPL-3.0-or-later
// What a page does over time, each case once through diff() alone and once through the store.
#include "models/status/diff.h"
#include "models/status/severity.h"
#include "status/pagestories.h"

using namespace foghorn;
using namespace foghorn::pagestories;

namespace {

QString line(const QList<Change> &changes)
{
    QStringList parts;
    for (const Change &change : changes) {
        QString part = wireName(change.kind);
        for (const QString &name : {change.componentId, change.incident}) {
            if (!name.isEmpty())
                part += u' ' + name;
        }
        if (change.to)
            part += u' ' + QString(wireName(*change.to));
        if (change.phase)
            part += u' ' + QString(wireName(*change.phase));
        parts.append(part);
    }
    return parts.join(u", "_s);
}

QString openOnes(const VendorState &state)
{
    QStringList ids;
    for (const IncidentState &one : state.incidents) {
        if (isOpen(one.incident.status))
            ids.append(one.incident.id);
    }
    ids.sort();
    return ids.join(u' ');
}

} // namespace

class TestStories : public QObject
{
    Q_OBJECT

private slots:
    void pagesLiveOn_data();
    void pagesLiveOn();
    void theSameFeedTenThousandTimesIsOneStretch();
    void aPageThatTurnsIntoAnotherPlatformsKeepsItsHistory();
    void whatWeSleptThroughIsNotObserved();
};

void TestStories::pagesLiveOn_data()
{
    QTest::addColumn<Case>("story");
    for (const QList<Case> &cases :
         {incidentsComeAndGo(), incidentsAreRewritten(), componentsChange(), documentsDisagree()}) {
        for (const Case &one : cases)
            QTest::newRow(one.name) << one;
    }
}

void TestStories::pagesLiveOn()
{
    QFETCH(Case, story);
    Shelf shelf;
    VERIFY_OK(shelf.store->record(u"lumen"_s, story.looks.first(), {.judge = always}));
    QStringList told;
    qsizetype toldInAll = 0;
    for (const Snapshot &snapshot : story.looks.sliced(1)) {
        const auto changes = shelf.store->record(u"lumen"_s, snapshot, {.judge = always});
        toldInAll += changes ? changes->size() : 0;
        told.append(changes ? line(*changes) : u"refused "_s + wireName(changes.error().kind));
        if (!changes)
            VERIFY_OK(
                shelf.store->recordFailure(u"lumen"_s, snapshot.observedAt, changes.error(), false, {}));
    }
    QCOMPARE(told.join(u" | "_s), story.told);

    const QDateTime now = story.looks.last().observedAt;
    const auto state = shelf.store->state(u"lumen"_s);
    VERIFY_OK(state);
    QCOMPARE(vendorLevel(*state, now), story.level);
    QStringList open = story.open.split(u' ', Qt::SkipEmptyParts);
    open.sort();
    QCOMPARE(openOnes(*state), open.join(u' '));

    // Once more, after a restart: nothing is told twice, and as many alerts wait as changes were told.
    const qsizetype waiting = shelf.store->pendingAlerts()->size();
    QCOMPARE(waiting, toldInAll);
    shelf.reopen();
    if (const auto again = shelf.store->record(u"lumen"_s, story.looks.last(), {.judge = always}); again)
        QCOMPARE(line(*again), u""_s);
    QCOMPARE(shelf.store->pendingAlerts()->size(), waiting);
}

void TestStories::theSameFeedTenThousandTimesIsOneStretch()
{
    Shelf shelf;
    QList<Snapshot> looks;
    const Incident open = trouble(u"i1"_s, {begun});
    for (int n = 0; n < 10'000; ++n)
        looks.append(seen(n, {open}));
    const auto changes = shelf.store->recordAll(u"lumen"_s, looks, {.judge = always});
    VERIFY_OK(changes);
    QCOMPARE(changes->size(), 0);
    QCOMPARE(shelf.store->check()->spans, 2);
    const auto history = shelf.store->componentHistory(u"lumen"_s, start, start + 20'000 * minute);
    VERIFY_OK(history);
    QCOMPARE(history->first().observed, (QList<Span>{{start, start + (9'999 + 15) * minute, Operational}}));
}

void TestStories::aPageThatTurnsIntoAnotherPlatformsKeepsItsHistory()
{
    Shelf shelf;
    VERIFY_OK(shelf.store->record(u"lumen"_s, seen(0, {}, {Degraded, Operational}), {}));
    for (int n = 1; n < 20; ++n) {
        VERIFY_OK(shelf.store->recordFailure(u"lumen"_s, minuteOf(n), {Error::Kind::Syntax, u"not JSON"_s},
                                             false, {}));
    }
    const auto state = shelf.store->state(u"lumen"_s);
    VERIFY_OK(state);
    QCOMPARE(state->read.shapeFailures, 19);
    QCOMPARE(vendorLevel(*state, minuteOf(14)), Degraded);
    QCOMPARE(vendorLevel(*state, minuteOf(16)), Unknown);
    const auto history = shelf.store->componentHistory(u"lumen"_s, start, start + hour);
    VERIFY_OK(history);
    QCOMPARE(history->first().observed, (QList<Span>{{start, start + 15 * minute, Degraded}}));
}

void TestStories::whatWeSleptThroughIsNotObserved()
{
    Shelf shelf;
    VERIFY_OK(shelf.store->record(u"lumen"_s, seen(0), {}));
    VERIFY_OK(shelf.store->record(u"lumen"_s, seen(480, {}, {MajorOutage, Operational}), {}));
    const auto history = shelf.store->componentHistory(u"lumen"_s, start, start + 480 * minute);
    VERIFY_OK(history);
    const LevelSeconds seconds = fold(history->first(), start, start + 480 * minute);
    QCOMPARE(seconds[Operational], 15 * 60);
    QCOMPARE(seconds[Unknown], 465 * 60);
    QCOMPARE(seconds.total(), 480 * 60);
}

QTEST_GUILESS_MAIN(TestStories)
#include "tst_stories.moc"
