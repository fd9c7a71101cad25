// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/configuration.h"

#include <functional>

// What a file would do to what is watched now, before anything is done.
namespace foghorn {

// A value of the file that is another one here.
struct FieldConflict
{
    QString field; // name, page, feed, platform, interval, tags, paused, components
    QString ours; // as a person reads it
    QString theirs;

    bool operator==(const FieldConflict &) const = default;
};

struct ImportItem
{
    enum class Kind { New, Same, Conflict, Refused };
    Kind kind = Kind::New;
    ConfigVendor vendor; // as the file has it; of a refused one perhaps nothing
    QString existingId; // same and conflict: the vendor that is watched already
    QList<FieldConflict> conflicts;
    QString where; // refused: which entry,
    QString reason; // and why
    bool inside = false; // it lies inside a private network, which the user has to mean

    bool operator==(const ImportItem &) const = default;
};

struct ImportPlan
{
    QList<ImportItem> items; // in the file's order, refused entries last
    QJsonObject policies; // the file's
    ImportItem::Kind policiesKind = ImportItem::Kind::Same; // new, same or conflict

    qsizetype count(ImportItem::Kind kind) const;
    bool operator==(const ImportPlan &) const = default;
};

struct ImportRules
{
    std::function<bool(const QUrl &address)> isInside; // whether an address lies in a private network
    bool takeInside = false; // the user means those; otherwise they are refused
};

// A vendor is the same when page or feed are at the same address, whatever it is called. `current` is what is
// watched now, whole.
ImportPlan planImport(const Configuration &file, const Configuration &current, const ImportRules &rules);

// What is watched, with what the file says put over it.
ConfigVendor updated(const ConfigVendor &current, const ConfigVendor &file);

} // namespace foghorn
