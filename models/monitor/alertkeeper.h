// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/history/historyworker.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace foghorn {

// Has held alerts judged again when they are due: what lasts is told, what rests, what quiet hours held.
// Looks every few seconds while it runs; nothing of it is kept in memory, so that nothing is lost with it.
class AlertKeeper : public QObject
{
    Q_OBJECT

public:
    AlertKeeper(HistoryWorker &history, Reviewer review, std::function<QDateTime()> now,
                QObject *parent = nullptr);

    void start();
    void lookNow();
    QDateTime lastLook() const { return m_lastLook; } // when one last came through; invalid: none has

signals:
    void becamePending(int alerts);
    void failed(const foghorn::Error &error);

private:
    HistoryWorker &m_history;
    Reviewer m_review;
    std::function<QDateTime()> m_now; // UTC
    QTimer m_timer;
    QDateTime m_lastLook;
    bool m_looking = false;
};

} // namespace foghorn
