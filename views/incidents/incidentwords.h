// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/incidentfacts.h"
#include "models/status/change.h"

namespace foghorn {

// Whether moments are told in the user's own zone or in UTC.
enum class TimesIn { OwnZone, Utc };

QString momentText(const QDateTime &then, const QDateTime &now, TimesIn zone); // "17 Nov 15:10", " UTC" added
QString utcText(const QDateTime &then); // "2026-11-17 15:10:00 UTC"
QString monthTitle(QDate month); // "November 2026"
QString impactWord(Impact impact);
QString newsLine(const Change &change); // what changed, without the vendor

// "Log Analysis (Web App)" for the component Web App of that group; a name alone elsewhere.
QString componentWord(const ComponentRef &component);
QString componentsLine(const QList<ComponentRef> &components); // "Whole vendor" where it names none
QString allComponents(const QList<ComponentRef> &components); // empty where the line above has them all

// "12 h 45 min"; "3 d 4 h".
QString lengthText(qint64 seconds);
// The list's second line: vendor, phase, how long, postmortem.
QString rowLine(const IncidentRow &row, const QDateTime &now);
// The detail's: components, from when to when, how long.
QString factsLine(const IncidentRow &row, const QDateTime &now, TimesIn zone);
// From the vendor's first word to its last, and from our first sight to our sight of the end; or that it
// comes from the vendor's past.
QString clocksLine(const IncidentRecord &record, const QDateTime &now, TimesIn zone);
// A maintenance's plan and what became of it, or empty.
QString planLine(const Incident &incident, const QDateTime &now, TimesIn zone);
// "First word 23 min after the start · 16 min as stated · 4 h 12 min as posted".
QString gapLine(const ClockGap &gap);
// What is odd: a zombie, no longer listed, edited, not watched. One each.
QStringList oddities(const IncidentRow &row, const QDateTime &now);
// A whole sentence for screen readers.
QString rowSentence(const IncidentRow &row, const QDateTime &now);

} // namespace foghorn
