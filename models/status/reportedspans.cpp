// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/status/reportedspans.h"

#include "models/status/severity.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>

namespace foghorn {
namespace {

struct TimedStep
{
    qint64 atMs = 0;
    std::optional<ComponentStatus> from;
    std::optional<ComponentStatus> to;
};

// From when to when an incident speaks of components; empty when it has not begun or nobody said when.
struct Window
{
    qint64 fromMs = 0;
    qint64 toMs = 0;
};

// Which of the page's components an incident means: by id, or by name where it gives none.
class Names
{
public:
    explicit Names(const QList<Component> &components)
    {
        for (const Component &component : components) {
            m_ids.insert(component.id);
            m_byName[component.name].append(component.id);
        }
    }

    QStringList idsOf(const QString &id, const QString &name) const
    {
        if (id.isEmpty())
            return m_byName.value(name);
        return m_ids.contains(id) ? QStringList{id} : QStringList();
    }

private:
    QSet<QString> m_ids;
    QHash<QString, QStringList> m_byName;
};

QDateTime startOf(const Incident &incident)
{
    if (incident.startedAt.isValid())
        return incident.startedAt;
    const bool planned = incident.kind == IncidentKind::Maintenance;
    const bool waits = incident.status == IncidentStatus::Scheduled;
    if (planned)
        return waits ? QDateTime() : incident.scheduledFor;
    return incident.postedAt;
}

// Where a closed incident doesn't say when it ended: its planned end, or its last word on it.
QDateTime endOf(const Incident &incident, const QDateTime &now)
{
    if (isOpen(incident.status))
        return now;
    if (incident.resolvedAt.isValid())
        return incident.resolvedAt;
    if (incident.scheduledUntil.isValid())
        return incident.scheduledUntil;
    QDateTime last;
    for (const IncidentUpdate &update : incident.updates) {
        const bool later = !last.isValid() || update.postedAt > last;
        if (update.status != IncidentStatus::Postmortem && update.postedAt.isValid() && later)
            last = update.postedAt;
    }
    return last;
}

std::optional<Window> windowOf(const Incident &incident, const QDateTime &now)
{
    const QDateTime start = startOf(incident);
    const QDateTime end = endOf(incident, now);
    if (!start.isValid() || !end.isValid())
        return std::nullopt;
    return Window{start.toMSecsSinceEpoch(), end.toMSecsSinceEpoch()};
}

// The steps by component, oldest first. A postmortem comes weeks later and moves nothing.
QHash<QString, QList<TimedStep>> stepsOf(const Incident &incident, const Names &names)
{
    QList<IncidentUpdate> updates;
    for (const IncidentUpdate &update : incident.updates) {
        if (update.postedAt.isValid() && update.status != IncidentStatus::Postmortem)
            updates.prepend(update);
    }
    std::ranges::stable_sort(updates, {}, &IncidentUpdate::postedAt);
    QHash<QString, QList<TimedStep>> steps;
    for (const IncidentUpdate &update : std::as_const(updates)) {
        for (const ComponentStep &step : update.components) {
            if (!step.from && !step.to)
                continue;
            for (const QString &id : names.idsOf(step.id, step.name))
                steps[id].append({update.postedAt.toMSecsSinceEpoch(), step.from, step.to});
        }
    }
    return steps;
}

// A step behind the stated end is exacter than that end; a maintenance moves nothing before it begins.
QList<Span> spansOf(const QList<TimedStep> &steps, Window window, bool maintenance)
{
    QList<Span> spans;
    const auto add = [&](qint64 from, qint64 to, ComponentStatus level) {
        spans.append({maintenance ? std::max(from, window.fromMs) : from, to, level});
    };
    const TimedStep &first = steps.constFirst();
    if (first.from)
        add(window.fromMs, first.atMs, *first.from);
    ComponentStatus level = first.from.value_or(ComponentStatus::Unknown);
    for (qsizetype i = 0; i < steps.size(); ++i) {
        level = steps[i].to.value_or(level);
        const bool last = i + 1 == steps.size();
        add(steps[i].atMs, last ? std::max(window.toMs, steps[i].atMs) : steps[i + 1].atMs, level);
    }
    return spans;
}

bool hasSteps(const Incident &incident)
{
    const auto steps = [](const IncidentUpdate &update) {
        return std::ranges::any_of(update.components,
                                   [](const ComponentStep &step) { return step.from || step.to; });
    };
    return std::ranges::any_of(incident.updates, steps);
}

void addSpans(const Incident &incident, const Names &names, const QDateTime &now,
              QHash<QString, QList<Span>> &all)
{
    const auto window = windowOf(incident, now);
    if (!window)
        return;
    if (hasSteps(incident)) {
        const auto steps = stepsOf(incident, names);
        const bool maintenance = incident.kind == IncidentKind::Maintenance;
        for (auto one = steps.begin(); one != steps.end(); ++one)
            all[one.key()].append(spansOf(*one, *window, maintenance));
        return;
    }
    for (const ComponentRef &component : incident.components) {
        for (const QString &id : names.idsOf(component.id, component.name))
            all[id].append(
                {window->fromMs, window->toMs, impactLevel(incident).value_or(ComponentStatus::Unknown)});
    }
}

} // namespace

QList<Span> worstSpans(const QList<Span> &spans, qint64 untilMs)
{
    struct Edge
    {
        qint64 atMs = 0;
        std::size_t level = 0;
        int step = 0;
    };
    QList<Edge> edges;
    for (const Span &span : spans) {
        const qint64 to = std::min(span.toMs, untilMs);
        const int rank = severity(span.status);
        if (span.fromMs >= to || rank <= 0)
            continue;
        edges.append({span.fromMs, static_cast<std::size_t>(span.status), 1});
        edges.append({to, static_cast<std::size_t>(span.status), -1});
    }
    std::ranges::sort(edges, {}, &Edge::atMs);
    std::array<int, componentStatusCount> open{};
    QList<Span> merged;
    for (qsizetype i = 0; i < edges.size(); ++i) {
        open[edges[i].level] += edges[i].step;
        if (i + 1 == edges.size() || edges[i + 1].atMs == edges[i].atMs)
            continue;
        auto worst = ComponentStatus::Operational;
        for (std::size_t level = 0; level < open.size(); ++level) {
            if (open[level] > 0)
                worst = worse(worst, static_cast<ComponentStatus>(level));
        }
        const Span span{edges[i].atMs, edges[i + 1].atMs, worst};
        if (!merged.isEmpty() && merged.last().toMs == span.fromMs && merged.last().status == span.status)
            merged.last().toMs = span.toMs;
        else if (worst != ComponentStatus::Operational)
            merged.append(span);
    }
    return merged;
}

QList<ComponentPast> reportedSpans(const QList<Incident> &incidents, const QList<Component> &components,
                                   const QDateTime &now)
{
    const Names names(components);
    QHash<QString, QList<Span>> all;
    for (const Incident &incident : incidents)
        addSpans(incident, names, now, all);
    QList<ComponentPast> pasts;
    for (const Component &component : components) {
        ComponentPast past{.componentId = component.id,
                           .spans = worstSpans(all.take(component.id), now.toMSecsSinceEpoch())};
        if (!past.spans.isEmpty())
            pasts.append(std::move(past));
    }
    return pasts;
}

} // namespace foghorn
