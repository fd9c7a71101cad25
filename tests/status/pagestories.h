// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/story.h"

#include <functional>

// What pages do over time, as looks and what they must tell.
namespace foghorn::pagestories {

using namespace story;
using enum ComponentStatus;
using IncidentStatus::Investigating, IncidentStatus::Identified, IncidentStatus::Resolved,
    IncidentStatus::Postmortem, IncidentStatus::Scheduled, IncidentStatus::InProgress;

struct Case
{
    const char *name;
    QList<Snapshot> looks;
    QString told; // a line for each look after the first, parted by " | "
    ComponentStatus level = Operational; // of the vendor, at the last look
    QString open; // the incidents that are held open then
};

inline QDateTime minuteOf(int n)
{
    return at(start + n * minute);
}

inline IncidentUpdate said(const QString &id, int posted, IncidentStatus phase,
                           const QString &text = u"Words."_s)
{
    return {.id = id, .status = phase, .postedAt = minuteOf(posted), .text = text};
}

// Updates newest first.
inline Incident trouble(const QString &id, const QList<IncidentUpdate> &updates,
                        Impact impact = Impact::Major)
{
    Incident incident{.id = id,
                      .title = u"Belts "_s + id,
                      .impact = impact,
                      .status = updates.first().status,
                      .startedAt = updates.last().postedAt,
                      .postedAt = updates.last().postedAt,
                      .updatedAt = updates.first().postedAt,
                      .components = {{u"c0"_s, u"Sorting hall 0"_s, u"Halls"_s}},
                      .updates = updates};
    for (const IncidentUpdate &one : updates) {
        if (one.status == Resolved)
            incident.resolvedAt = one.postedAt;
    }
    return incident;
}

inline Incident works(const QString &id, const QList<IncidentUpdate> &updates)
{
    Incident maintenance = trouble(id, updates, Impact::Maintenance);
    maintenance.kind = IncidentKind::Maintenance;
    return maintenance;
}

inline Snapshot seen(int minutes, const QList<Incident> &incidents = {},
                     const QList<ComponentStatus> &levels = {Operational, Operational})
{
    Snapshot snapshot = look(start + minutes * minute, static_cast<int>(levels.size()));
    for (qsizetype i = 0; i < levels.size(); ++i)
        snapshot.components[i].status = levels[i];
    snapshot.incidents = incidents;
    return snapshot;
}

inline Snapshot with(Snapshot snapshot, const std::function<void(Snapshot &)> &change)
{
    change(snapshot);
    return snapshot;
}

inline const auto begun = said(u"u1"_s, -1, Investigating);
inline const auto found = said(u"u2"_s, 3, Identified);
inline const auto over = said(u"u3"_s, 5, Resolved);

inline QList<Case> incidentsComeAndGo()
{
    const Incident open = trouble(u"i1"_s, {begun});
    const Incident closed = trouble(u"i1"_s, {over, begun});
    const Incident again = trouble(u"i1"_s, {said(u"u4"_s, 8, Investigating), over, begun});
    const Incident second = trouble(u"i2"_s, {said(u"v1"_s, 5, Investigating)}, Impact::Critical);
    const Incident brief = trouble(u"i3"_s, {said(u"w2"_s, 4, Resolved), said(u"w1"_s, 3, Investigating)});
    Incident reused = trouble(u"i1"_s, {said(u"x1"_s, 9, Investigating)});
    reused.title = u"Another thing altogether"_s;
    return {
        {"vanishes while open",
         {seen(0, {open}, {PartialOutage, Operational}), seen(2, {}, {PartialOutage, Operational})},
         u""_s,
         PartialOutage,
         u"i1"_s},
        {"vanishes while all is well", {seen(0, {open}), seen(2)}, u""_s, Operational, u"i1"_s},
        {"returns", {seen(0, {open}), seen(2), seen(4, {open})}, u" | "_s, PartialOutage, u"i1"_s},
        {"reopens",
         {seen(0, {open}), seen(6, {closed}), seen(9, {again})},
         u"incident_resolved i1 resolved | incident_opened i1 investigating"_s,
         PartialOutage,
         u"i1"_s},
        {"id reused",
         {seen(0, {open}), seen(6, {closed}), seen(9, {reused})},
         u"incident_resolved i1 resolved | incident_opened i1 investigating"_s,
         PartialOutage,
         u"i1"_s},
        {"two incidents swap",
         {seen(0, {open}), seen(6, {second, closed}), seen(8, {closed, second})},
         u"incident_opened i2 investigating, incident_resolved i1 resolved | "_s,
         MajorOutage,
         u"i2"_s},
        {"resolved and new in one poll",
         {seen(0, {open}), seen(6, {second, closed})},
         u"incident_opened i2 investigating, incident_resolved i1 resolved"_s,
         MajorOutage,
         u"i2"_s},
        {"came and went inside one interval",
         {seen(0), seen(6, {brief})},
         u"incident_resolved i3 resolved"_s,
         Operational,
         u""_s},
        {"resolved while we slept",
         {seen(0, {open}), seen(600, {closed})},
         u"incident_resolved i1 resolved"_s,
         Operational,
         u""_s},
        {"postmortem months later",
         {seen(0, {open}), seen(6, {closed}),
          seen(90000, {trouble(u"i1"_s, {said(u"u9"_s, 89990, Postmortem), over, begun})})},
         u"incident_resolved i1 resolved | incident_updated i1 postmortem"_s,
         Operational,
         u""_s},
    };
}

inline QList<Case> incidentsAreRewritten()
{
    const Incident open = trouble(u"i1"_s, {begun});
    const Incident more = trouble(u"i1"_s, {found, said(u"u9"_s, 1, Identified), begun});
    Incident oneLess = more;
    oneLess.updates.removeAt(1);
    const auto edit = [&open](const std::function<void(Incident &)> &change) {
        Incident edited = open;
        change(edited);
        edited.updatedAt = minuteOf(1);
        return edited;
    };
    const auto impact = [&edit](Impact to) { return edit([to](Incident &i) { i.impact = to; }); };
    const QString edited = u"incident_edited i1 investigating"_s;
    const QString weighed = edited + u", incident_updated i1 investigating"_s;
    Incident foreign = edit([](Incident &i) {
        i.title = u"Bänder i1"_s;
        i.updates.first().text = u"Wörter."_s;
    });
    QList<Incident> window;
    for (int n = 0; n < 50; ++n)
        window.prepend(trouble(u"n%1"_s.arg(n), {said(u"n"_s, n - 40000, Resolved)}));
    Incident zombie = trouble(u"i1"_s, {said(u"u1"_s, -50000, Investigating)}, Impact::Minor);
    return {
        {"title edited",
         {seen(0, {open}), seen(2, {edit([](Incident &i) { i.title = u"Slow belts"_s; })})},
         edited,
         PartialOutage,
         u"i1"_s},
        {"body edited",
         {seen(0, {open}), seen(2, {edit([](Incident &i) { i.updates.first().text = u"Other words."_s; })})},
         edited,
         PartialOutage,
         u"i1"_s},
        {"severity up",
         {seen(0, {open}), seen(2, {impact(Impact::Critical)})},
         weighed,
         MajorOutage,
         u"i1"_s},
        {"severity down", {seen(0, {open}), seen(2, {impact(Impact::Minor)})}, weighed, Degraded, u"i1"_s},
        {"update deleted",
         {seen(0, {more}), seen(2, {oneLess})},
         u"incident_edited i1 identified"_s,
         PartialOutage,
         u"i1"_s},
        {"newest update deleted",
         {seen(0, {trouble(u"i1"_s, {begun, said(u"u0"_s, -9, Investigating)})}),
          seen(2, {edit([](Incident &i) { i.updates = {said(u"u5"_s, -9, Investigating)}; })})},
         u"incident_updated i1 investigating, incident_edited i1 investigating"_s,
         PartialOutage,
         u"i1"_s},
        {"language changes",
         {seen(0, {open}), seen(2, {foreign}), seen(4, {foreign})},
         edited + u" | "_s,
         PartialOutage,
         u"i1"_s},
        {"the window of 50 rolls past an open one",
         {seen(0, {zombie}), seen(70, window)},
         u""_s,
         Degraded,
         u"i1"_s},
    };
}

inline QList<Case> componentsChange()
{
    const auto name = [](const QString &to) { return [to](Snapshot &s) { s.components[0].name = to; }; };
    const auto ids = [](const QStringList &now) {
        return [now](Snapshot &s) {
            for (qsizetype i = 0; i < now.size(); ++i)
                s.components[i].id = now[i];
        };
    };
    const auto moved = [](Snapshot &s) {
        s.groups.append({u"g2"_s, u"Yards"_s, 1});
        s.components[0].groupId = u"g2"_s;
    };
    const auto turned = [](Snapshot &s) { std::swap(s.components[0], s.components[1]); };
    const auto groupOut = [](Snapshot &s) { // a component became a group of two
        s.groups.append({u"c0"_s, u"Sorting hall 0"_s, 1});
        s.components[0].id = u"c7"_s;
        s.components[0].groupId = u"c0"_s;
    };
    const auto nothing = [](Snapshot &s) { s.components.clear(); };
    const Snapshot first = seen(0);
    const QList<ComponentStatus> down{MajorOutage, MajorOutage};
    const QList<ComponentStatus> slow{Degraded, Operational};
    return {
        {"renamed page", {first, with(seen(1), [](Snapshot &s) { s.pageName = u"Lumen Group"_s; })}, u""_s},
        {"component renamed", {first, with(seen(1), name(u"Great hall"_s))}, u""_s},
        {"component moved", {first, with(seen(1), moved)}, u""_s},
        {"component deleted", {first, seen(1, {}, {Operational})}, u"component_removed c1"_s},
        {"component split",
         {first,
          with(seen(1, {}, {Operational, Operational, Operational}), ids({u"c8"_s, u"c9"_s, u"c1"_s}))},
         u"component_added c8 operational, component_added c9 operational, component_removed c0"_s},
        {"components merged",
         {first, with(seen(1, {}, {Operational}), ids({u"c9"_s}))},
         u"component_added c9 operational, component_removed c0, component_removed c1"_s},
        {"order changed", {first, with(seen(1), turned)}, u""_s},
        {"a component becomes a group",
         {first, with(seen(1), groupOut)},
         u"component_added c7 operational, component_removed c0"_s},
        {"all components gone at once", {first, with(seen(1), nothing)}, u"refused schema"_s},
        {"flips each poll",
         {first, seen(1, {}, slow), seen(2), seen(3, {}, slow)},
         u"component c0 degraded | component c0 operational | component c0 degraded"_s,
         Degraded},
        {"flips inside one interval", {first, seen(1)}, u""_s},
        {"all components flip",
         {first, seen(1, {}, down)},
         u"component c0 major_outage, component c1 major_outage"_s,
         MajorOutage},
        {"a word nobody knows",
         {first, seen(1, {}, {Unknown, Unknown})},
         u"component c0 unknown, component c1 unknown"_s,
         Unknown},
    };
}

inline QList<Case> documentsDisagree()
{
    const Incident open = trouble(u"i1"_s, {begun});
    const Incident closed = trouble(u"i1"_s, {over, begun});
    const auto page = [](const QString &id) { return [id](Snapshot &s) { s.pageId = id; }; };
    const auto updated
        = [](int minutes) { return [minutes](Snapshot &s) { s.pageUpdatedAt = minuteOf(minutes); }; };
    const auto summaryOnly = [](Snapshot &s) { s.incidentListing = s.maintenanceListing = Listing::Open; };
    const auto sayBad = [](Snapshot &s) { s.indicator = Indicator::Critical; };
    const Incident brief = trouble(u"i3"_s, {said(u"w2"_s, 4, Resolved), said(u"w1"_s, 3, Investigating)});
    const Incident late
        = trouble(u"i4"_s, {said(u"y2"_s, -600, Resolved), said(u"y1"_s, -660, Investigating)});
    Incident after = trouble(u"i5"_s, {said(u"z1"_s, 3, Resolved)});
    after.startedAt = minuteOf(-90);
    after.resolvedAt = minuteOf(-60);
    Incident setBack = trouble(u"i1"_s, {said(u"u3"_s, -2, Resolved), said(u"u1"_s, -1, Investigating)});
    setBack.updatedAt = minuteOf(-2);
    const Incident planned = works(u"m1"_s, {said(u"p1"_s, -5, Scheduled)});
    const Incident runs = works(u"m1"_s, {said(u"p2"_s, 1, InProgress), said(u"p1"_s, -5, Scheduled)});
    const QList<ComponentStatus> bad{MajorOutage, Operational};
    return {
        {"page id changes", {seen(0), with(seen(1, {}, bad), page(u"page-other"_s))}, u"refused moved"_s},
        {"the summary says worse than its components", {seen(0), with(seen(1), sayBad)}, u""_s},
        {"the list is newer than the summary",
         {seen(0, {open}), with(seen(6, {closed}, bad), [](Snapshot &) {})},
         u"component c0 major_outage, incident_resolved i1 resolved"_s,
         MajorOutage},
        {"an old copy, then the new one again",
         {with(seen(0), updated(0)), with(seen(6, {closed}), updated(6)), with(seen(7, {open}), updated(0)),
          with(seen(8, {closed}), updated(6))},
         u"incident_resolved i1 resolved | refused http | "_s},
        {"an old copy of one incident",
         {seen(0, {trouble(u"i1"_s, {found, begun})}), seen(4, {open})},
         u""_s,
         PartialOutage,
         u"i1"_s},
        {"a time set back with news in it",
         {seen(0, {open}), seen(1, {setBack})},
         u"incident_resolved i1 resolved"_s},
        {"the list fails when it would have shown it",
         {seen(0), with(seen(5), summaryOnly), seen(6, {brief})},
         u" | incident_resolved i3 resolved"_s},
        {"a closed one from before we looked turns up", {seen(0), seen(1, {late})}, u""_s},
        {"a closed one entered afterwards", {seen(0), seen(5, {after})}, u""_s},
        {"maintenance becomes an outage",
         {seen(0, {planned}), seen(2, {runs}, {Maintenance, Operational}),
          seen(3, {runs, trouble(u"i1"_s, {said(u"q"_s, 3, Investigating)}, Impact::Critical)}, bad)},
         u"component c0 maintenance, maintenance_started m1 in_progress | component c0 major_outage, incident_opened i1 investigating"_s,
         MajorOutage,
         u"m1 i1"_s},
    };
}

} // namespace foghorn::pagestories
