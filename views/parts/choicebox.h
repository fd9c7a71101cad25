// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/choicemodel.h"

#include <QSortFilterProxyModel>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;
class QTreeView;

namespace foghorn {

class PlainLabel;

// What to watch of a vendor: the tree of ticks with a search in it, all and none, and what shall become of
// components that the vendor adds later.
class ChoiceBox : public QWidget
{
    Q_OBJECT

public:
    // Names of its parts start with `name` and a dot.
    ChoiceBox(const QString &name, QWidget *parent);

    void setComponents(const QList<ComponentSummary> &components, bool watchAll,
                       const QStringList &news = {});
    void update(const QList<ComponentSummary> &components); // news of levels; no tick changes
    QStringList ids(bool watched) const { return m_model.ids(watched); }
    bool watchAll() const; // new components are watched

signals:
    void choiceChanged(); // by the user

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOut(const QString &name);
    void setUpTree(const QString &name);
    void filter(const QString &text);
    void setShown(bool watched);
    void showCount();

    ChoiceModel m_model;
    QSortFilterProxyModel m_filtered;
    QLineEdit *m_search;
    QTreeView *m_tree;
    QComboBox *m_later;
    PlainLabel *m_count;
    QPushButton *m_all;
    QPushButton *m_none;
    bool m_quiet = false;
};

} // namespace foghorn
