// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fetch/httprequest.h"

#include "models/fetch/addressrules.h"
#include "models/fetch/fetcheroptions.h"

#include <QHostAddress>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

// What a server sent us comes back to it as it was, or not at all: a line end inside would be a header of
// its own.
void addCondition(QByteArray &bytes, const char *name, const QByteArray &value)
{
    const bool clean = std::ranges::all_of(value, [](char c) { return c >= ' ' && c != 0x7f; });
    if (!value.isEmpty() && clean)
        bytes += name + (": " + value) + "\r\n";
}

QByteArray hostField(const QUrl &url)
{
    QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
    if (host.contains(':'))
        host = '[' + host + ']';
    const quint16 usual = isSecure(url) ? 443 : 80;
    return portOf(url) == usual ? host : host + ':' + QByteArray::number(portOf(url));
}

QByteArray target(const QUrl &url)
{
    QByteArray path = url.path(QUrl::FullyEncoded).toLatin1();
    if (!path.startsWith('/'))
        path.prepend('/');
    if (url.hasQuery())
        path += '?' + url.query(QUrl::FullyEncoded).toLatin1();
    return path;
}

} // namespace

bool asksProxyItself(const QUrl &url, const QNetworkProxy &proxy)
{
    return !isSecure(url)
        && (proxy.type() == QNetworkProxy::HttpProxy || proxy.type() == QNetworkProxy::HttpCachingProxy);
}

QByteArray requestBytes(const FetchRequest &request, const QUrl &url, const QNetworkProxy &proxy)
{
    const bool absolute = asksProxyItself(url, proxy);
    QByteArray bytes;
    bytes.reserve(512);
    bytes += "GET ";
    if (absolute)
        bytes += "http://" + hostField(url);
    bytes += target(url) + " HTTP/1.1\r\nHost: " + hostField(url) + "\r\nUser-Agent: " + userAgent()
        + "\r\nAccept: */*\r\nAccept-Encoding: gzip\r\n";
    if (absolute && !proxy.user().isEmpty()) {
        const QString login = proxy.user() + ':'_L1 + proxy.password();
        bytes += "Proxy-Authorization: Basic " + login.toUtf8().toBase64() + "\r\n";
    }
    addCondition(bytes, "If-None-Match", request.etag);
    addCondition(bytes, "If-Modified-Since", request.lastModified);
    return bytes + "\r\n";
}

} // namespace foghorn
