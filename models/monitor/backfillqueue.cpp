// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/monitor/backfillqueue.h"

namespace foghorn {
namespace {

constexpr qsizetype atOnce = 4;

} // namespace

BackfillQueue::BackfillQueue(BackfillParts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
{
}

void BackfillQueue::add(const QString &vendorId)
{
    if (m_waiting.contains(vendorId) || m_running.contains(vendorId))
        return;
    m_waiting.append(vendorId);
    startNext();
}

void BackfillQueue::cancel()
{
    m_waiting.clear();
    const QList<Backfill *> running = m_running.values();
    for (Backfill *backfill : running)
        backfill->cancel();
}

void BackfillQueue::startNext()
{
    while (!m_waiting.isEmpty() && m_running.size() < atOnce) {
        const QString id = m_waiting.takeFirst();
        auto *backfill = new Backfill(m_parts, this);
        m_running.insert(id, backfill);
        connect(backfill, &Backfill::progressed, this, &BackfillQueue::progressed);
        connect(backfill, &Backfill::finished, this, [this](const BackfillResult &result) {
            m_running.remove(result.vendor);
            emit finished(result);
            startNext();
            if (isIdle())
                emit idle();
        });
        backfill->start(id);
    }
}

} // namespace foghorn
