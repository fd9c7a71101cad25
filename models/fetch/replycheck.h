// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/result.h"

#include <QByteArray>
#include <QDateTime>

#include <optional>

// What an answer's status, headers and body are worth to us.
namespace foghorn {

bool isRedirect(int status); // 301 302 303 307 308
bool isPermanentRedirect(int status); // 301 308

// Why an answer that is no redirect brings no document; empty when it does (200, or 304 to a conditional
// request).
std::optional<Error> checkStatus(int status, bool conditional);

// Seconds or an HTTP date (RFC 9110 10.2.3), clamped to [0, 24 h]; empty when there is none or it makes no
// sense.
std::optional<qint64> retryAfterSeconds(const QByteArray &value, const QDateTime &now);

// The promise FetchReply makes about a body: something, and readable as text.
std::optional<Error> checkBody(const QByteArray &body);

} // namespace foghorn
