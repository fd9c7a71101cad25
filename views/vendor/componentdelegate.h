// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/componentmodel.h"
#include "views/parts/uptimebar.h"

#include <QStyledItemDelegate>

#include <functional>
#include <optional>

namespace foghorn {

// What a row of components needs beside its own data.
struct ComponentTimes
{
    QDateTime maintenanceEnds; // of the work that goes on at the vendor
    QDateTime from; // of cells without a date
    QDateTime to;
};

// A cell of a component's bar, [fromMs, toMs).
struct CellTime
{
    QString component;
    qint64 fromMs = 0;
    qint64 toMs = 0;

    bool operator==(const CellTime &) const = default;
};

// Paints the rows of a vendor's components: sign and name, bars, percent, level and since when.
class ComponentDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    ComponentDelegate(std::function<QDateTime()> now, QObject *parent);

    void setTimes(const ComponentTimes &times) { m_times = times; }
    // The day that the keyboard stands on: a cell of this row's bar, or -1 for none.
    void setCursor(const QString &componentId, int cell);
    int cursor() const { return m_cell; }
    UptimeBar barOf(const QModelIndex &index, const QRect &rect) const;
    QString cellText(const QModelIndex &index, const QRect &rect, int cell) const;
    // What went on in a cell, asked for when somebody points at it; the answer may come later, as further
    // lines of what is shown then.
    using Further = std::function<QString(const CellTime &cell)>;
    void setFurther(const Further &further) { m_further = further; }
    std::optional<CellTime> timeOf(const QModelIndex &index, const QRect &rect, int cell) const;

    // "Degraded · 12 min", "Maintenance · 48 min left"
    QString levelText(const QModelIndex &index) const;
    // The whole row in words.
    QString sentence(const QModelIndex &index) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

    static constexpr int barTop = 7; // above and below the bars

private:
    void paintName(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintBar(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    QString tipFor(const QModelIndex &index, const QPoint &point, const QRect &rect) const;

    std::function<QDateTime()> m_now;
    ComponentTimes m_times;
    Further m_further;
    QString m_cursorRow;
    int m_cell = -1;
};

} // namespace foghorn
