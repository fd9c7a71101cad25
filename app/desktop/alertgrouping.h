// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/change.h"

#include <QList>

#include <optional>

namespace foghorn {

// What to tell next: the alerts that are new in it, and all that its text speaks of.
struct Telling
{
    QList<Alert> fresh;
    QList<Alert>
        shown; // one: told by itself; several: a summary, which replaces the window's earlier summary
    qint64 window = 0; // when its window began; names the summary

    bool operator==(const Telling &) const = default;
};

// Folds many alerts into few messages. After 30 s of quiet the next is told at once; what follows is folded
// into one summary, renewed at most every 10 s, and never are there more than three messages in a minute.
// Pure but for its memory; times are milliseconds of a clock that never goes back.
class AlertGrouping
{
public:
    static constexpr qint64 windowMs = 30000;
    static constexpr qint64 gapMs = 10000;
    static constexpr qint64 minuteMs = 60000;
    static constexpr qsizetype mostInAMinute = 3;

    // Nothing when there is nothing to tell, or not yet.
    std::optional<Telling> next(const QList<Alert> &pending, qint64 now) const;
    // The desktop took it.
    void told(const Telling &telling, qint64 now);
    // When something pending may be told, if not now.
    qint64 readyAt() const;

private:
    bool quiet(qint64 now) const;

    QList<qint64> m_told; // the last times, at most mostInAMinute
    qint64 m_window = 0;
    QList<Alert> m_folded; // told in this window's summary so far
};

} // namespace foghorn
