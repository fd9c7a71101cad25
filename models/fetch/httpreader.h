// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/result.h"

#include <QByteArray>
#include <QByteArrayView>

namespace foghorn {

// The part of an answer's head that we act on.
struct HttpHead
{
    int status = 0;
    qint64 length = -1; // Content-Length; -1 without
    bool chunked = false;
    bool keepAlive = true;
    QByteArray contentType;
    QByteArray contentEncoding;
    QByteArray etag;
    QByteArray lastModified;
    QByteArray location;
    QByteArray retryAfter;

    bool hasBody() const { return status != 204 && status != 304 && length != 0; }
};

// Reads one HTTP/1.1 answer (RFC 9112) strictly: what can be understood in two ways is refused, so that a lie
// about lengths never becomes a shorter document. It holds one header line at a time and nothing of the body.
class HttpReader
{
public:
    enum class Event { NeedMore, Head, Body, Done, Failed };

    explicit HttpReader(qint64 maxHeaderBytes);

    // Consumes the front of `input` up to the next event.
    Event next(QByteArrayView &input);
    // The connection ended: Done where that is a proper end, otherwise Failed.
    Event close();

    bool untouched() const { return m_headBytes == 0; }
    bool inBody() const { return m_step > Step::Header; }
    const HttpHead &head() const { return m_head; }
    QByteArrayView body() const { return m_piece; } // after Event::Body; lies inside the input
    const Error &error() const { return m_error; }

private:
    enum class Step {
        Status,
        Header,
        Sized,
        UntilClose,
        ChunkSize,
        ChunkData,
        ChunkEnd,
        Trailer,
        Done,
        Failed
    };
    enum class Line { Whole, Partial, TooLong };

    Line takeLine(QByteArrayView &input);
    Event lineEvent(QByteArrayView &input);
    Event bodyEvent(QByteArrayView &input);
    bool readStatus();
    bool readField();
    bool keepField(const QByteArray &name, QByteArrayView value);
    bool readLength(QByteArrayView value);
    bool readChunkSize();
    Event headEnded();
    Event fail(const QString &how);
    bool refuse(const QString &how);

    qint64 m_maxHeaderBytes;
    qint64 m_headBytes = 0; // of all heads of this answer, chunk sizes and trailers too
    qint64 m_left = 0; // of the body or of the chunk
    int m_interim = 0;
    bool m_closeBySelf = false;
    bool m_foreignCoding = false;
    Step m_step = Step::Status;
    HttpHead m_head;
    QByteArray m_partial; // the start of a line whose end has not come yet
    QByteArrayView m_line;
    QByteArrayView m_piece;
    Error m_error;
};

} // namespace foghorn
