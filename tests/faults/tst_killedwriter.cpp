// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/historystore.h"
#include "models/history/sql.h"

#include <QDir>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace foghorn;
using namespace Qt::Literals::StringLiterals;

// pollwriter.cpp is killed with SIGKILL at any moment, and put before a disk that takes no more: what it had
// acknowledged is there afterwards, whole.
class TestKilledWriter : public QObject
{
    Q_OBJECT

private slots:
    void nothingAcknowledgedIsLostInAHundredKills();
    void aFullDiskIsSaidAndLosesNothing();
    void aFolderThatCanNotBeWrittenIsSaid();
};

namespace {

constexpr int kills = 100;

// The last whole line; the number of a look that was committed.
qint64 lastAcknowledged(const QByteArray &output, qint64 before)
{
    const qsizetype end = output.lastIndexOf('\n');
    if (end < 0)
        return before;
    const qsizetype begin = output.lastIndexOf('\n', end - 1) + 1;
    return output.mid(begin, end - begin).toLongLong();
}

qint64 count(history::Sql &sql, const QString &what)
{
    return sql.valueOnce(u"SELECT COUNT(*) FROM "_s + what).toLongLong();
}

// Every look up to the last committed one has its changes, each change its alert, and none is there by half:
// five levels move with each look, one incident opens and one ends; the first look is a baseline.
void verifyWhole(const QString &path, qint64 acknowledged)
{
    history::Sql sql(path, false);
    QCOMPARE(sql.valueOnce(u"PRAGMA integrity_check"_s).toString(), u"ok"_s);
    QVERIFY(!sql.valueOnce(u"PRAGMA foreign_key_check"_s).isValid());
    const qint64 committed = count(sql, u"incident"_s) - 1; // number of the last look that is there
    QVERIFY2(committed >= acknowledged && committed <= acknowledged + 1,
             qPrintable(u"acknowledged %1, found %2"_s.arg(acknowledged).arg(committed)));
    QCOMPARE(count(sql, u"change_log WHERE kind = 'component'"_s), 5 * committed);
    QCOMPARE(count(sql, u"change_log WHERE kind = 'incident_opened'"_s), committed);
    QCOMPARE(count(sql, u"change_log WHERE kind = 'incident_resolved'"_s), committed);
    QCOMPARE(count(sql, u"alert WHERE state = 'pending'"_s), count(sql, u"change_log"_s));
    QCOMPARE(count(sql, u"change_log c LEFT JOIN alert a ON a.change_id = c.id WHERE a.id IS NULL"_s), 0);
    QCOMPARE(count(sql, u"level_span"_s), 5 * (committed + 1));
    QCOMPARE(count(sql, u"level_span WHERE to_ms IS NULL"_s), 5);
    QCOMPARE(sql.valueOnce(u"SELECT last_read_ms FROM read_state"_s).toLongLong(),
             1'700'000'000'000 + committed * 60'000);
}

QString writerProgram()
{
    return QStringLiteral(FOGHORN_POLLWRITER);
}

} // namespace

void TestKilledWriter::nothingAcknowledgedIsLostInAHundredKills()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"history.sqlite"_s);
    QRandomGenerator dice(20231114);
    qint64 acknowledged = -1;
    for (int kill = 0; kill < kills; ++kill) {
        QProcess writer;
        writer.start(writerProgram(), {path, QString::number(acknowledged + 1)});
        QVERIFY2(writer.waitForReadyRead(10'000), writer.readAllStandardError().constData());
        // Not a wait for something: the moment of the kill is drawn.
        QThread::msleep(5 + dice.bounded(56));
        writer.kill();
        QVERIFY(writer.waitForFinished(10'000));
        QCOMPARE(writer.exitStatus(), QProcess::CrashExit);
        acknowledged = lastAcknowledged(writer.readAllStandardOutput(), acknowledged);

        const auto opened = HistoryStore::open(path);
        QVERIFY2(opened.ok(), qPrintable(opened.ok() ? QString() : opened.error().detail));
        QVERIFY2((*opened)->notice().isEmpty(), qPrintable((*opened)->notice()));
        verifyWhole(path, acknowledged);
        if (QTest::currentTestFailed())
            return;
        // The kill may have come between a commit and its word.
        acknowledged = (*opened)->check()->incidents - 1;
    }
    qInfo("%lld looks acknowledged over %d kills", static_cast<long long>(acknowledged), kills);
    QVERIFY(acknowledged > kills);
}

void TestKilledWriter::aFullDiskIsSaidAndLosesNothing()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"history.sqlite"_s);
    QProcess writer;
    writer.start(writerProgram(), {path, u"0"_s, u"2400000"_s});
    QVERIFY(writer.waitForFinished(30'000));
    QCOMPARE(writer.exitStatus(), QProcess::NormalExit);
    QCOMPARE(writer.exitCode(), 1);
    const QString said = QString::fromUtf8(writer.readAllStandardError());
    QVERIFY2(said.contains(u"disk"_s), qPrintable(said));
    const qint64 acknowledged = lastAcknowledged(writer.readAllStandardOutput(), -1);
    QVERIFY(acknowledged > 5);
    const auto opened = HistoryStore::open(path);
    QVERIFY(opened.ok());
    QVERIFY2((*opened)->notice().isEmpty(), qPrintable((*opened)->notice()));
    verifyWhole(path, acknowledged);
}

void TestKilledWriter::aFolderThatCanNotBeWrittenIsSaid()
{
    QTemporaryDir folder;
    // A file stands where the folder should be: refused to everybody, also to root.
    QFile file(folder.filePath(u"data"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto opened = HistoryStore::open(folder.filePath(u"data/history.sqlite"_s));
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().kind, Error::Kind::Storage);
    QVERIFY2(opened.error().detail.contains(u"permissions"_s), qPrintable(opened.error().detail));
}

QTEST_GUILESS_MAIN(TestKilledWriter)
#include "tst_killedwriter.moc"
