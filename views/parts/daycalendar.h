// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/uptime.h"

#include <QWidget>

#include <functional>

namespace foghorn {

// The worst state of each day, a column a week, its days from the first day of the week down. A day in
// trouble carries its level's sign. The arrow keys walk over the days, what a day holds is said below, in the
// tooltip and to screen readers.
class DayCalendar : public QWidget
{
    Q_OBJECT

public:
    explicit DayCalendar(QWidget *parent = nullptr);

    // details(place) gives further lines of a day: when what went on. May be empty.
    using Details = std::function<QString(qsizetype place)>;
    void setDays(const QList<UptimeDay> &days, const Details &details = {});
    qsizetype dayAt(const QPoint &point) const; // -1: none
    QRectF cellRect(qsizetype place) const;
    QString sentence(qsizetype place) const;
    qsizetype currentDay() const { return m_current; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {200, sizeHint().height()}; }

signals:
    void dayChosen(const QString &sentence); // empty: none

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void choose(qsizetype place);
    qsizetype slot(qsizetype place) const; // counted from the first day of the first week
    qreal pitch() const;
    qsizetype firstShown() const; // where the room is too narrow for all, the newest weeks stay

    QList<UptimeDay> m_days;
    Details m_details;
    qsizetype m_current = -1;
};

} // namespace foghorn
