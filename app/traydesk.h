// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/alertdesk.h"
#include "app/desktop/busservice.h"
#include "app/desktop/trayicon.h"
#include "app/session.h"
#include "views/theme/traypicture.h"
#include "views/traypanel/traypanel.h"

namespace foghorn {

// The icon in the tray, its panel and the word for bars, all of one state.
class TrayDesk : public QObject
{
    Q_OBJECT

public:
    TrayDesk(const PageContext &context, Session &session, AlertDesk &alerts, const QDBusConnection &bus,
             QObject *parent = nullptr);

    TrayIcon &icon() { return m_icon; }
    TrayPanel &panel() { return m_panel; }
    TrayState state() const;
    TrayMark mark() const;
    void setMonochrome(bool monochrome);
    void setTrouble(const QString &trouble); // of our own, in one sentence
    void refresh();

signals:
    void openRequested();
    void vendorRequested(const QString &id);

private:
    void connectIcon();
    QStringList troubleLines() const;

    PageContext m_context;
    Session &m_session;
    AlertDesk &m_alerts;
    TrayIcon m_icon;
    TrayPanel m_panel;
    BusService m_bus;
    bool m_monochrome = false;
    QString m_trouble;
    QString m_shown; // what the icon shows, so that it is drawn only when that changes
};

} // namespace foghorn
