// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QObject>
#include <QStringList>
#include <QVariantMap>

namespace foghorn::test {

using namespace Qt::Literals::StringLiterals;

// A notification server on a real bus; it shows nothing and keeps what it was told.
class NotificationServer : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    static constexpr QLatin1StringView service{"org.freedesktop.Notifications"};
    static constexpr QLatin1StringView path{"/org/freedesktop/Notifications"};

    QStringList titles;
    QStringList bodies;
    QStringList actions; // of the last one
    uint lastId = 0;

    bool appear(QDBusConnection bus)
    {
        return bus.registerObject(path, this,
                                  QDBusConnection::ExportScriptableSlots
                                      | QDBusConnection::ExportScriptableSignals)
            && bus.registerService(service);
    }
    static void vanish(QDBusConnection bus)
    {
        bus.unregisterService(service);
        bus.unregisterObject(path);
    }

public slots:
    Q_SCRIPTABLE QStringList GetCapabilities() { return {u"body"_s, u"body-markup"_s, u"actions"_s}; }
    Q_SCRIPTABLE QString GetServerInformation() { return u"fake"_s; }
    Q_SCRIPTABLE uint Notify(const QString &, uint replaces, const QString &, const QString &title,
                             const QString &body, const QStringList &offered, const QVariantMap &, int)
    {
        titles << title + u" | "_s + body;
        bodies << body;
        actions = offered;
        lastId = replaces ? replaces : lastId + 1;
        return lastId;
    }

signals:
    Q_SCRIPTABLE void ActionInvoked(uint id, const QString &action);
    Q_SCRIPTABLE void NotificationClosed(uint id, uint reason);
};

// As much of a panel as an icon needs.
class TrayHost : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.StatusNotifierWatcher")
    Q_PROPERTY(bool IsStatusNotifierHostRegistered READ hasHost)

public:
    static constexpr QLatin1StringView service{"org.kde.StatusNotifierWatcher"};

    QStringList items;

    static bool hasHost() { return true; }
    bool appear(QDBusConnection bus)
    {
        return bus.registerObject(u"/StatusNotifierWatcher"_s, this,
                                  QDBusConnection::ExportScriptableSlots
                                      | QDBusConnection::ExportAllProperties)
            && bus.registerService(service);
    }
    void vanish(QDBusConnection bus)
    {
        bus.unregisterService(service);
        bus.unregisterObject(u"/StatusNotifierWatcher"_s);
        items.clear();
    }

public slots:
    Q_SCRIPTABLE void RegisterStatusNotifierItem(const QString &item) { items << item; }
};

} // namespace foghorn::test
