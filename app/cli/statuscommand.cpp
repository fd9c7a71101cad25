// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/cli/statustable.h"
#include "app/cli/vendorchoice.h"
#include "models/status/severity.h"

#include <QJsonDocument>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

Result<QHash<QString, IncidentRecord>> recordsOf(HistoryStore &store, const QString &vendorId, bool openOnly)
{
    const Result<QList<IncidentRecord>> records
        = store.incidents({.vendors = {vendorId}, .openOnly = openOnly});
    if (!records)
        return records.error();
    QHash<QString, IncidentRecord> byId;
    for (const IncidentRecord &record : *records)
        byId.insert(record.state.incident.id, record);
    return byId;
}

ComponentStatus worstOf(const QList<VendorSummary> &summaries)
{
    ComponentStatus level = ComponentStatus::Unknown;
    for (const VendorSummary &summary : summaries) {
        if (!summary.vendor.paused)
            level = worse(level, summary.level);
    }
    return level;
}

// 1 wins over 3; maintenance alone is 0; a paused vendor is nobody's news.
int exitCodeOf(const QList<VendorSummary> &summaries)
{
    int code = ExitDone;
    for (const VendorSummary &summary : summaries) {
        if (summary.vendor.paused)
            continue;
        if (severity(summary.level) > severity(ComponentStatus::Maintenance))
            return ExitNotOperational;
        if (summary.level == ComponentStatus::Unknown || summary.freshness != Freshness::Fresh)
            code = ExitUnread;
    }
    return code;
}

// One line of JSON in the form of the waybar panel's custom modules.
QJsonObject waybar(const QList<VendorSummary> &summaries)
{
    QStringList wrong;
    for (const VendorSummary &summary : summaries) {
        if (!summary.vendor.paused && summary.level != ComponentStatus::Operational)
            wrong.append(summary.vendor.name + u": "_s + wireName(summary.level));
    }
    // Nothing watched is no good news.
    if (summaries.isEmpty())
        wrong.append(u"Nothing is watched yet"_s);
    const bool paused = !summaries.isEmpty()
        && std::ranges::all_of(summaries, [](const VendorSummary &one) { return one.vendor.paused; });
    if (paused)
        wrong.append(u"All vendors are paused"_s);
    const QString text = summaries.isEmpty() ? u"?"_s
        : paused                             ? u"paused"_s
        : wrong.isEmpty()                    ? u"ok"_s
                                             : QString::number(wrong.size());
    return {{u"text"_s, text},
            {u"tooltip"_s, wrong.isEmpty() ? u"All operational"_s : wrong.join(u'\n').toHtmlEscaped()},
            {u"class"_s, wireName(worstOf(summaries))}};
}

struct StatusAnswer
{
    QList<VendorSummary> summaries;
    QJsonArray vendors;
};

Result<StatusAnswer> readStatus(HistoryStore &store, const QStringList &ids,
                                const std::optional<QDateTime> &at)
{
    Result<QList<VendorState>> states = chosenStates(store, ids);
    if (!states)
        return states.error();
    StatusAnswer answer;
    const QDateTime now = at.value_or(QDateTime::currentDateTimeUtc());
    for (VendorState &state : *states) {
        if (at) {
            Result<VendorState> then = store.stateAt(state.vendor.id, *at);
            if (!then)
                return then.error();
            state = *then;
        }
        const VendorSummary summary = summarise(state, {}, 0, QTimeZone::utc(), now);
        const Result<QHash<QString, IncidentRecord>> records = recordsOf(store, state.vendor.id, !at);
        if (!records)
            return records.error();
        answer.vendors.append(json::status(summary, *records));
        answer.summaries.append(summary);
    }
    return answer;
}

} // namespace

int cli::status(CliContext &context, const QStringList &arguments)
{
    CliArguments call(u"status"_s, u"[ID...]"_s, u"Every vendor's level, components and open incidents."_s);
    call.add({u"at"_s}, u"As it was known at this moment."_s, u"TIME"_s);
    call.add({u"format"_s}, u"text or waybar."_s, u"FORMAT"_s);
    if (!call.parse(context, arguments))
        return call.helped() ? ExitDone : ExitUsage;
    const QString format = call.has(u"format"_s) ? call.value(u"format"_s) : u"text"_s;
    if (format != "text"_L1 && format != "waybar"_L1)
        return context.fail(ExitUsage, u"--format is text or waybar"_s);
    std::optional<QDateTime> at;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (call.has(u"at"_s)) {
        at = timeFrom(call.value(u"at"_s), now);
        if (!at)
            return context.fail(ExitUsage,
                                u"--at takes a time in ISO 8601, a date, or a span back like 2h"_s);
    }
    StatusAnswer answer;
    if (context.hasHistory() || !call.positionals().isEmpty()) {
        const auto store = context.open(HistoryStore::Mode::ReadOnly);
        if (!store)
            return context.fail(store.error());
        const Result<StatusAnswer> read = readStatus(**store, call.positionals(), at);
        if (!read)
            return context.fail(read.error());
        answer = *read;
    }
    if (context.json()) {
        context.print(QJsonObject{{u"at"_s, json::time(at.value_or(now))},
                                  {u"level"_s, wireName(worstOf(answer.summaries))},
                                  {u"vendors"_s, answer.vendors}});
    } else if (format == "waybar"_L1) {
        context.out() << QString::fromUtf8(
            QJsonDocument(waybar(answer.summaries)).toJson(QJsonDocument::Compact))
                      << Qt::endl;
        return ExitDone; // a panel takes any other code for a failure and shows nothing
    } else {
        printStatus(context, answer.summaries, at.value_or(now));
    }
    return exitCodeOf(answer.summaries);
}

} // namespace foghorn
