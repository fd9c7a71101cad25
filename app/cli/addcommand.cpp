// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/adder.h"
#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/cli/vendorchoice.h"
#include "app/interrupt.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

int cli::add(CliContext &context, const QStringList &arguments)
{
    CliArguments call(
        u"add"_s, u"URL-or-ID..."_s,
        u"Watches status pages or feeds, given by address or by the catalogue's id, after reading and "
        "recognising them."_s);
    call.add({u"name"_s}, u"What to call it (default: what the page calls itself)."_s, u"NAME"_s);
    call.add({u"platform"_s}, u"The platform, where recognition is not wanted."_s, u"ID"_s);
    call.add({u"tag"_s}, u"A tag; may be given several times."_s, u"TAG"_s);
    call.add({u"interval"_s}, u"Seconds between two looks (default 60, at least 10)."_s, u"SECONDS"_s);
    call.add({u"component"_s},
             u"Watch this component only (\"Group / Name\" where names repeat); several times."_s, u"NAME"_s);
    call.add({u"no-check"_s}, u"Add without reading."_s);
    if (!call.parse(context, arguments))
        return call.helped() ? ExitDone : ExitUsage;
    if (call.positionals().isEmpty())
        return context.fail(ExitUsage, u"add what? Give the address of a status page or feed."_s);
    AddWishes wishes{.name = call.value(u"name"_s),
                     .platform = call.value(u"platform"_s),
                     .tags = call.values(u"tag"_s),
                     .components = call.values(u"component"_s),
                     .check = !call.has(u"no-check"_s)};
    if (!wishes.platform.isEmpty() && !platformById(wishes.platform))
        return context.fail(ExitUsage,
                            u"there is no platform \"%1\"; %2"_s.arg(wishes.platform, knownPlatforms()));
    if (call.has(u"interval"_s)) {
        const std::optional<int> interval = intervalFrom(call.value(u"interval"_s));
        if (!interval)
            return context.fail(ExitUsage, intervalHelp());
        wishes.interval = *interval;
    }
    if (!wishes.name.isEmpty() && call.positionals().size() > 1)
        return context.fail(ExitUsage, u"--name goes with one vendor"_s);
    const auto store = context.open();
    if (!store)
        return context.fail(store.error());

    Adder adder(context, **store, wishes, call.positionals());
    Interrupt interrupt;
    QObject::connect(&interrupt, &Interrupt::received, &adder, &Adder::stop);
    QMetaObject::invokeMethod(&adder, &Adder::start, Qt::QueuedConnection);
    const int code = QCoreApplication::exec();
    QJsonArray array;
    for (const auto &[vendor, components] : adder.added()) {
        array.append(json::vendor(vendor, components ? components : componentCount(**store, vendor.id)));
        if (!context.json())
            context.out() << vendor.id << "  " << vendor.name << "  " << vendor.platform << Qt::endl;
    }
    if (context.json())
        context.print(array);
    return code;
}

} // namespace foghorn
