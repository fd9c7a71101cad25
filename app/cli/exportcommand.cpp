// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/exportoptions.h"
#include "app/cli/vendorchoice.h"
#include "app/export/exportbytes.h"
#include "app/export/loadreport.h"
#include "app/export/wholefile.h"

#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

void addOptions(CliArguments &call)
{
    call.add({u"o"_s, u"output"_s}, u"The file to write."_s, u"FILE"_s);
    call.add({u"days"_s}, u"Calendar days up to now, today included (default 365)."_s, u"N"_s);
    call.add({u"from"_s}, u"First day."_s, u"DATE"_s);
    call.add({u"to"_s}, u"Last day."_s, u"DATE"_s);
    call.add({u"month"_s}, u"One month, like 2026-10."_s, u"YYYY-MM"_s);
    call.add({u"component"_s}, u"Only this component; may be given again."_s, u"NAME"_s);
    call.add({u"rule"_s}, u"statuspage (partial outage counts 30 %), strict or outages."_s, u"RULE"_s);
    call.add({u"sla"_s}, u"What was promised, in per cent (default 99.9)."_s, u"PERCENT"_s);
    call.add({u"business-hours"_s},
             u"Beside 24 x 7: days and hours, like \"Mon-Fri 09:00-17:00\", a zone after it."_s, u"HOURS"_s);
    call.add({u"size"_s}, u"Of a picture or page, in pixels at 96 dpi; a height of 0 fits."_s, u"WxH"_s);
    call.add({u"scale"_s}, u"Pixels of the PNG to one of --size: 1 to 4 (a name like x@2x.png says 2)."_s,
             u"N"_s);
    call.add({u"theme"_s}, u"light or dark."_s, u"THEME"_s);
}

// Only the named components, at the vendors that have them; an error where none has.
Result<void> chooseComponents(HistoryStore &store, ReportRequest &request, const QStringList &names)
{
    for (const QString &name : names) {
        std::optional<Error> missing;
        bool found = false;
        for (const QString &id : std::as_const(request.vendors)) {
            const Result<VendorState> state = store.state(id);
            if (!state)
                return state.error();
            const Result<QStringList> ids = componentIds(*state, name);
            if (ids) {
                request.components[id] += *ids;
                found = true;
            } else {
                missing = ids.error();
            }
        }
        if (!found)
            return missing.value_or(Error{Error::Kind::Usage, u"no vendor has a component %1"_s.arg(name)});
    }
    return {};
}

} // namespace

int cli::exportFile(CliContext &context, const QStringList &arguments)
{
    CliArguments call(u"export"_s, u"chart|bars|timeline|report ID... -o FILE"_s,
                      u"Charts and reports of the own history as a file; its ending says the format.\n"
                      "chart: png svg pdf csv json; bars, timeline: png svg pdf; report: html pdf."_s);
    addOptions(call);
    if (!call.parse(context, arguments))
        return call.helped() ? ExitDone : ExitUsage;
    Result<ExportOptions> options = exportOptionsFrom(call, QDateTime::currentDateTimeUtc());
    if (!options)
        return context.fail(ExitUsage, options.error().detail);
    const auto store = context.open(HistoryStore::Mode::ReadOnly);
    if (!store)
        return context.fail(store.error());
    const Result<void> chosen = chooseComponents(**store, options->request, call.values(u"component"_s));
    if (!chosen)
        return context.fail(ExitFailed, chosen.error().detail);
    const Result<ReportData> data = loadReport(**store, options->request, QDateTime::currentDateTimeUtc());
    if (!data)
        return context.fail(data.error());
    QLocale::setDefault(QLocale::c()); // the command line speaks English
    const Result<QByteArray> bytes = exportBytes(options->kind, options->format, *data, options->picture);
    if (!bytes)
        return context.fail(bytes.error());
    const Result<void> written = writeFileWhole(options->file, *bytes);
    if (!written)
        return context.fail(ExitFailed, written.error().detail);
    if (context.json())
        context.print(QJsonObject{{u"file"_s, options->file}, {u"bytes"_s, bytes->size()}});
    return ExitDone;
}

} // namespace foghorn
