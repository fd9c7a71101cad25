// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/barspan.h"
#include "models/items/componentmodel.h"
#include "views/vendor/componentdelegate.h"

#include <QTreeView>

namespace foghorn {

// A vendor's components as rows with bars. As high as its rows, so that what stands below follows them.
class ComponentsView : public QTreeView
{
    Q_OBJECT

public:
    ComponentsView(std::function<QDateTime()> now, QWidget *parent);

    void setComponents(const QList<ComponentSummary> &components);
    void setTimes(const ComponentTimes &times);
    void setFurther(const ComponentDelegate::Further &further) { m_delegate->setFurther(further); }
    void tellAgain(); // what is pointed at has further lines now
    QRect barsColumn() const; // where the bars stand, in this view's coordinates

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void columnsMoved();
    void dayChosen(const QString &sentence); // by keyboard; empty: none

protected:
    void resizeEvent(QResizeEvent *event) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                 const QModelIndex &index) const override;
    void drawBranches(QPainter *, const QRect &, const QModelIndex &) const override { }
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    bool moveDay(int key);
    void setDay(int cell);
    void arrangeColumns();
    void fitHeight();
    int contentHeight() const;

    ComponentModel m_components;
    ComponentDelegate *m_delegate;
};

// The dates under the bars: the first day at their left end, today at their right.
class BarCaptions : public QWidget
{
    Q_OBJECT

public:
    explicit BarCaptions(QWidget *parent);

    void setColumn(const QRect &bars);
    void setSpan(BarSpan span, QDate first);
    void setDay(const QString &sentence); // stands in the dates' place; empty: the dates again

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QRect m_bars;
    QString m_left;
    QString m_right;
    QString m_day;
};

} // namespace foghorn
