// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/madepage.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace foghorn::test {
namespace {

bool isOver(const QJsonObject &row)
{
    const QString phase = row.value("status"_L1).toString();
    return phase == "resolved"_L1 || phase == "postmortem"_L1 || phase == "completed"_L1;
}

QByteArray bytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject updateRow(const QString &id, const QString &phase, const QString &at, const QString &text)
{
    return {
        {u"id"_s, id}, {u"status"_s, phase}, {u"body"_s, text}, {u"created_at"_s, at}, {u"display_at"_s, at}};
}

} // namespace

MadePage::MadePage(const QString &name, const QString &id)
    : m_name(name)
    , m_id(id)
{
}

void MadePage::addComponent(const QString &id, const QString &name, const QString &group)
{
    m_parts.append({id, name, group, u"operational"_s});
}

void MadePage::setLevel(const QString &id, const QString &word)
{
    std::ranges::find(m_parts, id, &Part::id)->level = word;
}

void MadePage::removeComponent(const QString &id)
{
    m_parts.removeIf([&id](const Part &part) { return part.id == id; });
}

void MadePage::renameComponent(const QString &id, const QString &name)
{
    std::ranges::find(m_parts, id, &Part::id)->name = name;
}

void MadePage::moveComponent(const QString &id, const QString &group)
{
    std::ranges::find(m_parts, id, &Part::id)->group = group;
}

void MadePage::turnComponents()
{
    std::ranges::reverse(m_parts);
}

void MadePage::become(const QString &name, const QString &id)
{
    m_name = name;
    m_id = id;
}

void MadePage::setIndicator(const QString &word, const QString &description)
{
    m_indicator = word;
    m_description = description;
}

void MadePage::touch(const QString &updatedAt)
{
    m_updatedAt = updatedAt;
}

void MadePage::open(const QString &id, const QString &title, const QString &impact, const QString &at,
                    const QStringList &componentIds)
{
    QJsonArray components;
    for (const Part &part : std::as_const(m_parts)) {
        if (componentIds.contains(part.id))
            components.append(
                QJsonObject{{u"id"_s, part.id}, {u"name"_s, part.name}, {u"status"_s, part.level}});
    }
    const QJsonObject row{{u"id"_s, id},
                          {u"name"_s, title},
                          {u"status"_s, u"investigating"_s},
                          {u"impact"_s, impact},
                          {u"created_at"_s, at},
                          {u"started_at"_s, at},
                          {u"updated_at"_s, at},
                          {u"resolved_at"_s, QJsonValue()},
                          {u"shortlink"_s, QString(u"https://acorn.example/"_s + id)},
                          {u"components"_s, components},
                          {u"incident_updates"_s, QJsonArray()}};
    m_told.prepend(Told{.row = row});
    say(id, id + u"-u1"_s, u"investigating"_s, at, u"We are looking into it."_s);
}

void MadePage::schedule(const QString &id, const QString &title, const QString &from, const QString &until,
                        const QString &postedAt)
{
    open(id, title, u"maintenance"_s, postedAt.isEmpty() ? from : postedAt);
    Told &told = m_told.first();
    told.maintenance = true;
    told.row.insert(u"status"_s, u"scheduled"_s);
    told.row.insert(u"scheduled_for"_s, from);
    told.row.insert(u"scheduled_until"_s, until);
    told.row.insert(
        u"incident_updates"_s,
        QJsonArray{updateRow(id + u"-u1"_s, u"scheduled"_s, m_updatedAt, u"We will work on it."_s)});
}

QJsonObject &MadePage::incident(const QString &id)
{
    const auto at = std::ranges::find_if(
        m_told, [&id](const Told &told) { return told.row.value("id"_L1).toString() == id; });
    Q_ASSERT(at != m_told.end());
    return at->row;
}

void MadePage::say(const QString &id, const QString &updateId, const QString &phase, const QString &at,
                   const QString &text)
{
    QJsonObject &row = incident(id);
    QJsonArray updates = row.value("incident_updates"_L1).toArray();
    updates.prepend(updateRow(updateId, phase, at, text));
    row.insert(u"incident_updates"_s, updates);
    row.insert(u"status"_s, phase);
    row.insert(u"updated_at"_s, at);
    if (phase == "resolved"_L1)
        row.insert(u"resolved_at"_s, at);
    else if (!isOver(row))
        row.insert(u"resolved_at"_s, QJsonValue());
    touch(at);
}

void MadePage::reword(const QString &id, const QString &updateId, const QString &text)
{
    QJsonObject &row = incident(id);
    QJsonArray updates = row.value("incident_updates"_L1).toArray();
    for (qsizetype i = 0; i < updates.size(); ++i) {
        QJsonObject update = updates[i].toObject();
        if (update.value("id"_L1).toString() != updateId)
            continue;
        update.insert(u"body"_s, text);
        updates[i] = update;
    }
    row.insert(u"incident_updates"_s, updates);
}

void MadePage::retitle(const QString &id, const QString &title)
{
    incident(id).insert(u"name"_s, title);
}

void MadePage::setImpact(const QString &id, const QString &impact)
{
    incident(id).insert(u"impact"_s, impact);
}

void MadePage::withdraw(const QString &id, const QString &updateId)
{
    QJsonObject &row = incident(id);
    QJsonArray left;
    for (const QJsonValue &update : row.value("incident_updates"_L1).toArray()) {
        if (update.toObject().value("id"_L1).toString() != updateId)
            left.append(update);
    }
    row.insert(u"incident_updates"_s, left);
}

void MadePage::hide(const QString &id)
{
    std::ranges::find_if(m_told, [&id](const Told &told) { return told.row.value("id"_L1).toString() == id; })
        ->hidden
        = true;
}

void MadePage::drop(const QString &id)
{
    m_told.removeIf([&id](const Told &told) { return told.row.value("id"_L1).toString() == id; });
}

QJsonObject MadePage::page() const
{
    return {{u"id"_s, m_id},
            {u"name"_s, m_name},
            {u"url"_s, u"https://acorn.example"_s},
            {u"time_zone"_s, u"Etc/UTC"_s},
            {u"updated_at"_s, m_updatedAt}};
}

QJsonArray MadePage::componentRows() const
{
    QJsonArray rows;
    QStringList groups;
    int position = 0;
    for (const Part &part : m_parts) {
        if (!part.group.isEmpty() && !groups.contains(part.group)) {
            groups.append(part.group);
            rows.append(QJsonObject{{u"id"_s, part.group.toLower()},
                                    {u"name"_s, part.group},
                                    {u"status"_s, u"operational"_s},
                                    {u"position"_s, ++position},
                                    {u"group"_s, true},
                                    {u"group_id"_s, QJsonValue()}});
        }
        rows.append(QJsonObject{
            {u"id"_s, part.id},
            {u"name"_s, part.name},
            {u"status"_s, part.level},
            {u"position"_s, ++position},
            {u"group"_s, false},
            {u"group_id"_s, part.group.isEmpty() ? QJsonValue() : QJsonValue(part.group.toLower())}});
    }
    return rows;
}

QByteArray MadePage::summary() const
{
    QJsonArray incidents;
    QJsonArray maintenances;
    for (const Told &told : m_told) {
        if (!told.hidden && !isOver(told.row))
            (told.maintenance ? maintenances : incidents).append(told.row);
    }
    return bytes(
        {{u"page"_s, page()},
         {u"status"_s, QJsonObject{{u"indicator"_s, m_indicator}, {u"description"_s, m_description}}},
         {u"components"_s, componentRows()},
         {u"incidents"_s, incidents},
         {u"scheduled_maintenances"_s, maintenances}});
}

QByteArray MadePage::incidents() const
{
    QJsonArray rows;
    for (const Told &told : m_told) {
        if (!told.maintenance && rows.size() < 50)
            rows.append(told.row);
    }
    return bytes({{u"page"_s, page()}, {u"incidents"_s, rows}});
}

QByteArray MadePage::maintenances() const
{
    QJsonArray rows;
    for (const Told &told : m_told) {
        if (told.maintenance)
            rows.append(told.row);
    }
    return bytes({{u"page"_s, page()}, {u"scheduled_maintenances"_s, rows}});
}

} // namespace foghorn::test
