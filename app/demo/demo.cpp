// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo.h"

#include "app/cli/engine.h"
#include "app/demo/demobodies.h"
#include "app/replay.h"
#include "models/history/filelock.h"

#include <QDir>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace foghorn::demo {
namespace {

constexpr qint64 hourMs = 3'600'000;
// The made-up past is looked at once a day and whenever something happens; each look speaks for a good day.
constexpr qint64 holdMs = 26 * hourMs;

QList<QDateTime> lookTimes(const DemoVendor &vendor, const QDateTime &start)
{
    QList<QDateTime> times;
    for (int day = pastDays; day >= 1; --day)
        times.append(start.addDays(-day));
    for (const DemoIncident &incident : vendor.incidents) {
        for (const DemoStep &step : incident.steps)
            times.append(step.at.addSecs(20));
    }
    times.removeIf([&](const QDateTime &at) {
        const bool unseen = vendor.unseenFrom.isValid() && at > vendor.unseenFrom && at < vendor.unseenUntil;
        return unseen || at > start.addSecs(-30) || at < start.addDays(-pastDays);
    });
    times.append(start.addSecs(-20));
    std::ranges::sort(times);
    return times;
}

QList<Capture> capturesOf(const DemoVendor &vendor, const QString &origin, const QDateTime &start)
{
    QList<Capture> captures;
    QDateTime lastStep;
    for (const QDateTime &at : lookTimes(vendor, start)) {
        const QDateTime step = vendor.lastStepAt(at);
        const bool moved = step != lastStep;
        lastStep = step;
        int document = 0;
        for (const QString &path : pathsOf(vendor)) {
            // As in any round: the long lists are read when something moved.
            const bool isList = path.endsWith("incidents.json"_L1) || path.endsWith("maintenances.json"_L1);
            if (isList && !moved)
                continue;
            // incident.io's summary is no more than its components, and would be taken for all of them.
            if (path.endsWith("/api/v2/components.json"_L1))
                continue;
            captures.append(
                {.at = at.addMSecs(document++), .name = path, .body = *bodyAt(vendor, path, origin, at)});
        }
    }
    return captures;
}

Vendor watched(const DemoVendor &vendor, const QUrl &origin)
{
    return {.id = vendor.id,
            .name = vendor.name,
            .page = origin,
            .feed = origin,
            .platform = vendor.platform,
            .tags = vendor.tags,
            .intervalSeconds = demoInterval,
            .privateAllowed = true};
}

Result<std::unique_ptr<HistoryStore>> freshStore(const QString &directory)
{
    const QString file = QDir(directory).filePath(u"history.sqlite"_s);
    for (const QString &ending : {QString(), u"-wal"_s, u"-shm"_s})
        QFile::remove(file + ending);
    return HistoryStore::open(file);
}

} // namespace

QString demoDirectory(const QString &dataDir)
{
    return QDir(dataDir).filePath(u"demo"_s);
}

Result<void> writePast(const QString &directory, const DemoServer &server, const QDateTime &start,
                       const std::function<void(int percent)> &progress)
{
    FileLock lock(pollerLockFile(directory));
    if (!lock.tryLock())
        return Error{Error::Kind::Storage, u"the demo runs already; close the other one first"_s};
    const auto store = freshStore(directory);
    if (!store)
        return store.error();
    int done = 0;
    for (const DemoVendor &vendor : server.vendors()) {
        const QUrl origin = server.originOf(vendor.id);
        const Vendor entry = watched(vendor, origin);
        if (const Result<void> added = (*store)->addVendor(entry, start); !added)
            return added;
        const Platform *platform = platformById(vendor.platform);
        if (!platform)
            return Error{Error::Kind::Schema, u"the demo's platform %1 is missing"_s.arg(vendor.platform)};
        std::optional<Error> refused;
        const auto note = [&refused](const ReplayResult &result) {
            if (!result.refused.isEmpty())
                refused = result.refused.first().second;
        };
        const Result<void> replayed = replayCaptures(
            **store, entry, *platform, capturesOf(vendor, origin.toString(), start), note, holdMs);
        if (!replayed)
            return replayed;
        if (refused)
            return *refused;
        ++done;
        if (progress)
            progress(static_cast<int>(100 * done / server.vendors().size()));
    }
    return {};
}

} // namespace foghorn::demo
