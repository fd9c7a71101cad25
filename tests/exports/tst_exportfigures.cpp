// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/reportdata.h"
#include "exports/madereport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

using namespace foghorn;
using namespace foghorn::test;

// What is exported and read again says the same numbers as the program does.
class TestExportFigures : public QObject
{
    Q_OBJECT

private slots:
    void jsonReadAgainIsTheSame_data();
    void jsonReadAgainIsTheSame();
    void csvReadAgainIsTheSame_data();
    void csvReadAgainIsTheSame();
    void almostWholeIsNotWhole();
};

namespace {

void addCases()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 24; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

QList<Span> randomSpans(QRandomGenerator &dice, qint64 from, qint64 to)
{
    QList<Span> spans;
    constexpr qint32 day = 24 * 3600 * 1000;
    for (qint64 at = from + dice.bounded(day); at < to;) {
        const qint64 end = std::min<qint64>(to, at + 1 + dice.bounded(20 * day));
        spans.append({at, end, static_cast<ComponentStatus>(dice.bounded(componentStatusCount))});
        at = end + (dice.bounded(3) == 0 ? dice.bounded(9 * day) : 0);
    }
    return spans;
}

ReportData randomReport(quint32 seed)
{
    QRandomGenerator dice(seed);
    ReportSource source = madeSource();
    for (ComponentHistory &history : source.history) {
        history.observed = randomSpans(dice, msOf(2026, 4, 1), reportNow().toMSecsSinceEpoch());
        history.reported = randomSpans(dice, msOf(2025, 11, 20), msOf(2026, 9, 1));
    }
    ReportRequest request = madeRequest();
    request.zone = QTimeZone(seed % 2 == 0 ? "Europe/Berlin" : "America/St_Johns");
    request.rule = static_cast<UptimeRule>(seed % 3);
    return madeReport(request, {source});
}

void compareJson(const QJsonObject &read, const Figures &figures)
{
    for (int level = 0; level < componentStatusCount; ++level) {
        const auto status = static_cast<ComponentStatus>(level);
        QCOMPARE(read[u"seconds"][QString(wireName(status))].toInteger(-1), figures.seconds[status]);
    }
    const QJsonValue ratio = read[u"uptime"];
    QCOMPARE(ratio.isNull() ? std::nullopt : std::optional(ratio.toDouble()), figures.uptime);
    // Null where nothing was counted: that is no downtime of 0.
    QVERIFY(read.contains(u"down_seconds") && read.contains(u"below_sla_seconds"));
    QCOMPARE(read[u"down_seconds"].toInteger(-1), figures.uptime ? figures.down : -1);
    QCOMPARE(read[u"below_sla_seconds"].toInteger(-1), figures.uptime ? figures.belowSla : -1);
    const double total = double(figures.seconds.total());
    QCOMPARE(qRound64(read[u"observed"].toDouble() * total), figures.seconds.observed);
    QCOMPARE(qRound64(read[u"reported"].toDouble() * total), figures.seconds.reported);
}

} // namespace

void TestExportFigures::jsonReadAgainIsTheSame_data()
{
    addCases();
}

void TestExportFigures::jsonReadAgainIsTheSame()
{
    QFETCH(quint32, seed);
    const ReportData data = randomReport(seed);
    const QJsonObject object = QJsonDocument::fromJson(reportJson(data)).object();
    QCOMPARE(QDateTime::fromString(object[u"from"].toString(), Qt::ISODate).toMSecsSinceEpoch(), data.fromMs);
    QCOMPARE(QDateTime::fromString(object[u"to"].toString(), Qt::ISODate).toMSecsSinceEpoch(), data.toMs);
    const VendorReport &vendor = data.vendors.first();
    const QJsonObject read = object[u"vendors"][0].toObject();
    compareJson(read, vendor.all);
    QCOMPARE(read[u"components"].toArray().size(), vendor.components.size());
    for (qsizetype c = 0; c < vendor.components.size(); ++c) {
        const QJsonObject component = read[u"components"][c].toObject();
        compareJson(component, vendor.components[c].all);
        QCOMPARE(component[u"months"].toArray().size(), vendor.components[c].months.size());
        for (qsizetype m = 0; m < vendor.components[c].months.size(); ++m)
            compareJson(component[u"months"][m].toObject(), vendor.components[c].months[m].figures);
    }
}

void TestExportFigures::csvReadAgainIsTheSame_data()
{
    addCases();
}

void TestExportFigures::csvReadAgainIsTheSame()
{
    QFETCH(quint32, seed);
    const ReportData data = randomReport(seed);
    const QStringList lines = QString::fromUtf8(reportCsv(data)).split(u"\r\n"_s, Qt::SkipEmptyParts);
    const QStringList head = lines.first().split(u',');
    qsizetype line = 1;
    for (const ComponentReport &component : data.vendors.first().components) {
        LevelSeconds sum;
        for (const MonthFigures &month : component.months) {
            const QStringList row = lines.value(line++).split(u','); // no name here has a comma
            const auto cell = [&](const QString &name) { return row.value(head.indexOf(name)); };
            LevelSeconds seconds;
            for (int level = 0; level < componentStatusCount; ++level) {
                const auto status = static_cast<ComponentStatus>(level);
                seconds[status] = cell(wireName(status) + u"_seconds"_s).toLongLong();
            }
            QCOMPARE(seconds.byLevel, month.figures.seconds.byLevel);
            // What was counted is all that is not unknown: the ratio follows from the row's own seconds.
            seconds.observed = seconds.total() - seconds[ComponentStatus::Unknown];
            const std::optional<double> ratio = uptime(seconds, data.request.rule);
            QCOMPARE(ratio, month.figures.uptime);
            QCOMPARE(cell(u"uptime"_s).isEmpty(), !ratio.has_value());
            if (ratio) {
                QVERIFY(cell(u"uptime"_s).toDouble() <= *ratio + 1e-9);
                QVERIFY(*ratio - cell(u"uptime"_s).toDouble() < 1e-6);
            }
            QCOMPARE(cell(u"down_seconds"_s), ratio ? QString::number(month.figures.down) : QString());
            QCOMPARE(cell(u"below_sla_seconds"_s).isEmpty(), !ratio.has_value());
            sum += seconds;
        }
        QCOMPARE(sum.byLevel, component.all.seconds.byLevel);
    }
    QCOMPARE(line, lines.size());
}

void TestExportFigures::almostWholeIsNotWhole()
{
    ReportSource source = madeSource();
    const qint64 down = msOf(2026, 8, 3);
    using enum ComponentStatus;
    source.history[0].observed = {{msOf(2026, 7, 1), down, Operational},
                                  {down, down + 1000, PartialOutage}, // 0.3 of a second of a month
                                  {down + 1000, reportNow().toMSecsSinceEpoch(), Operational}};
    const QString csv = QString::fromUtf8(reportCsv(madeReport(madeRequest(), {source})));
    QVERIFY2(csv.contains(u"2026-08,0.999999,"_s), qPrintable(csv));
    QVERIFY(csv.contains(u"2026-09,1.000000,"_s));
}

QTEST_GUILESS_MAIN(TestExportFigures)
#include "tst_exportfigures.moc"
