// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fetch/hostqueue.h"

#include <algorithm>

namespace foghorn {

HostQueue::HostQueue(int parallel)
    : m_parallel(std::max(1, parallel))
{
}

// To be followed by an entry in `waiting`.
HostQueue::Host &HostQueue::entered(const QString &host)
{
    Host &entry = m_hosts[host];
    if (!entry.busy && entry.waiting.isEmpty())
        m_ready.enqueue(host);
    return entry;
}

void HostQueue::add(const QString &host, Id id)
{
    entered(host).waiting.enqueue(id);
}

void HostQueue::addFirst(const QString &host, Id id)
{
    entered(host).waiting.prepend(id);
}

void HostQueue::withdraw(const QString &host, Id id)
{
    const auto entry = m_hosts.find(host);
    if (entry == m_hosts.end() || !entry->waiting.removeOne(id) || !entry->waiting.isEmpty() || entry->busy)
        return;
    m_ready.removeOne(host);
    m_hosts.erase(entry);
}

std::optional<HostQueue::Id> HostQueue::takeNext()
{
    if (m_placesTaken >= m_parallel || m_ready.isEmpty())
        return {};
    Host &entry = m_hosts[m_ready.dequeue()];
    entry.busy = true;
    ++m_placesTaken;
    return entry.waiting.dequeue();
}

void HostQueue::release(const QString &host, bool heldPlace)
{
    if (heldPlace)
        givePlaceBack();
    const auto entry = m_hosts.find(host);
    Q_ASSERT(entry != m_hosts.end() && entry->busy);
    entry->busy = false;
    if (entry->waiting.isEmpty())
        m_hosts.erase(entry);
    else
        m_ready.enqueue(host);
}

void HostQueue::givePlaceBack()
{
    Q_ASSERT(m_placesTaken > 0);
    --m_placesTaken;
}

} // namespace foghorn
