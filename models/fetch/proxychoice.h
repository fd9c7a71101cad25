// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fetch/fetcheroptions.h"

#include <QElapsedTimer>
#include <QHash>
#include <QUrl>

namespace foghorn {

// Which proxy an address goes through. The system's word is asked once in a while for each host, for it can
// be slow.
class ProxyChoice
{
public:
    ProxyChoice(ProxyUse use, const QNetworkProxy &fixed);

    QNetworkProxy proxyFor(const QUrl &url); // type NoProxy: none

private:
    struct Known
    {
        QNetworkProxy proxy;
        qint64 since = 0;
    };

    ProxyUse m_use;
    QNetworkProxy m_fixed;
    QHash<QString, Known> m_known;
    QElapsedTimer m_clock;
};

} // namespace foghorn
