// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/summary.h"

#include <QAbstractListModel>
#include <QHash>

namespace foghorn {

// Every vendor as last summarised, in the order they came. Roles carry enums, times and values; a view makes
// words and colours of them. Lives on the GUI thread.
class VendorModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole + 1, // QString
        NameRole, // QString
        LevelRole, // ComponentStatus
        SinceRole, // QDateTime
        FreshnessRole, // Freshness
        AttentionRole, // bool: anything but operational, unknown included; never of a paused vendor
        UptimeRole, // double, or invalid
        SummaryRole, // const VendorSummary *; good until the model's next change
    };

    using QAbstractListModel::QAbstractListModel;

    // Adds the vendor, or brings it up to date by its id.
    void setVendor(const VendorSummary &summary);
    void removeVendor(const QString &id);

    const VendorSummary *summary(const QString &id) const;
    const QList<VendorSummary> &vendors() const { return m_vendors; }
    QModelIndex indexOf(const QString &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    QList<VendorSummary> m_vendors;
    QHash<QString, int> m_rows;
};

bool needsAttention(const VendorSummary &summary);

} // namespace foghorn

Q_DECLARE_METATYPE(const foghorn::VendorSummary *)
