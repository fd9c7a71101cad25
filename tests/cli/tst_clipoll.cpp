// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/clihelp.h"

#include <QSignalSpy>

#include <csignal>

using namespace foghorn::test;
using foghorn::farm::Answer;
using foghorn::farm::FeedFarm;

// poll, watch and alerts, on the real program.
class TestCliPoll : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void pollSaysReadThenUnchanged();
    void pollSaysWhatFailed();
    void pollAsksThoseThatAreNamed();
    void pollWithoutVendorsIsDone();
    void everyChangeIsAnAlertOnce();
    void alertsKnowSince();
    void beingOfflineIsToldOnceOverManyPolls();
    void pollEndsWhenTheHistoryCanNotBeWritten();
    void watchPrintsALineAChangeAndEndsOrderly();
    void twoWatchesOnOneHistoryAreRefused();
    void watchTakesUpAVendorAddedBeside();

private:
    qsizetype logged(const QByteArray &words) const;
    std::unique_ptr<FeedFarm> m_farm;
    std::unique_ptr<Program> m_program;
    MadePage m_page;
    QString add(const QStringList &more = {});
};

namespace {

const QStringList changeKeys = wordsOf("at vendor change component group from to incident phase text");
const QStringList alertKeys = wordsOf("at vendor change component group from to incident phase text state");
const QStringList pollKeys = wordsOf("polled read unchanged failed changes vendors");
const QStringList polledKeys = wordsOf("id result http bytes ms error");

// A watch under way: its lines as they come, and its orderly end.
class Watch
{
public:
    explicit Watch(const Program &program)
    {
        program.prepare(m_process, {u"watch"_s, u"--json"_s});
        m_process.start();
    }
    ~Watch()
    {
        if (m_process.state() != QProcess::NotRunning)
            m_process.kill();
        m_process.waitForFinished(5000);
    }
    QList<QJsonObject> lines()
    {
        m_out += m_process.readAllStandardOutput();
        QList<QJsonObject> found;
        for (const QByteArray &line : m_out.split('\n')) {
            if (!line.isEmpty())
                found.append(QJsonDocument::fromJson(line).object());
        }
        return found;
    }
    bool running() const { return m_process.state() == QProcess::Running; }
    int endBy(int signal)
    {
        QSignalSpy finished(&m_process, &QProcess::finished);
        ::kill(static_cast<pid_t>(m_process.processId()), signal);
        if (!finished.wait(10'000) || m_process.exitStatus() != QProcess::NormalExit)
            return -1;
        return m_process.exitCode();
    }
    int waitForEnd()
    {
        QSignalSpy finished(&m_process, &QProcess::finished);
        if (m_process.state() != QProcess::NotRunning)
            finished.wait(10'000);
        return m_process.exitCode();
    }
    QByteArray err() { return m_process.readAllStandardError(); }

private:
    QProcess m_process;
    QByteArray m_out;
};

} // namespace

void TestCliPoll::init()
{
    m_farm = std::make_unique<FeedFarm>();
    QVERIFY(m_farm->listen());
    m_program = std::make_unique<Program>();
    m_page = acorn();
    serve(*m_farm, m_page);
}

QString TestCliPoll::add(const QStringList &more)
{
    const auto answer = m_program->json(QStringList{u"add"_s, hostOf(*m_farm)} + more);
    return answer.array().first()[u"id"].toString();
}

void TestCliPoll::pollSaysReadThenUnchanged()
{
    const QString id = add();
    const auto first = m_program->json({u"poll"_s});
    VERIFY_CODE(first, 0);
    QVERIFY(first.err.isEmpty());
    const QJsonObject read = first.object();
    QCOMPARE(read.keys(), pollKeys);
    QCOMPARE(read[u"polled"], 1);
    QCOMPARE(read[u"read"], 1);
    QCOMPARE(read[u"unchanged"], 0);
    QCOMPARE(read[u"failed"], 0);
    QCOMPARE(read[u"changes"], 0);
    const QJsonObject vendor = read[u"vendors"].toArray().first().toObject();
    QCOMPARE(vendor.keys(), polledKeys);
    QCOMPARE(vendor[u"id"], id);
    QCOMPARE(vendor[u"result"], u"read"_s);
    QCOMPARE(vendor[u"http"], 200);
    QVERIFY(vendor[u"bytes"].toInt() >= m_page.summary().size());
    QVERIFY(vendor[u"ms"].toInt(-1) >= 0);
    QVERIFY(vendor[u"error"].isNull());

    m_farm->clearLog();
    const QJsonObject second = m_program->json({u"poll"_s}).object();
    QCOMPARE(second[u"unchanged"], 1);
    QCOMPARE(second[u"read"], 0);
    QCOMPARE(second[u"vendors"][0][u"result"], u"unchanged"_s);
    QCOMPARE(second[u"vendors"][0][u"http"], 304);
    QCOMPARE(m_farm->requests().size(), 1); // the summary alone, and conditionally
    QVERIFY(m_farm->requests().first().headers.contains("if-none-match"));
    const QJsonObject status = m_program->json({u"status"_s}).object()[u"vendors"][0].toObject();
    QCOMPARE(status[u"freshness"], u"fresh"_s);
    QCOMPARE(status[u"last_read"], status[u"last_checked"]);
}

void TestCliPoll::pollSaysWhatFailed()
{
    add();
    m_farm->serve("/api/v2/summary.json", {.status = 500, .body = "oops"});
    const auto answer = m_program->json({u"poll"_s});
    VERIFY_CODE(answer, 3);
    const QJsonObject vendor = answer.object()[u"vendors"][0].toObject();
    QCOMPARE(answer.object()[u"failed"], 1);
    QCOMPARE(vendor.keys(), polledKeys);
    QCOMPARE(vendor[u"result"], u"failed"_s);
    QCOMPARE(vendor[u"http"], 500);
    QCOMPARE(keys(vendor[u"error"]), wordsOf("kind detail"));
    QCOMPARE(vendor[u"error"][u"kind"], u"http"_s);

    m_farm->close();
    const QJsonObject gone = m_program->json({u"poll"_s}).object()[u"vendors"][0].toObject();
    QVERIFY(gone[u"http"].isNull());
    QCOMPARE(gone[u"error"][u"kind"], u"connect"_s);
    QVERIFY(emptyText(gone).isEmpty());
    // The text form says it too.
    QVERIFY(m_program->run({u"poll"_s}).out.contains("connect"));
}

void TestCliPoll::pollAsksThoseThatAreNamed()
{
    const QString id = add();
    const auto second = m_program->json(
        {u"add"_s, m_farm->url(u"/other"_s).toString(), u"--no-check"_s, u"--name"_s, u"Other"_s});
    VERIFY_CODE(second, 0);
    const QJsonObject polled = m_program->json({u"poll"_s, id, id}).object();
    QCOMPARE(polled[u"polled"], 1);
    QCOMPARE(strings(polled[u"vendors"].toArray(), u"id"_s), QStringList{id});
    QCOMPARE(strings(m_program->json({u"poll"_s}).object()[u"vendors"].toArray(), u"id"_s),
             QStringList({id, u"other"_s}));
    const auto nobody = m_program->json({u"poll"_s, id, u"nobody"_s});
    VERIFY_CODE(nobody, 4);
    QVERIFY2(isOneLine(nobody.err) && nobody.err.contains("nobody"), nobody.all().constData());
}

void TestCliPoll::pollWithoutVendorsIsDone()
{
    const auto answer = m_program->json({u"poll"_s});
    VERIFY_CODE(answer, 0);
    QCOMPARE(answer.object().keys(), pollKeys);
    QCOMPARE(answer.object()[u"polled"], 0);
    VERIFY_CODE(m_program->json({u"poll"_s, u"nobody"_s}), 4);
}

void TestCliPoll::everyChangeIsAnAlertOnce()
{
    const QString id = add({u"--component"_s, u"Mail"_s, u"--component"_s, u"Buckets"_s});
    m_page.setLevel(u"c4"_s, u"partial_outage"_s);
    m_page.setLevel(u"c1"_s, u"major_outage"_s); // not watched
    m_page.open(u"i1"_s, u"Mail is slow"_s, u"minor"_s, u"2026-03-02T08:00:00Z"_s, {u"c4"_s});
    m_page.touch(u"2026-03-02T08:00:00Z"_s);
    serve(*m_farm, m_page);
    const QJsonObject polled = m_program->json({u"poll"_s}).object();
    QCOMPARE(polled[u"changes"], 3);
    VERIFY_CODE(m_program->json({u"poll"_s}), 0);
    const auto answer = m_program->json({u"alerts"_s});
    VERIFY_CODE(answer, 0);
    const QJsonArray alerts = answer.array();
    QCOMPARE(alerts.size(), 3);
    for (const QJsonValue &alert : alerts) {
        QCOMPARE(keys(alert), alertKeys);
        QVERIFY(isTime(alert[u"at"]));
        QCOMPARE(alert[u"vendor"], id);
        QVERIFY2(emptyText(alert).isEmpty(), qPrintable(emptyText(alert)));
    }
    const QJsonObject mail = byKey(alerts, u"component"_s, u"Mail"_s);
    QCOMPARE(mail[u"change"], u"component"_s);
    QCOMPARE(mail[u"from"], u"operational"_s);
    QCOMPARE(mail[u"to"], u"partial_outage"_s);
    QVERIFY(mail[u"group"].isNull() && mail[u"incident"].isNull() && mail[u"phase"].isNull());
    QCOMPARE(mail[u"state"], u"pending"_s);
    const QJsonObject web = byKey(alerts, u"component"_s, u"Web App"_s);
    QCOMPARE(web[u"group"], u"Storage"_s);
    QCOMPARE(web[u"state"], u"suppressed"_s); // judged, kept, not told
    const QJsonObject opened = byKey(alerts, u"change"_s, u"incident_opened"_s);
    QCOMPARE(opened[u"incident"], u"i1"_s);
    QCOMPARE(opened[u"phase"], u"investigating"_s);
    QCOMPARE(opened[u"text"], u"We are looking into it."_s);
    QVERIFY(opened[u"component"].isNull());

    m_page.say(u"i1"_s, u"i1-u2"_s, u"identified"_s, u"2026-03-02T09:00:00Z"_s, u"A **valve** stuck."_s);
    serve(*m_farm, m_page);
    QCOMPARE(m_program->json({u"poll"_s}).object()[u"changes"], 1);
    m_page.reword(u"i1"_s, u"i1-u2"_s, u"A valve stuck, twice."_s);
    m_page.touch(u"2026-03-02T09:05:00Z"_s);
    serve(*m_farm, m_page);
    QCOMPARE(m_program->json({u"poll"_s}).object()[u"changes"], 1);
    m_page.say(u"i1"_s, u"i1-u3"_s, u"resolved"_s, u"2026-03-02T10:00:00Z"_s, u"Over."_s);
    m_page.setLevel(u"c4"_s, u"operational"_s);
    serve(*m_farm, m_page);
    QCOMPARE(m_program->json({u"poll"_s}).object()[u"changes"], 2);
    const QJsonArray all = m_program->json({u"alerts"_s}).array();
    QCOMPARE(all.size(), 7);
    QCOMPARE(strings(all.first()[u"change"].isString() ? all : QJsonArray(), u"change"_s).mid(2, 2),
             QStringList({u"incident_edited"_s, u"incident_updated"_s})); // newest first
    QCOMPARE(byKey(all, u"change"_s, u"incident_updated"_s)[u"text"], u"A valve stuck."_s); // no markup
    QCOMPARE(byKey(all, u"change"_s, u"incident_edited"_s)[u"state"], u"suppressed"_s);
    QCOMPARE(byKey(all, u"change"_s, u"incident_resolved"_s)[u"phase"], u"resolved"_s);
}

void TestCliPoll::alertsKnowSince()
{
    add();
    m_page.setLevel(u"c4"_s, u"major_outage"_s);
    serve(*m_farm, m_page);
    VERIFY_CODE(m_program->json({u"poll"_s}), 0);
    QCOMPARE(m_program->json({u"alerts"_s, u"--since"_s, u"1h"_s}).array().size(), 1);
    QCOMPARE(m_program->json({u"alerts"_s, u"--since"_s, u"2020-01-01"_s}).array().size(), 1);
    QCOMPARE(m_program->json({u"alerts"_s, u"--since"_s, u"2999-01-01T00:00:00Z"_s}).array().size(), 0);
    QVERIFY(m_program->run({u"alerts"_s}).out.contains("operational -> major_outage"));
}

void TestCliPoll::beingOfflineIsToldOnceOverManyPolls()
{
    FeedFarm other;
    QVERIFY(other.listen());
    serve(other, MadePage(u"Birch"_s, u"birchpage001"_s));
    add();
    VERIFY_CODE(m_program->run({u"add"_s, hostOf(other)}), 0);
    const quint16 ports[2]{m_farm->port(), other.port()};
    m_farm->close();
    other.close();
    for (int round = 0; round < 3; ++round)
        VERIFY_CODE(m_program->json({u"poll"_s}), 3);
    QCOMPARE(strings(m_program->json({u"alerts"_s}).array(), u"change"_s), QStringList{u"offline"_s});
    QVERIFY(m_program->json({u"alerts"_s}).array().first()[u"vendor"].isNull());
    QVERIFY(m_farm->listen(ports[0]));
    QVERIFY(other.listen(ports[1]));
    for (int round = 0; round < 2; ++round)
        VERIFY_CODE(m_program->json({u"poll"_s}), 0);
    QCOMPARE(strings(m_program->json({u"alerts"_s}).array(), u"change"_s),
             QStringList({u"online"_s, u"offline"_s}));
}

void TestCliPoll::pollEndsWhenTheHistoryCanNotBeWritten()
{
    add();
    // It can be read, but not opened for writing: the folder of the lock's file is gone under it.
    QFile::remove(m_program->historyFile() + u"-wal"_s);
    QFile::remove(m_program->historyFile() + u"-shm"_s);
    QFile file(m_program->historyFile());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(60)); // user_version, big endian: a later Foghorn's
    file.write(QByteArray::fromHex("00007fff"));
    file.close();
    for (const char *command : {"poll", "watch", "status", "vendors", "alerts", "incidents"}) {
        const auto answer = m_program->json({QString::fromLatin1(command)});
        VERIFY_CODE(answer, 4);
        QVERIFY2(isOneLine(answer.err) && answer.err.contains("storage"), answer.all().constData());
    }
}

void TestCliPoll::watchPrintsALineAChangeAndEndsOrderly()
{
    add();
    m_page.setLevel(u"c2"_s, u"degraded_performance"_s);
    serve(*m_farm, m_page);
    Watch watch(*m_program);
    QTRY_COMPARE_WITH_TIMEOUT(watch.lines().size(), 1, 15'000);
    const QJsonObject line = watch.lines().first();
    QCOMPARE(line.keys(), changeKeys);
    QCOMPARE(line[u"change"], u"component"_s);
    QCOMPARE(line[u"group"], u"Storage"_s);
    QCOMPARE(line[u"to"], u"degraded"_s);
    QVERIFY(isTime(line[u"at"]));
    QCOMPARE(watch.endBy(SIGTERM), 0);
    // Where there is no desktop to tell, the line was the telling.
    const QJsonArray alerts = m_program->json({u"alerts"_s}).array();
    QCOMPARE(alerts.size(), 1);
    QCOMPARE(alerts.first()[u"state"], u"delivered"_s);
}

// How often the program's log says this.
qsizetype TestCliPoll::logged(const QByteArray &words) const
{
    QFile log(m_program->folder() + u"/foghorn.log"_s);
    return log.open(QIODevice::ReadOnly) ? log.readAll().count(words) : 0;
}

void TestCliPoll::twoWatchesOnOneHistoryAreRefused()
{
    add();
    m_farm->clearLog();
    Watch first(*m_program);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_program->folder() + u"/poller.lock"_s), 5000);
    QTRY_VERIFY_WITH_TIMEOUT(m_farm->requests().size() > 0, 10'000);
    Watch second(*m_program);
    QCOMPARE(second.waitForEnd(), 4);
    QVERIFY(isOneLine(second.err()));
    QVERIFY(first.running());
    // Readers and a poll go beside it.
    VERIFY_CODE(m_program->json({u"status"_s}), 0);
    VERIFY_CODE(m_program->json({u"poll"_s}), 0);
    QCOMPARE(first.endBy(SIGINT), 0);
    Watch third(*m_program);
    // A signal that comes before the program listens for it ends it like any other: its log says when it
    // does.
    QTRY_COMPARE_WITH_TIMEOUT(logged("foghorn.watch: watching"), 2, 10'000);
    QCOMPARE(third.endBy(SIGTERM), 0);
}

void TestCliPoll::watchTakesUpAVendorAddedBeside()
{
    Watch watch(*m_program);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_program->historyFile()), 5000);
    add();
    m_farm->clearLog();
    QTRY_VERIFY_WITH_TIMEOUT(m_farm->countOf("/api/v2/summary.json") >= 1, 12'000);
    QCOMPARE(watch.endBy(SIGTERM), 0);
}

QTEST_GUILESS_MAIN(TestCliPoll)
#include "tst_clipoll.moc"
