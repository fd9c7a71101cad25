// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/alertgrouping.h"

#include <algorithm>

namespace foghorn {
namespace {

constexpr qsizetype longestMemory = 200; // a summary need not speak of more

} // namespace

bool AlertGrouping::quiet(qint64 now) const
{
    return m_told.isEmpty() || now - m_told.last() >= windowMs;
}

qint64 AlertGrouping::readyAt() const
{
    if (m_told.isEmpty())
        return 0;
    const qint64 gap = m_told.last() + gapMs;
    return m_told.size() < mostInAMinute ? gap : std::max(gap, m_told.first() + minuteMs);
}

std::optional<Telling> AlertGrouping::next(const QList<Alert> &pending, qint64 now) const
{
    if (pending.isEmpty() || now < readyAt())
        return std::nullopt;
    if (quiet(now))
        return Telling{.fresh = pending, .shown = pending, .window = now};
    return Telling{.fresh = pending, .shown = m_folded + pending, .window = m_window};
}

void AlertGrouping::told(const Telling &telling, qint64 now)
{
    const bool opened = quiet(now) || telling.window != m_window;
    m_window = telling.window;
    // The message that opened the window stands by itself; only a summary is written anew.
    m_folded = opened && telling.shown.size() == 1 ? QList<Alert>() : telling.shown;
    if (m_folded.size() > longestMemory)
        m_folded = m_folded.last(longestMemory);
    m_told.append(now);
    if (m_told.size() > mostInAMinute)
        m_told.removeFirst();
}

} // namespace foghorn
