// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/vendorsortmodel.h"

#include <QListView>

#include <functional>

namespace foghorn {

// The vendors in the tray's panel, problems first, a rule before those that are well.
class PanelList : public QListView
{
    Q_OBJECT

public:
    PanelList(VendorModel &vendors, std::function<QDateTime()> now, QWidget *parent);

    int rows() const { return m_sorted->rowCount(); }
    QSize sizeHint() const override;

signals:
    void vendorActivated(const QString &id); // clicked, or Enter
    void statusPageWanted(const QUrl &page); // the middle button, or Ctrl and Enter

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void openPage(const QModelIndex &index);

    VendorSortModel *m_sorted;
    QPersistentModelIndex m_middle; // where the middle button went down
};

} // namespace foghorn
