// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/engine.h"
#include "app/cli/json.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

using Outcome = PollResult::Outcome;

QString lineOf(const PollResult &result)
{
    if (result.error)
        return wireName(result.error->kind) + u": "_s + result.error->detail;
    const QString bytes = QString::number(result.bytes) + u" bytes"_s;
    if (result.outcome == Outcome::Unchanged)
        return u"unchanged, "_s + bytes;
    return result.changes.isEmpty() ? u"read, "_s + bytes
                                    : u"read, %1 changes, %2"_s.arg(result.changes.size()).arg(bytes);
}

void print(CliContext &context, const QList<PollResult> &results)
{
    const auto count
        = [&results](Outcome outcome) { return std::ranges::count(results, outcome, &PollResult::outcome); };
    qsizetype changes = 0;
    QJsonArray vendors;
    QList<QStringList> rows;
    for (const PollResult &result : results) {
        changes += result.changes.size();
        vendors.append(json::pollResult(result));
        rows.append({result.vendor, lineOf(result)});
    }
    if (context.json()) {
        context.print(QJsonObject{{u"polled"_s, results.size()},
                                  {u"read"_s, qint64(count(Outcome::Read))},
                                  {u"unchanged"_s, qint64(count(Outcome::Unchanged))},
                                  {u"failed"_s, qint64(count(Outcome::Failed))},
                                  {u"changes"_s, changes},
                                  {u"vendors"_s, vendors}});
    } else {
        context.printTable(rows);
    }
}

// The vendors of a call, in the order of the list; paused ones only where they are named.
Result<QStringList> chosenVendors(CliContext &context, const QStringList &named)
{
    const auto store = context.open(HistoryStore::Mode::ReadOnly);
    if (!store)
        return store.error();
    const Result<QList<Vendor>> vendors = (*store)->vendors();
    if (!vendors)
        return vendors.error();
    QStringList ids;
    for (const Vendor &vendor : *vendors) {
        if (named.contains(vendor.id) || (named.isEmpty() && !vendor.paused))
            ids.append(vendor.id);
    }
    for (const QString &id : named) {
        if (!ids.contains(id))
            return Error{Error::Kind::Usage,
                         u"no vendor has the id \"%1\"; foghorn vendors lists them"_s.arg(id)};
    }
    return ids;
}

} // namespace

int cli::poll(CliContext &context, const QStringList &arguments)
{
    CliArguments call(u"poll"_s, u"[ID...]"_s,
                      u"Looks at each vendor once, now. Alerts are left to a running Foghorn."_s);
    if (!call.parse(context, arguments))
        return call.helped() ? ExitDone : ExitUsage;
    if (!context.hasHistory() && call.positionals().isEmpty()) {
        print(context, {});
        return ExitDone;
    }
    const Result<QStringList> ids = chosenVendors(context, call.positionals());
    if (!ids)
        return context.fail(ids.error());
    if (ids->isEmpty()) {
        print(context, {});
        return ExitDone;
    }
    Engine engine(context.historyFile());
    QList<PollResult> results;
    QObject::connect(&engine.monitor, &Monitor::polled, &engine.monitor, [&](const PollResult &result) {
        results.append(result);
        if (results.size() == ids->size())
            QCoreApplication::quit();
    });
    QObject::connect(
        &engine.monitor, &Monitor::vendorsChanged, &engine.monitor, [&] { engine.monitor.pollNow(*ids); },
        Qt::SingleShotConnection);
    std::optional<Error> broken;
    QObject::connect(&engine.monitor, &Monitor::storageFailed, &engine.monitor, [&](const Error &error) {
        broken = error;
        if (results.isEmpty())
            QCoreApplication::quit();
    });
    engine.monitor.reload();
    QCoreApplication::exec();
    if (broken && results.isEmpty())
        return context.fail(*broken);

    std::ranges::sort(results, {}, [&ids](const PollResult &result) { return ids->indexOf(result.vendor); });
    print(context, results);
    for (const PollResult &result : std::as_const(results)) {
        if (result.error && result.error->kind == Error::Kind::Storage)
            return context.fail(*result.error);
    }
    const bool failed
        = std::ranges::any_of(results, [](const PollResult &r) { return r.outcome == Outcome::Failed; });
    return failed ? ExitUnread : ExitDone;
}

} // namespace foghorn
