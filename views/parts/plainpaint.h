// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QRectF>
#include <QString>

class QColor;
class QPainter;

namespace foghorn {

// Draws one line of plain text, elided, whatever it holds; gives back the width it took.
qreal drawLine(QPainter &painter, const QRectF &rect, const QString &text, const QFont &font,
               const QColor &colour);
// The same against the right edge.
qreal drawLineRight(QPainter &painter, const QRectF &rect, const QString &text, const QFont &font,
                    const QColor &colour);

// Plain text wrapped at words or anywhere into at most so many lines, elided at the end.
QStringList linesOf(const QString &text, const QFont &font, qreal width, int most);

// Draws at most `lines` lines of plain text, wrapped at words or anywhere, elided at the end.
void drawLines(QPainter &painter, const QRectF &rect, const QString &text, int lines);

// A ring around what has the keyboard.
void drawFocusRing(QPainter &painter, const QRectF &rect, const QColor &colour, qreal radius);

} // namespace foghorn
