// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alerts/policy.h"

namespace foghorn {

AlertState judge(const Change &change, const AlertPolicy &policy)
{
    // A new component is announced even where it is not watched: somebody has to choose.
    if (!change.watched && !policy.unwatched && change.kind != ChangeKind::ComponentAdded)
        return AlertState::Suppressed;
    if (change.kind == ChangeKind::IncidentEdited && !policy.edits)
        return AlertState::Suppressed;
    return AlertState::Pending;
}

} // namespace foghorn
