// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/mainwindow/sidefilter.h"

#include "models/status/markup.h"
#include "views/mainwindow/tagdialog.h"
#include "views/theme/words.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

QString orderWord(VendorOrder order)
{
    switch (order) {
    case VendorOrder::Problems:
        return SideFilter::tr("Problems first");
    case VendorOrder::Name:
        return SideFilter::tr("By name");
    case VendorOrder::Tag:
        return SideFilter::tr("By tag");
    case VendorOrder::Uptime:
        return SideFilter::tr("By uptime");
    }
    return {};
}

} // namespace

SideFilter::SideFilter(VendorModel &vendors, QWidget *parent)
    : QWidget(parent)
    , m_vendors(vendors)
    , m_tags(new QPushButton(this))
    , m_orders(new QPushButton(this))
{
    setObjectName(u"sidefilter"_s);
    m_tags->setObjectName(u"sidefilter.tag"_s);
    m_orders->setObjectName(u"sidefilter.order"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 0);
    layout->setSpacing(4);
    for (QPushButton *button : {m_orders, m_tags}) {
        button->setProperty("look", u"quiet"_s);
        button->setMenu(new QMenu(button));
        layout->addWidget(button);
    }
    layout->addStretch();
    setTabOrder(m_orders, m_tags);
    connect(m_tags->menu(), &QMenu::aboutToShow, this, &SideFilter::fillTags);
    connect(m_orders->menu(), &QMenu::aboutToShow, this, &SideFilter::fillOrders);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&vendors, signal, this, &SideFilter::showTexts);
    connect(&vendors, &QAbstractItemModel::dataChanged, this, &SideFilter::showTexts);
    showTexts();
}

void SideFilter::setOrder(VendorOrder order)
{
    m_order = order;
    showTexts();
}

void SideFilter::setTag(const QString &tag)
{
    m_tag = tag;
    showTexts();
}

void SideFilter::showTexts()
{
    const QString tag = m_tag.isEmpty() ? tr("All tags") : cleanName(m_tag, 24);
    m_tags->setText(menuText(tag));
    m_tags->setAccessibleName(tr("Shown: %1").arg(tag));
    m_orders->setText(orderWord(m_order));
    m_orders->setAccessibleName(tr("Order: %1").arg(orderWord(m_order)));
    m_tags->setVisible(!m_tag.isEmpty() || !allTags(m_vendors).isEmpty());
}

void SideFilter::fillTags()
{
    QMenu &menu = *m_tags->menu();
    menu.clear();
    for (const QString &tag : QStringList{QString()} + allTags(m_vendors)) {
        QAction *action = menu.addAction(tag.isEmpty() ? tr("All tags") : menuText(tag));
        action->setCheckable(true);
        action->setChecked(tag == m_tag);
        connect(action, &QAction::triggered, this, [this, tag] {
            setTag(tag);
            emit changed();
        });
    }
}

void SideFilter::fillOrders()
{
    QMenu &menu = *m_orders->menu();
    menu.clear();
    for (const VendorOrder order : vendorOrders) {
        QAction *action = menu.addAction(orderWord(order));
        action->setCheckable(true);
        action->setChecked(order == m_order);
        connect(action, &QAction::triggered, this, [this, order] {
            setOrder(order);
            emit changed();
        });
    }
}

} // namespace foghorn
