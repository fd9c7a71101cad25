// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/report.h"

// A made-up vendor's past as a report's source.
namespace foghorn::test {

using namespace Qt::Literals::StringLiterals;

inline QDateTime reportNow()
{
    return QDateTime(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);
}

inline qint64 msOf(int year, int month, int day, int hour = 0, int minute = 0)
{
    return QDateTime(QDate(year, month, day), QTime(hour, minute), Qt::UTC).toMSecsSinceEpoch();
}

inline IncidentRecord madeIncident(const QString &vendor, const QString &title)
{
    IncidentRecord record{.vendor = vendor};
    Incident &incident = record.state.incident;
    incident.id = u"i1"_s;
    incident.title = title;
    incident.impact = Impact::Major;
    incident.status = IncidentStatus::Resolved;
    incident.startedAt = QDateTime::fromMSecsSinceEpoch(msOf(2026, 10, 5, 9, 0), Qt::UTC);
    incident.postedAt = incident.startedAt.addSecs(14 * 60);
    incident.resolvedAt = incident.startedAt.addSecs(89 * 60);
    incident.url = QUrl(u"https://status.acorn.example/incidents/i1"_s);
    incident.components = {{u"web"_s, u"Web App"_s, {}}};
    record.state.firstSeen = incident.startedAt.addSecs(16 * 60);
    record.state.lastSeen = incident.resolvedAt.addSecs(60);
    return record;
}

// Observed from 1 July 2026 on, an hour and a half of major outage on 5 October; reported before.
inline ReportSource madeSource(const QString &name = u"Acorn"_s, const QString &componentName = u"Web App"_s)
{
    ReportSource source;
    source.state.vendor = {.id = u"acorn"_s, .name = name, .page = QUrl(u"https://status.acorn.example/"_s)};
    ComponentState web{.id = u"web"_s, .name = componentName, .status = ComponentStatus::Operational};
    ComponentState api{.id = u"api"_s, .name = u"API"_s, .status = ComponentStatus::Operational};
    web.claimedUptime = 0.9999;
    source.state.components = {web, api};
    ComponentHistory past{.component = {u"web"_s, componentName, {}}};
    const qint64 seen = msOf(2026, 7, 1);
    const qint64 down = msOf(2026, 10, 5, 9, 0);
    const qint64 up = msOf(2026, 10, 5, 10, 29);
    using enum ComponentStatus;
    past.observed = {{seen, down, Operational},
                     {down, up, MajorOutage},
                     {up, reportNow().toMSecsSinceEpoch(), Operational}};
    past.reported = {{msOf(2026, 3, 1), seen, Operational}};
    ComponentHistory other{.component = {u"api"_s, u"API"_s, {}}};
    other.observed = {{seen, reportNow().toMSecsSinceEpoch(), Operational}};
    source.history = {past, other};
    source.incidents = {madeIncident(u"acorn"_s, u"Web App is down"_s)};
    return source;
}

inline ReportRequest madeRequest()
{
    return {.vendors = {u"acorn"_s},
            .from = QDate(2025, 12, 1),
            .to = QDate(2026, 11, 21),
            .zone = QTimeZone::utc()};
}

inline ReportData madeReport(const ReportRequest &request, const QList<ReportSource> &sources)
{
    ReportData data{.request = request, .madeAt = reportNow(), .version = u"1.2.3"_s};
    std::tie(data.fromMs, data.toMs) = windowOf(request, reportNow());
    for (const ReportSource &source : sources)
        data.vendors.append(makeReport(request, source, reportNow()));
    return data;
}

} // namespace foghorn::test
