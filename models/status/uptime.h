// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/snapshot.h"

#include <QDate>
#include <QTimeZone>

#include <array>
#include <optional>

namespace foghorn {

// A level over a stretch of time, [fromMs, toMs) in milliseconds since the epoch, UTC.
struct Span
{
    qint64 fromMs = 0;
    qint64 toMs = 0;
    ComponentStatus status = ComponentStatus::Unknown;

    bool operator==(const Span &) const = default;
};

// Puts a span behind the others, as one with the last where it goes on with the same level. An empty one is
// left out.
void appendSpan(QList<Span> &spans, const Span &span);

// What history has of one component: what we saw (already cut to the time we were looking) and what the
// vendor's own record says. Each list is sorted and free of overlaps.
struct ComponentHistory
{
    ComponentRef component;
    bool watched = true;
    QList<Span> observed;
    QList<Span> reported;
    qint64 thinnedUntilMs = 0; // before it the time of day at which a level held is not known
};

// Weights of an outage second: the share that counts as down.
enum class UptimeRule {
    Statuspage, // partial 0.3, major 1
    Strict, // degraded 0.3, partial 1, major 1
    Outages, // partial 1, major 1
};

// Whole seconds per level (indexed by ComponentStatus); they sum to the window. observed and reported say
// where the counted ones come from; the rest is unknown.
struct LevelSeconds
{
    std::array<qint64, componentStatusCount> byLevel{};
    qint64 observed = 0;
    qint64 reported = 0;

    qint64 &operator[](ComponentStatus s) { return byLevel[static_cast<std::size_t>(s)]; }
    qint64 operator[](ComponentStatus s) const { return byLevel[static_cast<std::size_t>(s)]; }
    qint64 total() const;
    LevelSeconds &operator+=(const LevelSeconds &other);
    bool operator==(const LevelSeconds &) const = default;
};

// One cell of a bar: a calendar day in the viewer's zone (23 and 25 hour days exist).
struct UptimeDay
{
    QDate date;
    LevelSeconds seconds;

    bool operator==(const UptimeDay &) const = default;
};

// 1 - weighted down / counted, 0..1; nothing where nothing was counted (maintenance and unknown are not).
std::optional<double> uptime(const LevelSeconds &seconds, UptimeRule rule);
// The worst level with at least one second; unknown when there is none.
ComponentStatus worstLevel(const LevelSeconds &seconds);

// Seconds per level in [fromMs, toMs). Observed wins over reported.
LevelSeconds fold(const ComponentHistory &history, qint64 fromMs, qint64 toMs);
// The days from..to (inclusive) of a zone: worked out once for many components.
struct DayGrid
{
    DayGrid(QDate from, QDate to, const QTimeZone &zone);

    QDate from;
    QList<qint64> starts; // seconds since the epoch, UTC: each day's first instant, and the one after the last
};
QList<UptimeDay> foldDays(const ComponentHistory &history, const DayGrid &days, qint64 nowMs);
// A cell for each day from..to (inclusive) in the zone; nothing after nowMs is counted.
QList<UptimeDay> foldDays(const ComponentHistory &history, QDate from, QDate to, const QTimeZone &zone,
                          qint64 nowMs);
// Equal slices of [fromMs, toMs), for spans under a day; the date is empty.
QList<UptimeDay> foldSlices(const ComponentHistory &history, qint64 fromMs, qint64 toMs, int slices);

// A group's or vendor's figure: the mean of its members that have one.
std::optional<double> meanUptime(const QList<std::optional<double>> &members);

// "99.94 %": rounded down, so that 100 % means no downtime at all, and zero no uptime ("< 0.01 %" is
// some). Locale-free; "—" is the view's.
QString percentText(double ratio, int decimals = 2);
QLatin1StringView wireName(UptimeRule rule);

} // namespace foghorn
