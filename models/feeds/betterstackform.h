// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/feeds/draft.h"

namespace foghorn::betterstackform {

// Better Stack's JSON:API document, as a snapshot says it.
void readDocument(SnapshotDraft &draft, DocumentRole role, const JsonValue &root);

} // namespace foghorn::betterstackform
