// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/vendor/componentsview.h"

#include "views/parts/plainpaint.h"
#include "views/parts/spokenmodel.h"
#include "views/theme/theme.h"
#include "views/theme/times.h"
#include "views/theme/words.h"

#include <QCursor>
#include <QHeaderView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

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
    // The ring of drawRow() is the focus; the style's own would lie over the bars.
    setAllColumnsShowFocus(false);
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

void ComponentsView::tellAgain()
{
    if (m_delegate->cursor() >= 0)
        setDay(m_delegate->cursor());
    if (!QToolTip::isVisible() || !viewport()->underMouse())
        return;
    const QPoint at = QCursor::pos();
    QHelpEvent help(QEvent::ToolTip, viewport()->mapFromGlobal(at), at);
    viewportEvent(&help);
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
    if (moveDay(event->key()))
        return;
    QTreeView::keyPressEvent(event);
}

// Left and Right walk over the days of a component's bar, from today backwards; past its end and with Escape
// the walk is over. On a group they fold and unfold it.
bool ComponentsView::moveDay(int key)
{
    const QModelIndex bars = currentIndex().siblingAtColumn(ComponentModel::BarsColumn);
    if (!bars.isValid() || bars.data(ComponentModel::GroupRole).toBool())
        return false;
    const int cells = m_delegate->barOf(bars, visualRect(bars)).cellCount();
    const int at = std::min(m_delegate->cursor(), cells - 1);
    if (cells > 0 && key == Qt::Key_Left)
        setDay(at < 0 ? cells - 1 : std::max(0, at - 1));
    else if (key == Qt::Key_Right && at >= 0)
        setDay(at + 1 < cells ? at + 1 : -1);
    else if (key == Qt::Key_Escape && at >= 0)
        setDay(-1);
    else
        return key == Qt::Key_Right;
    return true;
}

void ComponentsView::setDay(int cell)
{
    const QModelIndex bars = currentIndex().siblingAtColumn(ComponentModel::BarsColumn);
    m_delegate->setCursor(cell < 0 ? QString() : bars.data(ComponentModel::IdRole).toString(), cell);
    const QString text = cell < 0 ? QString() : m_delegate->cellText(bars, visualRect(bars), cell);
    // Told to those who can't see it, too.
    setAccessibleDescription(text);
    emit dayChosen(text);
    viewport()->update();
}

void ComponentsView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    if (m_delegate->cursor() < 0)
        return;
    // Up and Down stay on the day.
    const QModelIndex bars = current.siblingAtColumn(ComponentModel::BarsColumn);
    const bool hasDays = bars.isValid() && !bars.data(ComponentModel::GroupRole).toBool();
    setDay(hasDays ? m_delegate->cursor() : -1);
}

void ComponentsView::focusOutEvent(QFocusEvent *event)
{
    QTreeView::focusOutEvent(event);
    if (m_delegate->cursor() >= 0)
        setDay(-1);
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

void BarCaptions::setDay(const QString &sentence)
{
    m_day = sentence;
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
    if (!m_day.isEmpty()) {
        drawLine(painter, QRectF(m_bars.left(), 4, width() - m_bars.left(), height() - 4), m_day, small,
                 Theme::current().text);
        return;
    }
    drawLine(painter, line, m_left, small, dim);
    drawLineRight(painter, line, m_right, small, dim);
}

} // namespace foghorn
