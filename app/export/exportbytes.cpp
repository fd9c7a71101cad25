// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/exportbytes.h"

#include "app/export/reportdata.h"
#include "views/reports/reporthtml.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

Result<QByteArray> exportBytes(ExportKind kind, const QString &format, const ReportData &data,
                               const PictureOptions &options)
{
    if (format == "png"_L1)
        return pngOf(kind, data, options);
    if (format == "svg"_L1)
        return svgOf(kind, data, options);
    if (format == "csv"_L1)
        return reportCsv(data);
    if (format == "json"_L1)
        return reportJson(data);
    if (format == "html"_L1)
        return reportHtml(data, Theme::paper(options.dark));
    PdfMaker maker(kind, data, options);
    while (maker.step())
        continue;
    return maker.bytes();
}

} // namespace foghorn
