// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace foghorn {

// From when to when, UTC; to > from.
struct TimeWindow
{
    QDateTime from;
    QDateTime to;

    qint64 seconds() const { return from.secsTo(to); }
    bool operator==(const TimeWindow &) const = default;
};

// The window that a text states in plain words ("Start Time: May 1, 2023, at 19:55 UTC End Time: ...",
// "Between Nov 16 21:00 UTC and Nov 17 09:45 UTC"), as a suggestion. Both moments must name their zone (UTC,
// GMT, Z or an offset); no zone and no date is ever guessed, and contradicting windows are none. A year that
// is left out is the one in which the text was posted, or the year before.
std::optional<TimeWindow> statedWindow(const QString &text, const QDateTime &postedAt);

} // namespace foghorn
