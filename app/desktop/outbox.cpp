// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/outbox.h"

namespace foghorn {

Outbox outboxOf(HistoryWorker &history)
{
    const auto write = [&history](std::function<Result<void>(HistoryStore &)> act) {
        return history
            .run<bool>([act = std::move(act)](HistoryStore &store) -> Result<bool> {
                const Result<void> done = act(store);
                return done ? Result<bool>(true) : Result<bool>(done.error());
            })
            .then(
                [](const Result<bool> &done) { return done ? Result<void>() : Result<void>(done.error()); });
    };
    return {
        .pending =
            [&history] {
                return history.run<QList<Alert>>([](HistoryStore &store) { return store.pendingAlerts(); });
            },
        .markDelivered =
            [write](const QList<qint64> &ids) {
                return write([ids](HistoryStore &store) {
                    return store.setAlertStates(ids, AlertState::Delivered, QDateTime::currentDateTimeUtc());
                });
            },
        .noteAttempt =
            [write](const QList<qint64> &ids) {
                return write([ids](HistoryStore &store) { return store.noteAttempts(ids); });
            },
    };
}

} // namespace foghorn
