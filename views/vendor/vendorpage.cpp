// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/vendor/vendorpage.h"

#include "models/status/whendone.h"
#include "views/parts/plainlabel.h"
#include "views/parts/segments.h"
#include "views/theme/theme.h"
#include "views/vendor/vendorbanners.h"
#include "views/vendor/vendorheader.h"
#include "views/vendor/vendortabs.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int margin = 24;

} // namespace

VendorPage::VendorPage(PageContext context, QWidget *parent)
    : Page(context, parent)
    , m_stack(new QStackedWidget(this))
{
    auto *nobody = new PlainLabel(m_stack);
    nobody->setObjectName(u"vendor.none"_s);
    nobody->setText(tr("Choose a vendor in the list."));
    nobody->setAlignment(Qt::AlignCenter);
    nobody->setDim(true);
    m_stack->addWidget(nobody);
    m_stack->addWidget(makeBody());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_stack);

    connect(m_header, &VendorHeader::openUrlRequested, this, &Page::openUrlRequested);
    connect(m_header, &VendorHeader::menuRequested, this,
            [this](const QPoint &at) { emit vendorMenuRequested(m_vendor, at); });
    connect(m_header, &VendorHeader::exportRequested, this, &VendorPage::wishExport);
    connect(m_banners, &VendorBanners::openUrlRequested, this, &Page::openUrlRequested);
    connect(m_banners, &VendorBanners::chooseRequested, this, [this] { emit chooseRequested(m_vendor); });
    connect(m_banners, &VendorBanners::followRequested, this, [this] { emit followRequested(m_vendor); });
    connect(m_tabs, &Segments::chosen, this, &VendorPage::showTab);
    const auto changed = [this](const QModelIndex &first, const QModelIndex &last) {
        const QModelIndex own = this->context().vendors.indexOf(m_vendor);
        if (own.row() >= first.row() && own.row() <= last.row())
            refresh();
    };
    connect(&context.vendors, &QAbstractItemModel::dataChanged, this, changed);
    connect(&context.vendors, &QAbstractItemModel::rowsInserted, this, &VendorPage::refresh);
    connect(&context.vendors, &QAbstractItemModel::rowsRemoved, this, &VendorPage::refresh);
    showTab(vendorTabs().front().id);
}

QWidget *VendorPage::makeBody()
{
    auto *body = new QWidget(m_stack);
    m_header = new VendorHeader(context(), body);
    m_banners = new VendorBanners(context().now, body);
    m_banners->setTabAfter(m_header->findChild<QPushButton *>(u"vendor.more"_s));
    m_tabs = new Segments(body, Segments::Look::Tabs);
    m_tabs->setObjectName(u"vendor.tab"_s);
    for (const VendorTabInfo &info : vendorTabs())
        m_tabs->add(info.id, tabTitle(info));
    auto *rule = new QWidget(body);
    rule->setProperty("look", u"line"_s);
    rule->setAttribute(Qt::WA_StyledBackground);
    rule->setFixedHeight(1);
    m_pages = new QStackedWidget(body);

    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(margin, 22, margin, 12);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addSpacing(16);
    layout->addWidget(m_banners);
    layout->addWidget(m_tabs);
    layout->addWidget(rule);
    layout->addSpacing(12);
    layout->addWidget(m_pages, 1);
    return body;
}

void VendorPage::showTab(const QString &id)
{
    const auto info = std::ranges::find(vendorTabs(), id, &VendorTabInfo::id);
    if (info == vendorTabs().end())
        return;
    Page *&tab = m_made[id];
    if (!tab) {
        tab = info->make(context(), m_pages);
        connectTab(tab);
        m_pages->addWidget(tab);
        tab->showVendor(m_vendor);
    }
    m_tabs->setCurrent(id);
    m_pages->setCurrentWidget(tab);
}

void VendorPage::connectTab(Page *tab)
{
    connect(tab, &Page::vendorActivated, this, &Page::vendorActivated);
    connect(tab, &Page::openUrlRequested, this, &Page::openUrlRequested);
    connect(tab, &Page::incidentActivated, this, &Page::incidentActivated);
    connect(tab, &Page::vendorMenuRequested, this, &Page::vendorMenuRequested);
    connect(tab, &Page::chooseRequested, this, &Page::chooseRequested);
    connect(tab, &Page::spanWanted, this, &Page::spanWanted);
    connect(tab, &Page::exportRequested, this, &Page::exportRequested);
}

void VendorPage::showVendor(const QString &id)
{
    if (id == m_vendor)
        return;
    m_vendor = id;
    if (const VendorSummary *summary = context().vendors.summary(m_vendor))
        showHeader(*summary);
    m_stack->setCurrentIndex(context().vendors.summary(m_vendor) ? 1 : 0);
    for (Page *tab : std::as_const(m_made))
        tab->showVendor(id);
}

// The twelve months that the Uptime tab shows.
void VendorPage::wishExport(const QString &what)
{
    ExportWish wish{.request = {.vendors = {m_vendor}}, .what = what, .dark = Theme::current().dark};
    wish.request.to = now().toTimeZone(wish.request.zone).date();
    wish.request.from = wish.request.to.addMonths(-11);
    wish.request.from = wish.request.from.addDays(1 - wish.request.from.day());
    const QString vendor = m_vendor;
    whenDone(context().data.setting(u"sla."_s + vendor), this, [this, wish](const Result<QString> &sla) {
        ExportWish whole = wish;
        if (sla && !sla->isEmpty())
            whole.request.slaPpm = sla->toInt();
        emit exportRequested(whole);
    });
}

void VendorPage::showSpan(const SpanHistory &history)
{
    for (Page *tab : std::as_const(m_made))
        tab->showSpan(history);
}

void VendorPage::showHeader(const VendorSummary &summary)
{
    m_header->show(summary);
    m_banners->show(summary);
}

void VendorPage::refresh()
{
    const VendorSummary *summary = context().vendors.summary(m_vendor);
    m_stack->setCurrentIndex(summary ? 1 : 0);
    if (!summary)
        return;
    showHeader(*summary);
    for (Page *tab : std::as_const(m_made))
        tab->refresh();
}

void VendorPage::refreshTimes()
{
    const VendorSummary *summary = context().vendors.summary(m_vendor);
    if (!summary)
        return;
    showHeader(*summary);
    for (Page *tab : std::as_const(m_made))
        tab->refreshTimes();
}

} // namespace foghorn
