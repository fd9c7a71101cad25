// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/feeds/draft.h"

namespace foghorn::statusioform {

// Status.io's document: components by region, what is open, what is planned.
void readDocument(SnapshotDraft &draft, DocumentRole role, const JsonValue &root);

} // namespace foghorn::statusioform
