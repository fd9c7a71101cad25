// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/alertpolicy.h"
#include "models/status/change.h"

#include <QStringList>

#include <optional>

namespace foghorn {

QString componentRulesKey(const QString &vendorId, const QString &componentId);

// The rules for a change with every field set, from the narrowest part to the widest.
AlertRules rulesFor(const AlertPolicy &policy, const Change &change, const QStringList &tags);

// The kind of news that a change is; nothing for what is no vendor's (offline, online).
std::optional<AlertPhase> phaseOf(const Change &change);
// The level that a change speaks of, now and before.
ComponentStatus levelOf(const Change &change);
ComponentStatus levelBefore(const Change &change);

// Whether anybody wants to be told at all, quiet or not.
bool isWanted(const Change &change, const AlertRules &rules);

} // namespace foghorn
