// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/feeds/cloudgrid.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

CloudGrid::CloudGrid(std::span<const CloudPlace> regions, std::span<const CloudPlace> services, CellId cellId)
    : m_regions(regions)
    , m_services(services)
    , m_cellId(cellId)
{
}

QString CloudGrid::regionName(const QString &region, const QString &fallback) const
{
    const auto known = std::ranges::find(m_regions, region, &CloudPlace::id);
    if (known != m_regions.end())
        return known->name == known->id ? QString(known->name)
                                        : QString(known->name + u" ("_s + region + u')');
    if (region.isEmpty())
        return u"Global"_s;
    return fallback.isEmpty() ? region : QString(fallback + u" ("_s + region + u')');
}

ComponentRef CloudGrid::name(const CloudCell &cell, std::optional<ComponentStatus> level)
{
    if (std::ranges::find(m_named, cell.id, &CloudCell::id) == m_named.end())
        m_named.append(cell);
    if (level)
        m_levels[cell.id] = graver(m_levels.value(cell.id, *level), *level);
    return {cell.id, cell.name, {}};
}

void CloudGrid::write(SnapshotDraft &draft, ComponentStatus quiet) const
{
    QSet<QString> written;
    const auto writeCell = [&](const CloudCell &cell) {
        if (written.contains(cell.id))
            return;
        written.insert(cell.id);
        draft.add(ComponentGroup{.id = cell.region, .name = cell.regionName});
        draft.add(Component{.id = cell.id,
                            .name = cell.name,
                            .groupId = cell.region,
                            .status = m_levels.value(cell.id, quiet)});
    };
    for (const CloudPlace &region : m_regions) {
        const QString regionId(region.id);
        for (const CloudPlace &service : m_services) {
            const QString id = m_cellId(QString(service.id), regionId);
            writeCell({id, QString(service.name), regionId, regionName(regionId)});
        }
    }
    for (const CloudCell &cell : m_named)
        writeCell(cell);
    draft.snapshot.hasComponents = true;
}

} // namespace foghorn
