// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/history/sql.h"
#include "models/status/uptime.h"

#include <QList>

namespace foghorn::history {

// A reported span as it lies in the store.
struct ReportedSpan
{
    Span span;
    qint64 recordedMs = 0;

    bool operator==(const ReportedSpan &) const = default;
};

struct Rewritten
{
    QList<ReportedSpan> now; // sorted, free of overlaps
    QList<ReportedSpan> replaced; // parts of the old ones of which the record says otherwise now
};

// What the record says now laid over what it said before. `says` is sorted and free of overlaps; where it
// says nothing, what was said before stands.
Rewritten rewrite(const QList<ReportedSpan> &before, const QList<Span> &says, qint64 nowMs);

// The spans with operational between them over [fromMs, toMs), cut to it.
QList<Span> filled(const QList<Span> &spans, qint64 fromMs, qint64 toMs);

// Writes what a vendor's record says now of one component. Returns how many stretches said otherwise before.
int writeReported(Sql &sql, qint64 componentRow, const QList<Span> &says, qint64 nowMs);

// What the record said as it was known at a moment, within [fromMs, toMs).
QList<Span> reportedAsOf(Sql &sql, qint64 componentRow, std::pair<qint64, qint64> window, qint64 asOfMs);

} // namespace foghorn::history
