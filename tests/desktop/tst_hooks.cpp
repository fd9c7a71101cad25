// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hookrunner.h"
#include "app/settingsfile.h"
#include "app/webpost.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace foghorn;

namespace {

// Answers each POST with the next of its status lines, and keeps the bodies.
class PostServer : public QTcpServer
{
public:
    QList<int> answers; // the last one goes on
    QList<QByteArray> bodies;

    PostServer()
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { read(socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        });
    }
    QString address() const { return u"http://127.0.0.1:%1/in?key=a%20b"_s.arg(serverPort()); }

private:
    void read(QTcpSocket *socket)
    {
        QByteArray all = socket->property("all").toByteArray() + socket->readAll();
        socket->setProperty("all", all);
        const qsizetype head = all.indexOf("\r\n\r\n");
        const qsizetype at = all.indexOf("Content-Length: ");
        if (head < 0 || at < 0)
            return;
        const qsizetype length = all.mid(at + 16, all.indexOf("\r\n", at) - at - 16).toLongLong();
        if (all.size() < head + 4 + length)
            return;
        bodies << all.mid(head + 4);
        const int status = answers.size() > 1 ? answers.takeFirst() : answers.value(0, 200);
        socket->write("HTTP/1.1 " + QByteArray::number(status) + " x\r\nContent-Length: 0\r\n\r\n");
    }
};

} // namespace

class TestHooks : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aProgramGetsTheAlertsOnItsInput();
    void noShellStandsBetween();
    void aProgramThatHangsIsStopped();
    void aProgramThatIsNotThereIsTriedAgain();
    void postsUntilItIsTaken();
    void whatWasTakenIsNotTakenAgainAfterARestart();
    void aNewHookHearsOnlyWhatComes();
    void whatIsNotToldIsNotBrought();
    void onlyHttpsOrThisComputer_data();
    void onlyHttpsOrThisComputer();
    void theFileOfPreferencesIsOnesOwn();

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<HistoryWorker> m_history;

    HookRunner::Options options()
    {
        return {
            .network = {.proxyUse = ProxyUse::None}, .programMs = 300, .firstRetryMs = 10, .lastRetryMs = 50};
    }
    void change(const QString &component, AlertState state = AlertState::Pending)
    {
        auto done = m_history->run<void>([component, state](HistoryStore &store) {
            Change change{.at = QDateTime::currentDateTimeUtc(), .kind = ChangeKind::Component};
            change.component = component;
            change.componentId = component;
            change.to = ComponentStatus::MajorOutage;
            return store.recordChange(change, {.judge = [state](const Change &, const AlertFacts &) {
                                          return Verdict{.state = state, .due = {}, .others = {}};
                                      }});
        });
        done.waitForFinished();
        QVERIFY(done.result().ok());
    }
    QString script(const QByteArray &body)
    {
        QFile file(m_dir->filePath(u"hook.sh"_s));
        const bool written = file.open(QIODevice::WriteOnly) && file.write("#!/bin/sh\n" + body) > 0
            && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return written ? file.fileName() : QString();
    }
    QByteArray content(const QString &name)
    {
        QFile file(m_dir->filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

void TestHooks::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_history = std::make_unique<HistoryWorker>(m_dir->filePath(u"history.sqlite"_s));
}

void TestHooks::aProgramGetsTheAlertsOnItsInput()
{
    change(u"Web"_s);
    change(u"Mail"_s);
    HookRunner runner(*m_history, options());
    QSignalSpy delivered(&runner, &HookRunner::delivered);
    runner.setHooks(
        {{.id = u"h"_s, .program = script("cat > \"$1\"\n"), .arguments = {m_dir->filePath(u"out"_s)}}});
    QTRY_COMPARE(delivered.size(), 1);
    const QJsonArray alerts = QJsonDocument::fromJson(content(u"out"_s)).array();
    QCOMPARE(alerts.size(), 2);
    QCOMPARE(alerts[0][u"component"_s].toString(), u"Web"_s);
    QCOMPARE(alerts[0][u"to"_s].toString(), u"major_outage"_s);
    QCOMPARE(alerts[0][u"change"_s].toString(), u"component"_s);
}

void TestHooks::noShellStandsBetween()
{
    change(u"$(touch pwned); `id`"_s);
    HookRunner runner(*m_history, options());
    QSignalSpy delivered(&runner, &HookRunner::delivered);
    const QString odd = u"; echo x > \"$HOME\" $(id)"_s;
    runner.setHooks({{.id = u"h"_s,
                      .program = script("printf '%s' \"$2\" > \"$1\"; cat > /dev/null\n"),
                      .arguments = {m_dir->filePath(u"out"_s), odd}}});
    QTRY_COMPARE(delivered.size(), 1);
    QCOMPARE(QString::fromUtf8(content(u"out"_s)), odd);
}

void TestHooks::aProgramThatHangsIsStopped()
{
    change(u"Web"_s);
    HookRunner runner(*m_history, options());
    QSignalSpy delivered(&runner, &HookRunner::delivered);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"took too long"_s));
    runner.setHooks({{.id = u"h"_s, .program = script("exec sleep 60\n")}});
    QTRY_COMPARE_WITH_TIMEOUT(delivered.size(), 1, 5000);
}

void TestHooks::aProgramThatIsNotThereIsTriedAgain()
{
    change(u"Web"_s);
    HookRunner runner(*m_history, options());
    QSignalSpy failed(&runner, &HookRunner::failed);
    QSignalSpy delivered(&runner, &HookRunner::delivered);
    runner.setHooks({{.id = u"h"_s, .program = m_dir->filePath(u"hook.sh"_s)}});
    QTRY_VERIFY(failed.size() >= 2);
    QVERIFY(!script("cat > /dev/null\n").isEmpty());
    QTRY_COMPARE(delivered.size(), 1);
}

void TestHooks::postsUntilItIsTaken()
{
    PostServer server;
    server.answers = {503, 500, 204};
    change(u"Web"_s);
    HookRunner runner(*m_history, options());
    QSignalSpy delivered(&runner, &HookRunner::delivered);
    runner.setHooks({{.id = u"h"_s, .address = server.address()}});
    QTRY_COMPARE(delivered.size(), 1);
    QCOMPARE(server.bodies.size(), 3);
    QCOMPARE(QJsonDocument::fromJson(server.bodies.last()).array().size(), 1);
    change(u"Mail"_s);
    runner.wake();
    QTRY_COMPARE(delivered.size(), 2);
    QVERIFY(server.bodies.last().contains("Mail") && !server.bodies.last().contains("Web"));
}

void TestHooks::whatWasTakenIsNotTakenAgainAfterARestart()
{
    PostServer server;
    change(u"Web"_s);
    for (int run = 0; run < 3; ++run) {
        HookRunner runner(*m_history, options());
        QSignalSpy delivered(&runner, &HookRunner::delivered);
        runner.setHooks({{.id = u"h"_s, .address = server.address()}});
        if (run == 0)
            QTRY_COMPARE(delivered.size(), 1);
        else
            QVERIFY(!delivered.wait(100));
    }
    QCOMPARE(server.bodies.size(), 1);
}

void TestHooks::aNewHookHearsOnlyWhatComes()
{
    PostServer server;
    change(u"Old"_s);
    auto newest = m_history->run<qint64>([](HistoryStore &store) { return store.newestAlert(); });
    newest.waitForFinished();
    change(u"New"_s);
    HookRunner runner(*m_history, options());
    QSignalSpy delivered(&runner, &HookRunner::delivered);
    runner.setHooks({{.id = u"h"_s, .address = server.address(), .after = *newest.result()}});
    QTRY_COMPARE(delivered.size(), 1);
    QVERIFY(server.bodies.first().contains("New") && !server.bodies.first().contains("Old"));
}

void TestHooks::whatIsNotToldIsNotBrought()
{
    PostServer server;
    change(u"Held"_s, AlertState::Held);
    change(u"Muted"_s, AlertState::Suppressed);
    HookRunner runner(*m_history, options());
    QSignalSpy delivered(&runner, &HookRunner::delivered);
    runner.setHooks({{.id = u"h"_s, .address = server.address()}});
    QVERIFY(!delivered.wait(150));
    QVERIFY(server.bodies.isEmpty());
}

void TestHooks::onlyHttpsOrThisComputer_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("https") << u"https://example.com/x"_s << true;
    QTest::newRow("http") << u"http://example.com/x"_s << false;
    QTest::newRow("loopback") << u"http://127.0.0.1:8080/"_s << true;
    QTest::newRow("loopback 6") << u"http://[::1]/"_s << true;
    QTest::newRow("private") << u"http://10.0.0.1/"_s << false;
    QTest::newRow("file") << u"file:///etc/passwd"_s << false;
    QTest::newRow("looks local") << u"http://localhost.example.com/"_s << false;
}

void TestHooks::onlyHttpsOrThisComputer()
{
    QFETCH(QString, url);
    QTEST(WebPost::isAllowed(QUrl(url)), "allowed");
}

void TestHooks::theFileOfPreferencesIsOnesOwn()
{
    Preferences preferences{.theme = ThemeChoice::Dark,
                            .monochromeTray = true,
                            .intervalSeconds = 90,
                            .proxy = ProxyChoiceKind::Manual,
                            .proxyHost = u"proxy.example"_s,
                            .proxyPort = 3128,
                            .proxyUser = u"me"_s,
                            .proxyPassword = u"p;a\"ss"_s,
                            .hooks = {{.id = u"a"_s,
                                       .on = false,
                                       .program = u"/bin/true"_s,
                                       .arguments = {u"a b"_s, u"c,d"_s},
                                       .after = 7},
                                      {.id = u"b"_s, .address = u"https://example.com/?k=1"_s}}};
    QVERIFY(savePreferences(m_dir->path(), preferences));
    QCOMPARE(loadPreferences(m_dir->path()), preferences);
    const auto others = QFile::permissions(m_dir->filePath(u"settings.ini"_s))
        & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther);
    QCOMPARE(int(others), 0);
    preferences.hooks.removeFirst();
    QVERIFY(savePreferences(m_dir->path(), preferences));
    QCOMPARE(loadPreferences(m_dir->path()), preferences);
}

QTEST_GUILESS_MAIN(TestHooks)
#include "tst_hooks.moc"
