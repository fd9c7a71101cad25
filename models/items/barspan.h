// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/summary.h"

#include <QMetaType>

#include <array>

namespace foghorn {

// How far back the bars of a vendor's page go.
enum class BarSpan { Day, Week, Month, Quarter, Year };
inline constexpr std::array barSpans{BarSpan::Day, BarSpan::Week, BarSpan::Month, BarSpan::Quarter,
                                     BarSpan::Year};

// The span a VendorSummary carries; others are asked for.
inline constexpr BarSpan summarySpan = BarSpan::Quarter;

int daysOf(BarSpan span); // 1, 7, 30, 90, 365
QLatin1StringView wireName(BarSpan span); // "24h", "7d", ...; what settings keep
BarSpan barSpanFromName(QStringView name);

// A vendor's components over another span than the summary's. Cells of a day are slices of [from, to)
// and carry no date.
struct SpanHistory
{
    QString vendor;
    BarSpan span = summarySpan;
    QDateTime from;
    QDateTime to;
    QList<ComponentSummary> components;

    bool operator==(const SpanHistory &) const = default;
};

} // namespace foghorn

Q_DECLARE_METATYPE(foghorn::SpanHistory)
