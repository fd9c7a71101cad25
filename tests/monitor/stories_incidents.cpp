// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/storyplayer.h"

// Stories 1 to 4 and 15 to 21: incidents that come, go and are written anew.
namespace foghorn::test {
namespace {

using S = FeedScene;

const Beat opens{2, [](S &s) { s.open(u"i1"_s); }};

void fillTheList(S &s)
{
    s.open(u"i1"_s, u"minor"_s, {}, 3 * 1440);
    for (int n = 0; n < 49; ++n) {
        const QString id = u"n%1"_s.arg(n, 2, 10, QChar(u'0'));
        s.open(id, u"none"_s, {}, 2000 - n);
        s.say(id, u"resolved"_s, u"Over."_s, 2000 - n - 1);
    }
}

} // namespace

QList<Story> incidentStories()
{
    return {
        {"1 vanishes while open",
         {{2,
           [](S &s) {
               s.level(u"belts"_s, u"partial_outage"_s);
               s.open(u"i1"_s);
           }},
          {5, [](S &s) { s.page().drop(u"i1"_s); }},
          {9, [](S &s) { s.level(u"belts"_s, u"operational"_s); }}},
         12,
         uR"(
2 component belts operational>partial_outage, incident_opened i1 investigating
9 component belts partial_outage>operational
= operational, says none
belts (Yard / Belts): operational 0-2, partial_outage 2-9, operational 9-12 = 82.50 %
cranes (Yard / Cranes), docks (Docks): operational 0-12 = 100 %
i1 "Trouble i1" major investigating 2- belts, 1 updates, no longer listed since 4
  5 i1 deleted listed "yes" > "no")"_s},
        {"1 vanishes while open, its component still down",
         {{2,
           [](S &s) {
               s.level(u"belts"_s, u"degraded_performance"_s);
               s.open(u"i1"_s);
           }},
          {5, [](S &s) { s.page().drop(u"i1"_s); }}},
         8,
         uR"(
2 component belts operational>degraded, incident_opened i1 investigating
= partial_outage, says none
belts (Yard / Belts): operational 0-2, degraded 2-8 = 100 %
cranes (Yard / Cranes), docks (Docks): operational 0-8 = 100 %
i1 "Trouble i1" major investigating 2- belts, 1 updates, no longer listed since 4
  5 i1 deleted listed "yes" > "no")"_s},
        {"2 returns",
         {opens,
          {4, [](S &s) { s.page().drop(u"i1"_s); }},
          {7, [](S &s) { s.open(u"i1"_s, u"major"_s, {u"belts"_s}, 5); }},
          {9, [](S &s) { s.say(u"i1"_s, u"resolved"_s); }}},
         10,
         uR"(
2 incident_opened i1 investigating
9 incident_resolved i1 resolved
= operational, says none
belts (Yard / Belts), cranes (Yard / Cranes), docks (Docks): operational 0-10 = 100 %
i1 "Trouble i1" major resolved 2-9 belts, 2 updates
  4 i1 deleted listed "yes" > "no"
  7 i1 restored listed "no" > "yes")"_s},
        {"3 reopens",
         {opens,
          {5, [](S &s) { s.say(u"i1"_s, u"resolved"_s); }},
          {8, [](S &s) { s.say(u"i1"_s, u"investigating"_s); }},
          {11, [](S &s) { s.say(u"i1"_s, u"resolved"_s); }}},
         12,
         uR"(
2 incident_opened i1 investigating
5 incident_resolved i1 resolved
8 incident_opened i1 investigating
11 incident_resolved i1 resolved
= operational, says none
belts (Yard / Belts), cranes (Yard / Cranes), docks (Docks): operational 0-12 = 100 %
i1 "Trouble i1" major resolved 2-11 belts, 4 updates)"_s},
        {"4 id reused",
         {opens,
          {5, [](S &s) { s.say(u"i1"_s, u"resolved"_s); }},
          {8,
           [](S &s) {
               s.page().drop(u"i1"_s);
               s.open(u"i1"_s, u"minor"_s, {u"docks"_s});
               s.page().retitle(u"i1"_s, u"Another matter"_s);
               s.say(u"i1"_s, u"identified"_s, u"It is the water."_s);
               s.page().withdraw(u"i1"_s, u"i1-u1"_s);
           }}},
         10,
         uR"(
2 incident_opened i1 investigating
5 incident_resolved i1 resolved
8 incident_opened i1 identified
= degraded, says none
belts (Yard / Belts), cranes (Yard / Cranes), docks (Docks): operational 0-10 = 100 %
i1 "Another matter" minor identified 8- docks, 1 updates
i1* "Trouble i1" major resolved 2-5 belts, 2 updates)"_s},
    };
}

QList<Story> rewritingStories()
{
    return {
        {"15 title edited", {opens, {4, [](S &s) { s.page().retitle(u"i1"_s, u"Slow belts"_s); }}}, 6, uR"(
2 incident_opened i1 investigating
4 (incident_edited i1 investigating)
= partial_outage, says none
belts (Yard / Belts), cranes (Yard / Cranes), docks (Docks): operational 0-6 = 100 %
i1 "Slow belts" major investigating 2- belts, 1 updates, edited
  4 i1 edited title "Trouble i1" > "Slow belts")"_s},
        {"16 body edited",
         {opens, {4, [](S &s) { s.page().reword(u"i1"_s, u"i1-u1"_s, u"Nothing to see here."_s); }}},
         6,
         uR"(
2 incident_opened i1 investigating
4 (incident_edited i1 investigating)
= partial_outage, says none
belts (Yard / Belts), cranes (Yard / Cranes), docks (Docks): operational 0-6 = 100 %
i1 "Trouble i1" major investigating 2- belts, 1 updates, edited
  4 i1-u1 edited text "We are looking into it." > "Nothing to see here.")"_s},
        {"17 severity up",
         {{2, [](S &s) { s.open(u"i1"_s, u"minor"_s); }},
          {4, [](S &s) { s.page().setImpact(u"i1"_s, u"critical"_s); }}},
         6,
         uR"(
2 incident_opened i1 investigating
4 (incident_edited i1 investigating), incident_updated i1 investigating
= major_outage, says none
belts (Yard / Belts), cranes (Yard / Cranes), docks (Docks): operational 0-6 = 100 %
i1 "Trouble i1" critical investigating 2- belts, 1 updates, edited
  4 i1 edited impact "minor" > "critical")"_s},
        {"17 severity up, as its component shows",
         {{2, [](S &s) { s.open(u"i1"_s, u"minor"_s); }},
          {4,
           [](S &s) {
               s.page().setImpact(u"i1"_s, u"critical"_s);
               s.level(u"belts"_s, u"major_outage"_s);
           }}},
         6,
         uR"(
2 incident_opened i1 investigating
4 component belts operational>major_outage, (incident_edited i1 investigating)
= major_outage, says none
belts (Yard / Belts): operational 0-4, major_outage 4-6 = 66.66 %
cranes (Yard / Cranes), docks (Docks): operational 0-6 = 100 %
i1 "Trouble i1" critical investigating 2- belts, 1 updates, edited
  4 i1 edited impact "minor" > "critical")"_s},
        {"17 severity up, beyond what its component shows",
         {{2, [](S &s) { s.open(u"i1"_s, u"minor"_s); }},
          {4,
           [](S &s) {
               s.page().setImpact(u"i1"_s, u"critical"_s);
               s.level(u"belts"_s, u"degraded_performance"_s);
           }}},
         6,
         uR"(
2 incident_opened i1 investigating
4 component belts operational>degraded, (incident_edited i1 investigating), incident_updated i1 investigating
= major_outage, says none
belts (Yard / Belts): operational 0-4, degraded 4-6 = 100 %
cranes (Yard / Cranes), docks (Docks): operational 0-6 = 100 %
i1 "Trouble i1" critical investigating 2- belts, 1 updates, edited
  4 i1 edited impact "minor" > "critical")"_s},
        {"18 severity down",
         {{2, [](S &s) { s.open(u"i1"_s, u"critical"_s); }},
          {4, [](S &s) { s.page().setImpact(u"i1"_s, u"minor"_s); }},
          {6,
           [](S &s) {
               s.page().setImpact(u"i1"_s, u"none"_s);
               s.say(u"i1"_s, u"monitoring"_s);
           }}},
         8,
         uR"(
2 incident_opened i1 investigating
4 (incident_edited i1 investigating), incident_updated i1 investigating
6 incident_updated i1 monitoring, (incident_edited i1 monitoring)
= operational, says none
belts (Yard / Belts), cranes (Yard / Cranes), docks (Docks): operational 0-8 = 100 %
i1 "Trouble i1" none monitoring 2- belts, 2 updates, edited
  4 i1 edited impact "critical" > "minor"
  6 i1 edited impact "minor" > "none")"_s},
        {"19 update deleted",
         {opens,
          {3, [](S &s) { s.say(u"i1"_s, u"identified"_s, u"Our fault."_s); }},
          {4, [](S &s) { s.say(u"i1"_s, u"identified"_s, u"We mend it."_s); }},
          {6, [](S &s) { s.page().withdraw(u"i1"_s, u"i1-u2"_s); }},
          {7, [](S &s) { s.page().withdraw(u"i1"_s, u"i1-u3"_s); }}},
         8,
         uR"(
2 incident_opened i1 investigating
3 incident_updated i1 identified
4 incident_updated i1 identified
6 (incident_edited i1 identified)
7 (incident_edited i1 identified)
= partial_outage, says none
belts (Yard / Belts), cranes (Yard / Cranes), docks (Docks): operational 0-8 = 100 %
i1 "Trouble i1" major identified 2- belts, 1 updates, edited, 2 taken back
  6 i1-u2 deleted text "Our fault." > ""
  7 i1-u3 deleted text "We mend it." > "")"_s},
        {"20 the window of 50 rolls past an open incident",
         {{0, fillTheList},
          {4,
           [](S &s) {
               s.open(u"i2"_s, u"none"_s);
               s.page().hide(u"i1"_s);
           }}},
         6,
         uR"(
4 incident_opened i2 investigating
= degraded, says none
belts (Yard / Belts), cranes (Yard / Cranes), docks (Docks): operational 0-6 = 100 %
49 from before
i1 "Trouble i1" minor investigating -4320- all, 1 updates
i2 "Trouble i2" none investigating 4- belts, 1 updates)"_s},
        {"21 two incidents swap",
         {opens,
          {4,
           [](S &s) {
               s.open(u"i2"_s, u"critical"_s, {u"docks"_s});
               s.say(u"i1"_s, u"resolved"_s);
           }},
          {6,
           [](S &s) {
               s.page();
               s.turnRows();
           }},
          {8,
           [](S &s) {
               s.say(u"i2"_s, u"resolved"_s);
               s.say(u"i1"_s, u"investigating"_s, u"It is back."_s);
           }}},
         9,
         uR"(
2 incident_opened i1 investigating
4 incident_opened i2 investigating, incident_resolved i1 resolved
8 incident_resolved i2 resolved, incident_opened i1 investigating
= partial_outage, says none
belts (Yard / Belts), cranes (Yard / Cranes), docks (Docks): operational 0-9 = 100 %
i1 "Trouble i1" major investigating 2- belts, 3 updates
i2 "Trouble i2" critical resolved 4-8 docks, 2 updates)"_s},
    };
}

} // namespace foghorn::test
