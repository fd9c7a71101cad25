// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/fakedesktop.h"
#include "desktop/privatebus.h"
#include "gui/guihelp.h"
#include "models/history/historystore.h"

#include <QDBusInterface>
#include <QDBusPendingCallWatcher>
#include <QSignalSpy>
#include <QTest>

using namespace foghorn;
using namespace foghorn::gui;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int patience = 20'000;

} // namespace

// From a vendor's page to a message on the desktop and back: its buttons, a click on it, the tray's panel and
// the name on the bus. The bus is real; server and tray host on it are the test's.
class TestTelling : public QObject
{
    Q_OBJECT

    QTemporaryDir dir;
    farm::FeedFarm farm;
    test::NotificationServer server;
    test::TrayHost host;
    std::unique_ptr<Application> program;

    static QDBusConnection desktop() { return QDBusConnection(u"the desktop"_s); }
    QList<Mute> mutes()
    {
        const auto store
            = HistoryStore::open(dir.filePath(u"history.sqlite"_s), HistoryStore::Mode::ReadOnly);
        return store ? (*store)->mutes().value() : QList<Mute>();
    }
    static QVariant property(const QString &name)
    {
        QDBusMessage ask
            = QDBusMessage::createMethodCall(u"org.foghorn.Foghorn1"_s, u"/org/foghorn/Foghorn1"_s,
                                             u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
        ask << u"org.foghorn.Foghorn1"_s << name;
        QDBusPendingCallWatcher answer(desktop().asyncCall(ask));
        QSignalSpy done(&answer, &QDBusPendingCallWatcher::finished);
        if (!answer.isFinished())
            done.wait();
        return answer.reply().arguments().value(0).value<QDBusVariant>().variant();
    }

private slots:
    void initTestCase()
    {
        const QString address = qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS");
        if (address.isEmpty())
            QSKIP("dbus-daemon is not installed");
        const QDBusConnection bus = QDBusConnection::connectToBus(address, u"the desktop"_s);
        QVERIFY(server.appear(bus));
        QVERIFY(host.appear(bus));
        QVERIFY(farm.listen());
        serve(farm, {});
        QVERIFY(watch(dir.path(), farm, u"Larch Pay"_s));
        program = std::make_unique<Application>(Application::Options{.dataDir = dir.path()});
        QVERIFY(program->start());
        QTRY_COMPARE_WITH_TIMEOUT(sideRows(), QStringList{u"Larch Pay, Operational"_s}, patience);
        QTRY_COMPARE(host.items.size(), 1);
    }

    void cleanupTestCase() { program.reset(); }

    void anOutageIsOneMessageWithButtons()
    {
        serve(farm, {.checkout = "major_outage", .incident = "Cards are refused"});
        QTRY_VERIFY_WITH_TIMEOUT(!server.titles.filter(u"Larch Pay: Checkout"_s).isEmpty(), patience);
        QVERIFY2(server.bodies.last().contains(u"Cards are refused"_s), qPrintable(server.bodies.last()));
        for (const QString &action : {u"default"_s, u"show"_s, u"open-page"_s, u"mute"_s})
            QVERIFY2(server.actions.contains(action), qPrintable(action));
        QCOMPARE(server.titles.size(), 1);
    }

    void theBusKnowsTheLevel()
    {
        QTRY_COMPARE(property(u"Level"_s).toString(), u"major_outage"_s);
        QVERIFY(property(u"Tooltip"_s).toString().contains(u"Larch Pay"_s));
    }

    void itsButtonMutes()
    {
        QVERIFY(mutes().isEmpty());
        emit server.ActionInvoked(server.lastId, u"mute"_s);
        QTRY_COMPARE(mutes().size(), 1);
        QVERIFY(!mutes().first().incident.isEmpty());
        QVERIFY(!mutes().first().until.isValid());
    }

    void aClickOnItOpensTheIncident()
    {
        window()->hide();
        emit server.ActionInvoked(server.lastId, u"default"_s);
        QTRY_VERIFY(window() && window()->isVisible());
        QTRY_COMPARE(labelText(u"incident.title"_s), u"Cards are refused"_s);
    }

    void aClickOnTheIconOpensThePanel()
    {
        desktop().asyncCall([this] {
            QDBusMessage click = QDBusMessage::createMethodCall(
                host.items.first(), u"/StatusNotifierItem"_s, u"org.kde.StatusNotifierItem"_s, u"Activate"_s);
            click << 10 << 10;
            return click;
        }());
        QTRY_VERIFY(shown(u"traypanel"_s));
        QVERIFY(labelText(u"panel.heading"_s).contains(u"1 of 1"_s));
        QVERIFY(nameless(*shown(u"traypanel"_s)).isEmpty());
        shown(u"traypanel"_s)->hide();
    }

    void theWindowAndTheRoundCanBeAskedFor()
    {
        window()->hide();
        const auto call = [](const QString &method) {
            desktop().asyncCall(QDBusMessage::createMethodCall(
                u"org.foghorn.Foghorn1"_s, u"/org/foghorn/Foghorn1"_s, u"org.foghorn.Foghorn1"_s, method));
        };
        call(u"CheckNow"_s);
        call(u"Show"_s);
        QTRY_VERIFY(window()->isVisible());
    }
};

int main(int argc, char **argv)
{
    // Qt looks for the session bus once, at its first use: it must be there before the application.
    PrivateBus bus;
    qputenv("DBUS_SESSION_BUS_ADDRESS", bus.address().toUtf8());
    QApplication app(argc, argv);
    TestTelling test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_telling.moc"
