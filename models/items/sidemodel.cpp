// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/sidemodel.h"

namespace foghorn {

SideModel::SideModel(VendorSortModel &vendors, QObject *parent)
    : QAbstractListModel(parent)
    , m_vendors(vendors)
{
    connect(&vendors, &QAbstractItemModel::rowsInserted, this, &SideModel::sync);
    connect(&vendors, &QAbstractItemModel::rowsRemoved, this, &SideModel::sync);
    connect(&vendors, &QAbstractItemModel::rowsMoved, this, &SideModel::sync);
    connect(&vendors, &QAbstractItemModel::layoutChanged, this, &SideModel::sync);
    connect(&vendors, &QAbstractItemModel::modelReset, this, &SideModel::sync);
    connect(&vendors, &VendorSortModel::orderChanged, this, &SideModel::sync);
    connect(&vendors, &QAbstractItemModel::dataChanged, this, &SideModel::forward);
    m_rows = wantedRows();
}

QList<SideModel::Row> SideModel::wantedRows()
{
    QList<Row> attention;
    QList<Row> operational;
    QList<Row> paused;
    const bool sections = m_vendors.order() == VendorOrder::Problems;
    QList<Row> plain;
    for (int row = 0; row < m_vendors.rowCount(); ++row) {
        const VendorSummary *summary = m_vendors.summaryAt(row);
        QList<Row> &section = !sections ? plain
            : summary->vendor.paused    ? paused
            : needsAttention(*summary)  ? attention
                                        : operational;
        section.append({Section::None, summary->vendor.id});
    }
    m_attention = static_cast<int>(attention.size());
    m_operational = static_cast<int>(operational.size());
    m_paused = static_cast<int>(paused.size());
    if (!sections)
        return plain;
    if (!attention.isEmpty())
        attention.prepend({Section::Attention, {}});
    if (!operational.isEmpty())
        operational.prepend({Section::Operational, {}});
    if (!paused.isEmpty())
        paused.prepend({Section::Paused, {}});
    return attention + operational + paused;
}

void SideModel::sync()
{
    const QList<Row> wanted = wantedRows();
    for (int row = static_cast<int>(m_rows.size()) - 1; row >= 0; --row) {
        if (wanted.contains(m_rows.at(row)))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    }
    for (int row = 0; row < wanted.size(); ++row) {
        if (row < m_rows.size() && m_rows.at(row) == wanted.at(row))
            continue;
        const int from = static_cast<int>(m_rows.indexOf(wanted.at(row), row));
        if (from < 0) {
            beginInsertRows({}, row, row);
            m_rows.insert(row, wanted.at(row));
            endInsertRows();
        } else {
            beginMoveRows({}, from, from, {}, row);
            m_rows.move(from, row);
            endMoveRows();
        }
    }
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).section != Section::None)
            emit dataChanged(index(row), index(row), {CountRole});
    }
}

void SideModel::forward(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles)
{
    // A vendor whose place among the sorted stays can still cross from one section to the other.
    if (roles.isEmpty() || roles.contains(VendorModel::AttentionRole))
        sync();
    for (int row = first.row(); row <= last.row(); ++row) {
        const int own = rowOf(m_vendors.summaryAt(row)->vendor.id);
        if (own >= 0)
            emit dataChanged(index(own), index(own), roles);
    }
}

int SideModel::rowOf(const QString &vendorId) const
{
    return static_cast<int>(m_rows.indexOf(Row{Section::None, vendorId}));
}

int SideModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant SideModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    if (role == SectionRole)
        return QVariant::fromValue(row.section);
    if (role == CountRole)
        return row.section == Section::Attention ? m_attention
            : row.section == Section::Paused     ? m_paused
                                                 : m_operational;
    if (row.section != Section::None)
        return {};
    const int sorted = m_vendors.rowOf(row.vendor);
    return sorted < 0 ? QVariant() : m_vendors.index(sorted, 0).data(role);
}

Qt::ItemFlags SideModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || m_rows.at(index.row()).section != Section::None)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace foghorn
