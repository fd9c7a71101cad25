// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/sidemodel.h"
#include "views/parts/page.h"

#include <QListView>

namespace foghorn {

// Every vendor, problems first, in two sections.
class SideList : public QListView
{
    Q_OBJECT

public:
    SideList(PageContext context, QWidget *parent);

    void setFilterText(const QString &text);
    void setOrder(VendorOrder order, const QString &tag); // tag empty: all vendors
    QString current() const; // the chosen vendor's id, or empty
    void choose(const QString &vendorId); // says nothing
    QString first() const; // the topmost vendor, or empty

signals:
    void vendorChosen(const QString &id); // the selection moved
    void vendorActivated(const QString &id); // clicked, or Enter
    void menuRequested(const QString &id, const QPoint &globalPosition);

protected:
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    VendorSortModel *m_sorted;
    SideModel *m_rows;
    bool m_quiet = false;
};

} // namespace foghorn
