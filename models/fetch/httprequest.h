// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fetch/fetcher.h"

#include <QNetworkProxy>

namespace foghorn {

// The bytes of one GET (RFC 9112): host, who we are, gzip, and the conditions; no cookie, no referrer,
// nothing else. `url` is the step of the redirects we are at. A plain http address goes to an HTTP proxy in
// absolute form.
QByteArray requestBytes(const FetchRequest &request, const QUrl &url, const QNetworkProxy &proxy);

// The proxy is spoken to in HTTP and asked for the document itself; every other proxy gives us a tunnel.
bool asksProxyItself(const QUrl &url, const QNetworkProxy &proxy);

} // namespace foghorn
