// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/report.h"

// What reports do with stretches of time.
namespace foghorn {

// The first instant of a day in the zone, also where midnight or the whole day was skipped.
qint64 startOfDayMs(QDate date, const QTimeZone &zone);

// The time in [fromMs, toMs) of which none of the histories knows a level, whole seconds, oldest first.
QList<Gap> gapsOf(const QList<ComponentHistory> &histories, qint64 fromMs, qint64 toMs);

} // namespace foghorn
