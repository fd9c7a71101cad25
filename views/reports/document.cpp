// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reports/document.h"

#include "views/parts/plainpaint.h"
#include "views/reports/papertext.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Paper
{
    Q_DECLARE_TR_FUNCTIONS(foghorn::Reports)
};

constexpr qreal side = 24; // of a picture
constexpr qreal pageSide = 48;
constexpr qreal factLine = 15;
constexpr qreal headHeight = 44; // title and subtitle on the first page or a picture
constexpr qreal runningHead = 24; // above every later page
constexpr int factPixels = 10;
constexpr qreal leastWidth = 120;

void paintHead(QPainter &painter, const QRectF &rect, const PaperDocument &document, const Theme &theme)
{
    drawLine(painter, QRectF(rect.left(), rect.top(), rect.width(), 24), document.title, paperFont(18, true),
             theme.text);
    drawLine(painter, QRectF(rect.left(), rect.top() + 22, rect.width(), 16), document.subtitle,
             paperFont(12), theme.dim);
}

void paintFacts(QPainter &painter, const QRectF &rect, const QStringList &facts, const Theme &theme)
{
    qreal y = rect.top();
    for (const QString &fact : facts) {
        drawLine(painter, QRectF(rect.left(), y, rect.width(), factLine), fact, paperFont(factPixels),
                 theme.dim);
        y += factLine;
    }
}

// Wraps the facts at their separators so that none is cut off where the picture is narrow.
QStringList wrapped(const QStringList &facts, qreal width)
{
    const QFontMetricsF metrics(paperFont(factPixels));
    QStringList lines;
    for (const QString &fact : facts) {
        QString line;
        for (const QString &word : fact.split(u' ')) {
            const QString longer = line.isEmpty() ? word : line + u' ' + word;
            if (!line.isEmpty() && metrics.horizontalAdvance(longer) > width) {
                lines << line;
                line = word;
            } else {
                line = longer;
            }
        }
        lines << line;
    }
    return lines;
}

qreal heightOf(const QList<Block> &blocks)
{
    qreal sum = 0;
    for (const Block &block : blocks)
        sum += block.height;
    return sum;
}

void paintBlocks(QPainter &painter, QRectF rect, const QList<Block> &blocks, const Theme &theme)
{
    for (const Block &block : blocks) {
        if (block.paint)
            block.paint(painter, QRectF(rect.left(), rect.top(), rect.width(), block.height), theme);
        rect.setTop(rect.top() + block.height);
    }
}

Block moreLine(qsizetype left)
{
    return {.height = 22, .paint = [left](QPainter &painter, const QRectF &rect, const Theme &theme) {
                drawLine(
                    painter, rect,
                    Paper::tr("… %1 more lines don't fit this size; a larger picture or a PDF has them all")
                        .arg(left),
                    paperFont(11), theme.dim);
            }};
}

} // namespace

PagedDocument::PagedDocument(const MakeDocument &make, const QSizeF &page)
    : m_page(page)
    , m_document(make(std::max(leastWidth, page.width() - 2 * pageSide)))
{
    m_document.facts = wrapped(m_document.facts, m_page.width() - 2 * pageSide);
    layOut();
}

qreal PagedDocument::bottom() const
{
    // The facts, and a line for the number of the page.
    return m_page.height() - 30 - static_cast<qreal>(m_document.facts.size() + 1) * factLine - 6;
}

void PagedDocument::layOut()
{
    QList<Block> page;
    qreal y = pageSide + headHeight;
    const auto turn = [&] {
        m_pages.append(page);
        page.clear();
        y = pageSide + runningHead;
    };
    const QList<Block> &blocks = m_document.blocks;
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        // A heading goes with what follows it.
        qreal needed = blocks[i].height;
        for (qsizetype next = i; blocks[next].keepWithNext && next + 1 < blocks.size(); ++next)
            needed += blocks[next + 1].height;
        if (y + needed > bottom() && !page.isEmpty()) {
            turn();
            if (blocks[i].repeated) {
                page.append(*blocks[i].repeated);
                y += blocks[i].repeated->height;
            }
        }
        page.append(blocks[i]);
        y += blocks[i].height;
    }
    if (!page.isEmpty() || m_pages.isEmpty())
        turn();
}

void PagedDocument::paintPage(QPainter &painter, int page, const Theme &theme) const
{
    painter.fillRect(QRectF(QPointF(), m_page), theme.page);
    const qreal width = m_page.width() - 2 * pageSide;
    qreal y = pageSide;
    if (page == 0) {
        paintHead(painter, QRectF(pageSide, y, width, headHeight), m_document, theme);
        y += headHeight;
    } else {
        drawLine(painter, QRectF(pageSide, y - 12, width, 16), m_document.title, paperFont(11), theme.dim);
        painter.fillRect(QRectF(pageSide, y + 8, width, 0.75), theme.border);
        y += runningHead;
    }
    paintBlocks(painter, QRectF(pageSide, y, width, bottom() - y), m_pages.at(page), theme);
    painter.fillRect(QRectF(pageSide, bottom() + 4, width, 0.75), theme.border);
    QRectF foot(pageSide, bottom() + 8, width, factLine);
    paintFacts(painter, foot, m_document.facts, theme);
    foot.moveTop(foot.top() + static_cast<qreal>(m_document.facts.size()) * factLine);
    drawLineRight(painter, foot, Paper::tr("Page %1 of %2").arg(page + 1).arg(pageCount()),
                  paperFont(factPixels), theme.dim);
}

PictureDocument::PictureDocument(const MakeDocument &make, const QSizeF &asked)
    : m_size(asked)
    , m_document(make(std::max(leastWidth, asked.width() - 2 * side)))
{
    m_document.facts = wrapped(m_document.facts, m_size.width() - 2 * side);
    fit();
}

void PictureDocument::fit()
{
    const qreal around = side + headHeight + 10 + static_cast<qreal>(m_document.facts.size()) * factLine + 14;
    QList<Block> &blocks = m_document.blocks;
    if (m_size.height() <= 0) {
        m_size.setHeight(around + heightOf(blocks));
        return;
    }
    const qreal room = m_size.height() - around;
    qreal over = heightOf(blocks) - room;
    const auto stretching = std::ranges::count_if(blocks, &Block::stretches);
    for (Block &block : blocks) {
        if (block.stretches)
            block.height = std::max(40.0, block.height - over / static_cast<qreal>(stretching));
    }
    over = heightOf(blocks) - room;
    qsizetype left = 0;
    const Block line = moreLine(0);
    while (over > 0.5 && !blocks.isEmpty() && heightOf(blocks) + (left > 0 ? line.height : 0) > room) {
        blocks.removeLast();
        ++left;
    }
    if (left > 0)
        blocks.append(moreLine(left));
}

void PictureDocument::paint(QPainter &painter, const Theme &theme) const
{
    painter.fillRect(QRectF(QPointF(), m_size), theme.page);
    const qreal width = m_size.width() - 2 * side;
    paintHead(painter, QRectF(side, side - 6, width, headHeight), m_document, theme);
    paintBlocks(painter, QRectF(side, side + headHeight, width, 0), m_document.blocks, theme);
    const qreal facts = static_cast<qreal>(m_document.facts.size()) * factLine;
    paintFacts(painter, QRectF(side, m_size.height() - facts - 12, width, facts), m_document.facts, theme);
}

} // namespace foghorn
