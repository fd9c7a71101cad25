// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/status/incidentsteps.h"

#include "models/status/affected.h"

#include <algorithm>

namespace foghorn {
namespace {

bool isSaidIn(const IncidentUpdate &update, const Incident &incident)
{
    return std::ranges::find(incident.updates, update.id, &IncidentUpdate::id) != incident.updates.end();
}

// Or something very like it: who counts incidents anew counts their updates anew.
bool wasSaidIn(const IncidentUpdate &update, const Incident &incident)
{
    return std::ranges::any_of(incident.updates, [&update](const IncidentUpdate &then) {
        return then.id == update.id && (then.postedAt == update.postedAt || then.text == update.text);
    });
}

} // namespace

bool reworded(const Incident &then, const Incident &now)
{
    const auto moved
        = [](const QDateTime &a, const QDateTime &b) { return a.isValid() && b.isValid() && a != b; };
    return then.title != now.title || moved(then.startedAt, now.startedAt)
        || moved(then.resolvedAt, now.resolvedAt)
        || (then.kind == IncidentKind::Maintenance
            && (moved(then.scheduledFor, now.scheduledFor) || moved(then.scheduledUntil, now.scheduledUntil)))
        || (then.impact != now.impact && then.impact != Impact::Unknown && now.impact != Impact::Unknown);
}

Incident merged(const Incident &then, Incident now)
{
    const auto keep = [](QDateTime &time, const QDateTime &earlier) {
        if (!time.isValid())
            time = earlier;
    };
    QList<IncidentUpdate> older;
    keep(now.startedAt, then.startedAt);
    keep(now.postedAt, then.postedAt);
    keep(now.updatedAt, then.updatedAt);
    keep(now.scheduledFor, then.scheduledFor);
    keep(now.scheduledUntil, then.scheduledUntil);
    if (!isOpen(now.status))
        keep(now.resolvedAt, then.resolvedAt);
    if (now.url.isEmpty())
        now.url = then.url;
    if (now.impact == Impact::Unknown)
        now.impact = then.impact;
    if (now.components.isEmpty() || sameAffected(now.components, then.components))
        now.components = then.components;
    // Some documents carry no updates or only the newest; what lies before their oldest is not withdrawn.
    // Where they repeat one that we have, its place tells which that are: its time may have been moved.
    const auto repeated
        = std::find_if(then.updates.crbegin(), then.updates.crend(),
                       [&now](const IncidentUpdate &update) { return isSaidIn(update, now); });
    for (qsizetype i = then.updates.crend() - repeated; i < then.updates.size(); ++i) {
        const IncidentUpdate &update = then.updates[i];
        if (repeated != then.updates.crend() || now.updates.isEmpty()
            || update.postedAt < now.updates.last().postedAt)
            older.append(update);
    }
    now.updates += older;
    return now;
}

bool isOlderCopy(const Incident &then, const Incident &now)
{
    if (!now.updatedAt.isValid() || !then.updatedAt.isValid() || now.updatedAt >= then.updatedAt)
        return false;
    return std::ranges::all_of(now.updates,
                               [&then](const IncidentUpdate &update) { return isSaidIn(update, then); });
}

bool isIdUsedAgain(const Incident &then, const Incident &now)
{
    const QDateTime &over = then.resolvedAt;
    const auto isLater = [&over](const QDateTime &time) { return time.isValid() && time > over; };
    return !isOpen(then.status) && isOpen(now.status) && then.title != now.title && over.isValid()
        && isLater(now.startedAt) && isLater(now.postedAt) && !then.updates.isEmpty()
        && !now.updates.isEmpty() && std::ranges::none_of(now.updates, [&then](const IncidentUpdate &update) {
               return wasSaidIn(update, then);
           });
}

} // namespace foghorn
