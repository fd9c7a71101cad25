// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/vendor.h"

#include <QDateTime>
#include <QString>
#include <QUrl>

namespace foghorn {

// Where a vendor's page seems to have moved: what would be watched once the user accepts.
struct MoveOffer
{
    QUrl page;
    QUrl feed;
    QString platform; // a Platform's id
    QString platformName; // as its makers write it
    bool privateAllowed = false;
    QDateTime seenAt; // when we found it first

    bool operator==(const MoveOffer &) const = default;
};

// Whether two offers lead to the same, whenever they were found.
inline bool samePlace(const MoveOffer &a, const MoveOffer &b)
{
    return a.feed == b.feed && a.platform == b.platform && a.page == b.page;
}

// Whether it is the vendor's own address, where another page answers now.
inline bool isAnotherPageThere(const MoveOffer &offer, const Vendor &vendor)
{
    return offer.feed == vendor.feed && offer.platform == vendor.platform;
}

} // namespace foghorn
