// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QStringList>

namespace foghorn {

// A moment at which a vendor went bad.
struct Trouble
{
    QString vendor;
    QString incident;
    QDateTime at;

    bool operator==(const Trouble &) const = default;
};

// Vendors that went bad shortly after each other. That one caused the other is not said.
struct Cluster
{
    QList<Trouble> troubles; // oldest first; of each vendor the first
    QStringList vendors; // in that order, each once

    qint64 seconds() const { return troubles.first().at.secsTo(troubles.last().at); }
    bool operator==(const Cluster &) const = default;
};

// Newest first. Two vendors at least, all within `windowSeconds` of the first; no trouble is in two of them.
QList<Cluster> clusters(QList<Trouble> troubles, qint64 windowSeconds);

} // namespace foghorn
