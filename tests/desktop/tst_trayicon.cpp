// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/trayicon.h"
#include "app/desktop/traymessagenotifier.h"
#include "desktop/privatebus.h"

#include <QApplication>
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
    void cleanupTestCase();

private:
    void startHost();

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
    if (QGuiApplication::platformName() == u"offscreen"_s)
        QSKIP("The offscreen platform has no tray; run under Xvfb");
    m_tray = std::make_unique<TrayIcon>(QDBusConnection::sessionBus(), TrayIcon::Options{.onlyByBus = true});
    m_tray->setState(someState());
    QSignalSpy available(m_tray.get(), &TrayIcon::availabilityChanged);
    QVERIFY(!m_tray->available());

    // The panel comes late.
    startHost();
    QTRY_COMPARE(available.size(), 1);
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
    QSignalSpy opened(m_tray.get(), &TrayIcon::openRequested);
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
