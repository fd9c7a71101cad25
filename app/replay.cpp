// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/replay.h"

#include "models/status/severity.h"

#include <QDir>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

constexpr int batchSize = 500;
constexpr qint64 largestBody = 8LL * 1024 * 1024;
constexpr int epochDigits = 9; // 9 or 10 digits: seconds since 1970

std::optional<QDateTime> captureTime(const QString &fileName)
{
    const QString stem = fileName.section(u'.', 0, 0);
    bool isNumber = false;
    const qint64 seconds = stem.toLongLong(&isNumber);
    if (isNumber && stem.size() >= epochDigits && stem.size() <= epochDigits + 1)
        return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
    QDateTime time = QDateTime::fromString(stem, u"yyyyMMdd'T'HHmmss'Z'"_s);
    if (!time.isValid())
        return std::nullopt;
    time.setTimeSpec(Qt::UTC);
    return time;
}

Result<QByteArray> bodyOf(const Capture &capture)
{
    if (capture.file.isEmpty())
        return capture.body;
    QFile file(capture.file);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Kind::Storage, file.errorString()};
    if (file.size() > largestBody)
        return Error{Error::Kind::TooLarge, u"the file is larger than 8 MiB"_s};
    return file.readAll();
}

// A capture does not say which of the platform's documents it is: the first role that understands it.
Result<Snapshot> parseCapture(const Platform &platform, const Vendor &vendor, const QByteArray &body,
                              const QDateTime &at)
{
    std::optional<Error> first;
    for (const Request &request : platform.requests(vendor.feed)) {
        const Document document{.role = request.role, .url = request.url, .body = body};
        Result<Snapshot> snapshot = platform.parse({&document, 1}, at);
        if (snapshot)
            return snapshot;
        if (!first)
            first = snapshot.error();
    }
    return first.value_or(Error{Error::Kind::Schema, u"the platform asks for no document"_s});
}

} // namespace

Result<QList<Capture>> capturesIn(const QString &directory)
{
    const QDir dir(directory);
    if (!dir.exists())
        return Error{Error::Kind::Usage, u"there is no folder %1"_s.arg(directory)};
    QList<Capture> captures;
    for (const QFileInfo &info : dir.entryInfoList(QDir::Files, QDir::Name)) {
        static const QStringList notes{u"tsv"_s, u"md"_s, u"txt"_s};
        const std::optional<QDateTime> at = captureTime(info.fileName());
        if (!at && notes.contains(info.suffix().toLower()))
            continue;
        if (!at) {
            return Error{
                Error::Kind::Usage,
                u"%1 is not named by a time; name captures like 20260829T120000Z.json or by epoch seconds"_s
                    .arg(info.filePath())};
        }
        captures.append({.at = *at, .name = info.fileName(), .file = info.filePath()});
    }
    if (captures.isEmpty())
        return Error{Error::Kind::Usage, u"there are no captures in %1"_s.arg(directory)};
    std::ranges::stable_sort(captures, {}, &Capture::at);
    return captures;
}

Result<void> replayCaptures(HistoryStore &store, const Vendor &vendor, const Platform &platform,
                            const QList<Capture> &captures,
                            const std::function<void(const ReplayResult &)> &progress,
                            std::optional<qint64> holdMs)
{
    const RecordOptions options{.holdMs = holdMs.value_or(freshnessLimitMs(vendor.intervalSeconds))};
    ReplayResult result;
    QList<Snapshot> batch;
    const auto flush = [&]() -> Result<void> {
        const Result<QList<Change>> changes = store.recordAll(vendor.id, batch, options);
        if (!changes)
            return changes.error();
        result.read += batch.size();
        result.changes += changes->size();
        batch.clear();
        if (progress)
            progress(result);
        return {};
    };
    for (const Capture &capture : captures) {
        const Result<QByteArray> body = bodyOf(capture);
        const Result<Snapshot> snapshot
            = body ? parseCapture(platform, vendor, *body, capture.at) : Result<Snapshot>(body.error());
        if (!snapshot) {
            result.refused.append({capture.name, snapshot.error()});
            continue;
        }
        batch.append(*snapshot);
        if (batch.size() == batchSize) {
            if (const Result<void> done = flush(); !done)
                return done;
        }
    }
    return flush();
}

} // namespace foghorn
