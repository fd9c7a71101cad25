// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/words.h"
#include "views/parts/page.h"

namespace foghorn {

class IncidentBoard;

// One vendor's incidents, or its maintenances: the same parts as on the Incidents page.
class IncidentsTab : public Page
{
    Q_OBJECT

public:
    IncidentsTab(PageContext context, QWidget *parent);

    void showVendor(const QString &id) override;
    void showIncident(const QString &vendorId, const QString &incidentId) override;
    void refreshTimes() override;

protected:
    IncidentsTab(PageContext context, IncidentKind kind, QWidget *parent);

private:
    IncidentBoard *m_board;
};

class MaintenanceTab : public IncidentsTab
{
    Q_OBJECT

public:
    MaintenanceTab(PageContext context, QWidget *parent);
};

} // namespace foghorn
