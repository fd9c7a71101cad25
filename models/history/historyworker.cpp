// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/historyworker.h"

#include <QMetaObject>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

// Touched on the history thread alone.
struct HistoryWorker::Shared
{
    std::unique_ptr<HistoryStore> store;
    Error why;
};

HistoryWorker::HistoryWorker(const QString &path)
    : m_shared(std::make_shared<Shared>())
    , m_context(std::make_unique<QObject>())
{
    m_thread.setObjectName(u"history"_s);
    m_context->moveToThread(&m_thread);
    m_thread.start();

    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    m_opened = promise->future();
    QMetaObject::invokeMethod(
        m_context.get(),
        [shared = m_shared, promise, path] {
            Result<std::unique_ptr<HistoryStore>> opened = HistoryStore::open(path);
            if (opened)
                shared->store = std::move(*opened);
            else
                shared->why = opened.error();
            promise->addResult(opened ? Result<void>() : Result<void>(shared->why));
            promise->finish();
        },
        Qt::QueuedConnection);
}

HistoryWorker::~HistoryWorker()
{
    // Comes after all jobs: queued calls run in the order in which they were posted.
    QMetaObject::invokeMethod(
        m_context.get(),
        [shared = m_shared, thread = &m_thread] {
            shared->store.reset();
            thread->quit();
        },
        Qt::QueuedConnection);
    m_thread.wait();
}

QFuture<Result<void>> HistoryWorker::opened() const
{
    return m_opened;
}

void HistoryWorker::post(Job job)
{
    QMetaObject::invokeMethod(
        m_context.get(), [shared = m_shared, job = std::move(job)] { job(shared->store.get(), shared->why); },
        Qt::QueuedConnection);
}

} // namespace foghorn
