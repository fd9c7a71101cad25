// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fetch/fetcheroptions.h"
#include "models/history/historyworker.h"
#include "models/items/preferences.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace foghorn {

// Brings alerts to the user's own programs and addresses, each at least once: how far each is stands in the
// history. One run at a time for each; what a target does not take is tried again after 5 s ... 5 min, for
// two days.
class HookRunner : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        FetcherOptions network;
        int programMs = 30'000;
        int firstRetryMs = 5000;
        int lastRetryMs = 5 * 60 * 1000;
    };
    HookRunner(HistoryWorker &history, Options options, QObject *parent = nullptr);
    ~HookRunner() override;

    void setHooks(const QList<Hook> &hooks);
    // Something may have been told: look now.
    void wake();

signals:
    void delivered(const QString &hookId, int alerts);
    void failed(const QString &hookId, const QString &why);

private:
    struct Run
    {
        Hook hook;
        bool busy = false;
        bool again = false;
        int failures = 0;
    };

    void look(const QString &id);
    void bring(const QString &id, const QList<Alert> &alerts);
    void runProgram(const Hook &hook, const QByteArray &json, const QList<qint64> &ids);
    void post(const Hook &hook, const QByteArray &json, const QList<qint64> &ids);
    void ended(const QString &id, const QList<qint64> &ids, const Result<void> &result);
    void rest(const QString &id, bool more);

    HistoryWorker &m_history;
    Options m_options;
    QHash<QString, Run> m_runs;
};

} // namespace foghorn
