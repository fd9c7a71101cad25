// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>

namespace foghorn {

// A company or service that is followed, as the user chose it.
struct Vendor
{
    QString id; // slug, unique, never changes
    QString name;
    QUrl page; // what a person opens
    QUrl feed; // what the platform's requests are built on (often the page itself)
    QString platform; // a Platform's id; empty when added unread
    QStringList tags;
    int intervalSeconds = 60;
    bool paused = false;
    bool watchAll = true; // new components are watched too; false: they are announced and left unwatched
    bool privateAllowed = false; // the user typed a loopback or private address
    QString pageId; // the page's own identity; another one there later is not applied

    bool operator==(const Vendor &) const = default;
};

} // namespace foghorn
