// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/incidents/wrappedlabel.h"

#include <QStyle>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestWord = 24; // longer ones may be broken

// A label wraps at words alone; a word as wide as the window would push everything aside.
QString breakable(const QString &text)
{
    QString out;
    qsizetype run = 0;
    for (const QChar c : text) {
        run = c.isSpace() ? 0 : run + 1;
        out += c;
        if (run >= longestWord && !c.isHighSurrogate()) {
            out += QChar(0x200B);
            run = 0;
        }
    }
    return out;
}

} // namespace

WrappedLabel::WrappedLabel(QWidget *parent, TextSize size)
    : QLabel(parent)
{
    QLabel::setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setFont(textFont(font(), size));
    setMinimumWidth(60);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
}

void WrappedLabel::setText(const QString &text)
{
    QLabel::setText(breakable(text));
    setAccessibleName(text.left(400));
}

void WrappedLabel::setDim(bool dim)
{
    setProperty("tone", dim ? u"dim"_s : QString());
    style()->unpolish(this);
    style()->polish(this);
}

} // namespace foghorn
