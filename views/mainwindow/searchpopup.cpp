// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/mainwindow/searchpopup.h"

#include "models/items/incidentfacts.h"
#include "models/status/markup.h"
#include "models/status/severity.h"
#include "models/status/whendone.h"
#include "views/parts/plainlabel.h"
#include "views/parts/plainpaint.h"
#include "views/theme/statusicon.h"
#include "views/theme/times.h"
#include "views/theme/words.h"

#include <QAccessible>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype mostOfEach = 6;
constexpr auto historyAfter = 120ms; // no question to the store for each letter
constexpr int tallest = 460;
constexpr int widest = 460;

// The hour of what happened years ago has no room here.
QString whenText(const QDateTime &local, const QDateTime &now)
{
    const bool thisYear = local.date().year() == now.toLocalTime().date().year();
    return thisYear ? clockText(local, now) : longDayText(local.date());
}

class FoundDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme theme = Theme::current();
        painter->save();
        QRectF row = QRectF(option.rect).adjusted(10, 0, -10, 0);
        if (index.data(SearchPopup::VendorRole).toString().isEmpty()) {
            drawLine(*painter, row, index.data().toString(), textFont(option.font, TextSize::Small),
                     theme.dim);
            painter->restore();
            return;
        }
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, theme.selected);
        const QVariant level = index.data(SearchPopup::LevelRole);
        paintStatus(*painter, {row.left(), row.center().y() - 6, 12, 12},
                    level.isValid() ? std::optional(level.value<ComponentStatus>()) : std::nullopt, theme);
        row.setLeft(row.left() + 20);
        const QFont small = textFont(option.font, TextSize::Small);
        const QRectF right = row.adjusted(row.width() * 0.55, 0, 0, 0);
        const qreal taken
            = drawLineRight(*painter, right, index.data(SearchPopup::SideRole).toString(), small, theme.dim);
        drawLine(*painter, row.adjusted(0, 0, -taken - 10, 0), index.data().toString(), option.font,
                 theme.text);
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {160, option.fontMetrics.height() + 10};
    }
};

} // namespace

SearchPopup::SearchPopup(PageContext context, QWidget *window)
    : QFrame(window)
    , m_context(std::move(context))
    , m_index(m_context.vendors)
    , m_list(new QListView(this))
    , m_nothing(new PlainLabel(this))
{
    setObjectName(u"found"_s);
    setProperty("look", u"popup"_s);
    setAttribute(Qt::WA_StyledBackground);
    setFocusPolicy(Qt::NoFocus);
    m_list->setObjectName(u"found.list"_s);
    m_list->setAccessibleName(tr("Found"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(NoFrame);
    m_list->setProperty("look", u"page"_s);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setItemDelegate(new FoundDelegate(m_list));
    m_list->setModel(&m_rows);
    m_nothing->setObjectName(u"found.nothing"_s);
    m_nothing->setDim(true);
    m_nothing->setContentsMargins(10, 6, 10, 6);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 4, 1, 4);
    layout->addWidget(m_nothing);
    layout->addWidget(m_list, 1);
    m_later.setSingleShot(true);
    m_later.setInterval(historyAfter);
    connect(&m_later, &QTimer::timeout, this, &SearchPopup::askHistory);
    connect(m_list, &QListView::clicked, this, [this] { enter(); });
    hide();
}

void SearchPopup::setAnchor(QWidget *field)
{
    m_field = field;
}

void SearchPopup::heading(const QString &text)
{
    auto *item = new QStandardItem(text.toUpper());
    item->setFlags(Qt::NoItemFlags);
    m_rows.appendRow(item);
}

void SearchPopup::hit(const QString &vendorId, const QString &tab, const QString &text, const QString &side,
                      const QVariant &level)
{
    auto *item = new QStandardItem(cleanName(text, 160));
    item->setData(vendorId, VendorRole);
    item->setData(tab, TabRole);
    item->setData(level, LevelRole);
    item->setData(cleanName(side, 80), SideRole);
    QStringList spoken{item->text(), item->data(SideRole).toString()};
    if (level.isValid())
        spoken << levelWord(level.value<ComponentStatus>());
    spoken.removeAll(QString());
    item->setData(spoken.join(u", "_s), Qt::AccessibleTextRole);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren);
    m_rows.appendRow(item);
}

void SearchPopup::find(const QString &text)
{
    m_words = text.trimmed();
    m_rows.clear();
    m_later.stop();
    if (m_words.isEmpty()) {
        hide();
        return;
    }
    const SearchHits hits = m_index.find(m_words, mostOfEach);
    if (!hits.vendors.isEmpty())
        heading(tr("Vendors"));
    for (const SearchHit &one : hits.vendors)
        hit(one.vendorId, {}, one.name, levelWord(one.level), QVariant::fromValue(one.level));
    if (!hits.components.isEmpty())
        heading(tr("Components"));
    for (const SearchHit &one : hits.components)
        hit(one.vendorId, u"components"_s, one.name, one.vendorName, QVariant::fromValue(one.level));
    m_later.start();
    move(0);
    place();
}

// All that history knows is searched; an answer to words that have changed since is left.
void SearchPopup::askHistory()
{
    whenDone(m_context.data.searchIncidents({.text = m_words, .limit = static_cast<int>(mostOfEach)}), this,
             [this, words = m_words](const Result<QList<IncidentHit>> &hits) {
                 if (hits && words == m_words)
                     showIncidents(words, *hits);
             });
}

void SearchPopup::showIncidents(const QString &words, const QList<IncidentHit> &hits)
{
    if (words.isEmpty() || isHidden())
        return;
    const QDateTime now = m_context.now();
    bool first = true;
    for (const IncidentHit &found : hits) {
        const VendorSummary *summary = m_context.vendors.summary(found.vendor);
        if (!summary)
            continue;
        if (first)
            heading(tr("Incidents"));
        first = false;
        const auto level = impactLevel({.kind = found.kind, .impact = found.impact});
        QString side = summary->vendor.name;
        if (found.startedAt.isValid())
            side += u" · "_s + whenText(found.startedAt.toLocalTime(), now);
        hit(found.vendor, u"incidents"_s, found.title, side,
            level ? QVariant::fromValue(*level) : QVariant());
        m_rows.item(m_rows.rowCount() - 1)->setData(found.incident, IncidentRole);
    }
    if (!m_list->currentIndex().isValid())
        move(0);
    place();
}

void SearchPopup::place()
{
    if (!m_field || !parentWidget())
        return;
    const bool none = m_rows.rowCount() == 0;
    m_nothing->setVisible(none);
    m_list->setVisible(!none);
    m_nothing->setText(m_later.isActive() ? tr("Looking for “%1” …").arg(cleanName(m_words, 60))
                                          : tr("Nothing is called “%1”.").arg(cleanName(m_words, 60)));
    const QPoint below = m_field->mapTo(parentWidget(), QPoint(0, m_field->height() + 4));
    const int width = std::min(std::max(m_field->width(), widest), parentWidget()->width() - 16);
    const int left = std::clamp(below.x() + m_field->width() - width, 8, parentWidget()->width() - width - 8);
    const int row = m_list->sizeHintForRow(0);
    const int height = none ? m_nothing->sizeHint().height() + 14 : m_rows.rowCount() * row + 12;
    setGeometry(left, below.y(), width,
                std::min({height, tallest, parentWidget()->height() - below.y() - 8}));
    show();
    raise();
}

// Headings are stepped over; 0 chooses the first hit. What is chosen is said, since the keyboard stays in the
// field.
void SearchPopup::move(int by)
{
    int row = by == 0 ? -1 : m_list->currentIndex().row();
    int left = std::max(1, std::abs(by));
    int found = by == 0 ? -1 : row;
    const int step = by < 0 ? -1 : 1;
    for (row += step; row >= 0 && row < m_rows.rowCount() && left > 0; row += step) {
        if (m_rows.item(row)->data(VendorRole).toString().isEmpty())
            continue;
        found = row;
        --left;
    }
    if (found < 0)
        return;
    m_list->setCurrentIndex(m_rows.index(found, 0));
    if (!m_field)
        return;
    m_field->setAccessibleDescription(m_rows.index(found, 0).data(Qt::AccessibleTextRole).toString());
    QAccessibleEvent event(m_field, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

void SearchPopup::takeKey(int key)
{
    if (isHidden()) {
        if (key == Qt::Key_Down)
            emit leftDown();
        return;
    }
    const int page = 6;
    move(key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : key == Qt::Key_PageDown ? page : -page);
}

bool SearchPopup::enter()
{
    const QModelIndex current = m_list->currentIndex();
    const QString vendor = current.data(VendorRole).toString();
    if (isHidden() || vendor.isEmpty())
        return false;
    const QString tab = current.data(TabRole).toString();
    const QString incident = current.data(IncidentRole).toString();
    hide();
    if (!incident.isEmpty())
        emit incidentChosen(vendor, incident);
    else
        emit chosen(vendor, tab);
    return true;
}

} // namespace foghorn
