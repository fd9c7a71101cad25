// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fetch/addressrules.h"
#include "models/monitor/look.h"

#include <QHostAddress>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

bool namesPrivateHost(const QUrl &address)
{
    const QString host = address.host();
    if (const QHostAddress ip(host); !ip.isNull())
        return isPrivateAddress(ip);
    return host == "localhost"_L1 || host.endsWith(".localhost"_L1) || host.endsWith(".local"_L1)
        || !host.contains(u'.');
}

Result<QUrl> addressFrom(const QString &typed)
{
    const QString text = typed.trimmed();
    QUrl url(text, QUrl::StrictMode);
    if (!text.contains("://"_L1))
        url = QUrl(u"https://"_s + text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return Error{Error::Kind::Usage,
                     u"\"%1\" is no address; give one like https://status.example.com"_s.arg(text)};
    if (url.scheme() != "https"_L1 && url.scheme() != "http"_L1)
        return Error{Error::Kind::Usage,
                     u"only http and https addresses can be watched, not %1:"_s.arg(url.scheme())};
    if (!url.userInfo().isEmpty())
        return Error{Error::Kind::Usage, u"an address with a user name or password in it is not taken"_s};
    url.setFragment(QString());
    return url;
}

} // namespace foghorn
