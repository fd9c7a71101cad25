// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/change.h"

#include <QList>
#include <QStringList>

#include <functional>

namespace foghorn {

// What becomes of an earlier alert because of a later one.
struct Settled
{
    qint64 alertId = 0;
    AlertState state = AlertState::Suppressed;
    AlertReason reason = AlertReason::None;

    bool operator==(const Settled &) const = default;
};

// What becomes of a change: the state its alert takes, why, and until when it waits where it is held.
struct Verdict
{
    AlertState state = AlertState::Pending;
    AlertReason reason = AlertReason::None;
    QDateTime due; // UTC; held alerts are judged again then
    QList<Settled> others;

    bool operator==(const Verdict &) const = default;
};

// Silence that the user asked for, about a vendor or one of its incidents.
struct Mute
{
    QString vendor;
    QString incident; // empty: the whole vendor
    QDateTime until; // UTC; invalid: until it is resolved
    QDateTime since;

    bool operator==(const Mute &) const = default;
};

// What is known when a change is judged. All times UTC.
struct AlertFacts
{
    QDateTime now;
    QString policy; // the stored policy, as policyFromJson() reads it; empty: the default
    QStringList tags; // the vendor's
    QList<Mute> mutes; // that speak of the vendor
    QDateTime quietUntil; // quiet by hand; invalid: not
    QList<Alert> earlier; // of the same component, incident or feed, newest first: the last day's, at most 60
    QString platform; // of the vendor; how many vendors it has here, and how many of them can't be read
    int onPlatform = 0;
    int lostOnPlatform = 0;
    bool platformTold = false; // a notice about the platform stands
};

// Decides, while a transaction is open, what becomes of a change.
using Judge = std::function<Verdict(const Change &change, const AlertFacts &facts)>;
// The same for an alert that was held until now, or that was told and still goes on (a reminder may be due).
// Nothing: it stays as it is.
using Reviewer = std::function<std::optional<Verdict>(const Alert &alert, const AlertFacts &facts)>;

} // namespace foghorn
