// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/state.h"
#include "models/status/statedwindow.h"

#include <QHash>

namespace foghorn {

// An incident as kept, with every earlier wording. Times are UTC.
struct IncidentRecord
{
    QString vendor;
    IncidentState state;
    QHash<QString, QList<EarlierText>> earlier; // update id -> earlier texts, oldest first
    QHash<QString, QDateTime> updateSeen; // update id -> when we saw it
    QList<IncidentUpdate> withdrawn; // updates that the vendor took back, newest first
    QList<EarlierText> earlierTitles; // oldest first
    std::optional<TimeWindow> stated; // the window that its text states, once the user has confirmed it
    Source source = Source::Observed; // Reported: it came from the vendor's past, not from a poll
};

struct IncidentFilter
{
    QStringList vendors; // empty: all
    bool openOnly = false;
    std::optional<IncidentKind> kind;
    QDateTime since; // started, or ended, or still open after
    QString search; // all words, any order, case and accents folded; "a phrase" in quotes
};

} // namespace foghorn
