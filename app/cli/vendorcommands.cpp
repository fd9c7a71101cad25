// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/cli/moving.h"
#include "app/cli/vendorchoice.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

// Takes the words of `set` that concern the vendor itself; an error in one line where one is wrong.
QString takeWords(const CliArguments &call, Vendor &vendor)
{
    if (call.has(u"pause"_s) && call.has(u"resume"_s))
        return u"--pause and --resume exclude each other"_s;
    if (call.has(u"name"_s)) {
        if (call.value(u"name"_s).trimmed().isEmpty())
            return u"--name needs a name"_s;
        vendor.name = call.value(u"name"_s).trimmed();
    }
    if (call.has(u"interval"_s)) {
        const std::optional<int> interval = intervalFrom(call.value(u"interval"_s));
        if (!interval)
            return intervalHelp();
        vendor.intervalSeconds = *interval;
    }
    for (const QString &tag : call.values(u"tag"_s)) {
        if (!vendor.tags.contains(tag))
            vendor.tags.append(tag);
    }
    for (const QString &tag : call.values(u"untag"_s))
        vendor.tags.removeAll(tag);
    if (call.has(u"pause"_s))
        vendor.paused = true;
    if (call.has(u"resume"_s))
        vendor.paused = false;
    if (call.has(u"watch-all"_s))
        vendor.watchAll = true;
    return {};
}

Result<QStringList> allIds(const VendorState &state, const QStringList &names)
{
    QStringList ids;
    for (const QString &name : names) {
        const Result<QStringList> found = componentIds(state, name);
        if (!found)
            return found.error();
        ids += *found;
    }
    return ids;
}

// Every name is looked up before anything is written: one that is not there leaves all as it was.
Result<void> applyChoice(HistoryStore &store, const VendorState &state, const CliArguments &call)
{
    const Result<QStringList> out = allIds(state, call.values(u"unwatch"_s));
    if (!out)
        return out.error();
    const Result<QStringList> in = allIds(state, call.values(u"watch"_s));
    if (!in)
        return in.error();
    QStringList watched = *in;
    if (call.has(u"watch-all"_s)) {
        for (const ComponentState &component : state.components)
            watched.append(component.id);
    }
    if (const Result<void> done = store.setWatched(state.vendor.id, watched, true); !done)
        return done;
    return store.setWatched(state.vendor.id, *out, false);
}

} // namespace

int cli::set(CliContext &context, const QStringList &arguments)
{
    CliArguments call(u"set"_s, u"ID"_s, u"Changes how a vendor is watched."_s);
    call.add({u"name"_s}, u"What to call it."_s, u"NAME"_s);
    call.add({u"interval"_s}, u"Seconds between two looks."_s, u"SECONDS"_s);
    call.add({u"page"_s}, u"Watches it at this address from now on; its history goes on."_s, u"URL"_s);
    call.add({u"tag"_s}, u"Adds a tag."_s, u"TAG"_s);
    call.add({u"untag"_s}, u"Takes a tag away."_s, u"TAG"_s);
    call.add({u"watch"_s}, u"Watches a component (\"Group / Name\" where names repeat)."_s, u"NAME"_s);
    call.add({u"unwatch"_s}, u"Stops watching a component."_s, u"NAME"_s);
    call.add({u"watch-all"_s}, u"Watches every component, those to come too."_s);
    call.add({u"pause"_s}, u"Stops polling it."_s);
    call.add({u"resume"_s}, u"Polls it again."_s);
    if (!call.parse(context, arguments))
        return call.helped() ? ExitDone : ExitUsage;
    if (call.positionals().size() != 1)
        return context.fail(ExitUsage, u"set takes one vendor's id; foghorn vendors lists them"_s);
    const auto store = context.openToChange();
    if (!store)
        return context.fail(store.error());
    const Result<VendorState> state = (*store)->state(call.positionals().first());
    if (!state)
        return context.fail(state.error());
    Vendor vendor = state->vendor;
    std::optional<Preview> moved;
    if (call.has(u"page"_s)) {
        const Result<Preview> page = readPage(call.value(u"page"_s));
        if (!page)
            return context.fail(exitCodeFor(page.error()), page.error().detail);
        moved = *page;
    }
    if (const QString wrong = takeWords(call, vendor); !wrong.isEmpty())
        return context.fail(ExitUsage, wrong);
    if (const Result<void> done = applyChoice(**store, *state, call); !done)
        return context.fail(ExitFailed, done.error().detail);
    if (const Result<void> done = (*store)->updateVendor(vendor); !done)
        return context.fail(done.error());
    if (moved) {
        if (const Result<void> done = moveVendor(**store, vendor.id, *moved); !done)
            return context.fail(done.error());
        const Result<VendorState> now = (*store)->state(vendor.id);
        if (!now)
            return context.fail(now.error());
        vendor = now->vendor;
    }
    if (context.json())
        context.print(QJsonArray{json::vendor(vendor, componentCount(**store, vendor.id))});
    return ExitDone;
}

int cli::remove(CliContext &context, const QStringList &arguments)
{
    CliArguments call(u"remove"_s, u"ID..."_s,
                      u"Stops watching. The history is kept 30 days, for a change of mind."_s);
    call.add({u"purge"_s}, u"Drop the history at once."_s);
    if (!call.parse(context, arguments))
        return call.helped() ? ExitDone : ExitUsage;
    if (call.positionals().isEmpty())
        return context.fail(ExitUsage, u"remove which? foghorn vendors lists their ids"_s);
    const auto store = context.openToChange();
    if (!store)
        return context.fail(store.error());
    for (const QString &id : call.positionals()) {
        const Result<void> removed
            = (*store)->removeVendor(id, QDateTime::currentDateTimeUtc(), call.has(u"purge"_s));
        if (!removed)
            return context.fail(removed.error());
    }
    return ExitDone;
}

int cli::vendors(CliContext &context, const QStringList &arguments)
{
    CliArguments call(u"vendors"_s, {}, u"Lists what is watched."_s);
    if (!call.parse(context, arguments))
        return call.helped() ? ExitDone : ExitUsage;
    QList<VendorState> states;
    if (context.hasHistory()) {
        const auto store = context.open(HistoryStore::Mode::ReadOnly);
        if (!store)
            return context.fail(store.error());
        const Result<QList<VendorState>> read = (*store)->states();
        if (!read)
            return context.fail(read.error());
        states = *read;
    }
    QJsonArray array;
    QList<QStringList> rows;
    for (const VendorState &state : std::as_const(states)) {
        const auto listed = std::ranges::count(state.components, false, &ComponentState::gone);
        const bool read = state.read.lastRead.isValid();
        array.append(json::vendor(state.vendor, read ? std::optional<qsizetype>(listed) : std::nullopt));
        rows.append(
            {state.vendor.id, state.vendor.name, state.vendor.platform, state.vendor.page.toString()});
    }
    if (context.json())
        context.print(array);
    else if (rows.isEmpty())
        context.out() << "Nothing is watched yet; foghorn add URL watches a status page." << Qt::endl;
    else
        context.printTable(rows);
    for (const QString &line : context.json() ? QStringList() : offerLines(states))
        context.out() << line << Qt::endl;
    return ExitDone;
}

} // namespace foghorn
