// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/statusicon.h"

#include "views/theme/statusshapes.h"

#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

#include <numbers>

namespace foghorn {

namespace {

QPen stroke(const QColor &colour, qreal width)
{
    return QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

QPolygonF octagon()
{
    QPolygonF points;
    for (int corner = 0; corner < 8; ++corner) {
        const qreal angle = (corner + 0.5) * std::numbers::pi / 4;
        points << QPointF(8 + 7.6 * std::cos(angle), 8 + 7.6 * std::sin(angle));
    }
    return points;
}

} // namespace

namespace statusshape {

QPainterPath outline(ComponentStatus status)
{
    QPainterPath path;
    switch (status) {
    case ComponentStatus::Operational:
    case ComponentStatus::Maintenance:
        path.addEllipse(QPointF(8, 8), 7, 7);
        break;
    case ComponentStatus::Degraded:
        path.addPolygon(QPolygonF({{8, 2}, {14.8, 13.8}, {1.2, 13.8}}));
        path.closeSubpath();
        break;
    case ComponentStatus::PartialOutage:
        path.addRoundedRect(QRectF(1.6, 1.6, 12.8, 12.8), 2.4, 2.4);
        break;
    case ComponentStatus::MajorOutage:
        path.addPolygon(octagon());
        path.closeSubpath();
        break;
    case ComponentStatus::Unknown:
        break;
    }
    return path;
}

void paintGlyph(QPainter &painter, ComponentStatus status, const QColor &colour)
{
    painter.setBrush(Qt::NoBrush);
    switch (status) {
    case ComponentStatus::Operational:
        painter.setPen(stroke(colour, 1.9));
        painter.drawPolyline(QPolygonF({{4.9, 8.4}, {7.1, 10.6}, {11.2, 5.8}}));
        break;
    case ComponentStatus::Maintenance:
        painter.setPen(stroke(colour, 1.8));
        painter.drawPolyline(QPolygonF({{8, 4.2}, {8, 8.2}, {10.7, 9.9}}));
        break;
    case ComponentStatus::Degraded:
        painter.setPen(stroke(colour, 1.7));
        painter.drawLine(QPointF(8, 6.4), QPointF(8, 9.4));
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(QPointF(8, 11.8), 1.05, 1.05);
        break;
    case ComponentStatus::PartialOutage:
        painter.setPen(stroke(colour, 2.1));
        painter.drawLine(QPointF(4.9, 8), QPointF(11.1, 8));
        break;
    case ComponentStatus::MajorOutage:
        painter.setPen(stroke(colour, 2));
        painter.drawLine(QPointF(5.4, 5.4), QPointF(10.6, 10.6));
        painter.drawLine(QPointF(10.6, 5.4), QPointF(5.4, 10.6));
        break;
    case ComponentStatus::Unknown:
        break;
    }
}

void paintRing(QPainter &painter, const QColor &colour, qreal width)
{
    painter.setBrush(Qt::NoBrush);
    for (int dot = 0; dot < 8; ++dot) {
        painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::FlatCap));
        painter.drawArc(QRectF(2, 2, 12, 12), dot * 45 * 16, 25 * 16);
    }
}

void toUnits(QPainter &painter, const QRectF &rect)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.topLeft());
    painter.scale(rect.width() / unit, rect.height() / unit);
}

} // namespace statusshape

using namespace statusshape;

namespace {

void paintInformation(QPainter &painter, const Theme &theme)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.dim);
    painter.drawEllipse(QPointF(8, 8), 7, 7);
    painter.setBrush(theme.page);
    painter.drawEllipse(QPointF(8, 4.9), 1.1, 1.1);
    painter.setPen(stroke(theme.page, 1.8));
    painter.drawLine(QPointF(8, 7.8), QPointF(8, 11.4));
}

// Draws an icon at the size asked for; a copy of the theme stays with it.
class StatusIconEngine : public QIconEngine
{
public:
    StatusIconEngine(ComponentStatus status, const Theme &theme)
        : m_status(status)
        , m_theme(theme)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        paintStatus(*painter, rect, m_status, m_theme);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new StatusIconEngine(*this); }

private:
    ComponentStatus m_status;
    Theme m_theme;
};

} // namespace

void paintStatus(QPainter &painter, const QRectF &rect, std::optional<ComponentStatus> status,
                 const Theme &theme)
{
    painter.save();
    toUnits(painter, rect);
    if (!status) {
        paintInformation(painter, theme);
    } else if (*status == ComponentStatus::Unknown) {
        paintRing(painter, theme.level(*status), 1.7);
    } else {
        painter.setPen(*status == ComponentStatus::Degraded ? stroke(theme.level(*status), 1.4)
                                                            : QPen(Qt::NoPen));
        painter.setBrush(theme.level(*status));
        painter.drawPath(outline(*status));
        paintGlyph(painter, *status, theme.onLevel(*status));
    }
    painter.restore();
}

QIcon statusIcon(ComponentStatus status, const Theme &theme)
{
    return QIcon(new StatusIconEngine(status, theme));
}

} // namespace foghorn
