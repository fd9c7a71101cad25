// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/barspan.h"

#include <algorithm>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array spanDays{1, 7, 30, 90, 365};
constexpr std::array spanNames{"24h"_L1, "7d"_L1, "30d"_L1, "90d"_L1, "12mo"_L1};

} // namespace

int daysOf(BarSpan span)
{
    return spanDays[static_cast<std::size_t>(span)];
}

QLatin1StringView wireName(BarSpan span)
{
    return spanNames[static_cast<std::size_t>(span)];
}

BarSpan barSpanFromName(QStringView name)
{
    const auto at = std::ranges::find_if(barSpans, [name](BarSpan span) { return name == wireName(span); });
    return at == barSpans.end() ? summarySpan : *at;
}

} // namespace foghorn
