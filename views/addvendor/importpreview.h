// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/importplan.h"

#include <QAbstractListModel>
#include <QWidget>

class QListView;

namespace foghorn {

class PlainLabel;

// What a file would bring, each entry with a tick of its own: new ones are ticked, what differs from what is
// watched, or leads into a private network, is not until the user says so; what is the same or refused can't
// be.
class ImportModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        KindRole = Qt::UserRole + 1, // ImportItem::Kind
        DetailRole, // QString: the host, what differs, or why it is refused
    };

    using QAbstractListModel::QAbstractListModel;

    void setPlan(const ImportPlan &plan);
    const ImportPlan &plan() const { return m_plan; }
    ImportPlan chosen() const; // only what is ticked
    qsizetype tickedCount() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    ImportPlan m_plan; // sorted by kind
    QList<bool> m_ticked;
};

// The preview of an import: counts, then every entry.
class ImportPreview : public QWidget
{
    Q_OBJECT

public:
    explicit ImportPreview(QWidget *parent);

    void setPlan(const ImportPlan &plan);
    ImportPlan chosen() const { return m_model.chosen(); }
    qsizetype tickedCount() const { return m_model.tickedCount(); }
    void focusList();

signals:
    void changed();
    void entered(); // Enter in the list

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    ImportModel m_model;
    PlainLabel *m_counts;
    QListView *m_list;
};

} // namespace foghorn
