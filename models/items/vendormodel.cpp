// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/vendormodel.h"

namespace foghorn {

namespace {

QList<int> changedRoles(const VendorSummary &before, const VendorSummary &after)
{
    // SummaryRole stands for all that has no role of its own, so it is always among them.
    QList<int> roles{VendorModel::SummaryRole};
    if (before.vendor.name != after.vendor.name)
        roles << VendorModel::NameRole << Qt::DisplayRole;
    if (before.level != after.level)
        roles << VendorModel::LevelRole << VendorModel::AttentionRole;
    if (before.vendor.paused != after.vendor.paused)
        roles << VendorModel::AttentionRole;
    if (before.since != after.since)
        roles << VendorModel::SinceRole;
    if (before.freshness != after.freshness)
        roles << VendorModel::FreshnessRole;
    if (before.uptime != after.uptime)
        roles << VendorModel::UptimeRole;
    return roles;
}

} // namespace

bool needsAttention(const VendorSummary &summary)
{
    return summary.level != ComponentStatus::Operational && !summary.vendor.paused;
}

void VendorModel::setVendor(const VendorSummary &summary)
{
    const QString &id = summary.vendor.id;
    const auto at = m_rows.constFind(id);
    if (at == m_rows.constEnd()) {
        const int row = static_cast<int>(m_vendors.size());
        beginInsertRows({}, row, row);
        m_vendors.append(summary);
        m_rows.insert(id, row);
        endInsertRows();
        return;
    }
    VendorSummary &known = m_vendors[*at];
    if (known == summary)
        return;
    const QList<int> roles = changedRoles(known, summary);
    known = summary;
    emit dataChanged(index(*at), index(*at), roles);
}

void VendorModel::removeVendor(const QString &id)
{
    const auto at = m_rows.constFind(id);
    if (at == m_rows.constEnd())
        return;
    const int row = *at;
    beginRemoveRows({}, row, row);
    m_rows.remove(id);
    m_vendors.removeAt(row);
    for (int later = row; later < m_vendors.size(); ++later)
        m_rows[m_vendors.at(later).vendor.id] = later;
    endRemoveRows();
}

const VendorSummary *VendorModel::summary(const QString &id) const
{
    const auto at = m_rows.constFind(id);
    return at == m_rows.constEnd() ? nullptr : &m_vendors.at(*at);
}

QModelIndex VendorModel::indexOf(const QString &id) const
{
    const auto at = m_rows.constFind(id);
    return at == m_rows.constEnd() ? QModelIndex{} : index(*at);
}

int VendorModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_vendors.size());
}

QVariant VendorModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const VendorSummary &summary = m_vendors.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return summary.vendor.name;
    case IdRole:
        return summary.vendor.id;
    case LevelRole:
        return QVariant::fromValue(summary.level);
    case SinceRole:
        return summary.since;
    case FreshnessRole:
        return QVariant::fromValue(summary.freshness);
    case AttentionRole:
        return needsAttention(summary);
    case UptimeRole:
        return summary.uptime ? QVariant(*summary.uptime) : QVariant();
    case SummaryRole:
        return QVariant::fromValue(&summary);
    default:
        return {};
    }
}

QHash<int, QByteArray> VendorModel::roleNames() const
{
    return {{IdRole, "id"},         {NameRole, "name"},           {LevelRole, "level"},
            {SinceRole, "since"},   {FreshnessRole, "freshness"}, {AttentionRole, "attention"},
            {UptimeRole, "uptime"}, {SummaryRole, "summary"}};
}

} // namespace foghorn
