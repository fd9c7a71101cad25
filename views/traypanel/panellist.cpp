// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/traypanel/panellist.h"

#include "views/mainwindow/sidedelegate.h"
#include "views/parts/spokenmodel.h"
#include "views/theme/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostRows = 8; // more scroll

// A row as the side list paints it, with a rule above the first that is well.
class PanelDelegate : public SideDelegate
{
public:
    using SideDelegate::SideDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        SideDelegate::paint(painter, option, index);
        const bool first = index.row() > 0 && !index.data(VendorModel::AttentionRole).toBool()
            && index.siblingAtRow(index.row() - 1).data(VendorModel::AttentionRole).toBool();
        if (first)
            painter->fillRect(QRect(option.rect.left() + 10, option.rect.top(), option.rect.width() - 20, 1),
                              Theme::current().border);
    }
};

} // namespace

PanelList::PanelList(VendorModel &vendors, std::function<QDateTime()> now, QWidget *parent)
    : QListView(parent)
    , m_sorted(new VendorSortModel(vendors, this))
{
    setObjectName(u"panel.list"_s);
    setProperty("look", u"page"_s);
    setAccessibleName(tr("Vendors, problems first"));
    auto *delegate = new PanelDelegate(std::move(now), this);
    setItemDelegate(delegate);
    setModel(new SpokenModel(
        *m_sorted, [delegate](const QModelIndex &row) { return delegate->sentence(row); }, this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setMouseTracking(true);
    setUniformItemSizes(true);
    setFrameShape(QFrame::NoFrame);
    connect(this, &QListView::clicked, this, [this](const QModelIndex &index) {
        emit vendorActivated(index.data(VendorModel::IdRole).toString());
    });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_sorted, signal, this, [this] { updateGeometry(); });
}

QSize PanelList::sizeHint() const
{
    const int rows = std::clamp(m_sorted->rowCount(), 1, mostRows);
    const int row = m_sorted->rowCount() > 0 ? sizeHintForRow(0) : 40;
    return {320, rows * row + 2};
}

void PanelList::openPage(const QModelIndex &index)
{
    if (const VendorSummary *summary = m_sorted->summaryAt(index.row()))
        emit statusPageWanted(summary->vendor.page);
}

void PanelList::mousePressEvent(QMouseEvent *event)
{
    m_middle = event->button() == Qt::MiddleButton ? indexAt(event->pos()) : QModelIndex();
    if (event->button() == Qt::LeftButton)
        QListView::mousePressEvent(event);
}

void PanelList::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::MiddleButton && m_middle.isValid() && indexAt(event->pos()) == m_middle)
        openPage(m_middle);
    if (event->button() == Qt::LeftButton)
        QListView::mouseReleaseEvent(event);
}

void PanelList::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter || !currentIndex().isValid())
        return QListView::keyPressEvent(event);
    if (event->modifiers() & Qt::ControlModifier)
        openPage(currentIndex());
    else
        emit vendorActivated(currentIndex().data(VendorModel::IdRole).toString());
}

} // namespace foghorn
