// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/outbox.h"

namespace foghorn {

Outbox outboxOf(HistoryWorker &history)
{
    const auto each
        = [&history](const QList<qint64> &ids, std::function<Result<void>(HistoryStore &, qint64)> act) {
              return history
                  .run<bool>([ids, act = std::move(act)](HistoryStore &store) -> Result<bool> {
                      for (const qint64 id : ids) {
                          if (const Result<void> done = act(store, id); !done)
                              return done.error();
                      }
                      return true;
                  })
                  .then([](const Result<bool> &done) {
                      return done ? Result<void>() : Result<void>(done.error());
                  });
          };
    return {
        .pending =
            [&history] {
                return history.run<QList<Alert>>([](HistoryStore &store) { return store.pendingAlerts(); });
            },
        .markDelivered =
            [each](const QList<qint64> &ids) {
                return each(ids, [](HistoryStore &store, qint64 id) {
                    return store.setAlertState(id, AlertState::Delivered, QDateTime::currentDateTimeUtc());
                });
            },
        .noteAttempt =
            [each](const QList<qint64> &ids) {
                return each(ids, [](HistoryStore &store, qint64 id) { return store.noteAttempt(id); });
            },
    };
}

} // namespace foghorn
