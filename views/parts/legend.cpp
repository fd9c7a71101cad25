// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/parts/legend.h"

#include "views/parts/plainpaint.h"
#include "views/theme/statusicon.h"
#include "views/theme/words.h"

#include <QPainter>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array order{ComponentStatus::Operational,   ComponentStatus::Degraded,
                           ComponentStatus::PartialOutage, ComponentStatus::MajorOutage,
                           ComponentStatus::Maintenance,   ComponentStatus::Unknown};
constexpr int iconSide = 11;
constexpr int gap = 14;
constexpr int line = 18;

} // namespace

struct Legend::Entry
{
    ComponentStatus status;
    QRect rect;
};

Legend::Legend(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    QStringList words;
    for (const ComponentStatus status : order)
        words << levelWord(status);
    setObjectName(u"legend"_s);
    setAccessibleName(tr("Legend: %1").arg(words.join(u", "_s)));
}

QList<Legend::Entry> Legend::entries(int width) const
{
    const QFontMetrics metrics(textFont(font(), TextSize::Small));
    QList<Entry> placed;
    int x = 0;
    int y = 0;
    for (const ComponentStatus status : order) {
        const int own = iconSide + 6 + metrics.horizontalAdvance(levelWord(status)) + 2;
        if (x > 0 && x + own > width) {
            x = 0;
            y += line;
        }
        placed.append({status, QRect(x, y, own, line)});
        x += own + gap;
    }
    return placed;
}

QSize Legend::sizeHint() const
{
    constexpr int unbounded = 100'000;
    return {entries(unbounded).last().rect.right() + 2, line};
}

QSize Legend::minimumSizeHint() const
{
    return {120, line};
}

int Legend::heightForWidth(int width) const
{
    return entries(width).last().rect.bottom() + 1;
}

void Legend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme theme = Theme::current();
    const QFont small = textFont(font(), TextSize::Small);
    painter.translate(0, (height() - heightForWidth(width())) / 2);
    for (const Entry &entry : entries(width())) {
        const QRectF icon(entry.rect.left(), entry.rect.top() + (line - iconSide) / 2.0, iconSide, iconSide);
        paintStatus(painter, icon, entry.status, theme);
        drawLine(painter, entry.rect.adjusted(iconSide + 6, 0, 2, 0), levelWord(entry.status), small,
                 theme.dim);
    }
}

} // namespace foghorn
