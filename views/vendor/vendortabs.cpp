// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/vendor/vendortabs.h"

#include "views/vendor/componentstab.h"
#include "views/vendor/incidentstab.h"
#include "views/vendor/notificationstab.h"
#include "views/vendor/uptimetab.h"

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
    VendorTabInfo{"components"_L1, QT_TRANSLATE_NOOP("foghorn::VendorTabs", "Components"),
                  make<ComponentsTab>},
    VendorTabInfo{"incidents"_L1, QT_TRANSLATE_NOOP("foghorn::VendorTabs", "Incidents"), make<IncidentsTab>},
    VendorTabInfo{"maintenance"_L1, QT_TRANSLATE_NOOP("foghorn::VendorTabs", "Maintenance"),
                  make<MaintenanceTab>},
    VendorTabInfo{"uptime"_L1, QT_TRANSLATE_NOOP("foghorn::VendorTabs", "Uptime"), make<UptimeTab>},
    VendorTabInfo{"notifications"_L1, QT_TRANSLATE_NOOP("foghorn::VendorTabs", "Notifications"),
                  make<NotificationsTab>},
};

} // namespace

std::span<const VendorTabInfo> vendorTabs()
{
    return registered;
}

QString tabTitle(const VendorTabInfo &info)
{
    return QCoreApplication::translate("foghorn::VendorTabs", info.title);
}

} // namespace foghorn
