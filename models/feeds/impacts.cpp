// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/feeds/impacts.h"

#include "models/status/severity.h"

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
    return impact == Impact::None ? ComponentStatus::Operational
                                  : impactLevel(impact).value_or(ComponentStatus::Unknown);
}

} // namespace foghorn
