// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/context.h"

#include <span>

namespace foghorn {

// A command of the command line: a name, one line of help, and what it does. Returns an ExitCode.
struct Command
{
    QLatin1StringView name;
    QLatin1StringView synopsis;
    QLatin1StringView summary;
    int (*run)(CliContext &context, const QStringList &arguments);
};

std::span<const Command> commands();

namespace cli {

int add(CliContext &context, const QStringList &arguments);
int set(CliContext &context, const QStringList &arguments);
int remove(CliContext &context, const QStringList &arguments);
int vendors(CliContext &context, const QStringList &arguments);
int poll(CliContext &context, const QStringList &arguments);
int backfill(CliContext &context, const QStringList &arguments);
int watch(CliContext &context, const QStringList &arguments);
int status(CliContext &context, const QStringList &arguments);
int incidents(CliContext &context, const QStringList &arguments);
int alerts(CliContext &context, const QStringList &arguments);
int mute(CliContext &context, const QStringList &arguments);
int quiet(CliContext &context, const QStringList &arguments);
int uptime(CliContext &context, const QStringList &arguments);
int exportFile(CliContext &context, const QStringList &arguments);
int replay(CliContext &context, const QStringList &arguments);
int catalog(CliContext &context, const QStringList &arguments);
int importFile(CliContext &context, const QStringList &arguments);
int backup(CliContext &context, const QStringList &arguments);
int doctor(CliContext &context, const QStringList &arguments);

} // namespace cli

// The whole command line: global options, then a command. Nothing where the arguments name no command (the
// desktop is meant).
std::optional<int> runCommandLine(const QStringList &arguments, const QString &defaultDataDir);

} // namespace foghorn
