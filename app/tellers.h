// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/alertdesk.h"
#include "app/desktop/delivery.h"
#include "app/hookrunner.h"
#include "app/pulse.h"
#include "app/session.h"

#include <QDBusConnection>

#include <memory>

namespace foghorn {

class TrayIcon;

// Everything that brings pending alerts to somebody: the desktop's notifications, the user's hooks, and the
// pulse that says when one of our own parts stands still.
class Tellers : public QObject
{
    Q_OBJECT

public:
    struct Ways
    {
        QDBusConnection bus;
        TrayIcon &tray; // where there is no bus
    };
    Tellers(Session &session, AlertDesk &alerts, const Ways &ways, const Preferences &preferences,
            QObject *parent = nullptr);
    ~Tellers() override;

    void start();
    void setPreferences(const Preferences &preferences);
    QString trouble() const { return m_pulse.trouble(); }

signals:
    void shown(const QString &vendorId, const QString &incident); // a message was clicked
    void pageRequested(const QString &vendorId);
    void troubleChanged();

private:
    void wake();
    void watchParts();
    void onActivated(const QString &token, const QString &action);

    Session &m_session;
    AlertDesk &m_alerts;
    std::unique_ptr<Notifier> m_notifier;
    Delivery m_delivery;
    HookRunner m_hooks;
    QList<Hook> m_wanted;
    Pulse m_pulse;
};

} // namespace foghorn
