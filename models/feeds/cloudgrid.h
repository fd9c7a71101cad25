// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/feeds/draft.h"

#include <QHash>

// A large cloud as regions (groups) and services (components): people run a few regions and many services, so
// a region is what they tick first. The wire names a service in a region only while something is wrong with
// it; the best known ones stand in the grid always, so that they can be chosen beforehand, and others join
// when an incident names them.
namespace foghorn {

struct CloudPlace
{
    QLatin1StringView id;
    QLatin1StringView name;
};

struct CloudCell
{
    QString id;
    QString name;
    QString region; // the group's id
    QString regionName;
};

class CloudGrid
{
public:
    using CellId = QString (*)(const QString &service, const QString &region);
    CloudGrid(std::span<const CloudPlace> regions, std::span<const CloudPlace> services, CellId cellId);

    QString regionName(const QString &region, const QString &fallback = {}) const;
    // A cell that an incident names; `level` when the incident is open, then the worst counts.
    ComponentRef name(const CloudCell &cell, std::optional<ComponentStatus> level);
    // All cells into the draft; `quiet` is the level of those that no open incident names.
    void write(SnapshotDraft &draft, ComponentStatus quiet) const;

private:
    std::span<const CloudPlace> m_regions;
    std::span<const CloudPlace> m_services;
    CellId m_cellId;
    QList<CloudCell> m_named;
    QHash<QString, ComponentStatus> m_levels;
};

} // namespace foghorn
