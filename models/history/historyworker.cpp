// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/historyworker.h"

#include <QDeadlineTimer>
#include <QMetaObject>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn {
namespace {

constexpr auto betweenTries = 2s;

} // namespace

// Touched on the history thread alone.
struct HistoryWorker::Shared
{
    Result<void> open();
    // The store; where it could not be opened, another try after a while, as what kept it may have gone.
    HistoryStore *ready();
    // Lets a file go in which damage was met: opening it again mends it, and says so in its notice.
    void closeIfDamaged();

    QString path;
    std::unique_ptr<HistoryStore> store;
    Error why;
    QDeadlineTimer nextTry;
};

Result<void> HistoryWorker::Shared::open()
{
    Result<std::unique_ptr<HistoryStore>> opened = HistoryStore::open(path);
    nextTry.setRemainingTime(betweenTries);
    if (!opened) {
        why = opened.error();
        return why;
    }
    store = std::move(*opened);
    return {};
}

HistoryStore *HistoryWorker::Shared::ready()
{
    if (!store && nextTry.hasExpired())
        open();
    return store.get();
}

void HistoryWorker::Shared::closeIfDamaged()
{
    if (!store || !store->isDamaged())
        return;
    store.reset();
    nextTry.setRemainingTime(0);
}

HistoryWorker::HistoryWorker(const QString &path)
    : m_shared(std::make_shared<Shared>())
    , m_context(std::make_unique<QObject>())
{
    m_thread.setObjectName(u"history"_s);
    m_shared->path = path;
    m_context->moveToThread(&m_thread);
    m_thread.start();

    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    m_opened = promise->future();
    QMetaObject::invokeMethod(
        m_context.get(),
        [shared = m_shared, promise] {
            promise->addResult(shared->open());
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
        m_context.get(),
        [shared = m_shared, job = std::move(job)] {
            job(shared->ready(), shared->why);
            shared->closeIfDamaged();
        },
        Qt::QueuedConnection);
}

} // namespace foghorn
