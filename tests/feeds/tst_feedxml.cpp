// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/feeds/xml.h"

#include <QElapsedTimer>
#include <QStringEncoder>
#include <QTest>

using namespace foghorn;
using namespace Qt::Literals::StringLiterals;

class TestFeedXml : public QObject
{
    Q_OBJECT

private slots:
    void refusesBombs_data();
    void refusesBombs();
    void refusesWhatIsNoFeed_data();
    void refusesWhatIsNoFeed();
    void readsEveryEncoding_data();
    void readsEveryEncoding();
    void knowsEveryRoot_data();
    void knowsEveryRoot();
    void capsEntriesAndTexts();
    void keepsMarkupInsideTextApart();
};

namespace {

QDateTime now()
{
    return QDateTime(QDate(2026, 6, 15), QTime(12, 0), Qt::UTC);
}

QByteArray rss(const QByteArray &inner)
{
    return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>T</title>" + inner
        + "</channel></rss>";
}

} // namespace

void TestFeedXml::refusesBombs_data()
{
    QTest::addColumn<QByteArray>("body");
    QByteArray laughs = "<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY lol \"lol\">";
    for (int i = 1; i < 10; ++i) {
        const QByteArray before = i == 1 ? QByteArray("&lol;") : "&lol" + QByteArray::number(i - 1) + ';';
        laughs += "<!ENTITY lol" + QByteArray::number(i) + " \"" + before.repeated(10) + "\">";
    }
    QTest::newRow("billion laughs") << laughs + "]><rss><channel><title>&lol9;</title></channel></rss>";
    QTest::newRow("quadratic") << QByteArray("<!DOCTYPE a [<!ENTITY a \"") + QByteArray(4000, 'a')
            + "\">]><rss><channel><title>" + QByteArray("&a;").repeated(200'000) + "</title></channel></rss>";
    QTest::newRow("external entity") << QByteArray(
        "<!DOCTYPE a [<!ENTITY x SYSTEM "
        "\"file:///etc/passwd\">]><rss><channel><title>&x;</title></channel></rss>");
    QTest::newRow("empty document type") << QByteArray("<!DOCTYPE rss>") + rss({});
    QTest::newRow("deep") << rss(QByteArray("<a>").repeated(100'000));
    QTest::newRow("deep and closed") << rss(QByteArray("<a>").repeated(70) + QByteArray("</a>").repeated(70));
    QByteArray attributes = "<item ";
    for (int i = 0; i < 60'000; ++i)
        attributes += "a" + QByteArray::number(i) + "=\"x\" ";
    QTest::newRow("attributes") << rss(attributes + "/>");
    QTest::newRow("long name") << rss('<' + QByteArray(5000, 'n') + "/>");
    QTest::newRow("very long name") << rss('<' + QByteArray(1'000'000, 'n') + "/>");
    QTest::newRow("long attribute") << rss("<item a=\"" + QByteArray(100'000, 'n') + "\"/>");
    QTest::newRow("tag that never ends") << rss("<item a=\"" + QByteArray(1'000'000, 'n'));
    QTest::newRow("unending character data") << rss("<item><title><![CDATA[" + QByteArray(1'000'000, 'n'));
    QTest::newRow("unending comment") << rss("<!--" + QByteArray("-!").repeated(500'000));
}

void TestFeedXml::refusesBombs()
{
    QFETCH(const QByteArray, body);
    QElapsedTimer timer;
    timer.start();
    const auto feed = readFeed(body, now());
    QVERIFY(!feed.ok());
    QCOMPARE(feed.error().kind, Error::Kind::Syntax);
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
}

void TestFeedXml::refusesWhatIsNoFeed_data()
{
    using enum Error::Kind;
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Error::Kind>("kind");
    QTest::newRow("empty") << QByteArray() << Syntax;
    QTest::newRow("blank") << QByteArray(" \n") << Syntax;
    QTest::newRow("text") << QByteArray("hello") << Syntax;
    QTest::newRow("JSON") << QByteArray("{\"page\":{}}") << Syntax;
    QTest::newRow("HTML") << QByteArray("<!DOCTYPE html><html><head><title>x</title></head></html>")
                          << Syntax;
    QTest::newRow("XHTML") << QByteArray("<html><head><title>x</title></head></html>") << Schema;
    QTest::newRow("storage error") << QByteArray(
        "<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code></Error>")
                                   << Schema;
    QTest::newRow("no title") << QByteArray("<rss><channel><link>https://a.example</link></channel></rss>")
                              << Schema;
    QTest::newRow("blank title") << QByteArray("<rss><channel><title> \n </title></channel></rss>") << Schema;
    QTest::newRow("no channel") << QByteArray("<rss></rss>") << Schema;
    QTest::newRow("two roots") << rss({}) + rss({}) << Syntax;
    QTest::newRow("cut") << rss("<item>").chopped(12) << Syntax;
    QTest::newRow("undeclared prefix") << rss("<x:item/>") << Syntax;
    QTest::newRow("unknown entity") << rss("<item><title>a&nbsp;b</title></item>") << Syntax;
    QTest::newRow("invalid UTF-8") << rss("<item><title>\xff\xfe</title></item>") << Syntax;
    QTest::newRow("UTF-16 without mark")
        << QByteArray("<?xml version=\"1.0\" encoding=\"utf-16\"?>") + rss({}) << Syntax;
    QTest::newRow("UTF-7") << QByteArray("<?xml version=\"1.0\" encoding=\"utf-7\"?><rss/>") << Syntax;
    QTest::newRow("NUL") << rss(QByteArray("<item>\0</item>", 14)) << Syntax;
}

void TestFeedXml::refusesWhatIsNoFeed()
{
    QFETCH(const QByteArray, body);
    QFETCH(const Error::Kind, kind);
    const auto feed = readFeed(body, now());
    QVERIFY(!feed.ok());
    QCOMPARE(feed.error().kind, kind);
    QVERIFY(!feed.error().detail.isEmpty());
    QVERIFY(!feed.error().detail.contains(u'\n'));
}

void TestFeedXml::readsEveryEncoding_data()
{
    QTest::addColumn<QByteArray>("body");
    const QString text = u"<rss><channel><title>Blücher – “10 €”</title></channel></rss>"_s;
    QTest::newRow("UTF-8") << text.toUtf8();
    QTest::newRow("UTF-8 with mark") << "\xEF\xBB\xBF" + text.toUtf8();
    QTest::newRow("UTF-8 declared") << "<?xml version='1.0' encoding='UTF-8'?>" + text.toUtf8();
    QStringEncoder big(QStringConverter::Utf16BE, QStringConverter::Flag::WriteBom);
    QTest::newRow("UTF-16 BE") << QByteArray(big.encode(text));
    QStringEncoder little(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    const QString declared = u"<?xml version=\"1.0\" encoding=\"utf-16\"?>"_s + text;
    QTest::newRow("UTF-16 LE declared") << QByteArray(little.encode(declared));
    const QByteArray latin = "<rss><channel><title>Bl\xFC"
                             "cher \x96 \x93"
                             "10 \x80\x94</title></channel></rss>";
    QTest::newRow("Windows 1252") << "<?xml version=\"1.0\" encoding=\"windows-1252\"?>" + latin;
    QTest::newRow("ISO 8859-1, as it is used") << "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + latin;
}

void TestFeedXml::readsEveryEncoding()
{
    QFETCH(const QByteArray, body);
    const auto feed = readFeed(body, now());
    QVERIFY2(feed.ok(), feed.ok() ? "" : qPrintable(feed.error().detail));
    QCOMPARE(feed->title, u"Blücher – “10 €”"_s);
}

void TestFeedXml::knowsEveryRoot_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("kind");
    QTest::newRow("RSS") << rss("<item><title>a</title></item>") << int(Feed::Kind::Rss);
    QTest::newRow("RDF") << QByteArray(
        "<r:RDF xmlns:r=\"urn:r\" xmlns=\"urn:rss\"><channel><title>T</title></channel>"
        "<item><title>a</title></item></r:RDF>")
                         << int(Feed::Kind::Rdf);
    QTest::newRow("Atom") << QByteArray("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>T</title>"
                                        "<entry><title>a</title></entry></feed>")
                          << int(Feed::Kind::Atom);
}

void TestFeedXml::knowsEveryRoot()
{
    QFETCH(const QByteArray, body);
    QFETCH(const int, kind);
    const auto feed = readFeed(body, now());
    QVERIFY2(feed.ok(), feed.ok() ? "" : qPrintable(feed.error().detail));
    QCOMPARE(int(feed->kind), kind);
    QCOMPARE(feed->entries.size(), 1);
    QCOMPARE(feed->entries.first().title, u"a"_s);
}

void TestFeedXml::capsEntriesAndTexts()
{
    const auto many = readFeed(rss(QByteArray("<item><title>a</title></item>").repeated(20'000)), now());
    QVERIFY(many.ok());
    QCOMPARE(many->entries.size(), 1000);
    QCOMPARE(many->notes.size(), 1);
    const auto large
        = readFeed(rss("<item><description>" + QByteArray(1'000'000, 'x') + "</description></item>"), now());
    QVERIFY(large.ok());
    QCOMPARE(large->entries.first().content.size(), 64 * 1024);
    QCOMPARE(large->notes.size(), 1);
}

void TestFeedXml::keepsMarkupInsideTextApart()
{
    const auto feed
        = readFeed(rss("<image><title>not this</title></image><item><title>one</title>"
                       "<m:title xmlns:m=\"urn:m\">two</m:title>"
                       "<description>a<b>b<i>c</i></b>d &lt;p&gt; <![CDATA[<q>]]></description></item>"),
                   now());
    QVERIFY(feed.ok());
    QCOMPARE(feed->title, u"T"_s);
    QCOMPARE(feed->entries.first().title, u"one"_s);
    QCOMPARE(feed->entries.first().content, u"abcd <p> <q>"_s);
}

QTEST_APPLESS_MAIN(TestFeedXml)
#include "tst_feedxml.moc"
