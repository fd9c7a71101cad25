// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QTimeZone>

#include <optional>

namespace foghorn {

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

// When the quiet that `at` lies in ends (UTC); nothing when it is not quiet then.
std::optional<QDateTime> quietUntil(const QuietHours &hours, const QDateTime &at);

} // namespace foghorn
