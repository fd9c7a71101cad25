// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/incidents/laneview.h"

#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

// What mouse, wheel and keyboard do to the lanes.
namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qreal pointerWidth = 14;
constexpr int grip = 4; // pixels that a press may move before it is a drag

} // namespace

void LaneView::wheelEvent(QWheelEvent *event)
{
    const QPoint turned = event->angleDelta();
    if (event->modifiers() & Qt::ControlModifier) {
        zoom(std::pow(1.0015, turned.y()), event->position().x());
    } else if (turned.x() != 0 || (event->modifiers() & Qt::ShiftModifier)) {
        const int by = turned.x() != 0 ? turned.x() : turned.y();
        pan(-qint64(by) * (m_toMs - m_fromMs) / 1200);
    } else {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    event->accept();
}

void LaneView::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->position();
    m_pressedFromMs = m_fromMs;
    m_dragging = false;
}

void LaneView::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton)) {
        const bool hit = barAt(event->position()) || pointerAt(event->position());
        viewport()->setCursor(hit ? Qt::PointingHandCursor : Qt::ArrowCursor);
        return;
    }
    const qreal moved = event->position().x() - m_pressed.x();
    m_dragging = m_dragging || std::abs(moved) > grip;
    if (m_dragging)
        pan(m_pressedFromMs - qint64(moved * qreal(m_toMs - m_fromMs) / scale().width) - m_fromMs);
}

void LaneView::mouseReleaseEvent(QMouseEvent *event)
{
    const LaneBar *hit = barAt(event->position());
    if (!hit)
        hit = pointerAt(event->position());
    if (hit && !m_dragging)
        select(*hit);
}

const LaneBar *LaneView::pointerAt(const QPointF &point) const
{
    const int at = laneAt(point.y());
    const LaneScale where = scale();
    const bool earlier = std::abs(point.x() - where.left) < pointerWidth;
    const bool later = std::abs(point.x() - where.left - where.width) < pointerWidth;
    return at >= 0 && (earlier || later) ? barBeside(m_lanes.at(at), where, later) : nullptr;
}

void LaneView::select(const LaneBar &bar)
{
    const QString key = bar.key;
    setCurrent(key);
    emit chosen(key);
}

void LaneView::moveInLane(int step)
{
    if (m_lanes.isEmpty())
        return;
    int lane = 0;
    const LaneBar *now = bar(m_current, &lane);
    const QList<LaneBar> &bars = m_lanes.at(lane).bars;
    const qsizetype at = now ? now - bars.constData() + step : bars.size() - 1;
    if (at >= 0 && at < bars.size())
        select(bars.at(at));
}

// To the incident of the next lane that lies nearest in time.
void LaneView::moveLane(int step)
{
    int lane = 0;
    const LaneBar *now = bar(m_current, &lane);
    if (!now) {
        moveInLane(0);
        return;
    }
    lane += step;
    if (lane < 0 || lane >= m_lanes.size())
        return;
    const qint64 at = now->fromMs;
    const QList<LaneBar> &bars = m_lanes.at(lane).bars;
    select(*std::ranges::min_element(bars, {},
                                     [at](const LaneBar &each) { return std::abs(each.fromMs - at); }));
}

void LaneView::keyPressEvent(QKeyEvent *event)
{
    const qint64 range = m_toMs - m_fromMs;
    const qreal middle = scale().left + scale().width / 2;
    switch (event->key()) {
    case Qt::Key_Left:
        return moveInLane(-1);
    case Qt::Key_Right:
        return moveInLane(1);
    case Qt::Key_Up:
        return moveLane(-1);
    case Qt::Key_Down:
        return moveLane(1);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoom(1.5, middle);
    case Qt::Key_Minus:
        return zoom(1 / 1.5, middle);
    case Qt::Key_PageUp:
        return pan(-range / 2);
    case Qt::Key_PageDown:
        return pan(range / 2);
    case Qt::Key_End:
        return pan(m_now().toMSecsSinceEpoch() + range / 28 - m_toMs);
    case Qt::Key_Home: {
        qint64 oldest = m_fromMs;
        for (const VendorLane &lane : std::as_const(m_lanes))
            oldest = std::min(oldest, lane.bars.first().fromMs);
        return pan(oldest - m_fromMs);
    }
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

} // namespace foghorn
