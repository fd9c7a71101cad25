// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/incidents/incidentspage.h"

#include "models/status/whendone.h"
#include "views/incidents/clusterbox.h"
#include "views/incidents/incidentboard.h"
#include "views/incidents/incidentfilterbar.h"
#include "views/incidents/runsondialog.h"
#include "views/parts/plainlabel.h"

#include <QShortcut>
#include <QVBoxLayout>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int margin = 24;
constexpr int mostHits = 200;

} // namespace

IncidentsPage::IncidentsPage(PageContext context, QWidget *parent)
    : Page(std::move(context), parent)
{
    build();
    connectParts();
    loadRunsOn();
}

void IncidentsPage::build()
{
    auto *title = new PlainLabel(this, TextSize::Title);
    title->setObjectName(u"incidents.heading"_s);
    title->setText(tr("Incidents"));
    m_filter = new IncidentFilterBar(context().vendors, context().now, this);
    m_together = new ClusterBox(this);
    m_board = new IncidentBoard(context(), {}, this);
    m_found = new PlainLabel(this);
    m_found->setObjectName(u"incidents.found"_s);
    m_found->setDim(true);
    m_found->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, 18, margin, 8);
    layout->setSpacing(10);
    layout->addWidget(title);
    layout->addWidget(m_filter);
    layout->addWidget(m_found);
    layout->addWidget(m_together);
    layout->addWidget(m_board, 1);
}

void IncidentsPage::connectParts()
{
    connect(m_board, &IncidentBoard::openUrlRequested, this, &Page::openUrlRequested);
    connect(m_board, &IncidentBoard::vendorActivated, this, &Page::vendorActivated);
    connect(m_board, &IncidentBoard::loaded, this, &IncidentsPage::showSums);
    connect(m_board, &IncidentBoard::choiceWidened, this, [this] {
        m_filter->reset();
        m_ranks.reset();
        m_found->hide();
        m_board->setHits({});
        showSums();
    });
    connect(m_filter, &IncidentFilterBar::changed, this, [this] {
        if (m_ranks)
            search(m_filter->searchText());
        applyChoice();
    });
    connect(m_filter, &IncidentFilterBar::searchWanted, this, &IncidentsPage::search);
    connect(m_filter, &IncidentFilterBar::searchLeft, m_board, &IncidentBoard::focusList);
    connect(m_filter, &IncidentFilterBar::togetherChanged, this, &IncidentsPage::showSums);
    connect(m_filter, &IncidentFilterBar::runsOnRequested, this, &IncidentsPage::editRunsOn);
    connect(m_filter, &IncidentFilterBar::calendarRequested, m_board, &IncidentBoard::saveCalendar);
    connect(m_together, &ClusterBox::clusterActivated, this,
            [this](const QStringList &vendors, const QString &key) {
                m_filter->showVendors(vendors);
                const qsizetype end = key.indexOf(u'\n');
                m_board->showIncident(key.left(end), key.mid(end + 1));
            });
    auto *find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, m_filter, &IncidentFilterBar::focusSearch);
}

void IncidentsPage::showIncident(const QString &vendorId, const QString &incidentId)
{
    m_board->showIncident(vendorId, incidentId);
}

void IncidentsPage::refresh()
{
    m_board->reload();
}

void IncidentsPage::refreshTimes()
{
    m_board->refreshTimes();
}

void IncidentsPage::applyChoice()
{
    IncidentChoice choice = m_filter->choice();
    choice.ranks = m_ranks;
    m_board->setChoice(choice);
    showSums();
}

void IncidentsPage::search(const QString &text)
{
    const quint64 number = ++m_searched;
    if (text.trimmed().isEmpty()) {
        m_ranks.reset();
        m_found->hide();
        m_board->setHits({});
        applyChoice();
        return;
    }
    // What is found may be older than what is loaded.
    m_board->loadAll();
    const IncidentChoice &choice = m_filter->choice();
    const SearchQuery query{.text = text,
                            .vendors = QStringList(choice.vendors.begin(), choice.vendors.end()),
                            .from = choice.since,
                            .limit = mostHits};
    whenDone(context().data.searchIncidents(query), this,
             [this, number](const Result<QList<IncidentHit>> &hits) {
                 if (number == m_searched && hits)
                     takeHits(*hits);
             });
}

void IncidentsPage::takeHits(const QList<IncidentHit> &hits)
{
    QHash<QString, int> ranks;
    for (const IncidentHit &hit : hits)
        ranks.insert(hit.vendor + u'\n' + hit.incident, static_cast<int>(ranks.size()));
    m_ranks = ranks;
    m_found->setText(hits.isEmpty()               ? tr("Nothing found")
                         : hits.size() == 1       ? tr("1 found")
                         : hits.size() < mostHits ? tr("%1 found, the best first").arg(hits.size())
                                                  : tr("The best %1 are shown").arg(hits.size()));
    m_found->show();
    m_board->setHits(hits);
    applyChoice();
}

void IncidentsPage::showSums()
{
    IncidentChoice choice = m_filter->choice();
    choice.ranks = m_ranks;
    m_filter->setCounts(countsOf(m_board->rows(), choice));
    m_together->setRunsOn(m_runsOn);
    if (m_ranks)
        m_together->hide();
    else
        m_together->show(m_board->rows(), m_filter->togetherMinutes(), now());
}

void IncidentsPage::loadRunsOn()
{
    whenDone(context().data.runsOn(), this, [this](const Result<QList<RunsOn>> &all) {
        if (all)
            m_runsOn = *all;
        showSums();
    });
}

void IncidentsPage::editRunsOn()
{
    auto *dialog = new RunsOnDialog(context().vendors, m_runsOn, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        whenDone(context().data.setRunsOn(dialog->all()), this,
                 [this](const Result<void> &) { loadRunsOn(); });
    });
    dialog->open();
}

} // namespace foghorn
