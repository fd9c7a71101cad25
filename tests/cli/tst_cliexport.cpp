// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/clihelp.h"

#include <QDir>
#include <QImage>

using namespace foghorn::test;

// export on the real program, over captures that the test wrote, with no display.
class TestCliExport : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void writesEveryKindInEveryFormat_data();
    void writesEveryKindInEveryFormat();
    void sizeScaleAndThemeAreTaken();
    void aMonthIsOneMonth();
    void refusesWrongUse_data();
    void refusesWrongUse();
    void whatCantBeDoneIsOneSentence();
    void aFullDiskLeavesTheOldFile();
    void manyVendorsGoIntoOneFile();

private:
    QString file(const QString &name) const { return m_out.filePath(name); }

    Program m_program;
    QTemporaryDir m_out;
};

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

// Four hours, three days ago: three up, one down.
void TestCliExport::initTestCase()
{
    const QTemporaryDir captures;
    for (const QString &name : {u"Acorn"_s, u"Beech <b>x</b>"_s}) {
        VERIFY_CODE(m_program.run({u"add"_s, u"https://status.%1.example"_s.arg(name.left(5).toLower()),
                                   u"--no-check"_s, u"--platform"_s, u"statuspage"_s, u"--name"_s, name}),
                    0);
    }
    const QDateTime start(QDate::currentDate().addDays(-3), QTime(0, 0), Qt::UTC);
    MadePage page = acorn();
    for (int i = 0; i < 24; ++i) {
        const QDateTime at = start.addSecs(i * 600);
        page.setLevel(u"c2"_s, i < 18 ? u"operational"_s : u"major_outage"_s);
        page.touch(at.toString(Qt::ISODate));
        QFile capture(captures.filePath(at.toString(u"yyyyMMdd'T'HHmmss'Z.json'"_s)));
        QVERIFY(capture.open(QIODevice::WriteOnly));
        capture.write(page.summary());
    }
    VERIFY_CODE(m_program.run({u"replay"_s, u"acorn"_s, captures.path()}), 0);
}

void TestCliExport::writesEveryKindInEveryFormat_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("begins");
    const auto add = [](const char *kind, const char *format, const QByteArray &begins) {
        QTest::addRow("%s.%s", kind, format)
            << QString::fromLatin1(kind) << QString::fromLatin1(format) << begins;
    };
    for (const char *kind : {"chart", "bars", "timeline"}) {
        add(kind, "png", "\x89PNG");
        add(kind, "svg", "<?xml");
        add(kind, "pdf", "%PDF");
    }
    add("chart", "csv", "vendor,vendor_name,group,component,month,uptime,observed,reported");
    add("chart", "json", "{");
    add("report", "html", "<!DOCTYPE html>");
    add("report", "pdf", "%PDF");
}

void TestCliExport::writesEveryKindInEveryFormat()
{
    QFETCH(const QString, kind);
    QFETCH(const QString, format);
    QFETCH(const QByteArray, begins);
    const QString path = file(kind + u'.' + format);
    const auto answer = m_program.run({u"export"_s, kind, u"acorn"_s, u"-o"_s, path});
    VERIFY_CODE(answer, 0);
    QVERIFY2(answer.err.isEmpty(), answer.err.constData());
    QVERIFY(contentOf(path).startsWith(begins));
    QCOMPARE(QFileInfo(path).permissions() & QFile::WriteOther, QFile::Permissions());
}

void TestCliExport::sizeScaleAndThemeAreTaken()
{
    const auto make = [this](const QString &name, const QStringList &words) {
        const auto ended
            = m_program.run(QStringList{u"export"_s, u"chart"_s, u"acorn"_s, u"-o"_s, file(name)} + words);
        return ended.code == 0 ? QImage(file(name)) : QImage();
    };
    QCOMPARE(make(u"a.png"_s, {u"--size"_s, u"640x300"_s}).size(), QSize(640, 300));
    QCOMPARE(make(u"a@2x.png"_s, {u"--size"_s, u"640x300"_s}).size(), QSize(1280, 600));
    const QImage fine
        = make(u"b.png"_s, {u"--size"_s, u"640x300"_s, u"--scale"_s, u"3"_s, u"--theme"_s, u"dark"_s});
    QCOMPARE(fine.size(), QSize(1920, 900));
    QCOMPARE(qRound(fine.dotsPerMeterX() * 0.0254), 288);
    QVERIFY(fine.pixelColor(1, 1).lightness() < 60);
}

void TestCliExport::aMonthIsOneMonth()
{
    VERIFY_CODE(m_program.run({u"export"_s, u"chart"_s, u"acorn"_s, u"-o"_s, file(u"m.json"_s), u"--month"_s,
                               u"2026-02"_s, u"--rule"_s, u"strict"_s, u"--sla"_s, u"99.95"_s}),
                0);
    const QJsonObject object = QJsonDocument::fromJson(contentOf(file(u"m.json"_s))).object();
    QCOMPARE(object[u"from"], u"2026-02-01T00:00:00Z"_s);
    QCOMPARE(object[u"to"], u"2026-03-01T00:00:00Z"_s);
    QCOMPARE(object[u"rule"], u"strict"_s);
    QCOMPARE(object[u"sla"].toDouble(), 0.9995);
    QCOMPARE(object[u"vendors"][0][u"seconds"][u"unknown"].toInt(), 4 * 28 * 86'400);
}

void TestCliExport::refusesWrongUse_data()
{
    QTest::addColumn<QStringList>("words");
    const QString png = u"x.png"_s;
    const QStringList chart{u"chart"_s, u"acorn"_s, u"-o"_s, png};
    QTest::newRow("nothing") << QStringList();
    QTest::newRow("what") << QStringList{u"pie"_s, u"acorn"_s, u"-o"_s, png};
    QTest::newRow("whom") << QStringList{u"chart"_s, u"-o"_s, png};
    QTest::newRow("where to") << QStringList{u"chart"_s, u"acorn"_s};
    QTest::newRow("a format of another kind") << QStringList{u"report"_s, u"acorn"_s, u"-o"_s, png};
    QTest::newRow("no ending") << QStringList{u"chart"_s, u"acorn"_s, u"-o"_s, u"x"_s};
    QTest::newRow("days") << chart + QStringList{u"--days"_s, u"0"_s};
    QTest::newRow("two windows") << chart + QStringList{u"--days"_s, u"3"_s, u"--month"_s, u"2026-01"_s};
    QTest::newRow("month") << chart + QStringList{u"--month"_s, u"2026-13"_s};
    QTest::newRow("future") << chart + QStringList{u"--from"_s, u"2999-01-01"_s, u"--to"_s, u"2999-01-02"_s};
    QTest::newRow("rule") << chart + QStringList{u"--rule"_s, u"kind"_s};
    QTest::newRow("size") << chart + QStringList{u"--size"_s, u"100000x5"_s};
    QTest::newRow("theme") << chart + QStringList{u"--theme"_s, u"pink"_s};
    QTest::newRow("sla") << chart + QStringList{u"--sla"_s, u"101"_s};
    QTest::newRow("hours") << chart + QStringList{u"--business-hours"_s, u"always"_s};
}

void TestCliExport::refusesWrongUse()
{
    QFETCH(const QStringList, words);
    const auto answer = m_program.run(QStringList(u"export"_s) + words);
    VERIFY_CODE(answer, 2);
    QVERIFY2(isOneLine(answer.err), answer.all().constData());
}

void TestCliExport::whatCantBeDoneIsOneSentence()
{
    const QList<QStringList> calls{
        {u"export"_s, u"chart"_s, u"nobody"_s, u"-o"_s, file(u"n.png"_s)},
        {u"export"_s, u"chart"_s, u"acorn"_s, u"-o"_s, file(u"no/dir/n.png"_s)},
        {u"export"_s, u"chart"_s, u"acorn"_s, u"-o"_s, file(u"n.png"_s), u"--component"_s, u"Teapot"_s},
        {u"export"_s, u"chart"_s, u"acorn"_s, u"-o"_s, file(u"n.png"_s), u"--size"_s, u"20000x20000"_s}};
    for (const QStringList &call : calls) {
        const auto answer = m_program.run(call);
        VERIFY_CODE(answer, 4);
        QVERIFY2(isOneLine(answer.err), answer.all().constData());
    }
    QVERIFY(!QFile::exists(file(u"n.png"_s)));
}

// The whole program under a limit of 64 KiB a file, which the reading of the history needs.
void TestCliExport::aFullDiskLeavesTheOldFile()
{
    const QString path = file(u"full.png"_s);
    QFile old(path);
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();
    QProcess process;
    m_program.prepare(process,
                      {u"export"_s, u"chart"_s, u"acorn"_s, u"-o"_s, path, u"--size"_s, u"3000x2000"_s,
                       u"--scale"_s, u"2"_s});
    const QStringList words = QStringList(process.program()) + process.arguments();
    process.setProgram(u"/bin/bash"_s);
    process.setArguments(QStringList{u"-c"_s, u"trap '' XFSZ; ulimit -f 64; exec \"$@\""_s, u"bash"_s}
                         + words);
    process.start();
    QVERIFY(process.waitForFinished(30'000));
    const QByteArray said = process.readAllStandardError();
    QVERIFY2(process.exitCode() == 4, said.constData());
    QVERIFY2(isOneLine(said), said.constData());
    QCOMPARE(contentOf(path), QByteArray("old"));
}

void TestCliExport::manyVendorsGoIntoOneFile()
{
    const QStringList ids = strings(m_program.json({u"vendors"_s}).array(), u"id"_s);
    QCOMPARE(ids.size(), 2);
    VERIFY_CODE(m_program.run(QStringList{u"export"_s, u"report"_s} + ids
                              + QStringList{u"-o"_s, file(u"two.html"_s)}),
                0);
    const QByteArray html = contentOf(file(u"two.html"_s));
    QVERIFY(html.contains("Acorn") && html.contains("Beech &lt;b&gt;x&lt;/b&gt;"));
    QVERIFY(!html.contains("<b>x</b>"));
    QVERIFY(html.contains("This page lists no components"));
}

QTEST_GUILESS_MAIN(TestCliExport)
#include "tst_cliexport.moc"
