// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/mainwindow/sidelist.h"

#include "views/mainwindow/sidedelegate.h"
#include "views/parts/spokenmodel.h"

#include <QContextMenuEvent>
#include <QScopedValueRollback>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

SideList::SideList(PageContext context, QWidget *parent)
    : QListView(parent)
    , m_sorted(new VendorSortModel(context.vendors, this))
    , m_rows(new SideModel(*m_sorted, this))
{
    setObjectName(u"sidelist"_s);
    setAccessibleName(tr("Vendors"));
    setProperty("look", u"side"_s);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(170);
    auto *delegate = new SideDelegate(context.now, this);
    setItemDelegate(delegate);
    setModel(new SpokenModel(
        *m_rows, [delegate](const QModelIndex &index) { return delegate->sentence(index); }, this));
    const auto activate = [this](const QModelIndex &index) {
        emit vendorActivated(index.data(VendorModel::IdRole).toString());
    };
    connect(this, &QListView::clicked, this, activate);
    connect(this, &QListView::activated, this, activate);
}

void SideList::setFilterText(const QString &text)
{
    m_sorted->setFilterText(text);
}

void SideList::setOrder(VendorOrder order, const QString &tag)
{
    m_sorted->setTag(tag);
    m_sorted->setOrder(order);
}

QString SideList::current() const
{
    const QModelIndexList chosen = selectedIndexes();
    return chosen.isEmpty() ? QString() : chosen.first().data(VendorModel::IdRole).toString();
}

void SideList::choose(const QString &vendorId)
{
    const QScopedValueRollback quiet(m_quiet, true);
    const int row = m_rows->rowOf(vendorId);
    if (row < 0)
        clearSelection();
    else
        setCurrentIndex(model()->index(row, 0));
}

QString SideList::first() const
{
    const VendorSummary *summary = m_sorted->rowCount() > 0 ? m_sorted->summaryAt(0) : nullptr;
    return summary ? summary->vendor.id : QString();
}

// The selection, not the current row: a list that merely got the keyboard has a current row nobody chose.
void SideList::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QListView::selectionChanged(selected, deselected);
    const QModelIndexList rows = selected.indexes();
    const QString id = rows.isEmpty() ? QString() : rows.first().data(VendorModel::IdRole).toString();
    if (!m_quiet && !id.isEmpty())
        emit vendorChosen(id);
}

void SideList::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    const QModelIndex row = byMouse ? indexAt(event->pos()) : currentIndex();
    const QString id = row.data(VendorModel::IdRole).toString();
    if (!id.isEmpty())
        emit menuRequested(id,
                           byMouse ? event->globalPos() : viewport()->mapToGlobal(visualRect(row).center()));
}

} // namespace foghorn
