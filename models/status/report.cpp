// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/status/report.h"

#include "models/status/reportspans.h"

#include <QMap>

#include <algorithm>

namespace foghorn {
namespace {

constexpr qint64 second = 1000;

// Tenths of seconds that a rule counts as down, so that a weight of 0.3 stays a whole number.
qint64 downTenths(const LevelSeconds &seconds, UptimeRule rule)
{
    using enum ComponentStatus;
    const qint64 degraded = rule == UptimeRule::Strict ? 3 : 0;
    const qint64 partial = rule == UptimeRule::Statuspage ? 3 : 10;
    return degraded * seconds[Degraded] + partial * seconds[PartialOutage] + 10 * seconds[MajorOutage];
}

qint64 countedOf(const LevelSeconds &seconds)
{
    return seconds.observed + seconds.reported - seconds[ComponentStatus::Maintenance];
}

qint64 roundedUp(qint64 part, qint64 whole)
{
    return part <= 0 ? 0 : (part + whole - 1) / whole;
}

QList<MonthFigures> monthsOf(const QList<UptimeDay> &days, const ReportRequest &request)
{
    QMap<QDate, LevelSeconds> sums;
    for (const UptimeDay &day : days)
        sums[QDate(day.date.year(), day.date.month(), 1)] += day.seconds;
    QList<MonthFigures> months;
    for (auto at = sums.cbegin(); at != sums.cend(); ++at)
        months.append({at.key(), figuresOf(at.value(), request.rule, request.slaPpm)});
    return months;
}

ComponentReport componentReport(const ReportRequest &request, const ComponentHistory &history,
                                const std::pair<qint64, qint64> &window)
{
    ComponentReport report{.component = history.component};
    report.days = foldDays(history, request.from, request.to, request.zone, window.second);
    LevelSeconds sum;
    for (const UptimeDay &day : std::as_const(report.days))
        sum += day.seconds;
    report.all = figuresOf(sum, request.rule, request.slaPpm);
    report.months = monthsOf(report.days, request);
    report.troubles = troublesIn(history, window.first, window.second);
    if (request.business) {
        const BusinessPart part = withinHours(history, *request.business, window.first, window.second);
        LevelSeconds within = fold(part.history, window.first, window.second);
        within[ComponentStatus::Unknown] = part.seconds - within.observed - within.reported;
        report.business = figuresOf(within, request.rule, request.slaPpm);
    }
    return report;
}

bool isAskedFor(const ComponentState &component, const ReportRequest &request, const QString &vendor)
{
    const auto chosen = request.components.constFind(vendor);
    if (chosen != request.components.constEnd() && !chosen->isEmpty())
        return chosen->contains(component.id);
    return component.watched && !component.gone;
}

ComponentHistory historyOf(const ReportSource &source, const ComponentState &component)
{
    const auto group = std::ranges::find(source.state.groups, component.groupId, &ComponentGroup::id);
    const auto found = std::ranges::find_if(source.history, [&component](const ComponentHistory &one) {
        return one.component.id == component.id;
    });
    ComponentHistory history = found == source.history.end() ? ComponentHistory() : *found;
    history.component
        = {component.id, component.name, group == source.state.groups.end() ? QString() : group->name};
    return history;
}

void addDays(QList<UptimeDay> &sum, const QList<UptimeDay> &days)
{
    if (sum.isEmpty())
        sum = days;
    else
        for (qsizetype i = 0; i < std::min(sum.size(), days.size()); ++i)
            sum[i].seconds += days[i].seconds;
}

QList<MonthFigures> meanMonths(const QList<ComponentReport> &components)
{
    QMap<QDate, QList<Figures>> members;
    for (const ComponentReport &component : components)
        for (const MonthFigures &month : component.months)
            members[month.month].append(month.figures);
    QList<MonthFigures> months;
    for (auto at = members.cbegin(); at != members.cend(); ++at)
        months.append({at.key(), meanFigures(at.value())});
    return months;
}

bool touches(const IncidentRecord &record, const std::pair<qint64, qint64> &window)
{
    const Incident &incident = record.state.incident;
    QDateTime begin = incident.startedAt;
    if (!begin.isValid())
        begin = incident.scheduledFor.isValid() ? incident.scheduledFor : record.state.firstSeen;
    const bool open = isOpen(incident.status) && !record.state.noLongerListed;
    QDateTime end = incident.resolvedAt;
    if (!end.isValid() && !open)
        end = incident.updatedAt.isValid() ? incident.updatedAt : record.state.lastSeen;
    return begin.isValid() && begin.toMSecsSinceEpoch() < window.second
        && (!end.isValid() || end.toMSecsSinceEpoch() >= window.first);
}

} // namespace

std::pair<qint64, qint64> windowOf(const ReportRequest &request, const QDateTime &now)
{
    const qint64 from = startOfDayMs(request.from, request.zone);
    const qint64 end = startOfDayMs(request.to.addDays(1), request.zone);
    const qint64 last = now.toMSecsSinceEpoch() / second * second;
    return {from, std::max(from, std::min(end, last))};
}

Figures figuresOf(const LevelSeconds &seconds, UptimeRule rule, int slaPpm)
{
    const qint64 tenths = downTenths(seconds, rule);
    // In millionths of seconds: what was down, less what the promise allows of the counted time.
    const qint64 excess = tenths * (wholePpm / 10) - countedOf(seconds) * (wholePpm - slaPpm);
    return {.seconds = seconds,
            .uptime = uptime(seconds, rule),
            .down = roundedUp(tenths, 10),
            .allowed = countedOf(seconds) * (wholePpm - slaPpm) / wholePpm,
            .belowSla = roundedUp(excess, wholePpm)};
}

Figures meanFigures(const QList<Figures> &members)
{
    Figures mean;
    QList<std::optional<double>> ratios;
    qint64 down = 0;
    qint64 allowed = 0;
    qint64 counted = 0;
    for (const Figures &member : members) {
        mean.seconds += member.seconds;
        ratios.append(member.uptime);
        if (!member.uptime)
            continue;
        down += member.down;
        allowed += member.allowed;
        ++counted;
    }
    mean.uptime = meanUptime(ratios);
    if (counted > 0) {
        mean.down = roundedUp(down, counted);
        mean.allowed = allowed / counted;
        mean.belowSla = std::max<qint64>(0, roundedUp(down - allowed, counted));
    }
    return mean;
}

IncidentFigures figuresOf(const QList<IncidentRecord> &incidents)
{
    IncidentFigures figures;
    QList<qint64> lengths;
    for (const IncidentRecord &record : incidents) {
        const Incident &incident = record.state.incident;
        if (incident.kind != IncidentKind::Incident)
            continue;
        ++figures.incidents;
        figures.critical += incident.impact == Impact::Critical;
        if (incident.startedAt.isValid() && incident.resolvedAt.isValid()
            && incident.startedAt <= incident.resolvedAt)
            lengths.append(incident.startedAt.secsTo(incident.resolvedAt));
    }
    std::ranges::sort(lengths);
    const auto count = lengths.size();
    if (count > 0)
        figures.medianSeconds = (lengths[(count - 1) / 2] + lengths[count / 2]) / 2;
    return figures;
}

std::optional<double> claimedMean(const VendorReport &vendor)
{
    QList<std::optional<double>> claims;
    for (const ComponentReport &component : vendor.components)
        claims.append(component.claimed);
    return meanUptime(claims);
}

namespace {

// An incident's progress is no edit.
void addSaid(VendorReport &report, const ReportSource &source)
{
    for (const IncidentRecord &record : std::as_const(report.incidents)) {
        const QString &id = record.state.incident.id;
        for (const LedgerEntry &entry : source.ledger.value(id)) {
            if (entry.kind != LedgerEntry::Kind::Progress)
                report.edits[id].append(entry);
        }
    }
    for (const Correction &correction : source.corrections) {
        const auto shown = std::ranges::any_of(report.components, [&correction](const ComponentReport &one) {
            return one.component.id == correction.componentId;
        });
        if (shown)
            report.corrections.append(correction);
    }
    report.pastReadAt = source.pastReadAt;
}

} // namespace

VendorReport makeReport(const ReportRequest &request, const ReportSource &source, const QDateTime &now)
{
    const std::pair<qint64, qint64> window = windowOf(request, now);
    VendorReport report{.vendor = source.state.vendor};
    QList<ComponentHistory> used;
    QList<Figures> all;
    QList<Figures> business;
    for (const ComponentState &component : source.state.components) {
        if (!isAskedFor(component, request, source.state.vendor.id))
            continue;
        used.append(historyOf(source, component));
        ComponentReport one = componentReport(request, used.last(), window);
        one.claimed = component.claimedUptime;
        addDays(report.days, one.days);
        all.append(one.all);
        if (one.business)
            business.append(*one.business);
        report.components.append(one);
    }
    report.all = meanFigures(all);
    if (request.business)
        report.business = meanFigures(business);
    report.months = meanMonths(report.components);
    report.gaps = gapsOf(used, window.first, window.second);
    for (const IncidentRecord &record : source.incidents) {
        if (record.vendor == source.state.vendor.id && touches(record, window))
            report.incidents.append(record);
    }
    addSaid(report, source);
    QList<Incident> told;
    for (const IncidentRecord &record : std::as_const(report.incidents))
        told.append(record.state.incident);
    report.claims = checkClaims({.histories = used,
                                 .incidents = told,
                                 .claims = source.claims,
                                 .fromMs = window.first,
                                 .toMs = window.second,
                                 .rule = request.rule});
    return report;
}

} // namespace foghorn
