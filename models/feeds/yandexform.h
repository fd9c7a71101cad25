// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/feeds/draft.h"

// What Yandex Cloud says of its services, and of an incident and what was written about it.
namespace foghorn::yandexform {

Incident readIncident(SnapshotDraft &draft, const JsonValue &at);
// The rows of every service of every installation, with the incidents that touch it.
void readServices(SnapshotDraft &draft, const QList<JsonValue> &rows);

} // namespace foghorn::yandexform
