// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/summary.h"

#include <QAbstractListModel>
#include <QListView>

namespace foghorn {

// What a page was understood to say, before it is added: what goes on, then each component with its level.
class PreviewModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { StatusRole = Qt::UserRole + 1 }; // ComponentStatus, or invalid for an incident nobody rated

    using QAbstractListModel::QAbstractListModel;

    void setSummary(const VendorSummary &summary);
    void clear();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row
    {
        std::optional<ComponentStatus> status;
        QString name;
        QString word;
        bool incident = false;
    };

    QList<Row> m_rows;
};

class PreviewList : public QListView
{
    Q_OBJECT

public:
    explicit PreviewList(QWidget *parent);

    void setSummary(const VendorSummary &summary) { m_model.setSummary(summary); }
    void clear() { m_model.clear(); }

private:
    PreviewModel m_model;
};

} // namespace foghorn
