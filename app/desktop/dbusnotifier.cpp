// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/dbusnotifier.h"

#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

constexpr auto service = "org.freedesktop.Notifications"_L1;
constexpr auto path = "/org/freedesktop/Notifications"_L1;

QDBusMessage method(QLatin1StringView name)
{
    return QDBusMessage::createMethodCall(service, path, service, name);
}

Error failure(const QString &detail)
{
    return {Error::Kind::Connect, detail};
}

} // namespace

DBusNotifier::DBusNotifier(const QDBusConnection &bus, int timeoutMs, QObject *parent)
    : Notifier(parent)
    , m_bus(bus)
    , m_timeoutMs(timeoutMs)
    , m_watcher(service, bus, QDBusServiceWatcher::WatchForOwnerChange)
{
    if (!m_bus.isConnected())
        return;
    connect(&m_watcher, &QDBusServiceWatcher::serviceOwnerChanged, this,
            [this](const QString &, const QString &, const QString &newOwner) { onOwnerChanged(newOwner); });
    m_bus.connect(service, path, service, u"ActionInvoked"_s, this, SLOT(onActionInvoked(uint, QString)));
    m_bus.connect(service, path, service, u"NotificationClosed"_s, this,
                  SLOT(onNotificationClosed(uint, uint)));
    askCapabilities();
}

QFuture<Result<void>> DBusNotifier::notify(const Notification &notification)
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    const QFuture<Result<void>> future = promise->future();
    if (!m_bus.isConnected()) {
        promise->addResult(failure(u"no session bus"_s));
        promise->finish();
    } else if (m_capabilities) {
        send(notification, promise);
    } else {
        m_waiting.append({notification, promise});
        askCapabilities();
    }
    return future;
}

// Any answer will do: a server that hangs gives none.
QFuture<Result<void>> DBusNotifier::reach()
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    const QFuture<Result<void>> future = promise->future();
    auto *call
        = new QDBusPendingCallWatcher(m_bus.asyncCall(method("GetServerInformation"_L1), m_timeoutMs), this);
    connect(call, &QDBusPendingCallWatcher::finished, this, [call, promise] {
        call->deleteLater();
        const QDBusMessage reply = call->reply();
        promise->addResult(
            reply.type() == QDBusMessage::ReplyMessage
                ? Result<void>()
                : Result<void>(failure(u"no notification service answers: "_s + reply.errorMessage())));
        promise->finish();
    });
    return future;
}

void DBusNotifier::askCapabilities()
{
    if (m_asking)
        return;
    m_asking = true;
    auto *call
        = new QDBusPendingCallWatcher(m_bus.asyncCall(method("GetCapabilities"_L1), m_timeoutMs), this);
    connect(call, &QDBusPendingCallWatcher::finished, this, [this, call, owner = m_owner] {
        call->deleteLater();
        onCapabilities(*call, owner);
    });
}

void DBusNotifier::onCapabilities(QDBusPendingCallWatcher &call, int owner)
{
    if (owner != m_owner)
        return; // an earlier server's answer; the present one has been asked
    m_asking = false;
    const QDBusPendingReply<QStringList> reply = call;
    if (reply.isError())
        return answerAll(failure(u"no notification service answers: "_s + reply.error().message()));
    m_capabilities = reply.value();
    emit capabilitiesChanged();
    for (const Waiting &waiting : std::exchange(m_waiting, {}))
        send(waiting.notification, waiting.promise);
}

void DBusNotifier::onOwnerChanged(const QString &newOwner)
{
    ++m_owner;
    m_asking = false;
    m_capabilities.reset();
    m_ids.clear();
    m_shown.clear();
    if (newOwner.isEmpty())
        answerAll(failure(u"the notification service went away"_s));
    else
        askCapabilities();
}

void DBusNotifier::send(const Notification &notification, const Promise &promise)
{
    QDBusMessage message = method("Notify"_L1);
    message.setArguments(arguments(notification));
    auto *call = new QDBusPendingCallWatcher(m_bus.asyncCall(message, m_timeoutMs), this);
    connect(call, &QDBusPendingCallWatcher::finished, this,
            [this, call, owner = m_owner, sent = Waiting{notification, promise}] {
                call->deleteLater();
                onReply(*call, owner, sent);
            });
}

void DBusNotifier::onReply(QDBusPendingCallWatcher &call, int owner, const Waiting &sent)
{
    const QDBusPendingReply<uint> reply = call;
    if (reply.isError()) {
        sent.promise->addResult(failure(u"the notification service refused: "_s + reply.error().message()));
    } else {
        if (owner == m_owner) {
            m_ids.insert(sent.notification.key, reply.value());
            m_shown.insert(reply.value(), sent.notification);
        }
        sent.promise->addResult(Result<void>());
    }
    sent.promise->finish();
}

void DBusNotifier::answerAll(const Error &why)
{
    for (const Waiting &waiting : std::exchange(m_waiting, {})) {
        waiting.promise->addResult(why);
        waiting.promise->finish();
    }
}

QVariantList DBusNotifier::arguments(const Notification &notification) const
{
    QString title = notification.title;
    QString body = notification.body;
    if (!m_capabilities->contains("body"_L1) && !body.isEmpty())
        title += ": "_L1 + std::exchange(body, {});
    if (m_capabilities->contains("body-markup"_L1))
        body = body.toHtmlEscaped();
    // The default action bears no label: servers that draw it as a button would show the same word twice.
    QStringList actions;
    if (m_capabilities->contains("actions"_L1)) {
        actions << defaultAction << QString();
        if (!notification.token.isEmpty())
            actions << showAction << tr("Show");
        if (notification.offersPage)
            actions << openPageAction << tr("Status page");
        if (notification.offersMute)
            actions << muteAction << tr("Mute until resolved");
    }
    QVariantMap hints{
        {u"urgency"_s, QVariant::fromValue(uchar(notification.urgency))},
        {u"desktop-entry"_s, u"foghorn"_s},
    };
    if (!notification.sound.isEmpty() && m_capabilities->contains("sound"_L1))
        hints.insert(u"sound-name"_s, notification.sound);
    const uint replaces = m_ids.value(notification.key, 0);
    constexpr int serverDecides = -1;
    return {u"Foghorn"_s, replaces, u"foghorn"_s, title, body, actions, hints, serverDecides};
}

void DBusNotifier::onActionInvoked(uint id, const QString &action)
{
    const auto shown = m_shown.constFind(id);
    if (shown == m_shown.cend())
        return; // another program's
    emit activated(QString(shown->token), action);
}

void DBusNotifier::onNotificationClosed(uint id, uint)
{
    const auto shown = m_shown.constFind(id);
    if (shown == m_shown.cend())
        return;
    const QString key = shown->key;
    m_shown.erase(shown);
    if (m_ids.value(key) == id)
        m_ids.remove(key);
    emit closed(key);
}

} // namespace foghorn
