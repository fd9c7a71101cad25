// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/importplan.h"
#include "models/history/historystore.h"

namespace foghorn {

// All that is watched and how, as backups hold it; nothing is left to be guessed.
Result<Configuration> configurationOf(HistoryStore &store);

// A file of either form, whole; the error says what to do and starts with the file's name.
Result<Configuration> configurationIn(const QString &path);

struct ImportDone
{
    QStringList added; // ids
    QStringList updated;
};

// Adds what is new, unread, in one transaction; with `update` what differs takes the file's values as well.
Result<ImportDone> applyImport(HistoryStore &store, const ImportPlan &plan, bool update,
                               const QDateTime &now);

} // namespace foghorn
