// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/story.h"
#include "models/history/sql.h"
#include "models/status/report.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

using namespace foghorn;
using namespace foghorn::story;

class TestHistoryThinning : public QObject
{
    Q_OBJECT

private slots:
    void wholeDaysKeepTheirFigures_data();
    void wholeDaysKeepTheirFigures();
    void itMayEndAfterAnyStep();
    void noStepHoldsTheStoreForLong();
    void aMomentOfAThinnedDayIsUnknown();
    void aComponentThatWasRemovedStaysSo();
    void aRecordAloneMakesNothingKnown();
    void theHistoryGoesOnAfterwards();
    void aChangeOfZoneLosesNothing();
    void thinnedTimeHasNoClockTimes();
    void aClashFailsTheStep();
};

namespace {

constexpr int days = 40;
constexpr qint64 end = start + days * day;

// Looks at odd moments with gaps between them, and a record of the vendor's own beside.
void live(Shelf &shelf, quint32 seed)
{
    QRandomGenerator dice(seed);
    QList<Snapshot> looks;
    for (qint64 at = start; at < end;) {
        Snapshot snapshot = look(at, 4);
        for (Component &component : snapshot.components)
            component.status = static_cast<ComponentStatus>(dice.bounded(componentStatusCount));
        looks.append(snapshot);
        const bool away = dice.bounded(12) == 0;
        at += away ? dice.bounded(qint32(3 * hour), qint32(2 * day)) : dice.bounded(1000, qint32(3 * hour));
    }
    for (const Snapshot &snapshot : std::as_const(looks))
        VERIFY_OK(shelf.store->record(u"lumen"_s, snapshot, {.holdMs = 2 * hour}));
    history::Sql sql(shelf.path, false);
    for (qint64 at = start - 5 * day; at < end; at += dice.bounded(qint32(2 * hour), qint32(20 * hour))) {
        sql.runOnce(u"INSERT INTO level_span (component_id, source, from_ms, to_ms, status, recorded_ms) "
                    "SELECT id, 1, %1, %2, %3, 0 FROM component WHERE ext_id = 'c%4'"_s.arg(at)
                        .arg(at + 1 + dice.bounded(qint32(2 * hour)))
                        .arg(dice.bounded(componentStatusCount))
                        .arg(dice.bounded(4)));
    }
    QVERIFY(!sql.failed());
}

QList<QList<UptimeDay>> figures(HistoryStore &store, const QTimeZone &zone)
{
    QList<QList<UptimeDay>> found;
    const qint64 from = start - 10 * day;
    const auto history = store.componentHistory(u"lumen"_s, from, end + day);
    if (!history)
        return found;
    for (const ComponentHistory &one : *history)
        found.append(foldDays(one, at(from).toTimeZone(zone).date().addDays(1),
                              at(end).toTimeZone(zone).date(), zone, end));
    return found;
}

} // namespace

void TestHistoryThinning::wholeDaysKeepTheirFigures_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<quint32>("seed");
    quint32 seed = 1;
    for (const char *zone :
         {"UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Pacific/Auckland"})
        QTest::newRow(zone) << QByteArray(zone) << seed++;
}

void TestHistoryThinning::wholeDaysKeepTheirFigures()
{
    QFETCH(QByteArray, zone);
    QFETCH(quint32, seed);
    const QTimeZone place(zone);
    Shelf shelf;
    live(shelf, seed);
    const QList<QList<UptimeDay>> before = figures(*shelf.store, place);
    QCOMPARE(before.size(), 4);
    const qint64 spansBefore = shelf.store->check()->spans;
    VERIFY_OK(shelf.store->thin(at(start + 30 * day), place));
    QCOMPARE(figures(*shelf.store, place), before);
    QVERIFY(shelf.store->check()->spans < spansBefore / 2);
    QVERIFY(shelf.store->check()->dayRows > 0);
    // Again changes nothing; later, more goes.
    VERIFY_OK(shelf.store->thin(at(start + 30 * day), place));
    QCOMPARE(figures(*shelf.store, place), before);
    VERIFY_OK(shelf.store->thin(at(end - day), place));
    QCOMPARE(figures(*shelf.store, place), before);
    for (const UptimeRule rule : {UptimeRule::Statuspage, UptimeRule::Strict, UptimeRule::Outages}) {
        const auto now = figures(*shelf.store, place);
        for (qsizetype c = 0; c < before.size(); ++c) {
            LevelSeconds was;
            LevelSeconds is;
            for (qsizetype d = 0; d < before[c].size(); ++d) {
                was += before[c][d].seconds;
                is += now[c][d].seconds;
            }
            QCOMPARE(uptime(is, rule), uptime(was, rule));
        }
    }
}

void TestHistoryThinning::itMayEndAfterAnyStep()
{
    Shelf shelf;
    live(shelf, 77);
    const QTimeZone zone("Europe/Berlin");
    const auto before = figures(*shelf.store, zone);
    int steps = 0;
    for (qint64 from = 1; from > 0; ++steps) {
        const Result<qint64> next = shelf.store->thinSome(at(end - 5 * day), zone, from);
        VERIFY_OK(next);
        from = *next;
        shelf.reopen(); // as after a kill
        QCOMPARE(figures(*shelf.store, zone), before);
    }
    QVERIFY(steps >= 4);
}

void TestHistoryThinning::noStepHoldsTheStoreForLong()
{
    Shelf shelf;
    VERIFY_OK(shelf.store->record(u"lumen"_s, look(start, 2), {}));
    {
        history::Sql sql(shelf.path, false);
        sql.runOnce(u"DELETE FROM level_span"_s);
        sql.runOnce(
            u"WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 19999) "
            "INSERT INTO level_span (component_id, source, from_ms, to_ms, status) SELECT c.id, 0, "
            "%1 + n.i * 600000, %1 + (n.i + 1) * 600000, n.i % 5 FROM n CROSS JOIN component c"_s.arg(start));
        sql.runOnce(u"UPDATE coverage SET last_read_ms = %1"_s.arg(start + 20000LL * 600'000));
        QVERIFY(!sql.failed());
    }
    qint64 longest = 0;
    int steps = 0;
    for (qint64 from = 1; from > 0; ++steps) {
        QElapsedTimer timer;
        timer.start();
        const Result<qint64> next
            = shelf.store->thinSome(at(start + 20000LL * 600'000), QTimeZone::utc(), from);
        VERIFY_OK(next);
        from = *next;
        longest = std::max(longest, timer.elapsed());
    }
    qInfo("%d steps, the longest %lld ms", steps, static_cast<long long>(longest));
    QVERIFY(steps > 50);
    QVERIFY(longest < 500); // 50 ms and what a machine at work adds
}

void TestHistoryThinning::aMomentOfAThinnedDayIsUnknown()
{
    Shelf shelf;
    live(shelf, 5);
    VERIFY_OK(shelf.store->thin(at(start + 30 * day), QTimeZone::utc()));
    const auto then = shelf.store->stateAt(u"lumen"_s, at(start + 10 * day));
    VERIFY_OK(then);
    QCOMPARE(then->components.size(), 4);
    for (const ComponentState &component : then->components)
        QCOMPARE(component.status, ComponentStatus::Unknown);
}

void TestHistoryThinning::aComponentThatWasRemovedStaysSo()
{
    Shelf shelf;
    for (qint64 now = start; now < end; now += 12 * hour)
        VERIFY_OK(shelf.store->record(u"lumen"_s, look(now, now < start + 5 * day ? 4 : 3), {.holdMs = day}));
    const auto goneAt = [&shelf](qint64 ms) {
        QStringList gone;
        const auto then = shelf.store->stateAt(u"lumen"_s, at(ms));
        for (const ComponentState &component : then->components) {
            if (component.gone)
                gone.append(component.id);
        }
        return gone;
    };
    const QList<qint64> moments{start + 2 * day, start + 15 * day, start + 35 * day};
    for (const qint64 moment : moments)
        QCOMPARE(goneAt(moment), moment < start + 5 * day ? QStringList() : QStringList(u"c3"_s));
    VERIFY_OK(shelf.store->thin(at(start + 30 * day), QTimeZone::utc()));
    for (const qint64 moment : moments)
        QCOMPARE(goneAt(moment), moment < start + 5 * day ? QStringList() : QStringList(u"c3"_s));
}

void TestHistoryThinning::aRecordAloneMakesNothingKnown()
{
    Shelf shelf;
    live(shelf, 9); // the record tells of five days before the first look
    QCOMPARE(shelf.store->stateAt(u"lumen"_s, at(start - 2 * day))->components.size(), 0);
    VERIFY_OK(shelf.store->thin(at(start + 30 * day), QTimeZone::utc()));
    QCOMPARE(shelf.store->stateAt(u"lumen"_s, at(start - 2 * day))->components.size(), 0);
}

void TestHistoryThinning::theHistoryGoesOnAfterwards()
{
    Shelf shelf;
    Shelf other;
    const QTimeZone zone = QTimeZone::utc();
    for (Shelf *one : {&shelf, &other})
        VERIFY_OK(one->store->record(u"lumen"_s, look(start, 4), {.holdMs = 90 * day}));
    VERIFY_OK(shelf.store->thin(at(start + 20 * day), zone)); // in the midst of a level that lasts
    for (Shelf *one : {&shelf, &other}) {
        Snapshot later = look(start + 30 * day + 5000, 4);
        later.components[1].status = ComponentStatus::MajorOutage;
        VERIFY_OK(one->store->record(u"lumen"_s, later, {.holdMs = 90 * day}));
    }
    QCOMPARE(figures(*shelf.store, zone), figures(*other.store, zone));
    // The cutoff is not when the level began.
    const auto now = shelf.store->stateAt(u"lumen"_s, at(start + 25 * day));
    QCOMPARE(now->components[0].status, ComponentStatus::Operational);
    QVERIFY(!now->components[0].since.isValid());
    QCOMPARE(other.store->stateAt(u"lumen"_s, at(start + 25 * day))->components[0].since, at(start));
    const auto later = shelf.store->stateAt(u"lumen"_s, at(start + 30 * day + 6000));
    QCOMPARE(later->components[1].since, at(start + 30 * day + 5000));
}

// The second place's day begins before the first one's last thinned day ends, and after it.
void TestHistoryThinning::aChangeOfZoneLosesNothing()
{
    for (const quint32 seed : {11U, 12U}) {
        Shelf shelf;
        live(shelf, seed);
        const auto sums = [&shelf] {
            QList<LevelSeconds> found;
            for (const ComponentHistory &one :
                 *shelf.store->componentHistory(u"lumen"_s, start - 10 * day, end))
                found.append(fold(one, start - 10 * day, end));
            return found;
        };
        const QList<LevelSeconds> before = sums();
        QCOMPARE(before.size(), 4);
        int days = 15;
        for (const char *zone : {"Europe/Berlin", "America/New_York", "Asia/Kathmandu", "America/New_York"}) {
            VERIFY_OK(shelf.store->thin(at(start + days * day), QTimeZone(zone)));
            QCOMPARE(sums(), before);
            days += 7;
        }
        history::Sql sql(shelf.path, true);
        QCOMPARE(sql.valueOnce(u"SELECT COUNT(*) FROM level_day a JOIN level_day b ON a.id <> b.id "
                               "AND a.component_id = b.component_id AND a.from_ms < b.to_ms "
                               "AND b.from_ms < a.to_ms"_s)
                     .toInt(),
                 0);
    }
}

void TestHistoryThinning::thinnedTimeHasNoClockTimes()
{
    Shelf shelf;
    const qint64 midnight = start / day * day;
    for (qint64 now = midnight; now < end; now += 2 * hour) {
        Snapshot snapshot = look(now, 1);
        for (const qint64 outage : {midnight + 10 * day, midnight + 35 * day}) {
            if (now >= outage + 10 * hour && now < outage + 12 * hour)
                snapshot.components[0].status = ComponentStatus::MajorOutage;
        }
        VERIFY_OK(shelf.store->record(u"lumen"_s, snapshot, {.holdMs = 3 * hour}));
    }
    const BusinessHours night{.days = 0b1111111, .from = {20, 0}, .to = {0, 0}, .zone = QTimeZone::utc()};
    const qint64 cutoff = midnight + 30 * day;
    const auto history
        = [&shelf, midnight] { return shelf.store->componentHistory(u"lumen"_s, midnight, end)->first(); };
    QCOMPARE(troublesIn(history(), midnight, end).size(), 2);
    VERIFY_OK(shelf.store->thin(at(cutoff), QTimeZone::utc()));
    const ComponentHistory after = history();
    QCOMPARE(after.thinnedUntilMs, cutoff);
    QCOMPARE(fold(after, midnight, end)[ComponentStatus::MajorOutage], 4 * 3600);
    const qint64 kept = midnight + 35 * day + 10 * hour;
    QCOMPARE(troublesIn(after, midnight, end),
             (QList<Span>{{kept, kept + 2 * hour, ComponentStatus::MajorOutage}}));
    // The thinned day's outage stands at its end, which is within these hours; the true one was not.
    const BusinessPart part = withinHours(after, night, midnight, end);
    QCOMPARE(part.seconds, withinHours({}, night, midnight, end).seconds);
    QCOMPARE(fold(part.history, midnight, end)[ComponentStatus::MajorOutage], 0);
    QCOMPARE(fold(part.history, midnight, cutoff).observed, 0);
    QVERIFY(fold(part.history, cutoff, end).observed > 0);
    Incident incident = story::incident(u"i"_s, midnight + 10 * day, IncidentStatus::Resolved, u"Late"_s);
    incident.resolvedAt = at(midnight + 11 * day);
    const auto checks = checkClaims(
        {.histories = {after}, .incidents = {incident}, .claims = {}, .fromMs = midnight, .toMs = end});
    QCOMPARE(checks.first().parts.size(), 1); // the one that is not thinned, outside of it
    QCOMPARE(checks.first().parts.first().incident, QString());
    QCOMPARE(checks.first().parts.first().down(), 2 * 3600);
}

// What does not fit is not passed over: the levels stay as they are.
void TestHistoryThinning::aClashFailsTheStep()
{
    Shelf shelf;
    live(shelf, 21);
    {
        history::Sql sql(shelf.path, false);
        sql.runOnce(u"CREATE TRIGGER clash BEFORE INSERT ON level_day WHEN NEW.source = 1 BEGIN "
                    "INSERT INTO level_day (component_id, source, from_ms, to_ms, status) VALUES "
                    "(NEW.component_id, 2, 0, 1, 0), (NEW.component_id, 2, 0, 1, 0); END"_s);
        QVERIFY(!sql.failed());
    }
    const qint64 spans = shelf.store->check()->spans;
    QVERIFY(!shelf.store->thin(at(start + 30 * day), QTimeZone::utc()));
    QCOMPARE(shelf.store->check()->spans, spans);
}

QTEST_GUILESS_MAIN(TestHistoryThinning)
#include "tst_historythinning.moc"
