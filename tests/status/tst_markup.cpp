// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/status/markup.h"

#include "support/cputimer.h"
#include <QDeadlineTimer>

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace foghorn;
using enum foghorn::TextFormat;

namespace {

// For one body, of a build that is optimised, is not, or watches every access.
#if defined(__SANITIZE_ADDRESS__)
constexpr qint64 mostMs = 2500;
#elif defined(__OPTIMIZE__)
constexpr qint64 mostMs = 50;
#else
constexpr qint64 mostMs = 250;
#endif

struct Hostile
{
    const char *name;
    QString body;
};

QString times(const QString &piece, int count)
{
    return piece.repeated(count);
}

// Bodies made to hang, crash, load or deceive.
QList<Hostile> hostileBodies()
{
    return {
        {"script", u"a<script>alert(1)</script>b"_s},
        {"script unclosed", u"a<script>alert(1)"_s},
        {"script in upper case with blanks", u"a<SCRIPT src=x >alert(1)</ScRiPt >b"_s},
        {"event handlers", u"<p onclick=alert(1) onmouseover='x()'>a<b onload=\"y\">b</b></p>"_s},
        {"javascript link", u"<a href=\"javascript:alert(1)\">a</a>"_s},
        {"javascript link in entities", u"<a href=\"&#106;avascript&colon;alert(1)\">a</a>"_s},
        {"javascript link with a tab", u"<a href=\"java\tscript:alert(1)\">a</a>"_s},
        {"data link", u"<a href='data:text/html,<b>x'>a</a>"_s},
        {"vbscript link", u"<a href=vbscript:x>a</a>"_s},
        {"file link", u"<a href=file:///etc/passwd>a</a>"_s},
        {"image of a device", u"<img src=\"/dev/zero\" alt=\"a\">"_s},
        {"image of a fifo", u"<img src=\"/tmp/fifo\">"_s},
        {"image of a terminal", u"<img src=/dev/tty>"_s},
        {"image by file URL", u"<img src=\"file:///dev/zero\">"_s},
        {"image by host", u"<img src=\"//tracker.example/x.png\">"_s},
        {"image on a share", u"<img src=\"\\\\host\\share\\x.png\">"_s},
        {"image of great size", u"<img width=1000000000 height=1000000000 src=x>"_s},
        {"markdown image", u"![a](/dev/zero) ![b](file:///dev/zero)"_s},
        {"markdown link", u"[a](javascript:alert(1)) [b](data:text/html;base64,AA)"_s},
        {"markdown references in a circle", u"[a][b]\n\n[b]: /dev/zero\n[c]: [b]"_s},
        {"tables in tables, 20", times(u"<table><tr><td>"_s, 20) + u'x'},
        {"tables in tables, 5000", times(u"<table><tr><td>"_s, 5000) + u'x'},
        {"divs in divs", times(u"<div>"_s, 10000) + u'x' + times(u"</div>"_s, 3000)},
        {"bold in bold", times(u"<b>"_s, 10000) + u"xy"_s + times(u"</b>"_s, 10000)},
        {"lists in lists", times(u"<ul><li>"_s, 7000) + u'x'},
        {"mixed nesting", times(u"<ul><li><b><i><code><pre>"_s, 2000) + u'x'},
        {"a million characters in one word", QString(1000000, u'x')},
        {"wide cell", u"<table><tr><td colspan=1000000000 rowspan=1000000000>a</td></tr></table>"_s},
        {"style attribute", u"<p style=\"background:url(file:///dev/zero)\">a</p>"_s},
        {"style element", u"a<style>@import url(http://x.example/);</style>b"_s},
        {"meta refresh", u"<meta http-equiv=refresh content=\"0;url=http://x.example\">a"_s},
        {"base", u"<base href=\"file:///\"><a href=\"etc/passwd\">a</a>"_s},
        {"form", u"<form action=http://x.example><input name=a value=b><button>go</button></form>"_s},
        {"iframe", u"a<iframe src=http://x.example>inner</iframe>b"_s},
        {"object", u"a<object data=/dev/zero>inner</object>b"_s},
        {"svg", u"a<svg onload=x><text>inner</text></svg>b"_s},
        {"math", u"a<math><mi>inner</mi></math>b"_s},
        {"template", u"a<template><b>inner</b></template>b"_s},
        {"label unlike its target", u"<a href=\"https://evil.example/\">https://good.example</a>"_s},
        {"user name in a link", u"<a href=\"https://good.example@evil.example/\">a</a>"_s},
        {"international host", u"<a href=\"https://\u0430pple.example/\">status page</a>"_s},
        {"many links", times(u"<a href=http://x.example/>a</a>"_s, 10000)},
        {"direction override", u"abc\u202Egnp.exe\u202C \u2066x\u2069"_s},
        {"marks piled up", u"a"_s + QString(100000, QChar(0x0301)) + u"b"_s},
        {"open brackets", times(u"["_s, 50000)},
        {"link starts", times(u"[a]("_s, 16000)},
        {"image starts", times(u"![["_s, 20000)},
        {"quotes", times(u">"_s, 5000) + u"x"_s},
        {"spaced quotes", times(u"> "_s, 30000) + u"x"_s},
        {"quotes on many lines", times(times(u">"_s, 30) + u"x\n"_s, 2000)},
        {"list starts", times(u"- "_s, 30000) + u"x"_s},
        {"deeper and deeper list",
         []() -> QString {
             QString out;
             for (int i = 0; i < 350; ++i)
                 out += QString(i, u' ') + u"- x\n"_s;
             return out;
         }()},
        {"table of 1000 x 1000",
         times(u"|a"_s, 1000) + u"\n"_s + times(u"|-"_s, 1000) + u"\n"_s + times(u"|\n"_s, 20000)},
        {"rows of one character", u"|a|b|c|\n|-|-|-|\n"_s + times(u"|\n"_s, 30000)},
        {"backticks growing",
         []() -> QString {
             QString out;
             for (int i = 1; i < 350; ++i)
                 out += QString(i, u'`') + u'a';
             return out;
         }()},
        {"emphasis", times(u"*a _b "_s, 10000)},
        {"emphasis closers", times(u"a**b"_s + u"c* "_s, 8000)},
        {"many references",
         []() -> QString {
             QString out;
             for (int i = 0; i < 2500; ++i)
                 out += u"[r%1]: http://x.example/%1\n"_s.arg(i);
             return out + times(u"[r1] "_s, 2000);
         }()},
        {"entities", times(u"&amp;lt;&#x26;&#0;&#1114112;&nosuch;&"_s, 1500)},
        {"ampersands", times(u"&"_s, 65536)},
        {"less-than signs", times(u"<"_s, 65536)},
        {"tag starts", times(u"<a"_s, 30000)},
        {"unclosed quotes in tags", times(u"<a href='>'"_s, 6000)},
        {"both quotes in tags", times(u"<a \"''"_s, 9000) + u'>'},
        {"comments unclosed", times(u"<!--"_s, 16000) + u'>'},
        {"declarations", times(u"<!x"_s, 20000)},
        {"marked sections", times(u"<![CDATA["_s, 7000) + u'>'},
        {"scripts unclosed", times(u"<object>"_s, 8000)},
        {"end tags alone", times(u"</ul></li></b></pre>"_s, 3000)},
        {"terminal escapes", u"\x1b[31mred\x1b[0m \x1b]0;title\x07"_s},
        {"nul", u"a"_s + QChar(0) + u"b"_s},
        {"lone surrogates", u"a"_s + QChar(0xd800) + u"b"_s + QChar(0xdc00)},
        {"Qt's own object character", u"a\uFFFCb\u2029c"_s},
        {"emoji", times(u"\U0001F468\u200D\U0001F469\u200D\U0001F467"_s, 8000)},
        {"tags of one letter", times(u"<b>x</b>"_s, 8000)},
        {"line breaks", times(u"<br>"_s, 16000) + u'x'},
        {"items of one list", u"<ul>"_s + times(u"<li>x"_s, 7000)},
        {"empty elements", times(u"<p><b></b></p>"_s, 4000) + u'x'},
    };
}

// Anything in the output that is not on the list, or is not closed in order.
QString violation(const QString &html)
{
    static const QRegularExpression tag(
        uR"re(<(/?)(p|b|i|code|pre|ul|ol|li|br|h3|a)((?: href="https?://[^"<>\s]+")?)>)re"_s);
    QStringList open;
    qsizetype at = 0;
    while (true) {
        const qsizetype next = html.indexOf(u'<', at);
        const QStringView text = QStringView(html).mid(at, next < 0 ? -1 : next - at);
        if (text.contains(u'>'))
            return u"a bare > in the text"_s;
        for (const QChar c : text) {
            if ((c < u' ' && c != u'\n') || c == QChar(0x202e) || c == QChar(0xfffc))
                return u"a control character"_s;
        }
        if (next < 0)
            break;
        const auto match = tag.match(html, next, QRegularExpression::NormalMatch,
                                     QRegularExpression::AnchorAtOffsetMatchOption);
        if (!match.hasMatch())
            return u"not allowed: "_s + html.mid(next, 60);
        const QString name = match.captured(2);
        if (match.captured(3).isEmpty() == (name == u"a"_s && match.captured(1).isEmpty()))
            return u"attributes of "_s + match.captured();
        if (!match.captured(1).isEmpty()) {
            if (open.isEmpty() || open.takeLast() != name)
                return u"closed out of order: "_s + name;
        } else if (name != u"br"_s) {
            open.append(name);
            if (open.size() > 16)
                return u"too deep"_s;
        }
        at = match.capturedEnd();
    }
    return open.isEmpty() ? QString() : u"left open: "_s + open.last();
}

QString randomMarkup(QRandomGenerator &random, int pieces)
{
    static const QStringList words{
        u"<p>"_s,
        u"</p>"_s,
        u"<b>"_s,
        u"</b>"_s,
        u"<i>"_s,
        u"</em>"_s,
        u"<ul>"_s,
        u"</ul>"_s,
        u"<ol>"_s,
        u"</ol>"_s,
        u"<li>"_s,
        u"</li>"_s,
        u"<pre>"_s,
        u"</pre>"_s,
        u"<code>"_s,
        u"</code>"_s,
        u"<br>"_s,
        u"<br/>"_s,
        u"<h2>"_s,
        u"</h2>"_s,
        u"<a href='https://x.example/?a=1&b=%zz'>"_s,
        u"<a href=\"http://\u00fcber.example\">"_s,
        u"</a>"_s,
        u"<table>"_s,
        u"<tr>"_s,
        u"<td>"_s,
        u"</td>"_s,
        u"</table>"_s,
        u"<div>"_s,
        u"</div>"_s,
        u"<span>"_s,
        u"<x-y>"_s,
        u"<script>"_s,
        u"</script>"_s,
        u"<svg>"_s,
        u"<!--"_s,
        u"-->"_s,
        u"<![CDATA["_s,
        u"]]>"_s,
        u"<"_s,
        u">"_s,
        u"&"_s,
        u"&amp;"_s,
        u"&lt;b&gt;"_s,
        u"&#39;"_s,
        u"&nbsp;"_s,
        u"\""_s,
        u"'"_s,
        u" "_s,
        u" "_s,
        u"\n"_s,
        u"\n\n"_s,
        u"\t"_s,
        u"word"_s,
        u"https://y.example"_s,
        u"\u0301\u0302\u0303"_s,
        u"\u200b"_s,
        u"\u202e"_s,
        u"\u2029"_s,
        u"\U0001F600"_s,
        u"* "_s,
        u"- "_s,
        u"1. "_s,
        u"# "_s,
        u"**"_s,
        u"_"_s,
        u"`"_s,
        u"["_s,
        u"]("_s,
        u")"_s,
        u"|"_s,
        u"|-|"_s,
        u"\\"_s,
        u"> "_s,
        u"```\n"_s,
        QString(150, u'x'),
        QString(QChar(0xd83d)),
        QString(QChar(0x1b)),
        u"evil.example"_s,
    };
    QString out;
    for (int i = 0; i < pieces; ++i)
        out += words[random.bounded(int(words.size()))];
    return out;
}

} // namespace

class TestMarkup : public QObject
{
    Q_OBJECT

private slots:
    void hostileBodiesBecomeTheAllowedSubset_data();
    void hostileBodiesBecomeTheAllowedSubset();
    void randomMarkupIsSafeAndStable();
    void aMebibyteOfNoiseIsSafeAndQuick();
    void markupBecomes_data();
    void markupBecomes();
    void textBecomes_data();
    void textBecomes();
    void linksLeadOnlyToWebPages_data();
    void linksLeadOnlyToWebPages();
    void aLongWordMayBeBroken();
    void marksArePiledFourHigh();
    void namesAreOneLine();
    void linesAreCutWithAnEllipsis();
};

void TestMarkup::hostileBodiesBecomeTheAllowedSubset_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<TextFormat>("format");
    for (const Hostile &hostile : hostileBodies()) {
        QTest::addRow("%s, HTML", hostile.name) << hostile.body << Html;
        QTest::addRow("%s, markdown", hostile.name) << hostile.body << Markdown;
        QTest::addRow("%s, plain", hostile.name) << hostile.body << Plain;
    }
}

void TestMarkup::hostileBodiesBecomeTheAllowedSubset()
{
    QFETCH(QString, body);
    QFETCH(TextFormat, format);

    CpuTimer timer;
    timer.start();
    const QString html = safeHtml(body, format);
    const qint64 took = timer.restart();
    const QString text = plainText(body, format);
    const qint64 tookText = timer.elapsed();

    QCOMPARE(violation(html), QString());
    QVERIFY2(html.size() <= 65536, qPrintable(QString::number(html.size())));
    QCOMPARE(safeHtml(html, Html), html);
    QVERIFY(!text.contains(u'\x1b'));
    QVERIFY2(took <= mostMs && tookText <= mostMs, qPrintable(u"%1 and %2 ms"_s.arg(took).arg(tookText)));
}

void TestMarkup::randomMarkupIsSafeAndStable()
{
    QRandomGenerator random(20240607);
    for (int round = 0; round < 1500; ++round) {
        const QString body = randomMarkup(random, 1 + random.bounded(60));
        for (const TextFormat format : {Html, Markdown, Plain}) {
            const QString html = safeHtml(body, format);
            const QByteArray told = (u"round %1: %2\n -> %3"_s.arg(round).arg(body, html)).toUtf8();
            QVERIFY2(violation(html).isEmpty(), (QByteArray(told + violation(html).toUtf8())).constData());
            const QString again = safeHtml(html, Html);
            QVERIFY2(again == html, (QByteArray(told + "\n -> " + again.toUtf8())).constData());
        }
    }
}

void TestMarkup::aMebibyteOfNoiseIsSafeAndQuick()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 4; ++round) {
        QString noise;
        if (round % 2 == 0) {
            noise = randomMarkup(random, 200000);
        } else {
            noise.resize(1 << 20);
            for (QChar &c : noise)
                c = QChar(char16_t(round < 2 ? random.bounded(0x80) : random.bounded(0x10000)));
        }
        for (const TextFormat format : {Html, Markdown, Plain}) {
            CpuTimer timer;
            timer.start();
            const QString html = safeHtml(noise, format);
            QVERIFY2(timer.elapsed() <= 2 * mostMs, qPrintable(QString::number(timer.elapsed())));
            QCOMPARE(violation(html), QString());
            const QString again = safeHtml(html, Html);
            const qsizetype same = std::ranges::mismatch(html, again).in1 - html.begin();
            const qsizetype from = std::max<qsizetype>(0, same - 300);
            QVERIFY2(again == html, qPrintable(html.mid(from, 400) + u"\n -> " + again.mid(from, 400)));
        }
    }
}

void TestMarkup::markupBecomes_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<TextFormat>("format");
    QTest::addColumn<QString>("html");
    const auto row = [](const char *name, const QString &body, TextFormat format, const QString &html) {
        QTest::newRow(name) << body << format << html;
    };
    row("nothing", u""_s, Html, u""_s);
    row("blanks", u" \n<p> </p>\t"_s, Html, u""_s);
    row("bare text", u"a  b\nc"_s, Html, u"<p>a b c</p>"_s);
    row("emphasis", u"<strong>a</strong> <em>b</em>"_s, Html, u"<p><b>a</b> <i>b</i></p>"_s);
    row("blanks move out of tags", u"<b>a </b>b"_s, Html, u"<p><b>a</b> b</p>"_s);
    row("headings", u"<h1>a</h1><h6>b</h6>c"_s, Html, u"<h3>a</h3><h3>b</h3><p>c</p>"_s);
    row("tags out of order", u"<b>a<i>b</b>c</i>d"_s, Html, u"<p><b>a<i>b</i></b>cd</p>"_s);
    row("paragraphs", u"<p>a<p>b</p>c"_s, Html, u"<p>a</p><p>b</p><p>c</p>"_s);
    row("line breaks", u"<br>a<br><br><br>b<br></p>"_s, Html, u"<p>a<br><br>b</p>"_s);
    row("list", u"<ul> <li>a</li> <li><p>b</p><p>c</p></li></ul>"_s, Html,
        u"<ul><li>a</li><li>b<br>c</li></ul>"_s);
    row("list without end tags", u"<ol><li>a<li>b<ul><li>c</ol>d"_s, Html,
        u"<ol><li>a</li><li>b<ul><li>c</li></ul></li></ol><p>d</p>"_s);
    row("item without a list", u"<li>a</li><li>b"_s, Html, u"<p>a</p><p>b</p>"_s);
    row("table", u"<table><tr><th>a</th><th>b</th></tr><tr><td>c<td><p>d</p></table>e"_s, Html,
        u"<p>a | b<br>c | d</p><p>e</p>"_s);
    row("pre", u"<pre>\n  a\n\n\n\n\tb </pre>"_s, Html, u"<pre>  a\n\n    b</pre>"_s);
    row("content dropped", u"a<script>x</script><iframe>y</iframe><svg><p>z</svg>b"_s, Html, u"<p>ab</p>"_s);
    row("object without an end keeps its text", u"<object>a"_s, Html, u"<p>a</p>"_s);
    row("unknown tags", u"<blink>a</blink><foo-bar x='>'>b"_s, Html, u"<p>ab</p>"_s);
    row("signs that are no tags", u"1 < 2 & 3 > 2 <3 <"_s, Html,
        u"<p>1 &lt; 2 &amp; 3 &gt; 2 &lt;3 &lt;</p>"_s);
    row("comment", u"a<!-- <b> -->b<!-- c"_s, Html, u"<p>ab&lt;!-- c</p>"_s);
    row("section", u"<![CDATA[a<b]]>c"_s, Html, u"<p>a&lt;bc</p>"_s);
    row("entities once", u"<p>&amp;lt;b&amp;gt; &#8212; &#x41; &#146;</p>"_s, Html,
        u"<p>&amp;lt;b&amp;gt; \u2014 A \u2019</p>"_s);
    row("escaped twice", u"&lt;p&gt;a&lt;br/&gt;b &amp;amp; c&lt;/p&gt;"_s, Html, u"<p>a<br>b &amp; c</p>"_s);
    row("an escaped tag beside a real one", u"<p>use &lt;br&gt;</p>"_s, Html, u"<p>use &lt;br&gt;</p>"_s);
    row("image", u"<img alt='A &amp; B' src=/dev/zero>"_s, Html, u"<p>A &amp; B</p>"_s);
    row("link without a target", u"<a name=x>a</a> <a href>b</a>"_s, Html, u"<p>a b</p>"_s);
    row("link that names another host", u"<a href=https://evil.example/>www.good.example</a>"_s, Html,
        u"<p><a href=\"https://evil.example/\">www.good.example [evil.example]</a></p>"_s);
    row("link that names its host", u"<a href=https://good.example/x>good.example/x</a>"_s, Html,
        u"<p><a href=\"https://good.example/x\">good.example/x</a></p>"_s);
    row("international host", u"<a href='https://b\u00fccher.example/'>shop</a>"_s, Html,
        u"<p><a href=\"https://xn--bcher-kva.example/\">shop [xn--bcher-kva.example]</a></p>"_s);

    row("markdown", u"# T\n\na *b* **c** `d`"_s, Markdown,
        u"<h3>T</h3><p>a <i>b</i> <b>c</b> <code>d</code></p>"_s);
    row("markdown escapes", u"\\[12:00 UTC\\] a\\_b \\(c\\) 1\\. x\\-y"_s, Markdown,
        u"<p>[12:00 UTC] a_b (c) 1. x-y</p>"_s);
    row("markdown lines", u"a\r\nb\r\n\r\nc"_s, Markdown, u"<p>a<br>b</p><p>c</p>"_s);
    row("markdown list", u"* a\n* b\n    * c\n\n1. d"_s, Markdown,
        u"<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul><ol><li>d</li></ol>"_s);
    row("markdown table", u"|a|b|\n|---|---|\n|c|d|"_s, Markdown, u"<p>a | b<br>c | d</p>"_s);
    row("markdown code", u"```sh\nrm  <x>\n```"_s, Markdown, u"<pre>rm  &lt;x&gt;</pre>"_s);
    row("markdown link", u"see [it](https://x.example/a?b=1&c=2)"_s, Markdown,
        u"<p>see <a href=\"https://x.example/a?b=1&amp;c=2\">it</a></p>"_s);
    row("markdown bare link", u"see https://x.example/a."_s, Markdown,
        u"<p>see <a href=\"https://x.example/a\">https://x.example/a</a>.</p>"_s);
    row("markdown with HTML", u"a<br>b<br />c <b>d</b><script>e</script>"_s, Markdown,
        u"<p>a<br>b<br>c <b>d</b></p>"_s);
    row("markdown place-holder", u"use <your-name> here"_s, Markdown, u"<p>use &lt;your-name&gt; here</p>"_s);
    row("markdown indented", u"    not code"_s, Markdown, u"<p>not code</p>"_s);
    row("markdown struck", u"~~a~~"_s, Markdown, u"<p>~~a~~</p>"_s);
    row("markdown entity", u"a &amp; b &lt;i&gt;"_s, Markdown, u"<p>a &amp; b &lt;i&gt;</p>"_s);

    row("plain", u"a <b>b</b> &amp; c\nd\n\n\ne"_s, Plain,
        u"<p>a &lt;b&gt;b&lt;/b&gt; &amp;amp; c<br>d</p><p>e</p>"_s);
    row("plain link", u"(see https://x.example/a), http: b"_s, Plain,
        u"<p>(see <a href=\"https://x.example/a\">https://x.example/a</a>), http: b</p>"_s);
}

void TestMarkup::markupBecomes()
{
    QFETCH(QString, body);
    QFETCH(TextFormat, format);
    QFETCH(QString, html);
    QCOMPARE(safeHtml(body, format), html);
    QCOMPARE(safeHtml(html, Html), html);
}

void TestMarkup::textBecomes_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<TextFormat>("format");
    QTest::addColumn<QString>("text");
    QTest::newRow("paragraphs") << u"<p>a</p><p>b<br>c</p>"_s << Html << u"a\nb\nc"_s;
    QTest::newRow("list") << u"a<ul><li>b</li><li>c<ol><li>d</li><li>e</li></ol>f</li></ul>"_s << Html
                          << u"a\n- b\n- c\n  1. d\n  2. e\nf"_s;
    QTest::newRow("markdown") << u"**a** \\[b\\] [c](https://x.example) <br>d"_s << Markdown
                              << u"a [b] c\nd"_s;
    QTest::newRow("pre") << u"<pre> a\n  b</pre>c"_s << Html << u" a\n  b\nc"_s;
    QTest::newRow("entities") << u"a &lt;b&gt; &amp; c"_s << Html << u"a <b> & c"_s;
    QTest::newRow("plain stays") << u"a &lt;b&gt; <i>\n\nb"_s << Plain << u"a &lt;b&gt; <i>\nb"_s;
    QTest::newRow("hidden characters") << u"a\u202Eb\u200Bc\x1b[0m"_s << Plain << u"abc[0m"_s;
    QTest::newRow("table") << u"<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>"_s << Html
                           << u"a | b\nc"_s;
}

void TestMarkup::textBecomes()
{
    QFETCH(QString, body);
    QFETCH(TextFormat, format);
    QFETCH(QString, text);
    QCOMPARE(plainText(body, format), text);
}

void TestMarkup::linksLeadOnlyToWebPages_data()
{
    QTest::addColumn<QString>("href");
    QTest::addColumn<QString>("target");
    const auto row = [](const QString &href, const QString &target) {
        QTest::newRow(qPrintable(href)) << href << target;
    };
    row(u"https://x.example/a"_s, u"https://x.example/a"_s);
    row(u" HTTP://X.example/a "_s, u"http://x.example/a"_s);
    row(u"https://x.example/a b"_s, u"https://x.example/a%20b"_s);
    row(u"javascript:alert(1)"_s, {});
    row(u"java&#10;script:alert(1)"_s, {});
    row(u"https&#58;//x.example"_s, u"https://x.example"_s);
    row(u"mailto:a@x.example"_s, {});
    row(u"ftp://x.example/"_s, {});
    row(u"file:///etc/passwd"_s, {});
    row(u"//x.example/"_s, {});
    row(u"/relative"_s, {});
    row(u"https://"_s, {});
    row(u"https:///path"_s, {});
    row(u"https://a@x.example/"_s, {});
    row(u"https://a:b@x.example/"_s, {});
    row(u"https://@x.example/"_s, {});
    row(u"https://x.example\\@y.example/"_s, {});
    row(u"https://x.example/"_s + QString(3000, u'a'), {});
}

void TestMarkup::linksLeadOnlyToWebPages()
{
    QFETCH(QString, href);
    QFETCH(QString, target);
    const QString html = safeHtml(u"<a href=\"%1\">t</a>"_s.arg(href), Html);
    QCOMPARE(html, target.isEmpty() ? u"<p>t</p>"_s : u"<p><a href=\"%1\">t</a></p>"_s.arg(target));
}

void TestMarkup::aLongWordMayBeBroken()
{
    const QString html = safeHtml(QString(1000, u'x'), Plain);
    QCOMPARE(html.count(QChar(0x200b)), 4);
    QCOMPARE(QString(html).remove(QChar(0x200b)), u"<p>"_s + QString(1000, u'x') + u"</p>"_s);
    QCOMPARE(plainText(QString(1000, u'x'), Plain), QString(1000, u'x'));
}

void TestMarkup::marksArePiledFourHigh()
{
    const QString piled = u"a"_s + QString(9, QChar(0x0301)) + u"b"_s;
    const QString four = u"a"_s + QString(4, QChar(0x0301)) + u"b"_s;
    QCOMPARE(plainText(piled, Plain), four);
    QCOMPARE(cleanName(piled), four);
    // Marks can't be piled through tags or characters that are taken out.
    QCOMPARE(
        plainText(u"a<b>"_s + QString(3, QChar(0x301)) + u"</b>\u200b"_s + QString(3, QChar(0x301)), Html),
        u"a"_s + QString(4, QChar(0x301)));
}

void TestMarkup::namesAreOneLine()
{
    QCOMPARE(cleanName(u"  A\n<b>B</b>\t&amp; \u202Ec\u2028d "_s), u"A <b>B</b> &amp; c d"_s);
    QCOMPARE(cleanName(QString(500, u'x')).size(), 400);
    QCOMPARE(cleanName(u"\U0001F600\U0001F600"_s, 3), u"\U0001F600\u2026"_s);
    QCOMPARE(cleanName(u"\u200b\u202e\x01"_s), QString());
}

void TestMarkup::linesAreCutWithAnEllipsis()
{
    QCOMPARE(plainLine(u"<p>one</p><p>two three</p>"_s, Html), u"one two three"_s);
    QCOMPARE(plainLine(u"<p>one</p><p>two three</p>"_s, Html, 13), u"one two three"_s);
    QCOMPARE(plainLine(u"<p>one</p><p>two three</p>"_s, Html, 12), u"one two thr\u2026"_s);
    QCOMPARE(plainLine(u"<p>one</p><p>two three</p>"_s, Html, 5), u"one\u2026"_s);
}

QTEST_APPLESS_MAIN(TestMarkup)
#include "tst_markup.moc"
