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
    std::optional<ComponentStatus> status; // none: reported, as bars draw it
    QString word;
    QRect rect;
};

Legend::Legend(QWidget *parent, For what)
    : QWidget(parent)
    , m_for(what)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    QStringList words;
    for (const Entry &entry : meanings())
        words << entry.word;
    if (m_for == For::Bars)
        setToolTip(plainTip(tr("Paler and thinner: the vendor reported it, nobody observed it here")));
    setObjectName(u"legend"_s);
    setAccessibleName(tr("Legend: %1").arg(words.join(u", "_s)));
}

QList<Legend::Entry> Legend::meanings() const
{
    QList<Entry> all;
    for (const ComponentStatus status : order)
        all.append({status, levelWord(status), {}});
    if (m_for == For::Bars)
        all.append({std::nullopt, tr("Reported only"), {}});
    return all;
}

QList<Legend::Entry> Legend::entries(int width) const
{
    const QFontMetrics metrics(textFont(font(), TextSize::Small));
    QList<Entry> placed = meanings();
    int x = 0;
    int y = 0;
    for (Entry &entry : placed) {
        const int own = iconSide + 6 + metrics.horizontalAdvance(entry.word) + 2;
        if (x > 0 && x + own > width) {
            x = 0;
            y += line;
        }
        entry.rect = QRect(x, y, own, line);
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
        if (entry.status)
            paintStatus(painter, icon, *entry.status, theme);
        else
            painter.fillRect(icon.adjusted(4, -1, -4, 1), theme.levelSoft(ComponentStatus::Operational));
        drawLine(painter, entry.rect.adjusted(iconSide + 6, 0, 2, 0), entry.word, small, theme.dim);
    }
}

} // namespace foghorn
