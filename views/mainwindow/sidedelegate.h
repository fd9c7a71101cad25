// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QStyledItemDelegate>

#include <functional>

namespace foghorn {

// Paints the side list: a section's heading, or a vendor with what is wrong and for how long.
class SideDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    SideDelegate(std::function<QDateTime()> now, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

    // The row in words: "Needs attention, 4", or the vendor's sentence.
    QString sentence(const QModelIndex &index) const;

private:
    void paintSection(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    std::function<QDateTime()> m_now;
};

} // namespace foghorn
