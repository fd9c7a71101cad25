// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/componentmodel.h"

#include "models/status/severity.h"

#include <QHash>

#include <algorithm>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

// What a row says, and the rows below it, before they are compared with those that stand.
struct ComponentModel::Wanted
{
    ComponentSummary row; // of a group: its name, worst level, summed days and mean
    bool group = false;
    std::vector<Wanted> children;
};

struct ComponentModel::Node
{
    ComponentSummary row;
    bool group = false;
    Node *parent = nullptr;
    Nodes children;

    int position() const
    {
        const auto at = std::ranges::find(parent->children, this, &std::unique_ptr<Node>::get);
        return static_cast<int>(at - parent->children.begin());
    }
};

namespace {

QString groupKey(const ComponentSummary &member)
{
    return u"group:"_s + (member.groupId.isEmpty() ? member.group : member.groupId);
}

void addDays(QList<UptimeDay> &sum, const QList<UptimeDay> &days)
{
    if (sum.size() != days.size()) {
        sum = days;
        return;
    }
    for (qsizetype i = 0; i < days.size(); ++i)
        sum[i].seconds += days.at(i).seconds;
}

QList<int> changedRoles(const ComponentSummary &before, const ComponentSummary &after)
{
    QList<int> roles;
    if (before.name != after.name)
        roles << Qt::DisplayRole;
    if (before.status != after.status)
        roles << ComponentModel::StatusRole;
    if (before.since != after.since)
        roles << ComponentModel::SinceRole;
    if (before.days != after.days)
        roles << ComponentModel::DaysRole;
    if (before.uptime != after.uptime)
        roles << ComponentModel::UptimeRole;
    if (before.watched != after.watched)
        roles << ComponentModel::WatchedRole;
    return roles;
}

} // namespace

ComponentModel::ComponentModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<Node>())
{
}

ComponentModel::~ComponentModel() = default;

std::vector<ComponentModel::Wanted> ComponentModel::wantedRows(const QList<ComponentSummary> &components)
{
    std::vector<Wanted> rows;
    QHash<QString, std::size_t> groups;
    for (const ComponentSummary &component : components) {
        if (component.group.isEmpty()) {
            rows.push_back({component, false, {}});
            continue;
        }
        const QString key = groupKey(component);
        const auto at = groups.constFind(key);
        const std::size_t place = at == groups.constEnd() ? rows.size() : *at;
        if (place == rows.size()) {
            groups.insert(key, place);
            rows.push_back({{.id = key, .name = component.group}, true, {}});
        }
        rows[place].children.push_back({component, false, {}});
    }
    for (Wanted &row : rows) {
        if (!row.group)
            continue;
        QList<std::optional<double>> figures;
        row.row.watched = false;
        for (const Wanted &child : row.children) {
            row.row.status = worse(row.row.status, child.row.status);
            row.row.watched = row.row.watched || child.row.watched;
            addDays(row.row.days, child.row.days);
            figures.append(child.row.uptime);
        }
        row.row.uptime = meanUptime(figures);
    }
    return rows;
}

void ComponentModel::setComponents(const QList<ComponentSummary> &components)
{
    sync(*m_root, wantedRows(components));
}

void ComponentModel::sync(Node &parent, const std::vector<Wanted> &wanted)
{
    QHash<QString, bool> stays;
    for (const Wanted &row : wanted)
        stays.insert(row.row.id, row.group);
    const QModelIndex at = &parent == m_root.get() ? QModelIndex() : indexOf(parent, NameColumn);
    for (int row = static_cast<int>(parent.children.size()) - 1; row >= 0; --row) {
        if (stays.contains(parent.children[std::size_t(row)]->row.id))
            continue;
        beginRemoveRows(at, row, row);
        parent.children.erase(parent.children.begin() + row);
        endRemoveRows();
    }
    for (int row = 0; row < static_cast<int>(wanted.size()); ++row) {
        const Wanted &want = wanted[std::size_t(row)];
        const auto known = std::find_if(parent.children.begin() + row, parent.children.end(),
                                        [&want](const auto &node) { return node->row.id == want.row.id; });
        if (known == parent.children.end()) {
            insert(parent, row, want);
            continue;
        }
        const int from = static_cast<int>(known - parent.children.begin());
        if (from != row) {
            beginMoveRows(at, from, from, at, row);
            std::rotate(parent.children.begin() + row, known, known + 1);
            endMoveRows();
        }
        update(*parent.children[std::size_t(row)], want);
    }
    // The same id twice on a page: what stands behind the wanted rows is a copy that went.
    const int surplus = static_cast<int>(parent.children.size());
    if (surplus > static_cast<int>(wanted.size())) {
        beginRemoveRows(at, static_cast<int>(wanted.size()), surplus - 1);
        parent.children.resize(wanted.size());
        endRemoveRows();
    }
}

void ComponentModel::insert(Node &parent, int row, const Wanted &wanted)
{
    auto node = std::make_unique<Node>();
    node->row = wanted.row;
    node->group = wanted.group;
    node->parent = &parent;
    for (const Wanted &child : wanted.children) {
        auto below = std::make_unique<Node>();
        below->row = child.row;
        below->parent = node.get();
        node->children.push_back(std::move(below));
    }
    beginInsertRows(&parent == m_root.get() ? QModelIndex() : indexOf(parent, NameColumn), row, row);
    parent.children.insert(parent.children.begin() + row, std::move(node));
    endInsertRows();
}

void ComponentModel::update(Node &node, const Wanted &wanted)
{
    const QList<int> roles = changedRoles(node.row, wanted.row);
    node.row = wanted.row;
    if (!roles.isEmpty())
        emit dataChanged(indexOf(node, NameColumn), indexOf(node, LevelColumn), roles);
    sync(node, wanted.children);
}

ComponentModel::Node *ComponentModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

QModelIndex ComponentModel::indexOf(const Node &node, int column) const
{
    return createIndex(node.position(), column, &node);
}

QModelIndex ComponentModel::indexOf(const QString &id) const
{
    for (const auto &top : m_root->children) {
        if (top->row.id == id)
            return indexOf(*top, NameColumn);
        for (const auto &child : top->children) {
            if (child->row.id == id)
                return indexOf(*child, NameColumn);
        }
    }
    return {};
}

QModelIndex ComponentModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeOf(parent)->children[std::size_t(row)].get());
}

QModelIndex ComponentModel::parent(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const Node *above = nodeOf(index)->parent;
    return above == m_root.get() ? QModelIndex() : indexOf(*above, NameColumn);
}

int ComponentModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(nodeOf(parent)->children.size());
}

int ComponentModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant ComponentModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node &node = *nodeOf(index);
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == NameColumn ? QVariant(node.row.name) : QVariant();
    case IdRole:
        return node.row.id;
    case StatusRole:
        return QVariant::fromValue(node.row.status);
    case SinceRole:
        return node.row.since;
    case DaysRole:
        return QVariant::fromValue(node.row.days);
    case UptimeRole:
        return node.row.uptime ? QVariant(*node.row.uptime) : QVariant();
    case GroupRole:
        return node.group;
    case WatchedRole:
        return node.row.watched;
    default:
        return {};
    }
}

} // namespace foghorn
