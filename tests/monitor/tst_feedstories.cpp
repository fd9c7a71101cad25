// SPDX-License-Identifier: GPL-3.0-or-later
// What a vendor's feed does over time, from its bytes to what is told: 34 stories, over real HTTP, through
// the real monitor into a real history, judged by the program's own policy. Each again with all rows turned
// round, and what is said of incidents from an Atom feed. A number may have several rows.
//
//  1 vanishes while open        13 page id changes               25 summary and component disagree
//  2 returns                    14 vendor migrates platform      26 incidents.json newer than summary.json
//  3 reopens                    15 title edited                  27 old copy from a cache, and forth again
//  4 id reused                  16 body edited                   28 identical feed 10,000 times
//  5 renamed                    17 severity up                   29 one of two endpoints fails
//  6 component renamed          18 severity down                 30 language changes
//  7 component moved            19 update deleted                31 maintenance becomes an outage
//  8 component deleted          20 50-item window rolls past     32 resolved while we slept
//  9 component split            21 two incidents swap            33 resolved and new in one poll
// 10 components merged          22 flips each poll               34 postmortem months later
// 11 order changed              23 flips inside one interval
// 12 group becomes component    24 all components flip
#include "monitor/storyplayer.h"

#include <QTest>

using namespace foghorn;
using namespace foghorn::test;

class TestFeedStories : public QObject
{
    Q_OBJECT

private slots:
    void stories_data();
    void stories();
    void theOrderOfRowsMeansNothing_data() { stories_data(); }
    void theOrderOfRowsMeansNothing();
    void aFeedTellsOfIncidentsAlike_data();
    void aFeedTellsOfIncidentsAlike();
    void thereAre34();
    void identicalFeed10000Times();
};

namespace {

const QList<Story> &allStories()
{
    static const QList<Story> all = incidentStories() + componentStories() + rewritingStories()
        + levelStories() + documentStories() + lateStories();
    return all;
}

int numberOf(const Story &story)
{
    return QByteArray(story.name).split(' ').first().toInt();
}

// What is told of incidents, with its minute.
QStringList ofIncidents(const QStringList &log)
{
    QStringList lines;
    for (const QString &line : log) {
        QStringList news = line.section(u' ', 1).split(u", "_s);
        news.removeIf([](const QString &one) {
            return !one.contains("incident_"_L1) && !one.contains("maintenance_"_L1);
        });
        if (!news.isEmpty())
            lines.append(line.section(u' ', 0, 0) + u' ' + news.join(u", "_s));
    }
    return lines;
}

} // namespace

void TestFeedStories::stories_data()
{
    QTest::addColumn<int>("index");
    for (qsizetype i = 0; i < allStories().size(); ++i)
        QTest::newRow(allStories().at(i).name) << static_cast<int>(i);
}

void TestFeedStories::stories()
{
    QFETCH(int, index);
    const Story &story = allStories().at(index);
    StoryPlayer player(story);
    const QString account = player.play();
    if (account != story.expected.trimmed()) // what it did become, whole
        qInfo("%s", qPrintable(account));
    QCOMPARE(account, story.expected.trimmed());
    QCOMPARE(player.everyChangeIsInTheOutbox(), QString());
    QCOMPARE(player.whatWasToldLastIsTrue(), QString());
    QCOMPARE(player.theSecondsSumUp(), QString());
    QCOMPARE(player.nothingNewTellsNothing(), QString());
    QCOMPARE(player.anOldCopyChangesNothing(), QString());
    QCOMPARE(player.aBackfillAlarmsNobody(), QString());
    QCOMPARE(player.unseenIsUnknown(), QString());
}

void TestFeedStories::theOrderOfRowsMeansNothing()
{
    QFETCH(int, index);
    const Story &story = allStories().at(index);
    StoryPlayer player(story, StoryPlayer::Form::TurnedRows);
    QCOMPARE(player.play(), story.expected.trimmed());
}

void TestFeedStories::aFeedTellsOfIncidentsAlike_data()
{
    // A feed has no identity, no impact, no phase beside its newest update's, and but one document.
    static const QSet<int> otherwise{13, 14, 17, 18, 19, 26, 29};
    QTest::addColumn<int>("index");
    for (qsizetype i = 0; i < allStories().size(); ++i) {
        if (allStories().at(i).expected.contains("incident_"_L1)
            && !otherwise.contains(numberOf(allStories().at(i))))
            QTest::newRow(allStories().at(i).name) << static_cast<int>(i);
    }
}

void TestFeedStories::aFeedTellsOfIncidentsAlike()
{
    QFETCH(int, index);
    const Story &story = allStories().at(index);
    StoryPlayer player(story, StoryPlayer::Form::Atom);
    player.play();
    QCOMPARE(ofIncidents(player.log()), ofIncidents(story.expected.split(u"\n= "_s).first().split(u'\n')));
}

// Each number has its story (28 is a test of its own).
void TestFeedStories::thereAre34()
{
    QSet<int> numbers{28};
    for (const Story &story : allStories())
        numbers.insert(numberOf(story));
    QCOMPARE(numbers.size(), 34);
    for (int number = 1; number <= 34; ++number)
        QVERIFY2(numbers.contains(number), qPrintable(QString::number(number)));
}

// Story 28: the same bytes, asked for in each minute of a week, are one line of history.
void TestFeedStories::identicalFeed10000Times()
{
    const Story story{"28 identical feed 10,000 times",
                      {{1,
                        [](FeedScene &s) {
                            s.level(u"belts"_s, u"major_outage"_s);
                            s.open(u"i1"_s);
                        }}},
                      10'001,
                      uR"(
1 component belts operational>major_outage, incident_opened i1 investigating
= major_outage, says none
belts (Yard / Belts): operational 0-1, major_outage 1-10001 = < 0.01 %
cranes (Yard / Cranes), docks (Docks): operational 0-10001 = 100 %
i1 "Trouble i1" major investigating 1- belts, 1 updates)"_s};
    StoryPlayer player(story);
    QCOMPARE(player.play(), story.expected.trimmed());
    const StoreCheck rows = player.check();
    QVERIFY(rows.ok);
    QCOMPARE(rows.spans, 4); // three components, one of which moved once
    QCOMPARE(player.everyChangeIsInTheOutbox(), QString());
    QCOMPARE(player.nothingNewTellsNothing(), QString());
    QCOMPARE(player.check().spans, 4);
    QCOMPARE(player.unseenIsUnknown(), QString());
}

QTEST_GUILESS_MAIN(TestFeedStories)
#include "tst_feedstories.moc"
