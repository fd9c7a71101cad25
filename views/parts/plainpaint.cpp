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

QStringList linesOf(const QString &text, const QFont &font, qreal width, int most)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    const QString shown = text.left(lineLimit * most).simplified();
    QTextLayout layout(shown, font);
    layout.setTextOption(option);
    layout.beginLayout();
    QStringList lines;
    while (lines.size() < most) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        const bool last = lines.size() + 1 == most;
        const QString rest = shown.mid(line.textStart(), last ? -1 : line.textLength());
        lines << (last ? QFontMetricsF(font).elidedText(rest, Qt::ElideRight, width) : rest.trimmed());
    }
    layout.endLayout();
    return lines;
}

void drawLines(QPainter &painter, const QRectF &rect, const QString &text, int lines)
{
    const QFontMetricsF metrics(painter.font());
    qreal y = rect.top();
    for (const QString &line : linesOf(text, painter.font(), rect.width(), lines)) {
        painter.drawText(QRectF(rect.left(), y, rect.width(), metrics.height()),
                         Qt::AlignVCenter | Qt::TextSingleLine, line);
        y += metrics.lineSpacing();
    }
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
