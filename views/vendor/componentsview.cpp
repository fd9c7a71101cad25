// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/vendor/componentsview.h"

#include "views/parts/plainpaint.h"
#include "views/parts/spokenmodel.h"
#include "views/theme/theme.h"
#include "views/theme/times.h"
#include "views/theme/words.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int levelNeeds = 560; // the width from which the level has a column of words
constexpr int levelWidth = 172;

} // namespace

ComponentsView::ComponentsView(std::function<QDateTime()> now, QWidget *parent)
    : QTreeView(parent)
    , m_delegate(new ComponentDelegate(std::move(now), this))
{
    setObjectName(u"components"_s);
    setAccessibleName(tr("Components"));
    setProperty("look", u"page"_s);
    setFrameShape(NoFrame);
    setHeaderHidden(true);
    setIndentation(0);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setMouseTracking(true);
    setExpandsOnDoubleClick(false);
    setAllColumnsShowFocus(true);
    setSelectionBehavior(SelectRows);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    setItemDelegate(m_delegate);
    setModel(new SpokenModel(
        m_components, [this](const QModelIndex &index) { return m_delegate->sentence(index); }, this));
    header()->setMinimumSectionSize(0);
    header()->setStretchLastSection(false);
    connect(this, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        const QModelIndex row = index.siblingAtColumn(ComponentModel::NameColumn);
        if (row.data(ComponentModel::GroupRole).toBool())
            setExpanded(row, !isExpanded(row));
    });
    connect(this, &QTreeView::expanded, this, &ComponentsView::fitHeight);
    connect(this, &QTreeView::collapsed, this, &ComponentsView::fitHeight);
    // A group opens when it first comes; what the user closed stays closed.
    connect(model(), &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &above, int first, int last) {
                for (int row = first; !above.isValid() && row <= last; ++row)
                    expand(model()->index(row, 0));
            });
}

void ComponentsView::setComponents(const QList<ComponentSummary> &components)
{
    m_components.setComponents(components);
    fitHeight();
}

void ComponentsView::setTimes(const ComponentTimes &times)
{
    m_delegate->setTimes(times);
    viewport()->update();
}

QRect ComponentsView::barsColumn() const
{
    const int left = header()->sectionViewportPosition(ComponentModel::BarsColumn);
    return {left, 0, header()->sectionSize(ComponentModel::BarsColumn), height()};
}

int ComponentsView::contentHeight() const
{
    int rows = 0;
    for (QModelIndex at = model()->index(0, 0); at.isValid(); at = indexBelow(at))
        ++rows;
    const int row = rows > 0 ? rowHeight(model()->index(0, 0)) : 0;
    return rows * row;
}

QSize ComponentsView::sizeHint() const
{
    return {600, contentHeight()};
}

QSize ComponentsView::minimumSizeHint() const
{
    return {240, std::min(contentHeight(), 90)};
}

void ComponentsView::fitHeight()
{
    setMaximumHeight(std::max(1, contentHeight()));
    updateGeometry();
}

void ComponentsView::arrangeColumns()
{
    const int width = viewport()->width();
    const QFontMetrics metrics(textFont(font(), TextSize::Strong));
    const int percent = metrics.horizontalAdvance(u"100.00 %"_s) + 26;
    const int level = width >= levelNeeds ? levelWidth : 0;
    const int name = std::clamp(width < levelNeeds ? width / 3 : width / 4, 110, 420);
    header()->setSectionHidden(ComponentModel::LevelColumn, level == 0);
    header()->resizeSection(ComponentModel::NameColumn, name);
    header()->resizeSection(ComponentModel::PercentColumn, percent);
    header()->resizeSection(ComponentModel::LevelColumn, level);
    header()->resizeSection(ComponentModel::BarsColumn, std::max(30, width - name - percent - level));
    emit columnsMoved();
}

void ComponentsView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    arrangeColumns();
}

void ComponentsView::drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    // The style would draw its own highlight below ours, and a dotted frame above it.
    QStyleOptionViewItem plain = option;
    plain.showDecorationSelected = false;
    QTreeView::drawRow(painter, plain, index);
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange)
        && currentIndex().siblingAtColumn(0) == index.siblingAtColumn(0))
        drawFocusRing(*painter, QRectF(option.rect).adjusted(0, 0, 0, -1), Theme::current().accent, 4);
}

void ComponentsView::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex row = currentIndex().siblingAtColumn(ComponentModel::NameColumn);
    const bool toggles
        = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (toggles && row.data(ComponentModel::GroupRole).toBool()) {
        setExpanded(row, !isExpanded(row));
        return;
    }
    QTreeView::keyPressEvent(event);
}

BarCaptions::BarCaptions(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"components.captions"_s);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void BarCaptions::setColumn(const QRect &bars)
{
    m_bars = bars;
    update();
}

void BarCaptions::setSpan(BarSpan span, QDate first)
{
    m_left = span == BarSpan::Day ? tr("24 h ago")
        : span == BarSpan::Year   ? longDayText(first)
                                  : dayText(first);
    m_right = span == BarSpan::Day ? tr("now") : tr("today");
    setAccessibleName(tr("Bars from %1 to %2").arg(m_left, m_right));
    update();
}

QSize BarCaptions::sizeHint() const
{
    return {100, QFontMetrics(textFont(font(), TextSize::Small)).height() + 10};
}

void BarCaptions::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRectF line(m_bars.left(), 4, m_bars.width(), height() - 4);
    const QFont small = textFont(font(), TextSize::Small);
    const QColor dim = Theme::current().dim;
    drawLine(painter, line, m_left, small, dim);
    drawLineRight(painter, line, m_right, small, dim);
}

} // namespace foghorn
