// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/replay.h"
#include "models/feeds/platform.h"
#include "models/status/severity.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

int cli::replay(CliContext &context, const QStringList &arguments)
{
    CliArguments call(
        u"replay"_s, u"ID DIR"_s,
        u"Reads a folder of captured bodies, each named by its capture time (20260829T120000Z.json or "
        "epoch seconds, any ending), as if each had been read then. Tells nothing."_s);
    if (!call.parse(context, arguments))
        return call.helped() ? ExitDone : ExitUsage;
    if (call.positionals().size() != 2)
        return context.fail(ExitUsage, u"replay takes a vendor's id and a folder"_s);
    const auto store = context.openToChange();
    if (!store)
        return context.fail(store.error());
    const Result<VendorState> state = (*store)->state(call.positionals().first());
    if (!state)
        return context.fail(state.error());
    const Platform *platform = platformById(state->vendor.platform);
    if (!platform) {
        return context.fail(
            ExitFailed,
            u"%1 has no known platform; remove it and add it with --platform"_s.arg(state->vendor.id));
    }
    const Result<QList<Capture>> captures = capturesIn(call.positionals().last());
    if (!captures)
        return context.fail(ExitFailed, captures.error().detail);

    ReplayResult total;
    QString failed;
    const Result<void> done
        = replayCaptures(**store, state->vendor, *platform, *captures, [&](const ReplayResult &soFar) {
              total = soFar;
              if (!context.json())
                  context.out() << '\r' << soFar.read + soFar.refused.size() << " of " << captures->size()
                                << Qt::flush;
          });
    if (!context.json())
        context.out() << Qt::endl;
    if (!done)
        return context.fail(done.error());
    for (const auto &[file, error] : std::as_const(total.refused))
        context.fail(ExitUnread, file + u": "_s + wireName(error.kind) + u": "_s + error.detail);
    if (context.json()) {
        context.print(QJsonObject{{u"vendor"_s, state->vendor.id},
                                  {u"captures"_s, captures->size()},
                                  {u"read"_s, total.read},
                                  {u"refused"_s, total.refused.size()},
                                  {u"changes"_s, total.changes}});
    } else {
        context.out() << total.read << " captures read, " << total.refused.size() << " refused, "
                      << total.changes << " changes" << Qt::endl;
    }
    return total.refused.isEmpty() ? ExitDone : ExitUnread;
}

} // namespace foghorn
