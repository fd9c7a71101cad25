// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fetch/httpreader.h"

#include <QList>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

constexpr int maxInterim = 10;
constexpr int maxChunkDigits = 12;

bool isTokenChar(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        || QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
}

// Apart from the tab: such a byte would end up in a message, a terminal or a later request.
bool isControl(char c)
{
    return (static_cast<quint8>(c) < 0x20 && c != '\t') || c == 0x7f;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool listHas(QByteArrayView value, QByteArrayView word)
{
    for (const QByteArray &item : value.toByteArray().split(',')) {
        if (item.trimmed().compare(word, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

} // namespace

HttpReader::HttpReader(qint64 maxHeaderBytes)
    : m_maxHeaderBytes(maxHeaderBytes)
    , m_error{Error::Kind::Http, {}}
{
}

HttpReader::Event HttpReader::next(QByteArrayView &input)
{
    switch (m_step) {
    case Step::Done:
        return Event::Done;
    case Step::Failed:
        return Event::Failed;
    case Step::Sized:
    case Step::UntilClose:
    case Step::ChunkData:
        return bodyEvent(input);
    default:
        return lineEvent(input);
    }
}

HttpReader::Event HttpReader::close()
{
    switch (m_step) {
    case Step::Done:
        return Event::Done;
    case Step::UntilClose:
        m_step = Step::Done;
        return Event::Done;
    case Step::Failed:
        return Event::Failed;
    case Step::Status:
        if (m_headBytes == 0)
            m_error.kind = Error::Kind::Connect;
        return fail(m_headBytes == 0 ? u"the server closed the connection without an answer"_s
                                     : u"the answer is not HTTP"_s);
    case Step::Header:
        return fail(u"the answer ends inside its headers"_s);
    default:
        return fail(u"the transfer came damaged: it ends before the length it announced"_s);
    }
}

// A line without its end in m_line. The view lies in the input, or in m_partial when it came in pieces.
HttpReader::Line HttpReader::takeLine(QByteArrayView &input)
{
    const qsizetype end = input.indexOf('\n');
    const qsizetype used = end < 0 ? input.size() : end + 1;
    m_headBytes += used;
    if (m_headBytes > m_maxHeaderBytes)
        return Line::TooLong;
    const QByteArrayView piece = input.first(used);
    input = input.sliced(used);
    if (end < 0) {
        m_partial.append(piece);
        return Line::Partial;
    }
    m_line = piece;
    if (!m_partial.isEmpty()) {
        m_partial.append(piece);
        m_line = m_partial;
    }
    m_line.chop(m_line.endsWith("\r\n") ? 2 : 1);
    return Line::Whole;
}

HttpReader::Event HttpReader::lineEvent(QByteArrayView &input)
{
    while (!input.isEmpty()) {
        if (m_step == Step::Sized || m_step == Step::UntilClose || m_step == Step::ChunkData)
            return bodyEvent(input);
        const Line line = takeLine(input);
        if (line == Line::TooLong) {
            m_error.kind = Error::Kind::TooLarge;
            return fail("the answer's headers are larger than "_L1 + QString::number(m_maxHeaderBytes / 1024)
                        + " KiB; reading stopped there"_L1);
        }
        if (line == Line::Partial)
            // Anything can be said before the first line end; a server that speaks HTTP begins with its name.
            return m_step == Step::Status && m_partial.size() > 5 && !m_partial.startsWith("HTTP/")
                ? fail(u"the answer is not HTTP"_s)
                : Event::NeedMore;
        bool good = true;
        const bool blank = m_line.isEmpty();
        if (m_step == Step::Status)
            good = readStatus();
        else if (m_step == Step::Header && !blank)
            good = readField();
        else if (m_step == Step::ChunkSize)
            good = readChunkSize();
        else if (m_step == Step::ChunkEnd)
            good = blank || refuse(u"the transfer came damaged: a chunk is longer than it says"_s);
        const bool headEnd = m_step == Step::Header && blank;
        const bool allEnd = m_step == Step::Trailer && blank;
        m_partial.clear();
        if (!good)
            return Event::Failed;
        if (m_step == Step::Status)
            m_step = Step::Header;
        else if (m_step == Step::ChunkEnd)
            m_step = Step::ChunkSize;
        if (allEnd)
            m_step = Step::Done;
        if (allEnd)
            return Event::Done;
        if (headEnd && m_head.status >= 200)
            return headEnded();
        if (headEnd && ++m_interim > maxInterim)
            return fail(u"the server sends interim answers without end"_s);
        if (headEnd)
            m_step = Step::Status;
    }
    return Event::NeedMore;
}

HttpReader::Event HttpReader::bodyEvent(QByteArrayView &input)
{
    if (m_step != Step::UntilClose && m_left == 0) {
        if (m_step == Step::Sized) {
            m_step = Step::Done;
            return Event::Done;
        }
        m_step = Step::ChunkEnd;
        return lineEvent(input);
    }
    if (input.isEmpty())
        return Event::NeedMore;
    m_piece = m_step == Step::UntilClose ? input : input.first(std::min<qint64>(input.size(), m_left));
    m_left -= m_step == Step::UntilClose ? 0 : m_piece.size();
    input = input.sliced(m_piece.size());
    return Event::Body;
}

HttpReader::Event HttpReader::headEnded()
{
    if (m_foreignCoding)
        return fail(u"the transfer came damaged: it is sent in a coding that is not \"chunked\""_s);
    if (m_head.chunked && m_head.length >= 0)
        return fail(u"the transfer came damaged: it has a length and comes in chunks too"_s);
    m_head.keepAlive = m_head.keepAlive && !m_closeBySelf;
    if (!m_head.hasBody()) {
        m_step = Step::Done;
    } else if (m_head.chunked) {
        m_step = Step::ChunkSize;
    } else if (m_head.length > 0) {
        m_left = m_head.length;
        m_step = Step::Sized;
    } else {
        m_head.keepAlive = false;
        m_step = Step::UntilClose;
    }
    return Event::Head;
}

// "HTTP/1.1 200 OK"
bool HttpReader::readStatus()
{
    const QByteArrayView line = m_line;
    const bool shaped = line.size() >= 12 && line.startsWith("HTTP/1.") && isDigit(line[7]) && line[8] == ' '
        && std::all_of(line.begin() + 9, line.begin() + 12, isDigit)
        && (line.size() == 12 || line[12] == ' ');
    const int status = shaped ? line.sliced(9, 3).toInt() : 0;
    if (status < 100 || status == 101 || status > 599)
        return refuse(u"the answer is not HTTP"_s);
    m_head = HttpHead{};
    m_head.status = status;
    m_closeBySelf = line[7] == '0';
    m_foreignCoding = false;
    return true;
}

bool HttpReader::readField()
{
    // A line that begins with a space continues the one before it (obsolete); none that we keep is ever sent
    // so.
    if (m_line.startsWith(' ') || m_line.startsWith('\t'))
        return true;
    const qsizetype colon = m_line.indexOf(':');
    const auto name = m_line.first(std::max<qsizetype>(colon, 0));
    if (colon <= 0 || !std::ranges::all_of(name, isTokenChar) || std::ranges::any_of(m_line, isControl))
        return refuse(u"the answer's headers can't be read"_s);
    return keepField(name.toByteArray().toLower(), m_line.sliced(colon + 1).trimmed());
}

bool HttpReader::keepField(const QByteArray &name, QByteArrayView value)
{
    const auto join = [value](QByteArray &field) {
        field = field.isEmpty() ? value.toByteArray() : field + ", " + value.toByteArray();
        return true;
    };
    if (name == "content-length")
        return readLength(value);
    if (name == "transfer-encoding") {
        m_foreignCoding
            = m_foreignCoding || m_head.chunked || value.compare("chunked", Qt::CaseInsensitive) != 0;
        m_head.chunked = true;
        return true;
    }
    if (name == "connection") {
        m_head.keepAlive = m_head.keepAlive && !listHas(value, "close");
        return true;
    }
    if (name == "content-encoding")
        return join(m_head.contentEncoding);
    if (name == "location") {
        if (!m_head.location.isEmpty() && m_head.location != value)
            return refuse(u"the answer names two places to go to"_s);
        m_head.location = value.toByteArray();
    } else if (name == "content-type") {
        m_head.contentType = value.toByteArray().toLower();
    } else if (name == "etag") {
        m_head.etag = value.toByteArray();
    } else if (name == "last-modified") {
        m_head.lastModified = value.toByteArray();
    } else if (name == "retry-after") {
        m_head.retryAfter = value.toByteArray();
    }
    return true;
}

bool HttpReader::readLength(QByteArrayView value)
{
    bool fits = false;
    const qint64 length = value.toLongLong(&fits);
    if (!fits || !std::ranges::all_of(value, isDigit))
        return refuse(u"the transfer came damaged: its Content-Length is no length"_s);
    if (m_head.length >= 0)
        return refuse(u"the transfer came damaged: it has two Content-Lengths"_s);
    m_head.length = length;
    return true;
}

bool HttpReader::readChunkSize()
{
    QByteArrayView digits = m_line;
    if (const qsizetype extension = digits.indexOf(';'); extension >= 0)
        digits = digits.first(extension);
    digits = digits.trimmed();
    bool fits = false;
    m_left = digits.toLongLong(&fits, 16);
    const bool hex = std::ranges::all_of(
        digits, [](char c) { return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); });
    if (!fits || !hex || digits.size() > maxChunkDigits)
        return refuse(u"the transfer came damaged: a chunk's size can't be read"_s);
    m_step = m_left > 0 ? Step::ChunkData : Step::Trailer;
    return true;
}

HttpReader::Event HttpReader::fail(const QString &how)
{
    refuse(how);
    return Event::Failed;
}

bool HttpReader::refuse(const QString &how)
{
    m_step = Step::Failed;
    m_error.detail = how;
    return false;
}

} // namespace foghorn
