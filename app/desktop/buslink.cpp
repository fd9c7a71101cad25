// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/buslink.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

BusLink::BusLink(QObject *parent, int retryMs)
    : QObject(parent)
    , m_bus(QDBusConnection::sessionBus())
{
    m_retry.setInterval(retryMs);
    connect(&m_retry, &QTimer::timeout, this, &BusLink::tryAgain);
    listen();
    if (!m_bus.isConnected() && !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS")
        && qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS") != "disabled:"_L1)
        m_retry.start(); // it may be on its way
}

BusLink::~BusLink()
{
    if (!m_name.isEmpty())
        QDBusConnection::disconnectFromBus(m_name);
}

void BusLink::listen()
{
    if (m_bus.isConnected())
        m_bus.connect(QString(), u"/org/freedesktop/DBus/Local"_s, u"org.freedesktop.DBus.Local"_s,
                      u"Disconnected"_s, this, SLOT(onLost()));
}

void BusLink::onLost()
{
    m_retry.start();
}

void BusLink::tryAgain()
{
    static int count = 0; // names are of the whole process
    const QString name = u"foghorn-bus-%1"_s.arg(++count);
    const QString address = qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS");
    const QDBusConnection fresh = address.isEmpty()
        ? QDBusConnection::connectToBus(QDBusConnection::SessionBus, name)
        : QDBusConnection::connectToBus(address, name);
    if (!fresh.isConnected()) {
        QDBusConnection::disconnectFromBus(name);
        return;
    }
    m_retry.stop();
    const QString old = m_name;
    m_bus = fresh;
    m_name = name;
    listen();
    emit renewed();
    if (!old.isEmpty())
        QDBusConnection::disconnectFromBus(old);
}

} // namespace foghorn
