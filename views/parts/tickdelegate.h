// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace foghorn {

// Which roles of a model a TickDelegate paints.
struct TickRoles
{
    int tick = Qt::CheckStateRole; // Qt::CheckState, or invalid: no box
    int status = -1; // ComponentStatus, or invalid: none; -1: no room for one
    int strong = -1; // bool: in a heading's type
    int mark = -1; // bool: with the mark's word at the end
};

// A row with a box to tick, a level's sign and a plain name. Space and a click tick it.
class TickDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    TickDelegate(const TickRoles &roles, QString mark, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

private:
    TickRoles m_roles;
    QString m_mark;
};

inline constexpr int tickSide = 14;

// The box itself: filled with a tick, filled with a dash for some, or empty.
void paintTick(QPainter &painter, const QRectF &box, Qt::CheckState state, bool enabled);
// Ticks or unticks on Space and on a press of the left button, where the index can be ticked.
bool tickOn(const QEvent &event, QAbstractItemModel &model, const QModelIndex &index);

} // namespace foghorn
