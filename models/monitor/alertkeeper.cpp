// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/monitor/alertkeeper.h"

#include "models/status/whendone.h"

using namespace std::chrono_literals;

namespace foghorn {

AlertKeeper::AlertKeeper(HistoryWorker &history, Reviewer review, std::function<QDateTime()> now,
                         QObject *parent)
    : QObject(parent)
    , m_history(history)
    , m_review(std::move(review))
    , m_now(std::move(now))
{
    m_timer.setInterval(5s);
    connect(&m_timer, &QTimer::timeout, this, &AlertKeeper::lookNow);
}

void AlertKeeper::start()
{
    m_timer.start();
    lookNow();
}

void AlertKeeper::lookNow()
{
    if (m_looking)
        return;
    m_looking = true;
    const auto review
        = [judge = m_review, now = m_now()](HistoryStore &store) { return store.reviewAlerts(judge, now); };
    whenDone(m_history.run<int>(review), this, [this](const Result<int> &pending) {
        m_looking = false;
        if (!pending) {
            emit failed(pending.error());
            return;
        }
        m_lastLook = m_now();
        if (*pending > 0)
            emit becamePending(*pending);
    });
}

} // namespace foghorn
