// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/story.h"
#include "models/history/sql.h"

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
    void theHistoryGoesOnAfterwards();
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
}

QTEST_GUILESS_MAIN(TestHistoryThinning)
#include "tst_historythinning.moc"
