// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/incidents/incidentboard.h"

#include "models/items/icalendar.h"
#include "models/status/whendone.h"
#include "views/incidents/incidentdetail.h"
#include "views/incidents/incidentlist.h"
#include "views/incidents/laneview.h"
#include "views/incidents/savefile.h"

#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int besideNeeds = 600; // narrower, the detail stands below the list
constexpr int reloadAfterMs = 250;
constexpr int monthsAtFirst = 13;
constexpr qsizetype fewRecords = 100;

} // namespace

IncidentBoard::IncidentBoard(PageContext context, BoardScope scope, QWidget *parent)
    : QWidget(parent)
    , m_context(std::move(context))
    , m_scope(scope)
    , m_lanes(new LaneView(m_context.now, this))
    , m_splitter(new QSplitter(this))
    , m_list(new IncidentList(m_context.now, m_splitter))
    , m_detail(new IncidentDetail(m_context.now, m_splitter))
{
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 35);
    m_splitter->setStretchFactor(1, 65);
    m_splitter->setSizes({350, 650});
    m_lanes->hide();
    m_list->setOnly(m_scope.kind);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(10);
    layout->addWidget(m_lanes);
    layout->addWidget(m_splitter, 1);
    m_reload.setSingleShot(true);
    m_reload.setInterval(reloadAfterMs);
    connectParts();
}

void IncidentBoard::connectParts()
{
    connect(m_list, &IncidentList::chosen, this, [this](const QString &key) {
        m_detail->show(m_list->currentRow());
        m_lanes->setCurrent(key);
        askLedger();
    });
    connect(m_list, &IncidentList::endReached, this, &IncidentBoard::loadAll);
    connect(m_lanes, &LaneView::moved, this, [this](qint64 fromMs) {
        if (!m_rows.isEmpty() && fromMs < m_context.now().addMonths(-monthsAtFirst).toMSecsSinceEpoch())
            loadAll();
    });
    connect(m_list, &QAbstractItemView::activated, m_detail, [this] {
        m_detail->readAll();
        m_detail->setFocus(Qt::OtherFocusReason);
    });
    connect(m_lanes, &LaneView::chosen, m_list, &IncidentList::choose);
    connect(m_detail, &IncidentDetail::openUrlRequested, this, &IncidentBoard::openUrlRequested);
    connect(m_detail, &IncidentDetail::vendorActivated, this, &IncidentBoard::vendorActivated);
    connect(m_detail, &IncidentDetail::windowConfirmed, this,
            [this](const QString &vendor, const QString &incident, const std::optional<TimeWindow> &window) {
                whenDone(m_context.data.confirmWindow(vendor, incident, window), this,
                         [this](const Result<void> &) { reload(); });
            });
    connect(m_detail, &IncidentDetail::calendarWanted, this, [this](const IncidentRecord &record) {
        saveAs(this, tr("Save as a calendar"), u"maintenance.ics"_s,
               icalendar({record}, {{record.vendor, m_list->currentRow()->vendorName}}, m_context.now()));
    });
    // Wherever the focus is; one whose page is hidden does not count.
    auto *copy = new QShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), this);
    connect(copy, &QShortcut::activated, m_detail, &IncidentDetail::copyMarkdown);
    connect(&m_reload, &QTimer::timeout, this, &IncidentBoard::reloadIfNews);
    const auto later = [this] { m_reload.start(); };
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_context.vendors, signal, this, later);
    connect(&m_context.vendors, &QAbstractItemModel::dataChanged, this, later);
}

void IncidentBoard::setVendor(const QString &id)
{
    if (id == m_vendor)
        return;
    m_vendor = id;
    m_current = false;
    m_rows.clear();
    apply();
    if (isVisible())
        reload();
}

void IncidentBoard::setChoice(const IncidentChoice &choice)
{
    if (choice == m_choice)
        return;
    const bool searched = choice.ranks != m_choice.ranks;
    m_choice = choice;
    apply();
    // What is narrowed is a matter of the whole archive.
    if (choice.kind == IncidentChoice::Kind::Postmortems || choice.narrows())
        loadAll();
    if (searched && choice.ranks)
        m_lanes->showAll();
    else if (searched)
        m_lanes->showDays();
}

void IncidentBoard::askLedger()
{
    const IncidentRow *row = m_list->currentRow();
    if (!row)
        return;
    whenDone(m_context.data.ledger(row->record.vendor, row->incident().id), this,
             [this, key = row->key()](const Result<QList<LedgerEntry>> &entries) {
                 if (entries && m_detail->isShown(key))
                     m_detail->setLedger(*entries);
             });
}

void IncidentBoard::setHits(const QList<IncidentHit> &hits)
{
    m_list->setHits(hits);
}

void IncidentBoard::loadAll()
{
    if (m_all || m_scope.oneVendor)
        return;
    m_all = true;
    if (m_current)
        reload();
}

// What the vendors' summaries tell of incidents: polls that bring no news of them cost no reading.
QString IncidentBoard::newsKey() const
{
    QString key;
    for (const VendorSummary &summary : m_context.vendors.vendors()) {
        if (m_scope.oneVendor && summary.vendor.id != m_vendor)
            continue;
        key += summary.vendor.id + u'\n' + summary.vendor.name + summary.vendor.tags.join(u',');
        for (const IncidentState &state : summary.incidents) {
            const Incident &incident = state.incident;
            key += incident.id + QString::number(incident.updates.size()) + wireName(incident.status)
                + incident.title + QString::number(incident.updatedAt.toMSecsSinceEpoch())
                + (state.edited ? u'e' : u'-') + (state.noLongerListed ? u'n' : u'-');
        }
    }
    return key;
}

void IncidentBoard::reloadIfNews()
{
    if (newsKey() == m_newsKey && m_current)
        return;
    m_current = false;
    if (isVisible())
        reload();
}

void IncidentBoard::reload()
{
    if (m_scope.oneVendor && m_vendor.isEmpty())
        return;
    m_newsKey = newsKey();
    m_current = true;
    IncidentFilter filter{.kind = m_scope.kind};
    if (m_scope.oneVendor)
        filter.vendors = {m_vendor};
    else if (!m_all)
        filter.since = m_context.now().addMonths(-monthsAtFirst);
    const quint64 number = ++m_asked;
    whenDone(m_context.data.incidents(filter), this,
             [this, number](const Result<QList<IncidentRecord>> &records) {
                 if (number == m_asked && records)
                     take(*records);
             });
}

void IncidentBoard::take(const QList<IncidentRecord> &records)
{
    m_rows.clear();
    m_rows.reserve(records.size());
    for (const IncidentRecord &record : records) {
        IncidentRow row{.record = record, .vendorName = record.vendor};
        if (const VendorSummary *summary = m_context.vendors.summary(record.vendor)) {
            row.vendorName = summary->vendor.name;
            row.tags = summary->vendor.tags;
            row.watched = touchesWatched(record.state.incident, *summary);
        }
        m_rows.append(row);
    }
    apply();
    choosePending();
    emit loaded();
    if (records.size() < fewRecords)
        loadAll(); // nothing to scroll to yet
}

void IncidentBoard::apply()
{
    m_list->setRows(m_rows, m_choice);
    if (m_scope.lanes)
        m_lanes->setRows(m_rows, m_choice);
    m_detail->show(m_list->currentRow());
}

void IncidentBoard::showIncident(const QString &vendorId, const QString &incidentId)
{
    m_pending = vendorId + u'\n' + incidentId;
    if (m_list->choose(m_pending)) {
        m_pending.clear();
        focusList();
        return;
    }
    if (m_choice.narrows() || m_choice.kind != IncidentChoice::Kind::All) {
        setChoice({});
        emit choiceWidened();
    }
    reload();
}

void IncidentBoard::choosePending()
{
    if (m_pending.isEmpty()) {
        if (m_list->current().isEmpty())
            m_list->chooseFirst();
        return;
    }
    if (m_list->choose(m_pending)) {
        m_pending.clear();
        focusList();
    } else if (!m_all && !m_scope.oneVendor) {
        loadAll(); // it may be older
    }
}

void IncidentBoard::focusList()
{
    if (m_list->current().isEmpty())
        m_list->chooseFirst();
    m_list->setFocus(Qt::OtherFocusReason);
}

void IncidentBoard::refreshTimes()
{
    m_list->viewport()->update();
    m_lanes->viewport()->update();
    m_detail->refreshTimes();
}

// Those that the list shows.
void IncidentBoard::saveCalendar()
{
    QList<IncidentRecord> records;
    QHash<QString, QString> names;
    for (const IncidentRow &row : std::as_const(m_rows)) {
        if (!fits(row, m_choice))
            continue;
        records.append(row.record);
        names.insert(row.record.vendor, row.vendorName);
    }
    saveAs(this, tr("Save as a calendar"), u"incidents.ics"_s, icalendar(records, names, m_context.now()));
}

void IncidentBoard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const Qt::Orientation wanted = width() < besideNeeds ? Qt::Vertical : Qt::Horizontal;
    if (m_splitter->orientation() == wanted)
        return;
    m_splitter->setOrientation(wanted);
    m_splitter->setSizes(wanted == Qt::Vertical ? QList<int>{450, 550} : QList<int>{350, 650});
}

void IncidentBoard::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    // An end may have got a postmortem meanwhile, of which no summary tells.
    reload();
}

} // namespace foghorn
