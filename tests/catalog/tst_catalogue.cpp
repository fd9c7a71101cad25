// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog.h"
#include "support/cputimer.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace foghorn;

class TestCatalogue : public QObject
{
    Q_OBJECT

private slots:
    void comesWithTheProgram();
    void ranksWhatWasMeantFirst();
    void foldsCaseAccentsAndSpaces_data();
    void foldsCaseAccentsAndSpaces();
    void findsByIdAndOldId();
    void namesNearIds();
    void theOwnFileWins();
    void wrongLinesAreNamedAndLeftOut_data();
    void wrongLinesAreNamedAndLeftOut();
    void anyCutIsHarmless();
    void searchIsQuick();
};

namespace {

const QByteArray madeUp = "# a remark\n"
                          "acorn\tAcorn\thttps://status.acorn.example\tstatuspage\tlogistics\n"
                          "acorn-mail\tAcorn Mail\thttps://status.acornmail.example\t\tmail\n"
                          "big-acorn\tBig Acorn\thttps://status.bigacorn.example\trss\tcloud\t"
                          "https://status.bigacorn.example/feed\n"
                          "unacorned\tUnacorned\thttps://status.unacorned.example\t\tcloud\n"
                          "tree\tTree\thttps://status.tree.example\t\tacorn things\n"
                          "leaf\tLeaf\thttps://acorn.leaf.example\t\tcloud\n"
                          "zurich-fracht\tZ\xC3\xBCrich Fracht\thttps://status.zf.example\t\tlogistics\t\t"
                          "zf,zuerich\n";

QStringList idsOf(const QList<CatalogEntry> &entries)
{
    QStringList ids;
    for (const CatalogEntry &entry : entries)
        ids.append(entry.id);
    return ids;
}

} // namespace

void TestCatalogue::comesWithTheProgram()
{
    const Catalog catalog = Catalog::builtIn();
    QVERIFY(catalog.size() >= 3354);
    QVERIFY(catalog.notes().isEmpty());
    QVERIFY(catalog.byId(u"google-cloud"_s));
    QCOMPARE(catalog.byId(u"google-cloud"_s)->platform, u"google"_s);
    QVERIFY(catalog.byId(u"20i"_s)->platform.isEmpty());
    QCOMPARE(catalog.search(QString()).size(), catalog.size());
}

void TestCatalogue::ranksWhatWasMeantFirst()
{
    const Catalog catalog = Catalog::parse(madeUp);
    QCOMPARE(catalog.size(), 7);
    // The exact name, the start, a word's start, somewhere in it, the category, the address.
    QCOMPARE(
        idsOf(catalog.search(u"acorn"_s)),
        QStringList({u"acorn"_s, u"acorn-mail"_s, u"big-acorn"_s, u"unacorned"_s, u"tree"_s, u"leaf"_s}));
    QCOMPARE(idsOf(catalog.search(u"acorn"_s, 2)), QStringList({u"acorn"_s, u"acorn-mail"_s}));
    // All words, in any order.
    QCOMPARE(idsOf(catalog.search(u"mail aco"_s)), QStringList{u"acorn-mail"_s});
    QVERIFY(catalog.search(u"acorn nothing"_s).isEmpty());
    QVERIFY(catalog.search(u"!?"_s).isEmpty());
}

void TestCatalogue::foldsCaseAccentsAndSpaces_data()
{
    QTest::addColumn<QString>("words");
    for (const char *words :
         {"zurich fracht", "ZÜRICH", "zürich-fracht", "zurichfracht", "fracht", " zUrIcH  "})
        QTest::newRow(words) << QString::fromUtf8(words);
}

void TestCatalogue::foldsCaseAccentsAndSpaces()
{
    QFETCH(const QString, words);
    QCOMPARE(idsOf(Catalog::parse(madeUp).search(words)), QStringList{u"zurich-fracht"_s});
}

void TestCatalogue::findsByIdAndOldId()
{
    const Catalog catalog = Catalog::parse(madeUp);
    QCOMPARE(catalog.byId(u"zurich-fracht"_s)->name, u"Zürich Fracht"_s);
    QCOMPARE(catalog.byId(u"zf"_s)->id, u"zurich-fracht"_s);
    QCOMPARE(catalog.byId(u"zuerich"_s)->id, u"zurich-fracht"_s);
    QCOMPARE(catalog.byId(u"big-acorn"_s)->feed, u"https://status.bigacorn.example/feed"_s);
    QVERIFY(!catalog.byId(u"nobody"_s));
    QVERIFY(!catalog.byId(QString()));
}

void TestCatalogue::namesNearIds()
{
    const Catalog catalog = Catalog::parse(madeUp);
    QCOMPARE(catalog.near(u"acron"_s).first(), u"acorn"_s);
    QVERIFY(catalog.near(u"bigacorn"_s).contains(u"big-acorn"_s));
    QVERIFY(catalog.near(u"somethingelseentirely"_s).isEmpty());
}

void TestCatalogue::theOwnFileWins()
{
    const QTemporaryDir folder;
    QFile file(Catalog::ownFile(folder.path()));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("google-cloud\tOur cloud\thttps://status.cloud.ours.example\r\n"
               "ours\tOurs\thttps://status.ours.example\tgatus\twork\n"
               "wrong\tWrong\tfile:///x\n");
    file.close();
    const Catalog catalog = Catalog::withOwn(folder.path());
    QCOMPARE(catalog.byId(u"google-cloud"_s)->page, u"https://status.cloud.ours.example"_s);
    QCOMPARE(catalog.byId(u"ours"_s)->platform, u"gatus"_s);
    QCOMPARE(catalog.size(), Catalog::builtIn().size() + 1);
    QCOMPARE(catalog.search(u"ours"_s, 1).first().id, u"ours"_s);
    QCOMPARE(catalog.notes().size(), 1);
    QVERIFY(catalog.notes().first().contains(u"line 3"_s));
    const QTemporaryDir empty;
    QCOMPARE(Catalog::withOwn(empty.path()).size(), Catalog::builtIn().size());
}

void TestCatalogue::wrongLinesAreNamedAndLeftOut_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("no page") << QByteArray("x\tX");
    QTest::newRow("spaces for tabs") << QByteArray("x  X  https://x.example");
    QTest::newRow("no host") << QByteArray("x\tX\thttps:///path");
    QTest::newRow("file") << QByteArray("x\tX\tfile:///etc/hosts");
    QTest::newRow("exec") << QByteArray("x\tX\texec:ls");
    QTest::newRow("relative") << QByteArray("x\tX\tstatus.x.example");
    QTest::newRow("user") << QByteArray("x\tX\thttps://me:secret@x.example");
    QTest::newRow("platform") << QByteArray("x\tX\thttps://x.example\tteapot");
    QTest::newRow("id") << QByteArray("X Y\tX\thttps://x.example");
    QTest::newRow("no name") << QByteArray("x\t\thttps://x.example");
    QTest::newRow("feed") << QByteArray("x\tX\thttps://x.example\trss\tcloud\tgopher://x.example");
    QTest::newRow("twice") << QByteArray("acorn\tX\thttps://x.example");
    QTest::newRow("no UTF-8") << QByteArray("x\xFF\tX\thttps://x.example");
}

void TestCatalogue::wrongLinesAreNamedAndLeftOut()
{
    QFETCH(const QByteArray, line);
    const Catalog catalog = Catalog::parse(madeUp + line);
    QCOMPARE(catalog.size(), 7);
    QCOMPARE(catalog.notes().size(), 1);
    QVERIFY2(catalog.notes().first().startsWith(u"line 9: "_s), qPrintable(catalog.notes().first()));
}

void TestCatalogue::anyCutIsHarmless()
{
    for (qsizetype size = 0; size <= madeUp.size(); ++size) {
        const Catalog catalog = Catalog::parse(madeUp.left(size));
        QVERIFY(catalog.size() <= 7);
        QVERIFY(catalog.notes().size() <= 1);
    }
}

void TestCatalogue::searchIsQuick()
{
    CpuTimer timer;
    const Catalog catalog = Catalog::builtIn();
    const qint64 loadMs = timer.elapsed();
    constexpr int times = 20;
    qsizetype found = 0;
    timer.start();
    for (int i = 0; i < times; ++i) {
        for (const QString &words : {u"git"_s, u"status cloud"_s, u"a"_s, u"nothing like this"_s, u"e"_s})
            found += catalog.search(words).size();
    }
    const double each = double(timer.elapsed()) / (times * 5);
    qInfo("loaded in %lld ms, searched in %.2f ms", static_cast<long long>(loadMs), each);
    QVERIFY(found > 0);
    QVERIFY2(each < 5, qPrintable(QString::number(each)));
    QVERIFY2(loadMs < 500, qPrintable(QString::number(loadMs)));
}

QTEST_GUILESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
