// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/traypicture.h"

#include "views/theme/statusshapes.h"
#include "views/theme/theme.h"

#include <QPainter>
#include <QPixmap>

namespace foghorn {

using namespace statusshape;

namespace {

// A panel's colour is nobody's to know: each sign has a rim that parts it from any.
struct TrayColours
{
    QColor rim;
    QColor fill;
    QColor glyph;
    QColor ring;
};

TrayColours coloursOf(ComponentStatus status, bool monochrome)
{
    if (monochrome)
        return {QColor(0, 0, 0, 170), QColor(245, 245, 245), QColor(40, 40, 40), QColor(245, 245, 245)};
    Theme theme;
    theme.page = Qt::white;
    return {QColor(255, 255, 255, 200), theme.level(status), theme.onLevel(status),
            theme.level(status).darker(130)};
}

QPen stroke(const QColor &colour, qreal width)
{
    return QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

void paintLevel(QPainter &painter, ComponentStatus status, const TrayColours &colours)
{
    if (status == ComponentStatus::Unknown) {
        paintRing(painter, colours.rim, 3.2);
        paintRing(painter, colours.ring, 2.2);
        return;
    }
    painter.setPen(stroke(colours.rim, 1.8));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(outline(status));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.fill);
    painter.drawPath(outline(status));
    paintGlyph(painter, status, colours.glyph);
}

void paintMarkGlyph(QPainter &painter, TrayMark mark)
{
    switch (mark) {
    case TrayMark::Offline: // a stroke through it
        painter.drawLine(QPointF(9.8, 14.4), QPointF(14.4, 9.8));
        break;
    case TrayMark::Paused:
        painter.drawLine(QPointF(11, 10.4), QPointF(11, 13.8));
        painter.drawLine(QPointF(13.2, 10.4), QPointF(13.2, 13.8));
        break;
    case TrayMark::Unread: // three dots
        for (const qreal x : {10.1, 12.1, 14.1})
            painter.drawPoint(QPointF(x, 12.1));
        break;
    case TrayMark::Quiet:
        painter.drawLine(QPointF(10.4, 12.1), QPointF(13.8, 12.1));
        break;
    case TrayMark::Trouble:
        painter.drawLine(QPointF(12.1, 9.9), QPointF(12.1, 12.3));
        painter.drawPoint(QPointF(12.1, 14.3));
        break;
    case TrayMark::None:
        break;
    }
}

void paintMark(QPainter &painter, TrayMark mark)
{
    painter.setPen(stroke(QColor(255, 255, 255, 220), 1));
    painter.setBrush(QColor(45, 49, 54));
    painter.drawEllipse(QPointF(12.1, 12.1), 3.7, 3.7);
    painter.setPen(stroke(Qt::white, 1.2));
    paintMarkGlyph(painter, mark);
}

} // namespace

QIcon trayIcon(ComponentStatus status, TrayMark mark, bool monochrome)
{
    const TrayColours colours = coloursOf(status, monochrome);
    QIcon icon;
    for (const int size : {16, 20, 22, 24, 32, 48, 64}) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        toUnits(painter, QRectF(0, 0, size, size));
        paintLevel(painter, status, colours);
        if (mark != TrayMark::None)
            paintMark(painter, mark);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace foghorn
