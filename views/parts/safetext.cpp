// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/parts/safetext.h"

#include "models/status/markup.h"
#include "views/parts/page.h"
#include "views/theme/theme.h"
#include "views/theme/words.h"

#include <QAbstractTextDocumentLayout>
#include <QImage>
#include <QScopedValueRollback>
#include <QTextCursor>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

SafeText::SafeText(QWidget *parent)
    : QTextBrowser(parent)
{
    setOpenLinks(false);
    setFrameShape(NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setUndoRedoEnabled(false);
    setAcceptDrops(false);
    setTabChangesFocus(true);
    setContextMenuPolicy(Qt::NoContextMenu);
    setFocusPolicy(Qt::StrongFocus);
    document()->setDocumentMargin(0);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setProperty("look", u"page"_s);
    applyColours();
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) {
        if (isWebAddress(url))
            emit linkActivated(url);
    });
    connect(this, &QTextBrowser::highlighted, this, [this](const QUrl &url) {
        setToolTip(isWebAddress(url) ? plainTip(url.toString(QUrl::FullyEncoded)) : QString());
    });
}

void SafeText::setBody(const QString &text, TextFormat format)
{
    setHtml(safeHtml(text, format));
    setAccessibleDescription(plainLine(text, format, 400));
    updateGeometry();
}

void SafeText::setDifference(const QList<DiffPiece> &pieces)
{
    const Theme theme = Theme::current();
    clear();
    QTextCursor cursor(document());
    bool apart = true;
    for (const DiffPiece &piece : pieces) {
        QTextCharFormat format;
        if (!apart && piece.kind == DiffPiece::Added)
            cursor.insertText(u" "_s, format); // what went and what came are no one word
        apart = piece.kind != DiffPiece::Removed || piece.text.isEmpty() || piece.text.back().isSpace();
        if (piece.kind == DiffPiece::Removed) {
            format.setFontStrikeOut(true);
            format.setBackground(mixed(theme.page, theme.level(ComponentStatus::MajorOutage), 0.22));
        } else if (piece.kind == DiffPiece::Added) {
            format.setFontUnderline(true);
            format.setBackground(mixed(theme.page, theme.level(ComponentStatus::Operational), 0.25));
        }
        cursor.insertText(piece.text, format);
    }
    updateGeometry();
}

// A valid image: with anything else Qt would go and look for one in the file system itself.
QVariant SafeText::loadResource(int, const QUrl &)
{
    ++m_asked;
    QImage nothing(1, 1, QImage::Format_ARGB32);
    nothing.fill(Qt::transparent);
    return nothing;
}

int SafeText::heightForWidth(int width) const
{
    auto *text = document();
    if (std::abs(text->textWidth() - width) > 0.5)
        text->setTextWidth(width);
    return static_cast<int>(std::ceil(text->size().height())) + 2;
}

QSize SafeText::sizeHint() const
{
    return {300, heightForWidth(width() > 60 ? width() : 300)};
}

QSize SafeText::minimumSizeHint() const
{
    return {60, heightForWidth(width() > 60 ? width() : 300)};
}

void SafeText::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateGeometry();
}

// It has no height to scroll; the page around it has.
void SafeText::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

void SafeText::applyColours()
{
    const QScopedValueRollback quiet(m_colouring, true);
    const Theme theme = Theme::current();
    QPalette colours = palette();
    colours.setColor(QPalette::Base, theme.page);
    colours.setColor(QPalette::Text, theme.text);
    colours.setColor(QPalette::Link, theme.accentText);
    setPalette(colours);
}

void SafeText::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_colouring)
        applyColours();
}

} // namespace foghorn
