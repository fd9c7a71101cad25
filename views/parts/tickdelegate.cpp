// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/parts/tickdelegate.h"

#include "models/status/markup.h"
#include "views/parts/plainpaint.h"
#include "views/theme/statusicon.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

void paintTick(QPainter &painter, const QRectF &box, Qt::CheckState state, bool enabled)
{
    const Theme theme = Theme::current();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor edge = enabled ? theme.accent : theme.faint;
    painter.setPen(QPen(edge, 1.2));
    painter.setBrush(state == Qt::Unchecked ? theme.card : edge);
    painter.drawRoundedRect(box.adjusted(0.6, 0.6, -0.6, -0.6), 3, 3);
    painter.setPen(QPen(theme.onAccent, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF c = box.center();
    const qreal unit = box.width() / 14;
    if (state == Qt::Checked)
        painter.drawPolyline(QPolygonF(
            {c + QPointF(-3.2, 0.2) * unit, c + QPointF(-0.9, 2.6) * unit, c + QPointF(3.4, -2.6) * unit}));
    else if (state == Qt::PartiallyChecked)
        painter.drawLine(c + QPointF(-3, 0) * unit, c + QPointF(3, 0) * unit);
    painter.restore();
}

bool tickOn(const QEvent &event, QAbstractItemModel &model, const QModelIndex &index)
{
    if (!(index.flags() & Qt::ItemIsUserCheckable))
        return false;
    bool wanted = false;
    if (event.type() == QEvent::MouseButtonRelease)
        wanted = static_cast<const QMouseEvent &>(event).button() == Qt::LeftButton;
    else if (event.type() == QEvent::KeyPress)
        wanted = static_cast<const QKeyEvent &>(event).key() == Qt::Key_Space;
    if (!wanted)
        return false;
    const bool ticked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model.setData(index, ticked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

TickDelegate::TickDelegate(const TickRoles &roles, QString mark, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_roles(roles)
    , m_mark(std::move(mark))
{
}

void TickDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const Theme theme = Theme::current();
    painter->save();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, theme.selected);
    QRectF row = QRectF(option.rect).adjusted(4, 0, -8, 0);
    const QVariant tick = index.data(m_roles.tick);
    if (tick.isValid())
        paintTick(*painter, {row.left(), row.center().y() - tickSide / 2.0, tickSide, tickSide},
                  tick.value<Qt::CheckState>(), index.flags().testFlag(Qt::ItemIsUserCheckable));
    row.setLeft(row.left() + tickSide + 8);
    if (m_roles.status >= 0) {
        const QVariant status = index.data(m_roles.status);
        if (status.isValid())
            paintStatus(*painter, {row.left(), row.center().y() - 6, 12, 12}, status.value<ComponentStatus>(),
                        theme);
        row.setLeft(row.left() + 12 + 8);
    }
    if (m_roles.mark >= 0 && index.data(m_roles.mark).toBool())
        row.setRight(
            row.right()
            - drawLineRight(*painter, row, m_mark, textFont(option.font, TextSize::Small), theme.accentText)
            - 8);
    const bool strong = m_roles.strong >= 0 && index.data(m_roles.strong).toBool();
    drawLine(*painter, row, cleanName(index.data().toString(), 200),
             textFont(option.font, strong ? TextSize::Strong : TextSize::Body), theme.text);
    if (option.state & QStyle::State_HasFocus)
        drawFocusRing(*painter, QRectF(option.rect).adjusted(1, 1, -1, -1), theme.accent, 4);
    painter->restore();
}

QSize TickDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {160, option.fontMetrics.height() + 8};
}

bool TickDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &,
                               const QModelIndex &index)
{
    return tickOn(*event, *model, index);
}

} // namespace foghorn
