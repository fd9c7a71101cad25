// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/summary.h"

#include <QAbstractItemModel>

#include <memory>
#include <vector>

namespace foghorn {

// The components of one vendor as a tree: a row for each group with its components below it, and the
// components of no group beside the groups, all in the page's order. Brought up to date by id, so that a
// view's expansion, selection and place survive.
class ComponentModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, BarsColumn, PercentColumn, LevelColumn, ColumnCount };
    enum Role {
        IdRole = Qt::UserRole + 1, // QString: the component's id, or "group:" and the group's id
        StatusRole, // ComponentStatus; a group's is the worst of its members
        SinceRole, // QDateTime; of a group invalid
        DaysRole, // QList<UptimeDay>; a group's are its members' added up
        UptimeRole, // double, or invalid where nothing was counted; a group's is its members' mean
        GroupRole, // bool
        WatchedRole, // bool
    };

    explicit ComponentModel(QObject *parent = nullptr);
    ~ComponentModel() override;

    void setComponents(const QList<ComponentSummary> &components);
    QModelIndex indexOf(const QString &id) const; // by IdRole, name column

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Node;
    struct Wanted;
    using Nodes = std::vector<std::unique_ptr<Node>>;

    static std::vector<Wanted> wantedRows(const QList<ComponentSummary> &components);
    Node *nodeOf(const QModelIndex &index) const;
    QModelIndex indexOf(const Node &node, int column) const;
    void sync(Node &parent, const std::vector<Wanted> &wanted);
    void insert(Node &parent, int row, const Wanted &wanted);
    void update(Node &node, const Wanted &wanted);

    std::unique_ptr<Node> m_root;
};

} // namespace foghorn
