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
    // Why no bare host leads here; then the feed's own address is typed.
    QString byAddress;
};

Home homeOf(const QString &platform);

} // namespace foghorn::test
