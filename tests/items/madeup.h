// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/summary.h"

// Made-up vendors for the tests of item models and views.
namespace foghorn::madeup {

using namespace Qt::Literals::StringLiterals;

inline QDateTime clock()
{
    return QDateTime(QDate(2026, 11, 21), QTime(20, 30), Qt::UTC);
}

inline UptimeDay day(QDate date, qint64 major = 0, qint64 partial = 0, qint64 unseen = 0)
{
    UptimeDay result{.date = date, .seconds = {}};
    result.seconds[ComponentStatus::MajorOutage] = major;
    result.seconds[ComponentStatus::PartialOutage] = partial;
    result.seconds[ComponentStatus::Unknown] = unseen;
    result.seconds[ComponentStatus::Operational] = 86400 - major - partial - unseen;
    result.seconds.observed = 86400 - unseen;
    return result;
}

inline QList<UptimeDay> quietDays(int count = 90)
{
    QList<UptimeDay> days;
    for (int back = count - 1; back >= 0; --back)
        days.append(day(clock().date().addDays(-back)));
    return days;
}

inline ComponentSummary component(const QString &id, const QString &name, const QString &group = {},
                                  ComponentStatus status = ComponentStatus::Operational)
{
    return {.id = id,
            .name = name,
            .group = group,
            .status = status,
            .since = clock().addSecs(-12 * 60),
            .uptime = 1.0,
            .days = quietDays()};
}

inline VendorSummary vendor(const QString &name, ComponentStatus level = ComponentStatus::Operational)
{
    const QString id = name.toLower().replace(u' ', u'-');
    VendorSummary summary;
    summary.vendor = {.id = id,
                      .name = name,
                      .page = QUrl(u"https://status."_s + id + u".example/"_s),
                      .platform = u"statuspage"_s};
    summary.level = level;
    summary.since = clock().addSecs(-12 * 60);
    summary.freshness = Freshness::Fresh;
    summary.lastChecked = clock().addSecs(-40);
    summary.lastRead = clock().addSecs(-40);
    summary.uptime = 0.9994;
    summary.days = quietDays();
    summary.components = {component(u"web"_s, u"Web App"_s, {}, level), component(u"api"_s, u"API"_s)};
    if (level != ComponentStatus::Operational)
        summary.worst = u"Web App"_s;
    return summary;
}

inline IncidentState incident(const QString &title, Impact impact = Impact::Major,
                              IncidentStatus status = IncidentStatus::Identified)
{
    IncidentState state;
    state.incident.id = title;
    state.incident.title = title;
    state.incident.impact = impact;
    state.incident.status = status;
    state.incident.startedAt = clock().addSecs(-12 * 60);
    state.firstSeen = clock().addSecs(-11 * 60);
    state.lastSeen = clock();
    return state;
}

} // namespace foghorn::madeup
