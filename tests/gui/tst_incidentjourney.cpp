// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/fakedesktop.h"
#include "desktop/privatebus.h"
#include "gui/guihelp.h"

#include <QApplication>
#include <QClipboard>
#include <QDBusConnectionInterface>
#include <QPushButton>
#include <QTest>
#include <QTextBrowser>

using namespace foghorn;
using namespace foghorn::gui;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int patience = 20'000;
constexpr int mostTabs = 60; // to any place of the window

// As a vendor writes it: Statuspage's escapes, headings, a list.
const QByteArray postmortem
    = R"(## What happened\n\nThe first card \\(of many\\) was refused at \\_noon\\_.\n\n)"
      R"(* a queue was full\n* nobody looked\n\n## What we will do\n\n)"
    + QByteArray("Queues will be watched, and their length will be told. ").repeated(20)
    + R"(**The last sentence.**)";

// A program that shows notifications, on a bus: the desktop's own where there is a display and one is
// installed, else ours, which says what a daemon says.
class Desktop
{
public:
    ~Desktop()
    {
        if (m_daemon.state() == QProcess::NotRunning)
            return;
        m_daemon.terminate();
        m_daemon.waitForFinished(5000);
    }

    bool appear(const QDBusConnection &bus)
    {
        const QString daemon = QStandardPaths::findExecutable(u"dunst"_s);
        m_click = QStandardPaths::findExecutable(u"dunstctl"_s);
        m_real = QGuiApplication::platformName() == "xcb"_L1 && !daemon.isEmpty() && !m_click.isEmpty();
        if (!m_host.appear(bus))
            return false;
        if (!m_real)
            return m_own.appear(bus);
        m_daemon.start(daemon, {u"-conf"_s, u"/dev/null"_s});
        return QTest::qWaitFor(
            [&bus] {
                return bus.interface()->isServiceRegistered(test::NotificationServer::service).value();
            },
            patience);
    }
    bool isReal() const { return m_real; }
    int displayed()
    {
        return m_real ? QString::fromUtf8(asked({u"count"_s, u"displayed"_s})).trimmed().toInt()
                      : static_cast<int>(m_own.titles.size());
    }
    void click() // on the newest
    {
        if (m_real)
            asked({u"action"_s, u"0"_s});
        else
            emit m_own.ActionInvoked(m_own.lastId, u"default"_s);
    }

private:
    QByteArray asked(const QStringList &arguments)
    {
        QProcess process;
        process.start(m_click, arguments);
        const bool ended
            = QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, patience);
        return ended ? process.readAllStandardOutput() : QByteArray();
    }

    test::TrayHost m_host;
    test::NotificationServer m_own;
    QProcess m_daemon;
    QString m_click;
    bool m_real = false;
};

QString focusName()
{
    const QWidget *widget = QApplication::focusWidget();
    return widget ? widget->objectName() : QString();
}

// With the Tab key alone, as who has no mouse does.
bool tabTo(const QString &name)
{
    for (int n = 0; n < mostTabs && focusName() != name; ++n)
        QTest::keyClick(window(), Qt::Key_Tab);
    return focusName() == name;
}

QString utc(const QDateTime &time)
{
    return time.toString(u"yyyy-MM-dd HH:mm:ss"_s) + u" UTC"_s;
}

} // namespace

// From a message on the desktop to the incident behind it, to its postmortem, to its Markdown on the
// clipboard.
class TestIncidentJourney : public QObject
{
    Q_OBJECT

    QTemporaryDir dir;
    farm::FeedFarm farm;
    Desktop desktop;
    std::unique_ptr<Application> program;
    gui::Page page{.checkout = "major_outage",
                   .incident = "Payments stand still",
                   .began = QDateTime(QDate(2026, 3, 9), QTime(12, 0), Qt::UTC)};

private slots:
    void initTestCase();
    void cleanupTestCase() { program.reset(); }
    void aMessageLeadsToTheIncident();
    void itsPostmortemComesWhileOneLooks();
    void itIsReadByKeyboard();
    void itIsCopiedByKeyboard();
    void itIsFoundAgain();
};

void TestIncidentJourney::initTestCase()
{
    const QString address = qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS");
    if (address.isEmpty())
        QSKIP("dbus-daemon is not installed");
    QVERIFY(desktop.appear(QDBusConnection::connectToBus(address, u"the desktop"_s)));
    qInfo("notifications are shown by %s", desktop.isReal() ? "the desktop's own daemon" : "the test's");
    QVERIFY(farm.listen());
    serve(farm, {});
    QVERIFY(watch(dir.path(), farm, u"Salt & Pepper"_s));
    program = std::make_unique<Application>(Application::Options{.dataDir = dir.path()});
    QVERIFY(program->start());
    QTRY_COMPARE_WITH_TIMEOUT(sideRows(), QStringList{u"Salt & Pepper, Operational"_s}, patience);
}

void TestIncidentJourney::aMessageLeadsToTheIncident()
{
    // Without a display no window that was hidden takes the keyboard again.
    if (QGuiApplication::platformName() == "xcb"_L1)
        window()->hide();
    else
        window()->showPage(u"overview"_s);
    QVERIFY(!shown(u"incident.title"_s));
    serve(farm, page);
    QTRY_VERIFY_WITH_TIMEOUT(desktop.displayed() > 0, patience);
    desktop.click();
    QTRY_VERIFY_WITH_TIMEOUT(window() && window()->isVisible(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(labelText(u"incident.title"_s), u"Payments stand still"_s, patience);
    QVERIFY(shown(u"incident.update.Investigating"_s));
    const auto *vendor = shown<QPushButton>(u"incident.vendor"_s);
    QVERIFY(vendor);
    QCOMPARE(vendor->text(), u"Salt && Pepper"_s); // no letter of it is a shortcut
    QCOMPARE(nameless(*window()), QStringList());
}

void TestIncidentJourney::itsPostmortemComesWhileOneLooks()
{
    page.checkout = "operational";
    page.postmortem = postmortem;
    serve(farm, page);
    QTRY_VERIFY_WITH_TIMEOUT(shown(u"incident.update.Postmortem"_s), patience);
    QCOMPARE(labelText(u"incident.title"_s), u"Payments stand still"_s);
    QVERIFY(shown(u"incident.readall"_s)); // its beginning alone
}

void TestIncidentJourney::itIsReadByKeyboard()
{
    window()->activateWindow();
    QTRY_VERIFY(QApplication::activeWindow() == window());
    QVERIFY(tabTo(u"incidents.list"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(!shown(u"incident.readall"_s));
    const auto *text = shown(u"incident.update.Postmortem"_s)->findChild<QTextBrowser *>(u"incident.text"_s);
    QVERIFY(text);
    const QString read = text->toPlainText();
    QVERIFY2(read.startsWith(u"What happened\nThe first card (of many) was refused at _noon_."_s),
             qPrintable(read));
    QVERIFY2(read.endsWith(u"The last sentence."_s), qPrintable(read));
    QVERIFY(!read.contains(u'\\') && !read.contains(u'*') && !read.contains(u'#'));
}

void TestIncidentJourney::itIsCopiedByKeyboard()
{
    QGuiApplication::clipboard()->clear();
    QTest::keyClick(window(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(!QGuiApplication::clipboard()->text().isEmpty());
    const QString copied = QGuiApplication::clipboard()->text();
    const QDateTime ended = page.began.addSecs(41 * 60);
    for (const QString &line :
         {u"# Payments stand still"_s, u"- Vendor: Salt \\& Pepper"_s, u"- Affected: Checkout"_s,
          u"- Impact: Critical"_s, QString(u"- Began: "_s + utc(page.began)),
          QString(u"- Ended: "_s + utc(ended)), u"- Duration: 41 min"_s,
          QString(u"## Postmortem – "_s + utc(ended.addSecs(60))), QString(u"## Resolved – "_s + utc(ended)),
          u"All is well again."_s, QString(u"## Investigating – "_s + utc(page.began)), u"We are looking."_s})
        QVERIFY2(copied.split(u'\n').contains(line), qPrintable(line + u"\n--\n"_s + copied));
    QVERIFY2(copied.contains(u"The first card \\(of many\\) was refused at \\_noon\\_."_s),
             qPrintable(copied));
    QVERIFY(copied.contains(u"The last sentence."_s));
    // The button does the same.
    QGuiApplication::clipboard()->clear();
    QVERIFY(tabTo(u"incident.copy"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), copied);
}

// What the search box finds, and what a notification names, opens the same place.
void TestIncidentJourney::itIsFoundAgain()
{
    const QString key = shown<QListView>(u"incidents.list"_s)
                            ->selectionModel()
                            ->currentIndex()
                            .data(Qt::UserRole + 3)
                            .toString();
    window()->showPage(u"overview"_s);
    QTRY_VERIFY(!shown(u"incident.title"_s));
    window()->showIncident(key.section(u'\n', 0, 0), key.section(u'\n', 1));
    QTRY_COMPARE(labelText(u"incident.title"_s), u"Payments stand still"_s);
}

int main(int argc, char **argv)
{
    // Qt looks for the session bus once, at its first use: it must be there before the application.
    PrivateBus bus;
    qputenv("DBUS_SESSION_BUS_ADDRESS", bus.address().toUtf8());
    QApplication app(argc, argv);
    TestIncidentJourney test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_incidentjourney.moc"
