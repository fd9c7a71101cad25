// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktopcolours.h"
#include "desktop/privatebus.h"

#include <QDBusContext>
#include <QDBusMessage>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace foghorn;

// A settings portal as desktops have it; Read answers with a variant in a variant, as the real one does.
class FakePortal : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    QVariant scheme = 1U;
    int asked = 0;

public slots:
    Q_SCRIPTABLE QDBusVariant Read(const QString &group, const QString &key)
    {
        ++asked;
        if (group != u"org.freedesktop.appearance" || key != u"color-scheme")
            sendErrorReply(QDBusError::InvalidArgs, u"no such setting"_s);
        return QDBusVariant(QVariant::fromValue(QDBusVariant(scheme)));
    }

signals:
    Q_SCRIPTABLE void SettingChanged(const QString &group, const QString &key, const QDBusVariant &value);
};

class TestDesktopcolours : public QObject
{
    Q_OBJECT

    std::unique_ptr<PrivateBus> bus;
    FakePortal portal;
    int round = 0;

    QDBusConnection connectTo(const QString &who)
    {
        return QDBusConnection::connectToBus(bus->address(), who + QString::number(round));
    }

    void startPortal()
    {
        QDBusConnection connection = connectTo(u"portal"_s);
        QVERIFY(connection.registerObject(u"/org/freedesktop/portal/desktop"_s, &portal,
                                          QDBusConnection::ExportScriptableContents));
        QVERIFY(connection.registerService(u"org.freedesktop.portal.Desktop"_s));
    }

private slots:
    void init()
    {
        if (!bus)
            bus = std::make_unique<PrivateBus>();
        if (bus->address().isEmpty())
            QSKIP("dbus-daemon is not installed");
        ++round;
        portal.asked = 0;
        portal.scheme = 1U;
    }

    void cleanup()
    {
        QDBusConnection::disconnectFromBus(u"portal"_s + QString::number(round));
        QDBusConnection::disconnectFromBus(u"ours"_s + QString::number(round));
    }

    void aDarkDesktopIsDarkFromTheStart()
    {
        startPortal();
        DesktopColours colours(connectTo(u"ours"_s));
        QSignalSpy changed(&colours, &DesktopColours::darkChanged);
        QTRY_COMPARE(changed.count(), 1);
        QVERIFY(colours.isDark());
        QCOMPARE(portal.asked, 1);
    }

    void followsTheDesktopAndNothingElse()
    {
        portal.scheme = 2U;
        startPortal();
        DesktopColours colours(connectTo(u"ours"_s));
        QSignalSpy changed(&colours, &DesktopColours::darkChanged);
        QTRY_COMPARE(portal.asked, 1);
        emit portal.SettingChanged(u"org.freedesktop.appearance"_s, u"accent-color"_s, QDBusVariant(1U));
        emit portal.SettingChanged(u"org.gnome.desktop.interface"_s, u"color-scheme"_s, QDBusVariant(1U));
        emit portal.SettingChanged(u"org.freedesktop.appearance"_s, u"color-scheme"_s,
                                   QDBusVariant(u"dark"_s));
        emit portal.SettingChanged(u"org.freedesktop.appearance"_s, u"color-scheme"_s, QDBusVariant(1U));
        QTRY_COMPARE(changed.count(), 1);
        QVERIFY(colours.isDark());
        emit portal.SettingChanged(u"org.freedesktop.appearance"_s, u"color-scheme"_s, QDBusVariant(0U));
        QTRY_COMPARE(changed.count(), 2);
        QVERIFY(!colours.isDark());
    }

    void withoutAPortalNothingIsSaid()
    {
        DesktopColours colours(connectTo(u"ours"_s));
        QSignalSpy changed(&colours, &DesktopColours::darkChanged);
        startPortal();
        emit portal.SettingChanged(u"org.freedesktop.appearance"_s, u"color-scheme"_s, QDBusVariant(1U));
        QTRY_COMPARE(changed.count(), 1); // one that comes later is heard
        const DesktopColours nowhere(QDBusConnection(u"no such connection"_s));
        QVERIFY(!nowhere.isDark());
    }
};

QTEST_GUILESS_MAIN(TestDesktopcolours)
#include "tst_desktopcolours.moc"
