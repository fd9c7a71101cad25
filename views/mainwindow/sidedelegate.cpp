// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/mainwindow/sidedelegate.h"

#include "models/items/sidemodel.h"
#include "models/status/markup.h"
#include "views/parts/plainpaint.h"
#include "views/theme/statusicon.h"
#include "views/theme/times.h"
#include "views/theme/words.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int side = 16; // left and right of the text
constexpr int iconSide = 14;

SideModel::Section sectionOf(const QModelIndex &index)
{
    return index.data(SideModel::SectionRole).value<SideModel::Section>();
}

const VendorSummary *summaryOf(const QModelIndex &index)
{
    return index.data(VendorModel::SummaryRole).value<const VendorSummary *>();
}

} // namespace

SideDelegate::SideDelegate(std::function<QDateTime()> now, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_now(std::move(now))
{
}

QString SideDelegate::sentence(const QModelIndex &index) const
{
    const int count = index.data(SideModel::CountRole).toInt();
    switch (sectionOf(index)) {
    case SideModel::Section::Attention:
        return tr("Needs attention · %1").arg(count);
    case SideModel::Section::Operational:
        return tr("Operational · %1").arg(count);
    case SideModel::Section::Paused:
        return tr("Paused · %1").arg(count);
    case SideModel::Section::None:
        break;
    }
    const VendorSummary *summary = summaryOf(index);
    return summary ? vendorSentence(*summary, m_now()) : QString();
}

QSize SideDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int line = option.fontMetrics.height();
    if (sectionOf(index) != SideModel::Section::None)
        return {100, line + 18};
    return {100, line + QFontMetrics(textFont(option.font, TextSize::Small)).height() + 14};
}

void SideDelegate::paintSection(QPainter &painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    QFont font = textFont(textFont(option.font, TextSize::Small), TextSize::Strong);
    font.setLetterSpacing(QFont::PercentageSpacing, 104);
    drawLine(painter, QRectF(option.rect).adjusted(side, 6, -side, 0), sentence(index).toUpper(), font,
             Theme::current().dim);
}

void SideDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const Theme theme = Theme::current();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const VendorSummary *summary = summaryOf(index);
    if (sectionOf(index) != SideModel::Section::None || !summary) {
        paintSection(*painter, option, index);
        painter->restore();
        return;
    }
    const QRectF row = QRectF(option.rect).adjusted(8, 0, -8, 0);
    if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
        const bool selected = option.state & QStyle::State_Selected;
        painter->setPen(Qt::NoPen);
        painter->setBrush(selected ? theme.selected : mixed(theme.side, theme.text, 0.05));
        painter->drawRoundedRect(row, 7, 7);
    }
    QRectF text = QRectF(option.rect).adjusted(side, 0, -side, 0);
    const qreal middle = text.center().y();
    paintStatus(*painter, QRectF(text.left(), middle - iconSide / 2.0, iconSide, iconSide), summary->level,
                theme);
    text.setLeft(text.left() + iconSide + 12);
    const QFont small = textFont(option.font, TextSize::Small);
    const QString time = vendorTime(*summary, m_now());
    const qreal nameHeight = option.fontMetrics.height();
    const qreal top = middle - (nameHeight + QFontMetricsF(small).height()) / 2;
    qreal right = 0;
    if (!time.isEmpty())
        right = drawLineRight(*painter, text, time, small, theme.dim) + 8;
    drawLine(*painter, QRectF(text.left(), top, text.width() - right, nameHeight),
             cleanName(summary->vendor.name, 120), option.font, theme.text);
    drawLine(*painter,
             QRectF(text.left(), top + nameHeight, text.width() - right, QFontMetricsF(small).height()),
             vendorLine(*summary, m_now()), small, theme.dim);
    // The selection tells the place; the ring is for those who came by keyboard.
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange))
        drawFocusRing(*painter, row, theme.accent, 7);
    painter->restore();
}

bool SideDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &,
                             const QModelIndex &index)
{
    const VendorSummary *summary = summaryOf(index);
    if (event->type() != QEvent::ToolTip || !summary)
        return false;
    QString tip = vendorSentence(*summary, m_now());
    if (summary->since.isValid())
        tip += u"\n"_s + tr("since %1").arg(clockText(summary->since, m_now()));
    QToolTip::showText(event->globalPos(), plainTip(tip), view);
    return true;
}

} // namespace foghorn
