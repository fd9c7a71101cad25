// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/incidents/incidentdelegate.h"

#include "models/status/markup.h"
#include "models/status/severity.h"
#include "views/incidents/incidentwords.h"
#include "views/incidents/snippet.h"
#include "views/parts/plainpaint.h"
#include "views/theme/statusicon.h"
#include "views/theme/words.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

using Section = IncidentListModel::Section;

constexpr int side = 10;
constexpr int iconSide = 14;
constexpr int textLeft = side + iconSide + 12;
constexpr int padding = 7;

const IncidentRow *rowOf(const QModelIndex &index)
{
    return index.data(IncidentListModel::IncidentRole).value<const IncidentRow *>();
}

Section sectionOf(const QModelIndex &index)
{
    return index.data(IncidentListModel::SectionRole).value<Section>();
}

// Wide titles take a second line; measured without a layout, because lists are long.
int titleLines(const QString &title, const QFontMetrics &metrics, int width)
{
    return metrics.horizontalAdvance(title) > width ? 2 : 1;
}

} // namespace

IncidentDelegate::IncidentDelegate(std::function<QDateTime()> now, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_now(std::move(now))
{
}

const IncidentHit *IncidentDelegate::hitOf(const IncidentRow &row) const
{
    const auto found = m_hits.constFind(row.key());
    return found == m_hits.cend() || found->snippet.isEmpty() ? nullptr : &*found;
}

QString IncidentDelegate::sentence(const QModelIndex &index) const
{
    switch (sectionOf(index)) {
    case Section::Month:
        return monthTitle(index.data(IncidentListModel::MonthRole).toDate());
    case Section::Upcoming:
        return tr("Upcoming");
    case Section::Quiet:
        return m_only == IncidentKind::Maintenance ? tr("No maintenance this month")
                                                   : tr("No incidents reported this month");
    case Section::None:
        break;
    }
    const IncidentRow *row = rowOf(index);
    if (!row)
        return {};
    const IncidentHit *hit = hitOf(*row);
    return hit ? QString(rowSentence(*row, m_now()) + u": "_s + hit->snippet) : rowSentence(*row, m_now());
}

QSize IncidentDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int line = option.fontMetrics.height();
    if (sectionOf(index) == Section::Quiet)
        return {100, line + 2 * padding};
    const IncidentRow *row = rowOf(index);
    if (!row)
        return {100, line + 18};
    const int small = QFontMetrics(textFont(option.font, TextSize::Small)).height();
    const int width = std::max(80, option.rect.width() - textLeft - side);
    const int lines = titleLines(cleanName(row->incident().title, 200), option.fontMetrics, width);
    return {100, lines * line + (hitOf(*row) ? 2 : 1) * small + 2 * padding};
}

void IncidentDelegate::paintIncident(QPainter &painter, const QStyleOptionViewItem &option,
                                     const IncidentRow &row) const
{
    const Theme theme = Theme::current();
    const QRectF box = QRectF(option.rect).adjusted(0, 1, -2, -1);
    if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(option.state & QStyle::State_Selected ? theme.selected
                                                               : mixed(theme.page, theme.text, 0.05));
        painter.drawRoundedRect(box, 7, 7);
    }
    const QRectF text = QRectF(option.rect).adjusted(textLeft, padding, -side, -padding);
    const QRectF icon(option.rect.left() + side, option.rect.center().y() - iconSide / 2.0, iconSide,
                      iconSide);
    painter.save();
    painter.setOpacity(row.watched ? 1 : 0.45);
    paintStatus(painter, icon, impactLevel(row.incident()), theme);
    painter.restore();
    const QString title = cleanName(row.incident().title, 200);
    const int lines = titleLines(title, option.fontMetrics, static_cast<int>(text.width()));
    const qreal titleHeight = lines * option.fontMetrics.height();
    painter.setFont(option.font);
    painter.setPen(row.watched ? theme.text : theme.dim);
    drawLines(painter, QRectF(text.left(), text.top(), text.width(), titleHeight), title, lines);
    const QFont small = textFont(option.font, TextSize::Small);
    const qreal smallHeight = QFontMetricsF(small).height();
    drawLine(painter, QRectF(text.left(), text.top() + titleHeight, text.width(), smallHeight),
             rowLine(row, m_now()), small, theme.dim);
    if (const IncidentHit *hit = hitOf(row)) {
        paintSnippet(painter,
                     QRectF(text.left(), text.top() + titleHeight + smallHeight, text.width(), smallHeight),
                     *hit, small);
    }
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange))
        drawFocusRing(painter, box, theme.accent, 7);
}

void IncidentDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (const IncidentRow *row = rowOf(index)) {
        paintIncident(*painter, option, *row);
    } else if (sectionOf(index) == Section::Quiet) {
        drawLine(*painter, QRectF(option.rect).adjusted(side, padding, -side, 0), sentence(index),
                 option.font, Theme::current().dim);
    } else {
        QFont font = textFont(textFont(option.font, TextSize::Small), TextSize::Strong);
        font.setLetterSpacing(QFont::PercentageSpacing, 104);
        drawLine(*painter, QRectF(option.rect).adjusted(2, 9, -side, 0), sentence(index).toUpper(), font,
                 Theme::current().dim);
    }
    painter->restore();
}

bool IncidentDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &,
                                 const QModelIndex &index)
{
    const IncidentRow *row = rowOf(index);
    if (event->type() != QEvent::ToolTip || !row)
        return false;
    QString tip = rowSentence(*row, m_now());
    if (const QDateTime began = beganAt(row->record.state); began.isValid())
        tip += u"\n"_s + utcText(began);
    QToolTip::showText(event->globalPos(), plainTip(tip), view);
    return true;
}

} // namespace foghorn
