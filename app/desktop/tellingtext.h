// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/alertgrouping.h"
#include "app/desktop/alerttext.h"

#include <QHash>

#include <functional>

namespace foghorn {

// How many vendors of one platform can't be read.
struct PlatformTrouble
{
    QString platform; // its name
    int vendors = 0;
};

// What a message is made of beside the alerts themselves.
struct TellingFacts
{
    VendorName vendorName;
    std::function<PlatformTrouble(const QString &vendorId)> platform
        = {}; // of the vendor's platform; may be none
    QHash<ComponentStatus, QString> sounds = {}; // of the desktop's theme
};

// The message for one telling: an alert by its reason, the changes of one incident as one, or a summary.
Notification tellingText(const Telling &telling, const TellingFacts &facts);

} // namespace foghorn
