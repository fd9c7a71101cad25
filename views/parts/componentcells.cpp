// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/parts/componentcells.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

void paintSign(QPainter &painter, const QRectF &cell, ComponentStatus status, const QColor &colour)
{
    const QPointF c = cell.center();
    painter.setPen(QPen(colour, 1.7, Qt::SolidLine, Qt::RoundCap));
    switch (status) {
    case ComponentStatus::Operational:
    case ComponentStatus::Unknown:
        break;
    case ComponentStatus::Maintenance:
        painter.drawPolyline(QPolygonF({c + QPointF(0, -3.2), c + QPointF(0, 0.4), c + QPointF(2.5, 1.8)}));
        break;
    case ComponentStatus::Degraded:
        painter.drawLine(c + QPointF(0, -3.4), c + QPointF(0, 0.6));
        painter.drawPoint(c + QPointF(0, 3.3));
        break;
    case ComponentStatus::PartialOutage:
        painter.drawLine(c + QPointF(-3, 0), c + QPointF(3, 0));
        break;
    case ComponentStatus::MajorOutage:
        painter.drawLine(c + QPointF(-2.5, -2.5), c + QPointF(2.5, 2.5));
        painter.drawLine(c + QPointF(2.5, -2.5), c + QPointF(-2.5, 2.5));
        break;
    }
}

} // namespace

ComponentCells::ComponentCells(const QList<ComponentSummary> &components, const QRectF &rect)
    : m_rect(rect)
{
    m_columns = std::max(1, static_cast<int>((rect.width() + gap) / (side + gap)));
    const int rows = std::max(1, static_cast<int>((rect.height() + gap) / (side + gap)));
    const qsizetype room = qsizetype(m_columns) * rows;
    if (components.size() <= room) {
        for (qsizetype i = 0; i < components.size(); ++i)
            m_places.append({static_cast<int>(i), components.at(i).status});
        return;
    }
    // The number of the hidden takes the room of three cells.
    const qsizetype kept = std::max<qsizetype>(1, room - 3);
    for (const bool troubled : {true, false}) {
        for (qsizetype i = 0; i < components.size() && m_places.size() < kept; ++i) {
            if ((components.at(i).status != ComponentStatus::Operational) == troubled)
                m_places.append({static_cast<int>(i), components.at(i).status});
        }
    }
    m_hidden = static_cast<int>(components.size() - m_places.size());
}

QRectF ComponentCells::cellRect(int place) const
{
    return {m_rect.left() + (place % m_columns) * (side + gap),
            m_rect.top() + (place / m_columns) * (side + gap), side, side};
}

int ComponentCells::componentAt(const QPointF &point) const
{
    for (int place = 0; place < shown(); ++place) {
        if (cellRect(place).adjusted(-gap / 2, -gap / 2, gap / 2, gap / 2).contains(point))
            return m_places.at(place).component;
    }
    return -1;
}

void ComponentCells::paint(QPainter &painter, const Theme &theme) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (int place = 0; place < shown(); ++place) {
        const QRectF cell = cellRect(place);
        const ComponentStatus status = m_places.at(place).status;
        if (status == ComponentStatus::Unknown) {
            painter.setPen(QPen(theme.level(status), 1, Qt::DotLine));
            painter.setBrush(theme.unobserved());
            painter.drawRoundedRect(cell.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
            continue;
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.level(status));
        painter.drawRoundedRect(cell, 3, 3);
        paintSign(painter, cell, status, theme.onLevel(status));
    }
    if (m_hidden > 0) {
        const QRectF rest = cellRect(shown());
        painter.setPen(theme.dim);
        painter.setFont(textFont(painter.font(), TextSize::Small));
        painter.drawText(QRectF(rest.left(), rest.top(), m_rect.right() - rest.left(), rest.height()),
                         Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                         u"+"_s + QString::number(m_hidden));
    }
    painter.restore();
}

} // namespace foghorn
