// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/exportbytes.h"
#include "exports/madereport.h"
#include "views/reports/reporthtml.h"
#include "views/theme/theme.h"

#include <QTest>

using namespace foghorn;
using namespace foghorn::test;

// What a report says in words: of ends, of what was said before, of its two ways to count.
class TestExportWords : public QObject
{
    Q_OBJECT

private slots:
    void nothingKnownIsSaidSo();
    void whatIsOverHasNoMissingEnd();
    void editsAreToldInPlainWords();
    void theUnweightedTimeHasItsOwnName();
};

namespace {

QString htmlOf(const ReportData &data)
{
    return QString::fromUtf8(reportHtml(data, Theme::paper(false)));
}

QByteArray svgOf(ExportKind kind, const ReportData &data)
{
    const Result<QByteArray> bytes = exportBytes(kind, u"svg"_s, data, {});
    return bytes ? *bytes : QByteArray();
}

} // namespace

// A vendor of whom nothing is known at all: no downtime of 0, no time without incidents.
void TestExportWords::nothingKnownIsSaidSo()
{
    ReportSource source = madeSource();
    source.incidents.clear();
    source.history.clear();
    ReportRequest request = madeRequest();
    request.business = BusinessHours();
    const ReportData nothing = madeReport(request, {source});
    QVERIFY(svgOf(ExportKind::Chart, nothing).contains("Nothing is known of this time"));
    QVERIFY(svgOf(ExportKind::Bars, nothing).contains("below the SLA \u2014"));
    QVERIFY(svgOf(ExportKind::Timeline, nothing).contains("Nothing is known of incidents"));
    const QString html = htmlOf(nothing);
    for (const QString &right : {u"Nothing is known of incidents in this time: nobody looked."_s,
                                 u"Nothing is known of the uptime of 2 components; the SLA is 99.9 %."_s,
                                 u"Nothing is known of the uptime in business hours"_s})
        QVERIFY2(html.contains(right), qPrintable(right));
    for (const QString &wrong : {u"No incident and no maintenance"_s, u"0 s below"_s, u">0 s<"_s})
        QVERIFY2(!html.contains(wrong), qPrintable(wrong));
}

// One clock's silence is not an incident without end.
void TestExportWords::whatIsOverHasNoMissingEnd()
{
    ReportSource source = madeSource();
    IncidentRecord &record = source.incidents.first();
    const auto html = [&source] { return htmlOf(madeReport(madeRequest(), {source})); };
    QVERIFY(html().contains(u"seen by us: first seen 5 Oct 2026 09:16"_s));
    QVERIFY(html().contains(u"posted: 5 Oct 2026 09:14, its end in no post of its own"_s));
    record.state.firstSeen = record.state.incident.resolvedAt.addSecs(60);
    QVERIFY(html().contains(u"seen by us: already over when first seen 5 Oct 2026 10:30"_s));
    record.state.incident.updates = {{.id = u"u1"_s,
                                      .status = IncidentStatus::Resolved,
                                      .postedAt = record.state.incident.postedAt,
                                      .text = u"All *well*"_s}};
    record.updateSeen = {{u"u1"_s, record.state.firstSeen}};
    QVERIFY(html().contains(u"seen by us: already over when first seen 5 Oct 2026 10:30"_s));
    QVERIFY(html().contains(u"posted: 5 Oct 2026 09:14, already over then"_s));
    QVERIFY(!html().contains(u"no end"_s));
    record.state.incident.status = IncidentStatus::Monitoring;
    QVERIFY(html().contains(u"seen by us: 5 Oct 2026 10:30, no end"_s));
}

void TestExportWords::editsAreToldInPlainWords()
{
    ReportSource source = madeSource();
    IncidentRecord &record = source.incidents.first();
    record.state.incident.updates
        = {{.id = u"u1"_s, .text = u"All\\. well"_s, .format = TextFormat::Markdown}};
    record.earlier = {{u"u1"_s, {EarlierText{.text = u"We **look**"_s}}}};
    record.withdrawn = {{.id = u"u2"_s}};
    source.ledger.insert(u"i1"_s,
                         {{.update = u"u1"_s,
                           .field = u"text"_s,
                           .before = u"We **look** at it\\."_s,
                           .after = u"All\\. well"_s,
                           .replacedAt = reportNow()}});
    const auto html = [&source] { return htmlOf(madeReport(madeRequest(), {source})); };
    QVERIFY(html().contains(u">We look at it.<"_s) && html().contains(u">All. well<"_s));
    QVERIFY(html().contains(u"edited: 1 earlier wording kept · 1 update taken back"_s));
    record.earlier[u"u1"_s] << EarlierText{.text = u"We look"_s};
    record.withdrawn << IncidentUpdate{.id = u"u3"_s};
    QVERIFY(html().contains(u"edited: 2 earlier wordings kept · 2 updates taken back"_s));
}

// Two tables of downtime that differ contradict each other: one is weighted by the rule.
void TestExportWords::theUnweightedTimeHasItsOwnName()
{
    const ReportData data = madeReport(madeRequest(), {madeSource()});
    QCOMPARE(data.vendors.first().claims.isEmpty(), false);
    const QString html = htmlOf(data);
    const QString table = html.section(u"Outage time by incident"_s, 1).section(u"</table>"_s, 0, 0);
    QVERIFY(table.contains(u"Outage time in full, not weighted by the rule."_s));
    QVERIFY(table.contains(u">Outage time<"_s) && !table.contains(u"Downtime"_s));
}

QTEST_MAIN(TestExportWords)
#include "tst_exportwords.moc"
