// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/feeds/platform.h"

namespace foghorn {

// What Better Stack's page says of its last 90 days. Its days tell seconds without clock times: where no
// report says when, the rest of such a day is unknown, and so is a day that was not monitored. Days are taken
// as UTC.
Result<VendorPast> betterStackPast(std::span<const Document> documents, const Snapshot &snapshot);

} // namespace foghorn
