// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/result.h"
#include "views/reports/documents.h"

#include <QBuffer>
#include <QPainter>

#include <memory>

class QPdfWriter;

namespace foghorn {

// How an export looks.
struct PictureOptions
{
    QSizeF size; // pixels at 96 dpi; a height of 0: as high as it needs to be; nothing: the kind's own
    qreal scale = 1; // device pixels to one, PNG only
    bool dark = false;
};

// Documents as bytes of a file. Errors are of kind usage (a size that can't be).
Result<QByteArray> pngOf(ExportKind kind, const ReportData &data, const PictureOptions &options);
Result<QByteArray> svgOf(ExportKind kind, const ReportData &data, const PictureOptions &options);

// A chart alone as an <svg> element, to be put in a page.
QByteArray chartSvg(const UptimeChart &chart, const QSizeF &size, const Theme &theme);

// Makes a PDF page by page, so that a window stays alive meanwhile.
class PdfMaker
{
public:
    PdfMaker(ExportKind kind, const ReportData &data, const PictureOptions &options);
    ~PdfMaker();

    int pageCount() const;
    int pagesDone() const { return m_done; }
    bool step(); // one page; false when there is none left
    QByteArray bytes(); // once step() said false

private:
    QBuffer m_buffer;
    std::unique_ptr<QPdfWriter> m_writer;
    std::unique_ptr<PagedDocument> m_document;
    QPainter m_painter;
    Theme m_theme;
    int m_done = 0;
};

} // namespace foghorn
