// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/choicemodel.h"

#include "models/items/vendorsortmodel.h"
#include "models/status/severity.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

void ChoiceModel::setComponents(const QList<ComponentSummary> &components, const QStringList &news)
{
    beginResetModel();
    m_tops.clear();
    QHash<QString, std::size_t> groups;
    for (const ComponentSummary &component : components) {
        Leaf leaf{.id = component.id,
                  .name = component.name,
                  .status = component.status,
                  .watched = component.watched,
                  .isNew = news.contains(component.id),
                  .folded = foldedForSearch(component.group + u'\n' + component.name)};
        const QString key = component.groupId.isEmpty() ? component.group : component.groupId;
        if (key.isEmpty()) {
            m_tops.push_back({.group = {}, .key = {}, .leaves = {std::move(leaf)}});
            continue;
        }
        if (!groups.contains(key)) {
            groups.insert(key, m_tops.size());
            m_tops.push_back({.group = component.group, .key = key, .leaves = {}});
        }
        m_tops[groups.value(key)].leaves.push_back(std::move(leaf));
    }
    endResetModel();
    emit choiceChanged();
}

void ChoiceModel::update(const QList<ComponentSummary> &components)
{
    QHash<QString, ComponentStatus> levels;
    for (const ComponentSummary &component : components)
        levels.insert(component.id, component.status);
    changeLeaves([&levels](Leaf &leaf) { leaf.status = levels.value(leaf.id, leaf.status); });
}

template <typename Change>
void ChoiceModel::changeLeaves(Change change)
{
    for (Top &top : m_tops)
        std::ranges::for_each(top.leaves, change);
    if (m_tops.empty())
        return;
    emit dataChanged(index(0, 0), index(rowCount() - 1, 0));
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex top = index(row, 0);
        if (const int below = rowCount(top); below > 0)
            emit dataChanged(index(0, 0, top), index(below - 1, 0, top));
    }
}

void ChoiceModel::setAll(bool watched)
{
    changeLeaves([watched](Leaf &leaf) { leaf.watched = watched; });
    emit choiceChanged();
}

void ChoiceModel::setWatched(const QModelIndexList &rows, bool watched)
{
    QSet<QString> wanted;
    for (const QModelIndex &row : rows) {
        if (const Leaf *leaf = leafOf(row)) {
            wanted.insert(leaf->id);
            continue;
        }
        for (const Leaf &member : m_tops.at(static_cast<std::size_t>(row.row())).leaves)
            wanted.insert(member.id);
    }
    changeLeaves([&wanted, watched](Leaf &leaf) {
        if (wanted.contains(leaf.id))
            leaf.watched = watched;
    });
    emit choiceChanged();
}

QStringList ChoiceModel::ids(bool watched) const
{
    QStringList found;
    for (const Top &top : m_tops) {
        for (const Leaf &leaf : top.leaves) {
            if (leaf.watched == watched)
                found.append(leaf.id);
        }
    }
    return found;
}

qsizetype ChoiceModel::count() const
{
    qsizetype sum = 0;
    for (const Top &top : m_tops)
        sum += static_cast<qsizetype>(top.leaves.size());
    return sum;
}

qsizetype ChoiceModel::watchedCount() const
{
    qsizetype sum = 0;
    for (const Top &top : m_tops)
        sum += std::ranges::count_if(top.leaves, &Leaf::watched);
    return sum;
}

// A row below a group knows its group by the internal id: its place plus one, 0 for rows at the top.
QModelIndex ChoiceModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : 0);
}

QModelIndex ChoiceModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return {};
    return createIndex(static_cast<int>(index.internalId() - 1), 0, quintptr(0));
}

int ChoiceModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_tops.size());
    if (parent.internalId() != 0)
        return 0;
    const Top &top = m_tops.at(static_cast<std::size_t>(parent.row()));
    return top.isGroup() ? static_cast<int>(top.leaves.size()) : 0;
}

int ChoiceModel::columnCount(const QModelIndex &) const
{
    return 1;
}

const ChoiceModel::Leaf *ChoiceModel::leafOf(const QModelIndex &index) const
{
    if (index.internalId() != 0)
        return &m_tops.at(index.internalId() - 1).leaves.at(static_cast<std::size_t>(index.row()));
    const Top &top = m_tops.at(static_cast<std::size_t>(index.row()));
    return top.isGroup() ? nullptr : &top.leaves.front();
}

QVariant ChoiceModel::groupData(const Top &top, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return top.group;
    case Qt::CheckStateRole: {
        const auto watched = static_cast<std::size_t>(std::ranges::count_if(top.leaves, &Leaf::watched));
        return watched == 0                ? Qt::Unchecked
            : watched == top.leaves.size() ? Qt::Checked
                                           : Qt::PartiallyChecked;
    }
    case IdRole:
        return QString();
    case StatusRole: {
        ComponentStatus worst = ComponentStatus::Unknown;
        for (const Leaf &leaf : top.leaves)
            worst = worse(worst, leaf.status);
        return QVariant::fromValue(worst);
    }
    case GroupRole:
        return true;
    case SearchRole:
        return foldedForSearch(top.group);
    case NewRole:
        return std::ranges::any_of(top.leaves, &Leaf::isNew);
    default:
        return {};
    }
}

QVariant ChoiceModel::leafData(const Leaf &leaf, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return leaf.name;
    case Qt::CheckStateRole:
        return leaf.watched ? Qt::Checked : Qt::Unchecked;
    case IdRole:
        return leaf.id;
    case StatusRole:
        return QVariant::fromValue(leaf.status);
    case GroupRole:
        return false;
    case SearchRole:
        return leaf.folded;
    case NewRole:
        return leaf.isNew;
    default:
        return {};
    }
}

QVariant ChoiceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (const Leaf *leaf = leafOf(index))
        return leafData(*leaf, role);
    return groupData(m_tops.at(static_cast<std::size_t>(index.row())), role);
}

bool ChoiceModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    setWatched({index}, value.toInt() != Qt::Unchecked);
    return true;
}

Qt::ItemFlags ChoiceModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable;
}

} // namespace foghorn
