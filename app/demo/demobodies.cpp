// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demobodies.h"

#include "models/status/severity.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace foghorn::demo {
namespace {

constexpr int listLength = 50; // as the real lists are capped

// A vendor's page at a moment, told in the words of its platform.
class Page
{
public:
    Page(const DemoVendor &vendor, const QString &origin, const QDateTime &at)
        : m_vendor(vendor)
        , m_origin(origin)
        , m_at(at)
    {
    }

    QJsonObject statuspageSummary() const;
    QJsonObject statuspageList(IncidentKind kind) const;
    QJsonObject incidentioComponents() const;
    QJsonObject instatusSummary() const;
    QJsonObject instatusComponents() const;

private:
    bool isShim() const { return m_vendor.platform == "incidentio"_L1; }
    QString time(const QDateTime &at) const;
    QString id(const QString &plain) const;
    QJsonObject page() const;
    QJsonObject status() const;
    QJsonArray components() const;
    QJsonObject incident(const DemoIncident &incident) const;
    QJsonObject update(const DemoStep &step, const DemoIncident &incident, int number) const;
    QList<const DemoIncident *> begun(IncidentKind kind) const;
    IncidentStatus statusOf(const DemoIncident &incident) const;
    QDateTime endOf(const DemoIncident &incident) const;
    ComponentStatus worstLevel() const;

    const DemoVendor &m_vendor;
    const QString m_origin;
    const QDateTime m_at;
};

QString statuspageWord(ComponentStatus status)
{
    switch (status) {
    case ComponentStatus::Degraded:
        return u"degraded_performance"_s;
    case ComponentStatus::Maintenance:
        return u"under_maintenance"_s;
    case ComponentStatus::PartialOutage:
        return u"partial_outage"_s;
    case ComponentStatus::MajorOutage:
        return u"major_outage"_s;
    case ComponentStatus::Operational:
    case ComponentStatus::Unknown:
        break;
    }
    return u"operational"_s;
}

QString instatusWord(ComponentStatus status)
{
    switch (status) {
    case ComponentStatus::Degraded:
        return u"DEGRADEDPERFORMANCE"_s;
    case ComponentStatus::Maintenance:
        return u"UNDERMAINTENANCE"_s;
    case ComponentStatus::PartialOutage:
        return u"PARTIALOUTAGE"_s;
    case ComponentStatus::MajorOutage:
        return u"MAJOROUTAGE"_s;
    case ComponentStatus::Operational:
    case ComponentStatus::Unknown:
        break;
    }
    return u"OPERATIONAL"_s;
}

QString Page::time(const QDateTime &at) const
{
    return at.toUTC().toString(isShim() ? Qt::ISODate : Qt::ISODateWithMs);
}

// Ids in each platform's shape: 12 characters, or a ULID for incident.io.
QString Page::id(const QString &plain) const
{
    const QByteArray digest
        = QCryptographicHash::hash((m_vendor.id + plain).toUtf8(), QCryptographicHash::Sha1).toHex();
    if (isShim())
        return u"01"_s + QString::fromLatin1(digest.left(24)).toUpper();
    return QString::fromLatin1(digest.left(12));
}

QList<const DemoIncident *> Page::begun(IncidentKind kind) const
{
    QList<const DemoIncident *> result;
    for (auto at = m_vendor.incidents.crbegin(); at != m_vendor.incidents.crend(); ++at) {
        if (at->kind == kind && at->steps.first().at <= m_at)
            result.append(&*at);
    }
    return result.mid(0, listLength);
}

IncidentStatus Page::statusOf(const DemoIncident &incident) const
{
    IncidentStatus status = incident.steps.first().status;
    for (const DemoStep &step : incident.steps) {
        if (step.at <= m_at)
            status = step.status;
    }
    return status;
}

QDateTime Page::endOf(const DemoIncident &incident) const
{
    for (const DemoStep &step : incident.steps) {
        if (step.at <= m_at && !isOpen(step.status))
            return step.at;
    }
    return {};
}

ComponentStatus Page::worstLevel() const
{
    ComponentStatus worst = ComponentStatus::Operational;
    for (const DemoComponent &component : m_vendor.components)
        worst = worse(worst, m_vendor.levelAt(component.id, m_at));
    return worst;
}

QJsonObject Page::page() const
{
    QJsonObject page{{u"id"_s, id(u"page"_s)},
                     {u"name"_s, m_vendor.name},
                     {u"url"_s, m_origin},
                     {u"updated_at"_s, time(m_vendor.lastStepAt(m_at))}};
    if (!isShim())
        page.insert(u"time_zone"_s, u"Etc/UTC"_s);
    return page;
}

QJsonObject Page::status() const
{
    switch (worstLevel()) {
    case ComponentStatus::MajorOutage:
        return {{u"indicator"_s, u"critical"_s}, {u"description"_s, u"Major Service Outage"_s}};
    case ComponentStatus::PartialOutage:
        return {{u"indicator"_s, u"major"_s}, {u"description"_s, u"Partial System Outage"_s}};
    case ComponentStatus::Degraded:
        return {{u"indicator"_s, u"minor"_s}, {u"description"_s, u"Minor Service Outage"_s}};
    case ComponentStatus::Maintenance:
        return {{u"indicator"_s, u"maintenance"_s}, {u"description"_s, u"Service Under Maintenance"_s}};
    case ComponentStatus::Operational:
    case ComponentStatus::Unknown:
        break;
    }
    return {{u"indicator"_s, u"none"_s}, {u"description"_s, u"All Systems Operational"_s}};
}

QJsonArray Page::components() const
{
    QJsonArray rows;
    QStringList groups;
    int position = 0;
    for (const DemoComponent &component : m_vendor.components) {
        QJsonObject row{{u"id"_s, id(component.id)},
                        {u"name"_s, component.name},
                        {u"status"_s, statuspageWord(m_vendor.levelAt(component.id, m_at))},
                        {u"position"_s, ++position},
                        {u"page_id"_s, id(u"page"_s)}};
        if (!isShim()) {
            row.insert(u"group"_s, false);
            row.insert(u"group_id"_s,
                       component.group.isEmpty() ? QJsonValue()
                                                 : QJsonValue(id(u"group "_s + component.group)));
        }
        rows.append(row);
        if (!component.group.isEmpty() && !groups.contains(component.group)) {
            groups.append(component.group);
            rows.append(QJsonObject{{u"id"_s, id(u"group "_s + component.group)},
                                    {u"name"_s, component.group},
                                    {u"status"_s, u"operational"_s},
                                    {u"position"_s, position},
                                    {u"group"_s, true},
                                    {u"group_id"_s, QJsonValue()}});
        }
    }
    return rows;
}

QJsonObject Page::update(const DemoStep &step, const DemoIncident &incident, int number) const
{
    QJsonArray affected;
    for (auto at = step.levels.cbegin(); at != step.levels.cend(); ++at) {
        affected.append(
            QJsonObject{{u"code"_s, id(at.key())},
                        {u"name"_s, m_vendor.component(at.key())->name},
                        {u"old_status"_s, statuspageWord(m_vendor.levelAt(at.key(), step.at.addMSecs(-1)))},
                        {u"new_status"_s, statuspageWord(at.value())}});
    }
    return {{u"id"_s, id(u"%1 %2"_s.arg(incident.id).arg(number))},
            {u"status"_s, wireName(step.status)},
            {u"body"_s, step.text},
            {u"incident_id"_s, id(incident.id)},
            {u"created_at"_s, time(step.at)},
            {u"updated_at"_s, time(step.at)},
            {u"display_at"_s, time(step.at)},
            {u"affected_components"_s, affected.isEmpty() ? QJsonValue() : QJsonValue(affected)}};
}

QJsonObject Page::incident(const DemoIncident &incident) const
{
    QJsonArray updates; // newest first
    QDateTime last;
    for (qsizetype i = 0; i < incident.steps.size() && incident.steps[i].at <= m_at; ++i) {
        updates.prepend(update(incident.steps[i], incident, static_cast<int>(i)));
        last = incident.steps[i].at;
    }
    QJsonObject object{
        {u"id"_s, id(incident.id)},
        {u"name"_s, incident.title},
        {u"status"_s, wireName(statusOf(incident))},
        {u"impact"_s, wireName(incident.impact)},
        {u"created_at"_s, time(incident.steps.first().at)},
        {u"updated_at"_s, time(last)},
        {u"resolved_at"_s, endOf(incident).isValid() ? QJsonValue(time(endOf(incident))) : QJsonValue()},
        {u"page_id"_s, id(u"page"_s)},
        {u"incident_updates"_s, updates}};
    if (isShim())
        return object;
    QJsonArray touched;
    for (const QString &componentId : incident.touched()) {
        touched.append(QJsonObject{{u"id"_s, id(componentId)},
                                   {u"name"_s, m_vendor.component(componentId)->name},
                                   {u"status"_s, statuspageWord(m_vendor.levelAt(componentId, m_at))}});
    }
    object.insert(u"components"_s, touched);
    object.insert(u"started_at"_s, time(incident.steps.first().at));
    object.insert(u"shortlink"_s, QString(m_origin + u"/incidents/"_s + id(incident.id)));
    if (incident.kind == IncidentKind::Maintenance) {
        object.insert(u"scheduled_for"_s, time(incident.scheduledFor));
        object.insert(u"scheduled_until"_s, time(incident.scheduledUntil));
    }
    return object;
}

QJsonObject Page::statuspageSummary() const
{
    const auto open = [this](IncidentKind kind) {
        QJsonArray rows;
        for (const DemoIncident *one : begun(kind)) {
            if (isOpen(statusOf(*one)))
                rows.append(incident(*one));
        }
        return rows;
    };
    QJsonObject body{{u"page"_s, page()},
                     {u"status"_s, status()},
                     {u"components"_s, components()},
                     {u"incidents"_s, open(IncidentKind::Incident)}};
    if (!isShim())
        body.insert(u"scheduled_maintenances"_s, open(IncidentKind::Maintenance));
    return body;
}

QJsonObject Page::statuspageList(IncidentKind kind) const
{
    QJsonArray rows;
    for (const DemoIncident *one : begun(kind))
        rows.append(incident(*one));
    return {{u"page"_s, page()},
            {kind == IncidentKind::Incident ? u"incidents"_s : u"scheduled_maintenances"_s, rows}};
}

QJsonObject Page::incidentioComponents() const
{
    return {{u"page"_s, page()}, {u"components"_s, components()}};
}

QJsonObject Page::instatusSummary() const
{
    QJsonArray incidents;
    QJsonArray maintenances;
    for (const DemoIncident *one : begun(IncidentKind::Incident)) {
        if (!isOpen(statusOf(*one)))
            continue;
        const ComponentStatus level = impactLevel(one->impact).value_or(ComponentStatus::Degraded);
        incidents.append(QJsonObject{{u"id"_s, id(one->id)},
                                     {u"name"_s, one->title},
                                     {u"started"_s, time(one->steps.first().at)},
                                     {u"status"_s, QString(wireName(statusOf(*one))).toUpper()},
                                     {u"impact"_s, instatusWord(level)},
                                     {u"url"_s, QString(m_origin + u"/incident/"_s + id(one->id))},
                                     {u"updatedAt"_s, time(m_vendor.lastStepAt(m_at))}});
    }
    for (const DemoIncident *one : begun(IncidentKind::Maintenance)) {
        if (!isOpen(statusOf(*one)))
            continue;
        const bool runs = statusOf(*one) == IncidentStatus::InProgress;
        maintenances.append(QJsonObject{{u"id"_s, id(one->id)},
                                        {u"name"_s, one->title},
                                        {u"start"_s, time(one->scheduledFor)},
                                        {u"status"_s, runs ? u"INPROGRESS"_s : u"NOTSTARTEDYET"_s},
                                        {u"duration"_s, u"120"_s},
                                        {u"url"_s, QString(m_origin + u"/maintenance/"_s + id(one->id))},
                                        {u"updatedAt"_s, time(m_vendor.lastStepAt(m_at))}});
    }
    const ComponentStatus worst = worstLevel();
    const QString word = worst == ComponentStatus::Operational ? u"UP"_s
        : worst == ComponentStatus::Maintenance                ? u"UNDERMAINTENANCE"_s
                                                               : u"HASISSUES"_s;
    QJsonObject body{
        {u"page"_s, QJsonObject{{u"name"_s, m_vendor.name}, {u"url"_s, m_origin}, {u"status"_s, word}}}};
    if (!incidents.isEmpty())
        body.insert(u"activeIncidents"_s, incidents);
    if (!maintenances.isEmpty())
        body.insert(u"activeMaintenances"_s, maintenances);
    return body;
}

QJsonObject Page::instatusComponents() const
{
    QJsonArray rows;
    for (const DemoComponent &component : m_vendor.components) {
        rows.append(QJsonObject{{u"id"_s, id(component.id)},
                                {u"name"_s, component.name},
                                {u"status"_s, instatusWord(m_vendor.levelAt(component.id, m_at))},
                                {u"group"_s, QJsonValue()}});
    }
    return {{u"components"_s, rows}};
}

} // namespace

QStringList pathsOf(const DemoVendor &vendor)
{
    if (vendor.platform == "instatus"_L1)
        return {u"/v3/summary.json"_s, u"/v2/components.json"_s};
    if (vendor.platform == "incidentio"_L1)
        return {u"/api/v2/summary.json"_s, u"/api/v2/components.json"_s, u"/api/v2/incidents.json"_s};
    return {u"/api/v2/summary.json"_s, u"/api/v2/incidents.json"_s, u"/api/v2/scheduled-maintenances.json"_s};
}

std::optional<QByteArray> bodyAt(const DemoVendor &vendor, const QString &path, const QString &origin,
                                 const QDateTime &at)
{
    if (!pathsOf(vendor).contains(path))
        return std::nullopt;
    const Page page(vendor, origin, at);
    QJsonObject body;
    if (path == "/v3/summary.json"_L1)
        body = page.instatusSummary();
    else if (path == "/v2/components.json"_L1)
        body = page.instatusComponents();
    else if (path.endsWith("/components.json"_L1))
        body = page.incidentioComponents();
    else if (path.endsWith("/incidents.json"_L1))
        body = page.statuspageList(IncidentKind::Incident);
    else if (path.endsWith("/scheduled-maintenances.json"_L1))
        body = page.statuspageList(IncidentKind::Maintenance);
    else
        body = page.statuspageSummary();
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

} // namespace foghorn::demo
