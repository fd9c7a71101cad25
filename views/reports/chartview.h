// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/reports/uptimechart.h"

#include <QPixmap>
#include <QWidget>

namespace foghorn {

// A chart on the screen, drawn as it is exported. Left and Right walk over its bars; what a bar holds is said
// in the tooltip, to screen readers, and by barChosen().
class ChartView : public QWidget
{
    Q_OBJECT

public:
    explicit ChartView(QWidget *parent = nullptr);

    void setChart(const UptimeChart &chart);
    const UptimeChart &chart() const { return m_chart; }
    QString sentence(qsizetype bar) const;
    qsizetype currentBar() const { return m_current; }

    QSize sizeHint() const override { return {700, 236}; }
    QSize minimumSizeHint() const override { return {220, 180}; }

signals:
    void barChosen(const QString &sentence); // empty: none

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QRectF chartRect() const;
    void choose(qsizetype bar);
    QString wholeSentence() const;

    UptimeChart m_chart;
    QPixmap m_picture; // laying a chart out costs more than a hover should
    qsizetype m_current = -1;
};

} // namespace foghorn
