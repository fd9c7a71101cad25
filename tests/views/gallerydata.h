// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/barspan.h"
#include "models/items/vendormodel.h"

#include <QPalette>

// Made-up vendors with a past, for the gallery and the views' tests.
namespace foghorn::madeup {

QPalette lightPalette();
QPalette darkPalette();

// A few vendors in trouble of every kind, the rest operational.
QList<VendorSummary> vendors(int count);
// The same components over another span.
SpanHistory spanOf(const VendorSummary &summary, BarSpan span);

} // namespace foghorn::madeup
