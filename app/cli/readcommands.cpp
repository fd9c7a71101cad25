// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/cli/statustable.h"
#include "models/items/icalendar.h"
#include "models/status/markup.h"

#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

void printIncidents(CliContext &context, const QList<IncidentRecord> &records)
{
    for (const IncidentRecord &record : records) {
        const Incident &incident = record.state.incident;
        context.out() << localTime(incident.startedAt) << "  " << record.vendor << "  "
                      << cleanName(incident.title) << "  [" << wireName(incident.impact) << ", "
                      << wireName(incident.status) << "]\n";
        for (const IncidentUpdate &update : incident.updates) {
            context.out() << "    " << localTime(update.postedAt) << "  " << wireName(update.status) << "  "
                          << plainLine(update.text, update.format) << '\n';
        }
    }
    context.out().flush();
}

QHash<QString, QString> vendorNames(CliContext &context)
{
    QHash<QString, QString> names;
    if (!context.hasHistory())
        return names;
    if (const auto store = context.open(HistoryStore::Mode::ReadOnly); store) {
        const Result<QList<Vendor>> vendors = (*store)->vendors();
        for (const Vendor &vendor : vendors ? *vendors : QList<Vendor>())
            names.insert(vendor.id, vendor.name);
    }
    return names;
}

int writeCalendar(CliContext &context, const QList<IncidentRecord> &records, const QString &path)
{
    const QByteArray calendar = icalendar(records, vendorNames(context), QDateTime::currentDateTimeUtc());
    if (path == "-"_L1) {
        context.out() << QString::fromUtf8(calendar);
        context.out().flush();
        return ExitDone;
    }
    // Whole or not at all: where one write fails, what was there stays.
    QSaveFile file(path);
    const bool written
        = file.open(QIODevice::WriteOnly) && file.write(calendar) == calendar.size() && file.flush();
    if (!written)
        file.cancelWriting();
    if (!written || !file.commit())
        return context.fail(
            Error{Error::Kind::Storage, u"%1 can't be written: %2"_s.arg(path, file.errorString())});
    return ExitDone;
}

QString lineOf(const Alert &alert)
{
    const Change &change = alert.change;
    QString what = change.component.isEmpty() ? change.incidentTitle : change.component;
    if (!change.group.isEmpty())
        what = change.group + u" / "_s + what;
    if (change.from && change.to)
        what += u" "_s + wireName(*change.from) + u" -> "_s + wireName(*change.to);
    else if (change.phase)
        what += u" "_s + wireName(*change.phase);
    return what;
}

// "--since" of two commands; nothing where it is not given, an error line where it is none.
bool takeSince(CliContext &context, const CliArguments &call, QDateTime &since)
{
    if (!call.has(u"since"_s))
        return true;
    const auto time = timeFrom(call.value(u"since"_s), QDateTime::currentDateTimeUtc());
    if (!time) {
        context.fail(ExitUsage,
                     u"--since takes a date (2026-11-21), a time in ISO 8601, or a span like 7d or 12h"_s);
        return false;
    }
    since = *time;
    return true;
}

} // namespace

int cli::incidents(CliContext &context, const QStringList &arguments)
{
    CliArguments call(u"incidents"_s, u"[ID...]"_s,
                      u"Incidents and maintenances of the own history, newest first."_s);
    call.add({u"open"_s}, u"Only those still open."_s);
    call.add({u"kind"_s}, u"incident or maintenance."_s, u"KIND"_s);
    call.add({u"since"_s}, u"From this date, time or span back (7d)."_s, u"D"_s);
    call.add({u"ics"_s}, u"Writes them as a calendar (RFC 5545) to FILE; - is standard output."_s, u"FILE"_s);
    call.add({u"search"_s}, u"All words, any order; quotes make a phrase; earlier wordings too."_s,
             u"TEXT"_s);
    if (!call.parse(context, arguments))
        return call.helped() ? ExitDone : ExitUsage;
    IncidentFilter filter{
        .vendors = call.positionals(), .openOnly = call.has(u"open"_s), .search = call.value(u"search"_s)};
    if (call.has(u"kind"_s)) {
        filter.kind = fromWireName<IncidentKind>(call.value(u"kind"_s));
        if (!filter.kind)
            return context.fail(ExitUsage, u"--kind is incident or maintenance"_s);
    }
    if (!takeSince(context, call, filter.since))
        return ExitUsage;
    QList<IncidentRecord> records;
    if (context.hasHistory() || !filter.vendors.isEmpty()) {
        const auto store = context.open(HistoryStore::Mode::ReadOnly);
        if (!store)
            return context.fail(store.error());
        for (const QString &id : std::as_const(filter.vendors)) {
            if (const Result<VendorState> state = (*store)->state(id); !state)
                return context.fail(state.error());
        }
        const Result<QList<IncidentRecord>> read = (*store)->incidents(filter);
        if (!read)
            return context.fail(read.error());
        records = *read;
    }
    if (call.has(u"ics"_s))
        return writeCalendar(context, records, call.value(u"ics"_s));
    if (!context.json()) {
        printIncidents(context, records);
        return ExitDone;
    }
    QJsonArray array;
    for (const IncidentRecord &record : std::as_const(records))
        array.append(json::incident(record));
    context.print(array);
    return ExitDone;
}

int cli::alerts(CliContext &context, const QStringList &arguments)
{
    CliArguments call(u"alerts"_s, {}, u"Every change that the policy judged, newest first."_s);
    call.add({u"since"_s}, u"From this date, time or span back (7d)."_s, u"D"_s);
    if (!call.parse(context, arguments))
        return call.helped() ? ExitDone : ExitUsage;
    QDateTime since;
    if (!takeSince(context, call, since))
        return ExitUsage;
    QList<Alert> alerts;
    if (context.hasHistory()) {
        const auto store = context.open(HistoryStore::Mode::ReadOnly);
        if (!store)
            return context.fail(store.error());
        const Result<QList<Alert>> read = (*store)->alerts(since);
        if (!read)
            return context.fail(read.error());
        alerts = *read;
    }
    QJsonArray array;
    QList<QStringList> rows;
    for (const Alert &alert : std::as_const(alerts)) {
        array.append(json::alert(alert));
        rows.append({localTime(alert.change.at), alert.change.vendor, wireName(alert.change.kind),
                     wireName(alert.state), lineOf(alert)});
    }
    if (context.json())
        context.print(array);
    else
        context.printTable(rows);
    return ExitDone;
}

} // namespace foghorn
