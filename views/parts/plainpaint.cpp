// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/parts/plainpaint.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

namespace foghorn {

namespace {

// No line on any screen holds more; measuring a feed's longest text would take seconds.
constexpr qsizetype lineLimit = 600;

qreal draw(QPainter &painter, const QRectF &rect, const QString &text, const QFont &font, Qt::Alignment side)
{
    const QFontMetricsF metrics(font);
    const QString shown = metrics.elidedText(text.left(lineLimit), Qt::ElideRight, rect.width());
    painter.setFont(font);
    painter.drawText(rect, int(side | Qt::AlignVCenter) | Qt::TextSingleLine, shown);
    return std::min(rect.width(), metrics.horizontalAdvance(shown));
}

} // namespace

qreal drawLine(QPainter &painter, const QRectF &rect, const QString &text, const QFont &font,
               const QColor &colour)
{
    painter.setPen(colour);
    return draw(painter, rect, text, font, Qt::AlignLeft | Qt::AlignAbsolute);
}

qreal drawLineRight(QPainter &painter, const QRectF &rect, const QString &text, const QFont &font,
                    const QColor &colour)
{
    painter.setPen(colour);
    return draw(painter, rect, text, font, Qt::AlignRight | Qt::AlignAbsolute);
}

void drawLines(QPainter &painter, const QRectF &rect, const QString &text, int lines)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    const QString shown = text.left(lineLimit * lines).simplified();
    QTextLayout layout(shown, painter.font());
    layout.setTextOption(option);
    layout.beginLayout();
    const QFontMetricsF metrics(painter.font());
    qreal y = rect.top();
    for (int number = 1; number <= lines; ++number) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(rect.width());
        const bool last = number == lines;
        const QString rest = shown.mid(line.textStart(), last ? -1 : line.textLength());
        painter.drawText(QRectF(rect.left(), y, rect.width(), metrics.height()),
                         Qt::AlignVCenter | Qt::TextSingleLine,
                         last ? metrics.elidedText(rest, Qt::ElideRight, rect.width()) : rest.trimmed());
        y += metrics.lineSpacing();
    }
    layout.endLayout();
}

void drawFocusRing(QPainter &painter, const QRectF &rect, const QColor &colour, qreal radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius);
    painter.restore();
}

} // namespace foghorn
