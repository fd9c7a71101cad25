// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/incidents/lanes.h"

#include <QAbstractScrollArea>

#include <functional>

namespace foghorn {

// The vendors' incidents side by side over time. Wheel scrolls the vendors, with Ctrl it zooms, with Shift
// (or sideways) it moves in time, as dragging does. By keyboard: arrows go from incident to incident and from
// vendor to vendor, + and - zoom, Page up and down move in time, Home and End go to the oldest and the
// newest. A lane with nothing in the window points to where it has something; a click goes there.
class LaneView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    LaneView(std::function<QDateTime()> now, QWidget *parent);

    void setRows(const QList<IncidentRow> &rows, const IncidentChoice &choice);
    void setCurrent(const QString &key);
    void showDays(int days = 28); // up to now
    void showAll(); // from the oldest to the newest
    void zoom(qreal factor, qreal x); // around a place of the viewport
    const QList<VendorLane> &lanes() const { return m_lanes; }
    int drawn() const { return m_drawn; } // bars, by the last painting
    qint64 fromMs() const { return m_fromMs; }
    qint64 toMs() const { return m_toMs; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void chosen(const QString &key);
    void moved(qint64 fromMs); // shows what began then

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    LaneScale scale() const;
    QRectF laneRect(int lane) const;
    int laneAt(qreal y) const;
    const LaneBar *barAt(const QPointF &point) const;
    const LaneBar *bar(const QString &key, int *lane = nullptr) const;
    void pan(qint64 byMs);
    void moveInLane(int step);
    void moveLane(int step);
    void select(const LaneBar &bar);
    void setWindow(qint64 fromMs, qint64 toMs);
    const LaneBar *pointerAt(const QPointF &point) const;
    void updateScroll();
    void paintAxis(QPainter &painter, const LaneScale &scale);
    QString sentence(const QString &key) const;

    std::function<QDateTime()> m_now;
    QList<VendorLane> m_lanes;
    QHash<QString, QString> m_sentences;
    QHash<QString, int> m_laneOf; // by key
    QString m_current;
    qint64 m_fromMs = 0;
    qint64 m_toMs = 1;
    QPointF m_pressed;
    qint64 m_pressedFromMs = 0;
    bool m_dragging = false;
    int m_drawn = 0;
};

} // namespace foghorn
