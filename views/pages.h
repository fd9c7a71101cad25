// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/parts/page.h"

#include <QLatin1StringView>

#include <span>

namespace foghorn {

// A page of the main window: one folder, and one line in pages.cpp.
struct PageInfo
{
    QLatin1StringView id; // what settings and object names use
    const char *title; // translated in the context foghorn::Pages
    Page *(*make)(const PageContext &context, QWidget *parent);
    bool showsVendor = false; // where a chosen vendor is shown
    bool showsIncidents = false; // where a chosen incident is shown
};

// Every page there is, in the order of the buttons.
std::span<const PageInfo> pages();
QString pageTitle(const PageInfo &info);

} // namespace foghorn
