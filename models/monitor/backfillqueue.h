// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/monitor/backfill.h"

namespace foghorn {

// Backfills of several vendors, a few at a time. Destroying it leaves what was recorded.
class BackfillQueue : public QObject
{
    Q_OBJECT

public:
    explicit BackfillQueue(BackfillParts parts, QObject *parent = nullptr);

    // One that already waits or runs is not added again.
    void add(const QString &vendorId);
    // What runs records what it has read; what waits is dropped.
    void cancel();
    bool isIdle() const { return m_waiting.isEmpty() && m_running.isEmpty(); }

signals:
    void progressed(const foghorn::BackfillProgress &progress);
    void finished(const foghorn::BackfillResult &result);
    void idle(); // the last one finished

private:
    void startNext();

    BackfillParts m_parts;
    QStringList m_waiting;
    QHash<QString, Backfill *> m_running;
};

} // namespace foghorn
