// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/result.h"

#include <QHostAddress>
#include <QUrl>

#include <optional>

// Where a fetch may go. A page on the internet must not make us ask the user's own machine or network for
// something.
namespace foghorn {

// Loopback, private, link-local, unique-local, shared, unspecified, multicast; also when wrapped in IPv6.
bool isPrivateAddress(const QHostAddress &address);

// A document's address as such: http or https, a host, no user name. Error::Kind::Usage.
std::optional<Error> checkAddress(const QUrl &url, bool privateAllowed);

// One step of a redirect, `to` being absolute. Error::Kind::Redirect.
std::optional<Error> checkRedirect(const QUrl &from, const QUrl &to, bool privateAllowed);

// Scheme, host and port, the unit of "one at a time".
QString originOf(const QUrl &url);
quint16 portOf(const QUrl &url);
bool isSecure(const QUrl &url);

// For messages: at most 200 characters, no user name, no control characters.
QString shown(const QUrl &url);

} // namespace foghorn
