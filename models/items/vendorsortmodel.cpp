// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/vendorsortmodel.h"

#include "models/status/severity.h"

#include <algorithm>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

// severity() ranks unknown below everything; in a list it stands between maintenance and operational.
int listRank(ComponentStatus status)
{
    if (status == ComponentStatus::Operational)
        return 0;
    return status == ComponentStatus::Unknown ? 1 : severity(status) + 1;
}

QString searchedText(const VendorSummary &summary)
{
    QStringList parts{summary.vendor.name, summary.vendor.page.host(), summary.vendor.tags.join(u' ')};
    for (const ComponentSummary &component : summary.components)
        parts << component.name << component.group;
    for (const IncidentState &state : summary.incidents)
        parts << state.incident.title;
    return foldedForSearch(parts.join(u'\n'));
}

} // namespace

QString foldedForSearch(const QString &text)
{
    QString folded;
    folded.reserve(text.size());
    for (const QChar c : text.normalized(QString::NormalizationForm_KD)) {
        if (c.category() != QChar::Mark_NonSpacing)
            folded.append(c);
    }
    return folded.toCaseFolded();
}

VendorSortModel::VendorSortModel(VendorModel &vendors, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_vendors(vendors)
{
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    setSourceModel(&vendors);
    // Any role may move a row or let it through the filter.
    setSortRole(VendorModel::SummaryRole);
    setFilterRole(VendorModel::SummaryRole);
    sort(0);
}

void VendorSortModel::setFilterText(const QString &text)
{
    if (text == m_filterText)
        return;
    m_filterText = text;
    m_words = foldedForSearch(text).split(u' ', Qt::SkipEmptyParts);
    invalidateRowsFilter();
    emit filterTextChanged();
}

const VendorSummary *VendorSortModel::summaryAt(int row) const
{
    return data(index(row, 0), VendorModel::SummaryRole).value<const VendorSummary *>();
}

int VendorSortModel::rowOf(const QString &vendorId) const
{
    const QModelIndex at = mapFromSource(m_vendors.indexOf(vendorId));
    return at.isValid() ? at.row() : -1;
}

// Nothing where the order leaves it to the names.
std::optional<bool> VendorSortModel::byOrder(const VendorSummary &a, const VendorSummary &b) const
{
    switch (m_order) {
    case VendorOrder::Problems:
        if (a.vendor.paused != b.vendor.paused)
            return b.vendor.paused;
        if (a.level != b.level && !a.vendor.paused)
            return listRank(a.level) > listRank(b.level);
        return {};
    case VendorOrder::Name:
        return {};
    case VendorOrder::Tag: {
        if (a.vendor.tags.isEmpty() != b.vendor.tags.isEmpty())
            return b.vendor.tags.isEmpty();
        const int byTag = m_collator.compare(a.vendor.tags.value(0), b.vendor.tags.value(0));
        return byTag != 0 ? std::optional(byTag < 0) : std::nullopt;
    }
    case VendorOrder::Uptime:
        if (a.uptime.has_value() != b.uptime.has_value())
            return a.uptime.has_value();
        return a.uptime != b.uptime ? std::optional(*a.uptime < *b.uptime) : std::nullopt;
    }
    return {};
}

void VendorSortModel::setTag(const QString &tag)
{
    if (tag == m_tag)
        return;
    m_tag = tag;
    invalidateRowsFilter();
}

void VendorSortModel::setOrder(VendorOrder order)
{
    if (order == m_order)
        return;
    m_order = order;
    invalidate();
    emit orderChanged();
}

QLatin1StringView wireName(VendorOrder order)
{
    switch (order) {
    case VendorOrder::Problems:
        return "problems"_L1;
    case VendorOrder::Name:
        return "name"_L1;
    case VendorOrder::Tag:
        return "tag"_L1;
    case VendorOrder::Uptime:
        return "uptime"_L1;
    }
    return {};
}

VendorOrder vendorOrderFromName(QStringView name)
{
    const auto named
        = std::ranges::find_if(vendorOrders, [name](VendorOrder order) { return wireName(order) == name; });
    return named == vendorOrders.end() ? VendorOrder::Problems : *named;
}

bool VendorSortModel::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const VendorSummary &a = m_vendors.vendors().at(left.row());
    const VendorSummary &b = m_vendors.vendors().at(right.row());
    if (const std::optional<bool> decided = byOrder(a, b))
        return *decided;
    const int byName = m_collator.compare(a.vendor.name, b.vendor.name);
    return byName != 0 ? byName < 0 : a.vendor.id < b.vendor.id;
}

bool VendorSortModel::filterAcceptsRow(int sourceRow, const QModelIndex &) const
{
    if (!m_tag.isEmpty() && !m_vendors.vendors().at(sourceRow).vendor.tags.contains(m_tag))
        return false;
    if (m_words.isEmpty())
        return true;
    const QString text = searchedText(m_vendors.vendors().at(sourceRow));
    return std::ranges::all_of(m_words, [&text](const QString &word) { return text.contains(word); });
}

} // namespace foghorn
