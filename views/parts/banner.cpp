// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/parts/banner.h"

#include "views/parts/plainpaint.h"
#include "views/theme/statusicon.h"
#include "views/theme/words.h"

#include <QPainter>
#include <QPainterPath>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qreal radius = 8;
constexpr qreal edge = 5;
constexpr int margin = 12;
constexpr int signSide = 20;
constexpr int iconLeft = 19;
constexpr int textLeft = iconLeft + signSide + 12;
constexpr int textRight = 16;

} // namespace

Banner::Banner(QWidget *parent)
    : QPushButton(parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
}

void Banner::setContent(const BannerContent &content)
{
    if (content == m_content)
        return;
    m_content = content;
    QStringList spoken;
    if (content.level)
        spoken << levelWord(*content.level);
    for (const QString &part : {content.title, content.detail, content.side, content.body}) {
        if (!part.isEmpty())
            spoken << part;
    }
    setAccessibleName(spoken.join(u", "_s));
    setAccessibleDescription(content.hint);
    QStringList tip{content.title};
    if (!content.body.isEmpty())
        tip << content.body;
    if (!content.hint.isEmpty())
        tip << content.hint;
    setToolTip(plainTip(tip.join(u"\n"_s)));
    showAction();
    countLines();
    update();
}

void Banner::showAction()
{
    if (!m_action && !m_content.action.isEmpty()) {
        m_action = new QPushButton(this);
        m_action->setProperty("look", u"plain"_s);
        m_action->setAutoDefault(false);
        m_action->setCursor(Qt::ArrowCursor);
        connect(m_action, &QPushButton::clicked, this, &Banner::actionClicked);
        setTabOrder(this, m_action);
    }
    if (!m_action)
        return;
    m_action->setObjectName(objectName() + u".action"_s);
    m_action->setText(m_content.action);
    m_action->setAccessibleDescription(m_content.title);
    m_action->setVisible(!m_content.action.isEmpty());
    m_action->adjustSize();
    m_action->move(width() - textRight - m_action->width(), (height() - m_action->height()) / 2);
}

int Banner::room() const
{
    const bool acts = m_action && !m_action->isHidden();
    return width() - textLeft - textRight - (acts ? m_action->width() + textRight : 0);
}

void Banner::countLines()
{
    const int needed = m_content.body.isEmpty()                    ? 0
        : fontMetrics().horizontalAdvance(m_content.body) > room() ? 2
                                                                   : 1;
    if (needed == m_bodyLines)
        return;
    m_bodyLines = needed;
    updateGeometry();
}

void Banner::resizeEvent(QResizeEvent *event)
{
    QPushButton::resizeEvent(event);
    showAction();
    countLines();
}

QSize Banner::sizeHint() const
{
    const int line = QFontMetrics(font()).height();
    return {400, (1 + m_bodyLines) * line + 2 * margin + 2};
}

QSize Banner::minimumSizeHint() const
{
    return {160, sizeHint().height()};
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme theme = Theme::current();
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath box;
    box.addRoundedRect(frame, radius, radius);
    painter.fillPath(box, underMouse() || isDown() ? mixed(theme.raised, theme.text, 0.04) : theme.raised);
    painter.setPen(QPen(theme.border, 1));
    painter.drawPath(box);
    painter.save();
    painter.setClipRect(QRectF(0, 0, edge, height()));
    painter.fillPath(box, m_content.level ? theme.level(*m_content.level) : theme.dim);
    painter.restore();

    const qreal line = QFontMetricsF(font()).height();
    const qreal top = margin + 1;
    paintStatus(painter, QRectF(iconLeft, (height() - signSide) / 2.0, signSide, signSide), m_content.level,
                theme);
    const QFont body = textFont(font(), TextSize::Body);
    QRectF row(textLeft, top, room(), line);
    if (!m_content.side.isEmpty() && width() > 420)
        row.setRight(row.right() - drawLineRight(painter, row, m_content.side, body, theme.dim) - 16);
    row.setLeft(row.left()
                + drawLine(painter, row, m_content.title, textFont(font(), TextSize::Strong), theme.text)
                + 8);
    if (row.width() > 40)
        drawLine(painter, row, m_content.detail, body, theme.dim);
    if (!m_content.body.isEmpty()) {
        painter.setFont(body);
        painter.setPen(theme.dim);
        drawLines(painter, QRectF(textLeft, top + line + 1, room(), m_bodyLines * line), m_content.body,
                  m_bodyLines);
    }
    if (hasFocus())
        drawFocusRing(painter, rect(), theme.accent, radius);
}

void Banner::enterEvent(QEnterEvent *event)
{
    QPushButton::enterEvent(event);
    update();
}

void Banner::leaveEvent(QEvent *event)
{
    QPushButton::leaveEvent(event);
    update();
}

} // namespace foghorn
