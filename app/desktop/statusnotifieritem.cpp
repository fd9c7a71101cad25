// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/statusnotifieritem.h"

#include <QCoreApplication>
#include <QDBusArgument>
#include <QDBusMetaType>
#include <QImage>
#include <QPixmap>
#include <QtEndian>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

QDBusArgument &operator<<(QDBusArgument &out, const SniPixmap &pixmap)
{
    out.beginStructure();
    out << pixmap.width << pixmap.height << pixmap.bytes;
    out.endStructure();
    return out;
}

const QDBusArgument &operator>>(const QDBusArgument &in, SniPixmap &pixmap)
{
    in.beginStructure();
    in >> pixmap.width >> pixmap.height >> pixmap.bytes;
    in.endStructure();
    return in;
}

QDBusArgument &operator<<(QDBusArgument &out, const SniToolTip &tip)
{
    out.beginStructure();
    out << tip.icon << tip.pixmaps << tip.title << tip.text;
    out.endStructure();
    return out;
}

const QDBusArgument &operator>>(const QDBusArgument &in, SniToolTip &tip)
{
    in.beginStructure();
    in >> tip.icon >> tip.pixmaps >> tip.title >> tip.text;
    in.endStructure();
    return in;
}

namespace {

SniPixmaps pixmapsOf(const QIcon &icon)
{
    SniPixmaps out;
    for (const int size : {16, 22, 24, 32, 48, 64}) {
        const QImage image = icon.pixmap(size, size).toImage().convertToFormat(QImage::Format_ARGB32);
        if (image.isNull())
            continue;
        SniPixmap pixmap{image.width(), image.height(), QByteArray(image.sizeInBytes(), Qt::Uninitialized)};
        qToBigEndian<quint32>(image.constBits(), image.sizeInBytes() / 4, pixmap.bytes.data());
        out.append(pixmap);
    }
    return out;
}

} // namespace

StatusNotifierItem::StatusNotifierItem(const QDBusConnection &bus, QObject *parent)
    : QObject(parent)
    , m_bus(bus)
{
    qDBusRegisterMetaType<SniPixmap>();
    qDBusRegisterMetaType<SniPixmaps>();
    qDBusRegisterMetaType<SniToolTip>();
    static int count = 0; // a second data directory in one process (the demo's) has its own
    m_service = u"org.kde.StatusNotifierItem-%1-%2"_s.arg(QCoreApplication::applicationPid()).arg(++count);
    m_exported = m_bus.registerObject(itemPath, this,
                                      QDBusConnection::ExportScriptableSlots
                                          | QDBusConnection::ExportScriptableSignals
                                          | QDBusConnection::ExportAllProperties)
        && m_bus.registerService(m_service);
}

StatusNotifierItem::~StatusNotifierItem()
{
    m_bus.unregisterService(m_service);
    m_bus.unregisterObject(itemPath);
}

void StatusNotifierItem::set(const QIcon &icon, const QString &toolTip)
{
    m_pixmaps = pixmapsOf(icon);
    emit NewIcon();
    if (m_toolTip != toolTip) {
        m_toolTip = toolTip;
        emit NewToolTip();
    }
}

// The first line is the title, as hosts draw it bold.
SniToolTip StatusNotifierItem::toolTip() const
{
    return {.icon = {},
            .pixmaps = {},
            .title = m_toolTip.section(u'\n', 0, 0),
            .text = m_toolTip.section(u'\n', 1)};
}

} // namespace foghorn
