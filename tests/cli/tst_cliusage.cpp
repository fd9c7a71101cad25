// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/clihelp.h"

using namespace foghorn::test;
using foghorn::farm::FeedFarm;

// The options that go with every call, help, and what is wrong usage, on the real program.
class TestCliUsage : public QObject
{
    Q_OBJECT

private slots:
    void globalOptionsStandBeforeOrAfter();
    void everyCommandHelps();
    void wrongUsageIsTwo_data();
    void wrongUsageIsTwo();
};

void TestCliUsage::globalOptionsStandBeforeOrAfter()
{
    FeedFarm farm;
    farm.listen();
    serve(farm, acorn());
    const Program program;
    VERIFY_CODE(program.run({u"add"_s, hostOf(farm)}), 0);
    const QString folder = program.folder();
    const auto environment = Program::environment();
    const QByteArray expected = program.json({u"vendors"_s}).out;
    for (const QStringList &words :
         {QStringList{u"--data-dir"_s, folder, u"--json"_s, u"vendors"_s},
          QStringList{u"vendors"_s, u"--json"_s, u"--data-dir"_s, folder},
          QStringList{u"--json"_s, u"vendors"_s, QString(u"--data-dir="_s + folder)}}) {
        const auto answer = program.bare(words, environment);
        VERIFY_CODE(answer, 0);
        QCOMPARE(answer.out, expected);
    }
    auto named = environment;
    named.insert(u"FOGHORN_DATA_DIR"_s, folder);
    QCOMPARE(program.bare({u"vendors"_s, u"--json"_s}, named).out, expected);
    // The option wins over the environment.
    named.insert(u"FOGHORN_DATA_DIR"_s, folder + u"-other"_s);
    QCOMPARE(program.bare({u"vendors"_s, u"--json"_s, u"--data-dir"_s, folder}, named).out, expected);

    const QFile::Permissions mode = QFile::permissions(program.historyFile());
    QVERIFY(!(mode & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther)));
}

void TestCliUsage::everyCommandHelps()
{
    const Program program;
    const auto version = program.run({u"--version"_s});
    VERIFY_CODE(version, 0);
    QVERIFY(version.out.startsWith("Foghorn "));
    for (const char *command : {"add", "set", "remove", "vendors", "poll", "watch", "status", "incidents",
                                "alerts", "uptime", "replay", "doctor", "catalog", "import", "backup"}) {
        QVERIFY2(program.run({u"--help"_s}).out.contains(command), command);
        const auto help = program.run({QString::fromLatin1(command), u"--help"_s});
        VERIFY_CODE(help, 0);
        QVERIFY2(help.out.startsWith(QByteArray(QByteArray("Usage: foghorn ") + command)),
                 help.out.constData());
    }
}

void TestCliUsage::wrongUsageIsTwo_data()
{
    QTest::addColumn<QStringList>("words");
    for (const char *words : {"tarot",
                              "--tarot",
                              "add",
                              "add --interval 5 http://x.example",
                              "remove",
                              "uptime",
                              "uptime a b",
                              "replay",
                              "replay a",
                              "status --at yesterday",
                              "status --format neon",
                              "incidents --kind fire",
                              "incidents --since tomorrow-ish",
                              "alerts --since x",
                              "uptime a --days 0",
                              "uptime a --days many",
                              "uptime a --from 2026-02-30",
                              "uptime a --from 2026-02-02 --to 2026-02-01",
                              "uptime a --rule harsh",
                              "uptime a --days 3 --from 2026-02-02",
                              "vendors extra",
                              "alerts extra",
                              "watch extra",
                              "doctor extra",
                              "vendors --data-dir",
                              "vendors --data-dir=",
                              "poll --often",
                              "import",
                              "import a b",
                              "backup",
                              "backup a.json b.json",
                              "backup a.zip",
                              "catalog --often",
                              "add --name X http://a http://b"})
        QTest::newRow(words) << QString::fromLatin1(words).split(u' ');
}

void TestCliUsage::wrongUsageIsTwo()
{
    QFETCH(const QStringList, words);
    const Program program;
    const auto answer = program.run(words);
    VERIFY_CODE(answer, 2);
    QVERIFY2(isOneLine(answer.err), answer.all().constData());
    QVERIFY2(answer.out.isEmpty(), answer.all().constData());
}

QTEST_GUILESS_MAIN(TestCliUsage)
#include "tst_cliusage.moc"
