// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/history/historystore.h"

#include <optional>

// What the commands that speak of vendors and their components share.
namespace foghorn {

class CliContext;

// The ids of the components that a name means: "Group / Name", or "Name" in whatever group; an error that
// lists the page's names where none matches.
Result<QStringList> componentIds(const VendorState &state, const QString &name);

// Watches the named components and no other; components that come later are announced, not watched.
Result<void> watchExactly(HistoryStore &store, Vendor vendor, const QStringList &names);

// The named vendors' states, all where none is named; an error names the first that is not there.
Result<QList<VendorState>> chosenStates(HistoryStore &store, const QStringList &ids);

// The ids a call means, in the order of the list; paused ones only where they are named.
Result<QStringList> vendorsToRead(CliContext &context, const QStringList &named);

// How many components a vendor's page lists; nothing while it was never read.
std::optional<qsizetype> componentCount(HistoryStore &store, const QString &vendorId);

// Whether anything is watched; a history that can't be opened counts as something: its trouble must be seen.
bool hasVendors(const QString &dataDir);

std::optional<int> intervalFrom(const QString &text); // seconds, 10 to one day
QString intervalHelp();
QString knownPlatforms();

// The code a call ends with that could not read an address: failing to reach it is "could not be read",
// reaching it and not knowing it "could not be done".
int exitCodeFor(const Error &error);

// A line for each vendor whose page seems to have moved, and how to follow it.
QStringList offerLines(const QList<VendorState> &states);

} // namespace foghorn
