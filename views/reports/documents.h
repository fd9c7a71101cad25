// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/report.h"
#include "views/reports/document.h"
#include "views/reports/uptimechart.h"

namespace foghorn {

enum class ExportKind { Chart, Bars, Timeline, Report };
QLatin1StringView wireName(ExportKind kind); // "chart", ...
std::optional<ExportKind> exportKindFrom(QStringView word);
// The endings a kind can be written as: "png", "svg", ...
QStringList formatsOf(ExportKind kind);

// What each kind draws, for a content width in pixels.
PaperDocument documentOf(ExportKind kind, const ReportData &data, qreal width);
PaperDocument chartDocument(const ReportData &data, qreal width);
PaperDocument barsDocument(const ReportData &data, qreal width);
PaperDocument timelineDocument(const ReportData &data, qreal width);
PaperDocument reportDocument(const ReportData &data, qreal width);

// Blocks that several of them use.
Block headingBlock(const QString &text, const QString &aside = {});
Block lineBlock(const QString &text, qreal pixels = 12, bool dim = true);
Block spaceBlock(qreal height);
Block legendBlock(qreal width);
Block chartBlock(const UptimeChart &chart, qreal height = 230);
Block barsBlock(const QString &name, const QList<UptimeDay> &days, const std::optional<double> &uptime);

} // namespace foghorn
