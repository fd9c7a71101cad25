// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/engine.h"
#include "app/cli/vendorchoice.h"
#include "app/interrupt.h"
#include "models/monitor/backfillqueue.h"

#include <QCoreApplication>
#include <QTextStream>

#include <algorithm>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

QString lineOf(const BackfillResult &result)
{
    QStringList parts{u"%1 requests"_s.arg(result.requests)};
    parts.append(u"%1 new incidents"_s.arg(result.past.newIncidents));
    if (result.past.changedIncidents > 0)
        parts.append(u"%1 said otherwise now"_s.arg(result.past.changedIncidents));
    if (result.past.recordFrom.isValid())
        parts.append(u"levels reported from %1"_s.arg(result.past.recordFrom.date().toString(Qt::ISODate)));
    if (result.past.corrections > 0)
        parts.append(u"%1 corrections"_s.arg(result.past.corrections));
    if (result.cancelled)
        parts.append(u"stopped before the end"_s);
    return parts.join(u", "_s);
}

void run(CliContext &context, const QStringList &ids, QList<BackfillResult> &results)
{
    Engine engine(context.historyFile());
    BackfillQueue queue(
        {engine.fetcher, engine.history, QDateTime::currentDateTimeUtc, std::make_shared<HostPace>()});
    QTextStream err(stderr);
    QObject::connect(&queue, &BackfillQueue::progressed, &queue, [&err](const BackfillProgress &progress) {
        err << progress.vendor << ": " << progress.done << " of " << progress.of << " requests";
        if (progress.incidents > 0)
            err << ", " << progress.incidents << " incidents";
        err << Qt::endl;
    });
    QObject::connect(&queue, &BackfillQueue::finished, &queue,
                     [&results](const BackfillResult &result) { results.append(result); });
    QObject::connect(&queue, &BackfillQueue::idle, &queue, &QCoreApplication::quit, Qt::QueuedConnection);
    Interrupt interrupt;
    QObject::connect(&interrupt, &Interrupt::received, &queue, [&queue] {
        queue.cancel();
        if (queue.isIdle())
            QCoreApplication::quit();
    });
    for (const QString &id : ids)
        queue.add(id);
    QCoreApplication::exec();
}

} // namespace

int cli::backfill(CliContext &context, const QStringList &arguments)
{
    CliArguments call(u"backfill"_s, u"[ID...]"_s,
                      u"Reads the past that the vendors' pages give, at most one request a second and host, "
                      "and keeps it as reported history. Tells nothing; Ctrl+C stops and keeps what was "
                      "read."_s);
    if (!call.parse(context, arguments))
        return call.helped() ? ExitDone : ExitUsage;
    if (!context.hasHistory() && call.positionals().isEmpty())
        return ExitDone;
    const Result<QStringList> ids = vendorsToRead(context, call.positionals());
    if (!ids)
        return context.fail(ids.error());
    if (ids->isEmpty())
        return ExitDone;
    QList<BackfillResult> results;
    run(context, *ids, results);
    std::ranges::sort(results, {}, [&ids](const BackfillResult &r) { return ids->indexOf(r.vendor); });
    QList<QStringList> rows;
    for (const BackfillResult &result : std::as_const(results))
        rows.append({result.vendor, lineOf(result)});
    if (!context.json())
        context.printTable(rows);
    int code = results.size() < ids->size() ? ExitUnread : ExitDone;
    for (const BackfillResult &result : std::as_const(results)) {
        if (result.error && result.error->kind == Error::Kind::Storage)
            return context.fail(*result.error);
        if (result.error)
            code = context.fail(ExitUnread, result.vendor + u": "_s + result.error->detail);
        else if (result.cancelled)
            code = ExitUnread;
    }
    return code;
}

} // namespace foghorn
