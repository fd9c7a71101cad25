// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/vendorchoice.h"

#include "app/cli/context.h"
#include "models/feeds/platform.h"
#include "models/history/files.h"

#include <QDir>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

constexpr int shortestInterval = 10;
constexpr int longestInterval = 24 * 60 * 60;

QString fullName(const VendorState &state, const ComponentState &component)
{
    for (const ComponentGroup &group : state.groups) {
        if (group.id == component.groupId)
            return group.name + u" / "_s + component.name;
    }
    return component.name;
}

} // namespace

Result<QStringList> componentIds(const VendorState &state, const QString &name)
{
    QStringList ids;
    QStringList names;
    for (const ComponentState &component : state.components) {
        if (component.gone)
            continue;
        const QString full = fullName(state, component);
        if (name.compare(full, Qt::CaseInsensitive) == 0
            || name.compare(component.name, Qt::CaseInsensitive) == 0 || name == component.id)
            ids.append(component.id);
        names.append(full);
    }
    if (!ids.isEmpty())
        return ids;
    if (names.isEmpty())
        return Error{Error::Kind::Schema, u"%1 lists no components"_s.arg(state.vendor.name)};
    return Error{
        Error::Kind::Schema,
        u"%1 has no component \"%2\"; it has: %3"_s.arg(state.vendor.name, name, names.join(u", "_s))};
}

Result<void> watchExactly(HistoryStore &store, Vendor vendor, const QStringList &names)
{
    const Result<VendorState> state = store.state(vendor.id);
    if (!state)
        return state.error();
    QStringList wanted;
    for (const QString &name : names) {
        const Result<QStringList> ids = componentIds(*state, name);
        if (!ids)
            return ids.error();
        wanted += *ids;
    }
    QStringList others;
    for (const ComponentState &component : state->components) {
        if (!wanted.contains(component.id))
            others.append(component.id);
    }
    vendor.watchAll = false;
    if (const Result<void> updated = store.updateVendor(vendor); !updated)
        return updated;
    if (const Result<void> unwatched = store.setWatched(vendor.id, others, false); !unwatched)
        return unwatched;
    return store.setWatched(vendor.id, wanted, true);
}

Result<QList<VendorState>> chosenStates(HistoryStore &store, const QStringList &ids)
{
    if (ids.isEmpty())
        return store.states();
    QList<VendorState> chosen;
    for (const QString &id : ids) {
        Result<VendorState> state = store.state(id);
        if (!state)
            return state.error();
        chosen.append(*state);
    }
    return chosen;
}

Result<QStringList> vendorsToRead(CliContext &context, const QStringList &named)
{
    const auto store = context.open(HistoryStore::Mode::ReadOnly);
    if (!store)
        return store.error();
    const Result<QList<Vendor>> vendors = (*store)->vendors();
    if (!vendors)
        return vendors.error();
    QStringList ids;
    for (const Vendor &vendor : *vendors) {
        if (named.contains(vendor.id) || (named.isEmpty() && !vendor.paused))
            ids.append(vendor.id);
    }
    for (const QString &id : named) {
        if (!ids.contains(id))
            return Error{Error::Kind::Usage,
                         u"no vendor has the id \"%1\"; foghorn vendors lists them"_s.arg(id)};
    }
    return ids;
}

std::optional<qsizetype> componentCount(HistoryStore &store, const QString &vendorId)
{
    const Result<VendorState> state = store.state(vendorId);
    if (!state || !state->read.lastRead.isValid())
        return std::nullopt;
    return std::ranges::count(state->components, false, &ComponentState::gone);
}

bool hasVendors(const QString &dataDir)
{
    const QString file = QDir(dataDir).filePath(u"history.sqlite"_s);
    if (!history::hasHistoryAt(file))
        return false;
    const auto store = HistoryStore::open(file, HistoryStore::Mode::ReadOnly);
    if (!store)
        return true;
    const Result<QList<Vendor>> vendors = (*store)->vendors();
    return !vendors || !vendors->isEmpty();
}

std::optional<int> intervalFrom(const QString &text)
{
    bool ok = false;
    const int seconds = text.toInt(&ok);
    if (!ok || seconds < shortestInterval || seconds > longestInterval)
        return std::nullopt;
    return seconds;
}

QString intervalHelp()
{
    return u"--interval takes whole seconds from %1 to %2"_s.arg(shortestInterval).arg(longestInterval);
}

QString knownPlatforms()
{
    QStringList ids;
    for (const Platform *platform : platforms())
        ids.append(platform->id);
    return u"there are: "_s + ids.join(u", "_s);
}

int exitCodeFor(const Error &error)
{
    using enum Error::Kind;
    switch (error.kind) {
    case Usage:
        return ExitUsage;
    case Schema:
    case Syntax:
    case Storage:
    case Moved:
        return ExitFailed;
    default:
        return ExitUnread;
    }
}

QStringList offerLines(const QList<VendorState> &states)
{
    QStringList lines;
    for (const VendorState &state : states) {
        if (state.offer) {
            const QString what = isAnotherPageThere(*state.offer, state.vendor)
                ? u"%1: another page answers at %2 now, %3; foghorn set %1 --page %2 follows it"_s
                : u"%1 seems to have moved to %2, now %3; foghorn set %1 --page %2 follows it"_s;
            lines.append(what.arg(state.vendor.id, state.offer->page.toString(), state.offer->platformName));
        }
    }
    return lines;
}

} // namespace foghorn
