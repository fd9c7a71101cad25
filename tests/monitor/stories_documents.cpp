// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/storyplayer.h"

// Stories 13, 14, 26, 27, 29 to 34: the page becomes another, its documents disagree, and what came late.
namespace foghorn::test {
namespace {

using S = FeedScene;

const Beat opens{2, [](S &s) { s.open(u"i1"_s); }};

void becomeAFeed(S &s)
{
    s.serveHtml();
    s.serve(S::home(),
            "<!doctype html><html><head><title>Acorn Freight</title><link rel=\"alternate\" "
            "type=\"application/rss+xml\" href=\"/news.rss\"></head><body>Our status</body></html>");
    s.serve(QUrl(u"https://acorn.example/news.rss"_s),
            "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Acorn Freight</title>"
            "<link>https://acorn.example/</link><item><title>Trouble i1</title><guid>n-1</guid>"
            "<link>https://acorn.example/n-1</link><pubDate>Sun, 01 Mar 2026 12:02:00 GMT</pubDate>"
            "<description>Investigating - Words.</description></item></channel></rss>");
}

void anotherPage(S &s)
{
    s.page().become(u"Cedar Parcels"_s, u"cedarpage01"_s);
    s.level(u"belts"_s, u"major_outage"_s);
    s.open(u"i9"_s);
}

} // namespace

QList<Story> documentStories()
{
    return {
        {"13 page id changes, and back",
         {{3, anotherPage},
          {6,
           [](S &s) {
               s.page().become(u"Acorn Freight"_s, u"acornpage001"_s);
               s.page().drop(u"i9"_s);
               s.level(u"belts"_s, u"operational"_s);
           }}},
         9,
         uR"(
3 fails: moved
5 feed_moved
6 reads again
= operational, says none
belts (Yard / Belts), cranes (Yard / Cranes), docks (Docks): operational 0-9 = 100 %)"_s},
        {"13 page id changes",
         {{3, anotherPage}, {24, {}, false, [](StoryPlayer &p) { p.acceptMove(); }}},
         27,
         uR"(
3 fails: moved
5 feed_moved
18 feed_lost
24 feed_back, component belts operational>major_outage
25 reads again
= major_outage, says none
belts (Yard / Belts): operational 0-17, major_outage 24-27 = 85.00 %
cranes (Yard / Cranes), docks (Docks): operational 0-17, operational 24-27 = 100 %
i9 "Trouble i9" major investigating 3- belts, 1 updates)"_s},
        {"14 vendor migrates platform",
         {{2,
           [](S &s) {
               s.open(u"i1"_s);
               s.level(u"belts"_s, u"partial_outage"_s);
           }},
          {5, becomeAFeed},
          {24, {}, false, [](StoryPlayer &p) { p.acceptMove(); }}},
         27,
         uR"(
2 component belts operational>partial_outage, incident_opened i1 investigating
5 fails: syntax
7 feed_moved
20 feed_lost
24 feed_back
25 reads again
= partial_outage, says unknown
belts (Yard / Belts, gone): operational 0-2, partial_outage 2-19 = 73.15 %
cranes (Yard / Cranes, gone), docks (Docks, gone): operational 0-19 = 100 %
n-1 "Trouble i1" major unknown 2- belts, 1 updates, 1 taken back
  24 n-1 edited url "https://acorn.example/i1" > "https://acorn.example/n-1"
  24 i1-u1 deleted text "We are looking into it." > "")"_s},
        {"26 incidents.json newer than summary.json",
         {opens,
          {5,
           [](S &s) {
               s.level(u"docks"_s, u"degraded_performance"_s);
               s.holdSummary();
               s.setNow(s.now().addSecs(30));
               s.say(u"i1"_s, u"resolved"_s);
           }},
          {8, [](S &s) { s.letGo(); }},
          {9,
           [](S &s) {
               s.level(u"docks"_s, u"operational"_s);
               s.holdSummary();
               s.setNow(s.now().addSecs(40));
               s.open(u"i2"_s);
           }},
          {10,
           [](S &s) {
               s.letGo();
               s.setNow(s.now().addSecs(-30)); // a copy from between the two
               s.level(u"cranes"_s, u"partial_outage"_s);
               s.holdSummary();
               s.setNow(s.now().addSecs(30));
           }},
          {12,
           [](S &s) {
               s.page();
               s.letGo();
           }}},
         14,
         uR"(
2 incident_opened i1 investigating
5 component docks operational>degraded, incident_resolved i1 resolved
9 component docks degraded>operational, incident_opened i2 investigating
10 component cranes operational>partial_outage
= partial_outage, says none
belts (Yard / Belts): operational 0-14 = 100 %
cranes (Yard / Cranes): operational 0-10, partial_outage 10-14 = 91.42 %
docks (Docks): operational 0-5, degraded 5-9, operational 9-14 = 100 %
i1 "Trouble i1" major resolved 2-5 belts, 2 updates
i2 "Trouble i2" major investigating 9- belts, 1 updates)"_s},
        {"26 incidents.json newer than summary.json, and read alone",
         {opens,
          {1445,
           [](S &s) {
               s.holdSummary();
               s.setNow(s.now().addSecs(30));
               s.say(u"i1"_s, u"resolved"_s);
           },
           true},
          {1446,
           [](S &s) {
               s.setNow(s.now().addSecs(-50)); // a copy from before that word
               s.letGo();
               s.level(u"cranes"_s, u"partial_outage"_s);
               s.holdSummary();
               s.setNow(s.now().addSecs(50));
           }},
          {1448,
           [](S &s) {
               s.level(u"cranes"_s, u"operational"_s);
               s.letGo();
           }}},
         1450,
         uR"(
2 incident_opened i1 investigating
1445 incident_resolved i1 resolved
1446 component cranes operational>partial_outage
1448 component cranes partial_outage>operational
= operational, says none
belts (Yard / Belts), docks (Docks): operational 0-17, operational 1446-1450 = 100 %
cranes (Yard / Cranes): operational 0-17, partial_outage 1446-1448, operational 1448-1450 = 97.14 %
i1 "Trouble i1" major resolved 2-1445 belts, 2 updates)"_s},
        {"27 an old copy of the summary",
         {{2,
           [](S &s) {
               s.level(u"belts"_s, u"major_outage"_s);
               s.open(u"i1"_s);
           }},
          {5,
           [](S &s) {
               const QByteArray then = s.summary();
               s.level(u"belts"_s, u"operational"_s);
               s.say(u"i1"_s, u"resolved"_s);
               s.keep(then);
           }},
          {8, [](S &s) { s.holdSummary(s.kept()); }},
          {10, [](S &s) { s.letGo(); }}},
         12,
         uR"(
2 component belts operational>major_outage, incident_opened i1 investigating
5 component belts major_outage>operational, incident_resolved i1 resolved
8 fails: http
10 reads again
= operational, says none
belts (Yard / Belts): operational 0-2, major_outage 2-5, operational 5-12 = 75.00 %
cranes (Yard / Cranes), docks (Docks): operational 0-12 = 100 %
i1 "Trouble i1" major resolved 2-5 belts, 2 updates)"_s},
        {"27 an old copy of the lists",
         {opens,
          {4,
           [](S &s) {
               s.holdLists();
               s.open(u"i2"_s, u"minor"_s);
           }},
          {5,
           [](S &s) {
               s.letGo();
               s.say(u"i2"_s, u"resolved"_s);
               s.say(u"i1"_s, u"identified"_s);
           }},
          {8,
           [](S &s) {
               s.holdOldLists();
               s.level(u"docks"_s, u"degraded_performance"_s);
           }},
          {10,
           [](S &s) {
               s.letGo();
               s.level(u"docks"_s, u"operational"_s);
           }}},
         12,
         uR"(
2 incident_opened i1 investigating
4 incident_opened i2 investigating
5 incident_resolved i2 resolved, incident_updated i1 identified
8 component docks operational>degraded
10 component docks degraded>operational
= partial_outage, says none
belts (Yard / Belts), cranes (Yard / Cranes): operational 0-12 = 100 %
docks (Docks): operational 0-8, degraded 8-10, operational 10-12 = 100 %
i1 "Trouble i1" major identified 2- belts, 2 updates
i2 "Trouble i2" minor resolved 4-5 belts, 2 updates)"_s},
        {"29 the lists fail",
         {{2, [](S &s) { s.breakLists(500); }},
          {3, [](S &s) { s.open(u"i1"_s); }},
          {5, [](S &s) { s.say(u"i1"_s, u"resolved"_s); }},
          {8, [](S &s) { s.mend(); }}},
         10,
         uR"(
3 incident_opened i1 investigating
8 incident_resolved i1 resolved
= operational, says none
belts (Yard / Belts), cranes (Yard / Cranes), docks (Docks): operational 0-10 = 100 %
i1 "Trouble i1" major resolved 3-5 belts, 2 updates)"_s},
        {"29 the summary fails",
         {{2,
           [](S &s) {
               s.level(u"belts"_s, u"major_outage"_s);
               s.breakSummary(503);
           }},
          {5, [](S &s) { s.mend(); }}},
         8,
         uR"(
2 fails: http
5 reads again, component belts operational>major_outage
= major_outage, says none
belts (Yard / Belts): operational 0-5, major_outage 5-8 = 62.50 %
cranes (Yard / Cranes), docks (Docks): operational 0-8 = 100 %)"_s},
    };
}

QList<Story> lateStories()
{
    return {
        {"30 language changes",
         {opens,
          {4,
           [](S &s) {
               s.page().retitle(u"i1"_s, u"Störung i1"_s);
               s.page().reword(u"i1"_s, u"i1-u1"_s, u"Wir sehen nach."_s);
               s.page().renameComponent(u"belts"_s, u"Bänder"_s);
               s.page().renameComponent(u"cranes"_s, u"Kräne"_s);
           }},
          {6, [](S &s) { s.say(u"i1"_s, u"resolved"_s, u"Behoben."_s); }}},
         8,
         uR"(
2 incident_opened i1 investigating
4 (incident_edited i1 investigating)
6 incident_resolved i1 resolved
= operational, says none
belts (Yard / Bänder), cranes (Yard / Kräne), docks (Docks): operational 0-8 = 100 %
i1 "Störung i1" major resolved 2-6 belts, 2 updates, edited
  4 i1 edited title "Trouble i1" > "Störung i1"
  4 i1-u1 edited text "We are looking into it." > "Wir sehen nach.")"_s},
        {"31 maintenance becomes an outage",
         {{1, [](S &s) { s.plan(u"m1"_s, 3, 8); }},
          {3,
           [](S &s) {
               s.say(u"m1"_s, u"in_progress"_s);
               s.level(u"belts"_s, u"under_maintenance"_s);
           }},
          {5,
           [](S &s) {
               s.level(u"belts"_s, u"major_outage"_s);
               s.open(u"i1"_s, u"critical"_s);
           }},
          {7,
           [](S &s) {
               s.level(u"belts"_s, u"operational"_s);
               s.say(u"i1"_s, u"resolved"_s);
           }},
          {8, [](S &s) { s.say(u"m1"_s, u"completed"_s); }}},
         12,
         uR"(
1 maintenance_scheduled m1 scheduled
3 component belts operational>maintenance, maintenance_started m1 in_progress
5 component belts maintenance>major_outage, incident_opened i1 investigating
7 component belts major_outage>operational, incident_resolved i1 resolved
8 maintenance_ended m1 completed
= operational, says none
belts (Yard / Belts): operational 0-3, maintenance 3-5, major_outage 5-7, operational 7-12 = 80.00 %
cranes (Yard / Cranes), docks (Docks): operational 0-12 = 100 %
i1 "Trouble i1" critical resolved 5-7 belts, 2 updates
m1 "Works m1" maintenance completed 3-8 all, 3 updates)"_s},
        {"32 resolved while we slept",
         {{2,
           [](S &s) {
               s.open(u"i1"_s);
               s.level(u"belts"_s, u"major_outage"_s);
           }},
          {600,
           [](S &s) {
               s.say(u"i1"_s, u"resolved"_s, u"Over."_s, 300);
               s.level(u"belts"_s, u"operational"_s);
           },
           true}},
         602,
         uR"(
2 component belts operational>major_outage, incident_opened i1 investigating
600 component belts major_outage>operational, incident_resolved i1 resolved
= operational, says none
belts (Yard / Belts): operational 0-2, major_outage 2-17, operational 600-602 = 21.05 %
cranes (Yard / Cranes), docks (Docks): operational 0-17, operational 600-602 = 100 %
i1 "Trouble i1" major resolved 2-300 belts, 2 updates)"_s},
        {"33 resolved and new in one poll",
         {opens,
          {5,
           [](S &s) {
               s.say(u"i1"_s, u"resolved"_s);
               s.open(u"i2"_s, u"critical"_s, {u"docks"_s});
           }}},
         7,
         uR"(
2 incident_opened i1 investigating
5 incident_opened i2 investigating, incident_resolved i1 resolved
= major_outage, says none
belts (Yard / Belts), cranes (Yard / Cranes), docks (Docks): operational 0-7 = 100 %
i1 "Trouble i1" major resolved 2-5 belts, 2 updates
i2 "Trouble i2" critical investigating 5- docks, 1 updates)"_s},
        {"34 postmortem months later",
         {opens,
          {5, [](S &s) { s.say(u"i1"_s, u"resolved"_s); }},
          {90 * 1440, [](S &s) { s.say(u"i1"_s, u"postmortem"_s, u"What happened."_s); }, true}},
         90 * 1440 + 2,
         uR"(
2 incident_opened i1 investigating
5 incident_resolved i1 resolved
129600 incident_updated i1 postmortem
= operational, says none
belts (Yard / Belts), cranes (Yard / Cranes), docks (Docks): operational 0-20, operational 129600-129602 = 100 %
i1 "Trouble i1" major postmortem 2-5 belts, 3 updates)"_s},
    };
}

} // namespace foghorn::test
