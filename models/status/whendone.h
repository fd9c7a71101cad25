// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace foghorn {

// Calls use(result) in the context's thread, or never when the context is gone by then or the future was
// given up. (QFuture::then with a context asserts, in Qt 6.4, when the context is gone.)
template <typename T, typename Use>
void whenDone(const QFuture<T> &future, QObject *context, Use use)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, use = std::move(use)] {
        watcher->deleteLater();
        const QFuture<T> done = watcher->future();
        if (done.resultCount() > 0)
            use(done.result());
    });
    watcher->setFuture(future);
}

// The same for what may fail: a future that was given up counts as an error.
template <typename T, typename Use>
void whenDone(const QFuture<Result<T>> &future, QObject *context, Use use)
{
    auto *watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, use = std::move(use)] {
        watcher->deleteLater();
        const QFuture<Result<T>> done = watcher->future();
        if (done.resultCount() > 0)
            use(done.result());
        else
            use(Result<T>(Error{Error::Kind::Storage, QStringLiteral("given up")}));
    });
    watcher->setFuture(future);
}

} // namespace foghorn
