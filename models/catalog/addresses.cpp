// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/addresses.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

Result<QUrl> checkedAddress(const QString &text)
{
    constexpr qsizetype longest = 2048;
    const auto wrong = [](const QString &what) { return Error{Error::Kind::Usage, what}; };
    if (text.isEmpty())
        return wrong(u"there is no address"_s);
    if (text.size() > longest)
        return wrong(u"the address is longer than %1 characters"_s.arg(longest));
    QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.scheme().isEmpty())
        return wrong(u"\"%1\" is no address"_s.arg(text.left(80)));
    if (url.scheme() != "https"_L1 && url.scheme() != "http"_L1)
        return wrong(u"only http and https addresses are taken, not %1:"_s.arg(url.scheme().left(40)));
    if (url.host().isEmpty())
        return wrong(u"\"%1\" names no host"_s.arg(text.left(80)));
    if (!url.userInfo(QUrl::FullyEncoded).isEmpty() || url.authority().contains(u'@'))
        return wrong(u"an address with a user name or password in it is not taken"_s);
    url.setFragment(QString());
    return url;
}

QString foldedAddress(const QUrl &address)
{
    QUrl plain = address.adjusted(QUrl::NormalizePathSegments | QUrl::RemoveFragment);
    const int usual = plain.scheme() == "http"_L1 ? 80 : 443;
    if (plain.port() == usual)
        plain.setPort(-1);
    QString folded = plain.toString(QUrl::FullyEncoded | QUrl::RemoveScheme | QUrl::StripTrailingSlash);
    while (folded.endsWith(u'/'))
        folded.chop(1);
    return folded;
}

} // namespace foghorn
