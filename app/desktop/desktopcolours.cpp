// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktopcolours.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString service = u"org.freedesktop.portal.Desktop"_s;
const QString path = u"/org/freedesktop/portal/desktop"_s;
const QString interface = u"org.freedesktop.portal.Settings"_s;
const QString appearance = u"org.freedesktop.appearance"_s;
const QString colourScheme = u"color-scheme"_s;
constexpr uint preferDark = 1;

} // namespace

DesktopColours::DesktopColours(const QDBusConnection &bus, QObject *parent)
    : QObject(parent)
{
    QDBusConnection connection = bus;
    if (!connection.isConnected())
        return;
    connection.connect(service, path, interface, u"SettingChanged"_s, this,
                       SLOT(settingChanged(QString, QString, QDBusVariant)));
    QDBusMessage ask = QDBusMessage::createMethodCall(service, path, interface, u"Read"_s);
    ask << appearance << colourScheme;
    auto *answer = new QDBusPendingCallWatcher(connection.asyncCall(ask), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        answer->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *answer;
        if (!reply.isError())
            take(reply.value().variant());
    });
}

void DesktopColours::settingChanged(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group == appearance && key == colourScheme)
        take(value.variant());
}

// Read wraps its answer in one variant more than the signal does.
void DesktopColours::take(QVariant value)
{
    for (int depth = 0; depth < 3 && value.userType() == qMetaTypeId<QDBusVariant>(); ++depth)
        value = value.value<QDBusVariant>().variant();
    if (value.userType() != QMetaType::UInt)
        return;
    const bool dark = value.toUInt() == preferDark;
    if (dark == m_dark)
        return;
    m_dark = dark;
    emit darkChanged(dark);
}

} // namespace foghorn
