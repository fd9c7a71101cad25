// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feedfarm/feedfarm.h"
#include "models/fetch/networkfetcher.h"

#include <QDir>
#include <QFutureWatcher>
#include <QSignalSpy>
#include <QTest>

#include <array>

// What the fetch tests share: a fetcher that knows no proxy and no world outside, and waiting for its
// answers.
namespace foghorn::test {

inline FetchLimits quickLimits()
{
    return {.deadlineMs = 700};
}

// Names are answered from `names`; everything else is not found.
inline FetcherOptions loopbackOptions(const QHash<QString, QList<QHostAddress>> &names = {})
{
    FetcherOptions options;
    options.proxyUse = ProxyUse::None;
    options.offline = [] { return false; };
    options.resolver
        = [names](const QString &host, QObject *, const std::function<void(const QHostInfo &)> &answer) {
              QHostInfo info;
              info.setHostName(host);
              info.setAddresses(names.value(host));
              if (!names.contains(host))
                  info.setError(QHostInfo::HostNotFound);
              answer(info);
          };
    return options;
}

inline FetchRequest asTyped(const QUrl &url)
{
    return {.url = url, .etag = {}, .lastModified = {}, .privateAllowed = true};
}

// Waits for the end; a reply of status -1 tells that there was none.
inline FetchReply waited(const QFuture<FetchReply> &future, int ms = 5000)
{
    QFutureWatcher<FetchReply> watcher;
    QSignalSpy finished(&watcher, &QFutureWatcher<FetchReply>::finished);
    watcher.setFuture(future);
    if ((!future.isFinished() && !finished.wait(ms)) || future.resultCount() != 1) {
        FetchReply none;
        none.http = -1;
        return none;
    }
    return future.result();
}

inline QByteArray kindOf(const FetchReply &reply)
{
    if (!reply.error)
        return reply.http == -1 ? QByteArray("no reply") : QByteArray();
    static constexpr std::array names{"offline",   "dns",      "connect", "tls",     "timeout",
                                      "too_large", "redirect", "http",    "blocked", "syntax",
                                      "schema",    "moved",    "storage", "usage"};
    return names.at(static_cast<std::size_t>(reply.error->kind));
}

inline int openFiles()
{
    return static_cast<int>(QDir(QStringLiteral("/proc/self/fd"))
                                .entryList(QDir::NoDotAndDotDot | QDir::System | QDir::AllEntries)
                                .size());
}

} // namespace foghorn::test
