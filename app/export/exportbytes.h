// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/reports/pictures.h"

namespace foghorn {

// The bytes of an export in a format of formatsOf(kind); PDF goes by PdfMaker where somebody watches.
// Needs a QGuiApplication, charts a QApplication.
Result<QByteArray> exportBytes(ExportKind kind, const QString &format, const ReportData &data,
                               const PictureOptions &options);

} // namespace foghorn
