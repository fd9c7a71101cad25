// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alerts/quiethours.h"
#include "models/status/change.h"

#include <QFlags>
#include <QHash>
#include <QStringList>

#include <optional>

namespace foghorn {

// The kinds of news that can be wanted or not, each by itself.
enum class AlertPhase {
    Components = 0x001, // a component took another level
    Opened = 0x002,
    Updates = 0x004,
    Resolved = 0x008,
    Postmortem = 0x010,
    MaintenanceComing = 0x020,
    MaintenanceStarted = 0x040,
    MaintenanceEnded = 0x080,
    Feed = 0x100, // lost, back, moved
    Listing = 0x200, // components that are new or gone
    Edits = 0x400, // a text that was only reworded
};
Q_DECLARE_FLAGS(AlertPhases, AlertPhase)
Q_DECLARE_OPERATORS_FOR_FLAGS(AlertPhases)

inline constexpr AlertPhases defaultPhases = AlertPhases(0x3ff); // all but edits

// What is wanted of some part. What is not set is taken from the next wider part: component, vendor, tag,
// all.
struct AlertRules
{
    std::optional<bool> told; // false: nothing at all
    std::optional<ComponentStatus> fromLevel; // what is less bad is not told, nor is its end
    std::optional<AlertPhases> phases;
    std::optional<int> lastsSeconds; // trouble is told only once it has lasted so long
    std::optional<int> remindSeconds; // told again each so often while it goes on; 0: never
    std::optional<bool> unwatched; // also what touches only components that are not watched

    bool operator==(const AlertRules &) const = default;
};

// What of the changes somebody shall be told, and when.
struct AlertPolicy
{
    AlertRules all;
    QHash<QString, AlertRules> tags;
    QHash<QString, AlertRules> vendors;
    QHash<QString, AlertRules> components; // by componentRulesKey()
    QuietHours quiet;
    QHash<ComponentStatus, QString> sounds; // a name of the desktop's sound theme for each level
    int flapChanges = 5; // so many steps of one component within the window are flapping
    int flapWindowSeconds = 30 * 60;
    int settledSeconds = 10 * 60; // so long must it rest to be told again

    bool operator==(const AlertPolicy &) const = default;
};

QString componentRulesKey(const QString &vendorId, const QString &componentId);

// The rules for a change with every field set.
AlertRules rulesFor(const AlertPolicy &policy, const Change &change, const QStringList &tags);

// The kind of news that a change is; nothing for what is no vendor's (offline, online).
std::optional<AlertPhase> phaseOf(const Change &change);
// The level that a change speaks of, now and before.
ComponentStatus levelOf(const Change &change);
ComponentStatus levelBefore(const Change &change);

// Whether anybody wants to be told at all, quiet or not.
bool isWanted(const Change &change, const AlertRules &rules);

} // namespace foghorn
