// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fetch/fetcher.h"
#include "models/fetch/fetcheroptions.h"
#include "models/fetch/fetchjob.h"
#include "models/fetch/hostqueue.h"

#include <QFutureWatcher>
#include <QObject>
#include <QPromise>

#include <map>
#include <memory>
#include <vector>

namespace foghorn {

// Reads documents over HTTP/1.1 and TLS 1.2 or later, in the thread it lives in, which needs an event loop.
// It speaks over QSslSocket itself: QNetworkAccessManager (6.4) has no limit on headers, one thread that a
// server which never ends them keeps for itself, and calls cut and damaged answers good. Futures end from the
// event loop, never inside fetch().
class NetworkFetcher : public QObject, public Fetcher
{
    Q_OBJECT
public:
    explicit NetworkFetcher(const FetchLimits &limits = {}, const FetcherOptions &options = {},
                            QObject *parent = nullptr);
    ~NetworkFetcher() override; // ends what is under way with an error

    QFuture<FetchReply> fetch(const FetchRequest &request) override;

private:
    struct Entry
    {
        Entry(const FetchRequest &request, FetchSurroundings &surroundings);
        QPromise<FetchReply> promise;
        QFutureWatcher<FetchReply> watcher; // hears of cancelling
        FetchJob job;
        Lane lane; // whose turn it waits for or has
        bool running = false;
        bool holdsPlace = false;
        FetchReply reply;
    };

    static Lane laneOf(const FetchJob &job);
    void start(HostQueue::Id id);
    void slowed(HostQueue::Id id);
    void moved(HostQueue::Id id);
    void close(HostQueue::Id id); // it ended, or nobody wants it any more
    void leaveQueue(Entry &entry, HostQueue::Id id);
    void callTurn();
    void turn();

    ConnectionPool m_pool;
    ProxyChoice m_proxies;
    FetchSurroundings m_surroundings;
    HostQueue m_queue;
    std::map<HostQueue::Id, std::unique_ptr<Entry>> m_entries;
    std::vector<std::unique_ptr<Entry>> m_done; // to be told in the next turn
    HostQueue::Id m_lastId = 0;
    bool m_turnCalled = false;
    bool m_closing = false;
};

} // namespace foghorn
