// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/sql.h"
#include "models/status/uptime.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <vector>

using namespace foghorn;
using namespace Qt::Literals::StringLiterals;

// The sums of uptime.h against two others that share nothing with them: one that goes second by second, and
// one SQL query.
class TestUptimeModels : public QObject
{
    Q_OBJECT

private slots:
    void threeModelsAgreeInSixZones();
};

namespace {

using enum ComponentStatus;

constexpr int histories = 2000;

struct Story
{
    ComponentHistory history;
    qint64 fromMs = 0;
    qint64 toMs = 0;
};

QList<Span> randomSpans(QRandomGenerator &dice, qint64 from, qint64 to)
{
    QList<Span> spans;
    qint64 at = from + dice.bounded(4'000'000);
    while (at < to) {
        const qint64 end = at + 1 + dice.bounded(dice.bounded(4) ? 3'000'000 : 2500);
        spans.append({at, end, static_cast<ComponentStatus>(dice.bounded(componentStatusCount))});
        at = end + (dice.bounded(2) ? dice.bounded(3'000'000) : 0);
    }
    return spans;
}

// Nights in which clocks are changed somewhere, a skipped day, and plain ones.
Story randomStory(quint32 seed)
{
    QRandomGenerator dice(seed);
    static const QList<QDate> nights{{2026, 3, 29}, {2026, 10, 25}, {2026, 3, 8},   {2026, 11, 1},
                                     {2026, 4, 5},  {2026, 10, 4},  {2011, 12, 30}, {2018, 11, 4},
                                     {2026, 7, 1},  {1969, 12, 31}};
    const QDate night = nights[dice.bounded(nights.size())];
    Story story;
    story.fromMs = QDateTime(night, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch() - dice.bounded(43'200'000);
    story.toMs = story.fromMs + 3'600'000 + dice.bounded(18 * 3'600'000);
    story.history.observed = randomSpans(dice, story.fromMs, story.toMs);
    story.history.reported = randomSpans(dice, story.fromMs, story.toMs);
    return story;
}

qint64 floorSecond(qint64 ms)
{
    qint64 second = ms / 1000;
    if (second * 1000 > ms)
        --second;
    return second;
}

// One number a second: level, and whether it was seen.
class Seconds
{
public:
    explicit Seconds(const Story &story)
        : m_from(floorSecond(story.fromMs))
        , m_cells(static_cast<std::size_t>(floorSecond(story.toMs) - m_from), static_cast<int>(Unknown))
    {
        paint(story.history.reported, 0);
        paint(story.history.observed, seenMark);
    }

    LevelSeconds sums() const { return sums(0, m_cells.size()); }

    // By the zone's own date: its offset is asked anew every quarter of an hour, as zones change on those.
    QHash<QDate, LevelSeconds> days(const QTimeZone &zone) const
    {
        QHash<QDate, LevelSeconds> found;
        std::size_t at = 0;
        while (at < m_cells.size()) {
            const qint64 second = m_from + static_cast<qint64>(at);
            const qint64 quarter = floorSecond(second * 1000 / 900) + 1;
            const auto next = static_cast<std::size_t>(quarter * 900 - m_from);
            const std::size_t end = std::min(m_cells.size(), next);
            const QDate date = QDateTime::fromSecsSinceEpoch(second, Qt::UTC).toTimeZone(zone).date();
            found[date] += sums(at, end);
            at = end;
        }
        return found;
    }

private:
    static constexpr int seenMark = 16;

    void paint(const QList<Span> &spans, int mark)
    {
        for (const Span &span : spans) {
            if (span.status == Unknown)
                continue;
            const qint64 end = floorSecond(span.toMs) - m_from;
            for (qint64 i = std::max<qint64>(0, floorSecond(span.fromMs) - m_from);
                 i < std::min(end, static_cast<qint64>(m_cells.size())); ++i)
                m_cells[static_cast<std::size_t>(i)] = static_cast<int>(span.status) | mark;
        }
    }

    LevelSeconds sums(std::size_t from, std::size_t to) const
    {
        LevelSeconds found;
        const int *cell = m_cells.data() + from;
        const int *end = m_cells.data() + to;
        for (; cell != end; ++cell) {
            const int level = *cell & ~seenMark;
            ++found.byLevel[static_cast<std::size_t>(level)];
            if (*cell & seenMark)
                ++found.observed;
            else if (level != static_cast<int>(Unknown))
                ++found.reported;
        }
        return found;
    }

    const qint64 m_from;
    std::vector<int> m_cells;
};

// The same by one query over the spans as rows.
class Query
{
public:
    Query()
        : m_sql(u":memory:"_s, false)
    {
        m_sql.runOnce(u"CREATE TABLE span (source INTEGER, from_s INTEGER, to_s INTEGER, status INTEGER)"_s);
        m_sql.runOnce(u"CREATE INDEX span_start ON span (source, from_s)"_s);
    }

    LevelSeconds sums(const Story &story)
    {
        m_sql.run("DELETE FROM span"_L1);
        add(0, story.history.observed);
        add(1, story.history.reported);
        LevelSeconds found;
        history::Rows rows = m_sql.rows(
            "WITH edge(t) AS (SELECT from_s FROM span UNION SELECT to_s FROM span UNION SELECT :from "
            "UNION SELECT :to), part AS (SELECT t AS a, LEAD(t) OVER (ORDER BY t) AS b FROM edge "
            "WHERE t BETWEEN :from AND :to), level AS (SELECT b - a AS n, "
            "(SELECT status FROM span WHERE source = 0 AND status <> 5 AND from_s <= a AND to_s > a) AS "
            "seen, "
            "(SELECT status FROM span WHERE source = 1 AND status <> 5 AND from_s <= a AND to_s > a) AS said "
            "FROM part WHERE b IS NOT NULL) "
            "SELECT COALESCE(seen, said, 5), SUM(n), SUM(CASE WHEN seen IS NOT NULL THEN n ELSE 0 END), "
            "SUM(CASE WHEN seen IS NULL AND said IS NOT NULL THEN n ELSE 0 END) FROM level GROUP BY 1"_L1,
            {{":from"_L1, floorSecond(story.fromMs)}, {":to"_L1, floorSecond(story.toMs)}});
        while (rows.next()) {
            found[static_cast<ComponentStatus>(rows.number(0))] += rows.integer(1);
            found.observed += rows.integer(2);
            found.reported += rows.integer(3);
        }
        return found;
    }

    bool failed() const { return m_sql.failed(); }

private:
    void add(int source, const QList<Span> &spans)
    {
        for (const Span &span : spans) {
            m_sql.run("INSERT INTO span VALUES (:source, :from, :to, :status)"_L1,
                      {{":source"_L1, source},
                       {":from"_L1, floorSecond(span.fromMs)},
                       {":to"_L1, floorSecond(span.toMs)},
                       {":status"_L1, static_cast<int>(span.status)}});
        }
    }

    history::Sql m_sql;
};

// The days of the window as foldDays() has them, cut to it.
QHash<QDate, LevelSeconds> foldedDays(const Story &story, const QTimeZone &zone)
{
    const auto dateOf
        = [&zone](qint64 ms) { return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toTimeZone(zone).date(); };
    QHash<QDate, LevelSeconds> found;
    const QDate last = dateOf(story.toMs - 1);
    for (const UptimeDay &day : foldDays(story.history, dateOf(story.fromMs), last, zone, story.toMs)) {
        if (day.seconds.total() > 0)
            found.insert(day.date, day.seconds);
    }
    // The first day began before the window, with seconds of which nothing is known.
    const QDate first = dateOf(story.fromMs);
    const qint64 before = floorSecond(story.fromMs) - first.startOfDay(zone).toSecsSinceEpoch();
    found[first][Unknown] -= before;
    if (found[first].total() == 0)
        found.remove(first);
    return found;
}

} // namespace

void TestUptimeModels::threeModelsAgreeInSixZones()
{
    const QList<QTimeZone> zones{QTimeZone("UTC"),
                                 QTimeZone("Europe/Berlin"),
                                 QTimeZone("America/New_York"),
                                 QTimeZone("Asia/Kathmandu"),
                                 QTimeZone("Australia/Lord_Howe"),
                                 QTimeZone("Pacific/Apia")};
    for (const QTimeZone &zone : zones)
        QVERIFY(zone.isValid());
    Query query;
    for (quint32 seed = 1; seed <= histories; ++seed) {
        const Story story = randomStory(seed);
        const LevelSeconds sums = fold(story.history, story.fromMs, story.toMs);
        const Seconds seconds(story);
        const QByteArray where = "seed " + QByteArray::number(seed);
        QVERIFY2(sums == seconds.sums(), where.constData());
        QVERIFY2(sums == query.sums(story), where.constData());
        for (const QTimeZone &zone : zones) {
            const bool same = foldedDays(story, zone) == seconds.days(zone);
            QVERIFY2(same, QByteArray(where + " " + zone.id()).constData());
        }
    }
    QVERIFY(!query.failed());
}

QTEST_GUILESS_MAIN(TestUptimeModels)
#include "tst_uptimemodels.moc"
