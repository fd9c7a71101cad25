// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/story.h"
#include "models/history/sql.h"

#include <QElapsedTimer>

using namespace foghorn;
using namespace foghorn::story;

// Loose bounds: several times what was measured on a slow two-core machine, so that only a lost index or a
// reload per look fails them.
class TestHistorySpeed : public QObject
{
    Q_OBJECT

private slots:
    void aPageOfBarsIsQuickInALongHistory();
    void aReplayKeepsItsPace_data();
    void aReplayKeepsItsPace();
    void oneLookAtATimeIsQuick();
};

void TestHistorySpeed::aPageOfBarsIsQuickInALongHistory()
{
    Shelf shelf;
    for (int n = 0; n < 10; ++n)
        VERIFY_OK(shelf.store->addVendor(lumen(u"v%1"_s.arg(n)), at(start)));
    for (int n = 0; n < 10; ++n)
        VERIFY_OK(shelf.store->record(u"v%1"_s.arg(n), look(start, 30), {}));
    // 300 components, each with 666 spans of six hours that follow each other: 200,000 rows, 166 days.
    {
        history::Sql sql(shelf.path, false);
        QVERIFY(sql.runOnce(u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 666) "
                            "INSERT INTO level_span (component_id, source, from_ms, to_ms, status) "
                            "SELECT c.id, 0, %1 + n.i * 21600000, %1 + (n.i + 1) * 21600000, n.i %% 4 "
                            "FROM n CROSS JOIN component c"_s.replace(u"%%"_s, u"%"_s)
                                .replace(u"%1"_s, QString::number(start))));
        QVERIFY(sql.runOnce(u"UPDATE level_span SET to_ms = from_ms + 21600000 WHERE to_ms IS NULL"_s));
        QVERIFY(sql.runOnce(u"UPDATE coverage SET last_read_ms = from_ms + 667 * 21600000"_s));
        QCOMPARE(sql.valueOnce(u"SELECT COUNT(*) FROM level_span"_s).toInt(), 200'100);
    }
    qint64 best = std::numeric_limits<qint64>::max();
    for (int n = 0; n < 5; ++n) {
        QElapsedTimer timer;
        timer.start();
        const auto history
            = shelf.store->componentHistory(u"v%1"_s.arg(n), start + 70 * day, start + 160 * day);
        best = std::min(best, timer.nsecsElapsed());
        VERIFY_OK(history);
        QCOMPARE(history->size(), 30);
        QCOMPARE(history->at(29).observed.size(), 360);
    }
    qInfo("30 components x 90 days of 200,000 spans: %.2f ms", double(best) / 1e6);
    QVERIFY(best < 30 * 1'000'000);
}

void TestHistorySpeed::aReplayKeepsItsPace_data()
{
    QTest::addColumn<bool>("changing");
    QTest::addColumn<int>("atLeast");
    QTest::newRow("unchanged") << false << 5000;
    QTest::newRow("changing") << true << 1500;
}

void TestHistorySpeed::aReplayKeepsItsPace()
{
    QFETCH(bool, changing);
    QFETCH(int, atLeast);
    QList<Snapshot> looks;
    for (int n = 0; n < 4000; ++n) {
        Snapshot snapshot = look(start + n * minute, 30);
        Incident belts
            = incident(u"i%1"_s.arg(changing ? n / 20 : 0), start, IncidentStatus::Investigating, u"Slow"_s);
        if (changing) {
            snapshot.components[n % 30].status = ComponentStatus::Degraded;
            if (n % 20 > 10)
                belts.updates.prepend(
                    update(u"u%1"_s.arg(n / 20), start, IncidentStatus::Resolved, u"Mended."_s));
            if (n % 20 > 10)
                belts.status = IncidentStatus::Resolved;
        }
        snapshot.incidents = {belts};
        looks.append(snapshot);
    }
    Shelf shelf;
    QElapsedTimer timer;
    timer.start();
    VERIFY_OK(shelf.store->recordAll(u"lumen"_s, looks, {}));
    const double rate = 4000.0 / (double(timer.nsecsElapsed()) / 1e9);
    qInfo("%.0f looks a second", rate);
    QVERIFY(rate > atLeast / 5.0);
}

void TestHistorySpeed::oneLookAtATimeIsQuick()
{
    Shelf shelf;
    QElapsedTimer timer;
    timer.start();
    for (int n = 0; n < 60; ++n)
        VERIFY_OK(shelf.store->record(u"lumen"_s, look(start + n * minute, 30), {}));
    const double each = double(timer.nsecsElapsed()) / 60e6;
    timer.start();
    for (int n = 60; n < 120; ++n)
        VERIFY_OK(shelf.store->recordUnchanged(u"lumen"_s, at(start + n * minute), {}));
    qInfo("a look %.2f ms, an unchanged answer %.2f ms, each with its own commit", each,
          double(timer.nsecsElapsed()) / 60e6);
    QVERIFY(each < 50);
}

QTEST_GUILESS_MAIN(TestHistorySpeed)
#include "tst_historyspeed.moc"
