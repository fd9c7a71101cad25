// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/clihelp.h"

#include <QFile>

#include <csignal>

using namespace foghorn::test;
using foghorn::farm::Answer;
using foghorn::farm::FeedFarm;
using foghorn::farm::Step;

// catalog, add by the catalogue's ids, import and backup, on the real program.
class TestCliCatalog : public QObject
{
    Q_OBJECT

private slots:
    void catalogListsAndSearches();
    void addTakesIdsOfTheCatalogue();
    void aPageThatIsElsewhereIsFoundByItsFeed();
    void anUnknownIdNamesNearOnes();
    void aStoppedAddKeepsWhatItHas();
    void whatIsBackedUpComesBack();
    void importShowsBeforeItDoes();
    void importRefusesInOneLine();
    void theHistoryMovesToAnotherComputer();
};

namespace {

bool write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

QByteArray textIn(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// A farm with one page, and a catalogue of the user's own that names it.
struct Stage
{
    Stage()
    {
        farm.listen();
        serve(farm, acorn());
        QDir().mkpath(program.folder());
        own("acorn-works\tAcorn Works\t" + hostOf(farm).toUtf8() + "\tinstatus\twood\t\tacorn-inc\n");
    }
    bool own(const QByteArray &text) const { return write(program.folder() + u"/catalogue.tsv"_s, text); }
    QString file(const QString &name) const { return program.folder() + u'/' + name; }
    QJsonArray vendors() const { return program.json({u"vendors"_s}).array(); }

    FeedFarm farm;
    Program program;
};

} // namespace

void TestCliCatalog::catalogListsAndSearches()
{
    const Stage stage;
    const auto all = stage.program.json({u"catalog"_s});
    VERIFY_CODE(all, 0);
    QVERIFY(all.array().size() >= 3355);
    QCOMPARE(keys(all.array().first()), wordsOf("id name page platform category"));
    QVERIFY(emptyText(all.array()).isEmpty());
    QVERIFY(byKey(all.array(), u"id"_s, u"20i"_s)[u"platform"].isNull());
    const auto found = stage.program.json({u"catalog"_s, u"WORKS"_s, u"acorn"_s});
    QCOMPARE(strings(found.array(), u"id"_s), QStringList{u"acorn-works"_s});
    const auto table = stage.program.run({u"catalog"_s, u"acorn works"_s});
    VERIFY_CODE(table, 0);
    QVERIFY2(table.out.startsWith("acorn-works  Acorn Works  instatus  wood"), table.out.constData());
    const auto none = stage.program.json({u"catalog"_s, u"nobody is called so"_s});
    VERIFY_CODE(none, 0);
    QVERIFY(none.array().isEmpty());
    QVERIFY(stage.own("broken line\n"));
    const auto noted = stage.program.json({u"catalog"_s, u"acorn works"_s});
    VERIFY_CODE(noted, 0);
    QVERIFY2(isOneLine(noted.err) && noted.err.contains("line 1"), noted.all().constData());
}

void TestCliCatalog::addTakesIdsOfTheCatalogue()
{
    for (const QString &id : {u"acorn-works"_s, u"acorn-inc"_s}) {
        const Stage stage;
        const auto added = stage.program.json({u"add"_s, id});
        VERIFY_CODE(added, 0);
        const QJsonValue vendor = added.array().first();
        QCOMPARE(vendor[u"name"], u"Acorn Works"_s);
        QCOMPARE(vendor[u"platform"], u"statuspage"_s); // what it is, not what the list says
        QCOMPARE(vendor[u"components"], 4);
        const auto again = stage.program.json({u"add"_s, id});
        VERIFY_CODE(again, 0);
        QVERIFY(again.err.contains("already watched"));
    }
    const Stage stage;
    const auto unread = stage.program.json({u"add"_s, u"acorn-works"_s, u"--no-check"_s, u"--tag"_s, u"t"_s});
    VERIFY_CODE(unread, 0);
    QCOMPARE(unread.array().first()[u"name"], u"Acorn Works"_s);
    QCOMPARE(unread.array().first()[u"platform"], u"instatus"_s);
}

void TestCliCatalog::aPageThatIsElsewhereIsFoundByItsFeed()
{
    const Stage stage;
    FeedFarm elsewhere;
    elsewhere.listen();
    QVERIFY(stage.own("a\tA Shop\t" + hostOf(elsewhere).toUtf8() + "\tstatuspage\tshops\t"
                      + hostOf(stage.farm).toUtf8() + "\n"));
    const auto added = stage.program.json({u"add"_s, u"a"_s});
    VERIFY_CODE(added, 0);
    QCOMPARE(added.array().first()[u"page"], hostOf(elsewhere));
    QCOMPARE(added.array().first()[u"components"], 4);
}

void TestCliCatalog::anUnknownIdNamesNearOnes()
{
    const Stage stage;
    const auto added = stage.program.json({u"add"_s, u"acorn-work"_s, u"acorn-works"_s});
    VERIFY_CODE(added, 4);
    QVERIFY2(isOneLine(added.err) && added.err.contains("acorn-works"), added.all().constData());
    QCOMPARE(added.array().size(), 1);
}

void TestCliCatalog::aStoppedAddKeepsWhatItHas()
{
    Stage stage;
    FeedFarm silent;
    silent.listen();
    silent.playOnConnect({{.kind = Step::Kind::Stall}});
    QProcess adding;
    stage.program.prepare(adding, {u"add"_s, u"acorn-works"_s, hostOf(silent)});
    adding.start();
    QTRY_COMPARE_WITH_TIMEOUT(stage.vendors().size(), 1, 20'000);
    QTRY_VERIFY(silent.connectionCount() > 0);
    ::kill(static_cast<pid_t>(adding.processId()), SIGINT);
    QTRY_COMPARE_WITH_TIMEOUT(adding.state(), QProcess::NotRunning, 10'000);
    QCOMPARE(adding.exitStatus(), QProcess::NormalExit);
    QCOMPARE(adding.exitCode(), 4);
    QVERIFY(adding.readAllStandardError().contains("1 of 2"));
    QCOMPARE(stage.vendors().size(), 1);
}

void TestCliCatalog::whatIsBackedUpComesBack()
{
    const Stage stage;
    VERIFY_CODE(stage.program.run({u"add"_s, u"acorn-works"_s, u"--tag"_s, u"core"_s, u"--component"_s,
                                   u"Compute / Web App"_s}),
                0);
    const Program other;
    for (const QString &name : {u"b.json"_s, u"b.opml"_s}) {
        const auto out = stage.program.json({u"backup"_s, stage.file(name)});
        VERIFY_CODE(out, 0);
        QCOMPARE(out.object()[u"vendors"], 1);
        const auto mode = QFile::permissions(stage.file(name));
        QVERIFY(!(mode & (QFile::ReadGroup | QFile::ReadOther)));
    }
    // The page is on loopback: a file alone is no reason to ask there.
    VERIFY_CODE(other.run({u"import"_s, stage.file(u"b.json"_s)}), 3);
    QVERIFY(other.json({u"vendors"_s}).array().isEmpty());
    const auto in = other.json({u"import"_s, stage.file(u"b.json"_s), u"--private"_s});
    VERIFY_CODE(in, 0);
    QCOMPARE(in.object()[u"new"], 1);
    QCOMPARE(in.object()[u"added"], QJsonArray{u"acorn-works"_s});
    QVERIFY(emptyText(in.object()).isEmpty());
    VERIFY_CODE(other.run({u"poll"_s}), 0);
    QCOMPARE(other.json({u"vendors"_s}).array(), stage.vendors());
    VERIFY_CODE(other.run({u"backup"_s, stage.file(u"c.json"_s)}), 0);
    QCOMPARE(textIn(stage.file(u"c.json"_s)), textIn(stage.file(u"b.json"_s))); // the choice too
    const auto list = other.json({u"import"_s, stage.file(u"b.opml"_s)});
    VERIFY_CODE(list, 0);
    QCOMPARE(list.object()[u"same"], 1);
}

void TestCliCatalog::importShowsBeforeItDoes()
{
    const Stage stage;
    QVERIFY(write(stage.file(u"l.opml"_s),
                  "<opml><body><outline text='Shops'><outline text='Elm' xmlUrl='https://elm.example/feed'/>"
                  "</outline><outline text='Bad' xmlUrl='exec:ls'/></body></opml>"));
    const auto shown = stage.program.run({u"import"_s, stage.file(u"l.opml"_s), u"--dry-run"_s});
    VERIFY_CODE(shown, 3);
    QVERIFY2(shown.out.contains("new") && shown.out.contains("outline 3 (Bad)"), shown.all().constData());
    QVERIFY(!QFile::exists(stage.program.historyFile()));
    const auto done = stage.program.run({u"import"_s, stage.file(u"l.opml"_s)});
    VERIFY_CODE(done, 3);
    QVERIFY2(done.out.contains("1 new, 0 the same, 0 different here, 1 refused; 1 added"),
             done.all().constData());
    QVERIFY(isOneLine(done.err));
    QCOMPARE(stage.vendors().first()[u"tags"], QJsonArray{u"Shops"_s});
    QVERIFY(write(stage.file(u"m.opml"_s),
                  "<opml><body><outline text='Elm Inc' xmlUrl='https://elm.example/feed'/></body></opml>"));
    VERIFY_CODE(stage.program.run({u"import"_s, stage.file(u"m.opml"_s)}), 0);
    QCOMPARE(stage.vendors().first()[u"name"], u"Elm"_s);
    const auto updated = stage.program.json({u"import"_s, stage.file(u"m.opml"_s), u"--update"_s});
    VERIFY_CODE(updated, 0);
    QCOMPARE(updated.object()[u"items"][0][u"fields"][0][u"ours"], u"Elm"_s);
    QCOMPARE(stage.vendors().first()[u"name"], u"Elm Inc"_s);
    QCOMPARE(stage.vendors().first()[u"tags"], QJsonArray{u"Shops"_s}); // of which the file says nothing
}

void TestCliCatalog::importRefusesInOneLine()
{
    const Stage stage;
    const QString file = stage.file(u"x.json"_s);
    for (const char *text : {"", "hello", "{", "[]", "<html/>", "<!DOCTYPE a><opml><body/></opml>"}) {
        QVERIFY(write(file, text));
        const auto answer = stage.program.json({u"import"_s, file});
        VERIFY_CODE(answer, 4);
        QVERIFY2(isOneLine(answer.err) && answer.err.contains("x.json"), answer.all().constData());
        QVERIFY(answer.out.isEmpty());
    }
    VERIFY_CODE(stage.program.run({u"import"_s, stage.file(u"none"_s)}), 4);
    VERIFY_CODE(stage.program.run({u"backup"_s, stage.file(u"a.txt"_s)}), 2);
    VERIFY_CODE(stage.program.run({u"backup"_s, stage.file(u"no/such.json"_s)}), 4);
    VERIFY_CODE(stage.program.run({u"backup"_s, stage.file(u"a.sqlite"_s)}), 4);
}

void TestCliCatalog::theHistoryMovesToAnotherComputer()
{
    Stage stage;
    MadePage page = acorn();
    page.open(u"i1"_s, u"Belts stand still"_s, u"major"_s, u"2026-03-02T08:00:00Z"_s);
    serve(stage.farm, page);
    VERIFY_CODE(stage.program.run({u"add"_s, u"acorn-works"_s}), 0);
    QProcess watching; // somebody writes meanwhile
    stage.program.prepare(watching, {u"watch"_s});
    watching.start();
    QVERIFY(watching.waitForStarted());
    const QString copy = stage.file(u"moved.sqlite"_s);
    const auto out = stage.program.json({u"backup"_s, copy});
    VERIFY_CODE(out, 0);
    QCOMPARE(out.object()[u"bytes"], QFileInfo(copy).size());
    watching.terminate();
    QVERIFY(watching.waitForFinished(10'000));

    const Program other;
    QDir().mkpath(other.folder());
    QVERIFY(QFile::copy(copy, other.historyFile()));
    QCOMPARE(other.json({u"vendors"_s}).array(), stage.vendors());
    QCOMPARE(other.json({u"incidents"_s}).array(), stage.program.json({u"incidents"_s}).array());
    VERIFY_CODE(other.json({u"poll"_s}), 0);
}

QTEST_GUILESS_MAIN(TestCliCatalog)
#include "tst_clicatalog.moc"
