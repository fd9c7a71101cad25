// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/words.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>

namespace foghorn::demo {

// The made-up vendors of the demo and all that ever happens to them: a year of past and a minute of present.

struct DemoComponent
{
    QString id;
    QString name;
    QString group; // the group's name, or empty
};

// One thing said about an incident, and what it does to components.
struct DemoStep
{
    QDateTime at; // UTC
    IncidentStatus status = IncidentStatus::Investigating;
    QString text;
    QHash<QString, ComponentStatus> levels; // component id -> level from now on
};

struct DemoIncident
{
    QString id;
    IncidentKind kind = IncidentKind::Incident;
    QString title;
    Impact impact = Impact::Minor;
    QList<DemoStep> steps; // oldest first
    QDateTime scheduledFor; // maintenances only
    QDateTime scheduledUntil;

    QStringList touched() const; // component ids
};

struct DemoVendor
{
    QString id;
    QString name;
    QString platform;
    QStringList tags;
    QList<DemoComponent> components;
    QList<DemoIncident> incidents; // oldest first
    QDateTime silentFrom; // the server answers 503 meanwhile
    QDateTime silentUntil;
    QDateTime unseenFrom; // nobody looked meanwhile (a gap in the past)
    QDateTime unseenUntil;

    ComponentStatus levelAt(const QString &componentId, const QDateTime &at) const;
    QDateTime lastStepAt(const QDateTime &at) const;
    const DemoComponent *component(const QString &componentId) const;
};

// How long the live story lasts, in seconds.
inline constexpr int storySeconds = 55;
inline constexpr int pastDays = 365;

// The eight vendors with their past before `start` and the story that begins there. Same start, same story.
QList<DemoVendor> demoVendors(const QDateTime &start);

} // namespace foghorn::demo
