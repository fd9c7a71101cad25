// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/status/words.h"

#include <QString>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

// Each table stands in enum order, so that a value is its own index.
constexpr std::array componentStatuses{"operational"_L1,    "maintenance"_L1,  "degraded"_L1,
                                       "partial_outage"_L1, "major_outage"_L1, "unknown"_L1};
constexpr std::array indicators{"none"_L1,     "minor"_L1,       "major"_L1,
                                "critical"_L1, "maintenance"_L1, "unknown"_L1};
constexpr std::array incidentKinds{"incident"_L1, "maintenance"_L1};
constexpr std::array incidentStatuses{"investigating"_L1, "identified"_L1, "monitoring"_L1, "update"_L1,
                                      "resolved"_L1,      "postmortem"_L1, "scheduled"_L1,  "in_progress"_L1,
                                      "verifying"_L1,     "completed"_L1,  "unknown"_L1};
constexpr std::array impacts = indicators;
constexpr std::array freshnesses{"fresh"_L1, "failing"_L1, "stale"_L1, "never"_L1};
constexpr std::array changeKinds{"component"_L1,
                                 "component_added"_L1,
                                 "component_removed"_L1,
                                 "incident_opened"_L1,
                                 "incident_updated"_L1,
                                 "incident_edited"_L1,
                                 "incident_resolved"_L1,
                                 "maintenance_scheduled"_L1,
                                 "maintenance_started"_L1,
                                 "maintenance_ended"_L1,
                                 "feed_lost"_L1,
                                 "feed_back"_L1,
                                 "feed_moved"_L1,
                                 "offline"_L1,
                                 "online"_L1,
                                 "test"_L1};
constexpr std::array alertStates{"pending"_L1, "delivered"_L1, "held"_L1, "grouped"_L1, "suppressed"_L1};
constexpr std::array alertReasons{"none"_L1,     "policy"_L1,   "muted"_L1,     "lasting"_L1,
                                  "flapping"_L1, "quiet"_L1,    "recovered"_L1, "superseded"_L1,
                                  "digest"_L1,   "reminder"_L1, "platform"_L1,  "awaited"_L1};
constexpr std::array errorKinds{"offline"_L1,   "dns"_L1,      "connect"_L1, "tls"_L1,     "timeout"_L1,
                                "too_large"_L1, "redirect"_L1, "http"_L1,    "blocked"_L1, "syntax"_L1,
                                "schema"_L1,    "moved"_L1,    "storage"_L1, "usage"_L1};

template <typename Table, typename Enum>
QLatin1StringView nameIn(const Table &table, Enum value)
{
    const auto index = static_cast<std::size_t>(value);
    Q_ASSERT(index < table.size());
    return table[index];
}

template <typename Enum, typename Table>
std::optional<Enum> valueIn(const Table &table, QStringView word)
{
    const auto at = std::ranges::find_if(table, [word](QLatin1StringView name) { return name == word; });
    if (at == table.end())
        return std::nullopt;
    return static_cast<Enum>(at - table.begin());
}

} // namespace

QLatin1StringView wireName(ComponentStatus value)
{
    return nameIn(componentStatuses, value);
}
QLatin1StringView wireName(Indicator value)
{
    return nameIn(indicators, value);
}
QLatin1StringView wireName(IncidentKind value)
{
    return nameIn(incidentKinds, value);
}
QLatin1StringView wireName(IncidentStatus value)
{
    return nameIn(incidentStatuses, value);
}
QLatin1StringView wireName(Impact value)
{
    return nameIn(impacts, value);
}
QLatin1StringView wireName(Freshness value)
{
    return nameIn(freshnesses, value);
}
QLatin1StringView wireName(ChangeKind value)
{
    return nameIn(changeKinds, value);
}
QLatin1StringView wireName(AlertState value)
{
    return nameIn(alertStates, value);
}
QLatin1StringView wireName(AlertReason value)
{
    return nameIn(alertReasons, value);
}
QLatin1StringView wireName(Error::Kind value)
{
    return nameIn(errorKinds, value);
}

template <>
std::optional<ComponentStatus> fromWireName(QStringView word)
{
    return valueIn<ComponentStatus>(componentStatuses, word);
}

template <>
std::optional<IncidentKind> fromWireName(QStringView word)
{
    return valueIn<IncidentKind>(incidentKinds, word);
}

template <>
std::optional<IncidentStatus> fromWireName(QStringView word)
{
    return valueIn<IncidentStatus>(incidentStatuses, word);
}

template <>
std::optional<Impact> fromWireName(QStringView word)
{
    return valueIn<Impact>(impacts, word);
}

template <>
std::optional<Indicator> fromWireName(QStringView word)
{
    return valueIn<Indicator>(indicators, word);
}

template <>
std::optional<ChangeKind> fromWireName(QStringView word)
{
    return valueIn<ChangeKind>(changeKinds, word);
}

template <>
std::optional<AlertState> fromWireName(QStringView word)
{
    return valueIn<AlertState>(alertStates, word);
}

template <>
std::optional<AlertReason> fromWireName(QStringView word)
{
    return valueIn<AlertReason>(alertReasons, word);
}

template <>
std::optional<Error::Kind> fromWireName(QStringView word)
{
    return valueIn<Error::Kind>(errorKinds, word);
}

bool isOpen(IncidentStatus status)
{
    using enum IncidentStatus;
    return status != Resolved && status != Postmortem && status != Completed;
}

} // namespace foghorn
