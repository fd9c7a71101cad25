// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QHash>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace foghorn {

// When who is asked. Pure but for the dice it is given: no clock, no timer. All times UTC.
//
// A vendor is due one interval (plus up to a tenth, so that vendors drift apart) after its last round; after
// failures the wait doubles up to 15 min, spread over its upper half; a server's Retry-After is obeyed.
class Schedule
{
public:
    using Dice = std::function<double()>; // 0 <= x < 1

    explicit Schedule(Dice dice);

    struct Entry
    {
        int intervalSeconds = 60;
        int failures = 0;
        QDateTime nextDue; // invalid: at once
    };

    void set(const QString &id, const Entry &entry);
    void remove(const QString &id);
    bool contains(const QString &id) const { return m_entries.contains(id); }
    std::optional<Entry> entry(const QString &id) const;

    // Those due now, longest waiting first, without the ones in flight.
    QStringList due(const QDateTime &now) const;
    // The earliest moment at which somebody is due; nothing when nobody will be.
    QDateTime nextDue() const;

    // A new interval is taken up at once: after a good round nobody waits longer for the next than the new
    // one.
    void setInterval(const QString &id, int seconds, const QDateTime &now);
    // The clock was set by so much: what is due moves along.
    void shift(qint64 ms);

    void started(const QString &id);
    // Sets when the vendor is due again and returns it.
    QDateTime succeeded(const QString &id, const QDateTime &now);
    QDateTime failed(const QString &id, const QDateTime &now, std::optional<qint64> retryAfterSeconds);

    // Rounds per second that keep up with all intervals, and at least five.
    double pace() const;

private:
    QDateTime later(const QDateTime &now, double seconds) const;

    struct Slot
    {
        Entry entry;
        bool inFlight = false;
    };
    QHash<QString, Slot> m_entries;
    Dice m_dice;
};

} // namespace foghorn
