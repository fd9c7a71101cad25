// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/alertdesk.h"
#include "app/application.h"
#include "app/historypagedata.h"
#include "app/tellers.h"
#include "app/traydesk.h"
#include "models/feeds/platform.h"

namespace foghorn {

inline QString platformName(const QString &id)
{
    const Platform *platform = platformById(id);
    return platform ? QString(platform->name) : id;
}

// What exists for one data directory; the order of the members is the order of making.
struct Application::Parts
{
    Parts(const QString &dataDir, QSettings &settings)
        : session(dataDir)
        , data(session.history())
        , alerts(session.history(), session.vendors())
        , context{.vendors = session.vendors(),
                  .data = data,
                  .now = QDateTime::currentDateTimeUtc,
                  .platformName = platformName,
                  .alerts = &alerts}
        , window(context, settings)
    {
    }

    // Also when the session bus is another one: all that hangs on it is made anew, and nothing else.
    void makeDesktop(const QDBusConnection &bus, const Preferences &preferences)
    {
        tellers.reset();
        tray.reset();
        tray = std::make_unique<TrayDesk>(context, session, alerts, bus);
        tellers = std::make_unique<Tellers>(session, alerts, Tellers::Ways{bus, tray->icon()}, preferences);
    }

    Session session;
    HistoryPageData data;
    AlertDesk alerts;
    PageContext context;
    MainWindow window;
    std::unique_ptr<TrayDesk> tray;
    std::unique_ptr<Tellers> tellers;
};

} // namespace foghorn
