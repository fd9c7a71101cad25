// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QQueue>
#include <QString>

#include <optional>

namespace foghorn {

// Who may start next: one at a time for each host (first come, first served), and so many over all. One that
// is slow gives its place among "so many" back, so that a few stalling servers can't hold up the others; its
// host stays busy.
class HostQueue
{
public:
    using Id = quint64;
    explicit HostQueue(int parallel);

    void add(const QString &host, Id id);
    void addFirst(const QString &host, Id id); // for one that already waited its turn elsewhere
    void withdraw(const QString &host, Id id); // one that waits
    std::optional<Id> takeNext(); // its host is busy from now on
    void release(const QString &host, bool heldPlace);
    void givePlaceBack(); // the host stays busy
    bool isEmpty() const { return m_hosts.isEmpty(); }

private:
    struct Host
    {
        QQueue<Id> waiting;
        bool busy = false;
    };
    Host &entered(const QString &host);

    int m_parallel;
    int m_placesTaken = 0;
    QHash<QString, Host> m_hosts;
    QQueue<QString> m_ready; // hosts that are free and have somebody waiting
};

} // namespace foghorn
