// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QQueue>
#include <QString>

#include <optional>

namespace foghorn {

// Whose turn a request waits for: one at a time for each host, or a few where recognition asks it. The two
// don't wait for each other.
struct Lane
{
    static constexpr int few = 6;

    QString host;
    int width = 1; // how many at once

    bool operator==(const Lane &) const = default;
};
inline size_t qHash(const Lane &lane, size_t seed = 0)
{
    return qHashMulti(seed, lane.host, lane.width);
}

// Who may start next: so many at a time for each lane (first come, first served), and so many over all. One
// that is slow gives its place among the latter back, so that a few stalling servers can't hold up the
// others; its lane stays as full as it is.
class HostQueue
{
public:
    using Id = quint64;
    explicit HostQueue(int parallel);

    void add(const Lane &lane, Id id);
    void addFirst(const Lane &lane, Id id); // for one that already waited its turn elsewhere
    void withdraw(const Lane &lane, Id id); // one that waits
    std::optional<Id> takeNext(); // it runs in its lane from now on
    void release(const Lane &lane, bool heldPlace);
    void givePlaceBack(); // it still runs in its lane
    bool isEmpty() const { return m_lanes.isEmpty(); }

private:
    struct Traffic
    {
        QQueue<Id> waiting;
        int running = 0;
    };
    Traffic &entered(const Lane &lane);

    int m_parallel;
    int m_placesTaken = 0;
    QHash<Lane, Traffic> m_lanes;
    QQueue<Lane> m_ready; // that have room and somebody waiting, each once
};

} // namespace foghorn
