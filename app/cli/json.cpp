// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/json.h"

#include "models/status/markup.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn::json {
namespace {

template <typename Enum>
QJsonValue word(std::optional<Enum> value)
{
    return value ? QJsonValue(wireName(*value)) : QJsonValue();
}

QJsonObject update(const IncidentUpdate &update, const IncidentRecord &record)
{
    QJsonArray components;
    for (const ComponentStep &step : update.components) {
        components.append(
            QJsonObject{{u"name"_s, step.name}, {u"from"_s, word(step.from)}, {u"to"_s, word(step.to)}});
    }
    QJsonArray earlier;
    for (const EarlierText &text : record.earlier.value(update.id)) {
        earlier.append(QJsonObject{{u"text"_s, plainText(text.text, update.format)},
                                   {u"observed_at"_s, time(text.observedAt)}});
    }
    return {{u"id"_s, update.id},
            {u"phase"_s, wireName(update.status)},
            {u"posted_at"_s, time(update.postedAt)},
            {u"observed_at"_s, time(record.updateSeen.value(update.id))},
            {u"text"_s, text(plainText(update.text, update.format))},
            {u"earlier"_s, earlier},
            {u"components"_s, components}};
}

} // namespace

QJsonValue time(const QDateTime &time)
{
    if (!time.isValid())
        return QJsonValue();
    const QDateTime utc = time.toUTC();
    return utc.toString(utc.time().msec() == 0 ? Qt::ISODate : Qt::ISODateWithMs);
}

QJsonValue text(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue error(const std::optional<Error> &error)
{
    if (!error)
        return QJsonValue();
    return QJsonObject{{u"kind"_s, wireName(error->kind)}, {u"detail"_s, error->detail}};
}

QJsonObject vendor(const Vendor &vendor, std::optional<qsizetype> components)
{
    return {{u"id"_s, vendor.id},
            {u"name"_s, vendor.name},
            {u"page"_s, vendor.page.toString()},
            {u"platform"_s, text(vendor.platform)},
            {u"components"_s, components ? QJsonValue(*components) : QJsonValue()},
            {u"tags"_s, QJsonArray::fromStringList(vendor.tags)},
            {u"interval"_s, vendor.intervalSeconds},
            {u"paused"_s, vendor.paused}};
}

QJsonObject incident(const IncidentRecord &record)
{
    const Incident &incident = record.state.incident;
    QJsonArray components;
    for (const ComponentRef &ref : incident.components)
        components.append(ref.group.isEmpty() ? ref.name : ref.group + u" / "_s + ref.name);
    QJsonArray updates;
    for (const IncidentUpdate &one : incident.updates)
        updates.append(update(one, record));
    return {{u"vendor"_s, record.vendor},
            {u"id"_s, incident.id},
            {u"kind"_s, wireName(incident.kind)},
            {u"title"_s, cleanName(incident.title)},
            {u"impact"_s, wireName(incident.impact)},
            {u"phase"_s, wireName(incident.status)},
            {u"started_at"_s, time(incident.startedAt)},
            {u"resolved_at"_s, time(incident.resolvedAt)},
            {u"scheduled_for"_s, time(incident.scheduledFor)},
            {u"scheduled_until"_s, time(incident.scheduledUntil)},
            {u"url"_s, text(incident.url.toString())},
            {u"components"_s, components},
            {u"edited"_s, record.state.edited},
            {u"updates"_s, updates}};
}

QJsonObject status(const VendorSummary &summary, const QHash<QString, IncidentRecord> &records)
{
    QJsonArray components;
    for (const ComponentSummary &component : summary.components) {
        components.append(QJsonObject{{u"id"_s, component.id},
                                      {u"name"_s, component.name},
                                      {u"group"_s, text(component.group)},
                                      {u"level"_s, wireName(component.status)},
                                      {u"since"_s, time(component.since)},
                                      {u"watched"_s, component.watched}});
    }
    QJsonArray incidents;
    QJsonArray maintenances;
    for (const IncidentState &state : summary.incidents) {
        IncidentRecord record = records.value(state.incident.id);
        record.vendor = summary.vendor.id;
        record.state = state;
        (state.incident.kind == IncidentKind::Maintenance ? maintenances : incidents)
            .append(incident(record));
    }
    return {{u"id"_s, summary.vendor.id},
            {u"name"_s, summary.vendor.name},
            {u"page"_s, summary.vendor.page.toString()},
            {u"platform"_s, text(summary.vendor.platform)},
            {u"level"_s, wireName(summary.level)},
            {u"claimed"_s, text(summary.claimed)},
            {u"last_checked"_s, time(summary.lastChecked)},
            {u"last_read"_s, time(summary.lastRead)},
            {u"freshness"_s, wireName(summary.freshness)},
            {u"error"_s, error(summary.error)},
            {u"components"_s, components},
            {u"incidents"_s, incidents},
            {u"maintenances"_s, maintenances}};
}

QJsonObject change(const Change &change)
{
    return {{u"at"_s, time(change.at)},           {u"vendor"_s, text(change.vendor)},
            {u"change"_s, wireName(change.kind)}, {u"component"_s, text(change.component)},
            {u"group"_s, text(change.group)},     {u"from"_s, word(change.from)},
            {u"to"_s, word(change.to)},           {u"incident"_s, text(change.incident)},
            {u"phase"_s, word(change.phase)},     {u"text"_s, text(change.text)}};
}

QJsonObject alert(const Alert &alert)
{
    QJsonObject object = change(alert.change);
    object.insert(u"state"_s, wireName(alert.state));
    return object;
}

QJsonObject pollResult(const PollResult &result)
{
    const auto word = [&result] {
        switch (result.outcome) {
        case PollResult::Outcome::Read:
            return u"read"_s;
        case PollResult::Outcome::Unchanged:
            return u"unchanged"_s;
        case PollResult::Outcome::Failed:
            break;
        }
        return u"failed"_s;
    };
    return {{u"id"_s, result.vendor},
            {u"result"_s, word()},
            {u"http"_s, result.http ? QJsonValue(result.http) : QJsonValue()},
            {u"bytes"_s, result.bytes},
            {u"ms"_s, result.ms},
            {u"error"_s, error(result.error)}};
}

} // namespace foghorn::json
