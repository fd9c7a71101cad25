// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/configuration.h"
#include "models/history/historystore.h"
#include "models/monitor/look.h"
#include "views/addvendor/offermodel.h"

namespace foghorn {

// What the dialog shows of what was read; `vendors` are those that are watched.
AddPreview previewOf(const Preview &preview, const QList<Vendor> &vendors);

// Writes the vendor as it was wished for, with what was read where it was; gives back its id. An address that
// is watched already is not added twice: an error of kind usage.
Result<QString> writeVendor(HistoryStore &store, const AddWish &wish, const std::optional<Preview> &preview,
                            const QDateTime &now);

// What files hold: a configuration (JSON or OPML; the first of them), or addresses in their text.
struct FileContent
{
    std::optional<Configuration> configuration;
    QList<QUrl> addresses;
};
Result<FileContent> readFiles(const QStringList &paths);

// The components of a vendor that somebody has been asked about, kept beside it: what came later and is not
// watched is new.
Result<void> keepAsked(HistoryStore &store, const QString &vendorId, const QStringList &componentIds);
Result<std::optional<QStringList>> askedAbout(HistoryStore &store, const QString &vendorId);

} // namespace foghorn
