// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/feeds/draft.h"

namespace foghorn::pagerdutyform {

// What stands in the <script id="data"> of a PagerDuty page.
void readDocument(SnapshotDraft &draft, DocumentRole role, const JsonValue &root);

} // namespace foghorn::pagerdutyform
