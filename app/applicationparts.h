// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/alertdesk.h"
#include "app/application.h"
#include "app/historypagedata.h"
#include "app/tellers.h"
#include "app/traydesk.h"
#include "models/feeds/platform.h"

namespace foghorn {

inline QDateTime utcNow()
{
    return QDateTime::currentDateTimeUtc();
}

inline QString platformName(const QString &id)
{
    const Platform *platform = platformById(id);
    return platform ? QString(platform->name) : id;
}

// What exists for one data directory; the order of the members is the order of making.
struct Application::Parts
{
    Parts(const QString &dataDir, QSettings &settings, const Preferences &preferences)
        : session(dataDir)
        , data(session.history())
        , alerts(session.history(), session.vendors())
        , context{.vendors = session.vendors(),
                  .data = data,
                  .now = utcNow,
                  .platformName = platformName,
                  .alerts = &alerts}
        , window(context, settings)
        , tray(context, session, alerts)
        , tellers(session, alerts, tray.icon(), preferences)
    {
    }

    Session session;
    HistoryPageData data;
    AlertDesk alerts;
    PageContext context;
    MainWindow window;
    TrayDesk tray;
    Tellers tellers;
};

} // namespace foghorn
