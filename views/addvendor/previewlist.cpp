// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/addvendor/previewlist.h"

#include "models/items/openincidents.h"
#include "models/status/markup.h"
#include "views/parts/plainpaint.h"
#include "views/theme/statusicon.h"
#include "views/theme/words.h"

#include <QPainter>
#include <QStyledItemDelegate>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int iconSide = 13;
constexpr int wordRole = PreviewModel::StatusRole + 1;
constexpr int incidentRole = PreviewModel::StatusRole + 2;

class PreviewDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        const Theme theme = Theme::current();
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, theme.selected);
        QRectF row = QRectF(option.rect).adjusted(8, 0, -8, 0);
        const QVariant status = index.data(PreviewModel::StatusRole);
        paintStatus(*painter, QRectF(row.left(), row.center().y() - iconSide / 2.0, iconSide, iconSide),
                    status.isValid() ? std::optional(status.value<ComponentStatus>()) : std::nullopt, theme);
        row.setLeft(row.left() + iconSide + 9);
        const QFont small = textFont(option.font, TextSize::Small);
        row.setRight(row.right()
                     - drawLineRight(*painter, row, index.data(wordRole).toString(), small, theme.dim) - 10);
        const bool incident = index.data(incidentRole).toBool();
        drawLine(*painter, row, index.data().toString(),
                 textFont(option.font, incident ? TextSize::Strong : TextSize::Body), theme.text);
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {120, option.fontMetrics.height() + 10};
    }
};

} // namespace

void PreviewModel::setSummary(const VendorSummary &summary)
{
    beginResetModel();
    m_rows.clear();
    for (const OpenIncident &open : happeningAt(summary)) {
        m_rows.append({.status = open.level,
                       .name = cleanName(open.state.incident.title, 200),
                       .word = phaseWord(open.state.incident.status),
                       .incident = true});
    }
    for (const ComponentSummary &component : summary.components) {
        QString name = cleanName(component.name, 120);
        if (!component.group.isEmpty())
            name = cleanName(component.group, 120) + u" / "_s + name;
        m_rows.append({component.status, name, levelWord(component.status), false});
    }
    endResetModel();
}

void PreviewModel::clear()
{
    setSummary({});
}

int PreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PreviewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.name;
    case Qt::AccessibleTextRole:
        return QString(row.name + u", "_s + row.word);
    case StatusRole:
        return row.status ? QVariant::fromValue(*row.status) : QVariant();
    case wordRole:
        return row.word;
    case incidentRole:
        return row.incident;
    default:
        return {};
    }
}

PreviewList::PreviewList(QWidget *parent)
    : QListView(parent)
{
    setObjectName(u"addvendor.components"_s);
    setAccessibleName(tr("What the page says"));
    setUniformItemSizes(true);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setItemDelegate(new PreviewDelegate(this));
    setModel(&m_model);
}

} // namespace foghorn
