// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/feeds/draft.h"

// What Slack says of an incident, and its services as the open incidents name them.
namespace foghorn::slackform {

void readIncident(SnapshotDraft &draft, const JsonValue &at);
// The services, each at the worst level of the open incidents that name it.
void addServices(SnapshotDraft &draft);

} // namespace foghorn::slackform
