// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

} // namespace foghorn
