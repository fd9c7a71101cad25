// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/feedstory.h"

#include <QHash>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace foghorn::test {
namespace {

using enum ComponentStatus;

// What a second must be, from the looks alone: the level that the last good look showed, while it is fresh.
class SecondModel
{
public:
    SecondModel(const FeedStory &story, const QString &component)
    {
        ComponentStatus level = Unknown;
        for (const StoryLook &look : story.looks) {
            if (look.kind == StoryLook::Kind::Failed)
                continue;
            const auto &components = look.snapshot.components;
            const auto at = std::ranges::find(components, component, &Component::id);
            if (look.kind == StoryLook::Kind::Read)
                level = at == components.end() ? Unknown : at->status;
            const qint64 ms = look.at.toMSecsSinceEpoch();
            m_reads.append({ms / 1000, (ms + story.holdMs) / 1000, level});
        }
    }

    LevelSeconds sums(qint64 from, qint64 to) const
    {
        LevelSeconds found;
        qsizetype last = -1;
        for (qint64 second = from; second < to; ++second) {
            while (last + 1 < m_reads.size() && m_reads[last + 1].at <= second)
                ++last;
            const bool fresh = last >= 0 && second < m_reads[last].until;
            const ComponentStatus level = fresh ? m_reads[last].level : Unknown;
            ++found[level];
            if (level != Unknown)
                ++found.observed;
        }
        return found;
    }

private:
    struct Read
    {
        qint64 at;
        qint64 until;
        ComponentStatus level;
    };
    QList<Read> m_reads;
};

Verdict always(const Change &, const AlertFacts &)
{
    return {};
}

class Checker
{
public:
    Checker(HistoryStore &store, quint32 seed, int looks)
        : m_store(store)
        , m_seed(seed)
        , m_story(tellStory(seed, looks))
    {
    }

    QString run()
    {
        add(m_story.vendor);
        add(thinned());
        play(m_story.vendor, 1);
        const QList<ComponentHistory> history = read(m_story.vendor);
        for (const ComponentHistory &component : history)
            checkFigures(component);
        checkIdempotence(history);
        play(thinned(), 2);
        checkThinning();
        checkBackfill(history);
        checkRename();
        for (const QString &vendor : {m_story.vendor, thinned()}) {
            if (const auto gone = m_store.removeVendor(vendor, {}, true); !gone)
                expect(false, gone.error().detail);
        }
        return m_trouble;
    }

private:
    QString thinned() const { return m_story.vendor + u"-thin"_s; }

    void expect(bool holds, const QString &what)
    {
        if (!holds && m_trouble.isEmpty())
            m_trouble = u"seed %1: %2"_s.arg(m_seed).arg(what);
    }

    template <typename T>
    T value(const Result<T> &result)
    {
        expect(result.ok(), result.ok() ? QString() : result.error().detail);
        return result.ok() ? *result : T();
    }

    void add(const QString &vendor)
    {
        const auto added = m_store.addVendor({.id = vendor,
                                              .name = vendor,
                                              .page = QUrl(u"https://%1.example/"_s.arg(vendor)),
                                              .feed = QUrl(u"https://%1.example/"_s.arg(vendor)),
                                              .platform = u"statuspage"_s},
                                             m_story.looks.first().at);
        expect(added.ok(), u"a vendor can be added"_s);
    }

    // Every n-th look.
    void play(const QString &vendor, int every)
    {
        const RecordOptions options{.holdMs = m_story.holdMs, .judge = always};
        StoryLook last;
        for (qsizetype n = 0; n < m_story.looks.size(); ++n) {
            StoryLook look = m_story.looks[n];
            if (look.kind == StoryLook::Kind::Read)
                last = look;
            if (n % every != 0)
                continue;
            // Who looks less often reads the whole page where nothing had changed since a look in between.
            if (every > 1 && look.kind == StoryLook::Kind::Unchanged) {
                look.kind = StoryLook::Kind::Read;
                look.snapshot = last.snapshot;
                look.snapshot.observedAt = look.at;
            }
            playLook(vendor, look, options);
        }
    }

    void playLook(const QString &vendor, const StoryLook &look, const RecordOptions &options)
    {
        switch (look.kind) {
        case StoryLook::Kind::Failed:
            value(m_store.recordFailure(vendor, look.at, {Error::Kind::Timeout, {}}, false, options));
            break;
        case StoryLook::Kind::Unchanged:
            value(m_store.recordUnchanged(vendor, look.at, options));
            break;
        case StoryLook::Kind::Read:
            value(m_store.record(vendor, look.snapshot, options));
        }
    }

    QList<ComponentHistory> read(const QString &vendor, const QDateTime &asOf = {})
    {
        return value(m_store.componentHistory(vendor, m_story.fromMs, m_story.toMs, asOf));
    }

    // Conservation, additivity, bounds, zones, and that nothing unread is known (1, 2, 3, 10, 15).
    void checkFigures(const ComponentHistory &component)
    {
        const qint64 from = m_story.fromMs;
        const qint64 to = m_story.toMs;
        const LevelSeconds whole = fold(component, from, to);
        expect(whole.total() == to / 1000 - from / 1000, u"seconds sum to the window"_s);
        expect(whole == SecondModel(m_story, component.component.id).sums(from / 1000, to / 1000),
               u"%1 agrees second by second"_s.arg(component.component.id));
        const qint64 middle = from + (to - from) / 3;
        LevelSeconds parts = fold(component, from, middle);
        parts += fold(component, middle, to);
        expect(parts == whole, u"parts sum to the whole"_s);
        checkBounds(whole);
        for (const char *name : {"UTC", "Europe/Berlin", "Asia/Kathmandu"})
            checkDays(component, whole, QTimeZone(name));
    }

    void checkBounds(const LevelSeconds &sums)
    {
        for (const UptimeRule rule : {UptimeRule::Statuspage, UptimeRule::Strict, UptimeRule::Outages}) {
            const auto ratio = uptime(sums, rule);
            if (!ratio)
                continue;
            expect(*ratio >= 0 && *ratio <= 1, u"an uptime lies within 0 and 1"_s);
            const bool down = sums[MajorOutage] > 0 || sums[PartialOutage] > 0
                || (rule == UptimeRule::Strict && sums[Degraded] > 0);
            expect((percentText(*ratio) == "100 %"_L1) == !down, u"100 % means no downtime"_s);
            expect((percentText(*ratio) == "0.00 %"_L1) == (*ratio == 0), u"0.00 % means no uptime"_s);
        }
    }

    void checkDays(const ComponentHistory &component, const LevelSeconds &whole, const QTimeZone &zone)
    {
        const auto dateOf = [&zone](qint64 ms) {
            return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toTimeZone(zone).date();
        };
        LevelSeconds sum;
        for (const UptimeDay &day :
             foldDays(component, dateOf(m_story.fromMs), dateOf(m_story.toMs), zone, m_story.toMs))
            sum += day.seconds;
        sum[Unknown] = whole[Unknown]; // the days begin before the window
        expect(sum == whole, u"days sum to the window in any zone"_s);
    }

    // The last look again, and an unchanged answer, tell nothing and move no figure (4).
    void checkIdempotence(const QList<ComponentHistory> &before)
    {
        const auto lastRead = std::ranges::find(m_story.looks.crbegin(), m_story.looks.crend(),
                                                StoryLook::Kind::Read, &StoryLook::kind);
        Snapshot again = lastRead->snapshot;
        const auto lastGood
            = std::find_if(m_story.looks.crbegin(), m_story.looks.crend(),
                           [](const StoryLook &l) { return l.kind != StoryLook::Kind::Failed; });
        again.observedAt = lastGood->at;
        const RecordOptions options{.holdMs = m_story.holdMs, .judge = always};
        const auto changes = value(m_store.record(m_story.vendor, again, options));
        expect(changes.isEmpty(), u"the same look again tells nothing"_s);
        const auto none = value(m_store.recordUnchanged(m_story.vendor, again.observedAt, options));
        expect(none.isEmpty(), u"an unchanged answer tells nothing"_s);
        const auto replayed = value(m_store.recordAll(m_story.vendor, {again}, options));
        expect(replayed.isEmpty(), u"a replay of it tells nothing"_s);
        expect(sameSpans(before, read(m_story.vendor)), u"the same look again moves no figure"_s);
    }

    static bool sameSpans(const QList<ComponentHistory> &a, const QList<ComponentHistory> &b)
    {
        return std::ranges::equal(a, b, [](const ComponentHistory &x, const ComponentHistory &y) {
            return x.component.id == y.component.id && x.observed == y.observed && x.reported == y.reported;
        });
    }

    // Half as many looks show no level that the page did not have at that look (7).
    void checkThinning()
    {
        for (const ComponentHistory &component : read(thinned())) {
            for (const Span &span : component.observed)
                expect(span.status == shownAt(component.component.id, span.fromMs),
                       u"thinner looks invent nothing"_s);
        }
    }

    ComponentStatus shownAt(const QString &component, qint64 ms) const
    {
        ComponentStatus level = Unknown;
        for (const StoryLook &look : m_story.looks) {
            if (look.at.toMSecsSinceEpoch() > ms)
                break;
            if (look.kind != StoryLook::Kind::Read)
                continue;
            const auto &components = look.snapshot.components;
            const auto at = std::ranges::find(components, component, &Component::id);
            level = at == components.end() ? Unknown : at->status;
        }
        return level;
    }

    // Doing a correction and undoing it restores all figures, and alarms nobody (13).
    void checkBackfill(const QList<ComponentHistory> &before)
    {
        const qsizetype alerts = value(m_store.alerts({})).size();
        const QDateTime now = QDateTime::fromMSecsSinceEpoch(m_story.toMs, Qt::UTC);
        const VendorPast first = tellPast(m_seed, m_story);
        const VendorPast other = tellPast(m_seed + 1, m_story);
        value(m_store.recordPast(m_story.vendor, first, now));
        const QList<ComponentHistory> filled = read(m_story.vendor);
        value(m_store.recordPast(m_story.vendor, other, now.addSecs(60)));
        const QList<ComponentHistory> corrected = read(m_story.vendor);
        value(m_store.recordPast(m_story.vendor, first, now.addSecs(120)));
        expect(sameSpans(filled, read(m_story.vendor)), u"undoing a correction restores all"_s);
        expect(sameSpans(filled, read(m_story.vendor, now.addSecs(30))), u"as known before it"_s);
        expect(sameSpans(corrected, read(m_story.vendor, now.addSecs(90))), u"as known in between"_s);
        for (qsizetype n = 0; n < before.size(); ++n) {
            const LevelSeconds then = fold(before[n], m_story.fromMs, m_story.toMs);
            const LevelSeconds now2 = fold(filled[n], m_story.fromMs, m_story.toMs);
            expect(now2.observed == then.observed, u"no reported second takes an observed one's place"_s);
            expect(now2.total() == then.total(), u"reported seconds sum to the window as well"_s);
        }
        expect(value(m_store.alerts({})).size() == alerts, u"a backfill raises no alarm"_s);
    }

    // History goes by the id: another name and group move no figure (14).
    void checkRename()
    {
        const QList<ComponentHistory> before = read(m_story.vendor);
        const auto lastRead = std::ranges::find(m_story.looks.crbegin(), m_story.looks.crend(),
                                                StoryLook::Kind::Read, &StoryLook::kind);
        Snapshot renamed = lastRead->snapshot;
        renamed.observedAt = QDateTime::fromMSecsSinceEpoch(m_story.toMs, Qt::UTC);
        renamed.groups = {{u"g2"_s, u"Other halls"_s, 0}};
        for (Component &component : renamed.components) {
            component.name += u" (new)"_s;
            component.groupId = u"g2"_s;
        }
        value(m_store.record(m_story.vendor, renamed, {.holdMs = m_story.holdMs, .judge = {}}));
        QHash<QString, LevelSeconds> sums;
        for (const ComponentHistory &one : before)
            sums.insert(one.component.id, fold(one, m_story.fromMs, m_story.toMs));
        for (const ComponentHistory &one : read(m_story.vendor)) {
            expect(sums.value(one.component.id) == fold(one, m_story.fromMs, m_story.toMs),
                   u"a new name moves no figure"_s);
        }
    }

    HistoryStore &m_store;
    const quint32 m_seed;
    const FeedStory m_story;
    QString m_trouble;
};

} // namespace

QString checkStory(HistoryStore &store, quint32 seed, int looks)
{
    return Checker(store, seed, looks).run();
}

} // namespace foghorn::test
