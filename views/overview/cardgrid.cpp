// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/overview/cardgrid.h"

#include "models/items/vendorsortmodel.h"
#include "views/overview/vendorcard.h"
#include "views/parts/spokenmodel.h"
#include "views/theme/words.h"

#include <QHelpEvent>
#include <QStyledItemDelegate>
#include <QToolTip>
#include <QWheelEvent>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int smallestCard = 205;
constexpr int largestCard = 300;
constexpr int half = CardGrid::gap / 2;

class CardDelegate : public QStyledItemDelegate
{
public:
    CardDelegate(std::function<QDateTime()> now, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_now(std::move(now))
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (const auto *summary = index.data(VendorModel::SummaryRole).value<const VendorSummary *>())
            card(*summary, option).paint(*painter, Theme::current(), option.state);
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        const auto *grid = qobject_cast<const QListView *>(option.widget);
        return grid ? grid->gridSize() : QSize();
    }

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override
    {
        const auto *summary = index.data(VendorModel::SummaryRole).value<const VendorSummary *>();
        if (event->type() != QEvent::ToolTip || !summary)
            return false;
        QToolTip::showText(event->globalPos(),
                           plainTip(card(*summary, option).sentenceAt(event->pos(), m_now())), view);
        return true;
    }

private:
    static VendorCard card(const VendorSummary &summary, const QStyleOptionViewItem &option)
    {
        return VendorCard(summary, QRectF(option.rect).adjusted(half, half, -half, -half), option.font);
    }

    std::function<QDateTime()> m_now;
};

} // namespace

CardGrid::CardGrid(PageContext context, QWidget *parent)
    : QListView(parent)
    , m_sorted(new VendorSortModel(context.vendors, this))
{
    setObjectName(u"cards"_s);
    setAccessibleName(tr("Components, by vendor"));
    setViewMode(IconMode);
    setMovement(Static);
    setResizeMode(Adjust);
    setUniformItemSizes(true);
    setSelectionMode(SingleSelection);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setProperty("look", u"page"_s);
    setItemDelegate(new CardDelegate(context.now, this));
    setModel(new SpokenModel(
        *m_sorted,
        [now = context.now](const QModelIndex &index) {
            const auto *summary = index.data(VendorModel::SummaryRole).value<const VendorSummary *>();
            return summary ? vendorSentence(*summary, now()) : QString();
        },
        this));
    const auto activate = [this](const QModelIndex &index) {
        emit vendorActivated(index.data(VendorModel::IdRole).toString());
    };
    connect(this, &QListView::clicked, this, activate);
    connect(this, &QListView::activated, this, activate);
    connect(model(), &QAbstractItemModel::rowsInserted, this, &CardGrid::arrange);
    connect(model(), &QAbstractItemModel::rowsRemoved, this, &CardGrid::arrange);
    arrange();
}

void CardGrid::arrange()
{
    const int room = std::max(width(), smallestCard + gap);
    const int cards = model()->rowCount();
    int columns = std::max(1, room / (smallestCard + gap));
    // A few vendors on a wide screen: cards as wide as is still pleasant, not a row stretched over it.
    columns = std::max(columns, room / (largestCard + gap));
    // A list view wraps before a column that ends exactly at its edge.
    const int share = (room - 1) / columns;
    const QSize cell(columns == 1 ? share : std::min(share, largestCard + gap),
                     VendorCard::height(font()) + gap);
    if (gridSize() != cell)
        setGridSize(cell);
    setFixedHeight(std::max(1, (cards + columns - 1) / columns) * cell.height());
}

void CardGrid::resizeEvent(QResizeEvent *event)
{
    arrange();
    QListView::resizeEvent(event);
    // Adjust mode waits a tenth of a second with its layout; cards would lag behind the window's edge.
    doItemsLayout();
}

void CardGrid::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

void CardGrid::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        arrange();
}

void CardGrid::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (current.isValid() && hasFocus())
        emit rectWanted(visualRect(current));
}

} // namespace foghorn
