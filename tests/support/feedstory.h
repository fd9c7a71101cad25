// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/history/historystore.h"

#include <QRandomGenerator>

namespace foghorn::test {

// What a look came to.
struct StoryLook
{
    enum class Kind { Read, Unchanged, Failed };
    Kind kind = Kind::Read;
    QDateTime at;
    Snapshot snapshot; // of a read
};

// A made-up vendor's life as its looks saw it: levels that move, components that come and go or change their
// name, incidents, failures, gaps. The same seed tells the same story.
struct FeedStory
{
    QString vendor;
    qint64 holdMs = 0; // the freshness limit
    QList<StoryLook> looks;
    qint64 fromMs = 0; // before the first look
    qint64 toMs = 0; // after the last one's freshness
};

FeedStory tellStory(quint32 seed, int looks);

// A random record of the vendor's own, within the story's time.
VendorPast tellPast(quint32 seed, const FeedStory &story);

// Plays a story into the store as vendors of its own, checks every invariant, and purges them again. Empty
// when all hold; else which did not, and where.
QString checkStory(HistoryStore &store, quint32 seed, int looks);

} // namespace foghorn::test
