// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/theme.h"

#include <QList>
#include <QRectF>
#include <QSizeF>
#include <QStringList>

#include <functional>
#include <memory>

class QPainter;

namespace foghorn {

// A piece of a document: as wide as the document, as high as it says. Lengths are pixels at 96 dpi.
struct Block
{
    using Paint = std::function<void(QPainter &painter, const QRectF &rect, const Theme &theme)>;

    qreal height = 0;
    Paint paint;
    bool keepWithNext = false; // a heading does not end a page
    bool stretches = false; // takes what room a picture has left
    std::shared_ptr<const Block> repeated; // stands again above the first such row of a page
};

// What is drawn: on one picture, or page by page. The same blocks make PNG, SVG, PDF and the preview.
struct PaperDocument
{
    QString title;
    QString subtitle;
    QStringList facts; // stand below every page
    QList<Block> blocks;
};

// Builds a document for a content width.
using MakeDocument = std::function<PaperDocument(qreal width)>;

// A document laid out on pages of one size.
class PagedDocument
{
public:
    PagedDocument(const MakeDocument &make, const QSizeF &page);

    int pageCount() const { return static_cast<int>(m_pages.size()); }
    QSizeF pageSize() const { return m_page; }
    const QString &title() const { return m_document.title; }
    void paintPage(QPainter &painter, int page, const Theme &theme) const;

private:
    void layOut();
    qreal bottom() const;

    QSizeF m_page;
    PaperDocument m_document;
    QList<QList<Block>> m_pages;
};

// A document on one picture. Without a height of its own it becomes as high as its blocks; where the blocks
// don't fit the height that was asked for, the last line says how many were left out.
class PictureDocument
{
public:
    PictureDocument(const MakeDocument &make, const QSizeF &asked);

    QSizeF size() const { return m_size; }
    const QString &title() const { return m_document.title; }
    const QStringList &facts() const { return m_document.facts; }
    void paint(QPainter &painter, const Theme &theme) const;

private:
    void fit();

    QSizeF m_size;
    PaperDocument m_document;
};

// An A4 page in pixels at 96 dpi.
inline constexpr QSizeF a4Page{794, 1123};

} // namespace foghorn
