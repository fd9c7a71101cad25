// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/report.h"

#include <QFont>
#include <QString>
#include <QStringList>

namespace foghorn {

// The sentences that stand on charts and reports, in the program's language. Plain text, never markup.

QFont paperFont(qreal pixels, bool strong = false); // the same at every resolution

QString ruleSentence(UptimeRule rule); // "partial outage counts 30 %, major outage 100 %"
QString ruleCaption(UptimeRule rule); // what stands below figures
QString slaWord(int slaPpm); // "99.9 %"
QString shareWord(qint64 part, qint64 whole); // rounded down; a dash of nothing
QString coverageSentence(const LevelSeconds &seconds); // "97.8 % of the time observed, 1 % reported by ..."
QString lengthWord(qint64 seconds); // "1 d 4 h 12 min", exact to the minute; "40 s" below one
// Of figures that nothing was counted for, a dash: to say 0 s would claim that somebody looked.
QString downWord(const Figures &figures);
QString belowSlaWord(const Figures &figures);
bool isNothingKnown(const VendorReport &vendor); // of its components, neither observed nor reported
QString noIncidentsSentence(const VendorReport &vendor); // what stands where a report lists none
QString incidentsInTime(const VendorReport &vendor); // "3 in this time"; nothing where nobody looked
QString timeWord(const QDateTime &time,
                 const QTimeZone &zone); // "20 Nov 2026 14:05", a dash when nobody said
QString dateWord(QDate date); // "20 Nov 2026"
QString monthWord(QDate month); // "November 2026"
QString windowWord(const ReportRequest &request); // "1 Nov 2026 to 21 Nov 2026"
QString hoursWord(const BusinessHours &hours); // "Mon-Fri 09:00-17:00 (Europe/Berlin)"
QString componentName(const ComponentRef &component); // "Group / Name", cleaned for one line
QString vendorName(const Vendor &vendor);
QString namesOf(const Incident &incident); // the components it touches

// What every export carries: window and zone, rule, coverage, when it was made and by what.
QStringList factsOf(const ReportData &data);
LevelSeconds secondsOf(const ReportData &data); // all vendors together

// What an incident says of itself, as a report lists it.
struct IncidentFacts
{
    QString title;
    QString about; // "Major · Resolved · Web App"
    // Each "20 Nov 2026 14:05 to 15:21 (1 h 16 min)", by a clock of its own.
    QString stated; // what its text says in words; a dash: nothing
    QString said; // the start and end of the vendor's record
    QString posted;
    QString observed;
    QString flags; // "edited, 2 earlier texts", "withdrawn", or empty
    QString url; // http or https, else empty
};
IncidentFacts factsOf(const IncidentRecord &record, const QTimeZone &zone);

} // namespace foghorn
