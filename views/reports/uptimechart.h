// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/report.h"
#include "views/theme/theme.h"

#include <QRectF>
#include <QString>

class QPainter;

namespace foghorn {

// One bar of a chart; no figure where nothing was counted.
struct ChartBar
{
    QString label; // below it
    QString name; // in full: "November 2026"
    Figures figures;
};

// Uptime over time, with the line of what was promised.
struct UptimeChart
{
    QList<ChartBar> bars;
    int slaPpm = 999'000;
};

// A vendor's chart over the request's window: a bar a month, or a day where the window is short. An empty
// component means the mean of all.
UptimeChart chartOf(const VendorReport &vendor, const ReportRequest &request,
                    const QString &componentId = {});

// What a bar's colour says: the promise held, missed by up to five times what it allows, or by more.
ComponentStatus gradeOf(double uptime, int slaPpm);
QString gradeWord(double uptime, int slaPpm);

// Draws with QtCharts; needs a QApplication (the offscreen platform will do).
void paintUptimeChart(QPainter &painter, const QRectF &rect, const UptimeChart &chart, const Theme &theme);
// Where bar number `bar` stands across a chart of this width; for hover and keyboard.
QRectF chartSlot(const QRectF &rect, qsizetype bar, qsizetype bars);

} // namespace foghorn
