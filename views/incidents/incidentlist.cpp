// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/incidents/incidentlist.h"

#include "views/incidents/incidentdelegate.h"
#include "views/parts/spokenmodel.h"

#include <QResizeEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

IncidentList::IncidentList(std::function<QDateTime()> now, QWidget *parent)
    : QListView(parent)
    , m_now(std::move(now))
    , m_rows(new IncidentListModel(QTimeZone::systemTimeZone(), this))
    , m_delegate(new IncidentDelegate(m_now, this))
{
    setObjectName(u"incidents.list"_s);
    setAccessibleName(tr("Incidents"));
    setProperty("look", u"page"_s);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(Adjust);
    setMinimumWidth(220);
    setItemDelegate(m_delegate);
    setModel(new SpokenModel(
        *m_rows, [this](const QModelIndex &index) { return m_delegate->sentence(index); }, this));
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (value > 0 && value == verticalScrollBar()->maximum())
            emit endReached();
    });
}

void IncidentList::setRows(const QList<IncidentRow> &rows, const IncidentChoice &choice)
{
    const QString before = current();
    {
        const QScopedValueRollback quiet(m_quiet, true);
        m_rows->setRows(rows, choice, m_now());
        if (current() != before && !choose(before))
            clearSelection();
    }
    emit chosen(current());
}

void IncidentList::setOnly(std::optional<IncidentKind> kind)
{
    m_delegate->setOnly(kind);
}

void IncidentList::setHits(const QList<IncidentHit> &hits)
{
    QHash<QString, IncidentHit> byKey;
    for (const IncidentHit &hit : hits)
        byKey.insert(hit.vendor + u'\n' + hit.incident, hit);
    m_delegate->setHits(byKey);
    scheduleDelayedItemsLayout();
}

bool IncidentList::choose(const QString &key)
{
    const int row = m_rows->rowOf(key);
    if (row < 0)
        return false;
    setCurrentIndex(model()->index(row, 0));
    scrollTo(currentIndex());
    return true;
}

void IncidentList::chooseFirst()
{
    const IncidentRow *first = nullptr;
    for (int row = 0; row < m_rows->rowCount() && (!first || isUpcoming(first->incident())); ++row) {
        const IncidentRow *found = m_rows->incidentAt(row);
        if (found && (!first || !isUpcoming(found->incident())))
            first = found;
    }
    if (first)
        choose(first->key());
}

QString IncidentList::current() const
{
    const QModelIndexList rows = selectedIndexes();
    return rows.isEmpty() ? QString() : rows.first().data(IncidentListModel::KeyRole).toString();
}

const IncidentRow *IncidentList::currentRow() const
{
    return m_rows->incidentAt(m_rows->rowOf(current()));
}

void IncidentList::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QListView::selectionChanged(selected, deselected);
    if (!m_quiet)
        emit chosen(current());
}

// Titles wrap otherwise at another width.
void IncidentList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        scheduleDelayedItemsLayout();
    // What is chosen stays in sight; where it lies is known once that is done.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (!current().isEmpty())
                scrollTo(currentIndex());
        },
        Qt::QueuedConnection);
}

} // namespace foghorn
