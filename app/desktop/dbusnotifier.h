// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/notifier.h"

#include <QDBusConnection>
#include <QDBusServiceWatcher>
#include <QHash>
#include <QPromise>
#include <QStringList>

#include <memory>
#include <optional>

class QDBusPendingCallWatcher;

namespace foghorn {

// Speaks org.freedesktop.Notifications (Desktop Notifications Specification 1.2) itself, because Qt's tray
// throws the server's answer away. Never waits: every call is asynchronous and ends within timeoutMs.
class DBusNotifier : public Notifier
{
    Q_OBJECT

public:
    explicit DBusNotifier(const QDBusConnection &bus, int timeoutMs = 5000, QObject *parent = nullptr);

    QFuture<Result<void>> notify(const Notification &notification) override;
    QFuture<Result<void>> reach() override;

    // Of the server that runs now; nothing until it has answered.
    std::optional<QStringList> capabilities() const { return m_capabilities; }

signals:
    void capabilitiesChanged();

private slots:
    void onActionInvoked(uint id, const QString &action);
    void onNotificationClosed(uint id, uint reason);

private:
    using Promise = std::shared_ptr<QPromise<Result<void>>>;
    struct Waiting
    {
        Notification notification;
        Promise promise;
    };

    void askCapabilities();
    void onCapabilities(QDBusPendingCallWatcher &call, int owner);
    void onOwnerChanged(const QString &newOwner);
    void send(const Notification &notification, const Promise &promise);
    void onReply(QDBusPendingCallWatcher &call, int owner, const Waiting &sent);
    void answerAll(const Error &why);
    QVariantList arguments(const Notification &notification) const;

    QDBusConnection m_bus;
    const int m_timeoutMs;
    QDBusServiceWatcher m_watcher;
    std::optional<QStringList> m_capabilities;
    bool m_asking = false;
    int m_owner = 0; // counts the servers seen: ids of an earlier one mean nothing to the next
    QList<Waiting> m_waiting; // for the capabilities
    QHash<QString, uint> m_ids; // key -> the server's id
    QHash<uint, Notification> m_shown;
};

} // namespace foghorn
