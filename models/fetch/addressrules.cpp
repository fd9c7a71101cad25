// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fetch/addressrules.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

struct Subnet
{
    quint32 network;
    int bits;
};

// RFC 6890 and what it lists; documentation and benchmark nets lead nowhere and are left out.
constexpr std::array privateNets{
    Subnet{0x00000000, 8},  Subnet{0x0a000000, 8},  Subnet{0x64400000, 10},
    Subnet{0x7f000000, 8},  Subnet{0xa9fe0000, 16}, Subnet{0xac100000, 12},
    Subnet{0xc0000000, 24}, Subnet{0xc0a80000, 16}, Subnet{0xe0000000, 3}, // multicast, reserved, broadcast
};

bool isPrivateIPv4(quint32 address)
{
    return std::ranges::any_of(privateNets, [address](const Subnet &net) {
        return (address ^ net.network) >> (32 - net.bits) == 0;
    });
}

quint32 tail(const Q_IPV6ADDR &bytes, int at)
{
    quint32 value = 0;
    for (int i = at; i < at + 4; ++i)
        value = value << 8 | bytes[i];
    return value;
}

bool isPrivateIPv6(const Q_IPV6ADDR &bytes)
{
    const quint32 head = tail(bytes, 0);
    const bool zeroMiddle = tail(bytes, 4) == 0 && (tail(bytes, 8) == 0 || tail(bytes, 8) == 0xffff);
    if (head == 0 && zeroMiddle) // ::, ::1, ::a.b.c.d, ::ffff:a.b.c.d
        return isPrivateIPv4(tail(bytes, 12));
    if (head == 0x0064ff9b) // an IPv4 address behind NAT64
        return isPrivateIPv4(tail(bytes, 12));
    if (head >> 16 == 0x2002) // 6to4
        return isPrivateIPv4(tail(bytes, 2));
    const quint32 top = head >> 24;
    return (top & 0xfe) == 0xfc || top == 0xff || head >> 22 == 0xfe80 >> 6 || head >> 22 == 0xfec0 >> 6;
}

bool isPrivateLiteral(const QUrl &url)
{
    const QHostAddress literal(url.host());
    return !literal.isNull() && isPrivateAddress(literal);
}

// What is wrong with an address as it stands, in words that fit behind it.
QString flaw(const QUrl &url)
{
    if (!url.isValid())
        return u"is no address"_s;
    if (url.scheme() != "http"_L1 && url.scheme() != "https"_L1)
        return u"is neither http nor https"_s;
    if (url.host().isEmpty())
        return u"names no host"_s;
    if (!url.userInfo().isEmpty())
        return u"carries a user name; Foghorn reads public pages and sends none"_s;
    if (url.port(1) == 0)
        return u"names port 0"_s;
    return {};
}

} // namespace

bool isPrivateAddress(const QHostAddress &address)
{
    if (address.protocol() == QAbstractSocket::IPv4Protocol)
        return isPrivateIPv4(address.toIPv4Address());
    if (address.protocol() == QAbstractSocket::IPv6Protocol)
        return isPrivateIPv6(address.toIPv6Address());
    return true;
}

std::optional<Error> checkAddress(const QUrl &url, bool privateAllowed)
{
    if (const QString wrong = flaw(url); !wrong.isEmpty())
        return Error{Error::Kind::Usage, shown(url) + ' '_L1 + wrong};
    if (!privateAllowed && isPrivateLiteral(url)) {
        return Error{Error::Kind::Usage,
                     shown(url)
                         + " lies inside a private network; add it by hand if that is what you want"_L1};
    }
    return {};
}

std::optional<Error> checkRedirect(const QUrl &from, const QUrl &to, bool privateAllowed)
{
    const auto refuse = [&](const QString &why) {
        return Error{Error::Kind::Redirect,
                     shown(from) + " sends us to "_L1 + shown(to) + ", which "_L1 + why};
    };
    if (const QString wrong = flaw(to); !wrong.isEmpty())
        return refuse(wrong);
    if (isSecure(from) && !isSecure(to))
        return refuse(u"is not encrypted as the first address was"_s);
    if (!privateAllowed && isPrivateLiteral(to))
        return refuse(u"lies inside a private network"_s);
    return {};
}

bool isSecure(const QUrl &url)
{
    return url.scheme() == "https"_L1;
}

quint16 portOf(const QUrl &url)
{
    return static_cast<quint16>(url.port(isSecure(url) ? 443 : 80));
}

QString originOf(const QUrl &url)
{
    return url.scheme() + "://"_L1 + url.host(QUrl::FullyEncoded) + ':'_L1 + QString::number(portOf(url));
}

QString shown(const QUrl &url)
{
    QString text = url.toString(QUrl::RemoveUserInfo | QUrl::RemoveFragment | QUrl::FullyEncoded);
    if (text.isEmpty())
        return u"the address"_s;
    if (text.size() > 200)
        text = text.left(199) + u'…';
    return text;
}

} // namespace foghorn
