// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/trayicon.h"
#include "app/desktop/traymessagenotifier.h"
#include "desktop/privatebus.h"

#include <QApplication>
#include <QDBusArgument>
#include <QDBusContext>
#include <QDBusInterface>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QPixmap>
#include <QSignalSpy>
#include <QTest>
#include <QTextDocument>
#include <QThread>

using namespace Qt::Literals::StringLiterals;
using namespace foghorn;

namespace {

constexpr auto watcherService = "org.kde.StatusNotifierWatcher"_L1;
constexpr auto hostName = "host"_L1;

TrayState someState()
{
    QPixmap pixmap(22, 22);
    pixmap.fill(Qt::red);
    return {.level = ComponentStatus::Degraded,
            .icon = QIcon(pixmap),
            .lines = {u"Acme: Web <b>App</b> degraded"_s},
            .vendors = {{u"acme"_s, u"Acme & Sons: degraded"_s, QIcon()}}};
}

} // namespace

// As much of a panel as Qt asks for before it registers an icon.
class FakeWatcher : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.StatusNotifierWatcher")
    Q_PROPERTY(bool IsStatusNotifierHostRegistered READ hasHost)
    Q_PROPERTY(int ProtocolVersion READ version)
    Q_PROPERTY(QStringList RegisteredStatusNotifierItems READ items)

public:
    bool hasHost() const { return true; }
    int version() const { return 0; }
    QStringList items() const { return m_registered; }

public slots:
    Q_SCRIPTABLE void RegisterStatusNotifierItem(const QString &item)
    {
        m_registered << item;
        emit registered(item);
    }
    Q_SCRIPTABLE void RegisterStatusNotifierHost(const QString &) { }

signals:
    void registered(const QString &item);

private:
    QStringList m_registered;
};

class TestTrayicon : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void toolTipsAreNeverMarkup_data();
    void toolTipsAreNeverMarkup();
    void toolTipsAreShort();
    void menuTextsHaveNoMnemonics();
    void withoutATrayItSaysSo();
    void waitsForAHostAndRegistersWithIt();
    void aClickFromTheHostOpensOnce();
    void theIconAndItsWordsGoOverTheBus();
    void theMenuGoesOverTheBus();
    void aMenuFilledAnewIsAnnounced();
    void aHostThatRestartsGetsTheIconAgain();
    void aHostThatComesAfterXEmbedGetsTheIcon();
    void cleanupTestCase();

private:
    void startHost();
    QDBusMessage ask(const QString &path, const QString &interface, const QString &method,
                     const QVariantList &arguments);
    MenuLayout layout();

    // Qt asks the watcher and waits for the answer, so it can't live in the same thread.
    QThread m_hostThread;
    FakeWatcher *m_host = nullptr;
    QString m_item; // what registered: its name on the bus
    std::unique_ptr<TrayIcon> m_tray;
};

void TestTrayicon::initTestCase()
{
    if (qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS").isEmpty())
        QSKIP("dbus-daemon is not installed");
}

void TestTrayicon::toolTipsAreNeverMarkup_data()
{
    QTest::addColumn<QString>("line");
    for (const QString &line :
         {u"Acme <b>Corp</b>: degraded"_s, u"API &lt;v2&gt;"_s, u"<img src=/dev/zero>"_s, u"AT&T: <3"_s,
          u"<?xml version='1.0'?><p>"_s, u"<qt>x</qt>"_s, u"a\u202Eb <i>x</i>"_s}) {
        QTest::newRow(qPrintable(line)) << line;
    }
}

void TestTrayicon::toolTipsAreNeverMarkup()
{
    QFETCH(QString, line);
    const QString text = TrayIcon::toolTipText({line, u"second"_s});
    QVERIFY(!Qt::mightBeRichText(text));
    QVERIFY(!text.contains(u'<'));
    QVERIFY(text.endsWith(u"\nsecond"_s));
}

void TestTrayicon::toolTipsAreShort()
{
    const QString text = TrayIcon::toolTipText(QStringList(50, QString(1000, u'x')));
    QCOMPARE(text.count(u'\n'), 8);
    QVERIFY(text.size() < 1100);
    QVERIFY(text.endsWith(u"and 42 more"_s));
}

void TestTrayicon::menuTextsHaveNoMnemonics()
{
    QCOMPARE(TrayIcon::menuText(u"AT&T\n: <b>x</b>"_s), u"AT&&T : <b>x</b>"_s);
}

void TestTrayicon::withoutATrayItSaysSo()
{
    // Wayland without a panel: nothing is asked of Qt, nothing is shown, nothing can be told.
    TrayIcon tray(QDBusConnection::sessionBus(), {.graceMs = 50, .onlyByBus = true});
    tray.setState(someState());
    QVERIFY(!tray.available());
    TrayMessageNotifier notifier(tray);
    const auto told = notifier.notify({.key = u"k"_s, .title = u"t"_s});
    QVERIFY(told.isFinished());
    QVERIFY(!told.result().ok());
}

void TestTrayicon::waitsForAHostAndRegistersWithIt()
{
    m_tray = std::make_unique<TrayIcon>(QDBusConnection::sessionBus(), TrayIcon::Options{.onlyByBus = true});
    m_tray->setState(someState());
    QSignalSpy available(m_tray.get(), &TrayIcon::availabilityChanged);
    QVERIFY(!m_tray->available());

    // The panel comes late.
    startHost();
    QTRY_VERIFY(available.size() >= 1);
    QTRY_VERIFY(!m_item.isEmpty());
    QVERIFY(m_tray->available());
}

void TestTrayicon::startHost()
{
    m_host = new FakeWatcher;
    m_host->moveToThread(&m_hostThread);
    connect(&m_hostThread, &QThread::finished, m_host, &QObject::deleteLater);
    connect(m_host, &FakeWatcher::registered, this, [this](const QString &item) { m_item = item; });
    m_hostThread.start();
    QDBusConnection host = QDBusConnection::connectToBus(QDBusConnection::SessionBus, hostName);
    QVERIFY(
        host.registerObject(u"/StatusNotifierWatcher"_s, m_host,
                            QDBusConnection::ExportScriptableSlots | QDBusConnection::ExportAllProperties));
    QVERIFY(host.registerService(watcherService));
}

void TestTrayicon::cleanupTestCase()
{
    m_tray.reset();
    QDBusConnection::disconnectFromBus(hostName);
    m_hostThread.quit();
    m_hostThread.wait();
}

void TestTrayicon::aClickFromTheHostOpensOnce()
{
    if (m_item.isEmpty())
        QSKIP("needs the tray of the test before");
    QSignalSpy opened(m_tray.get(), &TrayIcon::panelRequested);
    QDBusConnection host(hostName);
    for (int i = 0; i < 2; ++i) {
        QDBusMessage click = QDBusMessage::createMethodCall(m_item, u"/StatusNotifierItem"_s,
                                                            u"org.kde.StatusNotifierItem"_s, u"Activate"_s);
        click << 0 << 0;
        QDBusPendingCallWatcher answer(host.asyncCall(click));
        QSignalSpy done(&answer, &QDBusPendingCallWatcher::finished);
        QVERIFY(done.wait());
        QVERIFY2(!answer.isError(), qPrintable(answer.error().message()));
    }
    QTRY_COMPARE(opened.size(), 1);
}

QDBusMessage TestTrayicon::ask(const QString &path, const QString &interface, const QString &method,
                               const QVariantList &arguments)
{
    QDBusMessage call = QDBusMessage::createMethodCall(m_item, path, interface, method);
    call.setArguments(arguments);
    QDBusPendingCallWatcher answer(QDBusConnection(hostName).asyncCall(call));
    QSignalSpy done(&answer, &QDBusPendingCallWatcher::finished);
    if (!answer.isFinished())
        done.wait();
    return answer.reply();
}

MenuLayout TestTrayicon::layout()
{
    const QDBusMessage reply
        = ask(u"/MenuBar"_s, u"com.canonical.dbusmenu"_s, u"GetLayout"_s, {0, -1, QStringList()});
    return qdbus_cast<MenuLayout>(reply.arguments().value(1));
}

void TestTrayicon::theIconAndItsWordsGoOverTheBus()
{
    const auto property = [this](const QString &name) {
        const QDBusMessage reply = ask(u"/StatusNotifierItem"_s, u"org.freedesktop.DBus.Properties"_s,
                                       u"Get"_s, {u"org.kde.StatusNotifierItem"_s, name});
        return reply.arguments().value(0).value<QDBusVariant>().variant();
    };
    const auto pixmaps = qdbus_cast<SniPixmaps>(property(u"IconPixmap"_s));
    QVERIFY(pixmaps.size() >= 4);
    const SniPixmap &small = pixmaps.first();
    QCOMPARE(small.bytes.size(), small.width * small.height * 4);
    QCOMPARE(small.bytes.first(4), QByteArray::fromHex("ffff0000")); // ARGB, opaque red
    const auto tip = qdbus_cast<SniToolTip>(property(u"ToolTip"_s));
    QVERIFY2(tip.title.startsWith(u"Acme: Web"_s), qPrintable(tip.title));
    QVERIFY(!tip.title.contains(u'<'));
    QCOMPARE(property(u"Status"_s).toString(), u"Active"_s);
    QCOMPARE(property(u"Menu"_s).value<QDBusObjectPath>().path(), u"/MenuBar"_s);
}

void TestTrayicon::theMenuGoesOverTheBus()
{
    const MenuLayout menu = layout();
    QStringList labels;
    int checkNow = 0;
    int vendor = 0;
    const MenuLayout *quiet = nullptr;
    for (const MenuLayout &child : menu.children) {
        const QString label = child.properties.value(u"label"_s).toString();
        labels << label;
        if (label == u"_Check now"_s)
            checkNow = child.id;
        if (label.startsWith(u"Acme & Sons"_s))
            vendor = child.id;
        if (label == u"_Quiet"_s)
            quiet = &child;
    }
    QVERIFY2(checkNow > 0 && vendor > 0 && quiet, qPrintable(labels.join(u'|')));
    QVERIFY(labels.contains(u"_Quit"_s) && labels.contains(u"_Preferences…"_s));
    QCOMPARE(quiet->children.size(), 3);
    const auto click = [this](int id) {
        ask(u"/MenuBar"_s, u"com.canonical.dbusmenu"_s, u"Event"_s,
            {id, u"clicked"_s, QVariant::fromValue(QDBusVariant(QString())), 0U});
    };
    QSignalSpy checked(m_tray.get(), &TrayIcon::checkNowRequested);
    QSignalSpy chosen(m_tray.get(), &TrayIcon::vendorRequested);
    QSignalSpy quieted(m_tray.get(), &TrayIcon::quietRequested);
    click(checkNow);
    QTRY_COMPARE(checked.size(), 1);
    click(vendor);
    QTRY_COMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toString(), u"acme"_s);
    click(quiet->children.first().id);
    QTRY_COMPARE(quieted.size(), 1);
    QCOMPARE(quieted.first().first().toInt(), 60);
    click(4711); // of a menu that was
    QCOMPARE(checked.size(), 1);
}

void TestTrayicon::aMenuFilledAnewIsAnnounced()
{
    const int before = layout().children.last().id;
    TrayState state = someState();
    state.quietUntil = u"21:30"_s;
    state.muted = {{u"acme"_s, u"Acme"_s, {}}};
    m_tray->setState(state);
    QStringList labels;
    for (const MenuLayout &child : layout().children) {
        QVERIFY(child.id > before);
        labels << child.properties.value(u"label"_s).toString();
    }
    QVERIFY2(labels.contains(u"_Quiet until 21:30"_s) && labels.contains(u"_Muted"_s),
             qPrintable(labels.join(u'|')));
    m_tray->setState(someState());
}

void TestTrayicon::aHostThatRestartsGetsTheIconAgain()
{
    for (int restart = 0; restart < 3; ++restart) {
        QDBusConnection host(hostName);
        QVERIFY(host.unregisterService(watcherService));
        QTRY_VERIFY(!m_tray->isByBus());
        m_item.clear();
        QVERIFY(host.registerService(watcherService));
        QTRY_VERIFY(!m_item.isEmpty());
        QTRY_VERIFY(m_tray->available());
    }
}

void TestTrayicon::aHostThatComesAfterXEmbedGetsTheIcon()
{
    QDBusConnection host(hostName);
    QVERIFY(host.unregisterService(watcherService));
    m_tray = std::make_unique<TrayIcon>(QDBusConnection::sessionBus(), TrayIcon::Options{.graceMs = 20});
    QSignalSpy available(m_tray.get(), &TrayIcon::availabilityChanged);
    m_tray->setState(someState());
    QTRY_COMPARE(available.size(), 1); // XEmbed was tried
    QVERIFY(!m_tray->isByBus());
    m_item.clear();
    QVERIFY(host.registerService(watcherService));
    QTRY_VERIFY(!m_item.isEmpty());
    QTRY_VERIFY(m_tray->isByBus());
    QVERIFY(m_tray->available());
    QVERIFY(!layout().children.isEmpty());
}

int main(int argc, char **argv)
{
    // Qt looks for the session bus once, at its first use: it must be there before the application.
    PrivateBus bus;
    qputenv("DBUS_SESSION_BUS_ADDRESS", bus.address().toUtf8());
    QApplication app(argc, argv);
    TestTrayicon test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_trayicon.moc"
