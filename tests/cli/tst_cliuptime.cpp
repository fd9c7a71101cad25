// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/clihelp.h"

#include <QDir>

using namespace foghorn::test;
using foghorn::farm::FeedFarm;

// uptime and replay, on the real program, over a past that the test wrote as captures.
class TestCliUptime : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void hasTheKeysOfItsContract();
    void secondsSumToTheWindowExactly_data();
    void secondsSumToTheWindowExactly();
    void whatWasNotObservedIsNotCountedAsUp();
    void rulesWeighDifferently();
    void daysAreThoseOfTheLocalZone();
    void csvHasARowADay();
    void refusesWhatIsNotThere();
    void replayingAgainChangesNothing();
    void capturesAreNamedByTheirTime();
    void aBadCaptureIsNamedAndTheRestIsRead();

private:
    void capture(const QDateTime &at, const QByteArray &body, const QString &ending = u"json"_s);
    void writeHours(int hours, const QString &level);
    QJsonObject replay() const;
    QJsonObject uptime(const QStringList &words) const;

    std::unique_ptr<QTemporaryDir> m_captures;
    std::unique_ptr<Program> m_program;
    QDateTime m_start; // midnight, three days ago
};

namespace {

const QStringList levels = wordsOf("operational maintenance degraded partial_outage major_outage unknown");

qint64 secondsOf(const QJsonObject &component)
{
    qint64 sum = 0;
    for (const QJsonValue &seconds : component[u"seconds"].toObject())
        sum += seconds.toInteger();
    return sum;
}

qint64 windowOf(const QJsonObject &answer)
{
    const QDateTime from = QDateTime::fromString(answer[u"from"].toString(), Qt::ISODate);
    const QDateTime to = QDateTime::fromString(answer[u"to"].toString(), Qt::ISODate);
    return from.secsTo(to);
}

} // namespace

void TestCliUptime::init()
{
    m_captures = std::make_unique<QTemporaryDir>();
    m_program = std::make_unique<Program>();
    m_start = QDateTime(QDate::currentDate().addDays(-3), QTime(0, 0), Qt::UTC);
    VERIFY_CODE(m_program->run({u"add"_s, u"https://status.acorn.example"_s, u"--no-check"_s, u"--platform"_s,
                                u"statuspage"_s, u"--name"_s, u"Acorn"_s}),
                0);
}

void TestCliUptime::capture(const QDateTime &at, const QByteArray &body, const QString &ending)
{
    QFile file(m_captures->filePath(at.toString(u"yyyyMMdd'T'HHmmss'Z'."_s) + ending));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(body);
}

// A capture every ten minutes: within the limit, so that all of it is observed.
void TestCliUptime::writeHours(int hours, const QString &level)
{
    MadePage page = acorn();
    page.setLevel(u"c2"_s, level);
    const int captures = hours * 6;
    const qsizetype before = QDir(m_captures->path()).entryList(QDir::Files).size();
    for (int i = 0; i < captures; ++i) {
        const QDateTime at = m_start.addSecs((before + i) * 600);
        page.touch(at.toString(Qt::ISODate));
        capture(at, page.summary());
    }
}

QJsonObject TestCliUptime::replay() const
{
    const auto answer = m_program->json({u"replay"_s, u"acorn"_s, m_captures->path()});
    return answer.code == 0 ? answer.object() : QJsonObject();
}

QJsonObject TestCliUptime::uptime(const QStringList &words) const
{
    return m_program->json(QStringList{u"uptime"_s, u"acorn"_s} + words).object();
}

void TestCliUptime::hasTheKeysOfItsContract()
{
    writeHours(2, u"operational"_s);
    QVERIFY(!replay().isEmpty());
    const auto answer = m_program->json({u"uptime"_s, u"acorn"_s, u"--days"_s, u"5"_s});
    VERIFY_CODE(answer, 0);
    const QJsonObject uptime = answer.object();
    QCOMPARE(uptime.keys(), wordsOf("vendor from to zone rule components"));
    QVERIFY(isTime(uptime[u"from"]) && isTime(uptime[u"to"]));
    QCOMPARE(uptime[u"vendor"], u"acorn"_s);
    QCOMPARE(uptime[u"rule"], u"statuspage"_s);
    QCOMPARE(uptime[u"components"].toArray().size(), 4);
    QVERIFY2(emptyText(uptime).isEmpty(), qPrintable(emptyText(uptime)));
    for (const QJsonValue &component : uptime[u"components"].toArray()) {
        QCOMPARE(keys(component), wordsOf("id name group uptime observed reported claimed seconds days"));
        QCOMPARE(keys(component[u"seconds"]), levels);
        QCOMPARE(component[u"days"].toArray().size(), 5);
        for (const QJsonValue &day : component[u"days"].toArray())
            QCOMPARE(keys(day), wordsOf("date worst uptime observed reported"));
        QVERIFY(component[u"days"][0][u"uptime"].isNull()); // nobody looked
        QCOMPARE(component[u"days"][0][u"worst"], u"unknown"_s);
        QVERIFY(component[u"claimed"].isNull());
    }
    QCOMPARE(m_program->json({u"uptime"_s, u"acorn"_s}).object()[u"components"][0][u"days"].toArray().size(),
             90);
}

void TestCliUptime::secondsSumToTheWindowExactly_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("today") << QStringList{u"--days"_s, u"1"_s};
    QTest::newRow("four days") << QStringList{u"--days"_s, u"4"_s};
    QTest::newRow("a year") << QStringList{u"--days"_s, u"366"_s};
    QTest::newRow("past days") << QStringList{
        u"--from"_s, QDate::currentDate().addDays(-3).toString(Qt::ISODate), u"--to"_s,
        QDate::currentDate().addDays(-2).toString(Qt::ISODate)};
    QTest::newRow("into the future") << QStringList{
        u"--from"_s, QDate::currentDate().addDays(-3).toString(Qt::ISODate), u"--to"_s,
        QDate::currentDate().addDays(9).toString(Qt::ISODate)};
}

void TestCliUptime::secondsSumToTheWindowExactly()
{
    QFETCH(const QStringList, words);
    writeHours(3, u"operational"_s);
    writeHours(1, u"major_outage"_s);
    writeHours(1, u"under_maintenance"_s);
    QVERIFY(!replay().isEmpty());
    const QJsonObject answer = uptime(words);
    for (const QJsonValue &component : answer[u"components"].toArray()) {
        QCOMPARE(secondsOf(component.toObject()), windowOf(answer));
        const double observed = component[u"observed"].toDouble();
        const double reported = component[u"reported"].toDouble();
        const double unknown
            = component[u"seconds"][u"unknown"].toDouble() / static_cast<double>(windowOf(answer));
        QVERIFY(observed >= 0 && reported >= 0 && qAbs(observed + reported + unknown - 1) < 1e-9);
    }
}

void TestCliUptime::whatWasNotObservedIsNotCountedAsUp()
{
    writeHours(3, u"operational"_s);
    writeHours(1, u"major_outage"_s);
    QVERIFY(!replay().isEmpty());
    const QString day = m_start.date().toString(Qt::ISODate);
    const QJsonObject answer = uptime({u"--from"_s, day, u"--to"_s, day, u"--component"_s, u"Buckets"_s});
    QCOMPARE(answer[u"components"].toArray().size(), 1);
    const QJsonObject buckets = answer[u"components"][0].toObject();
    // The last capture, at 3:50, speaks for a quarter of an hour.
    QCOMPARE(buckets[u"seconds"][u"operational"].toInt(), 3 * 3600);
    QCOMPARE(buckets[u"seconds"][u"major_outage"].toInt(), 50 * 60 + 15 * 60);
    QCOMPARE(buckets[u"seconds"][u"unknown"].toInt(), 86'400 - 3 * 3600 - 65 * 60);
    const double expected = 1 - 65.0 * 60 / (3 * 3600 + 65 * 60);
    QVERIFY(qAbs(buckets[u"uptime"].toDouble() - expected) < 1e-9);
    QVERIFY(qAbs(buckets[u"observed"].toDouble() - (3 * 3600 + 65 * 60) / 86'400.0) < 1e-9);
    QCOMPARE(buckets[u"reported"].toDouble(), 0.0);
    QCOMPARE(buckets[u"days"][0][u"worst"], u"major_outage"_s);
}

void TestCliUptime::rulesWeighDifferently()
{
    writeHours(3, u"operational"_s);
    writeHours(1, u"partial_outage"_s);
    writeHours(1, u"degraded_performance"_s);
    QVERIFY(!replay().isEmpty());
    const QString day = m_start.date().toString(Qt::ISODate);
    const auto figure = [&](const QString &rule) {
        return uptime({u"--from"_s, day, u"--to"_s, day, u"--component"_s, u"Storage / Buckets"_s,
                       u"--rule"_s, rule})[u"components"][0][u"uptime"]
            .toDouble();
    };
    const double counted = 5 * 3600 + 300;
    const double degraded = 3600 + 300;
    QVERIFY(qAbs(figure(u"statuspage"_s) - (1 - 0.3 * 3600 / counted)) < 1e-9);
    QVERIFY(qAbs(figure(u"outages"_s) - (1 - 3600 / counted)) < 1e-9);
    QVERIFY(qAbs(figure(u"strict"_s) - (1 - (3600 + 0.3 * degraded) / counted)) < 1e-9);
}

void TestCliUptime::daysAreThoseOfTheLocalZone()
{
    writeHours(1, u"operational"_s);
    QVERIFY(!replay().isEmpty());
    auto environment = Program::environment();
    environment.insert(u"TZ"_s, u"Asia/Kolkata"_s);
    const auto answer
        = m_program->bare({u"--json"_s, u"--data-dir"_s, m_program->folder(), u"uptime"_s, u"acorn"_s,
                           u"--from"_s, u"2026-01-01"_s, u"--to"_s, u"2026-01-01"_s},
                          environment);
    VERIFY_CODE(answer, 0);
    QCOMPARE(answer.object()[u"zone"], u"Asia/Kolkata"_s);
    QCOMPARE(answer.object()[u"from"], u"2025-12-31T18:30:00Z"_s);
    QCOMPARE(answer.object()[u"to"], u"2026-01-01T18:30:00Z"_s);
    environment.insert(u"TZ"_s, u"Europe/Berlin"_s); // 25 hours on this day
    const auto longDay
        = m_program->bare({u"--json"_s, u"--data-dir"_s, m_program->folder(), u"uptime"_s, u"acorn"_s,
                           u"--from"_s, u"2025-10-26"_s, u"--to"_s, u"2025-10-26"_s},
                          environment);
    QCOMPARE(secondsOf(longDay.object()[u"components"][0].toObject()), 25 * 3600);
}

void TestCliUptime::csvHasARowADay()
{
    writeHours(1, u"operational"_s);
    QVERIFY(!replay().isEmpty());
    const auto answer = m_program->run({u"uptime"_s, u"acorn"_s, u"--days"_s, u"4"_s, u"--csv"_s});
    VERIFY_CODE(answer, 0);
    const QList<QByteArray> lines = answer.out.trimmed().split('\n');
    QCOMPARE(lines.size(), 1 + 4 * 4);
    QCOMPARE(lines.first(), QByteArray("group,component,date,worst,uptime,observed,reported\r"));
    QVERIFY(lines[1].startsWith("Storage,Web App,"));
    QVERIFY(m_program->run({u"uptime"_s, u"acorn"_s}).out.contains("Storage / Web App"));
}

void TestCliUptime::refusesWhatIsNotThere()
{
    writeHours(1, u"operational"_s);
    QVERIFY(!replay().isEmpty());
    for (const QStringList &words : {QStringList{u"uptime"_s, u"nobody"_s},
                                     QStringList{u"uptime"_s, u"acorn"_s, u"--component"_s, u"Teapot"_s},
                                     QStringList{u"replay"_s, u"nobody"_s, m_captures->path()},
                                     QStringList{u"replay"_s, u"acorn"_s, m_captures->filePath(u"none"_s)}}) {
        const auto answer = m_program->json(words);
        VERIFY_CODE(answer, 4);
        QVERIFY2(isOneLine(answer.err), answer.all().constData());
    }
    const auto future = m_program->json(
        {u"uptime"_s, u"acorn"_s, u"--from"_s, u"2999-01-01"_s, u"--to"_s, u"2999-01-02"_s});
    VERIFY_CODE(future, 2);
}

void TestCliUptime::replayingAgainChangesNothing()
{
    writeHours(3, u"operational"_s);
    writeHours(1, u"major_outage"_s);
    writeHours(1, u"operational"_s);
    const QJsonObject first = replay();
    QCOMPARE(first.keys(), wordsOf("vendor captures read refused changes"));
    QCOMPARE(first[u"captures"], 30);
    QCOMPARE(first[u"read"], 30);
    QCOMPARE(first[u"changes"], 2);
    const QJsonObject before = uptime({u"--days"_s, u"4"_s})[u"components"][1][u"seconds"].toObject();
    const QJsonObject again = replay();
    QCOMPARE(again[u"changes"], 0);
    QJsonObject after = uptime({u"--days"_s, u"4"_s})[u"components"][1][u"seconds"].toObject();
    for (const QString &level : levels) {
        if (level != u"unknown")
            QCOMPARE(after[level], before[level]);
    }
    QVERIFY(m_program->json({u"alerts"_s}).array().isEmpty()); // tells nothing
    // The last capture is days old: nobody knows how things stand now.
    QCOMPARE(m_program->json({u"status"_s}).object()[u"level"], u"unknown"_s);
}

void TestCliUptime::capturesAreNamedByTheirTime()
{
    const QByteArray body = acorn().summary();
    capture(m_start, body, u"txt"_s); // any ending
    QFile epoch(m_captures->filePath(QString::number(m_start.addSecs(600).toSecsSinceEpoch())));
    QVERIFY(epoch.open(QIODevice::WriteOnly));
    epoch.write(body);
    epoch.close();
    QFile index(m_captures->filePath(u"INDEX.tsv"_s));
    QVERIFY(index.open(QIODevice::WriteOnly));
    index.write("n\tfile\n");
    index.close();
    QCOMPARE(replay()[u"read"], 2);

    QFile stranger(m_captures->filePath(u"monday.json"_s));
    QVERIFY(stranger.open(QIODevice::WriteOnly));
    stranger.close();
    const auto refused = m_program->json({u"replay"_s, u"acorn"_s, m_captures->path()});
    VERIFY_CODE(refused, 4);
    QVERIFY2(isOneLine(refused.err) && refused.err.contains("monday.json"), refused.all().constData());
}

void TestCliUptime::aBadCaptureIsNamedAndTheRestIsRead()
{
    writeHours(1, u"operational"_s);
    capture(m_start.addSecs(3 * 3600), "<html>");
    const auto answer = m_program->json({u"replay"_s, u"acorn"_s, m_captures->path()});
    VERIFY_CODE(answer, 3);
    QVERIFY(isOneLine(answer.err) && answer.err.contains("T030000Z.json"));
    QCOMPARE(answer.object()[u"read"], 6);
    QCOMPARE(answer.object()[u"refused"], 1);
}

QTEST_GUILESS_MAIN(TestCliUptime)
#include "tst_cliuptime.moc"
