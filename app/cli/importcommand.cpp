// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/configstore.h"
#include "models/monitor/look.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

QString word(ImportItem::Kind kind)
{
    switch (kind) {
    case ImportItem::Kind::New:
        return u"new"_s;
    case ImportItem::Kind::Same:
        return u"same"_s;
    case ImportItem::Kind::Conflict:
        return u"conflict"_s;
    case ImportItem::Kind::Refused:
        break;
    }
    return u"refused"_s;
}

QJsonObject toJson(const ImportItem &item)
{
    QJsonArray fields;
    for (const FieldConflict &conflict : item.conflicts) {
        fields.append(QJsonObject{{u"field"_s, conflict.field},
                                  {u"ours"_s, json::text(conflict.ours)},
                                  {u"theirs"_s, json::text(conflict.theirs)}});
    }
    return {{u"kind"_s, word(item.kind)},
            {u"id"_s, json::text(item.existingId.isEmpty() ? item.vendor.id : item.existingId)},
            {u"name"_s, json::text(item.vendor.name)},
            {u"page"_s, json::text(item.vendor.page.toString())},
            {u"fields"_s, fields},
            {u"where"_s, json::text(item.where)},
            {u"reason"_s, json::text(item.reason)}};
}

void printPlan(CliContext &context, const ImportPlan &plan)
{
    QList<QStringList> rows;
    for (const ImportItem &item : plan.items) {
        if (item.kind == ImportItem::Kind::Refused) {
            rows.append({word(item.kind), item.where, item.reason});
            continue;
        }
        rows.append({word(item.kind), item.vendor.name, item.vendor.page.toString()});
        for (const FieldConflict &conflict : item.conflicts) {
            rows.append({{},
                         {},
                         u"%1: \"%2\" here, \"%3\" in the file"_s.arg(conflict.field, conflict.ours,
                                                                      conflict.theirs)});
        }
    }
    if (plan.policiesKind != ImportItem::Kind::Same)
        rows.append({word(plan.policiesKind), u"policies"_s, u"how alerts are told"_s});
    context.printTable(rows);
}

void printSum(CliContext &context, const ImportPlan &plan, const ImportDone &done)
{
    using enum ImportItem::Kind;
    context.out() << plan.count(New) << " new, " << plan.count(Same) << " the same, " << plan.count(Conflict)
                  << " different here, " << plan.count(Refused) << " refused; " << done.added.size()
                  << " added, " << done.updated.size() << " changed" << Qt::endl;
    if (plan.count(Conflict) > 0 && done.updated.isEmpty())
        context.out() << "What is different here stays as it is; --update takes the file's values."
                      << Qt::endl;
    qsizetype unknown = 0;
    for (const ImportItem &item : plan.items)
        unknown += item.kind == New && item.vendor.platform.isEmpty() ? 1 : 0;
    if (unknown > 0)
        context.out() << "The file names no platform for " << unknown
                      << " of the new ones; the next look at each recognises it, or foghorn poll says which "
                         "it can't."
                      << Qt::endl;
}

void printJson(CliContext &context, const ImportPlan &plan, const ImportDone &done)
{
    using enum ImportItem::Kind;
    QJsonArray items;
    for (const ImportItem &item : plan.items)
        items.append(toJson(item));
    context.print(QJsonObject{{u"new"_s, plan.count(New)},
                              {u"same"_s, plan.count(Same)},
                              {u"conflicts"_s, plan.count(Conflict)},
                              {u"refused"_s, plan.count(Refused)},
                              {u"policies"_s, word(plan.policiesKind)},
                              {u"added"_s, QJsonArray::fromStringList(done.added)},
                              {u"updated"_s, QJsonArray::fromStringList(done.updated)},
                              {u"items"_s, items}});
}

// What is watched now, read without making a store where there is none.
Result<Configuration> currentOf(CliContext &context)
{
    if (!context.hasHistory())
        return Configuration();
    const auto store = context.open(HistoryStore::Mode::ReadOnly);
    if (!store)
        return store.error();
    return configurationOf(**store);
}

} // namespace

int cli::importFile(CliContext &context, const QStringList &arguments)
{
    CliArguments call(u"import"_s, u"FILE"_s,
                      u"Takes over the vendors of a file of foghorn backup (JSON) or of an OPML list. Shows "
                      "what it does; what is watched already stays as it is."_s);
    call.add({u"dry-run"_s}, u"Only show what would be done."_s);
    call.add({u"update"_s}, u"Where the file says something else, take that."_s);
    call.add({u"private"_s}, u"Take addresses inside private networks too."_s);
    if (!call.parse(context, arguments))
        return call.helped() ? ExitDone : ExitUsage;
    if (call.positionals().size() != 1)
        return context.fail(ExitUsage, u"import takes one file"_s);
    const Result<Configuration> file = configurationIn(call.positionals().first());
    if (!file)
        return context.fail(ExitFailed, file.error().detail);
    const Result<Configuration> current = currentOf(context);
    if (!current)
        return context.fail(current.error());
    const ImportPlan plan
        = planImport(*file, *current, {.isInside = namesPrivateHost, .takeInside = call.has(u"private"_s)});
    if (!context.json())
        printPlan(context, plan);
    ImportDone done;
    if (!call.has(u"dry-run"_s)) {
        const auto store = context.open();
        if (!store)
            return context.fail(store.error());
        const Result<ImportDone> applied
            = applyImport(**store, plan, call.has(u"update"_s), QDateTime::currentDateTimeUtc());
        if (!applied)
            return context.fail(applied.error());
        done = *applied;
    }
    if (context.json())
        printJson(context, plan, done);
    else
        printSum(context, plan, done);
    const qsizetype refused = plan.count(ImportItem::Kind::Refused);
    if (refused > 0)
        return context.fail(ExitUnread,
                            u"%1 entries of the file were refused, each with its reason"_s.arg(refused));
    return ExitDone;
}

} // namespace foghorn
