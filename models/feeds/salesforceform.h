// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/feeds/draft.h"

// What Salesforce Trust says of an instance and of what is open there.
namespace foghorn::salesforceform {

// `seen`: the incidents and maintenances read so far, which stand under each instance that they touch.
void readInstance(SnapshotDraft &draft, QSet<QString> &seen, const JsonValue &at);

} // namespace foghorn::salesforceform
