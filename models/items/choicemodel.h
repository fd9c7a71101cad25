// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/summary.h"

#include <QAbstractItemModel>

#include <vector>

namespace foghorn {

// What of a vendor is watched: its components as a tree of ticks, each group's own tick being that of its
// members together. What stands is the user's work: news of levels come by update() and change no tick.
class ChoiceModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole + 1, // QString; of a group empty
        StatusRole, // ComponentStatus; a group's is the worst of its members
        GroupRole, // bool
        SearchRole, // QString, folded: its name and its group's
        NewRole, // bool: it came after the last choice
    };

    using QAbstractItemModel::QAbstractItemModel;

    // In the page's order; `news` are the ids that came after the last choice.
    void setComponents(const QList<ComponentSummary> &components, const QStringList &news = {});
    void update(const QList<ComponentSummary> &components); // levels only

    void setAll(bool watched);
    void setWatched(const QModelIndexList &rows, bool watched); // groups with all that is in them
    QStringList ids(bool watched) const;
    qsizetype count() const; // of components
    qsizetype watchedCount() const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void choiceChanged();

private:
    struct Leaf
    {
        QString id;
        QString name;
        ComponentStatus status = ComponentStatus::Unknown;
        bool watched = true;
        bool isNew = false;
        QString folded;
    };
    struct Top // a group, or a component of none
    {
        QString group;
        QString key; // of a group
        std::vector<Leaf> leaves; // one where it is no group
        bool isGroup() const { return !key.isEmpty(); }
    };

    const Leaf *leafOf(const QModelIndex &index) const; // null: a group's row
    QVariant groupData(const Top &top, int role) const;
    static QVariant leafData(const Leaf &leaf, int role);
    template <typename Change>
    void changeLeaves(Change change);

    std::vector<Top> m_tops;
};

} // namespace foghorn
