// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feedfarm/feedfarm.h"
#include "models/monitor/monitor.h"
#include "monitor/feedscene.h"
#include "monitor/viafarm.h"

#include <QSignalSpy>
#include <QTemporaryDir>

#include <functional>

namespace foghorn::test {

class StoryPlayer;

// Something that happens in a story. Between two beats the vendor is asked once a minute.
struct Beat
{
    int minute = 0; // of the look that comes right after it
    std::function<void(FeedScene &scene)> happens;
    bool asleep = false; // nobody looked since the beat before
    std::function<void(StoryPlayer &player)> weDo = {}; // what the user does, after the look
};

// A vendor's feed over time, from a first look at minute 0 on, and all that it must come to: what is told and
// when, levels as stretches, incidents, what the ledger says, and the figure.
struct Story
{
    const char *name;
    QList<Beat> beats;
    int end = 0; // the minute of the last look
    QString expected;
};

// Plays a story over real HTTP with the real monitor into a real history file, judged by the program's own
// policy and delivered, on a clock of its own. An empty string from a check: it holds.
class StoryPlayer
{
public:
    enum class Form { Statuspage, TurnedRows, Atom };
    explicit StoryPlayer(const Story &story, Form form = Form::Statuspage);
    ~StoryPlayer();

    QString play(); // the account of it, line by line
    QStringList log() const { return m_log; } // its part that says what was told when
    QString acceptMove(); // the user follows the page
    QString backfill(); // the vendor's own past is read

    // Once played:
    QString everyChangeIsInTheOutbox();
    QString whatWasToldLastIsTrue();
    QString theSecondsSumUp();
    QString nothingNewTellsNothing(); // also after a restart
    QString anOldCopyChangesNothing();
    QString aBackfillAlarmsNobody();
    QString unseenIsUnknown();

    StoreCheck check();

    FeedScene scene;

private:
    template <typename T>
    T ask(const std::function<Result<T>(HistoryStore &)> &question)
    {
        QFuture<Result<T>> answer = m_worker->run<T>(question);
        answer.waitForFinished();
        if (!answer.result())
            qFatal("%s", qPrintable(answer.result().error().detail));
        return *answer.result();
    }
    void startUp();
    bool look();
    QList<Alert> deliver();
    void note(int minute);
    int minuteOf(const QDateTime &time) const;
    QString outline(int end); // state, stretches, incidents, ledger
    QString levels(int end);
    QString incidents();
    QList<ComponentHistory> history(int end);
    VendorState state();
    QList<Alert> alerts(); // oldest first

    const Story &m_story;
    farm::FeedFarm m_farm;
    QTemporaryDir m_folder;
    std::unique_ptr<HistoryWorker> m_worker;
    std::unique_ptr<ViaFarm> m_fetcher;
    std::unique_ptr<Monitor> m_monitor;
    QByteArray m_firstSummary;
    PollResult m_result;
    QString m_failing; // the kind of the last failure; empty: the last look was good
    bool m_waiting = false; // something may be told though nothing changed
    QHash<qint64, AlertState> m_known; // alerts, as they were noted last
    QStringList m_log;
    QString m_trouble;
};

// The stories of RELIABILITY's line "story over time", in its order: 34 in all.
QList<Story> incidentStories();
QList<Story> componentStories();
QList<Story> rewritingStories();
QList<Story> levelStories();
QList<Story> documentStories();
QList<Story> lateStories();

} // namespace foghorn::test
