// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/csv.h"
#include "app/cli/json.h"
#include "app/cli/vendorchoice.h"

#include <QTimeZone>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

constexpr int defaultDays = 90;
constexpr int mostDays = 3660;

struct Window
{
    QDate from;
    QDate to;
    QTimeZone zone;
    QDateTime now;
    UptimeRule rule = UptimeRule::Statuspage;

    qint64 fromMs() const { return from.startOfDay(zone).toMSecsSinceEpoch(); }
    qint64 toMs() const
    {
        return std::min(to.addDays(1).startOfDay(zone).toMSecsSinceEpoch(), now.toMSecsSinceEpoch());
    }
};

struct ComponentUptime
{
    ComponentState component;
    QString group;
    std::optional<double> claimed; // the page's own figure, the last one seen by the window's end
    LevelSeconds seconds;
    QList<UptimeDay> days;
};

// The window that the words mean, or what is wrong with them.
Result<Window> windowFrom(const CliArguments &call)
{
    Window window{.zone = QTimeZone::systemTimeZone(), .now = QDateTime::currentDateTimeUtc()};
    const QDate today = window.now.toTimeZone(window.zone).date();
    const Error usage{
        Error::Kind::Usage,
        u"the window is --days N (1 to %1), or --from and --to as dates (2026-11-01)"_s.arg(mostDays)};
    window.to = today;
    window.from = today.addDays(1 - defaultDays);
    if (call.has(u"days"_s)) {
        bool ok = false;
        const int days = call.value(u"days"_s).toInt(&ok);
        if (!ok || days < 1 || days > mostDays || call.has(u"from"_s) || call.has(u"to"_s))
            return usage;
        window.from = today.addDays(1 - days);
    }
    if (call.has(u"to"_s)) {
        window.to = QDate::fromString(call.value(u"to"_s), Qt::ISODate);
        window.from = window.to.addDays(1 - defaultDays);
    }
    if (call.has(u"from"_s))
        window.from = QDate::fromString(call.value(u"from"_s), Qt::ISODate);
    if (!window.from.isValid() || !window.to.isValid() || window.from > window.to || window.from > today
        || window.from.daysTo(window.to) >= mostDays)
        return usage;
    if (call.has(u"rule"_s)) {
        const QString word = call.value(u"rule"_s);
        if (word == "strict"_L1)
            window.rule = UptimeRule::Strict;
        else if (word == "outages"_L1)
            window.rule = UptimeRule::Outages;
        else if (word != "statuspage"_L1)
            return Error{Error::Kind::Usage, u"--rule is statuspage, strict or outages"_s};
    }
    return window;
}

Result<QList<ComponentUptime>> compute(HistoryStore &store, const VendorState &state, const QStringList &only,
                                       const Window &window)
{
    const Result<QList<ComponentHistory>> history
        = store.componentHistory(state.vendor.id, window.fromMs(), window.toMs());
    if (!history)
        return history.error();
    const Result<QList<ClaimSeen>> claims = store.claims(state.vendor.id, window.fromMs(), window.toMs() + 1);
    if (!claims)
        return claims.error();
    QList<ComponentUptime> result;
    for (const ComponentState &component : state.components) {
        if (!only.isEmpty() ? !only.contains(component.id) : component.gone)
            continue;
        const auto group = std::ranges::find(state.groups, component.groupId, &ComponentGroup::id);
        ComponentUptime one{.component = component,
                            .group = group == state.groups.end() ? QString() : group->name};
        const auto past = std::ranges::find_if(
            *history, [&component](const ComponentHistory &h) { return h.component.id == component.id; });
        one.days = foldDays(past == history->end() ? ComponentHistory() : *past, window.from, window.to,
                            window.zone, window.now.toMSecsSinceEpoch());
        for (const UptimeDay &day : std::as_const(one.days))
            one.seconds += day.seconds;
        for (const ClaimSeen &claim : *claims) {
            if (claim.componentId == component.id)
                one.claimed = claim.uptime;
        }
        result.append(one);
    }
    return result;
}

QJsonValue number(std::optional<double> value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

double share(qint64 part, qint64 whole)
{
    return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 0;
}

QJsonObject toJson(const ComponentUptime &one, UptimeRule rule)
{
    QJsonObject seconds;
    for (int level = 0; level < componentStatusCount; ++level) {
        const auto status = static_cast<ComponentStatus>(level);
        seconds.insert(wireName(status), one.seconds[status]);
    }
    QJsonArray days;
    for (const UptimeDay &day : one.days) {
        const qint64 length = day.seconds.total();
        days.append(QJsonObject{{u"date"_s, day.date.toString(Qt::ISODate)},
                                {u"worst"_s, wireName(worstLevel(day.seconds))},
                                {u"uptime"_s, number(uptime(day.seconds, rule))},
                                {u"observed"_s, share(day.seconds.observed, length)},
                                {u"reported"_s, share(day.seconds.reported, length)}});
    }
    const qint64 total = one.seconds.total();
    return {{u"id"_s, one.component.id},
            {u"name"_s, one.component.name},
            {u"group"_s, json::text(one.group)},
            {u"uptime"_s, number(uptime(one.seconds, rule))},
            {u"observed"_s, share(one.seconds.observed, total)},
            {u"reported"_s, share(one.seconds.reported, total)},
            {u"claimed"_s, number(one.claimed)},
            {u"seconds"_s, seconds},
            {u"days"_s, days}};
}

void printCsv(CliContext &context, const QList<ComponentUptime> &components, UptimeRule rule)
{
    context.out() << "group,component,date,worst,uptime,observed,reported\r\n";
    for (const ComponentUptime &one : components) {
        for (const UptimeDay &day : one.days) {
            const auto ratio = uptime(day.seconds, rule);
            const qint64 length = day.seconds.total();
            context.out() << csvCell(one.group) << ',' << csvCell(one.component.name) << ','
                          << day.date.toString(Qt::ISODate) << ',' << wireName(worstLevel(day.seconds)) << ','
                          << (ratio ? QString::number(*ratio, 'f', 6) : QString()) << ','
                          << QString::number(share(day.seconds.observed, length), 'f', 6) << ','
                          << QString::number(share(day.seconds.reported, length), 'f', 6) << "\r\n";
        }
    }
    context.out().flush();
}

void printText(CliContext &context, const QList<ComponentUptime> &components, const Window &window)
{
    QList<QStringList> rows;
    for (const ComponentUptime &one : components) {
        const auto ratio = uptime(one.seconds, window.rule);
        rows.append({one.group.isEmpty() ? one.component.name : one.group + u" / "_s + one.component.name,
                     ratio ? percentText(*ratio) : u"-"_s,
                     u"observed "_s + percentText(share(one.seconds.observed, one.seconds.total()), 1),
                     u"reported "_s + percentText(share(one.seconds.reported, one.seconds.total()), 1)});
    }
    context.printTable(rows);
    context.out() << window.from.toString(Qt::ISODate) << " to " << window.to.toString(Qt::ISODate) << ", "
                  << QString::fromLatin1(window.zone.id()) << ", rule " << wireName(window.rule) << Qt::endl;
}

} // namespace

int cli::uptime(CliContext &context, const QStringList &arguments)
{
    CliArguments call(u"uptime"_s, u"ID"_s, u"Uptime per component and day, from the own history."_s);
    call.add({u"component"_s}, u"Only this component (\"Group / Name\" where names repeat)."_s, u"NAME"_s);
    call.add({u"days"_s}, u"Calendar days up to now, today included (default 90)."_s, u"N"_s);
    call.add({u"from"_s}, u"First day."_s, u"DATE"_s);
    call.add({u"to"_s}, u"Last day."_s, u"DATE"_s);
    call.add({u"rule"_s}, u"statuspage (partial outage counts 30 %), strict or outages."_s, u"RULE"_s);
    call.add({u"csv"_s}, u"A row a component and day, as CSV."_s);
    if (!call.parse(context, arguments))
        return call.helped() ? ExitDone : ExitUsage;
    if (call.positionals().size() != 1)
        return context.fail(ExitUsage, u"uptime takes one vendor's id; foghorn vendors lists them"_s);
    const Result<Window> window = windowFrom(call);
    if (!window)
        return context.fail(ExitUsage, window.error().detail);
    const auto store = context.open(HistoryStore::Mode::ReadOnly);
    if (!store)
        return context.fail(store.error());
    const Result<VendorState> state = (*store)->state(call.positionals().first());
    if (!state)
        return context.fail(state.error());
    QStringList only;
    if (call.has(u"component"_s)) {
        const Result<QStringList> ids = componentIds(*state, call.value(u"component"_s));
        if (!ids)
            return context.fail(ExitFailed, ids.error().detail);
        only = *ids;
    }
    const Result<QList<ComponentUptime>> components = compute(**store, *state, only, *window);
    if (!components)
        return context.fail(components.error());
    if (context.json()) {
        QJsonArray array;
        for (const ComponentUptime &one : *components)
            array.append(toJson(one, window->rule));
        context.print(QJsonObject{
            {u"vendor"_s, state->vendor.id},
            {u"from"_s, json::time(QDateTime::fromMSecsSinceEpoch(window->fromMs(), Qt::UTC))},
            {u"to"_s, json::time(QDateTime::fromMSecsSinceEpoch(window->toMs() / 1000 * 1000, Qt::UTC))},
            {u"zone"_s, QString::fromLatin1(window->zone.id())},
            {u"rule"_s, wireName(window->rule)},
            {u"components"_s, array}});
    } else if (call.has(u"csv"_s)) {
        printCsv(context, *components, window->rule);
    } else {
        printText(context, *components, *window);
    }
    return ExitDone;
}

} // namespace foghorn
