// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fetch/hostqueue.h"

#include <algorithm>

namespace foghorn {

HostQueue::HostQueue(int parallel)
    : m_parallel(std::max(1, parallel))
{
}

// To be followed by an entry in `waiting`.
HostQueue::Traffic &HostQueue::entered(const Lane &lane)
{
    Traffic &traffic = m_lanes[lane];
    if (traffic.running < lane.width && traffic.waiting.isEmpty())
        m_ready.enqueue(lane);
    return traffic;
}

void HostQueue::add(const Lane &lane, Id id)
{
    entered(lane).waiting.enqueue(id);
}

void HostQueue::addFirst(const Lane &lane, Id id)
{
    entered(lane).waiting.prepend(id);
}

void HostQueue::withdraw(const Lane &lane, Id id)
{
    const auto traffic = m_lanes.find(lane);
    if (traffic == m_lanes.end() || !traffic->waiting.removeOne(id) || !traffic->waiting.isEmpty())
        return;
    m_ready.removeOne(lane);
    if (traffic->running == 0)
        m_lanes.erase(traffic);
}

std::optional<HostQueue::Id> HostQueue::takeNext()
{
    if (m_placesTaken >= m_parallel || m_ready.isEmpty())
        return {};
    const Lane lane = m_ready.dequeue();
    Traffic &traffic = m_lanes[lane];
    const Id id = traffic.waiting.dequeue();
    ++traffic.running;
    ++m_placesTaken;
    if (traffic.running < lane.width && !traffic.waiting.isEmpty())
        m_ready.enqueue(lane);
    return id;
}

void HostQueue::release(const Lane &lane, bool heldPlace)
{
    if (heldPlace)
        givePlaceBack();
    const auto traffic = m_lanes.find(lane);
    Q_ASSERT(traffic != m_lanes.end() && traffic->running > 0);
    const bool wasFull = traffic->running == lane.width;
    --traffic->running;
    if (!traffic->waiting.isEmpty()) {
        if (wasFull)
            m_ready.enqueue(lane);
    } else if (traffic->running == 0) {
        m_lanes.erase(traffic);
    }
}

void HostQueue::givePlaceBack()
{
    Q_ASSERT(m_placesTaken > 0);
    --m_placesTaken;
}

} // namespace foghorn
