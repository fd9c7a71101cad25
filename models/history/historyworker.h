// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/history/historystore.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThread>

#include <functional>
#include <memory>

namespace foghorn {

// Owns the one thread that touches the history file. Values go in, futures come out; jobs run in the order
// they were given. Destroying it runs what is queued, then ends the thread.
class HistoryWorker
{
public:
    explicit HistoryWorker(const QString &path);
    ~HistoryWorker();
    HistoryWorker(const HistoryWorker &) = delete;
    HistoryWorker &operator=(const HistoryWorker &) = delete;

    // Resolves once the file is open, or says why it is not. Later jobs on a store that did not open try
    // again every few seconds, and fail alike until it does.
    QFuture<Result<void>> opened() const;

    // Runs job(store) on the history thread.
    template <typename T>
    QFuture<Result<T>> run(std::function<Result<T>(HistoryStore &)> job)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        QFuture<Result<T>> future = promise->future();
        post([promise, job = std::move(job)](HistoryStore *store, const Error &why) {
            promise->addResult(store ? job(*store) : Result<T>(why));
            promise->finish();
        });
        return future;
    }

private:
    using Job = std::function<void(HistoryStore *store, const Error &why)>;
    void post(Job job);

    struct Shared;
    std::shared_ptr<Shared> m_shared;
    std::unique_ptr<QObject> m_context; // lives on m_thread
    QThread m_thread;
    QFuture<Result<void>> m_opened;
};

} // namespace foghorn
