// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/incidentlistmodel.h"
#include "models/status/incidentsearch.h"

#include <QStyledItemDelegate>

#include <functional>

namespace foghorn {

// An incident of the list: its level's shape, the title on up to two lines, and vendor, phase and length
// below. With a snippet (of a search) a third line with what was found marked.
class IncidentDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    IncidentDelegate(std::function<QDateTime()> now, QObject *parent);

    void setOnly(std::optional<IncidentKind> kind) { m_only = kind; } // what the list can have at all
    void setHits(const QHash<QString, IncidentHit> &hits) { m_hits = hits; } // by IncidentRow::key()
    QString sentence(const QModelIndex &index) const;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    const IncidentHit *hitOf(const IncidentRow &row) const;
    void paintIncident(QPainter &painter, const QStyleOptionViewItem &option, const IncidentRow &row) const;

    std::function<QDateTime()> m_now;
    std::optional<IncidentKind> m_only;
    QHash<QString, IncidentHit> m_hits;
};

} // namespace foghorn
