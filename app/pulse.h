// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/history/historyworker.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>
#include <vector>

namespace foghorn {

// Whether our own parts are alive: each is asked for something that moves on while it works, and one that
// stands still for too long is told. Also writes the daily test, which goes the way of every alert.
class Pulse : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        std::function<qint64()> now; // milliseconds, monotonic; none: the system's
        int beatMs = 10'000;
        qint64 limitMs = 30'000; // with two beats still within the promised minute
        qint64 testEveryMs = 24LL * 60 * 60 * 1000;
    };
    Pulse(HistoryWorker &history, Options options, QObject *parent = nullptr);

    // `progress` answers what changes while the part works; nothing while it has nothing to do.
    using Progress = std::function<std::optional<qint64>()>;
    void watch(const QString &trouble, Progress progress);
    // Something else that is wrong, as one sentence; empty: it is not.
    void ask(std::function<QString()> trouble);
    void start(bool writesTests);
    void beatNow();

    QString trouble() const { return m_trouble; } // in one sentence; empty: all are alive

signals:
    void troubleChanged();
    void testWritten();

private:
    struct Part
    {
        QString trouble;
        Progress progress;
        std::optional<qint64> last;
        qint64 since = 0;
    };

    void askHistory();
    void writeTestIfDue();
    bool standsStill(Part &part, qint64 now) const;

    HistoryWorker &m_history;
    Options m_options;
    QTimer m_timer;
    std::vector<Part> m_parts;
    std::vector<std::function<QString()>> m_others;
    std::optional<qint64> m_asked; // the history; which has not answered yet
    bool m_writesTests = false;
    bool m_testing = false;
    qint64 m_nextTestLook = 0;
    QString m_trouble;
};

} // namespace foghorn
