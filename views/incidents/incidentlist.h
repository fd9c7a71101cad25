// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/incidentlistmodel.h"
#include "models/status/incidentsearch.h"

#include <QListView>

#include <functional>

namespace foghorn {

class IncidentDelegate;
class SpokenModel;

// Incidents by month. Selecting one says so; a later setRows() keeps what is selected.
class IncidentList : public QListView
{
    Q_OBJECT

public:
    IncidentList(std::function<QDateTime()> now, QWidget *parent);

    void setRows(const QList<IncidentRow> &rows, const IncidentChoice &choice);
    void setOnly(std::optional<IncidentKind> kind); // what it can have at all
    void setHits(const QList<IncidentHit> &hits);
    bool choose(const QString &key); // false: not in the list
    void chooseFirst(); // of what has begun, where there is such
    QString current() const;
    const IncidentRow *currentRow() const;
    int count() const { return m_rows->count(); }

signals:
    void chosen(const QString &key); // empty: none
    void endReached(); // by scrolling

protected:
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    std::function<QDateTime()> m_now;
    IncidentListModel *m_rows;
    IncidentDelegate *m_delegate;
    bool m_quiet = false;
};

} // namespace foghorn
