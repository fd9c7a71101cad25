// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/context.h"
#include "models/status/report.h"
#include "views/reports/pictures.h"

namespace foghorn {

// What the words of `foghorn export` mean.
struct ExportOptions
{
    ExportKind kind = ExportKind::Chart;
    QString format; // the file's ending
    QString file;
    ReportRequest request;
    PictureOptions picture;
};

// The options, or an error of kind usage that says what is wrong with them.
Result<ExportOptions> exportOptionsFrom(const CliArguments &call, const QDateTime &now);

// "Mon-Fri 09:00-17:00", "Sat,Sun 22:00-06:00 Europe/Berlin".
std::optional<BusinessHours> businessHoursFrom(const QString &text);
// "99.95" or "99.95 %" as millionths; nothing outside of 0 to 100 or with more than four decimals.
std::optional<int> slaFrom(const QString &text);

} // namespace foghorn
