// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "models/catalog/catalog.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

int cli::catalog(CliContext &context, const QStringList &arguments)
{
    CliArguments call(u"catalog"_s, u"[WORDS...]"_s,
                      u"Lists the vendors that are known by name, those that the words mean first. "
                      "foghorn add ID watches one."_s);
    if (!call.parse(context, arguments))
        return call.helped() ? ExitDone : ExitUsage;
    const Catalog catalog = Catalog::withOwn(context.dataDir());
    for (const QString &note : catalog.notes())
        context.fail(ExitDone, note);
    const QString words = call.positionals().join(u' ');
    const QList<CatalogEntry> found = catalog.search(words);
    if (context.json()) {
        QJsonArray array;
        for (const CatalogEntry &entry : found) {
            array.append(QJsonObject{{u"id"_s, entry.id},
                                     {u"name"_s, entry.name},
                                     {u"page"_s, entry.page},
                                     {u"platform"_s, json::text(entry.platform)},
                                     {u"category"_s, json::text(entry.category)}});
        }
        context.print(array);
        return ExitDone;
    }
    QList<QStringList> rows;
    for (const CatalogEntry &entry : found) {
        rows.append({entry.id, entry.name, entry.platform.isEmpty() ? u"-"_s : entry.platform, entry.category,
                     entry.page});
    }
    if (rows.isEmpty())
        context.out() << "None of the " << catalog.size() << " vendors is called \"" << words
                      << "\"; foghorn add takes the address of any status page." << Qt::endl;
    else
        context.printTable(rows);
    return ExitDone;
}

} // namespace foghorn
