// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/exportedmenu.h"

#include <QAction>
#include <QBuffer>
#include <QDBusArgument>
#include <QDBusMetaType>
#include <QGuiApplication>
#include <QMenu>
#include <QPixmap>
#include <QTimer>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

QDBusArgument &operator<<(QDBusArgument &out, const MenuItem &item)
{
    out.beginStructure();
    out << item.id << item.properties;
    out.endStructure();
    return out;
}

const QDBusArgument &operator>>(const QDBusArgument &in, MenuItem &item)
{
    in.beginStructure();
    in >> item.id >> item.properties;
    in.endStructure();
    return in;
}

QDBusArgument &operator<<(QDBusArgument &out, const MenuLayout &layout)
{
    out.beginStructure();
    out << layout.id << layout.properties;
    out.beginArray(qMetaTypeId<QDBusVariant>());
    for (const MenuLayout &child : layout.children)
        out << QDBusVariant(QVariant::fromValue(child));
    out.endArray();
    out.endStructure();
    return out;
}

const QDBusArgument &operator>>(const QDBusArgument &in, MenuLayout &layout)
{
    in.beginStructure();
    in >> layout.id >> layout.properties;
    in.beginArray();
    while (!in.atEnd()) {
        QDBusVariant child;
        in >> child;
        layout.children.append(qdbus_cast<MenuLayout>(child.variant()));
    }
    in.endArray();
    in.endStructure();
    return in;
}

QDBusArgument &operator<<(QDBusArgument &out, const MenuEvent &event)
{
    out.beginStructure();
    out << event.id << event.event << event.data << event.timestamp;
    out.endStructure();
    return out;
}

const QDBusArgument &operator>>(const QDBusArgument &in, MenuEvent &event)
{
    in.beginStructure();
    in >> event.id >> event.event >> event.data >> event.timestamp;
    in.endStructure();
    return in;
}

namespace {

constexpr int rootId = 0;
constexpr int iconSide = 16;

// An ampersand marks the key in Qt, an underscore on the bus.
QString labelOf(const QString &text)
{
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'&' && i + 1 < text.size())
            out += text[++i] == u'&' ? u"&"_s : u"_"_s + text[i];
        else
            out += text[i] == u'_' ? u"__"_s : QString(text[i]);
    }
    return out;
}

QVariantMap chosen(QVariantMap properties, const QStringList &names)
{
    if (!names.isEmpty())
        properties.removeIf([&names](const auto &it) { return !names.contains(it.key()); });
    return properties;
}

} // namespace

ExportedMenu::ExportedMenu(QMenu &menu, const QDBusConnection &bus, const QString &path, QObject *parent)
    : QObject(parent)
    , m_menu(menu)
    , m_bus(bus)
    , m_path(path)
{
    qDBusRegisterMetaType<MenuItem>();
    qDBusRegisterMetaType<MenuItems>();
    qDBusRegisterMetaType<MenuLayout>();
    qDBusRegisterMetaType<MenuEvent>();
    qDBusRegisterMetaType<MenuEvents>();
    qDBusRegisterMetaType<QList<int>>();
    number(m_menu);
    m_bus.registerObject(m_path, this,
                         QDBusConnection::ExportScriptableSlots | QDBusConnection::ExportScriptableSignals
                             | QDBusConnection::ExportAllProperties);
}

ExportedMenu::~ExportedMenu()
{
    m_bus.unregisterObject(m_path);
}

QString ExportedMenu::textDirection()
{
    return QGuiApplication::layoutDirection() == Qt::RightToLeft ? u"rtl"_s : u"ltr"_s;
}

void ExportedMenu::number(QMenu &menu)
{
    for (QAction *action : menu.actions()) {
        const int id = ++m_lastId;
        m_actions.insert(id, action);
        m_ids.insert(action, id);
        if (action->menu())
            number(*action->menu());
    }
}

void ExportedMenu::update()
{
    m_actions.clear();
    m_ids.clear();
    number(m_menu);
    emit LayoutUpdated(++m_revision, rootId);
}

QVariantMap ExportedMenu::propertiesOf(const QAction &action) const
{
    if (action.isSeparator())
        return {{u"type"_s, u"separator"_s}};
    QVariantMap out{{u"label"_s, labelOf(action.text())}};
    if (!action.isEnabled())
        out.insert(u"enabled"_s, false);
    if (!action.isVisible())
        out.insert(u"visible"_s, false);
    if (action.menu())
        out.insert(u"children-display"_s, u"submenu"_s);
    if (!action.icon().isNull()) {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        action.icon().pixmap(iconSide, iconSide).save(&buffer, "PNG");
        out.insert(u"icon-data"_s, bytes);
    }
    return out;
}

MenuLayout ExportedMenu::layoutOf(int id, const QMenu *menu, int depth) const
{
    MenuLayout layout{.id = id, .properties = {}, .children = {}};
    if (id == rootId)
        layout.properties = {{u"children-display"_s, u"submenu"_s}};
    else if (const QAction *action = m_actions.value(id))
        layout.properties = propertiesOf(*action);
    if (!menu || depth == 0)
        return layout;
    for (const QAction *action : menu->actions()) {
        if (const auto child = m_ids.constFind(action); child != m_ids.cend())
            layout.children.append(layoutOf(*child, action->menu(), depth - 1));
    }
    return layout;
}

uint ExportedMenu::GetLayout(int parentId, int depth, const QStringList &, MenuLayout &layout)
{
    const QAction *action = m_actions.value(parentId);
    layout = layoutOf(parentId, parentId == rootId ? &m_menu : action ? action->menu() : nullptr, depth);
    return m_revision;
}

MenuItems ExportedMenu::GetGroupProperties(const QList<int> &ids, const QStringList &properties)
{
    MenuItems out;
    for (const int id : ids.isEmpty() ? m_actions.keys() : ids) {
        if (const QAction *action = m_actions.value(id))
            out.append({id, chosen(propertiesOf(*action), properties)});
    }
    return out;
}

QDBusVariant ExportedMenu::GetProperty(int id, const QString &property)
{
    const QAction *action = m_actions.value(id);
    return QDBusVariant(action ? propertiesOf(*action).value(property, QString()) : QVariant(QString()));
}

// What an action does may fill the menu anew, and the host waits for our answer first.
void ExportedMenu::Event(int id, const QString &event, const QDBusVariant &, uint)
{
    if (event != "clicked"_L1)
        return;
    if (QAction *action = m_actions.value(id))
        QTimer::singleShot(0, action, [action] { action->trigger(); });
}

QList<int> ExportedMenu::EventGroup(const MenuEvents &events)
{
    QList<int> unknown;
    for (const MenuEvent &one : events) {
        if (one.id != rootId && !m_actions.contains(one.id))
            unknown.append(one.id);
        Event(one.id, one.event, one.data, one.timestamp);
    }
    return unknown;
}

bool ExportedMenu::AboutToShow(int)
{
    return false;
}

QList<int> ExportedMenu::AboutToShowGroup(const QList<int> &, QList<int> &errors)
{
    errors.clear();
    return {};
}

} // namespace foghorn
