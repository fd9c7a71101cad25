// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/parts/page.h"

namespace foghorn {

class ClusterBox;
class IncidentBoard;
class IncidentFilterBar;
class PlainLabel;

// All vendors' incidents, maintenances and postmortems: over time, by month, one whole, and searched.
class IncidentsPage : public Page
{
    Q_OBJECT

public:
    IncidentsPage(PageContext context, QWidget *parent);

    void showIncident(const QString &vendorId, const QString &incidentId) override;
    void refresh() override;
    void refreshTimes() override;

private:
    void build();
    void connectParts();
    void applyChoice();
    void search(const QString &text);
    void takeHits(const QList<IncidentHit> &hits);
    void showSums();
    void loadRunsOn();
    void editRunsOn();

    PlainLabel *m_found = nullptr;
    IncidentFilterBar *m_filter = nullptr;
    ClusterBox *m_together = nullptr;
    IncidentBoard *m_board = nullptr;
    QList<RunsOn> m_runsOn;
    std::optional<QHash<QString, int>> m_ranks; // of what the search found
    quint64 m_searched = 0; // the latest search; answers to earlier ones are dropped
};

} // namespace foghorn
