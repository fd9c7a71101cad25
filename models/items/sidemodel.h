// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/vendorsortmodel.h"

namespace foghorn {

// The sorted vendors as one flat list, with a row before each section where problems come first. Moves rows
// instead of resetting, so that a selection stays with its vendor when it gets worse or better.
class SideModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Section { None, Attention, Operational, Paused };
    Q_ENUM(Section)
    enum Role {
        SectionRole = VendorModel::SummaryRole + 1, // Section; None for a vendor
        CountRole, // int: the vendors under a section row
    };

    explicit SideModel(VendorSortModel &vendors, QObject *parent = nullptr);

    int rowOf(const QString &vendorId) const; // -1: not there

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row
    {
        Section section = Section::None;
        QString vendor; // empty for a section's own row

        bool operator==(const Row &) const = default;
    };

    QList<Row> wantedRows();
    void sync();
    void forward(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles);

    VendorSortModel &m_vendors;
    QList<Row> m_rows;
    int m_attention = 0;
    int m_operational = 0;
    int m_paused = 0;
};

} // namespace foghorn
