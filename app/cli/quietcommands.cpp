// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/statustable.h"
#include "models/alerts/policyfile.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

constexpr int defaultHours = 4;

// "30m", "4h", "2d" from now; nothing for another form or for no time at all.
std::optional<QDateTime> untilFrom(const QString &text, const QDateTime &now)
{
    const std::optional<QDateTime> back
        = text.isEmpty() || text.contains(u'-') ? std::nullopt : timeFrom(text, now);
    if (!back || *back >= now)
        return std::nullopt;
    return now.addSecs(back->secsTo(now));
}

int storeQuiet(CliContext &context, HistoryStore &store, const QDateTime &until)
{
    const QString value = until.isValid() ? until.toUTC().toString(Qt::ISODate) : QString();
    if (const auto kept = store.setSetting(quietSetting, value); !kept)
        return context.fail(kept.error());
    context.out() << (until.isValid() ? u"quiet until %1; what comes meanwhile is held and told then"_s.arg(
                          localTime(until))
                                      : u"no longer quiet; what was held is told"_s)
                  << Qt::endl;
    return ExitDone;
}

} // namespace

int cli::mute(CliContext &context, const QStringList &arguments)
{
    CliArguments call(u"mute"_s, u"ID"_s,
                      u"Tells nothing of a vendor for a while. Its changes are still kept."_s);
    call.add({u"for"_s}, u"So long: 30m, 4h, 2d (4h unless told)."_s, u"SPAN"_s);
    call.add({u"until-resolved"_s}, u"Until all of it is operational again; that is told."_s);
    call.add({u"off"_s}, u"Tells of it again."_s);
    if (!call.parse(context, arguments))
        return call.helped() ? ExitDone : ExitUsage;
    if (call.positionals().size() != 1)
        return context.fail(ExitUsage, u"mute needs one vendor's id; `foghorn vendors` lists them"_s);
    const bool resolved = call.has(u"until-resolved"_s);
    if (int(call.has(u"for"_s)) + int(resolved) + int(call.has(u"off"_s)) > 1)
        return context.fail(ExitUsage, u"--for, --until-resolved and --off exclude each other"_s);
    const QString id = call.positionals().first();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString span = call.has(u"for"_s) ? call.value(u"for"_s) : u"%1h"_s.arg(defaultHours);
    const std::optional<QDateTime> until = untilFrom(span, now);
    if (!until)
        return context.fail(ExitUsage, u"--for takes a span like 30m, 4h or 2d, not \"%1\""_s.arg(span));
    const auto store = context.open();
    if (!store)
        return context.fail(store.error());
    if (call.has(u"off"_s)) {
        if (const auto done = (*store)->unmute(id); !done)
            return context.fail(done.error());
        context.out() << u"%1 is told of again"_s.arg(id) << Qt::endl;
        return ExitDone;
    }
    const Mute mute{.vendor = id, .until = resolved ? QDateTime() : *until, .since = now};
    if (const auto done = (*store)->setMute(mute); !done)
        return context.fail(done.error());
    context.out() << (resolved ? u"%1 is muted until it is operational again"_s.arg(id)
                               : u"%1 is muted until %2"_s.arg(id, localTime(*until)))
                  << Qt::endl;
    return ExitDone;
}

int cli::quiet(CliContext &context, const QStringList &arguments)
{
    CliArguments call(u"quiet"_s, u"[SPAN|off]"_s,
                      u"Holds what is not critical for a while (1h unless told) and tells it afterwards."_s);
    if (!call.parse(context, arguments))
        return call.helped() ? ExitDone : ExitUsage;
    if (call.positionals().size() > 1)
        return context.fail(ExitUsage, u"quiet takes one span like 2h, or off"_s);
    const QString word = call.positionals().value(0, u"1h"_s);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const std::optional<QDateTime> until = untilFrom(word, now);
    if (!until && word != "off"_L1)
        return context.fail(ExitUsage,
                            u"quiet takes a span like 30m, 2h or 1d, or off, not \"%1\""_s.arg(word));
    const auto store = context.open();
    if (!store)
        return context.fail(store.error());
    return storeQuiet(context, **store, until.value_or(QDateTime()));
}

} // namespace foghorn
