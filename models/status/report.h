// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/claim.h"
#include "models/status/incidentrecord.h"
#include "models/status/ledger.h"
#include "models/status/uptime.h"

#include <QTime>

namespace foghorn {

// The hours in which a service matters to somebody. An end that is not after the beginning is next day's.
struct BusinessHours
{
    int days = 0b0011111; // bit 0 is Monday
    QTime from{9, 0};
    QTime to{17, 0};
    QTimeZone zone = QTimeZone::systemTimeZone();

    bool operator==(const BusinessHours &) const = default;
};

inline constexpr int wholePpm = 1'000'000;

// What a chart or a report is asked to speak of. Days are calendar days of the zone, both included.
struct ReportRequest
{
    QStringList vendors; // ids, in the order of the report; empty: all
    QHash<QString, QStringList> components; // vendor id -> component ids; without an entry: all it watches
    QDate from;
    QDate to;
    QTimeZone zone = QTimeZone::systemTimeZone();
    UptimeRule rule = UptimeRule::Statuspage;
    int slaPpm = 999'000; // what was promised, in millionths: 99.9 %
    std::optional<BusinessHours> business;

    bool operator==(const ReportRequest &) const = default;
};

// One window's sums. Weighted seconds are what the rule counts as down, rounded up; those below the SLA are
// the part that the promise does not allow.
struct Figures
{
    LevelSeconds seconds;
    std::optional<double> uptime; // 0..1
    qint64 down = 0;
    qint64 allowed = 0; // by the SLA, of the counted time; rounded down
    qint64 belowSla = 0;

    bool operator==(const Figures &) const = default;
};

struct MonthFigures
{
    QDate month; // its first day
    Figures figures;

    bool operator==(const MonthFigures &) const = default;
};

// A stretch of time in which nobody looked and no record speaks, [fromMs, toMs).
struct Gap
{
    qint64 fromMs = 0;
    qint64 toMs = 0;

    bool operator==(const Gap &) const = default;
};

struct ComponentReport
{
    ComponentRef component;
    std::optional<double> claimed; // what the page itself says
    Figures all; // 24 x 7
    std::optional<Figures> business;
    QList<UptimeDay> days;
    QList<MonthFigures> months;
    QList<Span> troubles; // what was not operational, oldest first; observed wins over reported

    bool operator==(const ComponentReport &) const = default;
};

struct VendorReport
{
    Vendor vendor;
    Figures all; // uptime, down and belowSla are of the components' mean, seconds their sum
    std::optional<Figures> business;
    QList<UptimeDay> days; // the components together
    QList<MonthFigures> months;
    QList<ComponentReport> components;
    QList<IncidentRecord> incidents; // those that touch the window, newest first
    QList<Gap> gaps; // no component was observed or reported, oldest first
    QList<ClaimCheck> claims; // our record against the page's claim, in the components' order
    QHash<QString, QList<LedgerEntry>> edits; // incident id -> what was said otherwise before, oldest first
    QList<Correction> corrections; // stretches of the vendor's record that it changed later
    QDateTime pastReadAt; // when its own past was last read; invalid: never
};

struct ReportData
{
    ReportRequest request;
    qint64 fromMs = 0;
    qint64 toMs = 0; // not after the moment it was made
    QDateTime madeAt; // UTC
    QString version;
    QList<VendorReport> vendors;
};

// What history has of one vendor, to make a report of.
struct ReportSource
{
    VendorState state;
    QList<ComponentHistory> history;
    QList<IncidentRecord> incidents;
    QList<ClaimSeen> claims; // oldest first
    QHash<QString, QList<LedgerEntry>> ledger; // incident id -> entries, oldest first
    QList<Correction> corrections;
    QDateTime pastReadAt;
};

// The request's window in milliseconds UTC, cut at `now`.
std::pair<qint64, qint64> windowOf(const ReportRequest &request, const QDateTime &now);

// All figures of one vendor. Pure; integer seconds throughout.
VendorReport makeReport(const ReportRequest &request, const ReportSource &source, const QDateTime &now);

// What a list of incidents comes to; maintenance is left out.
struct IncidentFigures
{
    int incidents = 0;
    int critical = 0;
    std::optional<qint64> medianSeconds; // from start to resolution, as stated
};
IncidentFigures figuresOf(const QList<IncidentRecord> &incidents);
// Mean of what the page itself says of its components; nothing where it says nothing.
std::optional<double> claimedMean(const VendorReport &vendor);

// The figures of a sum of seconds.
Figures figuresOf(const LevelSeconds &seconds, UptimeRule rule, int slaPpm);
// Mean of members that have a figure: uptime, down and allowed; the seconds are summed. Below the SLA is what
// the mean is: one bad component among good ones may be allowed.
Figures meanFigures(const QList<Figures> &members);

// The part of a history that lies within business hours, and how long these are in the window.
struct BusinessPart
{
    ComponentHistory history;
    qint64 seconds = 0;
};
BusinessPart withinHours(const ComponentHistory &history, const BusinessHours &hours, qint64 fromMs,
                         qint64 toMs);

// Everything but operational within [fromMs, toMs), oldest first: what was observed, and what only the vendor
// reports where nobody observed. Thinned time has none: when it was is not known any more.
QList<Span> troublesIn(const ComponentHistory &history, qint64 fromMs, qint64 toMs);

} // namespace foghorn
