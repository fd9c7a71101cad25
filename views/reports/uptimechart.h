// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/uptime.h"

#include <QImage>
#include <QString>

namespace foghorn {

// A month of a chart; no figure where nothing was counted.
struct MonthUptime
{
    QDate month; // its first day
    std::optional<double> uptime; // 0..1
};

// A chart of uptime by month, as it is exported: title and what stands below it (window, zone, rule,
// coverage, when made) are part of the picture.
struct UptimeChart
{
    QString title;
    QString footer;
    QList<MonthUptime> months;
};

// The months of a window from the days of several components: each month is the mean of the components.
QList<MonthUptime> uptimeByMonth(const QList<QList<UptimeDay>> &components, UptimeRule rule);

// Draws with QtCharts; needs a QApplication (the offscreen platform will do).
QImage drawUptimeChart(const UptimeChart &chart, QSize size, qreal scale = 1);

} // namespace foghorn
