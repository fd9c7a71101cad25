// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/status/claim.h"

#include <algorithm>

namespace foghorn {
namespace {

using enum ComponentStatus;
using Window = std::pair<qint64, qint64>; // ms

constexpr std::array downLevels{Degraded, PartialOutage, MajorOutage};
constexpr qint64 dayMs = 24LL * 3600 * 1000;

bool isDown(ComponentStatus status)
{
    return std::ranges::find(downLevels, status) != downLevels.end();
}

bool touches(const Incident &incident, const ComponentRef &component)
{
    const auto means = [&component](const QString &id, const QString &name) {
        return id.isEmpty() ? name == component.name : id == component.id;
    };
    bool namesAny = !incident.components.isEmpty();
    for (const ComponentRef &one : incident.components) {
        if (means(one.id, one.name))
            return true;
    }
    for (const IncidentUpdate &update : incident.updates) {
        for (const ComponentStep &step : update.components) {
            namesAny = true;
            if (means(step.id, step.name))
                return true;
        }
    }
    return !namesAny;
}

// Seconds of `of` that lie in the window and in which `beside` says something of the other kind.
qint64 overlapSeconds(const QList<Span> &of, const QList<Span> &beside, Window window, bool besideDown)
{
    qint64 seconds = 0;
    qsizetype at = 0;
    for (const Span &span : of) {
        if (!isDown(span.status))
            continue;
        const qint64 from = std::max(span.fromMs, window.first);
        const qint64 to = std::min(span.toMs, window.second);
        while (at < beside.size() && beside[at].toMs <= from)
            ++at;
        for (qsizetype i = at; i < beside.size() && beside[i].fromMs < to; ++i) {
            const bool other = beside[i].status != Unknown && isDown(beside[i].status) == besideDown;
            const qint64 start = std::max(from, beside[i].fromMs);
            const qint64 end = std::min(to, beside[i].toMs);
            if (other && start < end)
                seconds += end / 1000 - start / 1000;
        }
    }
    return seconds;
}

// Hands out each stretch of time once.
class Stock
{
public:
    explicit Stock(Window window)
        : m_free{window}
    {
    }

    QList<Window> take(Window wanted)
    {
        QList<Window> taken;
        QList<Window> left;
        for (const Window &free : std::as_const(m_free)) {
            const Window part{std::max(free.first, wanted.first), std::min(free.second, wanted.second)};
            if (part.first >= part.second) {
                left.append(free);
                continue;
            }
            taken.append(part);
            if (free.first < part.first)
                left.append({free.first, part.first});
            if (part.second < free.second)
                left.append({part.second, free.second});
        }
        m_free = left;
        return taken;
    }
    QList<Window> rest() const { return m_free; }

private:
    QList<Window> m_free;
};

// What of a component's history falls into these stretches.
void addTo(ClaimPart &part, const ComponentHistory &history, const QList<Window> &stretches)
{
    ComponentHistory seenAlone{.component = history.component, .observed = history.observed, .reported = {}};
    for (const Window &stretch : stretches) {
        const LevelSeconds all = fold(history, stretch.first, stretch.second);
        const LevelSeconds seen = fold(seenAlone, stretch.first, stretch.second);
        for (const ComponentStatus level : downLevels) {
            part.counted[level] += all[level];
            part.counted.observed += seen[level];
            part.counted.reported += all[level] - seen[level];
        }
        part.unreported += overlapSeconds(history.observed, history.reported, stretch, false);
        part.notSeen += overlapSeconds(history.reported, history.observed, stretch, false);
    }
}

bool hasSomething(const ClaimPart &part)
{
    return part.down() > 0 || part.notSeen > 0;
}

QList<ClaimPart> explain(const ComponentHistory &history, const ClaimQuestion &question)
{
    QList<const Incident *> touching;
    for (const Incident &incident : question.incidents) {
        if (incident.kind == IncidentKind::Incident && touches(incident, history.component))
            touching.append(&incident);
    }
    const auto start = [](const Incident *incident) {
        return incident->startedAt.isValid() ? incident->startedAt : incident->postedAt;
    };
    std::ranges::stable_sort(touching, {}, start);
    // In thinned time nothing can be laid at an incident's door.
    Stock stock({std::clamp(history.thinnedUntilMs, question.fromMs, question.toMs), question.toMs});
    QList<ClaimPart> parts;
    for (const Incident *incident : std::as_const(touching)) {
        if (!start(incident).isValid())
            continue;
        const qint64 to = isOpen(incident->status) ? question.toMs
            : incident->resolvedAt.isValid()       ? incident->resolvedAt.toMSecsSinceEpoch()
                                                   : start(incident).toMSecsSinceEpoch();
        ClaimPart part{.incident = incident->id, .title = incident->title, .url = incident->url};
        addTo(part, history, stock.take({start(incident).toMSecsSinceEpoch(), to}));
        if (hasSomething(part))
            parts.prepend(part);
    }
    ClaimPart outside;
    addTo(outside, history, stock.rest());
    if (hasSomething(outside))
        parts.append(outside);
    return parts;
}

} // namespace

qint64 ClaimPart::down() const
{
    qint64 sum = 0;
    for (const ComponentStatus level : downLevels)
        sum += counted[level];
    return sum;
}

QList<ClaimCheck> checkClaims(const ClaimQuestion &question)
{
    QList<ClaimCheck> checks;
    for (const ComponentHistory &history : question.histories) {
        ClaimCheck check{.component = history.component};
        check.seconds = fold(history, question.fromMs, question.toMs);
        check.uptime = uptime(check.seconds, question.rule);
        const ComponentHistory seen{.component = {}, .observed = history.observed, .reported = {}};
        const ComponentHistory said{.component = {}, .observed = {}, .reported = history.reported};
        check.observedUptime = uptime(fold(seen, question.fromMs, question.toMs), question.rule);
        check.reportedUptime = uptime(fold(said, question.fromMs, question.toMs), question.rule);
        for (const ClaimSeen &claim : question.claims) {
            const bool own = claim.componentId == history.component.id;
            if (own && claim.uptime && claim.seenAt.toMSecsSinceEpoch() <= question.toMs)
                check.claim = claim;
        }
        if (check.claim) {
            const qint64 length = question.toMs - question.fromMs;
            // A window of calendar days ends today, at any hour.
            check.sameLength = check.claim->days > 0 && length > (check.claim->days - 1) * dayMs
                && length <= (check.claim->days + 1) * dayMs;
            if (check.uptime)
                check.difference = *check.uptime - *check.claim->uptime;
        }
        check.parts = explain(history, question);
        checks.append(check);
    }
    return checks;
}

} // namespace foghorn
