// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/globaloptions.h"

#include <QDir>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

constexpr std::array table{
    Command{"add"_L1, "URL-or-ID..."_L1, "watch status pages, feeds or vendors of the catalogue"_L1,
            cli::add},
    Command{"set"_L1, "ID"_L1, "change a vendor's name, interval, tags, watched components; pause it"_L1,
            cli::set},
    Command{"remove"_L1, "ID..."_L1, "stop watching; the history is kept 30 days"_L1, cli::remove},
    Command{"vendors"_L1, ""_L1, "list what is watched"_L1, cli::vendors},
    Command{"catalog"_L1, "[WORDS...]"_L1, "the vendors that are known by name"_L1, cli::catalog},
    Command{"poll"_L1, "[ID...]"_L1, "one round now, each vendor once"_L1, cli::poll},
    Command{"backfill"_L1, "[ID...]"_L1, "read the vendors' own past, with progress"_L1, cli::backfill},
    Command{"watch"_L1, ""_L1, "poll until stopped, a line a change"_L1, cli::watch},
    Command{"status"_L1, "[ID...]"_L1, "every vendor's level, components and open incidents"_L1, cli::status},
    Command{"incidents"_L1, "[ID...]"_L1, "incidents and maintenances, newest first"_L1, cli::incidents},
    Command{"alerts"_L1, ""_L1, "every change that was judged, and what became of it"_L1, cli::alerts},
    Command{"mute"_L1, "ID"_L1, "tell nothing of a vendor for a while, or until it is resolved"_L1,
            cli::mute},
    Command{"quiet"_L1, "[SPAN|off]"_L1, "hold what is not critical for a while, then tell it"_L1,
            cli::quiet},
    Command{"uptime"_L1, "ID"_L1, "uptime per component and day, from the own history"_L1, cli::uptime},
    Command{"export"_L1, "WHAT ID... -o FILE"_L1,
            "chart, bars, timeline or report as PNG, SVG, PDF, CSV, HTML"_L1, cli::exportFile},
    Command{"replay"_L1, "ID DIR"_L1, "turn a folder of captured bodies into history"_L1, cli::replay},
    Command{"import"_L1, "FILE"_L1, "take over the vendors of a backup or an OPML list"_L1, cli::importFile},
    Command{"backup"_L1, "FILE"_L1, "write what is watched (.json, .opml), or the whole history (.sqlite)"_L1,
            cli::backup},
    Command{"doctor"_L1, ""_L1, "check database, feeds and network, and say what to do"_L1, cli::doctor},
};

void printHelp(QTextStream &out)
{
    out << "Usage: foghorn [--data-dir DIR] [--json] [--verbose] [COMMAND] [ARGUMENTS]\n"
           "Without a command the desktop program starts (--minimized, --demo).\n\nCommands:\n";
    for (const Command &command : table) {
        const QString call = command.name + u' ' + command.synopsis;
        out << "  " << call.leftJustified(26) << command.summary << '\n';
    }
    out << "\nfoghorn COMMAND --help says more. Exit: 0 done, 1 something watched is not operational,\n"
           "2 wrong usage, 3 something could not be read or is unknown, 4 could not be done.\n"
        << Qt::flush;
}

} // namespace

std::span<const Command> commands()
{
    return table;
}

std::optional<int> runCommandLine(const QStringList &arguments, const QString &defaultDataDir)
{
    const GlobalOptions options = globalOptions(arguments);
    CliContext context(options.dataDir.isEmpty() ? defaultDataDir : options.dataDir, options.json);
    if (!options.error.isEmpty())
        return context.fail(ExitUsage, options.error);
    if (options.version) {
        context.out() << "Foghorn " << FOGHORN_VERSION << Qt::endl;
        return ExitDone;
    }
    if (options.command.isEmpty()) {
        if (!options.help)
            return std::nullopt;
        printHelp(context.out());
        return ExitDone;
    }
    const auto command = std::ranges::find(table, options.command, &Command::name);
    if (command == table.end()) {
        return context.fail(ExitUsage,
                            u"there is no command \"%1\"; foghorn --help lists them"_s.arg(options.command));
    }
    QStringList rest = options.rest;
    if (options.help)
        rest.prepend(u"--help"_s);
    return command->run(context, rest);
}

} // namespace foghorn
