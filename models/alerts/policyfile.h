// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alerts/policy.h"
#include "models/status/result.h"

namespace foghorn {

// The policy as it is stored and goes out with the configuration (version 1). Reading refuses what it does
// not know by its path, with an error of kind usage; an empty text is the default policy.
QByteArray policyToJson(const AlertPolicy &policy);
Result<AlertPolicy> policyFromJson(const QByteArray &json);

// The setting of the history under which it is kept.
inline constexpr QLatin1StringView policySetting{"alert_policy"};
// Quiet by hand: an ISO time (UTC), or empty.
inline constexpr QLatin1StringView quietSetting{"quiet_until"};

} // namespace foghorn
