// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/history/sql.h"
#include "models/status/incidentsearch.h"

#include <QString>
#include <QStringList>

namespace foghorn::history {

// The words of a question, as the index understands it: all in any order, each the beginning of a word,
// "a phrase" in quotes. Empty where it asks for nothing.
struct WordsWanted
{
    explicit WordsWanted(const QString &query);

    bool asksNothing = false; // every incident fits
    QString match; // empty though something was asked: nothing fits
};

// As the index keeps it: compatibility forms undone, and languages that put no space between words taken
// apart.
QString forIndex(const QString &text);

// Writes anew what can be found of the incident: call it in the transaction that wrote the incident.
void indexIncident(Sql &sql, qint64 incidentRow);
// Every incident that there is (the migration calls it).
void indexAll(Sql &sql);

// Best first.
QList<IncidentHit> findIncidents(Sql &sql, const SearchQuery &query);

} // namespace foghorn::history
