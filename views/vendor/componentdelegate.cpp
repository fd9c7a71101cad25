// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/vendor/componentdelegate.h"

#include "models/status/markup.h"
#include "models/status/severity.h"
#include "views/parts/plainpaint.h"
#include "views/theme/statusicon.h"
#include "views/theme/times.h"
#include "views/theme/words.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <QTreeView>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int iconSide = 14;
constexpr int nameLeft = 38;

ComponentStatus statusOf(const QModelIndex &index)
{
    return index.data(ComponentModel::StatusRole).value<ComponentStatus>();
}

QString nameOf(const QModelIndex &index)
{
    return cleanName(index.siblingAtColumn(ComponentModel::NameColumn).data().toString(), 200);
}

QString percentOf(const QModelIndex &index)
{
    const QVariant uptime = index.data(ComponentModel::UptimeRole);
    return percentWord(uptime.isValid() ? std::optional(uptime.toDouble()) : std::nullopt);
}

void paintArrow(QPainter &painter, const QPointF &centre, bool open, const QColor &colour)
{
    QPolygonF arrow;
    if (open)
        arrow << QPointF(-4, -2.5) << QPointF(4, -2.5) << QPointF(0, 3.5);
    else
        arrow << QPointF(-2.5, -4) << QPointF(-2.5, 4) << QPointF(3.5, 0);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(arrow.translated(centre));
}

} // namespace

ComponentDelegate::ComponentDelegate(std::function<QDateTime()> now, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_now(std::move(now))
{
}

QString ComponentDelegate::levelText(const QModelIndex &index) const
{
    const ComponentStatus status = statusOf(index);
    const QString word = levelWord(status);
    const QDateTime since = index.data(ComponentModel::SinceRole).toDateTime();
    if (status == ComponentStatus::Operational || index.data(ComponentModel::GroupRole).toBool())
        return word;
    if (status == ComponentStatus::Maintenance && m_times.maintenanceEnds.isValid())
        return word + u" · "_s + leftText(m_times.maintenanceEnds, m_now());
    return since.isValid() ? word + u" · "_s + durationText(since.secsTo(m_now())) : word;
}

QString ComponentDelegate::sentence(const QModelIndex &index) const
{
    const QString own = nameOf(index) + u", "_s + levelText(index);
    switch (index.column()) {
    case ComponentModel::NameColumn:
        return own + u", "_s + percentOf(index);
    case ComponentModel::BarsColumn:
        return barSentence(index.data(ComponentModel::DaysRole).value<QList<UptimeDay>>());
    case ComponentModel::PercentColumn:
        return percentOf(index);
    default:
        return levelText(index);
    }
}

QSize ComponentDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {40, std::max(41, option.fontMetrics.height() + 20)};
}

void ComponentDelegate::paintName(QPainter &painter, const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    const Theme theme = Theme::current();
    const bool group = index.data(ComponentModel::GroupRole).toBool();
    const qreal middle = QRectF(option.rect).center().y();
    const QRectF icon(option.rect.left() + 4, middle - iconSide / 2.0, iconSide, iconSide);
    if (group)
        paintArrow(painter, icon.center(), option.state & QStyle::State_Open, theme.dim);
    else
        paintStatus(painter, icon, statusOf(index), theme);
    const bool watched = index.data(ComponentModel::WatchedRole).toBool();
    drawLine(painter, QRectF(option.rect).adjusted(group ? nameLeft - 4 : nameLeft, 0, -8, 0), nameOf(index),
             textFont(option.font, group ? TextSize::Strong : TextSize::Body),
             watched ? theme.text : theme.dim);
}

void ComponentDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    const Theme theme = Theme::current();
    const QRectF rect = option.rect;
    const bool group = index.data(ComponentModel::GroupRole).toBool();
    const QFont font = textFont(option.font, group ? TextSize::Strong : TextSize::Body);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(rect, theme.selected);
    else if (group || (option.state & QStyle::State_MouseOver))
        painter->fillRect(rect, theme.raised);
    switch (index.column()) {
    case ComponentModel::NameColumn:
        paintName(*painter, option, index);
        break;
    case ComponentModel::BarsColumn:
        paintBar(*painter, option, index);
        break;
    case ComponentModel::PercentColumn:
        drawLineRight(*painter, rect.adjusted(0, 0, -12, 0), percentOf(index), font, theme.text);
        break;
    default:
        drawLine(*painter, rect.adjusted(0, 0, -4, 0), levelText(index), textFont(font, TextSize::Small),
                 theme.dim);
        break;
    }
    painter->fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), theme.border);
    painter->restore();
}

UptimeBar ComponentDelegate::barOf(const QModelIndex &index, const QRect &rect) const
{
    return UptimeBar(index.data(ComponentModel::DaysRole).value<QList<UptimeDay>>(),
                     QRectF(rect).adjusted(0, barTop, 0, -barTop - 1));
}

void ComponentDelegate::setCursor(const QString &componentId, int cell)
{
    m_cursorRow = componentId;
    m_cell = cell;
}

QString ComponentDelegate::cellText(const QModelIndex &index, const QRect &rect, int cell) const
{
    QString text = barOf(index, rect).sentence(cell, m_times.from, m_times.to);
    const std::optional<CellTime> time = timeOf(index, rect, cell);
    const QString further = m_further && time ? m_further(*time) : QString();
    return further.isEmpty() ? text : text + u'\n' + further;
}

// Nothing where the cell has no trouble to tell of, or stands for a group.
std::optional<CellTime> ComponentDelegate::timeOf(const QModelIndex &index, const QRect &rect, int cell) const
{
    const UptimeBar bar = barOf(index, rect);
    if (cell < 0 || cell >= bar.cellCount() || index.data(ComponentModel::GroupRole).toBool()
        || severity(worstLevel(bar.secondsOf(cell))) <= 0)
        return std::nullopt;
    const auto [first, last] = bar.daysOf(cell);
    const auto days = index.data(ComponentModel::DaysRole).value<QList<UptimeDay>>();
    CellTime time{.component = index.data(ComponentModel::IdRole).toString()};
    if (days.at(first).date.isValid()) {
        time.fromMs = days.at(first).date.startOfDay().toMSecsSinceEpoch();
        time.toMs = days.at(last).date.addDays(1).startOfDay().toMSecsSinceEpoch();
    } else {
        const qint64 from = m_times.from.toMSecsSinceEpoch();
        const qint64 length = m_times.from.msecsTo(m_times.to);
        time.fromMs = from + length * first / days.size();
        time.toMs = from + length * (last + 1) / days.size();
    }
    return time;
}

void ComponentDelegate::paintBar(QPainter &painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    const Theme theme = Theme::current();
    const UptimeBar bar = barOf(index, option.rect);
    bar.paint(painter, theme);
    if (m_cell < 0 || m_cell >= bar.cellCount() || index.data(ComponentModel::IdRole) != m_cursorRow)
        return;
    drawFocusRing(painter, bar.cellRect(m_cell).adjusted(-2, -3, 2, 3), theme.text, 2);
}

QString ComponentDelegate::tipFor(const QModelIndex &index, const QPoint &point, const QRect &rect) const
{
    if (index.column() == ComponentModel::BarsColumn) {
        // The whole height of the row counts, not just the bar's.
        return cellText(index, rect, barOf(index, rect).cellAt(QPointF(point.x(), rect.center().y())));
    }
    QString tip = nameOf(index) + u" · "_s + levelText(index);
    const QDateTime since = index.data(ComponentModel::SinceRole).toDateTime();
    if (since.isValid())
        tip += u"\n"_s + tr("since %1").arg(clockText(since, m_now()));
    if (!index.data(ComponentModel::WatchedRole).toBool())
        tip += u"\n"_s + tr("not watched");
    return tip;
}

bool ComponentDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                                  const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return false;
    QToolTip::showText(event->globalPos(), plainTip(tipFor(index, event->pos(), option.rect)), view);
    return true;
}

} // namespace foghorn
