// SPDX-License-Identifier: GPL-3.0-or-later
// What a story came to, in words, and what must hold after any story.
#include "models/status/severity.h"
#include "monitor/storyplayer.h"

#include <algorithm>

namespace foghorn::test {
namespace {

const QString vendorId = u"acorn"_s;

QString stretches(const QList<Span> &spans, qint64 startMs)
{
    QStringList parts;
    for (const Span &span : spans) {
        parts.append(u"%1 %2-%3"_s.arg(wireName(span.status))
                         .arg((span.fromMs - startMs) / 60'000)
                         .arg((span.toMs - startMs) / 60'000));
    }
    return parts.join(u", "_s);
}

// One that was set aside got an id of its own, which nobody can foretell.
QString plainId(const QString &id)
{
    const qsizetype end = id.indexOf(QChar(1));
    return end < 0 ? id : QString(id.first(end) + u'*');
}

QString names(const QList<ComponentRef> &refs)
{
    QStringList parts;
    for (const ComponentRef &ref : refs)
        parts.append(ref.id);
    return parts.isEmpty() ? u"all"_s : parts.join(u'+');
}

bool isTold(const Alert &alert)
{
    return alert.state == AlertState::Pending || alert.state == AlertState::Delivered;
}

} // namespace

int StoryPlayer::minuteOf(const QDateTime &time) const
{
    return static_cast<int>(scene.start().secsTo(time) / 60);
}

QList<ComponentHistory> StoryPlayer::history(int end)
{
    const qint64 from = scene.start().toMSecsSinceEpoch();
    return ask<QList<ComponentHistory>>([from, end](HistoryStore &store) {
        return store.componentHistory(vendorId, from, from + end * 60'000LL);
    });
}

StoreCheck StoryPlayer::check()
{
    return ask<StoreCheck>([](HistoryStore &store) { return store.check(); });
}

QString StoryPlayer::levels(int end)
{
    const qint64 from = scene.start().toMSecsSinceEpoch();
    const VendorState now = state();
    QList<std::pair<QString, QString>> lines; // those that had the same course, and that course
    for (const ComponentHistory &one : history(end)) {
        const auto it = std::ranges::find(now.components, one.component.id, &ComponentState::id);
        const auto group = std::ranges::find(now.groups, it->groupId, &ComponentGroup::id);
        const QString place = group == now.groups.end() ? QString() : QString(group->name + u" / "_s);
        const auto figure = uptime(fold(one, from, from + end * 60'000LL), UptimeRule::Statuspage);
        const QString who
            = u"%1 (%2%3%4)"_s.arg(one.component.id, place, it->name, it->gone ? u", gone"_s : QString());
        const QString course
            = u": %1 = %2"_s.arg(stretches(one.observed, from), figure ? percentText(*figure) : u"-"_s);
        const auto line = std::ranges::find(lines, course, &std::pair<QString, QString>::second);
        if (line == lines.end())
            lines.append({who, course});
        else
            line->first += u", "_s + who;
    }
    QStringList text;
    for (const auto &[who, course] : std::as_const(lines))
        text.append(who + course);
    return text.join(u'\n');
}

QString StoryPlayer::incidents()
{
    QList<IncidentRecord> all
        = ask<QList<IncidentRecord>>([](HistoryStore &store) { return store.incidents({}); });
    std::ranges::sort(all, {}, [](const IncidentRecord &one) { return one.state.incident.id; });
    QStringList lines;
    const qsizetype before = all.removeIf([this](const IncidentRecord &one) {
        return one.state.incident.resolvedAt.isValid() && one.state.incident.resolvedAt < scene.start();
    });
    if (before > 0)
        lines.append(u"%1 from before"_s.arg(before));
    for (const IncidentRecord &record : std::as_const(all)) {
        const Incident &one = record.state.incident;
        QString line
            = u"%1 \"%2\" %3 %4 %5-%6 %7, %8 updates"_s
                  .arg(plainId(one.id), one.title, wireName(one.impact), wireName(one.status))
                  .arg(minuteOf(one.startedAt))
                  .arg(one.resolvedAt.isValid() ? QString::number(minuteOf(one.resolvedAt)) : QString())
                  .arg(names(one.components))
                  .arg(one.updates.size());
        if (record.state.edited)
            line += u", edited"_s;
        if (record.state.noLongerListed)
            line += u", no longer listed since %1"_s.arg(minuteOf(record.state.lastSeen));
        if (!record.withdrawn.isEmpty())
            line += u", %1 taken back"_s.arg(record.withdrawn.size());
        lines.append(line);
        const auto ledger = ask<QList<LedgerEntry>>(
            [id = one.id](HistoryStore &store) { return store.ledger(vendorId, id); });
        for (const LedgerEntry &entry : ledger) {
            if (entry.kind == LedgerEntry::Kind::Progress)
                continue;
            lines.append(u"  %1 %2 %3 %4 \"%5\" > \"%6\""_s.arg(minuteOf(entry.replacedAt))
                             .arg(entry.update.isEmpty() ? one.id : entry.update, wireName(entry.kind),
                                  entry.field, entry.before, entry.after));
        }
    }
    return lines.join(u'\n');
}

QString StoryPlayer::outline(int end)
{
    const VendorState now = state();
    QString text
        = u"= %1, says %2"_s.arg(wireName(vendorLevel(now, scene.now())), wireName(now.read.indicator));
    if (now.read.error)
        text += u", "_s + wireName(freshness(now.read, now.vendor.intervalSeconds, scene.now()));
    text += u'\n' + levels(end);
    const QString said = incidents();
    return said.isEmpty() ? text : QString(text + u'\n' + said);
}

// A change and its alert are written together, whatever became of the alert.
QString StoryPlayer::everyChangeIsInTheOutbox()
{
    const auto changes = ask<QList<Change>>([](HistoryStore &store) { return store.changes({}, 100'000); });
    const qsizetype alerts = this->alerts().size();
    return changes.size() == alerts ? QString() : u"%1 changes, %2 alerts"_s.arg(changes.size()).arg(alerts);
}

// The last that was told of a component is its level, or its end; of an incident, whether it is open.
QString StoryPlayer::whatWasToldLastIsTrue()
{
    const VendorState now = state();
    QHash<QString, ComponentStatus> levels;
    QHash<QString, bool> open;
    for (const Alert &alert : alerts()) {
        if (alert.state == AlertState::Held)
            return u"an alert still waits"_s;
        if (!isTold(alert))
            continue;
        if (alert.change.kind == ChangeKind::Component)
            levels.insert(alert.change.componentId, alert.change.to.value_or(ComponentStatus::Unknown));
        if (alert.change.kind == ChangeKind::ComponentRemoved)
            levels.insert(alert.change.componentId, ComponentStatus::Unknown);
        if (alert.change.phase)
            open.insert(alert.change.incident, isOpen(*alert.change.phase));
    }
    for (const ComponentState &one : now.components) {
        // Whoever follows a page to a feed without components knows that they end.
        const bool leftBehind = one.gone && now.vendor.feed != FeedScene::home();
        if (!leftBehind && levels.value(one.id, one.status) != one.status)
            return one.id + u" is otherwise than was told"_s;
    }
    for (const IncidentState &one : now.incidents) {
        if (!open.value(one.incident.id, true))
            return one.incident.id + u" was told to be over"_s;
    }
    return {};
}

QString StoryPlayer::theSecondsSumUp()
{
    const qint64 from = scene.start().toMSecsSinceEpoch();
    const int end = minuteOf(scene.now());
    const qint64 to = from + end * 60'000LL;
    const qint64 middle = from + end * 20'000LL;
    for (const ComponentHistory &one : history(end)) {
        LevelSeconds parts = fold(one, from, middle);
        parts += fold(one, middle, to);
        if (parts != fold(one, from, to) || parts.total() != end * 60LL)
            return one.component.id + u"'s seconds do not sum up"_s;
    }
    return {};
}

// The whole documents read again by a program that knows only what its file holds.
QString StoryPlayer::nothingNewTellsNothing()
{
    const auto unlike = [this](const VendorState &before, qsizetype told, const QString &when) -> QString {
        VendorState after = state();
        after.read = before.read;
        for (IncidentState &one : after.incidents) {
            const auto then = std::ranges::find(before.incidents, one.incident, &IncidentState::incident);
            if (then != before.incidents.end())
                one.lastSeen = then->lastSeen;
        }
        if (alerts().size() != told)
            return when + u" something was told again"_s;
        return after == before ? QString() : when + u" something is otherwise"_s;
    };
    const VendorState before = state();
    const qsizetype told = alerts().size();
    const auto again = [this] {
        scene.setNow(scene.now().addSecs(60));
        return look();
    };
    if (!again())
        return u"no look"_s;
    if (const QString trouble = unlike(before, told, u"one look later"_s); !trouble.isEmpty())
        return trouble;
    startUp();
    ask<bool>([](HistoryStore &store) -> Result<bool> { // nothing is asked for conditionally
        const auto state = store.state(vendorId);
        for (const Request &request : platformById(state->vendor.platform)->requests(state->vendor.feed)) {
            if (const auto done = store.setDocumentTag(vendorId, request.url, {}); !done)
                return done.error();
        }
        return true;
    });
    return again() ? unlike(before, told, u"after a restart"_s) : u"no look"_s;
}

// The first copy of all comes once more out of some cache, and then the present one again.
QString StoryPlayer::anOldCopyChangesNothing()
{
    const VendorState before = state();
    const qsizetype told = alerts().size();
    const QUrl summary(FeedScene::home().toString() + u"/api/v2/summary.json"_s);
    if (before.vendor.feed != FeedScene::home() || before.read.error || scene.summary() == m_firstSummary)
        return {};
    scene.holdSummary(m_firstSummary);
    scene.setNow(scene.now().addSecs(60));
    if (!look())
        return u"no look"_s;
    const VendorState meanwhile = state();
    scene.letGo();
    scene.setNow(scene.now().addSecs(60));
    if (!look())
        return u"no look"_s;
    const VendorState after = state();
    if (meanwhile.components != before.components || after.components != before.components)
        return u"components went back in time"_s;
    if (alerts().size() != told)
        return u"an old copy was told"_s;
    if (after.read.error)
        return u"the present copy was refused"_s;
    for (const IncidentState &one : after.incidents) {
        if (std::ranges::find(before.incidents, one.incident, &IncidentState::incident)
            == before.incidents.end())
            return one.incident.id + u" went back in time"_s;
    }
    return {};
}

QString StoryPlayer::aBackfillAlarmsNobody()
{
    const int end = minuteOf(scene.now());
    const QList<ComponentHistory> before = history(end);
    const qsizetype told = alerts().size();
    if (const QString trouble = backfill(); !trouble.isEmpty())
        return trouble;
    const QList<ComponentHistory> after = history(end);
    const bool same = std::ranges::equal(before, after, [](const auto &a, const auto &b) {
        return a.component.id == b.component.id && a.observed == b.observed;
    });
    if (!same)
        return u"the backfill moved what was observed"_s;
    return alerts().size() == told ? QString() : u"the backfill told something"_s;
}

QString StoryPlayer::unseenIsUnknown()
{
    const VendorState now = state();
    const QDateTime later = now.read.lastRead.addMSecs(freshnessLimitMs(now.vendor.intervalSeconds) + 1000);
    if (vendorLevel(now, later) != ComponentStatus::Unknown)
        return u"not looked at for too long, and not unknown"_s;
    for (const ComponentHistory &one : history(minuteOf(later) + 60)) {
        if (!one.observed.isEmpty() && one.observed.last().toMs > later.toMSecsSinceEpoch())
            return one.component.id + u" is known when nobody looked"_s;
    }
    return {};
}

} // namespace foghorn::test
