// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusObjectPath>
#include <QIcon>
#include <QList>
#include <QObject>
#include <QPoint>

namespace foghorn {

// One size of an icon as it goes over the bus: ARGB32, in network byte order.
struct SniPixmap
{
    int width = 0;
    int height = 0;
    QByteArray bytes;
};
using SniPixmaps = QList<SniPixmap>;

struct SniToolTip
{
    QString icon;
    SniPixmaps pixmaps;
    QString title;
    QString text;
};

// How they go over the bus.
QDBusArgument &operator<<(QDBusArgument &out, const SniPixmap &value);
const QDBusArgument &operator>>(const QDBusArgument &in, SniPixmap &value);
QDBusArgument &operator<<(QDBusArgument &out, const SniToolTip &value);
const QDBusArgument &operator>>(const QDBusArgument &in, SniToolTip &value);

// The program's icon for trays that speak StatusNotifierItem (KDE's specification, freedesktop's names).
// Qt 6.4 has one inside, but decides for it or for XEmbed once and for all; this one can be put up whenever a
// tray comes.
class StatusNotifierItem : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.StatusNotifierItem")
    Q_PROPERTY(QString Category READ category)
    Q_PROPERTY(QString Id READ id)
    Q_PROPERTY(QString Title READ title)
    Q_PROPERTY(QString Status READ status)
    Q_PROPERTY(int WindowId READ windowId)
    Q_PROPERTY(QString IconThemePath READ nothing)
    Q_PROPERTY(QDBusObjectPath Menu READ menu)
    Q_PROPERTY(bool ItemIsMenu READ itemIsMenu)
    Q_PROPERTY(QString IconName READ nothing)
    Q_PROPERTY(foghorn::SniPixmaps IconPixmap READ iconPixmap)
    Q_PROPERTY(QString OverlayIconName READ nothing)
    Q_PROPERTY(foghorn::SniPixmaps OverlayIconPixmap READ noPixmap)
    Q_PROPERTY(QString AttentionIconName READ nothing)
    Q_PROPERTY(foghorn::SniPixmaps AttentionIconPixmap READ noPixmap)
    Q_PROPERTY(QString AttentionMovieName READ nothing)
    Q_PROPERTY(foghorn::SniToolTip ToolTip READ toolTip)

public:
    static constexpr QLatin1StringView itemPath{"/StatusNotifierItem"};
    static constexpr QLatin1StringView menuPath{"/MenuBar"};

    explicit StatusNotifierItem(const QDBusConnection &bus, QObject *parent = nullptr);
    ~StatusNotifierItem() override;

    // The name a watcher is given; taken on the bus together with the object.
    QString service() const { return m_service; }
    bool isExported() const { return m_exported; }
    void set(const QIcon &icon, const QString &toolTip);

    static QString category() { return QStringLiteral("ApplicationStatus"); }
    static QString id() { return QStringLiteral("foghorn"); }
    static QString title() { return QStringLiteral("Foghorn"); }
    static QString status() { return QStringLiteral("Active"); }
    static int windowId() { return 0; }
    static bool itemIsMenu() { return false; }
    static QString nothing() { return {}; }
    static SniPixmaps noPixmap() { return {}; }
    static QDBusObjectPath menu() { return QDBusObjectPath(QString(menuPath)); }
    SniPixmaps iconPixmap() const { return m_pixmaps; }
    SniToolTip toolTip() const;

public slots:
    Q_SCRIPTABLE void Activate(int x, int y) { emit activated({x, y}); }
    Q_SCRIPTABLE void SecondaryActivate(int, int) { emit secondaryActivated(); }
    Q_SCRIPTABLE void ContextMenu(int x, int y) { emit contextMenuWanted({x, y}); }
    Q_SCRIPTABLE void Scroll(int, const QString &) { }

signals:
    Q_SCRIPTABLE void NewTitle();
    Q_SCRIPTABLE void NewIcon();
    Q_SCRIPTABLE void NewToolTip();
    Q_SCRIPTABLE void NewStatus(const QString &status);

    void activated(const QPoint &at);
    void secondaryActivated();
    void contextMenuWanted(const QPoint &at); // of a host that shows no menu by itself

private:
    QDBusConnection m_bus;
    QString m_service;
    bool m_exported = false;
    SniPixmaps m_pixmaps;
    QString m_toolTip;
};

} // namespace foghorn

Q_DECLARE_METATYPE(foghorn::SniPixmap)
Q_DECLARE_METATYPE(foghorn::SniPixmaps)
Q_DECLARE_METATYPE(foghorn::SniToolTip)
