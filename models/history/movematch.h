// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/state.h"

#include <QHash>

namespace foghorn::history {

// What of a vendor's new page is the same thing as something of its old one, whose ids differ. Old id -> new
// id.
using IdPairs = QHash<QString, QString>;

// By group and name; by name alone where it is the only one of that name on both sides. Ids count only within
// one platform. Pure.
IdPairs matchComponents(const VendorState &before, const Snapshot &snapshot, bool samePlatform);
IdPairs matchGroups(const QList<ComponentGroup> &before, const QList<ComponentGroup> &after);
// The old incident that a new one is: of the same kind and title, begun within the hour; the nearest.
const Incident *matchIncident(const QList<Incident> &before, const Incident &now);
// By id, or by phase and minute, or by what they say.
IdPairs matchUpdates(const QList<IncidentUpdate> &before, const QList<IncidentUpdate> &after);

} // namespace foghorn::history
