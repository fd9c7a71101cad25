// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/report.h"
#include "views/theme/theme.h"

#include <QByteArray>

namespace foghorn {

// The report as one HTML file that loads nothing: no script, no font, no picture from outside. The only links
// lead to the vendors' pages and incidents, http and https alone. Everything from a feed is escaped.
QByteArray reportHtml(const ReportData &data, const Theme &theme);

} // namespace foghorn
