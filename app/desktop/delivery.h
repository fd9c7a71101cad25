// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/alertgrouping.h"
#include "app/desktop/alerttext.h"
#include "app/desktop/notifier.h"
#include "app/desktop/tellingtext.h"

#include <QFuture>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>

namespace foghorn {

// The outbox as delivery sees it.
struct Outbox
{
    std::function<QFuture<Result<QList<Alert>>>()> pending; // oldest first
    std::function<QFuture<Result<void>>(const QList<qint64> &ids)> markDelivered;
    std::function<QFuture<Result<void>>(const QList<qint64> &ids)> noteAttempt;
};

// Brings pending alerts to the desktop: each at least once, and twice only when the program ended between the
// desktop's yes and the store's. One message is under way at a time. What is refused stays in the outbox and
// is tried again after 1 s, 2 s ... 5 min.
class Delivery : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        std::function<qint64()> now; // milliseconds, monotonic; none: the system's
        qint64 firstRetryMs = 1000;
        qint64 lastRetryMs = 5LL * 60 * 1000;
    };
    Delivery(Outbox outbox, Notifier &notifier, TellingFacts facts, Options options,
             QObject *parent = nullptr);

    // Something may be pending: look now, unless a retry or a gap is being waited for.
    void wake();
    // The desktop may take messages again: don't wait for the retry.
    void retryNow();
    int failures() const { return m_failures; } // in a row
    QString lastRefusal() const { return m_failures > 0 ? m_refusal : QString(); }
    // A step is under way, since when.
    bool isBusy() const { return m_busy; }
    qint64 busySince() const { return m_busySince; }
    // A sound of the desktop's theme for each level.
    void setSounds(const QHash<ComponentStatus, QString> &sounds) { m_facts.sounds = sounds; }
    // Silent tests are shown as well.
    void showSilentTests(bool shown) { m_showSilent = shown; }

signals:
    void delivered(const QList<qint64> &ids);
    // The desktop takes no messages; the window should say so.
    void refused(const QString &why);
    void reached(); // it takes them again

private:
    void look();
    void onPending(const Result<QList<Alert>> &pending);
    void tell(const Telling &telling);
    void passSilently(const QList<qint64> &ids);
    void onTold(const Telling &telling, const Result<void> &result);
    void mark();
    void onMarked(const QList<qint64> &ids, const Result<void> &result);
    void retryLater();
    void lookAgainAt(qint64 time);

    Outbox m_outbox;
    Notifier &m_notifier;
    TellingFacts m_facts;
    Options m_options;
    AlertGrouping m_grouping;
    QTimer m_timer;
    bool m_busy = false; // from the look to the store's answer
    qint64 m_busySince = 0;
    bool m_showSilent = false;
    bool m_again = false; // woken while busy
    QString m_refusal;
    int m_failures = 0;
    QSet<qint64> m_toldNotMarked; // the desktop has them, the store doesn't know yet
};

} // namespace foghorn
