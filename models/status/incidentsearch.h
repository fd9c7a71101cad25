// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/words.h"

#include <QDateTime>
#include <QList>
#include <QStringList>

namespace foghorn {

// What to look for in all that was ever said of incidents, maintenances and postmortems.
struct SearchQuery
{
    QString text; // as IncidentFilter's; the beginning of a word is enough
    QStringList vendors; // empty: all
    QDateTime from; // began at or after; invalid: no bound
    QDateTime to; // began before
    int limit = 100; // hits

    bool operator==(const SearchQuery &) const = default;
};

// Characters of a text that are to be marked.
struct TextRange
{
    qsizetype from = 0;
    qsizetype length = 0;

    bool operator==(const TextRange &) const = default;
};

// An incident that was found, plain text throughout.
struct IncidentHit
{
    QString vendor;
    QString incident; // its id
    IncidentKind kind = IncidentKind::Incident;
    Impact impact = Impact::Unknown;
    QString title;
    QList<TextRange> titleMarks;
    QString snippet; // the place in the updates, on one line; empty where only title or components say it
    QList<TextRange> snippetMarks;
    QDateTime startedAt;
    int alike = 0; // hits of the same vendor, title and start that were folded into this one

    bool operator==(const IncidentHit &) const = default;
};

} // namespace foghorn
