// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fetch/proxychoice.h"

#include "models/fetch/addressrules.h"

namespace foghorn {
namespace {

constexpr qint64 knownForMs = 10LL * 60 * 1000;
constexpr int maxKnown = 1024;

QNetworkProxy systemProxy(const QUrl &url)
{
    const QList<QNetworkProxy> proxies = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url));
    for (const QNetworkProxy &proxy : proxies) {
        if (proxy.type() == QNetworkProxy::Socks5Proxy || proxy.type() == QNetworkProxy::HttpProxy
            || proxy.type() == QNetworkProxy::HttpCachingProxy)
            return proxy;
        if (proxy.type() == QNetworkProxy::NoProxy)
            break;
    }
    return {QNetworkProxy::NoProxy};
}

} // namespace

ProxyChoice::ProxyChoice(ProxyUse use, const QNetworkProxy &fixed)
    : m_use(use)
    , m_fixed(fixed)
{
    m_clock.start();
}

QNetworkProxy ProxyChoice::proxyFor(const QUrl &url)
{
    if (m_use == ProxyUse::None)
        return {QNetworkProxy::NoProxy};
    if (m_use == ProxyUse::Fixed)
        return m_fixed;
    const QString origin = originOf(url);
    const auto known = m_known.constFind(origin);
    if (known != m_known.constEnd() && m_clock.elapsed() - known->since < knownForMs)
        return known->proxy;
    if (m_known.size() >= maxKnown)
        m_known.clear();
    const QNetworkProxy proxy = systemProxy(url);
    m_known.insert(origin, {proxy, m_clock.elapsed()});
    return proxy;
}

} // namespace foghorn
