// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/feeds/platform.h"
#include "models/feeds/xml.h"

namespace foghorn {

// What a feed says, as a snapshot: incidents alone, the newest ones, and no word on any component or on the
// whole: silence in a feed is not health. `atom` says which of the two families is expected.
Result<Snapshot> feedSnapshot(std::span<const Document> documents, const QDateTime &now, bool atom);

// The phase that a feed's own words tell: the last whole word of the final clause ("Resolved in the west,
// investigating the east" is being investigated; "Unresolved" is nothing of the kind). Unknown when none
// does.
IncidentStatus phaseOfWord(QStringView word);
IncidentStatus phaseOfSentence(QStringView text);

} // namespace foghorn
