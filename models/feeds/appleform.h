// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/feeds/draft.h"

// Apple's services and the events of the last days under each of them.
namespace foghorn::appleform {

void readDocument(SnapshotDraft &draft, const JsonValue &root);

} // namespace foghorn::appleform
