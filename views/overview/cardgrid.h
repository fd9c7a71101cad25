// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/parts/page.h"

#include <QListView>

namespace foghorn {

class VendorSortModel;

// Every vendor as a card, in as many columns as fit, as high as its cards: what scrolls is the page around
// it. One painted view, whatever the number of vendors.
class CardGrid : public QListView
{
    Q_OBJECT

public:
    CardGrid(PageContext context, QWidget *parent);

    static constexpr int gap = 12; // half of it stands on each side of a card

signals:
    void vendorActivated(const QString &id);
    void rectWanted(const QRect &rect); // the current card, in this view's coordinates

protected:
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void changeEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void arrange();

    VendorSortModel *m_sorted;
};

} // namespace foghorn
