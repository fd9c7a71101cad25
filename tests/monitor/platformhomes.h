// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QUrl>

namespace foghorn::test {

// Where a platform's page and documents lie, as far as that is not a host of the vendor's own: what the farm
// has to play for recognition to begin at a bare host.
struct Home
{
    QUrl page = QUrl(QStringLiteral("https://status.acorn.example"));
    QUrl feed; // what recognition shall find; empty: the page itself
    // The page as a person sees it, where recognition needs it; "@" stands for the fixture's own summary.
    QByteArray front;
    QByteArray further; // what lists name as their next page, where a fixture has none
    QString from; // what was typed, where no bare host leads here
};

// A platform with several forms has a home for each; the fixture's name says which is meant.
Home homeOf(const QString &platform, const QString &fixture);

} // namespace foghorn::test
