// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusVariant>
#include <QHash>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QVariantMap>

class QAction;
class QMenu;

namespace foghorn {

struct MenuItem
{
    int id = 0;
    QVariantMap properties;
};
using MenuItems = QList<MenuItem>;

struct MenuLayout
{
    int id = 0;
    QVariantMap properties;
    QList<MenuLayout> children;
};

struct MenuEvent
{
    int id = 0;
    QString event;
    QDBusVariant data;
    uint timestamp = 0;
};
using MenuEvents = QList<MenuEvent>;

// How they go over the bus.
QDBusArgument &operator<<(QDBusArgument &out, const MenuItem &value);
const QDBusArgument &operator>>(const QDBusArgument &in, MenuItem &value);
QDBusArgument &operator<<(QDBusArgument &out, const MenuLayout &value);
const QDBusArgument &operator>>(const QDBusArgument &in, MenuLayout &value);
QDBusArgument &operator<<(QDBusArgument &out, const MenuEvent &value);
const QDBusArgument &operator>>(const QDBusArgument &in, MenuEvent &value);

// A menu for hosts that draw it themselves (com.canonical.dbusmenu, version 3). Reads a QMenu, whose actions
// it triggers; update() after the menu was filled anew.
class ExportedMenu : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "com.canonical.dbusmenu")
    Q_PROPERTY(uint Version READ version)
    Q_PROPERTY(QString TextDirection READ textDirection)
    Q_PROPERTY(QString Status READ status)
    Q_PROPERTY(QStringList IconThemePath READ iconThemePath)

public:
    ExportedMenu(QMenu &menu, const QDBusConnection &bus, const QString &path, QObject *parent = nullptr);
    ~ExportedMenu() override;

    void update();

    static uint version() { return 3; }
    static QString textDirection();
    static QString status() { return QStringLiteral("normal"); }
    static QStringList iconThemePath() { return {}; }

public slots:
    Q_SCRIPTABLE uint GetLayout(int parentId, int depth, const QStringList &properties,
                                foghorn::MenuLayout &layout);
    Q_SCRIPTABLE foghorn::MenuItems GetGroupProperties(const QList<int> &ids, const QStringList &properties);
    Q_SCRIPTABLE QDBusVariant GetProperty(int id, const QString &property);
    Q_SCRIPTABLE void Event(int id, const QString &event, const QDBusVariant &data, uint timestamp);
    Q_SCRIPTABLE QList<int> EventGroup(const foghorn::MenuEvents &events);
    Q_SCRIPTABLE bool AboutToShow(int id);
    Q_SCRIPTABLE QList<int> AboutToShowGroup(const QList<int> &ids, QList<int> &errors);

signals:
    Q_SCRIPTABLE void LayoutUpdated(uint revision, int parent);

private:
    MenuLayout layoutOf(int id, const QMenu *menu, int depth) const;
    QVariantMap propertiesOf(const QAction &action) const;
    void number(QMenu &menu);

    QMenu &m_menu;
    QDBusConnection m_bus;
    const QString m_path;
    QHash<int, QPointer<QAction>> m_actions;
    QHash<const QAction *, int> m_ids;
    int m_lastId = 0; // never used twice: a host may speak of a menu that was
    uint m_revision = 1;
};

} // namespace foghorn

Q_DECLARE_METATYPE(foghorn::MenuItem)
Q_DECLARE_METATYPE(foghorn::MenuItems)
Q_DECLARE_METATYPE(foghorn::MenuLayout)
Q_DECLARE_METATYPE(foghorn::MenuEvent)
Q_DECLARE_METATYPE(foghorn::MenuEvents)
