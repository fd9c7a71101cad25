// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/report.h"

#include <QByteArray>

// A chart's figures for other programs: a row a component and month. Names of fields are a contract.
namespace foghorn {

QByteArray reportCsv(const ReportData &data); // RFC 4180, UTF-8; no cell can be taken for a formula
QByteArray reportJson(const ReportData &data);

} // namespace foghorn
