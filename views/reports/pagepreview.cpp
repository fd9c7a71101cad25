// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reports/pagepreview.h"

#include "views/parts/plainpaint.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

namespace foghorn {

namespace {

constexpr int gap = 16; // around and between pages

} // namespace

PagePreview::PagePreview(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Preview"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // else its coming would change the pages' width
}

void PagePreview::show(ExportKind kind, const ReportData &report, bool dark)
{
    m_document = std::make_unique<PagedDocument>(
        [kind, &report](qreal width) { return documentOf(kind, report, width); }, a4Page);
    m_dark = dark;
    setAccessibleDescription(m_document->title() + u' '
                             + (pageCount() == 1 ? tr("1 page") : tr("%1 pages").arg(pageCount())));
    arrange();
    viewport()->update();
}

qreal PagePreview::zoom() const
{
    return std::clamp((viewport()->width() - 2.0 * gap) / a4Page.width(), 0.1, 1.25);
}

void PagePreview::arrange()
{
    const int whole = gap + static_cast<int>(pageCount() * (a4Page.height() * zoom() + gap));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(40);
    verticalScrollBar()->setRange(0, std::max(0, whole - viewport()->height()));
}

void PagePreview::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    arrange();
}

void PagePreview::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const Theme own = Theme::current();
    painter.fillRect(viewport()->rect(), own.side);
    if (m_document) {
        const Theme theme = Theme::paper(m_dark);
        const QSizeF size = a4Page * zoom();
        qreal y = gap - verticalScrollBar()->value();
        for (int page = 0; page < pageCount(); ++page, y += size.height() + gap) {
            if (y > viewport()->height() || y + size.height() < 0)
                continue;
            painter.save();
            painter.translate((viewport()->width() - size.width()) / 2, y);
            painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
            painter.scale(zoom(), zoom());
            m_document->paintPage(painter, page, theme);
            painter.setPen(own.border);
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(QRectF(QPointF(), a4Page));
            painter.restore();
        }
    }
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
        drawFocusRing(painter, QRectF(viewport()->rect()), own.accent, 4);
}

void PagePreview::keyPressEvent(QKeyEvent *event)
{
    QScrollBar *bar = verticalScrollBar();
    const int page = static_cast<int>(a4Page.height() * zoom()) + gap;
    if (event->key() == Qt::Key_Home)
        bar->setValue(bar->minimum());
    else if (event->key() == Qt::Key_End)
        bar->setValue(bar->maximum());
    else if (event->key() == Qt::Key_PageDown)
        bar->setValue(bar->value() + page);
    else if (event->key() == Qt::Key_PageUp)
        bar->setValue(bar->value() - page);
    else
        QAbstractScrollArea::keyPressEvent(event);
}

} // namespace foghorn
