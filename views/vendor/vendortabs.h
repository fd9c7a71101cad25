// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/parts/page.h"

#include <QLatin1StringView>

#include <span>

namespace foghorn {

// A tab of a vendor's page: a Page that is told its vendor by showVendor() and of news by refresh(), and one
// line in vendortabs.cpp.
struct VendorTabInfo
{
    QLatin1StringView id; // what settings and object names use
    const char *title; // translated in the context foghorn::VendorTabs
    Page *(*make)(const PageContext &context, QWidget *parent);
};

// Every tab there is, in their order. The first is shown first.
std::span<const VendorTabInfo> vendorTabs();
QString tabTitle(const VendorTabInfo &info);

} // namespace foghorn
