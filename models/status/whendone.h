// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace foghorn {

// Calls use(result) in the context's thread, or never when the context is gone by then; a future that was
// given up counts as an error. (QFuture::then with a context asserts, in Qt 6.4, when the context is gone, and
// looks at it from the thread that answers.) T is made from an Error.
template <typename T, typename Use>
void whenDone(const QFuture<T> &future, QObject *context, Use use)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, use = std::move(use)] {
        watcher->deleteLater();
        const QFuture<T> done = watcher->future();
        if (done.resultCount() > 0)
            use(done.result());
        else
            use(T(Error{Error::Kind::Storage, QStringLiteral("given up")}));
    });
    watcher->setFuture(future);
}

} // namespace foghorn
