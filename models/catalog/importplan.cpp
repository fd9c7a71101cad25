// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/importplan.h"

#include "models/catalog/addresses.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

QStringList namesOf(const std::optional<QList<ComponentName>> &components)
{
    QStringList names;
    for (const ComponentName &component : components.value_or(QList<ComponentName>()))
        names.append(component.group.isEmpty() ? component.name
                                               : component.group + u" / "_s + component.name);
    return sorted(names);
}

bool speaksOfComponents(const ConfigVendor &vendor)
{
    return vendor.watchAll || vendor.watched || vendor.unwatched;
}

QString choiceText(const ConfigVendor &vendor)
{
    const QStringList in = namesOf(vendor.watched);
    const QStringList out = namesOf(vendor.unwatched);
    if (vendor.watchAll.value_or(true))
        return out.isEmpty() ? u"all"_s : u"all but "_s + out.join(u", "_s);
    return in.isEmpty() ? u"none"_s : u"only "_s + in.join(u", "_s);
}

// What goes without saying is not compared: which of both lists counts, watchAll says.
QStringList choiceOf(const ConfigVendor &vendor)
{
    const bool all = vendor.watchAll.value_or(true);
    return QStringList(all ? u"all"_s : u"some"_s) + namesOf(all ? vendor.unwatched : vendor.watched);
}

QString yesNo(bool value)
{
    return value ? u"yes"_s : u"no"_s;
}

QList<FieldConflict> conflictsOf(const ConfigVendor &ours, const ConfigVendor &theirs)
{
    QList<FieldConflict> found;
    if (ours.name != theirs.name)
        found.append({u"name"_s, ours.name, theirs.name});
    if (foldedAddress(ours.page) != foldedAddress(theirs.page))
        found.append({u"page"_s, ours.page.toString(), theirs.page.toString()});
    if (foldedAddress(ours.feed) != foldedAddress(theirs.feed))
        found.append({u"feed"_s, ours.feed.toString(), theirs.feed.toString()});
    if (!theirs.platform.isEmpty() && ours.platform != theirs.platform)
        found.append({u"platform"_s, ours.platform, theirs.platform});
    if (theirs.intervalSeconds && ours.intervalSeconds != theirs.intervalSeconds) {
        found.append({u"interval"_s, QString::number(ours.intervalSeconds.value_or(0)),
                      QString::number(*theirs.intervalSeconds)});
    }
    const QStringList ourTags = sorted(ours.tags.value_or(QStringList()));
    if (theirs.tags && ourTags != sorted(*theirs.tags))
        found.append({u"tags"_s, ourTags.join(u", "_s), sorted(*theirs.tags).join(u", "_s)});
    if (theirs.paused && ours.paused != theirs.paused)
        found.append({u"paused"_s, yesNo(ours.paused.value_or(false)), yesNo(*theirs.paused)});
    if (speaksOfComponents(theirs) && choiceOf(ours) != choiceOf(theirs))
        found.append({u"components"_s, choiceText(ours), choiceText(theirs)});
    return found;
}

} // namespace

qsizetype ImportPlan::count(ImportItem::Kind kind) const
{
    return std::ranges::count(items, kind, &ImportItem::kind);
}

ImportPlan planImport(const Configuration &file, const Configuration &current, const ImportRules &rules)
{
    QHash<QString, const ConfigVendor *> known;
    for (const ConfigVendor &vendor : current.vendors) {
        known.insert(foldedAddress(vendor.page), &vendor);
        known.insert(foldedAddress(vendor.feed), &vendor);
    }
    ImportPlan plan{.policies = file.policies};
    QList<ImportItem> refused;
    QSet<const ConfigVendor *> met;
    for (const ConfigVendor &vendor : file.vendors) {
        ImportItem item{.vendor = vendor};
        const ConfigVendor *ours
            = known.value(foldedAddress(vendor.feed), known.value(foldedAddress(vendor.page)));
        item.inside = vendor.privateAllowed
            || (rules.isInside && (rules.isInside(vendor.feed) || rules.isInside(vendor.page)));
        item.vendor.privateAllowed = item.inside;
        if (ours && met.contains(ours)) {
            refused.append({.kind = ImportItem::Kind::Refused,
                            .vendor = vendor,
                            .where = vendor.name,
                            .reason = u"%1 is watched, and another entry of the file is it"_s.arg(ours->id)});
            continue;
        }
        if (ours) {
            met.insert(ours);
            item.existingId = ours->id;
            item.conflicts = conflictsOf(*ours, vendor);
            item.kind = item.conflicts.isEmpty() ? ImportItem::Kind::Same : ImportItem::Kind::Conflict;
        }
        if (item.inside && !rules.takeInside && item.kind != ImportItem::Kind::Same
            && !(ours && ours->privateAllowed)) {
            item.kind = ImportItem::Kind::Refused;
            item.where = vendor.name;
            item.reason = u"%1 lies inside a private network; take it only when you know it"_s.arg(
                vendor.feed.toString());
            refused.append(item);
            continue;
        }
        plan.items.append(item);
    }
    plan.items += refused;
    for (const RefusedEntry &entry : file.refused)
        plan.items.append({.kind = ImportItem::Kind::Refused, .where = entry.where, .reason = entry.reason});
    if (!file.policies.isEmpty() && file.policies != current.policies)
        plan.policiesKind = current.policies.isEmpty() ? ImportItem::Kind::New : ImportItem::Kind::Conflict;
    return plan;
}

ConfigVendor updated(const ConfigVendor &current, const ConfigVendor &file)
{
    ConfigVendor result = current;
    result.name = file.name;
    if (foldedAddress(result.page) != foldedAddress(file.page))
        result.page = file.page;
    if (foldedAddress(result.feed) != foldedAddress(file.feed))
        result.feed = file.feed;
    if (!file.platform.isEmpty())
        result.platform = file.platform;
    if (file.intervalSeconds)
        result.intervalSeconds = file.intervalSeconds;
    if (file.tags)
        result.tags = file.tags;
    if (file.paused)
        result.paused = file.paused;
    if (speaksOfComponents(file)) {
        result.watchAll = file.watchAll.value_or(true);
        result.watched = file.watched;
        result.unwatched = file.unwatched;
    }
    result.privateAllowed = current.privateAllowed || file.privateAllowed;
    return result;
}

} // namespace foghorn
