// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/addvendor/offerlist.h"

#include "views/parts/plainpaint.h"
#include "views/parts/spokenmodel.h"
#include "views/parts/tickdelegate.h"
#include "views/theme/theme.h"
#include "views/theme/words.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int narrow = 470; // below it the category is left out

using State = OfferModel::State;

// What stands in the place of platform and category once there is more to say.
QString stateWords(const QModelIndex &index)
{
    const QString watched = index.data(OfferModel::WatchedAsRole).toString();
    switch (index.data(OfferModel::StateRole).value<State>()) {
    case State::Added:
        return OfferList::tr("added");
    case State::Failed:
        return index.data(OfferModel::ErrorRole).toString();
    case State::Adding:
        return OfferList::tr("reading and adding …");
    case State::Reading:
        return OfferList::tr("reading …");
    default:
        return watched.isEmpty() ? QString() : OfferList::tr("watched already");
    }
}

void paintPill(QPainter &painter, const QRectF &room, const QString &text, const QFont &font,
               const Theme &theme)
{
    if (text.isEmpty())
        return;
    const QFontMetricsF metrics(font);
    const qreal width = std::min(room.width(), metrics.horizontalAdvance(text) + 20);
    const QRectF pill(room.left(), room.center().y() - metrics.height() / 2 - 2, width, metrics.height() + 4);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.border);
    painter.setBrush(theme.page);
    painter.drawRoundedRect(pill.adjusted(0.5, 0.5, -0.5, -0.5), pill.height() / 2, pill.height() / 2);
    drawLine(painter, pill.adjusted(10, 0, -6, 0), text, font, theme.dim);
}

class OfferDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme theme = Theme::current();
        painter->save();
        const QRectF row = option.rect;
        if (option.state & QStyle::State_Selected)
            painter->fillRect(row, theme.selected);
        painter->fillRect(QRectF(row.left(), row.bottom() - 1, row.width(), 1), theme.border);
        const bool free = index.flags().testFlag(Qt::ItemIsUserCheckable);
        paintTick(*painter, {row.left() + 5, row.center().y() - tickSide / 2.0, tickSide, tickSide},
                  index.data(Qt::CheckStateRole).value<Qt::CheckState>(), free);
        const qreal left = row.left() + 27;
        const qreal room = row.width() - 27;
        const bool wide = room > narrow;
        const qreal nameEnd = left + room * (wide ? 0.25 : 0.36);
        const qreal hostEnd = left + room * (wide ? 0.53 : 0.62);
        const QFont small = textFont(option.font, TextSize::Small);
        drawLine(*painter, {left, row.top(), nameEnd - left - 8, row.height()}, index.data().toString(),
                 textFont(option.font, TextSize::Strong), free ? theme.text : theme.dim);
        drawLine(*painter, {nameEnd, row.top(), hostEnd - nameEnd - 8, row.height()},
                 index.data(OfferModel::HostRole).toString(), option.font, theme.dim);
        const QRectF rest(hostEnd, row.top(), row.right() - hostEnd - 4, row.height());
        if (const QString state = stateWords(index); !state.isEmpty()) {
            const bool failed = index.data(OfferModel::StateRole).value<State>() == State::Failed;
            drawLine(*painter, rest, state, small, failed ? theme.text : theme.dim);
        } else {
            const qreal pill = wide ? rest.width() * 0.62 : rest.width();
            paintPill(*painter, {rest.left(), rest.top(), pill - 6, rest.height()},
                      index.data(OfferModel::PlatformRole).toString(), small, theme);
            if (wide)
                drawLine(*painter, rest.adjusted(pill, 0, 0, 0),
                         index.data(OfferModel::CategoryRole).toString(), option.font, theme.dim);
        }
        if (option.state & QStyle::State_HasFocus)
            drawFocusRing(*painter, row.adjusted(1, 1, -1, -2), theme.accent, 4);
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {200, option.fontMetrics.height() + 16};
    }

    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override
    {
        // A press on the name only makes the row the current one; the box ticks.
        if (event->type() == QEvent::MouseButtonRelease
            && static_cast<QMouseEvent *>(event)->position().x() > option.rect.left() + 27)
            return false;
        return tickOn(*event, *model, index);
    }

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &,
                   const QModelIndex &index) override
    {
        QStringList lines{index.data().toString(), index.data(OfferModel::KeyRole).toString().left(200)};
        for (const int role : {OfferModel::PlatformRole, OfferModel::CategoryRole}) {
            if (const QString text = index.data(role).toString(); !text.isEmpty())
                lines << text;
        }
        if (const QString state = stateWords(index); !state.isEmpty())
            lines << state;
        QToolTip::showText(event->globalPos(), plainTip(lines.join(u'\n')), view);
        return true;
    }
};

} // namespace

QString offerSentence(const QModelIndex &index)
{
    QStringList parts{index.data().toString(), index.data(OfferModel::HostRole).toString()};
    for (const int role : {OfferModel::PlatformRole, OfferModel::CategoryRole}) {
        if (const QString text = index.data(role).toString(); !text.isEmpty())
            parts << text;
    }
    const QString state = stateWords(index);
    if (!state.isEmpty())
        parts << state;
    else
        parts << (index.data(Qt::CheckStateRole).toInt() == Qt::Checked ? OfferList::tr("ticked")
                                                                        : OfferList::tr("not ticked"));
    return parts.join(u", "_s);
}

OfferList::OfferList(OfferModel &offers, QWidget *parent)
    : QListView(parent)
    , m_offers(offers)
{
    setObjectName(u"addvendor.offers"_s);
    setAccessibleName(tr("Vendors to add"));
    setProperty("look", u"page"_s);
    setFrameShape(NoFrame);
    setUniformItemSizes(true);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setItemDelegate(new OfferDelegate(this));
    setModel(new SpokenModel(offers, offerSentence, this));
    setMinimumHeight(100);
}

QString OfferList::currentKey() const
{
    return currentIndex().data(OfferModel::KeyRole).toString();
}

void OfferList::setCurrentKey(const QString &key)
{
    setCurrentRow(m_offers.rowOf(key));
}

void OfferList::setCurrentRow(int row)
{
    setCurrentIndex(model()->index(row, 0));
}

void OfferList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        emit entered();
        return;
    }
    if (event->key() == Qt::Key_Up && currentIndex().row() <= 0) {
        emit leftAtTop();
        return;
    }
    const QString text = event->text();
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (plain && !text.isEmpty() && text.at(0).isPrint() && text != u" "_s) {
        emit typed(text);
        return;
    }
    QListView::keyPressEvent(event);
}

void OfferList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    emit currentKeyChanged(current.data(OfferModel::KeyRole).toString());
}

} // namespace foghorn
