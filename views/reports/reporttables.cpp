// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reports/reporttables.h"

#include "models/status/severity.h"
#include "views/reports/papertext.h"
#include "views/theme/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace foghorn {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Paper
{
    Q_DECLARE_TR_FUNCTIONS(foghorn::Reports)
};

constexpr qsizetype worstDays = 10;
constexpr qsizetype mostGaps = 20;

// Uptime, below the SLA, down, observed, reported.
QStringList figureCells(const Figures &figures)
{
    const qint64 total = figures.seconds.total();
    return {percentWord(figures.uptime), belowSlaWord(figures), downWord(figures),
            shareWord(figures.seconds.observed, total), shareWord(figures.seconds.reported, total)};
}

QStringList figureHead()
{
    return {Paper::tr("Uptime"), Paper::tr("Below SLA"), Paper::tr("Downtime"), Paper::tr("Observed"),
            Paper::tr("Reported")};
}

qint64 lengthOf(const Gap &gap)
{
    return (gap.toMs - gap.fromMs) / 1000;
}

struct WorstDay
{
    QDate date;
    const ComponentReport *component;
    Figures figures;
    ComponentStatus worst;
};

QList<WorstDay> worstOf(const VendorReport &vendor, const ReportRequest &request)
{
    QList<WorstDay> days;
    for (const ComponentReport &component : vendor.components) {
        for (const UptimeDay &day : component.days) {
            const Figures figures = figuresOf(day.seconds, request.rule, request.slaPpm);
            if (figures.down > 0)
                days.append({day.date, &component, figures, worstLevel(day.seconds)});
        }
    }
    std::ranges::stable_sort(days, std::greater{}, [](const WorstDay &day) { return day.figures.down; });
    return days.mid(0, worstDays);
}

} // namespace

ReportTable overviewTable(const ReportData &data)
{
    ReportTable table{.title = {}, .head = QStringList{Paper::tr("Vendor")} + figureHead(), .rows = {}};
    for (const VendorReport &vendor : data.vendors)
        table.rows << (QStringList{vendorName(vendor.vendor)} + figureCells(vendor.all));
    return table;
}

ReportTable componentTable(const VendorReport &vendor, const ReportRequest &request)
{
    ReportTable table{.title = {}, .head = QStringList{Paper::tr("Component")} + figureHead(), .rows = {}};
    if (request.business)
        table.head << Paper::tr("In hours");
    const auto add = [&](const QString &name, const Figures &all, const std::optional<Figures> &business) {
        QStringList row = QStringList{name} + figureCells(all);
        if (request.business)
            row << percentWord(business ? business->uptime : std::nullopt);
        table.rows << row;
    };
    for (const ComponentReport &component : vendor.components)
        add(componentName(component.component), component.all, component.business);
    if (vendor.components.size() > 1)
        add(Paper::tr("Mean of all"), vendor.all, vendor.business);
    return table;
}

ReportTable monthTable(const VendorReport &vendor)
{
    ReportTable table{
        .title = Paper::tr("By month"), .head = QStringList{Paper::tr("Month")} + figureHead(), .rows = {}};
    for (const MonthFigures &month : vendor.months)
        table.rows << (QStringList{monthWord(month.month)} + figureCells(month.figures));
    return table;
}

ReportTable chartTable(const UptimeChart &chart)
{
    ReportTable table{.title = {}, .head = QStringList{Paper::tr("Time")} + figureHead(), .rows = {}};
    for (const ChartBar &bar : chart.bars)
        table.rows << (QStringList{bar.name} + figureCells(bar.figures));
    return table;
}

ReportTable dayTable(const QList<UptimeDay> &days, UptimeRule rule)
{
    ReportTable table{.title = {},
                      .head = {Paper::tr("Day"), Paper::tr("Worst state"), Paper::tr("Uptime"),
                               Paper::tr("Observed"), Paper::tr("Reported")},
                      .rows = {},
                      .words = 2};
    for (auto day = days.crbegin(); day != days.crend(); ++day) {
        const qint64 total = day->seconds.total();
        table.rows << QStringList{
            dateWord(day->date), levelWord(worstLevel(day->seconds)), percentWord(uptime(day->seconds, rule)),
            shareWord(day->seconds.observed, total), shareWord(day->seconds.reported, total)};
    }
    return table;
}

ReportTable worstDaysTable(const VendorReport &vendor, const ReportRequest &request)
{
    ReportTable table{.title = Paper::tr("Worst days"),
                      .head = {Paper::tr("Component"), Paper::tr("Day"), Paper::tr("Worst state"),
                               Paper::tr("Downtime"), Paper::tr("Uptime")},
                      .rows = {},
                      .words = 3};
    for (const WorstDay &day : worstOf(vendor, request))
        table.rows << QStringList{componentName(day.component->component), dateWord(day.date),
                                  levelWord(day.worst), lengthWord(day.figures.down),
                                  percentWord(day.figures.uptime)};
    return table;
}

ReportTable gapTable(const VendorReport &vendor, const ReportRequest &request)
{
    QList<Gap> gaps = vendor.gaps;
    qint64 sum = 0;
    for (const Gap &gap : gaps)
        sum += lengthOf(gap);
    std::ranges::stable_sort(gaps, std::greater{}, lengthOf);
    const qsizetype left = gaps.size() - std::min(gaps.size(), mostGaps);
    ReportTable table{.title = Paper::tr("Not observed and not reported: %1 in all").arg(lengthWord(sum)),
                      .head = {Paper::tr("From"), Paper::tr("To"), Paper::tr("Length")},
                      .rows = {},
                      .words = 2,
                      .shares = {1, 1, 1}};
    for (const Gap &gap : gaps.mid(0, mostGaps)) {
        table.rows << QStringList{timeWord(QDateTime::fromMSecsSinceEpoch(gap.fromMs, Qt::UTC), request.zone),
                                  timeWord(QDateTime::fromMSecsSinceEpoch(gap.toMs, Qt::UTC), request.zone),
                                  lengthWord(lengthOf(gap))};
    }
    if (left > 0)
        table.rows << QStringList{Paper::tr("%1 shorter ones").arg(left)};
    return table;
}

ReportTable coverageTable(const VendorReport &vendor)
{
    ReportTable table{.title = {},
                      .head = {Paper::tr("Component"), Paper::tr("Our record"), Paper::tr("Their claim"),
                               Paper::tr("Observed"), Paper::tr("Reported"), Paper::tr("Not known")},
                      .rows = {}};
    for (const ComponentReport &component : vendor.components) {
        const LevelSeconds &seconds = component.all.seconds;
        const qint64 total = seconds.total();
        table.rows << QStringList{
            componentName(component.component), percentWord(component.all.uptime),
            percentWord(component.claimed),     shareWord(seconds.observed, total),
            shareWord(seconds.reported, total), shareWord(seconds[ComponentStatus::Unknown], total)};
    }
    return table;
}

QList<ReportTable> furtherTables(const VendorReport &vendor, const ReportRequest &request)
{
    QList<ReportTable> tables;
    if (vendor.months.size() > 1)
        tables << monthTable(vendor);
    for (const ReportTable &table :
         {worstDaysTable(vendor, request), claimTable(vendor), differenceTable(vendor),
          editTable(vendor, request), correctionTable(vendor, request), gapTable(vendor, request)}) {
        if (!table.rows.isEmpty())
            tables << table;
    }
    return tables;
}

QStringList vendorSentences(const VendorReport &vendor, const ReportRequest &request)
{
    if (vendor.components.isEmpty())
        return {};
    QStringList sentences;
    if (vendor.all.uptime)
        sentences << Paper::tr("Uptime %1 around the clock, mean of %2; %3 below the SLA of %4.")
                         .arg(percentWord(vendor.all.uptime), componentCount(vendor.components.size()),
                              belowSlaWord(vendor.all), slaWord(request.slaPpm));
    else
        sentences << Paper::tr("Nothing is known of the uptime of %1; the SLA is %2.")
                         .arg(componentCount(vendor.components.size()), slaWord(request.slaPpm));
    if (request.business && vendor.business) {
        const QString hours = hoursWord(*request.business);
        sentences << (vendor.business->uptime
                          ? Paper::tr("Uptime %1 in business hours, %2; %3 below the SLA.")
                                .arg(percentWord(vendor.business->uptime), hours,
                                     belowSlaWord(*vendor.business))
                          : Paper::tr("Nothing is known of the uptime in business hours, %1.").arg(hours));
    }
    return sentences << coverageSentence(vendor.all.seconds) + u'.';
}

} // namespace foghorn
