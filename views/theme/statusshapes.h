// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/words.h"

#include <QPainterPath>
#include <QRectF>

class QColor;
class QPainter;

// What a level's sign is made of, on a square of 16 units; for the files of the theme alone.
namespace foghorn::statusshape {

inline constexpr qreal unit = 16;

void toUnits(QPainter &painter, const QRectF &rect);
QPainterPath outline(ComponentStatus status); // of unknown empty: it is a ring
void paintGlyph(QPainter &painter, ComponentStatus status, const QColor &colour);
void paintRing(QPainter &painter, const QColor &colour, qreal width);

} // namespace foghorn::statusshape
