// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/globaloptions.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

// A switch that goes with every call; false for any other word.
bool takeSwitch(GlobalOptions &options, const QString &word)
{
    if (word == "--json"_L1)
        options.json = true;
    else if (word == "--verbose"_L1)
        options.verbose = true;
    else if (word == "--version"_L1)
        options.version = true;
    else if (word == "--demo"_L1 && options.command.isEmpty())
        options.demo = true;
    else if (word == "--minimized"_L1 && options.command.isEmpty())
        options.minimized = true;
    else if ((word == "--help"_L1 || word == "-h"_L1) && options.command.isEmpty())
        options.help = true;
    else
        return false;
    return true;
}

} // namespace

GlobalOptions globalOptions(const QStringList &arguments)
{
    GlobalOptions options{.dataDir = qEnvironmentVariable("FOGHORN_DATA_DIR")};
    bool dirNamed = false;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &word = arguments[i];
        if (word == "--"_L1) {
            options.rest += arguments.mid(i);
            break;
        }
        if (word == "--data-dir"_L1) {
            if (++i == arguments.size()) {
                options.error = u"--data-dir needs a folder"_s;
                return options;
            }
            options.dataDir = arguments[i];
            dirNamed = true;
        } else if (word.startsWith("--data-dir="_L1)) {
            options.dataDir = word.section(u'=', 1);
            dirNamed = true;
        } else if (takeSwitch(options, word)) {
            continue;
        } else if (options.command.isEmpty() && !word.startsWith(u'-')) {
            options.command = word;
        } else if (options.command.isEmpty()) {
            options.error = u"there is no option %1; foghorn --help lists them"_s.arg(word);
            return options;
        } else {
            options.rest.append(word);
        }
    }
    // An empty one is a script's slip; it must not end in the user's own history.
    if (dirNamed && options.dataDir.isEmpty())
        options.error = u"--data-dir needs a folder"_s;
    return options;
}

} // namespace foghorn
