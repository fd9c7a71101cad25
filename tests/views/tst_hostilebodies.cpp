// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/status/markup.h"
#include "support/cputimer.h"
#include "views/parts/safetext.h"

#include <QApplication>
#include <QFile>
#include <QProcess>
#include <QScrollArea>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QVBoxLayout>

#include <limits>
#include <unistd.h>

using namespace foghorn;
using namespace Qt::Literals::StringLiterals;

// Bodies as an enemy writes them (class B8), each in the widget that shows them: in good time, loading
// nothing, opening nothing, with no link but to the web.
class TestHostileBodies : public QObject
{
    Q_OBJECT

private slots:
    void isShownAsText_data();
    void isShownAsText();
    void openNoFileAndNoConnection();
};

namespace {

using enum TextFormat;

struct Body
{
    const char *name;
    QString text;
    TextFormat format = Html;
};

QList<Body> linkBodies()
{
    return {
        {"01 script", u"<script>alert(1)</script>x"_s},
        {"02 event handlers", u"<p onclick='a()' onload=b() style='x'>x</p><b onmouseover=c()>y</b>"_s},
        {"03 javascript link", u"<a href='javascript:alert(1)'>x</a><a href=' jAvAsCrIpT&#58;a'>y</a>"_s},
        {"04 data link", u"<a href='data:text/html,<script>'>x</a>"_s},
        {"05 vbscript link", u"<a href='vbscript:x'>x</a>"_s},
        {"06 file link", u"<a href='file:///etc/passwd'>x</a><a href='/etc/passwd'>y</a>"_s},
        {"07 link text is another target", u"<a href='https://evil.example/'>https://bank.example/</a>"_s},
        {"08 user in the address", u"<a href='https://bank.example@evil.example/'>x</a>"_s},
        {"09 punycode",
         u"<a href='https://xn--bnk-hoa.example/'>b\u00E4nk</a><a href='https://b\u00E4nk.example/'>x</a>"_s},
        {"10 a hundred thousand links", u"<a href='https://a.example/'>a</a> "_s.repeated(100'000)},
        {"11 custom schemes",
         u"<a href='steam://run'>x</a><a href='mailto:a@b.example'>y</a><a href='qrc:/x'>z</a>"_s},
        {"12 base href", u"<base href='file:///'><a href='etc/passwd'>x</a>"_s},
        {"13 markdown link", u"[x](javascript:alert(1)) [y](file:///etc/passwd) <file:///etc/passwd>"_s,
         Markdown},
        {"14 reference loops", u"[a][b]\n\n[b]: [a]\n[a]: [b]\n"_s, Markdown},
        {"15 area and map", u"<map><area href='file:///etc/passwd'></map>x"_s}};
}

QList<Body> loadBodies()
{
    QList<Body> bodies{
        {"16 style url", u"<p style=\"background:url('/dev/zero')\">x"_s},
        {"17 style import", u"<style>@import url(file:///dev/zero);</style>x"_s},
        {"18 link stylesheet", u"<link rel=stylesheet href='/dev/zero'>x"_s},
        {"19 meta refresh", u"<meta http-equiv=refresh content='0;url=file:///dev/zero'>x"_s},
        {"20 iframe", u"<iframe src='/dev/zero'></iframe>x"_s},
        {"21 object and embed", u"<object data='/dev/zero'></object><embed src=/dev/zero>x"_s},
        {"22 svg", u"<svg><image href='/dev/zero'/><script>x</script></svg>x"_s},
        {"23 math", u"<math><maction xlink:href='javascript:x'>y</maction></math>"_s},
        {"24 form and input", u"<form action='http://x.example'><input type=image src=/dev/zero></form>x"_s},
        {"25 video and audio", u"<video src=/dev/zero poster=/dev/zero></video><audio src=/dev/zero>x"_s},
        {"26 table background", u"<table background='/dev/zero'><tr><td background=/dev/zero>x"_s},
        {"27 list image", u"<ul style='list-style-image:url(/dev/zero)'><li>x"_s},
        {"28 markdown image", u"![x](/dev/zero) ![y](file:///dev/zero)"_s, Markdown},
        {"29 html in markdown", u"<img src='/dev/zero'>\n\n*x*"_s, Markdown}};
    int number = 30;
    static QByteArrayList names;
    if (names.isEmpty()) {
        for (const char *name : {"image of a device", "image of a pipe", "image of a terminal",
                                 "image of a file", "image of another host", "image of a share"})
            names.append(QByteArray::number(number++) + ' ' + name);
    }
    const QStringList sources{u"/dev/zero"_s,
                              u"/tmp/fifo"_s,
                              u"/dev/tty"_s,
                              u"file:///etc/passwd"_s,
                              u"//host.example/x.png"_s,
                              u"\\\\\\\\host\\\\x.png"_s};
    for (qsizetype n = 0; n < sources.size(); ++n)
        bodies.append({names[n].constData(), u"<img src='"_s + sources[n] + u"' width=1000000000>x"_s});
    return bodies;
}

QList<Body> largeBodies()
{
    return {{"36 twenty nested tables", u"<table><tr><td>"_s.repeated(20) + u'x'},
            {"37 a hundred nested tables", u"<table><tr><td>"_s.repeated(100) + u'x'},
            {"38 ten thousand nested divs", u"<div>"_s.repeated(10'000) + u'x'},
            {"39 ten thousand nested b", u"<b>"_s.repeated(10'000) + u'x'},
            {"40 a million characters without a space", QString(1'000'000, u'x'), Plain},
            {"41 a word of 200,000", QString(200'000, u'x')},
            {"42 a huge colspan", u"<table><tr><td colspan=1000000000 rowspan=1000000000>x"_s},
            {"43 right to left overrides", u"\u202Egnp.exe\u202C \u2066x\u2069 "_s.repeated(2000), Plain},
            {"44 combining marks", u'a' + QString(100'000, QChar(0x301)), Plain},
            {"45 brackets", QString(50'000, u'['), Markdown},
            {"46 quotes", QString(5'000, u'>') + u'x', Markdown},
            {"47 a table of a thousand by a thousand",
             QString(u"|a"_s.repeated(1000) + u"\n"_s + u"|-"_s.repeated(1000) + u"\n"_s)
                 + QString(u"|b"_s.repeated(1000) + u"\n"_s).repeated(1000),
             Markdown},
            {"48 entities", u"&lt;script&gt;&#x1F4A9;&amp;lt;&bogus;&#99999999;&#0;"_s},
            {"49 escapes of a terminal", u"\u001B[31mred\u001B]0;title\u0007\u009B2J x"_s, Plain},
            {"50 line breaks", u"\n\r\u2028\u2029\u0085"_s.repeated(5000) + u'x', Plain},
            {"51 two megabytes", u"A sentence of words. "_s.repeated(100'000), Plain},
            {"52 emphasis", u"*a _b "_s.repeated(20'000), Markdown},
            {"53 backticks", u"`"_s.repeated(60'000), Markdown},
            {"54 nested lists", u"<ul><li>"_s.repeated(5'000) + u'x'},
            {"55 unfinished tags", u"<a href='"_s.repeated(20'000)},
            {"56 comments", u"<!--"_s.repeated(20'000) + u"x"_s},
            {"57 lonely surrogates", QString(QChar(0xD800)).repeated(10'000) + u'x', Plain},
            {"58 names as markup", u"<b>x</b>&<i>y</i>"_s, Plain}};
}

QList<Body> allBodies()
{
    return linkBodies() + loadBodies() + largeBodies();
}

// Shows each in a window of its own, as the detail does.
void showAll()
{
    const auto show = [](const Body &body) {
        SafeText text;
        text.resize(420, 300);
        text.setBody(body.text, body.format);
        text.resize(420, text.heightForWidth(420));
        text.show();
        text.grab(QRect(0, 0, 420, 300));
    };
    // Fonts and whatever else Qt needs once, bold, fixed, and other scripts too.
    const Body first{"",
                     u"<h3>a</h3><b>b</b><i>i</i><code>c</code><ul><li>l</ul>"
                     "<a href='https://a.example/'>\u00E9\u202E</a>"_s};
    show(first);
    for (const Body &body : allBodies())
        show(body);
    if (access("/foghorn-begins-here", F_OK) == 0)
        return;
    show(first);
    for (const Body &body : allBodies())
        show(body);
    if (access("/foghorn-ends-here", F_OK) == 0)
        return;
}

} // namespace

void TestHostileBodies::isShownAsText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<TextFormat>("format");
    const QList<Body> bodies = allBodies();
    QCOMPARE(bodies.size(), 58);
    for (const Body &body : bodies)
        QTest::newRow(body.name) << body.text << body.format;
}

void TestHostileBodies::isShownAsText()
{
    QFETCH(QString, text);
    QFETCH(TextFormat, format);
    qint64 took = std::numeric_limits<qint64>::max();
    for (int run = 0; run < 3 && took > 200; ++run) {
        SafeText shown;
        shown.resize(420, 300);
        CpuTimer timer;
        shown.setBody(text, format);
        QVERIFY(shown.heightForWidth(420) > 0);
        shown.grab(QRect(0, 0, 420, 300));
        took = std::min(took, timer.elapsed());
        QCOMPARE(shown.asked(), 0);
        for (QTextBlock block = shown.document()->begin(); block.isValid(); block = block.next()) {
            for (auto at = block.begin(); !at.atEnd(); ++at) {
                const QTextCharFormat look = at.fragment().charFormat();
                QVERIFY(!look.isImageFormat());
                const QUrl target(look.anchorHref());
                QVERIFY2(!look.isAnchor() || look.anchorHref().isEmpty()
                             || target.scheme().startsWith(u"http"_s),
                         qPrintable(look.anchorHref()));
                QVERIFY(target.userInfo().isEmpty());
            }
        }
    }
    QVERIFY2(took <= 200, qPrintable(QString::number(took)));
}

// Counted from outside, so that nothing in between can hide one.
void TestHostileBodies::openNoFileAndNoConnection()
{
    const QString strace = QStandardPaths::findExecutable(u"strace"_s);
    if (strace.isEmpty())
        QSKIP("strace is not installed: opened files were not counted");
    QTemporaryDir folder;
    const QString log = folder.filePath(u"calls"_s);
    QProcess run;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"FOGHORN_SHOW_BODIES"_s, u"1"_s);
    run.setProcessEnvironment(environment);
    run.start(strace,
              {u"-f"_s, u"-qq"_s, u"-e"_s, u"trace=open,openat,openat2,connect,access,faccessat,faccessat2"_s,
               u"-o"_s, log, QCoreApplication::applicationFilePath()});
    QVERIFY(run.waitForFinished(100'000));
    QFile file(log);
    if (run.exitCode() != 0 || !file.open(QIODevice::ReadOnly))
        QSKIP("strace could not follow the program here: opened files were not counted");
    bool counts = false;
    bool ended = false;
    QByteArrayList calls;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.contains("/foghorn-begins-here"))
            counts = true;
        else if (line.contains("/foghorn-ends-here"))
            ended = true;
        else if (counts && !ended && (line.contains("open") || line.contains("connect(")))
            calls.append(line);
    }
    QVERIFY(counts && ended);
    QVERIFY2(calls.isEmpty(), calls.mid(0, 5).join('\n').constData());
}

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    if (qEnvironmentVariableIsSet("FOGHORN_SHOW_BODIES")) {
        showAll();
        return 0;
    }
    TestHostileBodies test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_hostilebodies.moc"
