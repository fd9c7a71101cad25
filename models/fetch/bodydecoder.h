// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/result.h"

#include <QByteArray>

#include <memory>
#include <optional>

struct z_stream_s;

namespace foghorn {

// Takes a body piece by piece, undoes gzip, and stops at the first byte over the cap: a bomb costs the cap,
// no more. Content-Encoding by RFC 9110 8.4; gzip by RFC 1952, its check sum and length verified.
class BodyDecoder
{
public:
    explicit BodyDecoder(qint64 cap);
    ~BodyDecoder();
    Q_DISABLE_COPY_MOVE(BodyDecoder)

    // `announced` is the Content-Length, -1 when there was none.
    std::optional<Error> start(const QByteArray &encoding, qint64 announced);
    std::optional<Error> take(QByteArrayView piece);
    std::optional<Error> finish();
    QByteArray takeBody();

private:
    struct Release
    {
        void operator()(z_stream_s *stream) const;
    };
    std::optional<Error> inflatePiece(QByteArrayView piece);
    Error tooLarge() const;

    qint64 m_cap;
    qint64 m_taken = 0;
    QByteArray m_body;
    std::unique_ptr<z_stream_s, Release> m_gzip;
    bool m_memberEnded = false;
};

} // namespace foghorn
