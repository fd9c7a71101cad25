// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/alertpolicy.h"

#include <QDateTime>
#include <QTimeZone>

#include <optional>

namespace foghorn {

// When the quiet that `at` lies in ends (UTC); nothing when it is not quiet then.
std::optional<QDateTime> quietUntil(const QuietHours &hours, const QDateTime &at);

} // namespace foghorn
