// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/overview/vendorcard.h"

#include "models/status/markup.h"
#include "views/parts/plainpaint.h"
#include "views/theme/statusicon.h"
#include "views/theme/words.h"

#include <QFontMetricsF>
#include <QPainter>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int pad = 14;
constexpr int iconSide = 14;
constexpr int cellRows = 2;
constexpr int barHeight = 12;
constexpr int barDays = 30;
constexpr qreal radius = 8;
constexpr qreal cellsHeight = cellRows * ComponentCells::side + (cellRows - 1) * ComponentCells::gap;

} // namespace

VendorCard::VendorCard(const VendorSummary &summary, const QRectF &rect, const QFont &font)
    : m_summary(summary)
    , m_rect(rect)
    , m_font(font)
{
}

int VendorCard::height(const QFont &font)
{
    return static_cast<int>(2 * pad - 2 + QFontMetricsF(font).height() + 10 + cellsHeight + 10 + barHeight);
}

QRectF VendorCard::titleRow() const
{
    return {m_rect.left() + pad, m_rect.top() + pad - 2, m_rect.width() - 2 * pad,
            QFontMetricsF(m_font).height()};
}

QRectF VendorCard::cellsRect() const
{
    return {m_rect.left() + pad, titleRow().bottom() + 10, m_rect.width() - 2 * pad, cellsHeight};
}

QRectF VendorCard::barRect() const
{
    return {m_rect.left() + pad, m_rect.bottom() - pad - barHeight, m_rect.width() - 2 * pad, barHeight};
}

void VendorCard::paint(QPainter &painter, const Theme &theme, QStyle::State state) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool hovered = state & QStyle::State_MouseOver;
    painter.setPen(QPen(hovered ? mixed(theme.border, theme.text, 0.25) : theme.border, 1));
    painter.setBrush(hovered ? theme.raised : theme.card);
    painter.drawRoundedRect(m_rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);

    QRectF row = titleRow();
    paintStatus(painter, QRectF(row.left(), row.center().y() - iconSide / 2.0, iconSide, iconSide),
                m_summary.level, theme);
    row.setLeft(row.left() + iconSide + 8);
    const QString percent
        = percentWord(m_summary.level == ComponentStatus::Unknown ? std::nullopt : m_summary.uptime);
    row.setRight(row.right() - drawLineRight(painter, row, percent, m_font, theme.dim) - 10);
    drawLine(painter, row, cleanName(m_summary.vendor.name, 120), textFont(m_font, TextSize::Strong),
             theme.text);

    painter.setFont(m_font);
    ComponentCells(m_summary.components, cellsRect()).paint(painter, theme);
    UptimeBar(m_summary.days.last(std::min<qsizetype>(barDays, m_summary.days.size())), barRect())
        .paint(painter, theme);
    if (state & QStyle::State_HasFocus)
        drawFocusRing(painter, m_rect, theme.accent, radius);
    painter.restore();
}

QString VendorCard::sentenceAt(const QPointF &point, const QDateTime &now) const
{
    const UptimeBar bar(m_summary.days.last(std::min<qsizetype>(barDays, m_summary.days.size())), barRect());
    const int day = bar.cellAt(point);
    if (day >= 0)
        return bar.sentence(day);
    const int place = ComponentCells(m_summary.components, cellsRect()).componentAt(point);
    if (place < 0)
        return vendorSentence(m_summary, now);
    const ComponentSummary &component = m_summary.components.at(place);
    QString name = cleanName(component.name, 120);
    if (!component.group.isEmpty())
        name = cleanName(component.group, 120) + u" / "_s + name;
    return name + u" · "_s + levelWord(component.status);
}

} // namespace foghorn
