// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/vendorsortmodel.h"

#include <QWidget>

class QPushButton;

namespace foghorn {

// Above the side list: which tag's vendors it shows, and in what order.
class SideFilter : public QWidget
{
    Q_OBJECT

public:
    SideFilter(VendorModel &vendors, QWidget *parent);

    VendorOrder order() const { return m_order; }
    QString tag() const { return m_tag; } // empty: all
    void setOrder(VendorOrder order); // says nothing
    void setTag(const QString &tag); // says nothing

signals:
    void changed();

private:
    void fillTags();
    void fillOrders();
    void showTexts();

    VendorModel &m_vendors;
    QPushButton *m_tags;
    QPushButton *m_orders;
    VendorOrder m_order = VendorOrder::Problems;
    QString m_tag;
};

} // namespace foghorn
