// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/summary.h"
#include "views/parts/componentcells.h"
#include "views/parts/uptimebar.h"

#include <QFont>
#include <QStyle>

namespace foghorn {

// One vendor as a card: level, name, uptime, a cell for each component, and the last 30 days.
class VendorCard
{
public:
    VendorCard(const VendorSummary &summary, const QRectF &rect, const QFont &font);

    void paint(QPainter &painter, const Theme &theme, QStyle::State state) const;
    // What stands under the pointer, with its times.
    QString sentenceAt(const QPointF &point, const QDateTime &now) const;

    static int height(const QFont &font);

private:
    QRectF titleRow() const;
    QRectF cellsRect() const;
    QRectF barRect() const;

    const VendorSummary &m_summary;
    QRectF m_rect;
    QFont m_font;
};

} // namespace foghorn
