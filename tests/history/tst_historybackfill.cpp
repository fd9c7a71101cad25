// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/story.h"
#include "models/history/reported.h"
#include "models/history/sql.h"

using namespace foghorn;
using namespace foghorn::story;

// The vendor's own record becomes history: quietly, once, and with what it said before kept.
class TestHistoryBackfill : public QObject
{
    Q_OBJECT

private slots:
    void itFillsTheBars();
    void whatWasObservedWins();
    void theSameAgainWritesNothing();
    void itRaisesNoAlarmAndLosesNone();
    void aCorrectionChangesFiguresAndIsKept();
    void undoingACorrectionRestoresAllFigures();
    void aRecordThatNamesNoComponentSpeaksOfNone();
    void itReachesBackTwelveMonthsAtMost();
    void aComponentsOwnRecordGoesBeforeIncidents();
    void anotherWordingIsAnEarlierOne();
    void whatTheRecordClaimsIsKept();
    void layingSpansOverSpans();
};

namespace {

using enum ComponentStatus;

constexpr qint64 now = start + 30 * day;

Incident outage(const QString &id, qint64 fromMs, qint64 toMs)
{
    Incident incident = story::incident(id, fromMs, IncidentStatus::Resolved, u"Belts stood still"_s);
    incident.impact = Impact::Critical;
    incident.resolvedAt = at(toMs);
    incident.updates.prepend(update(id + u"-2"_s, toMs, IncidentStatus::Resolved, u"They run."_s));
    return incident;
}

VendorPast past()
{
    return {.incidents = {outage(u"p2"_s, start + 5 * day, start + 5 * day + hour),
                          outage(u"p1"_s, start + 2 * day, start + 2 * day + 2 * hour)},
            .components = {},
            .recordFrom = at(start),
            .notes = {}};
}

QString dump(const QString &path)
{
    history::Sql sql(path, true);
    QString all;
    for (const QLatin1StringView query :
         {"SELECT component_id, from_ms, to_ms, status FROM level_span ORDER BY 1, source, 2"_L1,
          "SELECT component_id, from_ms, to_ms, recorded_ms FROM reported_earlier ORDER BY id"_L1,
          "SELECT from_ms, last_read_ms, hold_ms, 0 FROM coverage ORDER BY 1"_L1,
          "SELECT ext_id, title, first_seen_ms, last_seen_ms FROM incident ORDER BY 1"_L1,
          "SELECT ext_id, text, observed_ms, gone FROM incident_update ORDER BY 1"_L1,
          "SELECT field, value, seen_ms, replaced_ms FROM revision ORDER BY id"_L1,
          "SELECT kind, at_ms, text, 0 FROM change_log ORDER BY id"_L1,
          "SELECT vendor_id, at_ms, record_from_ms, 0 FROM past_read ORDER BY id"_L1}) {
        history::Rows rows = sql.rows(query);
        while (rows.next())
            all += rows.text(0) + u'|' + rows.text(1) + u'|' + rows.text(2) + u'|' + rows.text(3) + u'\n';
    }
    return all;
}

LevelSeconds seconds(Shelf &shelf, const QDateTime &asOf = {})
{
    const auto history = shelf.store->componentHistory(u"lumen"_s, start, now, asOf);
    return history && !history->isEmpty() ? fold(history->at(0), start, now) : LevelSeconds();
}

} // namespace

void TestHistoryBackfill::itFillsTheBars()
{
    Shelf shelf;
    VERIFY_OK(shelf.store->record(u"lumen"_s, look(now), {}));
    const auto result = shelf.store->recordPast(u"lumen"_s, past(), at(now));
    VERIFY_OK(result);
    QCOMPARE(result->newIncidents, 2);
    QCOMPARE(result->corrections, 0);
    QCOMPARE(result->recordFrom, at(start));
    const auto history = shelf.store->componentHistory(u"lumen"_s, start - day, now);
    QCOMPARE(history->at(0).reported,
             (QList<Span>{{start, start + 2 * day, Operational},
                          {start + 2 * day, start + 2 * day + 2 * hour, MajorOutage},
                          {start + 2 * day + 2 * hour, start + 5 * day, Operational},
                          {start + 5 * day, start + 5 * day + hour, MajorOutage},
                          {start + 5 * day + hour, now, Operational}}));
    QCOMPARE(history->at(1).reported, (QList<Span>{{start, now, Operational}}));
    const LevelSeconds sums = seconds(shelf);
    QCOMPARE(sums[MajorOutage], 3 * 3600);
    QCOMPARE(sums.reported, 30 * 86400);
    QCOMPARE(sums.observed, 0);
    const auto incidents = shelf.store->incidents({});
    QCOMPARE(incidents->size(), 2);
    QCOMPARE(incidents->first().source, Source::Reported);
    QCOMPARE(incidents->first().state.firstSeen, at(now));
    QCOMPARE(*shelf.store->pastReadAt(u"lumen"_s), at(now));
    // What we knew the day before is nothing.
    QCOMPARE(seconds(shelf, at(now - day)).reported, 0);
    QVERIFY(shelf.store->stateAt(u"lumen"_s, at(now - day))->incidents.isEmpty());
}

void TestHistoryBackfill::whatWasObservedWins()
{
    Shelf shelf;
    VERIFY_OK(shelf.store->record(u"lumen"_s, look(start + 2 * day), {}));
    VERIFY_OK(shelf.store->recordUnchanged(u"lumen"_s, at(start + 2 * day + 10 * minute), {}));
    VERIFY_OK(shelf.store->recordPast(u"lumen"_s, past(), at(now)));
    const LevelSeconds sums = seconds(shelf);
    QCOMPARE(sums.observed, 25 * 60);
    QCOMPARE(sums[MajorOutage], 3 * 3600 - 25 * 60);
}

void TestHistoryBackfill::theSameAgainWritesNothing()
{
    Shelf shelf;
    VERIFY_OK(shelf.store->record(u"lumen"_s, look(now), {}));
    VERIFY_OK(shelf.store->recordPast(u"lumen"_s, past(), at(now)));
    const QString before = dump(shelf.path);
    const auto again = shelf.store->recordPast(u"lumen"_s, past(), at(now));
    VERIFY_OK(again);
    QCOMPARE(again->newIncidents, 0);
    QCOMPARE(again->changedIncidents, 0);
    QCOMPARE(again->corrections, 0);
    QCOMPARE(dump(shelf.path), before);
    // A day later it speaks of that day too, and of nothing else.
    const auto later = shelf.store->recordPast(u"lumen"_s, past(), at(now + day));
    QCOMPARE(later->corrections, 0);
    QCOMPARE(shelf.store->incidents({})->size(), 2);
    QCOMPARE(shelf.store->componentHistory(u"lumen"_s, now, now + 2 * day)->at(1).reported,
             (QList<Span>{{now, now + day, Operational}}));
}

void TestHistoryBackfill::itRaisesNoAlarmAndLosesNone()
{
    Shelf shelf;
    const RecordOptions told{.judge = always};
    Snapshot first = look(now - hour);
    Incident running = story::incident(u"i1"_s, now - 2 * hour, IncidentStatus::Investigating, u"Slow"_s);
    first.incidents = {running};
    VERIFY_OK(shelf.store->record(u"lumen"_s, first, told));
    // The record knows already that it is over, and that another one began and one came and went meanwhile.
    Incident over = running;
    over.status = IncidentStatus::Resolved;
    over.resolvedAt = at(now - 30 * minute);
    over.updates.prepend(update(u"i1-2"_s, now - 30 * minute, IncidentStatus::Resolved, u"It runs."_s));
    const Incident begun
        = story::incident(u"i2"_s, now - 20 * minute, IncidentStatus::Investigating, u"Dark"_s);
    const Incident brief = outage(u"i3"_s, now - 15 * minute, now - 10 * minute);
    VendorPast record = past();
    record.incidents = QList<Incident>{brief, begun, over} + record.incidents;
    VERIFY_OK(shelf.store->recordPast(u"lumen"_s, record, at(now)));
    QVERIFY(shelf.store->alerts({})->isEmpty());
    Snapshot next = look(now + minute);
    next.incidents = {brief, begun, over};
    const auto changes = shelf.store->record(u"lumen"_s, next, told);
    VERIFY_OK(changes);
    QList<ChangeKind> kinds;
    for (const Change &change : *changes)
        kinds.append(change.kind);
    std::ranges::sort(kinds);
    QCOMPARE(kinds,
             (QList<ChangeKind>{ChangeKind::IncidentOpened, ChangeKind::IncidentResolved,
                                ChangeKind::IncidentResolved}));
}

void TestHistoryBackfill::aCorrectionChangesFiguresAndIsKept()
{
    Shelf shelf;
    VERIFY_OK(shelf.store->record(u"lumen"_s, look(now), {}));
    VERIFY_OK(shelf.store->recordPast(u"lumen"_s, past(), at(now)));
    const LevelSeconds before = seconds(shelf);
    VendorPast shorter = past();
    shorter.incidents[1].resolvedAt = at(start + 2 * day + 30 * minute);
    shorter.incidents[1].updates[0].postedAt = shorter.incidents[1].resolvedAt;
    const qint64 later = now + hour;
    const auto result = shelf.store->recordPast(u"lumen"_s, shorter, at(later));
    VERIFY_OK(result);
    QCOMPARE(result->corrections, 1);
    QCOMPARE(result->changedIncidents, 1);
    const LevelSeconds after = seconds(shelf);
    QCOMPARE(before[MajorOutage] - after[MajorOutage], 90 * 60);
    QCOMPARE(seconds(shelf, at(later - 1)), before);
    QCOMPARE(seconds(shelf, at(later)), after);
    const auto kept = shelf.store->corrections(u"lumen"_s, start, now);
    QCOMPARE(*kept,
             (QList<Correction>{
                 {.componentId = u"c0"_s,
                  .before = {start + 2 * day + 30 * minute, start + 2 * day + 2 * hour, MajorOutage},
                  .recordedAt = at(now),
                  .replacedAt = at(later)}}));
    QVERIFY(shelf.store->alerts({})->isEmpty());
}

void TestHistoryBackfill::undoingACorrectionRestoresAllFigures()
{
    Shelf shelf;
    VERIFY_OK(shelf.store->record(u"lumen"_s, look(now), {}));
    VERIFY_OK(shelf.store->recordPast(u"lumen"_s, past(), at(now)));
    const LevelSeconds before = seconds(shelf);
    VendorPast none = past();
    none.incidents.clear();
    VERIFY_OK(shelf.store->recordPast(u"lumen"_s, none, at(now + hour)));
    QCOMPARE(seconds(shelf)[MajorOutage], 0);
    VERIFY_OK(shelf.store->recordPast(u"lumen"_s, past(), at(now + 2 * hour)));
    QCOMPARE(seconds(shelf), before);
    QCOMPARE(seconds(shelf, at(now + hour + minute))[MajorOutage], 0);
    QCOMPARE(seconds(shelf, at(now)), before);
    QCOMPARE(shelf.store->corrections(u"lumen"_s, start, now)->size(), 4);
}

void TestHistoryBackfill::aRecordThatNamesNoComponentSpeaksOfNone()
{
    Shelf shelf;
    VERIFY_OK(shelf.store->record(u"lumen"_s, look(now), {}));
    VendorPast vague = past();
    for (Incident &incident : vague.incidents)
        incident.components.clear();
    const auto result = shelf.store->recordPast(u"lumen"_s, vague, at(now));
    VERIFY_OK(result);
    QCOMPARE(result->newIncidents, 2);
    QVERIFY(!result->recordFrom.isValid());
    QCOMPARE(seconds(shelf).reported, 0);
}

void TestHistoryBackfill::itReachesBackTwelveMonthsAtMost()
{
    Shelf shelf;
    VERIFY_OK(shelf.store->record(u"lumen"_s, look(now), {}));
    VendorPast old = past();
    old.recordFrom = at(now).addYears(-9);
    const auto result = shelf.store->recordPast(u"lumen"_s, old, at(now));
    QCOMPARE(result->recordFrom, at(now).addMonths(-12));
    old.recordFrom = {}; // then its oldest incident tells
    Shelf other;
    VERIFY_OK(other.store->record(u"lumen"_s, look(now), {}));
    QCOMPARE(other.store->recordPast(u"lumen"_s, old, at(now))->recordFrom, at(start + 2 * day));
}

void TestHistoryBackfill::aComponentsOwnRecordGoesBeforeIncidents()
{
    Shelf shelf;
    VERIFY_OK(shelf.store->record(u"lumen"_s, look(now), {}));
    VendorPast own = past();
    own.components = {{u"c0"_s, {{start + day, start + day + minute, Degraded}}}, {u"nobody"_s, {}}};
    VERIFY_OK(shelf.store->recordPast(u"lumen"_s, own, at(now)));
    const LevelSeconds sums = seconds(shelf);
    QCOMPARE(sums[Degraded], 60);
    QCOMPARE(sums[MajorOutage], 0);
}

void TestHistoryBackfill::anotherWordingIsAnEarlierOne()
{
    Shelf shelf;
    VERIFY_OK(shelf.store->record(u"lumen"_s, look(now), {}));
    VERIFY_OK(shelf.store->recordPast(u"lumen"_s, past(), at(now)));
    VendorPast reworded = past();
    reworded.incidents[0].title = u"Belts were slow"_s;
    VERIFY_OK(shelf.store->recordPast(u"lumen"_s, reworded, at(now + hour)));
    const auto found = shelf.store->incidents({});
    QCOMPARE(found->first().state.incident.title, u"Belts were slow"_s);
    QCOMPARE(found->first().earlierTitles, (QList<EarlierText>{{u"Belts stood still"_s, at(now)}}));
}

void TestHistoryBackfill::whatTheRecordClaimsIsKept()
{
    Shelf shelf;
    VERIFY_OK(shelf.store->record(u"lumen"_s, look(now), {}));
    VendorPast claims = past();
    claims.claimedUptime = {{u"c0"_s, 0.9958}};
    VERIFY_OK(shelf.store->recordPast(u"lumen"_s, claims, at(now)));
    VERIFY_OK(shelf.store->recordPast(u"lumen"_s, claims, at(now + minute)));
    VERIFY_OK(shelf.store->record(u"lumen"_s, look(now + hour), {}));
    QCOMPARE(*shelf.store->claims(u"lumen"_s, start, now + day),
             (QList<ClaimSeen>{{u"c0"_s, at(now), 0.9958, 30}}));
}

void TestHistoryBackfill::layingSpansOverSpans()
{
    using history::ReportedSpan;
    const QList<ReportedSpan> before{
        {{0, 10, Operational}, 1}, {{10, 20, MajorOutage}, 1}, {{20, 30, Operational}, 1}};
    const history::Rewritten same
        = history::rewrite(before, {{5, 10, Operational}, {10, 20, MajorOutage}}, 2);
    QCOMPARE(same.now, before);
    QVERIFY(same.replaced.isEmpty());
    const history::Rewritten moved
        = history::rewrite(before, {{5, 15, Operational}, {15, 40, MajorOutage}}, 2);
    QCOMPARE(moved.now,
             (QList<ReportedSpan>{{{0, 10, Operational}, 1},
                                  {{10, 15, Operational}, 2},
                                  {{15, 20, MajorOutage}, 1},
                                  {{20, 40, MajorOutage}, 2}}));
    QCOMPARE(moved.replaced, (QList<ReportedSpan>{{{10, 15, MajorOutage}, 1}, {{20, 30, Operational}, 1}}));
}

QTEST_GUILESS_MAIN(TestHistoryBackfill)
#include "tst_historybackfill.moc"
