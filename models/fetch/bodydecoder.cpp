// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fetch/bodydecoder.h"

#include <QString>

#include <algorithm>

#define ZLIB_CONST
#include <zlib.h>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

constexpr qint64 growth = 64LL * 1024;
constexpr int gzipOnly = 16 + MAX_WBITS;

Error damaged(QLatin1StringView how)
{
    return Error{Error::Kind::Http, "the transfer came damaged: "_L1 + how};
}

} // namespace

void BodyDecoder::Release::operator()(z_stream_s *stream) const
{
    inflateEnd(stream);
    delete stream;
}

BodyDecoder::BodyDecoder(qint64 cap)
    : m_cap(cap)
{
}

BodyDecoder::~BodyDecoder() = default;

std::optional<Error> BodyDecoder::start(const QByteArray &encoding, qint64 announced)
{
    if (announced > m_cap)
        return tooLarge();
    const QByteArray name = encoding.trimmed().toLower();
    if (name.isEmpty() || name == "identity") {
        if (announced > 0)
            m_body.reserve(announced);
        return {};
    }
    if (name != "gzip" && name != "x-gzip") {
        return Error{Error::Kind::Http,
                     "the transfer came damaged: its encoding is '"_L1 + QString::fromLatin1(name.left(40))
                         + "', which nobody asked for"_L1};
    }
    m_gzip.reset(new z_stream_s{});
    if (inflateInit2(m_gzip.get(), gzipOnly) != Z_OK)
        return damaged("out of memory while unpacking"_L1);
    return {};
}

std::optional<Error> BodyDecoder::take(QByteArrayView piece)
{
    m_taken += piece.size();
    if (m_gzip)
        return inflatePiece(piece);
    if (m_taken > m_cap)
        return tooLarge();
    m_body.append(piece);
    return {};
}

std::optional<Error> BodyDecoder::inflatePiece(QByteArrayView piece)
{
    z_stream_s &stream = *m_gzip;
    stream.next_in = reinterpret_cast<const Bytef *>(piece.data());
    stream.avail_in = static_cast<uInt>(piece.size());
    bool outputFull = false;
    while (stream.avail_in > 0 || outputFull) {
        if (m_memberEnded) {
            // RFC 1952 allows one member after another; anything else behind the trailer is damage.
            if (inflateReset(&stream) != Z_OK)
                return damaged("bytes follow the end of the gzip data"_L1);
            m_memberEnded = false;
        }
        const qint64 had = m_body.size();
        // One byte over the cap shows that there is more; the rest is never unpacked.
        const qint64 room = std::min(growth, m_cap + 1 - had);
        m_body.resize(had + room);
        stream.next_out = reinterpret_cast<Bytef *>(m_body.data() + had);
        stream.avail_out = static_cast<uInt>(room);
        const int outcome = inflate(&stream, Z_NO_FLUSH);
        outputFull = stream.avail_out == 0 && outcome == Z_OK;
        m_body.truncate(had + room - stream.avail_out);
        if (m_body.size() > m_cap)
            return tooLarge();
        if (outcome == Z_STREAM_END)
            m_memberEnded = true;
        else if (outcome == Z_BUF_ERROR)
            outputFull = false; // all is unpacked that could be
        else if (outcome != Z_OK)
            return damaged("what should be gzip data is not, or its check sum is wrong"_L1);
    }
    return {};
}

std::optional<Error> BodyDecoder::finish()
{
    if (m_gzip && !m_memberEnded)
        return damaged("the gzip data ends too early"_L1);
    if (m_body.startsWith("\x1f\x8b"))
        return damaged("the body is packed once more than it says"_L1);
    return {};
}

QByteArray BodyDecoder::takeBody()
{
    return std::exchange(m_body, {});
}

Error BodyDecoder::tooLarge() const
{
    return Error{Error::Kind::TooLarge,
                 "the document is larger than "_L1 + QString::number(m_cap / 1024)
                     + " KiB; reading stopped there"_L1};
}

} // namespace foghorn
