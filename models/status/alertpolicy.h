// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/words.h"

#include <QByteArray>
#include <QFlags>
#include <QHash>
#include <QString>

#include <optional>

// What somebody wishes to be told, as values: models/alerts judges by them, the preferences edit them.
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

// A weekly stretch in which nobody is disturbed. Minutes of the day in the zone's own clock; a stretch that
// ends before it begins runs over midnight and belongs to the day on which it begins.
struct QuietHours
{
    bool on = false;
    int days = 0b1111111; // bit 0: Monday
    int fromMinute = 22 * 60;
    int toMinute = 7 * 60;
    QByteArray zone; // an IANA name; empty: this computer's
    bool criticalPasses = true; // a major outage and a critical incident are told all the same

    bool operator==(const QuietHours &) const = default;
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

} // namespace foghorn
