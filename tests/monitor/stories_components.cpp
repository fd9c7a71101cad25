// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/storyplayer.h"

// Stories 5 to 12 and 22 to 25: components that are called otherwise, come, go, and flip.
namespace foghorn::test {
namespace {

using S = FeedScene;

const Beat goesDown{2, [](S &s) { s.level(u"belts"_s, u"major_outage"_s); }};
const Beat comesUp{6, [](S &s) { s.level(u"belts"_s, u"operational"_s); }};

QList<Beat> flips(int from, int to)
{
    QList<Beat> beats;
    for (int minute = from; minute <= to; ++minute) {
        const bool down = (minute - from) % 2 == 0;
        beats.append(
            {minute, [down](S &s) { s.level(u"belts"_s, down ? u"major_outage"_s : u"operational"_s); }});
    }
    return beats;
}

} // namespace

QList<Story> componentStories()
{
    return {
        {"5 renamed",
         {goesDown, {4, [](S &s) { s.page().become(u"Acorn Logistics"_s, u"acornpage001"_s); }}, comesUp},
         10,
         uR"(
2 component belts operational>major_outage
6 component belts major_outage>operational
= operational, says none
belts (Yard / Belts): operational 0-2, major_outage 2-6, operational 6-10 = 60.00 %
cranes (Yard / Cranes), docks (Docks): operational 0-10 = 100 %)"_s},
        {"6 component renamed",
         {goesDown, {4, [](S &s) { s.page().renameComponent(u"belts"_s, u"Conveyors"_s); }}, comesUp},
         10,
         uR"(
2 component belts operational>major_outage
6 component belts major_outage>operational
= operational, says none
belts (Yard / Conveyors): operational 0-2, major_outage 2-6, operational 6-10 = 60.00 %
cranes (Yard / Cranes), docks (Docks): operational 0-10 = 100 %)"_s},
        {"7 component moved",
         {goesDown, {4, [](S &s) { s.page().moveComponent(u"belts"_s, u"Hall"_s); }}, comesUp},
         10,
         uR"(
2 component belts operational>major_outage
6 component belts major_outage>operational
= operational, says none
belts (Hall / Belts): operational 0-2, major_outage 2-6, operational 6-10 = 60.00 %
cranes (Yard / Cranes), docks (Docks): operational 0-10 = 100 %)"_s},
        {"8 component deleted",
         {goesDown,
          {4, [](S &s) { s.page().removeComponent(u"belts"_s); }},
          {8, [](S &s) { s.page().addComponent(u"belts"_s, u"Belts"_s, u"Yard"_s); }}},
         10,
         uR"(
2 component belts operational>major_outage
4 component_removed belts
8 component belts unknown>operational
= operational, says none
cranes (Yard / Cranes), docks (Docks): operational 0-10 = 100 %
belts (Yard / Belts): operational 0-2, major_outage 2-4, operational 8-10 = 66.66 %)"_s},
        {"9 component split",
         {goesDown,
          {4,
           [](S &s) {
               s.page().removeComponent(u"belts"_s);
               s.page().addComponent(u"north"_s, u"North belt"_s, u"Yard"_s);
               s.page().addComponent(u"south"_s, u"South belt"_s, u"Yard"_s);
               s.level(u"south"_s, u"major_outage"_s);
           }}},
         8,
         uR"(
2 component belts operational>major_outage
4 component_added north operational, component_added south major_outage, component_removed belts
= major_outage, says none
cranes (Yard / Cranes), docks (Docks): operational 0-8 = 100 %
north (Yard / North belt): operational 4-8 = 100 %
south (Yard / South belt): major_outage 4-8 = 0.00 %
belts (Yard / Belts, gone): operational 0-2, major_outage 2-4 = 50.00 %)"_s},
        {"10 components merged",
         {goesDown,
          {4,
           [](S &s) {
               s.page().removeComponent(u"belts"_s);
               s.page().removeComponent(u"cranes"_s);
               s.page().addComponent(u"machines"_s, u"Machines"_s, u"Yard"_s);
           }}},
         8,
         uR"(
2 component belts operational>major_outage
4 component_added machines operational, component_removed belts, component_removed cranes
= operational, says none
docks (Docks): operational 0-8 = 100 %
machines (Yard / Machines): operational 4-8 = 100 %
belts (Yard / Belts, gone): operational 0-2, major_outage 2-4 = 50.00 %
cranes (Yard / Cranes, gone): operational 0-4 = 100 %)"_s},
        {"11 order changed", {goesDown, {4, [](S &s) { s.page().turnComponents(); }}, comesUp}, 10, uR"(
2 component belts operational>major_outage
6 component belts major_outage>operational
= operational, says none
docks (Docks), cranes (Yard / Cranes): operational 0-10 = 100 %
belts (Yard / Belts): operational 0-2, major_outage 2-6, operational 6-10 = 60.00 %)"_s},
        {"12 a component becomes a group, and the group a component",
         {goesDown,
          {4,
           [](S &s) {
               s.page().removeComponent(u"belts"_s);
               s.page().addComponent(u"north"_s, u"North"_s, u"Belts"_s);
               s.page().addComponent(u"south"_s, u"South"_s, u"Belts"_s);
           }},
          {8,
           [](S &s) {
               s.page().removeComponent(u"north"_s);
               s.page().removeComponent(u"south"_s);
               s.page().addComponent(u"belts"_s, u"Belts"_s, u"Yard"_s);
           }}},
         10,
         uR"(
2 component belts operational>major_outage
4 component_added north operational, component_added south operational, component_removed belts
8 component belts unknown>operational, component_removed north, component_removed south
= operational, says none
cranes (Yard / Cranes), docks (Docks): operational 0-10 = 100 %
belts (Yard / Belts): operational 0-2, major_outage 2-4, operational 8-10 = 66.66 %
north (North, gone), south (South, gone): operational 4-8 = 100 %)"_s},
    };
}

QList<Story> levelStories()
{
    return {
        {"22 flips each poll", flips(2, 10), 22, uR"(
2 component belts operational>major_outage
3 component belts major_outage>operational
4 component belts operational>major_outage
5 component belts major_outage>operational
6 [component belts operational>major_outage]
7 [component belts major_outage>operational]
8 [component belts operational>major_outage]
9 [component belts major_outage>operational]
10 [component belts operational>major_outage]
20 after all component belts operational>major_outage
= major_outage, says none
belts (Yard / Belts): operational 0-2, major_outage 2-3, operational 3-4, major_outage 4-5, operational 5-6, major_outage 6-7, operational 7-8, major_outage 8-9, operational 9-10, major_outage 10-22 = 27.27 %
cranes (Yard / Cranes), docks (Docks): operational 0-22 = 100 %)"_s},
        {"22 flips each poll, back to what was told", flips(2, 11), 24, uR"(
2 component belts operational>major_outage
3 component belts major_outage>operational
4 component belts operational>major_outage
5 component belts major_outage>operational
6 [component belts operational>major_outage]
7 [component belts major_outage>operational]
8 [component belts operational>major_outage]
9 [component belts major_outage>operational]
10 [component belts operational>major_outage]
11 [component belts major_outage>operational]
= operational, says none
belts (Yard / Belts): operational 0-2, major_outage 2-3, operational 3-4, major_outage 4-5, operational 5-6, major_outage 6-7, operational 7-8, major_outage 8-9, operational 9-10, major_outage 10-11, operational 11-24 = 79.16 %
cranes (Yard / Cranes), docks (Docks): operational 0-24 = 100 %)"_s},
        {"23 flips inside one interval",
         {{3,
           [](S &s) {
               s.level(u"belts"_s, u"major_outage"_s);
               s.level(u"belts"_s, u"operational"_s);
           }},
          {5,
           [](S &s) {
               s.open(u"i1"_s);
               s.say(u"i1"_s, u"resolved"_s);
           }}},
         8,
         uR"(
5 incident_resolved i1 resolved
= operational, says none
belts (Yard / Belts), cranes (Yard / Cranes), docks (Docks): operational 0-8 = 100 %
i1 "Trouble i1" major resolved 5-5 belts, 2 updates)"_s},
        {"24 all components flip",
         {{3,
           [](S &s) {
               for (const QString &id : {u"belts"_s, u"cranes"_s, u"docks"_s})
                   s.level(id, u"partial_outage"_s);
           }},
          {6,
           [](S &s) {
               for (const QString &id : {u"belts"_s, u"cranes"_s, u"docks"_s})
                   s.level(id, u"operational"_s);
           }}},
         13,
         uR"(
3 component belts operational>partial_outage, component cranes operational>partial_outage, component docks operational>partial_outage
6 component belts partial_outage>operational, component cranes partial_outage>operational, component docks partial_outage>operational
= operational, says none
belts (Yard / Belts), cranes (Yard / Cranes), docks (Docks): operational 0-3, partial_outage 3-6, operational 6-13 = 93.07 %)"_s},
        {"25 summary worse than its components",
         {{3, [](S &s) { s.page().setIndicator(u"critical"_s, u"All is lost"_s); }}},
         5,
         uR"(
= operational, says critical
belts (Yard / Belts), cranes (Yard / Cranes), docks (Docks): operational 0-5 = 100 %)"_s},
        {"25 summary better than its components", {goesDown}, 4, uR"(
2 component belts operational>major_outage
= major_outage, says none
belts (Yard / Belts): operational 0-2, major_outage 2-4 = 50.00 %
cranes (Yard / Cranes), docks (Docks): operational 0-4 = 100 %)"_s},
    };
}

} // namespace foghorn::test
