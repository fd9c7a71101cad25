// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/vendor/incidentstab.h"

#include "views/incidents/incidentboard.h"

#include <QVBoxLayout>

namespace foghorn {

IncidentsTab::IncidentsTab(PageContext context, QWidget *parent)
    : IncidentsTab(std::move(context), IncidentKind::Incident, parent)
{
}

IncidentsTab::IncidentsTab(PageContext pageContext, IncidentKind kind, QWidget *parent)
    : Page(std::move(pageContext), parent)
    , m_board(new IncidentBoard(context(), {.lanes = false, .oneVendor = true, .kind = kind}, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_board);
    connect(m_board, &IncidentBoard::openUrlRequested, this, &Page::openUrlRequested);
    connect(m_board, &IncidentBoard::vendorActivated, this, &Page::vendorActivated);
}

void IncidentsTab::showVendor(const QString &id)
{
    m_board->setVendor(id);
}

void IncidentsTab::showIncident(const QString &vendorId, const QString &incidentId)
{
    m_board->setVendor(vendorId);
    m_board->showIncident(vendorId, incidentId);
}

void IncidentsTab::refreshTimes()
{
    m_board->refreshTimes();
}

MaintenanceTab::MaintenanceTab(PageContext context, QWidget *parent)
    : IncidentsTab(std::move(context), IncidentKind::Maintenance, parent)
{
}

} // namespace foghorn
