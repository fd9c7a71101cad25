// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/parts/plainlabel.h"

#include "models/status/markup.h"
#include "views/theme/words.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>
#include <QStyle>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

PlainLabel::PlainLabel(QWidget *parent, TextSize size)
    : QLabel(parent)
    , m_size(size)
{
    QLabel::setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::NoTextInteraction);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    applyFont();
}

void PlainLabel::applyFont()
{
    m_settingFont = true;
    setFont(textFont(QApplication::font(), m_size));
    m_settingFont = false;
}

void PlainLabel::setText(const QString &text)
{
    const QString clean = cleanName(text);
    if (clean == QLabel::text())
        return;
    QLabel::setText(clean);
    showWhole();
    updateGeometry();
}

void PlainLabel::setDim(bool dim)
{
    setProperty("tone", dim ? u"dim"_s : QString());
}

QSize PlainLabel::sizeHint() const
{
    const QFontMetrics metrics(font());
    return {metrics.horizontalAdvance(text()) + 2, metrics.height()};
}

QSize PlainLabel::minimumSizeHint() const
{
    const QFontMetrics metrics(font());
    return {std::min(metrics.averageCharWidth() * 4, sizeHint().width()), metrics.height()};
}

void PlainLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, width());
    painter.setPen(palette().color(foregroundRole()));
    const auto side = QStyle::visualAlignment(Qt::LeftToRight, alignment());
    painter.drawText(rect(), int(side) | Qt::TextSingleLine, shown);
}

void PlainLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    showWhole();
}

void PlainLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange && !m_settingFont)
        applyFont();
    QLabel::changeEvent(event);
}

void PlainLabel::showWhole()
{
    setToolTip(sizeHint().width() > width() + 2 ? plainTip(text()) : QString());
}

} // namespace foghorn
