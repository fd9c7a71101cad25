// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reports/pictures.h"

#include "views/reports/papertext.h"

#include <QImage>
#include <QPageSize>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <cmath>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qreal screenDpi = 96;
constexpr int pdfDpi = 1200;
constexpr qreal mostSide = 30'000; // device pixels; QImage ends at 32,767
constexpr qreal mostPixels = 120'000'000; // half a gigabyte of memory
constexpr QSizeF ownSize(960, 0);

QSizeF sizeOf(ExportKind kind, const ReportData &data, const PictureOptions &options)
{
    if (!options.size.isEmpty() || options.size.width() > 0)
        return options.size;
    if (kind == ExportKind::Chart && data.vendors.size() <= 1)
        return {ownSize.width(), 420};
    return ownSize;
}

MakeDocument maker(ExportKind kind, const ReportData &data)
{
    return [kind, &data](qreal width) { return documentOf(kind, data, width); };
}

Result<void> checkSize(const QSizeF &size, qreal scale)
{
    const QSizeF pixels = size * scale;
    if (pixels.width() <= mostSide && pixels.height() <= mostSide
        && pixels.width() * pixels.height() <= mostPixels)
        return {};
    return Error{
        Error::Kind::Usage,
        u"a picture of %1 x %2 pixels is too large; choose a smaller --size, fewer vendors, or a PDF"_s
            .arg(std::lround(pixels.width()))
            .arg(std::lround(pixels.height()))};
}

} // namespace

Result<QByteArray> pngOf(ExportKind kind, const ReportData &data, const PictureOptions &options)
{
    const PictureDocument document(maker(kind, data), sizeOf(kind, data, options));
    const Result<void> possible = checkSize(document.size(), options.scale);
    if (!possible)
        return possible.error();
    const QSizeF pixels = document.size() * options.scale;
    QImage image(std::lround(pixels.width()), std::lround(pixels.height()), QImage::Format_RGB32);
    if (image.isNull())
        return Error{Error::Kind::Usage, u"there is not enough memory for a picture of this size"_s};
    image.setDevicePixelRatio(options.scale);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    document.paint(painter, Theme::paper(options.dark));
    painter.end();
    // Only now: painting takes the resolution for the size of its fonts.
    image.setDevicePixelRatio(1);
    const int dotsPerMetre = static_cast<int>(std::lround(screenDpi * options.scale / 0.0254));
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    image.setText(u"Title"_s, document.title());
    image.setText(u"Description"_s, document.facts().join(u' '));
    image.setText(u"Software"_s, u"Foghorn "_s + data.version);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG"))
        return Error{Error::Kind::Usage, u"the picture could not be made"_s};
    return buffer.data();
}

Result<QByteArray> svgOf(ExportKind kind, const ReportData &data, const PictureOptions &options)
{
    const PictureDocument document(maker(kind, data), sizeOf(kind, data, options));
    const Result<void> possible = checkSize(document.size(), 1);
    if (!possible)
        return possible.error();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(static_cast<int>(screenDpi));
    generator.setSize(document.size().toSize());
    generator.setViewBox(QRectF(QPointF(), document.size()));
    // Qt writes both as they stand; a feed's name must not become markup.
    generator.setTitle(document.title().toHtmlEscaped());
    generator.setDescription(document.facts().join(u' ').toHtmlEscaped());
    QPainter painter(&generator);
    document.paint(painter, Theme::paper(options.dark));
    painter.end();
    return buffer.data();
}

QByteArray chartSvg(const UptimeChart &chart, const QSizeF &size, const Theme &theme)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(static_cast<int>(screenDpi));
    generator.setSize(size.toSize());
    generator.setViewBox(QRectF(QPointF(), size));
    QPainter painter(&generator);
    paintUptimeChart(painter, QRectF(QPointF(), size), chart, theme);
    painter.end();
    const QByteArray svg = buffer.data();
    // A declaration has no place in the middle of a page.
    return svg.mid(std::max<qsizetype>(0, svg.indexOf("<svg")));
}

PdfMaker::PdfMaker(ExportKind kind, const ReportData &data, const PictureOptions &options)
    : m_theme(Theme::paper(options.dark))
{
    QSizeF page = a4Page;
    if (options.size.width() > 0 && options.size.height() > 0)
        page = options.size;
    m_document = std::make_unique<PagedDocument>(maker(kind, data), page);
    m_buffer.open(QIODevice::WriteOnly);
    m_writer = std::make_unique<QPdfWriter>(&m_buffer);
    m_writer->setResolution(pdfDpi);
    m_writer->setPageSize(QPageSize(page * 72 / screenDpi, QPageSize::Point, {}, QPageSize::ExactMatch));
    m_writer->setPageMargins({});
    m_writer->setTitle(m_document->title());
    m_writer->setCreator(u"Foghorn "_s + data.version);
}

PdfMaker::~PdfMaker()
{
    if (m_painter.isActive())
        m_painter.end();
}

int PdfMaker::pageCount() const
{
    return m_document->pageCount();
}

bool PdfMaker::step()
{
    if (m_done >= pageCount())
        return false;
    if (m_done == 0)
        m_painter.begin(m_writer.get());
    else
        m_writer->newPage();
    m_painter.resetTransform();
    m_painter.scale(pdfDpi / screenDpi, pdfDpi / screenDpi);
    m_document->paintPage(m_painter, m_done++, m_theme);
    return true;
}

QByteArray PdfMaker::bytes()
{
    if (m_painter.isActive())
        m_painter.end();
    return m_buffer.data();
}

} // namespace foghorn
