// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/uptime.h"

#include <QString>

namespace foghorn {

// "05:48–05:52 partial outage", a line a stretch, within [fromMs, toMs) and in local time; the longest ones
// where there are many. Plain text.
QString troubleLines(const QList<Span> &spans, qint64 fromMs, qint64 toMs);

} // namespace foghorn
