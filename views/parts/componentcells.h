// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/summary.h"
#include "views/theme/theme.h"

#include <QRectF>

class QPainter;

namespace foghorn {

// A square for each component, wrapping; all but the operational carry their level's sign too. Where they
// don't all fit, those in trouble come first and the last place says how many more there are.
class ComponentCells
{
public:
    ComponentCells(const QList<ComponentSummary> &components, const QRectF &rect);

    void paint(QPainter &painter, const Theme &theme) const;

    int shown() const { return static_cast<int>(m_places.size()); }
    int hidden() const { return m_hidden; }
    QRectF cellRect(int place) const;
    // The component drawn at a point, as its place in the list; -1: none.
    int componentAt(const QPointF &point) const;

    static constexpr qreal side = 13;
    static constexpr qreal gap = 3;

private:
    struct Place
    {
        int component;
        ComponentStatus status;
    };

    QRectF m_rect;
    int m_columns = 1;
    QList<Place> m_places;
    int m_hidden = 0;
};

} // namespace foghorn
