// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/feeds/impacts.h"

namespace foghorn {

Impact impactOfLevel(ComponentStatus level)
{
    switch (level) {
    case ComponentStatus::Operational:
        return Impact::None;
    case ComponentStatus::Maintenance:
        return Impact::Maintenance;
    case ComponentStatus::Degraded:
        return Impact::Minor;
    case ComponentStatus::PartialOutage:
        return Impact::Major;
    case ComponentStatus::MajorOutage:
        return Impact::Critical;
    case ComponentStatus::Unknown:
        break;
    }
    return Impact::Unknown;
}

ComponentStatus levelOfImpact(Impact impact)
{
    switch (impact) {
    case Impact::None:
        return ComponentStatus::Operational;
    case Impact::Minor:
        return ComponentStatus::Degraded;
    case Impact::Major:
        return ComponentStatus::PartialOutage;
    case Impact::Critical:
        return ComponentStatus::MajorOutage;
    case Impact::Maintenance:
        return ComponentStatus::Maintenance;
    case Impact::Unknown:
        break;
    }
    return ComponentStatus::Unknown;
}

} // namespace foghorn
