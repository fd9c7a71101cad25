// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/words.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace foghorn {

// One difference between what was known and what a look showed. A view makes the sentence.
struct Change
{
    QDateTime at; // UTC, when we saw it
    QString vendor; // the vendor's id
    ChangeKind kind = ChangeKind::Component;
    QString componentId;
    QString component; // name, and its group's
    QString group;
    std::optional<ComponentStatus> from;
    std::optional<ComponentStatus> to;
    QString incident; // the incident's id
    QString incidentTitle;
    std::optional<IncidentStatus> phase;
    Impact impact = Impact::Unknown;
    QString text; // plain text: the update's, the error's detail, the new address
    bool watched = true; // touches what the user watches

    bool operator==(const Change &) const = default;
};

// A change that the policy judged. Stored beside its change in the same transaction (outbox).
struct Alert
{
    qint64 id = 0;
    Change change;
    AlertState state = AlertState::Pending;
    QDateTime deliveredAt;
    int attempts = 0;
    AlertReason reason = AlertReason::None;
    QDateTime due; // while held: when it is judged again

    bool operator==(const Alert &) const = default;
};

// One of our own that goes the whole way and is shown to nobody.
inline bool isSilentTest(const Change &change)
{
    return change.kind == ChangeKind::Test && !change.componentId.isEmpty();
}

} // namespace foghorn

Q_DECLARE_METATYPE(foghorn::Change)
Q_DECLARE_METATYPE(foghorn::Alert)
