// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/monitor/schedule.h"

#include <algorithm>
#include <cmath>

namespace foghorn {
namespace {

constexpr double maxBackoffSeconds = 15 * 60;
constexpr double jitterShare = 0.1;
constexpr double slowestPace = 5; // rounds a second after a start or a resume
constexpr double paceHeadroom = 1.5;

} // namespace

Schedule::Schedule(Dice dice)
    : m_dice(std::move(dice))
{
}

void Schedule::set(const QString &id, const Entry &entry)
{
    m_entries[id].entry = entry;
}

void Schedule::remove(const QString &id)
{
    m_entries.remove(id);
}

std::optional<Schedule::Entry> Schedule::entry(const QString &id) const
{
    const auto at = m_entries.constFind(id);
    return at == m_entries.cend() ? std::nullopt : std::optional(at->entry);
}

QStringList Schedule::due(const QDateTime &now) const
{
    QList<QPair<QDateTime, QString>> waiting;
    for (auto at = m_entries.cbegin(); at != m_entries.cend(); ++at) {
        if (!at->inFlight && (!at->entry.nextDue.isValid() || at->entry.nextDue <= now))
            waiting.append({at->entry.nextDue, at.key()});
    }
    std::ranges::sort(waiting);
    QStringList ids;
    for (const auto &[when, id] : std::as_const(waiting))
        ids.append(id);
    return ids;
}

QDateTime Schedule::nextDue() const
{
    QDateTime earliest;
    for (const Slot &slot : m_entries) {
        if (slot.inFlight)
            continue;
        const QDateTime when
            = slot.entry.nextDue.isValid() ? slot.entry.nextDue : QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
        if (!earliest.isValid() || when < earliest)
            earliest = when;
    }
    return earliest;
}

void Schedule::setInterval(const QString &id, int seconds, const QDateTime &now)
{
    const auto at = m_entries.find(id);
    if (at == m_entries.end())
        return;
    at->entry.intervalSeconds = seconds;
    const QDateTime latest = later(now, seconds);
    if (at->entry.failures == 0 && at->entry.nextDue > latest)
        at->entry.nextDue = latest;
}

void Schedule::shift(qint64 ms)
{
    for (Slot &slot : m_entries) {
        if (slot.entry.nextDue.isValid())
            slot.entry.nextDue = slot.entry.nextDue.addMSecs(ms);
    }
}

void Schedule::started(const QString &id)
{
    if (const auto at = m_entries.find(id); at != m_entries.end())
        at->inFlight = true;
}

QDateTime Schedule::later(const QDateTime &now, double seconds) const
{
    return now.addMSecs(std::llround(seconds * 1000));
}

QDateTime Schedule::succeeded(const QString &id, const QDateTime &now)
{
    const auto at = m_entries.find(id);
    if (at == m_entries.end())
        return {};
    at->inFlight = false;
    at->entry.failures = 0;
    at->entry.nextDue = later(now, at->entry.intervalSeconds * (1 + jitterShare * m_dice()));
    return at->entry.nextDue;
}

QDateTime Schedule::failed(const QString &id, const QDateTime &now, std::optional<qint64> retryAfterSeconds)
{
    const auto at = m_entries.find(id);
    if (at == m_entries.end())
        return {};
    Entry &entry = at->entry;
    at->inFlight = false;
    ++entry.failures;
    const double interval = entry.intervalSeconds;
    // A long interval is its own back-off: never wait longer than the greater of it and the limit.
    const double ceiling = std::max(interval, maxBackoffSeconds);
    const double backoff = std::min(interval * std::pow(2.0, std::min(entry.failures - 1, 20)), ceiling);
    double wait = std::max(interval, backoff * (0.5 + 0.5 * m_dice()));
    if (retryAfterSeconds)
        wait = std::max(wait, static_cast<double>(*retryAfterSeconds));
    entry.nextDue = later(now, wait);
    return entry.nextDue;
}

double Schedule::pace() const
{
    double perSecond = 0;
    for (const Slot &slot : m_entries)
        perSecond += 1.0 / std::max(1, slot.entry.intervalSeconds);
    return std::max(slowestPace, perSecond * paceHeadroom);
}

} // namespace foghorn
