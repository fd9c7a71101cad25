// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/feeds/draft.h"

namespace foghorn::checklyform {

// Checkly's two documents: open incidents, and the services by group.
void readDocument(SnapshotDraft &draft, DocumentRole role, const JsonValue &root);

} // namespace foghorn::checklyform
