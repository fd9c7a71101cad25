// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QStringView>
#include <QTimeZone>

#include <optional>

namespace foghorn {

// What a date is about bounds what can be believed: nothing before 2000, nothing later than two days from
// now, or two years for what is planned.
enum class DateKind { Said, Planned };

// Every way in which status feeds write a moment, in UTC: ISO 8601 with 0-9 digits of fraction, RFC 822 as it
// is really written (zone names, "Z", no or a wrong weekday, two-digit years), Go's time text, seconds or
// milliseconds since 1970. What names no zone is read in `zone`, and refused when that is invalid. Nothing
// for what can't be read or believed.
std::optional<QDateTime> readDate(QStringView text, const QDateTime &now, DateKind kind = DateKind::Said,
                                  const QTimeZone &zone = {});
std::optional<QDateTime> readEpoch(double value, const QDateTime &now, DateKind kind = DateKind::Said);

// A stamp without a year ("Jan 28, 15:54 UTC", "Jun  5, 01:40:38 GMT+0"): of all years, the one that brings
// it nearest to `reference`, so that "Dec 31" beside a reference in January is last year's.
std::optional<QDateTime> readYearless(QStringView text, const QDateTime &reference);

} // namespace foghorn
