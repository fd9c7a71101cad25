// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alerts/quiethours.h"

namespace foghorn {
namespace {

constexpr int dayMinutes = 24 * 60;

// A clock time on a day. One that the day leaves out (the clock was put forward) is the moment of the jump.
QDateTime clockTime(QDate date, int minute, const QTimeZone &zone)
{
    const QDate day = date.addDays(minute / dayMinutes);
    const QDateTime at(day, QTime::fromMSecsSinceStartOfDay((minute % dayMinutes) * 60'000), zone);
    return at.isValid() ? at : day.startOfDay(zone);
}

bool begins(const QuietHours &hours, QDate date)
{
    return (hours.days >> (date.dayOfWeek() - 1)) & 1;
}

} // namespace

std::optional<QDateTime> quietUntil(const QuietHours &hours, const QDateTime &at)
{
    if (!hours.on || hours.fromMinute == hours.toMinute)
        return std::nullopt;
    const QTimeZone named(hours.zone);
    const QTimeZone zone = named.isValid() ? named : QTimeZone::systemTimeZone();
    const int until = hours.toMinute > hours.fromMinute ? hours.toMinute : hours.toMinute + dayMinutes;
    const QDate today = at.toTimeZone(zone).date();
    std::optional<QDateTime> end;
    // Yesterday's may still last; one that ends where the next begins goes on.
    for (QDate day = today.addDays(-1); day <= today.addDays(8); day = day.addDays(1)) {
        if (!begins(hours, day))
            continue;
        const QDateTime from = clockTime(day, hours.fromMinute, zone);
        const QDateTime to = clockTime(day, until, zone);
        const bool within = from <= at && at < to;
        if (within || (end && from <= *end && to > *end))
            end = to.toUTC();
    }
    return end;
}

} // namespace foghorn
