// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/history/historyworker.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <functional>

namespace foghorn {

// The setting that says after how many years levels become day rows; 0 or none: all is kept as it was seen.
inline constexpr auto retentionSetting = QLatin1StringView("retention_years");

// Looks after the history for whoever polls: once a day a checked copy beside it, made on a thread of its
// own, and the thinning that the user asked for, in short steps between the polls.
class Caretaker : public QObject
{
    Q_OBJECT

public:
    Caretaker(HistoryWorker &history, QString historyFile, std::function<QDateTime()> now,
              QObject *parent = nullptr);
    ~Caretaker() override; // waits for a copy that is being made

    void start(); // some minutes later, then every hour: what is due
    void lookNow();

signals:
    void copied(const QString &path);
    void thinned();
    void failed(const foghorn::Error &error); // tried again an hour later

private:
    void copyIfDue();
    void thinIfDue();
    void thinFrom(const QDateTime &olderThan, qint64 from);

    HistoryWorker &m_history;
    const QString m_historyFile;
    std::function<QDateTime()> m_now; // UTC
    QTimer m_timer;
    QThreadPool m_pool;
    QDateTime m_thinnedAt;
    QDateTime m_foundEmptyAt; // a copy was due and there was nothing to copy
    bool m_copying = false;
    bool m_thinning = false;
};

} // namespace foghorn
