// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/parts/figurecards.h"

#include "views/parts/plainpaint.h"
#include "views/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int gap = 12;
constexpr int leastWidth = 132;
constexpr int inside = 14;

} // namespace

FigureCards::FigureCards(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void FigureCards::setCards(const QList<Card> &cards)
{
    m_cards = cards;
    QStringList words;
    for (const Card &card : cards)
        words << card.figure + u' ' + card.meaning;
    setAccessibleName(tr("Figures"));
    setAccessibleDescription(words.join(u"; "_s));
    updateGeometry();
    update();
}

int FigureCards::columns(int width) const
{
    const auto count = std::max<int>(1, static_cast<int>(m_cards.size()));
    const int fit = std::clamp((width + gap) / (leastWidth + gap), 1, count);
    // Rows of one length look better than five and one.
    const int rows = (count + fit - 1) / fit;
    return (count + rows - 1) / rows;
}

int FigureCards::cardHeight() const
{
    const int figure = QFontMetrics(textFont(font(), TextSize::Title)).height();
    const int line = QFontMetrics(textFont(font(), TextSize::Small)).lineSpacing();
    return figure + 2 * line + 2 * inside - 4;
}

int FigureCards::heightForWidth(int width) const
{
    const int across = columns(width);
    const int rows = (static_cast<int>(m_cards.size()) + across - 1) / across;
    return std::max(0, rows * (cardHeight() + gap) - gap);
}

void FigureCards::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme theme = Theme::current();
    const int across = columns(width());
    const qreal wide = (width() - (across - 1) * gap) / qreal(across);
    const QFont large = textFont(font(), TextSize::Title);
    const int figure = QFontMetrics(large).height();
    for (int i = 0; i < m_cards.size(); ++i) {
        const QRectF card((i % across) * (wide + gap), (i / across) * (cardHeight() + gap), wide,
                          cardHeight());
        painter.setPen(theme.border);
        painter.setBrush(theme.card);
        painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
        const QRectF text = card.adjusted(inside, inside - 4, -inside / 2, -inside / 2);
        drawLine(painter, QRectF(text.topLeft(), QSizeF(text.width(), figure)), m_cards[i].figure, large,
                 theme.text);
        painter.setFont(textFont(font(), TextSize::Small));
        painter.setPen(theme.dim);
        drawLines(painter, text.adjusted(0, figure + 2, 0, 0), m_cards[i].meaning, 2);
    }
}

} // namespace foghorn
