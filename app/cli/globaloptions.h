// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace foghorn {

// The options that go with every call, before or after the command, and what is left for the command.
struct GlobalOptions
{
    QString dataDir; // --data-dir, else FOGHORN_DATA_DIR, else empty
    bool json = false;
    bool verbose = false;
    bool version = false;
    bool help = false; // before a command; after it, it is the command's own
    bool demo = false; // of the desktop program, as the next
    bool minimized = false;
    QString command; // empty: the desktop program
    QStringList rest;
    QString error; // what is wrong with them, in one line
};

GlobalOptions globalOptions(const QStringList &arguments); // without the program's own name

} // namespace foghorn
