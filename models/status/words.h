// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/result.h"

#include <QLatin1StringView>
#include <QMetaType>

#include <optional>

// The words of the field, and how each is written on the wire of our own JSON and in the store.
// Enum order is for storage only; severity() in severity.h ranks.
namespace foghorn {
Q_NAMESPACE

enum class ComponentStatus { Operational, Maintenance, Degraded, PartialOutage, MajorOutage, Unknown };
Q_ENUM_NS(ComponentStatus)
inline constexpr int componentStatusCount = 6;

// The page's own roll-up.
enum class Indicator { None, Minor, Major, Critical, Maintenance, Unknown };
Q_ENUM_NS(Indicator)

enum class IncidentKind { Incident, Maintenance };
Q_ENUM_NS(IncidentKind)

// The phase of an incident (first six) or of a maintenance (next four). Unknown stays open.
enum class IncidentStatus {
    Investigating,
    Identified,
    Monitoring,
    Update,
    Resolved,
    Postmortem,
    Scheduled,
    InProgress,
    Verifying,
    Completed,
    Unknown
};
Q_ENUM_NS(IncidentStatus)

enum class Impact { None, Minor, Major, Critical, Maintenance, Unknown };
Q_ENUM_NS(Impact)

// About our looking, never about the vendor.
enum class Freshness { Fresh, Failing, Stale, Never };
Q_ENUM_NS(Freshness)

enum class ChangeKind {
    Component,
    ComponentAdded,
    ComponentRemoved,
    IncidentOpened,
    IncidentUpdated,
    IncidentEdited,
    IncidentResolved,
    MaintenanceScheduled,
    MaintenanceStarted,
    MaintenanceEnded,
    FeedLost,
    FeedBack,
    FeedMoved,
    Offline,
    Online,
    Test // our own, to see that telling works; not listed among alerts
};
Q_ENUM_NS(ChangeKind)

enum class AlertState { Pending, Delivered, Held, Grouped, Suppressed };
Q_ENUM_NS(AlertState)

// Why an alert is held, was told otherwise than at once, or is not told.
enum class AlertReason {
    None,
    Policy, // nobody wants to be told
    Muted,
    Lasting, // told if it lasts
    Flapping, // to and fro; told once it is settled
    Quiet, // quiet hours, or quiet by hand
    Recovered, // over before it was told
    Superseded, // a later one tells it
    Digest, // what was held in quiet hours
    Reminder, // it still goes on
    Platform, // one notice for all vendors of a platform
    Awaited // the user asked to be told when it is back
};
Q_ENUM_NS(AlertReason)

// How a feed wrote a text; markup.h turns each into plain text or a safe subset of HTML.
enum class TextFormat { Plain, Markdown, Html };
Q_ENUM_NS(TextFormat)

// Where a fact comes from: we saw it, or the vendor's own record says it.
enum class Source { Observed, Reported };
Q_ENUM_NS(Source)

QLatin1StringView wireName(ComponentStatus);
QLatin1StringView wireName(Indicator);
QLatin1StringView wireName(IncidentKind);
QLatin1StringView wireName(IncidentStatus);
QLatin1StringView wireName(Impact);
QLatin1StringView wireName(Freshness);
QLatin1StringView wireName(ChangeKind);
QLatin1StringView wireName(AlertState);
QLatin1StringView wireName(AlertReason);
QLatin1StringView wireName(Error::Kind);

// The value a wire word stands for; nothing for a word that is not ours.
template <typename Enum>
std::optional<Enum> fromWireName(QStringView word);
template <>
std::optional<ComponentStatus> fromWireName(QStringView word);
template <>
std::optional<IncidentKind> fromWireName(QStringView word);
template <>
std::optional<IncidentStatus> fromWireName(QStringView word);
template <>
std::optional<Impact> fromWireName(QStringView word);
template <>
std::optional<ChangeKind> fromWireName(QStringView word);
template <>
std::optional<AlertState> fromWireName(QStringView word);
template <>
std::optional<AlertReason> fromWireName(QStringView word);
template <>
std::optional<Indicator> fromWireName(QStringView word);
template <>
std::optional<Error::Kind> fromWireName(QStringView word);

// Whether an incident or maintenance in this phase still goes on (Unknown does: silence is not recovery).
bool isOpen(IncidentStatus);

} // namespace foghorn
