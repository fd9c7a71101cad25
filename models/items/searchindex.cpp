// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/searchindex.h"

#include "models/items/vendorsortmodel.h"

#include <algorithm>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Ranked
{
    int rank = 0;
    SearchHit hit;
};

// 0 the name's start, 1 the start of a word in it, 2 somewhere.
int rankOf(const QString &folded, const QString &words)
{
    if (folded.startsWith(words))
        return 0;
    return folded.contains(u' ' + words) ? 1 : 2;
}

QList<SearchHit> best(std::vector<Ranked> &found, qsizetype most)
{
    std::ranges::stable_sort(found, {}, &Ranked::rank);
    QList<SearchHit> hits;
    for (const Ranked &one : found) {
        if (hits.size() == most)
            break;
        hits.append(one.hit);
    }
    return hits;
}

bool hasAll(const QString &text, const QStringList &words)
{
    return std::ranges::all_of(words, [&text](const QString &word) { return text.contains(word); });
}

} // namespace

SearchIndex::SearchIndex(VendorModel &vendors, QObject *parent)
    : QObject(parent)
    , m_vendors(vendors)
{
    connect(&vendors, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) {
                for (int row = first; row <= last; ++row)
                    take(m_vendors.vendors().at(row));
            });
    connect(&vendors, &QAbstractItemModel::rowsRemoved, this, [this] {
        std::erase_if(m_entries, [this](const Entry &entry) { return !m_vendors.summary(entry.id); });
    });
    connect(&vendors, &QAbstractItemModel::modelReset, this, &SearchIndex::takeAll);
    connect(&vendors, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last) {
                for (int row = first.row(); row <= last.row(); ++row)
                    take(m_vendors.vendors().at(row));
            });
    takeAll();
}

void SearchIndex::takeAll()
{
    m_entries.clear();
    for (const VendorSummary &summary : m_vendors.vendors())
        take(summary);
}

std::vector<QString> SearchIndex::shapeOf(const VendorSummary &summary)
{
    std::vector<QString> shape{summary.vendor.name, summary.vendor.page.host(),
                               summary.vendor.tags.join(u' ')};
    for (const ComponentSummary &component : summary.components) {
        shape.push_back(component.id);
        shape.push_back(component.name);
        shape.push_back(component.group);
    }
    return shape;
}

void SearchIndex::take(const VendorSummary &summary)
{
    std::vector<QString> shape = shapeOf(summary);
    auto at = std::ranges::find(m_entries, summary.vendor.id, &Entry::id);
    if (at == m_entries.end()) {
        m_entries.push_back(
            {.id = summary.vendor.id, .name = {}, .about = {}, .components = {}, .shape = {}});
        at = std::prev(m_entries.end());
    } else if (at->shape == shape) {
        return;
    }
    at->name = foldedForSearch(summary.vendor.name);
    at->about = QString(at->name + u'\n' + foldedForSearch(shape[1] + u'\n' + shape[2]));
    at->components.clear();
    for (const ComponentSummary &component : summary.components) {
        at->components.push_back({component.id, component.name, component.group,
                                  foldedForSearch(component.name + u'\n' + component.group)});
    }
    at->shape = std::move(shape);
}

SearchHits SearchIndex::find(const QString &words, qsizetype mostOfEach) const
{
    const QStringList wanted = foldedForSearch(words).split(u' ', Qt::SkipEmptyParts);
    if (wanted.isEmpty())
        return {};
    const QString whole = wanted.join(u' ');
    std::vector<Ranked> vendors;
    std::vector<Ranked> components;
    for (const Entry &entry : m_entries) {
        const VendorSummary *summary = m_vendors.summary(entry.id);
        if (!summary)
            continue;
        const QString &vendorName = summary->vendor.name;
        if (hasAll(entry.about, wanted))
            vendors.push_back(
                {rankOf(entry.name, whole), {entry.id, vendorName, {}, vendorName, summary->level}});
        for (std::size_t i = 0; i < entry.components.size(); ++i) {
            const Component &component = entry.components[i];
            const auto inOwn = [&component](const QString &word) { return component.folded.contains(word); };
            if (!std::ranges::any_of(wanted, inOwn) || !std::ranges::all_of(wanted, [&](const QString &word) {
                    return inOwn(word) || entry.name.contains(word);
                }))
                continue;
            const QString name = component.group.isEmpty()
                ? component.name
                : QString(component.group + u" / "_s + component.name);
            components.push_back({rankOf(component.folded, whole),
                                  {entry.id, vendorName, component.id, name,
                                   summary->components.at(static_cast<qsizetype>(i)).status}});
        }
    }
    return {best(vendors, mostOfEach), best(components, mostOfEach)};
}

} // namespace foghorn
