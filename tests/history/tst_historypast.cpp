// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/story.h"
#include "models/history/sql.h"

using namespace foghorn;
using namespace foghorn::story;

// An archive is replayed into a vendor that was already looked at.
class TestHistoryPast : public QObject
{
    Q_OBJECT

private slots:
    void looksBeforeTheFirstBecomeHistory();
    void theyLeaveThePresentAlone();
    void aSecondReplayChangesNothing();
    void batchesAreTheSameAsOneGo();
    void whatWasSaidBeforeIsAnEarlierWording();
    void thePastMeetsThePresentWithoutAGapOrOverlap();
};

namespace {

using enum ComponentStatus;

constexpr qint64 now = start + 10 * day;

QList<Snapshot> archive()
{
    QList<Snapshot> looks;
    for (int n = 0; n < 100; ++n) {
        Snapshot snapshot = look(start + n * 10 * minute);
        if (n >= 20 && n < 30)
            snapshot.components[0].status = MajorOutage;
        if (n >= 20) {
            Incident belts = incident(u"i1"_s, start + 199 * minute,
                                      n < 30 ? IncidentStatus::Investigating : IncidentStatus::Resolved,
                                      u"Slow belts"_s);
            if (n >= 30)
                belts.updates.prepend(
                    update(u"i1-2"_s, start + 300 * minute, IncidentStatus::Resolved, u"They run."_s));
            snapshot.incidents = {belts};
        }
        looks.append(snapshot);
    }
    return looks;
}

QString dump(const QString &path)
{
    history::Sql sql(path, true);
    QString all;
    for (const QLatin1StringView query :
         {"SELECT component_id, from_ms, to_ms, status FROM level_span ORDER BY 1, 2"_L1,
          "SELECT from_ms, last_read_ms, hold_ms, 0 FROM coverage ORDER BY 1"_L1,
          "SELECT ext_id, title, first_seen_ms, status FROM incident ORDER BY 1"_L1,
          "SELECT ext_id, text, observed_ms, gone FROM incident_update ORDER BY 1"_L1,
          "SELECT field, value, seen_ms, replaced_ms FROM revision ORDER BY 1, 4"_L1,
          "SELECT kind, at_ms, text, 0 FROM change_log ORDER BY at_ms, kind, text"_L1}) {
        history::Rows rows = sql.rows(query);
        while (rows.next())
            all += rows.text(0) + u'|' + rows.text(1) + u'|' + rows.text(2) + u'|' + rows.text(3) + u'\n';
    }
    return all;
}

} // namespace

void TestHistoryPast::looksBeforeTheFirstBecomeHistory()
{
    Shelf shelf;
    VERIFY_OK(shelf.store->record(u"lumen"_s, look(now), {}));
    const auto changes = shelf.store->recordAll(u"lumen"_s, archive(), {});
    VERIFY_OK(changes);
    QCOMPARE(changes->size(), 4); // down, opened, up, resolved
    QCOMPARE(shelf.store->alerts({})->size(), 0);
    const auto history = shelf.store->componentHistory(u"lumen"_s, start, now + minute);
    QCOMPARE(history->at(0).observed,
             (QList<Span>{{start, start + 200 * minute, Operational},
                          {start + 200 * minute, start + 300 * minute, MajorOutage},
                          {start + 300 * minute, start + 1005 * minute, Operational},
                          {now, now + minute, Operational}}));
    const auto incidents = shelf.store->incidents({});
    QCOMPARE(incidents->size(), 1);
    QCOMPARE(incidents->first().state.incident.updates.size(), 2);
    QCOMPARE(incidents->first().state.firstSeen, at(start + 200 * minute));
    QCOMPARE(shelf.store->stateAt(u"lumen"_s, at(start + 250 * minute))->components[0].status, MajorOutage);
    QCOMPARE(shelf.store->stateAt(u"lumen"_s, at(start + 250 * minute))->incidents.size(), 1);
}

void TestHistoryPast::theyLeaveThePresentAlone()
{
    Shelf shelf;
    Snapshot present = look(now, 2);
    present.components[0].status = Degraded;
    VERIFY_OK(shelf.store->record(u"lumen"_s, present, {}));
    const auto before = shelf.store->state(u"lumen"_s);
    VERIFY_OK(shelf.store->recordAll(u"lumen"_s, archive(), {}));
    VendorState after = *shelf.store->state(u"lumen"_s);
    QCOMPARE(after.components.size(), 3);
    QVERIFY(after.components.last().gone);
    after.components.removeLast();
    QCOMPARE(after, *before);
    const auto told = shelf.store->record(u"lumen"_s, look(now + minute, 2), {});
    QCOMPARE(told->size(), 1); // back from degraded; the past has no part in it
}

void TestHistoryPast::aSecondReplayChangesNothing()
{
    Shelf shelf;
    VERIFY_OK(shelf.store->record(u"lumen"_s, look(now), {}));
    VERIFY_OK(shelf.store->recordAll(u"lumen"_s, archive(), {}));
    const QString before = dump(shelf.path);
    const auto again = shelf.store->recordAll(u"lumen"_s, archive(), {});
    VERIFY_OK(again);
    QVERIFY(again->isEmpty());
    QCOMPARE(dump(shelf.path), before);
}

void TestHistoryPast::batchesAreTheSameAsOneGo()
{
    const QList<Snapshot> looks = archive();
    Snapshot present = look(now);
    present.incidents = looks.last().incidents;
    present.incidents[0].title = u"Belts stood still"_s;
    Shelf one;
    VERIFY_OK(one.store->record(u"lumen"_s, present, {}));
    VERIFY_OK(one.store->recordAll(u"lumen"_s, looks, {}));
    Shelf many;
    VERIFY_OK(many.store->record(u"lumen"_s, present, {}));
    for (qsizetype n = 0; n < looks.size(); n += 7)
        VERIFY_OK(many.store->recordAll(u"lumen"_s, looks.mid(n, 7), {}));
    QCOMPARE(dump(many.path), dump(one.path));
}

void TestHistoryPast::whatWasSaidBeforeIsAnEarlierWording()
{
    const QList<Snapshot> looks = archive();
    Snapshot present = look(now);
    present.incidents = looks.last().incidents;
    present.incidents[0].title = u"Belts stood still"_s;
    present.incidents[0].updates[1].text = u"We had looked into it."_s;
    Shelf shelf;
    VERIFY_OK(shelf.store->record(u"lumen"_s, present, {}));
    VERIFY_OK(shelf.store->recordAll(u"lumen"_s, looks, {}));
    const auto found = shelf.store->incidents({});
    QCOMPARE(found->size(), 1);
    const IncidentRecord &kept = found->first();
    QCOMPARE(kept.state.incident, present.incidents[0]);
    QVERIFY(kept.state.edited);
    const qint64 seen = start + 200 * minute;
    QCOMPARE(kept.earlierTitles, (QList<EarlierText>{{u"Slow belts"_s, at(seen)}}));
    QCOMPARE(kept.earlier.value(u"i1-1"_s), (QList<EarlierText>{{u"We look into it."_s, at(seen)}}));
    QCOMPARE(kept.updateSeen.value(u"i1-1"_s), at(seen));
    const auto then = shelf.store->stateAt(u"lumen"_s, at(start + 250 * minute));
    QCOMPARE(then->incidents.size(), 1);
    QCOMPARE(then->incidents[0].incident, looks[25].incidents[0]);
}

void TestHistoryPast::thePastMeetsThePresentWithoutAGapOrOverlap()
{
    Shelf shelf;
    Snapshot present = look(start + 20 * minute);
    present.components[0].status = Degraded;
    VERIFY_OK(shelf.store->record(u"lumen"_s, present, {}));
    VERIFY_OK(shelf.store->recordAll(u"lumen"_s, {look(start), look(start + 10 * minute)}, {}));
    QCOMPARE(shelf.store->componentHistory(u"lumen"_s, start, start + hour)->at(0).observed,
             (QList<Span>{{start, start + 20 * minute, Operational},
                          {start + 20 * minute, start + 35 * minute, Degraded}}));
}

QTEST_GUILESS_MAIN(TestHistoryPast)
#include "tst_historypast.moc"
