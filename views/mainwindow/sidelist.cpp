// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/mainwindow/sidelist.h"

#include "views/mainwindow/sidedelegate.h"
#include "views/parts/spokenmodel.h"

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

QString SideList::current() const
{
    return currentIndex().data(VendorModel::IdRole).toString();
}

void SideList::choose(const QString &vendorId)
{
    const QScopedValueRollback quiet(m_quiet, true);
    const int row = m_rows->rowOf(vendorId);
    setCurrentIndex(row < 0 ? QModelIndex() : model()->index(row, 0));
}

QString SideList::first() const
{
    const VendorSummary *summary = m_sorted->rowCount() > 0 ? m_sorted->summaryAt(0) : nullptr;
    return summary ? summary->vendor.id : QString();
}

void SideList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    const QString id = current.data(VendorModel::IdRole).toString();
    if (!m_quiet && !id.isEmpty())
        emit vendorChosen(id);
}

} // namespace foghorn
