// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>
#include <QUrl>

class QMimeData;

namespace foghorn {

// What was dropped or pasted: addresses to add, and files that have still to be read.
struct Dropped
{
    QList<QUrl> addresses; // http or https, each once
    QStringList files; // of this computer

    bool isEmpty() const { return addresses.isEmpty() && files.isEmpty(); }
    bool operator==(const Dropped &) const = default;
};

inline constexpr qsizetype mostAddresses = 1000; // of one paste

// The web address in what a user typed or pasted, "https://" put before it where it has no scheme; invalid
// when there is none in it.
QUrl typedAddress(const QString &text);

// Every address in a text: one a line, or with commas or spaces between; also the texts of .url files
// ("URL=...") and of .webloc files (<string>...</string>). Words that only look like hosts don't count unless
// each of them has a dot in it.
QList<QUrl> addressesIn(const QString &text);

Dropped droppedIn(const QMimeData &data);

} // namespace foghorn
