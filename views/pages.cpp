// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages.h"

#include "views/incidents/incidentspage.h"
#include "views/overview/overviewpage.h"
#include "views/reports/reportspage.h"
#include "views/vendor/vendorpage.h"

#include <QCoreApplication>

#include <array>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

template <typename View>
Page *make(const PageContext &context, QWidget *parent)
{
    return new View(context, parent);
}

constexpr std::array registered{
    PageInfo{"overview"_L1, QT_TRANSLATE_NOOP("foghorn::Pages", "Overview"), make<OverviewPage>, false},
    PageInfo{"vendors"_L1, QT_TRANSLATE_NOOP("foghorn::Pages", "Vendors"), make<VendorPage>, true},
    PageInfo{"incidents"_L1, QT_TRANSLATE_NOOP("foghorn::Pages", "Incidents"), make<IncidentsPage>, false,
             true},
    PageInfo{"reports"_L1, QT_TRANSLATE_NOOP("foghorn::Pages", "Reports"), make<ReportsPage>, false},
};

} // namespace

std::span<const PageInfo> pages()
{
    return registered;
}

QString pageTitle(const PageInfo &info)
{
    return QCoreApplication::translate("foghorn::Pages", info.title);
}

} // namespace foghorn
