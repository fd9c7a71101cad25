// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/stored.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace foghorn::history {
namespace {

QString compact(const QJsonArray &array)
{
    return array.isEmpty() ? QString()
                           : QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QJsonArray arrayFrom(const QString &json)
{
    return json.isEmpty() ? QJsonArray() : QJsonDocument::fromJson(json.toUtf8()).array();
}

QJsonValue levelValue(std::optional<ComponentStatus> status)
{
    return status ? QJsonValue(wireName(*status)) : QJsonValue();
}

std::optional<ComponentStatus> levelFrom(const QJsonValue &value)
{
    return value.isString() ? std::optional(word<ComponentStatus>(value.toString())) : std::nullopt;
}

QDateTime timeFrom(const QVariant &value)
{
    return value.isNull() ? QDateTime() : fromMs(value.toLongLong());
}

} // namespace

QString componentsJson(const QList<ComponentRef> &components)
{
    QJsonArray array;
    for (const ComponentRef &component : components)
        array.append(QJsonArray{component.id, component.name, component.group});
    return compact(array);
}

QList<ComponentRef> componentsFrom(const QString &json)
{
    QList<ComponentRef> components;
    for (const QJsonValue entry : arrayFrom(json))
        components.append({entry[0].toString(), entry[1].toString(), entry[2].toString()});
    return components;
}

QString stepsJson(const QList<ComponentStep> &steps)
{
    QJsonArray array;
    for (const ComponentStep &step : steps)
        array.append(QJsonArray{step.id, step.name, levelValue(step.from), levelValue(step.to)});
    return compact(array);
}

QList<ComponentStep> stepsFrom(const QString &json)
{
    QList<ComponentStep> steps;
    for (const QJsonValue entry : arrayFrom(json))
        steps.append({entry[0].toString(), entry[1].toString(), levelFrom(entry[2]), levelFrom(entry[3])});
    return steps;
}

QLatin1StringView formatName(TextFormat format)
{
    switch (format) {
    case TextFormat::Markdown:
        return "markdown"_L1;
    case TextFormat::Html:
        return "html"_L1;
    case TextFormat::Plain:
        break;
    }
    return "plain"_L1;
}

TextFormat formatFrom(QStringView name)
{
    if (name == "markdown"_L1)
        return TextFormat::Markdown;
    return name == "html"_L1 ? TextFormat::Html : TextFormat::Plain;
}

QList<Fact> factsOf(const IncidentState &state)
{
    const Incident &incident = state.incident;
    return {
        {"kind"_L1, QString(wireName(incident.kind))},
        {"title"_L1, incident.title},
        {"impact"_L1, QString(wireName(incident.impact))},
        {"status"_L1, QString(wireName(incident.status))},
        {"started"_L1, msOrNull(incident.startedAt)},
        {"posted"_L1, msOrNull(incident.postedAt)},
        {"resolved"_L1, msOrNull(incident.resolvedAt)},
        {"scheduled_for"_L1, msOrNull(incident.scheduledFor)},
        {"scheduled_until"_L1, msOrNull(incident.scheduledUntil)},
        {"url"_L1, incident.url.toString(QUrl::FullyEncoded)},
        {"components"_L1, componentsJson(incident.components)},
        {"no_longer_listed"_L1, state.noLongerListed ? 1 : 0},
        {"edited"_L1, state.edited ? 1 : 0},
    };
}

QList<Fact> factsOf(const IncidentUpdate &update)
{
    return {
        {"status"_L1, QString(wireName(update.status))},   {"posted"_L1, msOrNull(update.postedAt)},
        {"format"_L1, QString(formatName(update.format))}, {"text"_L1, update.text},
        {"components"_L1, stepsJson(update.components)},
    };
}

void takeBack(IncidentState &state, const QString &field, const QVariant &value)
{
    Incident &incident = state.incident;
    if (field == "kind"_L1)
        incident.kind = fromWireName<IncidentKind>(value.toString()).value_or(incident.kind);
    else if (field == "title"_L1)
        incident.title = value.toString();
    else if (field == "impact"_L1)
        incident.impact = word<Impact>(value.toString());
    else if (field == "status"_L1)
        incident.status = word<IncidentStatus>(value.toString());
    else if (field == "started"_L1)
        incident.startedAt = timeFrom(value);
    else if (field == "posted"_L1)
        incident.postedAt = timeFrom(value);
    else if (field == "resolved"_L1)
        incident.resolvedAt = timeFrom(value);
    else if (field == "scheduled_for"_L1)
        incident.scheduledFor = timeFrom(value);
    else if (field == "scheduled_until"_L1)
        incident.scheduledUntil = timeFrom(value);
    else if (field == "url"_L1)
        incident.url = QUrl(value.toString());
    else if (field == "components"_L1)
        incident.components = componentsFrom(value.toString());
    else if (field == "no_longer_listed"_L1)
        state.noLongerListed = value.toInt() != 0;
    else if (field == "edited"_L1)
        state.edited = value.toInt() != 0;
}

void takeBack(IncidentUpdate &update, const QString &field, const QVariant &value)
{
    if (field == "status"_L1)
        update.status = word<IncidentStatus>(value.toString());
    else if (field == "posted"_L1)
        update.postedAt = timeFrom(value);
    else if (field == "format"_L1)
        update.format = formatFrom(value.toString());
    else if (field == "text"_L1)
        update.text = value.toString();
    else if (field == "components"_L1)
        update.components = stepsFrom(value.toString());
}

} // namespace foghorn::history
