// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/notifier.h"
#include "models/status/change.h"

#include <QCoreApplication>

#include <functional>

namespace foghorn {

// A vendor's name by its id; the id itself where nobody knows a name.
using VendorName = std::function<QString(const QString &vendorId)>;

// What the desktop is told of a change. Made of the change's own facts alone, in the user's language.
class AlertText
{
    Q_DECLARE_TR_FUNCTIONS(AlertText)

public:
    // Also sets key (one place on the desktop for each incident and component) and token (its Subject).
    static Notification of(const Change &change, const VendorName &vendorName);
    // Several changes as one message.
    static Notification summary(const QList<Change> &changes, const VendorName &vendorName);

    static QString levelWord(ComponentStatus status);
    static QString phaseWord(IncidentStatus status);

    // "GitHub: Actions", "GitHub: Slow pushes", "GitHub"; nothing for what is no vendor's.
    static QString subject(const Change &change, const VendorName &vendorName);
    static QString happening(const Change &change);

private:
    static QString ownWords(const Change &change);
    static Urgency urgency(const Change &change);
};

} // namespace foghorn
