// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/addvendor/importpreview.h"

#include "models/status/markup.h"
#include "views/parts/page.h"
#include "views/parts/plainlabel.h"
#include "views/parts/plainpaint.h"
#include "views/parts/spokenmodel.h"
#include "views/parts/tickdelegate.h"
#include "views/theme/theme.h"
#include "views/theme/words.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;
using Kind = ImportItem::Kind;

namespace {

QString kindWord(Kind kind)
{
    switch (kind) {
    case Kind::New:
        return ImportPreview::tr("new");
    case Kind::Same:
        return ImportPreview::tr("watched already");
    case Kind::Conflict:
        return ImportPreview::tr("differs");
    case Kind::Refused:
        return ImportPreview::tr("refused");
    }
    return {};
}

QString detailOf(const ImportItem &item)
{
    if (item.kind == Kind::Refused)
        return cleanName(item.reason, 300);
    if (item.kind != Kind::Conflict) {
        const QString host = shownHost(item.vendor.page.isEmpty() ? item.vendor.feed : item.vendor.page);
        return item.inside ? ImportPreview::tr("%1, inside your own network").arg(host) : host;
    }
    QStringList parts;
    for (const FieldConflict &conflict : item.conflicts)
        parts << cleanName(ImportPreview::tr("%1: %2 here, %3 in the file")
                               .arg(conflict.field, conflict.ours, conflict.theirs),
                           300);
    return parts.join(u"; "_s);
}

// New ones first, then what asks for a decision, then what was refused; what is the same needs no look.
int place(const ImportItem &item)
{
    switch (item.kind) {
    case Kind::New:
        return 0;
    case Kind::Conflict:
        return 1;
    case Kind::Refused:
        return 2;
    case Kind::Same:
        break;
    }
    return 3;
}

QString sentence(const QModelIndex &index)
{
    QStringList parts{index.data().toString(), kindWord(index.data(ImportModel::KindRole).value<Kind>()),
                      index.data(ImportModel::DetailRole).toString()};
    if (index.flags() & Qt::ItemIsUserCheckable)
        parts << (index.data(Qt::CheckStateRole).toInt() == Qt::Checked ? ImportPreview::tr("ticked")
                                                                        : ImportPreview::tr("not ticked"));
    return parts.join(u", "_s);
}

class ImportDelegate : public QStyledItemDelegate
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
        const QVariant tick = index.data(Qt::CheckStateRole);
        if (tick.isValid())
            paintTick(*painter, {row.left() + 5, row.center().y() - tickSide / 2.0, tickSide, tickSide},
                      tick.value<Qt::CheckState>(), true);
        const qreal left = row.left() + 27;
        const qreal third = (row.width() - 27) * 0.3;
        drawLine(*painter, {left, row.top(), third - 8, row.height()}, index.data().toString(),
                 textFont(option.font, TextSize::Strong), theme.text);
        const QFont small = textFont(option.font, TextSize::Small);
        drawLine(*painter, {left + third, row.top(), 100, row.height()},
                 kindWord(index.data(ImportModel::KindRole).value<Kind>()), small, theme.text);
        drawLine(*painter, {left + third + 108, row.top(), row.right() - left - third - 114, row.height()},
                 index.data(ImportModel::DetailRole).toString(), small, theme.dim);
        if (option.state & QStyle::State_HasFocus)
            drawFocusRing(*painter, row.adjusted(1, 1, -1, -1), theme.accent, 4);
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {200, option.fontMetrics.height() + 12};
    }

    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &,
                     const QModelIndex &index) override
    {
        return tickOn(*event, *model, index);
    }

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &,
                   const QModelIndex &index) override
    {
        QToolTip::showText(event->globalPos(), plainTip(sentence(index)), view);
        return true;
    }
};

} // namespace

void ImportModel::setPlan(const ImportPlan &plan)
{
    beginResetModel();
    m_plan = plan;
    std::ranges::stable_sort(m_plan.items, {}, place);
    m_ticked.clear();
    for (const ImportItem &item : std::as_const(m_plan.items))
        m_ticked.append(item.kind == Kind::New && !item.inside);
    endResetModel();
}

ImportPlan ImportModel::chosen() const
{
    ImportPlan plan = m_plan;
    plan.items.clear();
    for (qsizetype i = 0; i < m_plan.items.size(); ++i) {
        if (m_ticked.at(i))
            plan.items.append(m_plan.items.at(i));
    }
    // How alerts are told is not asked about here: what is set stays, what is not set is taken.
    if (plan.policiesKind == Kind::Conflict) {
        plan.policies = {};
        plan.policiesKind = Kind::Same;
    }
    return plan;
}

qsizetype ImportModel::tickedCount() const
{
    return m_ticked.count(true);
}

int ImportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_plan.items.size());
}

QVariant ImportModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ImportItem &item = m_plan.items.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return cleanName(
            item.kind == Kind::Refused && item.vendor.name.isEmpty() ? item.where : item.vendor.name, 120);
    case Qt::CheckStateRole:
        return flags(index) & Qt::ItemIsUserCheckable
            ? QVariant(m_ticked.at(index.row()) ? Qt::Checked : Qt::Unchecked)
            : QVariant();
    case KindRole:
        return QVariant::fromValue(item.kind);
    case DetailRole:
        return detailOf(item);
    default:
        return {};
    }
}

bool ImportModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable))
        return false;
    m_ticked[index.row()] = value.toInt() == Qt::Checked;
    emit dataChanged(index, index, {Qt::CheckStateRole});
    return true;
}

Qt::ItemFlags ImportModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Kind kind = m_plan.items.at(index.row()).kind;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return kind == Kind::New || kind == Kind::Conflict ? flags | Qt::ItemIsUserCheckable : flags;
}

ImportPreview::ImportPreview(QWidget *parent)
    : QWidget(parent)
    , m_counts(new PlainLabel(this, TextSize::Strong))
    , m_list(new QListView(this))
{
    setObjectName(u"addvendor.import"_s);
    m_counts->setObjectName(u"addvendor.import.counts"_s);
    m_list->setObjectName(u"addvendor.import.list"_s);
    m_list->setAccessibleName(tr("What the file would bring"));
    m_list->setProperty("look", u"page"_s);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setItemDelegate(new ImportDelegate(m_list));
    m_list->setModel(new SpokenModel(m_model, sentence, this));
    m_list->installEventFilter(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_counts);
    layout->addWidget(m_list, 1);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &ImportPreview::changed);
}

void ImportPreview::setPlan(const ImportPlan &plan)
{
    m_model.setPlan(plan);
    m_counts->setText(tr("%1 new · %2 watched already · %3 differ · %4 refused")
                          .arg(plan.count(Kind::New))
                          .arg(plan.count(Kind::Same))
                          .arg(plan.count(Kind::Conflict))
                          .arg(plan.count(Kind::Refused)));
    emit changed();
}

void ImportPreview::focusList()
{
    m_list->setFocus(Qt::OtherFocusReason);
    m_list->setCurrentIndex(m_list->model()->index(0, 0));
}

bool ImportPreview::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            emit entered();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace foghorn
