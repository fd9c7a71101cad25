// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QFuture>
#include <QList>
#include <QUrl>

#include <optional>

namespace foghorn {

struct FetchRequest
{
    QUrl url;
    QByteArray etag; // sent as If-None-Match when not empty
    QByteArray lastModified; // sent as If-Modified-Since when not empty
    bool privateAllowed = false; // the user typed a loopback or private address
    bool atOnce = false; // recognition and adding: a few at a time to one host, waiting for no round

    bool operator==(const FetchRequest &) const = default;
};

// How one fetch ended. A body is there only when it can be trusted: complete, decoded, valid UTF-8 unless it
// starts with a UTF-16 mark or is XML that names its encoding, within the size limit.
struct FetchReply
{
    std::optional<Error> error;
    int http = 0; // the last status seen; 0 when there was none
    bool notModified = false; // 304 to a conditional request: no body, the copy we hold stands
    QByteArray body;
    QByteArray contentType; // lower case, parameters kept
    QByteArray etag;
    QByteArray lastModified;
    QUrl finalUrl;
    bool redirected = false;
    bool permanentRedirect = false; // every step was 301 or 308
    // Refused: the name that was asked for, and not one we were sent to, leads into a private network.
    bool leadsInside = false;
    std::optional<qint64> retryAfterSeconds; // as the server asked, clamped to [0, 24 h]
    qint64 bytes = 0; // on the wire
    qint64 ms = 0; // from asking to the end

    bool operator==(const FetchReply &) const = default;
};

// Limits of one fetch (DESIGN: Polling). The defaults are the program's; tests shorten them.
struct FetchLimits
{
    int deadlineMs = 30'000; // total, redirects included; from the first step on, not the wait for its turn
    qint64 maxBodyBytes = 8LL * 1024 * 1024; // decoded
    qint64 maxHeaderBytes = 256LL * 1024;
    int maxRedirects = 5;
    int parallel = 6; // in flight over all hosts; one that takes longer than 0.2 s no longer counts
};

// Reads a document. Never throws, never blocks, always ends within the deadline; cancelling the future
// aborts. Requests to the same scheme, host and port wait for each other, those that are atOnce as soon as
// six of them are under way.
class Fetcher
{
public:
    Fetcher() = default;
    Fetcher(const Fetcher &) = delete;
    Fetcher &operator=(const Fetcher &) = delete;
    virtual ~Fetcher() = default;

    virtual QFuture<FetchReply> fetch(const FetchRequest &request) = 0;
};

} // namespace foghorn
