// SPDX-License-Identifier: GPL-3.0-or-later
// The real program, told to end: a window that hides into the tray must not keep it alive.
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class TestEnding : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void endsInOrderWhenAsked();
};

void TestEnding::endsInOrderWhenAsked()
{
    constexpr int patienceMs = 30'000;
    constexpr int soonMs = 5'000;
    const QTemporaryDir directory;
    QProcess program;
    program.setProcessChannelMode(QProcess::MergedChannels);
    program.start(QStringLiteral(FOGHORN_PROGRAM), {u"--data-dir"_s, directory.path(), u"--verbose"_s});
    QByteArray said;
    QTRY_VERIFY_WITH_TIMEOUT((said += program.readAll()).contains("first paint"), patienceMs);
    program.terminate();
    QVERIFY2(program.waitForFinished(soonMs), "SIGTERM did not end it");
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 0);
    QVERIFY(QFile::exists(directory.filePath(u"window.ini"_s)));
}

QTEST_GUILESS_MAIN(TestEnding)
#include "tst_ending.moc"
