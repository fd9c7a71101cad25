// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fetch/replycheck.h"

#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

constexpr qint64 longestWait = 24LL * 60 * 60;

struct Meaning
{
    int status;
    QLatin1StringView text;
};

constexpr std::array meanings{
    Meaning{204, "there is no document behind this address"_L1},
    Meaning{206, "it sent a part of the document where the whole was asked for"_L1},
    Meaning{304, "it says 'not changed' where nothing was held; reading again may help"_L1},
    Meaning{401, "it asks for a login, and Foghorn reads public pages only"_L1},
    Meaning{404, "there is nothing at this address; see in a browser whether the page has moved"_L1},
    Meaning{407, "the proxy asks for a login; set one in the preferences"_L1},
    Meaning{410, "the page is gone for good; remove the vendor or give it its new address"_L1},
    Meaning{429, "too many requests; a longer interval helps"_L1},
    Meaning{503, "it is not available now; Foghorn tries again later"_L1},
};

QString meaningOf(int status)
{
    const auto known = std::ranges::find(meanings, status, &Meaning::status);
    if (known != meanings.end())
        return known->text;
    return status >= 500 ? u"the server has trouble of its own; Foghorn tries again later"_s
                         : u"that brings no document"_s;
}

// <?xml version="1.0" encoding="windows-1252"?>, where the encoding is another one than UTF-8.
bool isXmlInOtherEncoding(const QByteArray &body)
{
    const QByteArrayView head = QByteArrayView(body).first(std::min<qsizetype>(body.size(), 200));
    const qsizetype start = head.indexOf("<?xml");
    const qsizetype end = head.indexOf("?>");
    if (start < 0 || end < start || !head.first(start).trimmed().isEmpty())
        return false;
    const QByteArrayView declaration = head.sliced(start, end - start);
    const qsizetype key = declaration.indexOf("encoding");
    if (key < 0)
        return false;
    QByteArrayView value = declaration.sliced(key + 8).trimmed();
    if (!value.startsWith('='))
        return false;
    value = value.sliced(1).trimmed();
    if (value.size() < 2 || (value.front() != '"' && value.front() != '\''))
        return false;
    const qsizetype close = value.indexOf(value.front(), 1);
    const QByteArrayView name = close > 1 ? value.sliced(1, close - 1) : QByteArrayView();
    return !name.isEmpty() && name.compare("utf-8", Qt::CaseInsensitive) != 0
        && name.compare("utf8", Qt::CaseInsensitive) != 0;
}

} // namespace

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

bool isPermanentRedirect(int status)
{
    return status == 301 || status == 308;
}

std::optional<Error> checkStatus(int status, bool conditional)
{
    if (status == 200 || (status == 304 && conditional))
        return {};
    if (status == 403) {
        return Error{
            Error::Kind::Blocked,
            u"answered 403: it refuses programs; open the page in a browser to see whether it works there"_s};
    }
    return Error{Error::Kind::Http, "answered "_L1 + QString::number(status) + ": "_L1 + meaningOf(status)};
}

std::optional<qint64> retryAfterSeconds(const QByteArray &value, const QDateTime &now)
{
    if (value.isEmpty())
        return {};
    if (std::ranges::all_of(value, [](char c) { return c >= '0' && c <= '9'; })) {
        bool fits = false;
        const qint64 seconds = value.toLongLong(&fits);
        return fits ? std::min(seconds, longestWait) : longestWait;
    }
    // The one form a server may send; the two obsolete ones are not worth a misread wait.
    QDateTime at = QLocale::c().toDateTime(QString::fromLatin1(value), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    if (!at.isValid())
        return {};
    at.setTimeZone(QTimeZone::utc());
    return std::clamp<qint64>(now.secsTo(at), 0, longestWait);
}

std::optional<Error> checkBody(const QByteArray &body)
{
    if (body.isEmpty())
        return Error{Error::Kind::Http, u"answered 200 with an empty document"_s};
    const bool utf16 = body.startsWith("\xff\xfe") || body.startsWith("\xfe\xff");
    if (utf16 || body.isValidUtf8() || isXmlInOtherEncoding(body))
        return {};
    return Error{Error::Kind::Syntax, u"the document is not UTF-8 text"_s};
}

} // namespace foghorn
