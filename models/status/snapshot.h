// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/words.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace foghorn {

// All times are UTC; an invalid QDateTime means that nobody said.

struct ComponentGroup
{
    QString id;
    QString name;
    int position = 0;

    bool operator==(const ComponentGroup &) const = default;
};

struct Component
{
    QString id;
    QString name;
    QString groupId; // empty: stands at the root
    int position = 0; // in the page's order over the whole page, groups flattened
    ComponentStatus status = ComponentStatus::Unknown;
    std::optional<double> claimedUptime; // 0..1, what the page itself says
    int claimedDays = 0; // of how many days that speaks; 0: the page does not say

    bool operator==(const Component &) const = default;
};

// A component as an incident or an update names it; the id may be empty where the format has none.
struct ComponentRef
{
    QString id;
    QString name;
    QString group; // the group's name, or empty

    bool operator==(const ComponentRef &) const = default;
};

// A component's step as an update tells it.
struct ComponentStep
{
    QString id;
    QString name;
    std::optional<ComponentStatus> from;
    std::optional<ComponentStatus> to;

    bool operator==(const ComponentStep &) const = default;
};

struct IncidentUpdate
{
    QString id;
    IncidentStatus status = IncidentStatus::Unknown;
    QDateTime postedAt; // as the vendor displays it; it may be back-dated
    QString text; // as it was written; see format
    TextFormat format = TextFormat::Plain;
    QList<ComponentStep> components;

    bool operator==(const IncidentUpdate &) const = default;
};

// An incident or a maintenance.
struct Incident
{
    QString id;
    IncidentKind kind = IncidentKind::Incident;
    QString title;
    Impact impact = Impact::Unknown;
    IncidentStatus status = IncidentStatus::Unknown;
    QDateTime startedAt; // when the vendor says it began
    QDateTime postedAt; // when the vendor first wrote of it
    QDateTime updatedAt;
    QDateTime resolvedAt;
    QDateTime scheduledFor; // maintenances only, as the next
    QDateTime scheduledUntil;
    QUrl url;
    QList<ComponentRef> components; // empty: it touches the whole vendor
    QList<IncidentUpdate> updates; // newest first

    bool operator==(const Incident &) const = default;
};

// What one list of incidents in a snapshot can prove by leaving an incident out.
enum class Listing {
    None, // the document was not read this time
    Open, // it lists all that is open: what is missing is not open there
    OpenOnly, // the same, and the page has no longer list that could be asked what became of it
    Recent, // it lists the newest, open or not, as far back as its oldest entry
};

// All that one successful look at one vendor said.
struct Snapshot
{
    QDateTime observedAt;
    QString pageId;
    QString pageName;
    QUrl pageUrl;
    QDateTime pageUpdatedAt;
    Indicator indicator = Indicator::Unknown;
    QString claimed; // the page's own roll-up in its own words

    bool hasComponents = false; // a document that lists components was read
    QList<ComponentGroup> groups;
    QList<Component> components; // in the page's order; group rows are none

    Listing incidentListing = Listing::None;
    Listing maintenanceListing = Listing::None;
    QList<Incident> incidents; // incidents and maintenances, newest first, each once

    QStringList notes; // words never seen before, fields dropped

    bool operator==(const Snapshot &) const = default;
};

} // namespace foghorn
