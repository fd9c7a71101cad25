// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/vendormodel.h"

#include <QCollator>
#include <QSortFilterProxyModel>

#include <array>
#include <optional>

namespace foghorn {

// In what order vendors stand.
enum class VendorOrder { Problems, Name, Tag, Uptime };
inline constexpr std::array vendorOrders{VendorOrder::Problems, VendorOrder::Name, VendorOrder::Tag,
                                         VendorOrder::Uptime};
QLatin1StringView wireName(VendorOrder order); // "problems", ...; what settings keep
VendorOrder vendorOrderFromName(QStringView name); // Problems where it is none

// Problems first (major, partial, degraded, maintenance, unknown, operational; paused ones last), then by
// name as the user's language sorts. Filtered by words that all must be found, whatever their case or
// accents, in the vendor's name, tags or host, a component's name or an open incident's title.
class VendorSortModel : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit VendorSortModel(VendorModel &vendors, QObject *parent = nullptr);

    void setFilterText(const QString &text);
    void setTag(const QString &tag); // only vendors that have it; empty: all
    void setOrder(VendorOrder order); // by tag: the first one, those without last; by uptime: the least first
    VendorOrder order() const { return m_order; }
    const VendorSummary *summaryAt(int row) const;
    int rowOf(const QString &vendorId) const; // -1: not there, or filtered away

signals:
    void filterTextChanged();
    void orderChanged();

protected:
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    std::optional<bool> byOrder(const VendorSummary &a, const VendorSummary &b) const;

    VendorModel &m_vendors;
    QCollator m_collator;
    VendorOrder m_order = VendorOrder::Problems;
    QString m_tag;
    QString m_filterText;
    QStringList m_words; // folded
};

// Lower case, accents gone: what search compares.
QString foldedForSearch(const QString &text);

} // namespace foghorn
