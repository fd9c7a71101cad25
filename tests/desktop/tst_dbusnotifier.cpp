// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/dbusnotifier.h"
#include "desktop/privatebus.h"

#include <QDBusContext>
#include <QDBusMessage>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace foghorn;

namespace {

constexpr auto service = "org.freedesktop.Notifications"_L1;

} // namespace

// Records what it is sent and answers as it is told to.
class FakeServer : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Call
    {
        uint replaces = 0;
        QString icon;
        QString title;
        QString body;
        QStringList actions;
        QVariantMap hints;
    };

    QStringList capabilities{u"body"_s, u"body-markup"_s, u"actions"_s};
    QList<Call> calls;
    bool silent = false;
    bool refusing = false;
    int asked = 0;

public slots:
    Q_SCRIPTABLE QStringList GetCapabilities()
    {
        ++asked;
        setDelayedReply(silent);
        return capabilities;
    }
    Q_SCRIPTABLE uint Notify(const QString &, uint replaces, const QString &icon, const QString &title,
                             const QString &body, const QStringList &actions, const QVariantMap &hints, int)
    {
        calls.append({replaces, icon, title, body, actions, hints});
        setDelayedReply(silent);
        if (refusing)
            sendErrorReply(QDBusError::LimitsExceeded, u"too many"_s);
        return replaces ? replaces : uint(100 + calls.size());
    }

signals:
    Q_SCRIPTABLE void ActionInvoked(uint id, const QString &action);
    Q_SCRIPTABLE void NotificationClosed(uint id, uint reason);
};

class TestDbusnotifier : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void sendsWhatTheSpecificationAsksFor();
    void replacesTheMessageWithTheSameKey();
    void forgetsIdsWhenTheServerRestarts();
    void asksTheNewServerWhatItCanDo();
    void failsWhenNobodyAnswersInTime();
    void failsWithoutAServerAndWorksOnceOneComes();
    void failsWhenTheServerRefuses();
    void failsWithoutABus();
    void actionsAndClosingArrive();
    void foreignMessagesAreNotOurs();
    void sendsWhatAPlainServerCanShow();

private:
    void startServer();
    void stopServer();

    std::unique_ptr<PrivateBus> m_bus;
    std::unique_ptr<FakeServer> m_server;
    int m_round = 0;
    QString m_clientName;
    QString m_serverName;
};

namespace {

Notification message(const QString &key)
{
    return {.key = key,
            .title = u"T"_s,
            .body = u"B"_s,
            .urgency = Urgency::Normal,
            .token = u"acme"_s,
            .offersPage = true};
}

} // namespace

void TestDbusnotifier::init()
{
    if (!m_bus)
        m_bus = std::make_unique<PrivateBus>();
    if (m_bus->address().isEmpty())
        QSKIP("dbus-daemon is not installed");
    m_clientName = u"client%1"_s.arg(++m_round);
    QVERIFY(QDBusConnection::connectToBus(m_bus->address(), m_clientName).isConnected());
    startServer();
}

void TestDbusnotifier::cleanup()
{
    stopServer();
    QDBusConnection::disconnectFromBus(m_clientName);
}

void TestDbusnotifier::startServer()
{
    m_serverName = u"server%1"_s.arg(++m_round);
    QDBusConnection bus = QDBusConnection::connectToBus(m_bus->address(), m_serverName);
    m_server = std::make_unique<FakeServer>();
    bus.registerObject(u"/org/freedesktop/Notifications"_s, m_server.get(),
                       QDBusConnection::ExportScriptableSlots | QDBusConnection::ExportScriptableSignals);
    QVERIFY(bus.registerService(service));
}

void TestDbusnotifier::stopServer()
{
    if (m_serverName.isEmpty())
        return;
    {
        QDBusConnection bus(m_serverName);
        bus.unregisterService(service);
    }
    QDBusConnection::disconnectFromBus(m_serverName);
    m_server.reset();
    m_serverName.clear();
}

void TestDbusnotifier::sendsWhatTheSpecificationAsksFor()
{
    DBusNotifier notifier{QDBusConnection(m_clientName)};
    Notification hostile = message(u"k"_s);
    hostile.title = u"Acme <b>&amp;"_s;
    hostile.body = u"<img src=\"/dev/zero\"> & <a href='x'>"_s;
    hostile.urgency = Urgency::Critical;
    const auto told = notifier.notify(hostile);
    QTRY_VERIFY(told.isFinished());
    QVERIFY(told.result().ok());

    QCOMPARE(m_server->calls.size(), 1);
    const FakeServer::Call call = m_server->calls.first();
    QCOMPARE(call.replaces, 0U);
    QCOMPARE(call.icon, u"foghorn"_s);
    QCOMPARE(call.title, hostile.title); // a title is never markup
    QCOMPARE(call.body, hostile.body.toHtmlEscaped());
    QCOMPARE(call.actions,
             (QStringList{u"default"_s, QString(), u"show"_s, u"Show"_s, u"open-page"_s, u"Status page"_s}));
    QCOMPARE(call.hints.value(u"desktop-entry"_s).toString(), u"foghorn"_s);
    QCOMPARE(call.hints.value(u"urgency"_s).typeId(), int(QMetaType::UChar));
    QCOMPARE(call.hints.value(u"urgency"_s).value<uchar>(), uchar(2));
}

void TestDbusnotifier::replacesTheMessageWithTheSameKey()
{
    DBusNotifier notifier{QDBusConnection(m_clientName)};
    for (const QString &key : {u"a"_s, u"b"_s, u"a"_s}) {
        const auto told = notifier.notify(message(key));
        QTRY_VERIFY(told.isFinished());
    }
    QCOMPARE(m_server->calls.size(), 3);
    QCOMPARE(m_server->calls[1].replaces, 0U);
    QCOMPARE(m_server->calls[2].replaces, 101U);
    QCOMPARE(m_server->asked, 1);
}

void TestDbusnotifier::forgetsIdsWhenTheServerRestarts()
{
    DBusNotifier notifier{QDBusConnection(m_clientName)};
    const auto first = notifier.notify(message(u"a"_s));
    QTRY_VERIFY(first.isFinished());
    stopServer();
    QTRY_VERIFY(!notifier.capabilities());
    startServer();
    QTRY_VERIFY(notifier.capabilities());
    const auto second = notifier.notify(message(u"a"_s));
    QTRY_VERIFY(second.isFinished());
    QVERIFY(second.result().ok());
    QCOMPARE(m_server->calls.size(), 1);
    QCOMPARE(m_server->calls.first().replaces, 0U);
}

void TestDbusnotifier::asksTheNewServerWhatItCanDo()
{
    DBusNotifier notifier{QDBusConnection(m_clientName)};
    QTRY_VERIFY(notifier.capabilities());
    stopServer();
    QTRY_VERIFY(!notifier.capabilities());
    startServer();
    m_server->capabilities = QStringList{u"body"_s};
    QTRY_COMPARE(notifier.capabilities().value_or(QStringList()), QStringList{u"body"_s});
    QCOMPARE(m_server->asked, 1);
}

void TestDbusnotifier::failsWhenNobodyAnswersInTime()
{
    DBusNotifier notifier(QDBusConnection(m_clientName), 300);
    QTRY_VERIFY(notifier.capabilities());
    m_server->silent = true;
    QElapsedTimer timer;
    timer.start();
    const auto told = notifier.notify(message(u"a"_s));
    QVERIFY2(timer.elapsed() < 100, "the call itself waits for nobody");
    QTRY_VERIFY(told.isFinished());
    QVERIFY(!told.result().ok());
    QVERIFY(timer.elapsed() >= 250);

    // A server that hangs from its first word on.
    stopServer();
    QTRY_VERIFY(!notifier.capabilities());
    startServer();
    m_server->silent = true;
    const auto later = notifier.notify(message(u"a"_s));
    QTRY_VERIFY(later.isFinished());
    QVERIFY(!later.result().ok());
    QCOMPARE(m_server->calls.size(), 0);
}

void TestDbusnotifier::failsWithoutAServerAndWorksOnceOneComes()
{
    stopServer();
    DBusNotifier notifier(QDBusConnection(m_clientName), 2000);
    const auto told = notifier.notify(message(u"a"_s));
    QTRY_VERIFY(told.isFinished());
    QVERIFY(!told.result().ok());

    QSignalSpy back(&notifier, &DBusNotifier::capabilitiesChanged);
    startServer();
    QTRY_COMPARE(back.size(), 1);
    const auto later = notifier.notify(message(u"a"_s));
    QTRY_VERIFY(later.isFinished());
    QVERIFY(later.result().ok());
}

void TestDbusnotifier::failsWhenTheServerRefuses()
{
    m_server->refusing = true;
    DBusNotifier notifier{QDBusConnection(m_clientName)};
    const auto told = notifier.notify(message(u"a"_s));
    QTRY_VERIFY(told.isFinished());
    QVERIFY(!told.result().ok());
    QVERIFY(told.result().error().detail.contains(u"too many"_s));
}

void TestDbusnotifier::failsWithoutABus()
{
    DBusNotifier notifier{QDBusConnection(u"no such connection"_s)};
    const auto told = notifier.notify(message(u"a"_s));
    QTRY_VERIFY(told.isFinished());
    QVERIFY(!told.result().ok());
}

void TestDbusnotifier::actionsAndClosingArrive()
{
    DBusNotifier notifier{QDBusConnection(m_clientName)};
    QSignalSpy activated(&notifier, &Notifier::activated);
    QSignalSpy closed(&notifier, &Notifier::closed);
    const auto told = notifier.notify(message(u"a"_s));
    QTRY_VERIFY(told.isFinished());
    emit m_server->ActionInvoked(101, u"open-page"_s);
    emit m_server->NotificationClosed(101, 2);
    QTRY_COMPARE(closed.size(), 1);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.first(), (QVariantList{u"acme"_s, u"open-page"_s}));
    QCOMPARE(closed.first(), (QVariantList{u"a"_s}));

    // What is closed is not replaced.
    const auto again = notifier.notify(message(u"a"_s));
    QTRY_VERIFY(again.isFinished());
    QCOMPARE(m_server->calls.last().replaces, 0U);
}

void TestDbusnotifier::foreignMessagesAreNotOurs()
{
    DBusNotifier notifier{QDBusConnection(m_clientName)};
    QSignalSpy activated(&notifier, &Notifier::activated);
    const auto told = notifier.notify(message(u"a"_s));
    QTRY_VERIFY(told.isFinished());
    emit m_server->ActionInvoked(7, u"default"_s);
    emit m_server->ActionInvoked(101, u"default"_s);
    QTRY_COMPARE(activated.size(), 1);
    QCOMPARE(activated.first().last().toString(), u"default"_s);
}

void TestDbusnotifier::sendsWhatAPlainServerCanShow()
{
    m_server->capabilities = QStringList{u"body"_s};
    DBusNotifier notifier{QDBusConnection(m_clientName)};
    Notification plain = message(u"a"_s);
    plain.body = u"1 < 2"_s;
    const auto told = notifier.notify(plain);
    QTRY_VERIFY(told.isFinished());
    QCOMPARE(m_server->calls.first().body, u"1 < 2"_s);
    QCOMPARE(m_server->calls.first().actions, QStringList());

    stopServer();
    QTRY_VERIFY(!notifier.capabilities());
    startServer();
    m_server->capabilities = QStringList();
    QTRY_VERIFY(notifier.capabilities() && notifier.capabilities()->isEmpty());
    const auto titleOnly = notifier.notify(plain);
    QTRY_VERIFY(titleOnly.isFinished());
    QCOMPARE(m_server->calls.first().title, u"T: 1 < 2"_s);
    QCOMPARE(m_server->calls.first().body, QString());
}

QTEST_GUILESS_MAIN(TestDbusnotifier)
#include "tst_dbusnotifier.moc"
