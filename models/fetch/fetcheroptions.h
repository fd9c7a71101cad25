// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostInfo>
#include <QLatin1StringView>
#include <QNetworkProxy>
#include <QString>

#include <functional>

namespace foghorn {

// Who is asking, said to every server. The page tells an operator what this program is and where to complain.
inline constexpr QLatin1StringView projectPage("https://github.com/foghorn-status/foghorn");
inline QByteArray userAgent()
{
    return QByteArrayLiteral("Foghorn/" FOGHORN_VERSION " (+") + projectPage.data() + ')';
}

enum class ProxyUse { System, None, Fixed };

// Finds the addresses of a host name and calls back in the context's thread, never after the context is gone.
using Resolver = std::function<void(const QString &host, QObject *context,
                                    const std::function<void(const QHostInfo &)> &answer)>;

// What a user can set about how the network is reached, and what a test puts in the place of the machine's
// own.
struct FetcherOptions
{
    QString caFile; // PEM; trusted beside the system's authorities
    ProxyUse proxyUse = ProxyUse::System;
    QNetworkProxy proxy; // for ProxyUse::Fixed
    Resolver resolver; // empty: the system's
    std::function<bool()> offline; // empty: no network interface is up
};

} // namespace foghorn
