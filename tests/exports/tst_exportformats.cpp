// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/exportbytes.h"
#include "app/export/reportdata.h"
#include "exports/madereport.h"
#include "views/reports/reporthtml.h"

#include <QImage>
#include <QImageReader>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace foghorn;
using namespace foghorn::test;

namespace {

const QStringList hostile{u"<b>x</b><img src=/dev/zero>"_s,
                          u"</title><script>alert(1)</script>"_s,
                          u"]]>&lt;v2&gt; \"' onload='x"_s,
                          u"good\u202Elive\u202C\nsecond\tline\u0007\u0001"_s,
                          u"خدمة الدفع"_s,
                          u"支付服务 — Zürich 🚢"_s,
                          u"W"_s.repeated(10'000),
                          u"a\u0301"_s.repeated(3000),
                          QString(QChar(0xd800)) + u"lone"_s,
                          u"javascript:alert(1)"_s};

ReportData hostileReport(const QString &name)
{
    ReportSource source = madeSource(name, name);
    source.state.groups = {{u"g"_s, name, 0}};
    for (ComponentState &component : source.state.components)
        component.groupId = u"g"_s;
    source.incidents = {madeIncident(u"acorn"_s, name)};
    Incident &incident = source.incidents.first().state.incident;
    incident.url = QUrl(u"javascript:alert(1)"_s);
    incident.components = {{u"web"_s, name, name}};
    source.state.vendor.page = QUrl(u"file:///etc/passwd"_s);
    return madeReport(madeRequest(), {source});
}

// Runs another program on a file; skips where it is not installed.
QByteArray runOn(const QString &program, const QStringList &arguments, int *code)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(60'000)) {
        process.kill();
        process.waitForFinished();
        *code = -1;
        return "did not end";
    }
    *code = process.exitCode();
    return process.readAll();
}

QString saved(const QTemporaryDir &dir, const QString &name, const QByteArray &bytes)
{
    QFile file(dir.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return {};
    return file.fileName();
}

QByteArray bytesOf(ExportKind kind, const QString &format, const ReportData &data,
                   const PictureOptions &options = {})
{
    const Result<QByteArray> bytes = exportBytes(kind, format, data, options);
    return bytes ? *bytes : QByteArray();
}

#define SKIP_WITHOUT(program)                                                                                \
    if (QStandardPaths::findExecutable(program).isEmpty())                                                   \
    QSKIP(qPrintable(program + u" is not installed here"_s))

} // namespace

class TestExportFormats : public QObject
{
    Q_OBJECT

private slots:
    void pngHasTheSizeAndTheResolution();
    void picturesDifferByTheme();
    void aPictureCanBeTooLarge();
    void svgIsWellFormedAndLoadsNothing_data();
    void svgIsWellFormedAndLoadsNothing();
    void svgIsReadByAnotherProgram();
    void pdfIsReadByAnotherProgram();
    void pdfHasPagesForManyVendors();
    void csvIsReadByPython();
    void noCellIsAFormula();
    void htmlLoadsNothing_data();
    void htmlLoadsNothing();
    void htmlIsShownByAnotherProgram();
    void everyExportCarriesItsFacts();
    void anEmptyTimelineSaysSo();
    void jsonHasItsKeys();
    void nothingIsTooNarrow();
};

void TestExportFormats::pngHasTheSizeAndTheResolution()
{
    const ReportData data = madeReport(madeRequest(), {madeSource()});
    for (const ExportKind kind : {ExportKind::Chart, ExportKind::Bars, ExportKind::Timeline}) {
        for (const int scale : {1, 2, 3}) {
            const QByteArray png = bytesOf(kind, u"png"_s, data, {.size = {700, 400}, .scale = qreal(scale)});
            const QImage image = QImage::fromData(png);
            QCOMPARE(image.size(), QSize(700, 400) * scale);
            QCOMPARE(qRound(image.dotsPerMeterX() * 0.0254), 96 * scale);
            QCOMPARE(image.text(u"Software"_s), u"Foghorn 1.2.3"_s);
        }
    }
    // A height of its own.
    const QImage image = QImage::fromData(bytesOf(ExportKind::Bars, u"png"_s, data, {.size = {500, 0}}));
    QCOMPARE(image.width(), 500);
    QVERIFY(image.height() > 100 && image.height() < 600);
}

void TestExportFormats::picturesDifferByTheme()
{
    ReportRequest request = madeRequest();
    request.components.insert(u"acorn"_s, {u"web"_s});
    const ReportData data = madeReport(request, {madeSource()});
    const QImage light = QImage::fromData(bytesOf(ExportKind::Chart, u"png"_s, data, {}));
    const QImage dark = QImage::fromData(bytesOf(ExportKind::Chart, u"png"_s, data, {.dark = true}));
    QCOMPARE(light.pixelColor(2, 2), QColor(Qt::white));
    QVERIFY(dark.pixelColor(2, 2).lightness() < 60);
    // The outage month of a green year is not green.
    const QColor below = Theme::paper(false).level(ComponentStatus::Degraded);
    int seen = 0;
    for (int x = 0; x < light.width(); ++x) {
        for (int y = 0; y < light.height(); ++y)
            seen += light.pixelColor(x, y) == below;
    }
    QVERIFY(seen > 10);
}

void TestExportFormats::aPictureCanBeTooLarge()
{
    const ReportData data = madeReport(madeRequest(), {madeSource()});
    const Result<QByteArray> huge
        = exportBytes(ExportKind::Chart, u"png"_s, data, {.size = {20'000, 20'000}, .scale = 4});
    QVERIFY(!huge);
    QVERIFY(huge.error().detail.contains(u"too large"_s));
}

void TestExportFormats::svgIsWellFormedAndLoadsNothing_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : hostile)
        QTest::newRow(name.left(20).toUtf8().toPercentEncoding().constData()) << name;
}

void TestExportFormats::svgIsWellFormedAndLoadsNothing()
{
    QFETCH(const QString, name);
    for (const ExportKind kind : {ExportKind::Chart, ExportKind::Bars, ExportKind::Timeline}) {
        const QByteArray svg = bytesOf(kind, u"svg"_s, hostileReport(name));
        QXmlStreamReader reader(svg);
        static const QStringList known{u"svg"_s,  u"title"_s,  u"desc"_s,   u"defs"_s,     u"g"_s,
                                       u"path"_s, u"rect"_s,   u"text"_s,   u"polyline"_s, u"polygon"_s,
                                       u"line"_s, u"circle"_s, u"ellipse"_s};
        while (!reader.atEnd()) {
            if (reader.readNext() != QXmlStreamReader::StartElement)
                continue;
            QVERIFY2(known.contains(reader.name()), qPrintable(reader.name().toString()));
            for (const QXmlStreamAttribute &attribute : reader.attributes()) {
                QVERIFY2(!attribute.name().startsWith(u"on"_s) && attribute.name() != u"href"_s,
                         qPrintable(attribute.name().toString()));
                QVERIFY(!attribute.value().contains(u"url("_s));
            }
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QVERIFY(QSvgRenderer(svg).isValid());
    }
}

void TestExportFormats::svgIsReadByAnotherProgram()
{
    SKIP_WITHOUT(u"rsvg-convert"_s);
    const QTemporaryDir dir;
    for (const QString &name : hostile) {
        const QString svg = saved(dir, u"x.svg"_s, bytesOf(ExportKind::Chart, u"svg"_s, hostileReport(name)));
        int code = 0;
        const QByteArray said = runOn(u"rsvg-convert"_s, {svg, u"-o"_s, dir.filePath(u"x.png"_s)}, &code);
        QVERIFY2(code == 0, said.constData());
        const QImage drawn(dir.filePath(u"x.png"_s));
        QCOMPARE(drawn.size(), QSize(960, 420));
        // Nothing reaches below the axis: the row of the months has no bar in it.
        const QColor green = Theme::paper(false).level(ComponentStatus::Operational);
        for (int x = 0; x < drawn.width(); ++x)
            QVERIFY(drawn.pixelColor(x, drawn.height() - 20) != green);
    }
}

void TestExportFormats::pdfIsReadByAnotherProgram()
{
    SKIP_WITHOUT(u"pdftotext"_s);
    const QTemporaryDir dir;
    const QString pdf = saved(
        dir, u"x.pdf"_s, bytesOf(ExportKind::Report, u"pdf"_s, madeReport(madeRequest(), {madeSource()})));
    int code = 0;
    const QByteArray text = runOn(u"pdftotext"_s, {u"-layout"_s, pdf, u"-"_s}, &code);
    QCOMPARE(code, 0);
    for (const char *words : {"Uptime report: Acorn", "Web App is down", "5 Oct 2026 09:00", "1 h 29 min",
                              "Page 1 of", "https://status.acorn.example/incidents/i1"})
        QVERIFY2(text.contains(words), words);
    const QByteArray fonts = runOn(u"pdffonts"_s, {pdf}, &code);
    QVERIFY(fonts.count("yes") > 0); // text is text, its font embedded
    const QByteArray images = runOn(u"pdfimages"_s, {u"-list"_s, pdf}, &code);
    QCOMPARE(images.trimmed().count('\n'), 1); // nothing but the table's head: all is vector
}

void TestExportFormats::pdfHasPagesForManyVendors()
{
    QList<ReportSource> sources;
    for (int i = 0; i < 30; ++i)
        sources << madeSource(u"Vendor %1"_s.arg(i));
    const ReportData data = madeReport(madeRequest(), sources);
    PdfMaker maker(ExportKind::Report, data, {});
    QVERIFY(maker.pageCount() >= 30);
    int pages = 0;
    while (maker.step())
        ++pages;
    QCOMPARE(pages, maker.pageCount());
    QVERIFY(maker.bytes().startsWith("%PDF-"));
}

void TestExportFormats::csvIsReadByPython()
{
    SKIP_WITHOUT(u"python3"_s);
    const QTemporaryDir dir;
    const QString name = u"Comma, \"quoted\"\r\nand broken"_s;
    const QString csv
        = saved(dir, u"x.csv"_s, reportCsv(madeReport(madeRequest(), {madeSource(name, name)})));
    const QString script
        = u"import csv,sys,json;print(json.dumps(list(csv.reader(open(sys.argv[1],newline='',encoding='utf-8'),strict=True))))"_s;
    int code = 0;
    const QByteArray said = runOn(u"python3"_s, {u"-c"_s, script, csv}, &code);
    QVERIFY2(code == 0, said.constData());
    const QJsonArray rows = QJsonDocument::fromJson(said).array();
    QCOMPARE(rows.size(), 1 + 2 * 12);
    const QJsonArray head = rows.first().toArray();
    for (const QJsonValue &row : rows)
        QCOMPARE(row.toArray().size(), head.size());
    QCOMPARE(rows[1][1].toString(), name);
    // October: 89 minutes of major outage, of which 0.1 % of the month was allowed.
    const QJsonArray october = rows[11].toArray();
    QCOMPARE(october[4].toString(), u"2026-10"_s);
    QCOMPARE(october[8].toString(), QString::number(89 * 60));
    QCOMPARE(october[9].toString(), QString::number(89 * 60 - 31 * 86'400 / 1000)); // 2678.4 s are allowed
}

void TestExportFormats::noCellIsAFormula()
{
    const QStringList formulas{u"=1+1"_s,
                               u"+1"_s,
                               u"-1"_s,
                               u"@SUM(A1)"_s,
                               u"\t=1"_s,
                               u"\r=1"_s,
                               u" =1"_s,
                               u"=cmd|'/c calc'!A0"_s,
                               u"＝1+1"_s,
                               u"\"=1+1\""_s,
                               u"=HYPERLINK(\"http://x\")"_s,
                               u"\n=1"_s};
    QCOMPARE(formulas.size(), 12);
    for (const QString &formula : formulas) {
        const QString csv
            = QString::fromUtf8(reportCsv(madeReport(madeRequest(), {madeSource(formula, formula)})));
        static const QRegularExpression cell(u"(?:^|,|\\n)\"?[\\s]*[=+@＝＋＠-](?!\\d)"_s);
        const auto match = cell.match(csv);
        QVERIFY2(!match.hasMatch(), qPrintable(formula + u" -> "_s + match.captured()));
    }
}

void TestExportFormats::htmlLoadsNothing_data()
{
    svgIsWellFormedAndLoadsNothing_data();
}

void TestExportFormats::htmlLoadsNothing()
{
    QFETCH(const QString, name);
    const QString html = QString::fromUtf8(reportHtml(hostileReport(name), Theme::paper(false)));
    QVERIFY(html.contains(u"Content-Security-Policy"_s) && html.contains(u"default-src 'none'"_s));
    static const QRegularExpression tags(u"<([a-zA-Z][a-zA-Z0-9]*)([^>]*)>"_s);
    static const QStringList known{
        u"html"_s, u"br"_s,    u"head"_s,    u"meta"_s,   u"title"_s,    u"style"_s,   u"body"_s,  u"h1"_s,
        u"h2"_s,      u"h3"_s,      u"h4"_s,     u"p"_s,        u"b"_s,       u"a"_s,     u"table"_s,
        u"thead"_s,   u"tbody"_s,   u"tr"_s,     u"th"_s,       u"td"_s,      u"svg"_s,   u"g"_s,
        u"rect"_s,    u"path"_s,    u"text"_s,   u"polyline"_s, u"polygon"_s, u"desc"_s,  u"defs"_s,
        u"section"_s, u"article"_s, u"footer"_s, u"span"_s,     u"line"_s,    u"circle"_s};
    auto found = tags.globalMatch(html);
    int count = 0;
    while (found.hasNext()) {
        const auto match = found.next();
        ++count;
        QVERIFY2(known.contains(match.captured(1)), qPrintable(match.captured(0).left(200)));
        static const QRegularExpression loads(
            u"\\b(src|srcset|data|action|background|xlink:href|on\\w+)\\s*="_s);
        static const QRegularExpression values(u"\"[^\"]*\""_s);
        const QString attributes = QString(match.captured(2)).remove(values);
        QVERIFY2(!loads.match(attributes).hasMatch(), qPrintable(match.captured(0).left(200)));
        if (match.captured(2).contains(u"href"_s))
            QVERIFY(match.captured(2).contains(u"href=\"http"_s));
    }
    QVERIFY(count > 100);
    QVERIFY(!html.contains(u"file:///etc/passwd\""_s) && !html.contains(u"@import"_s)
            && !html.contains(u"url("_s));
    const QString good
        = QString::fromUtf8(reportHtml(madeReport(madeRequest(), {madeSource()}), Theme::paper(true)));
    QCOMPARE(good.count(u"href=\""_s), 2); // the page and the one incident
    QVERIFY(good.contains(u"href=\"https://status.acorn.example/incidents/i1\""_s));
}

void TestExportFormats::htmlIsShownByAnotherProgram()
{
    SKIP_WITHOUT(u"chromium"_s);
    const QTemporaryDir dir;
    const QString html = saved(dir, u"x.html"_s, reportHtml(hostileReport(hostile[1]), Theme::paper(false)));
    int code = 0;
    const QByteArray dom
        = runOn(u"chromium"_s,
                {u"--headless"_s, u"--no-sandbox"_s, u"--disable-gpu"_s,
                 u"--user-data-dir="_s + dir.filePath(u"profile"_s), u"--dump-dom"_s, u"file://"_s + html},
                &code);
    if (code == -1)
        QSKIP("chromium does not run here");
    QVERIFY(dom.contains("Uptime report"));
    QVERIFY(!dom.contains("<script"));
    QVERIFY(!dom.contains("Refused to")); // our own style is not what the policy refuses
}

void TestExportFormats::everyExportCarriesItsFacts()
{
    const ReportData data = madeReport(madeRequest(), {madeSource()});
    const QList<QByteArray> texts{
        bytesOf(ExportKind::Chart, u"svg"_s, data), bytesOf(ExportKind::Bars, u"svg"_s, data),
        bytesOf(ExportKind::Timeline, u"svg"_s, data), bytesOf(ExportKind::Report, u"html"_s, data)};
    for (const QByteArray &text : texts) {
        for (const char *fact : {"1 Dec 2025 to 21 Nov 2026", "UTC", "partial outage counts 30 %", "observed",
                                 "21 Nov 2026 12:00", "Foghorn 1.2.3"})
            QVERIFY2(text.contains(fact), fact);
    }
    const QByteArray csv = bytesOf(ExportKind::Chart, u"csv"_s, data);
    for (const char *fact : {"2025-12-01T00:00:00Z", "UTC", "statuspage", "2026-11-21T12:00:00", "1.2.3"})
        QVERIFY2(csv.contains(fact), fact);
}

void TestExportFormats::anEmptyTimelineSaysSo()
{
    ReportSource source = madeSource();
    source.incidents.clear();
    const ReportData data = madeReport(madeRequest(), {source});
    QVERIFY(bytesOf(ExportKind::Timeline, u"svg"_s, data).contains("No incident and no maintenance"));
    QVERIFY(!QImage::fromData(bytesOf(ExportKind::Timeline, u"png"_s, data)).isNull());
    QVERIFY(bytesOf(ExportKind::Timeline, u"pdf"_s, data).startsWith("%PDF-"));
}

void TestExportFormats::jsonHasItsKeys()
{
    const QJsonObject object = QJsonDocument::fromJson(bytesOf(ExportKind::Chart, u"json"_s,
                                                               madeReport(madeRequest(), {madeSource()})))
                                   .object();
    QCOMPARE(object.keys().join(u' '), u"from made_at rule sla to vendors version zone"_s);
    const QJsonObject vendor = object[u"vendors"][0].toObject();
    QCOMPARE(vendor[u"months"].toArray().size(), 12);
    QVERIFY(vendor[u"months"][0][u"uptime"].isNull()); // December: nothing known
    QVERIFY(vendor[u"months"][0][u"down_seconds"].isNull());
    const QJsonObject web = vendor[u"components"][0].toObject();
    QCOMPARE(web[u"down_seconds"].toInt(), 89 * 60);
    QCOMPARE(web[u"claimed"].toDouble(), 0.9999);
}

void TestExportFormats::nothingIsTooNarrow()
{
    for (const QString &name : hostile) {
        for (const ExportKind kind : {ExportKind::Chart, ExportKind::Bars, ExportKind::Timeline}) {
            const QImage image
                = QImage::fromData(bytesOf(kind, u"png"_s, hostileReport(name), {.size = {200, 120}}));
            QCOMPARE(image.size(), QSize(200, 120));
        }
    }
}

QTEST_MAIN(TestExportFormats)
#include "tst_exportformats.moc"
