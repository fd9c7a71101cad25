// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/barspan.h"
#include "models/items/openincidents.h"

#include <QString>

namespace foghorn {

// The program's sentences about levels, incidents and feeds, in the user's language. Plain text, never
// markup.

QString levelWord(ComponentStatus status); // "Major outage"; unknown is "Not observed"
QString phaseWord(IncidentStatus status); // "Identified"
QString spanWord(BarSpan span); // "24 h"
QString errorSentence(const Error &error); // what went wrong, then the error's own detail
QString percentWord(const std::optional<double> &uptime); // "99.94 %", or a dash

QString componentCount(qsizetype count); // "3 components"
QString vendorCount(qsizetype count); // "34 vendors"

// The side list's and a card's lines: what is wrong, and for how long.
QString vendorLine(const VendorSummary &summary, const QDateTime &now);
QString vendorTime(const VendorSummary &summary, const QDateTime &now); // "12 min", "2 h left", or empty
// A whole sentence for screen readers.
QString vendorSentence(const VendorSummary &summary, const QDateTime &now);

// "Feed not answering since 09:12", "Not read yet", or empty while the feed answers.
QString feedTrouble(const VendorSummary &summary, const QDateTime &now);

// "4 of 34 vendors need attention", and "1 major outage · 1 not observed".
QString attentionHeading(const QList<VendorSummary> &vendors);
QString attentionCounts(const QList<VendorSummary> &vendors);

// "Identified · 12 min": an open incident's phase and age, or a maintenance's end.
QString incidentLine(const IncidentState &state, const QDateTime &now);

// "24 Aug: 12 min partial outage · 98 % observed": one cell, or several that share a place.
QString cellSentence(const QString &when, const LevelSeconds &seconds);

// A tooltip that shows the text as it stands, whatever it holds.
QString plainTip(const QString &text);
// A foreign name as menus, buttons and check boxes take it: no letter of it becomes a shortcut.
QString menuText(const QString &name, qsizetype longest = 60);

} // namespace foghorn
