// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/parts/page.h"

#include <QHash>

class QStackedWidget;

namespace foghorn {

class Segments;
class VendorBanners;
class VendorHeader;

// One vendor: who it is, what goes on, and the tabs of vendortabs.h.
class VendorPage : public Page
{
    Q_OBJECT

public:
    VendorPage(PageContext context, QWidget *parent);

    void showVendor(const QString &id) override;
    void showSpan(const SpanHistory &history) override;
    void refresh() override;
    void refreshTimes() override;

    void showTab(const QString &id) override; // one of vendorTabs(); made when first shown

private:
    QWidget *makeBody();
    void connectTab(Page *tab);
    void wishExport(const QString &what);
    void showHeader(const VendorSummary &summary);

    QString m_vendor;
    QStackedWidget *m_stack;
    VendorHeader *m_header = nullptr;
    VendorBanners *m_banners = nullptr;
    Segments *m_tabs = nullptr;
    QStackedWidget *m_pages = nullptr;
    QHash<QString, Page *> m_made;
};

} // namespace foghorn
