// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/busservice.h"

#include <QDBusMessage>
#include <QVariantMap>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

BusService::BusService(const QDBusConnection &bus, QObject *parent)
    : QObject(parent)
    , m_bus(bus)
    , m_level(wireName(ComponentStatus::Unknown))
{
    if (!m_bus.isConnected())
        return;
    m_bus.registerObject(path, this,
                         QDBusConnection::ExportScriptableSlots | QDBusConnection::ExportScriptableSignals
                             | QDBusConnection::ExportAllProperties);
    // Another data directory's Foghorn may have the name; then this one goes without.
    m_bus.registerService(service);
}

BusService::~BusService()
{
    m_bus.unregisterService(service);
    m_bus.unregisterObject(path);
}

void BusService::set(ComponentStatus level, const QString &toolTip)
{
    const QString word = wireName(level);
    if (word == m_level && toolTip == m_toolTip)
        return;
    const bool moved = word != m_level;
    m_level = word;
    m_toolTip = toolTip;
    if (moved)
        emit Changed(word);
    QDBusMessage told
        = QDBusMessage::createSignal(path, u"org.freedesktop.DBus.Properties"_s, u"PropertiesChanged"_s);
    told << QString(service) << QVariantMap{{u"Level"_s, m_level}, {u"Tooltip"_s, m_toolTip}}
         << QStringList();
    m_bus.send(told);
}

} // namespace foghorn
