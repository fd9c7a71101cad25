// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/uptime.h"
#include "views/theme/theme.h"

#include <QRectF>

class QPainter;

namespace foghorn {

// A row of cells, one a day (or several days a cell where the room is narrow). Each cell is filled from below
// by the share of its time at each level, the worst first; a share that would vanish keeps a fifth. What
// the vendor reported is thinner and paler than what was observed; what nobody observed is hatched.
class UptimeBar
{
public:
    UptimeBar(QList<UptimeDay> days, const QRectF &rect);

    void paint(QPainter &painter, const Theme &theme) const;

    int cellCount() const { return m_cells; }
    QRectF cellRect(int cell) const;
    int cellAt(const QPointF &point) const; // -1: outside
    LevelSeconds secondsOf(int cell) const;
    // The first and last day of a cell, as places in the list.
    std::pair<int, int> daysOf(int cell) const;
    // What a cell says, with its times. Cells without a date are slices of [from, to).
    QString sentence(int cell, const QDateTime &from = {}, const QDateTime &to = {}) const;

private:
    QList<UptimeDay> m_days;
    QRectF m_rect;
    int m_cells = 0;
};

// What a whole bar says in one sentence, for those who can't see it.
QString barSentence(const QList<UptimeDay> &days);

} // namespace foghorn
