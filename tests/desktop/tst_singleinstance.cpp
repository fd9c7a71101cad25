// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/singleinstance.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLocalSocket>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <cstdio>
#include <memory>
#include <vector>

using namespace Qt::Literals::StringLiterals;
using namespace foghorn;

namespace {

// The program as the processes of this test run it: says what it became; the first waits for `others`.
int runInstance(const QString &directory, int others)
{
    SingleInstance instance(directory);
    if (!instance.acquire()) {
        const bool taken = instance.handOver({u"--page"_s, u"acme"_s}, 20000);
        std::puts(taken ? "later, taken" : "later, not taken");
        return 0;
    }
    std::puts("first");
    std::fflush(stdout);
    int left = others;
    QObject::connect(&instance, &SingleInstance::startedAgain, &instance,
                     [&left](const QStringList &arguments) {
                         if (arguments == QStringList{u"--page"_s, u"acme"_s} && --left == 0)
                             QTimer::singleShot(200, QCoreApplication::instance(), &QCoreApplication::quit);
                     });
    QTimer::singleShot(30000, QCoreApplication::instance(), [] { QCoreApplication::exit(1); });
    return QCoreApplication::exec();
}

} // namespace

class TestSingleinstance : public QObject
{
    Q_OBJECT

private slots:
    void oneOfTenStartsIsTheFirst();
    void aKilledProcessLeavesNothingInTheWay();
    void otherDirectoriesAreOtherPrograms();
    void aDirectoryWithALongNameWorks();
    void theSocketIsTheUsersOwn();
    void nonsenseOnTheSocketIsDropped();
    void saysSoWhenTheFirstDoesNotAnswer();
};

void TestSingleinstance::oneOfTenStartsIsTheFirst()
{
    QTemporaryDir directory;
    std::vector<std::unique_ptr<QProcess>> starts;
    for (int i = 0; i < 10; ++i) {
        starts.push_back(std::make_unique<QProcess>());
        starts.back()->start(QCoreApplication::applicationFilePath(),
                             {u"--instance"_s, directory.path(), u"9"_s});
    }
    int first = 0;
    int taken = 0;
    for (const auto &start : starts) {
        QVERIFY(start->waitForFinished(40000));
        QCOMPARE(start->exitCode(), 0);
        const QByteArray said = start->readAllStandardOutput().trimmed();
        first += said == "first" ? 1 : 0;
        taken += said == "later, taken" ? 1 : 0;
    }
    QCOMPARE(first, 1);
    QCOMPARE(taken, 9);
}

void TestSingleinstance::aKilledProcessLeavesNothingInTheWay()
{
    QTemporaryDir directory;
    QProcess killed;
    killed.start(QCoreApplication::applicationFilePath(), {u"--instance"_s, directory.path(), u"9"_s});
    QVERIFY(killed.waitForReadyRead(10000));
    QCOMPARE(killed.readAllStandardOutput().trimmed(), QByteArray("first"));
    SingleInstance next(directory.path());
    QVERIFY(!next.acquire());
    killed.kill();
    QVERIFY(killed.waitForFinished());
    QVERIFY(QFile::exists(directory.filePath(u"foghorn.lock"_s)));
    QVERIFY(next.acquire());
    QSignalSpy again(&next, &SingleInstance::startedAgain);
    QProcess later;
    later.start(QCoreApplication::applicationFilePath(), {u"--instance"_s, directory.path(), u"9"_s});
    QTRY_COMPARE_WITH_TIMEOUT(again.size(), 1, 10000);
    QTRY_COMPARE(later.state(), QProcess::NotRunning);
}

void TestSingleinstance::otherDirectoriesAreOtherPrograms()
{
    QTemporaryDir one;
    QTemporaryDir two;
    SingleInstance first(one.path());
    SingleInstance second(two.path());
    QVERIFY(first.acquire());
    QVERIFY(second.acquire());
}

void TestSingleinstance::aDirectoryWithALongNameWorks()
{
    QTemporaryDir directory;
    const QString deep = directory.filePath(QString(120, u'x'));
    SingleInstance first(deep);
    QVERIFY(first.acquire());
    QProcess later;
    QSignalSpy again(&first, &SingleInstance::startedAgain);
    later.start(QCoreApplication::applicationFilePath(), {u"--instance"_s, deep, u"1"_s});
    QTRY_COMPARE_WITH_TIMEOUT(again.size(), 1, 10000);
    QTRY_COMPARE(later.state(), QProcess::NotRunning);
}

void TestSingleinstance::theSocketIsTheUsersOwn()
{
    QTemporaryDir directory;
    SingleInstance first(directory.path());
    QVERIFY(first.acquire());
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFileInfo(directory.filePath(u"foghorn.lock"_s)).permissions() & others));
    QVERIFY(QFileInfo::exists(directory.filePath(u"foghorn.socket"_s)));
    QVERIFY(!(QFileInfo(directory.filePath(u"foghorn.socket"_s)).permissions() & others));
}

void TestSingleinstance::nonsenseOnTheSocketIsDropped()
{
    QTemporaryDir directory;
    SingleInstance first(directory.path());
    QVERIFY(first.acquire());
    QSignalSpy again(&first, &SingleInstance::startedAgain);
    QLocalSocket socket;
    socket.connectToServer(directory.filePath(u"foghorn.socket"_s));
    QVERIFY(socket.waitForConnected());
    socket.write(QByteArray(1 << 20, 'x'));
    QTRY_COMPARE(socket.state(), QLocalSocket::UnconnectedState);
    QCOMPARE(again.size(), 0);
}

void TestSingleinstance::saysSoWhenTheFirstDoesNotAnswer()
{
    QTemporaryDir directory;
    SingleInstance first(directory.path());
    QVERIFY(first.acquire());
    // This thread runs no event loop meanwhile: the first one hangs.
    SingleInstance later(directory.path());
    QVERIFY(!later.acquire());
    QVERIFY(!later.handOver({}, 200));
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--instance"_s)
        return runInstance(arguments.value(2), arguments.value(3).toInt());
    TestSingleinstance test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_singleinstance.moc"
