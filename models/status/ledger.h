// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/claim.h"

#include <QDateTime>
#include <QString>

namespace foghorn {

// A fact of an incident that was said otherwise before. Times are UTC.
struct LedgerEntry
{
    enum class Kind {
        Progress, // the story going on: a phase, an end, a first time of something
        Edited, // what stood there reads otherwise now
        Backdated, // a time moved into the past, or an entry dated before what we had already read
        Deleted, // an update taken back, or an incident that its list no longer holds
        Restored, // and that came again
    };
    Kind kind = Kind::Edited;
    QString update; // the update's id; empty: the incident itself
    // kind title impact status started posted resolved scheduled_for scheduled_until url components text
    // listed
    QString field;
    QString before; // plain words of our wire, times as ISO 8601 in UTC, texts as they were written
    QString after;
    QDateTime seenAt; // when we first saw `before`
    QDateTime replacedAt; // when we first saw `after`

    bool operator==(const LedgerEntry &) const = default;
};

// What a vendor's own record said of a stretch of a component's past before it said otherwise.
struct Correction
{
    QString componentId;
    Span before;
    QDateTime recordedAt; // when we read it so
    QDateTime replacedAt; // when we read it otherwise

    bool operator==(const Correction &) const = default;
};

// What became of a vendor's past when it was written.
struct PastResult
{
    int newIncidents = 0;
    int changedIncidents = 0;
    int corrections = 0; // stretches of which the record said otherwise before
    QDateTime recordFrom; // reported seconds reach back to here; invalid: there are none
    QStringList notes;

    bool operator==(const PastResult &) const = default;
};

QLatin1StringView wireName(LedgerEntry::Kind kind);

} // namespace foghorn
