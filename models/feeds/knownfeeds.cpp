// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/feeds/knownfeeds.h"

#include "models/feeds/addresses.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

bool isKnown(const QUrl &page, const KnownFeed &feed)
{
    const bool sameHost = page.host() == feed.host || page.host() == "www."_L1 + feed.host;
    return sameHost && (feed.path.isEmpty() || page.path().startsWith(feed.path));
}

// Names that no public server has, by their form alone: nothing is looked up here.
bool isNear(const QString &host)
{
    const QStringList parts = host.split(u'.');
    const bool numbers = parts.size() == 4;
    const int second = numbers ? parts.at(1).toInt() : 0;
    return host == u"localhost" || host == u"::1" || host.endsWith(".local"_L1)
        || (numbers && (parts.first() == u"127" || parts.first() == u"10")) || host.startsWith("192.168."_L1)
        || (numbers && parts.first() == u"172" && second >= 16 && second < 32);
}

void addOnce(QList<QUrl> &urls, const QUrl &url)
{
    if (!urls.contains(url))
        urls.append(url);
}

} // namespace

QList<QUrl> knownProbes(const QUrl &page, std::span<const KnownFeed> feeds)
{
    QList<QUrl> probes;
    for (const KnownFeed &feed : feeds) {
        const QUrl document{QString(feed.feed)};
        if (isKnown(page, feed)) {
            addOnce(probes, document);
        } else if (isNear(page.host()) && page.path().isEmpty()) {
            QUrl here = page;
            here.setPath(document.path());
            here.setQuery(document.query());
            addOnce(probes, here);
        }
    }
    return probes;
}

QUrl knownFeed(const QUrl &address, std::span<const KnownFeed> feeds)
{
    for (const KnownFeed &feed : feeds) {
        const QString file = QUrl(QString(feed.feed)).path().section(u'/', -1, -1, QString::SectionSkipEmpty);
        if (address.path().section(u'/', -1, -1, QString::SectionSkipEmpty) == file)
            return address;
    }
    for (const KnownFeed &feed : feeds) {
        if (isKnown(address, feed))
            return QUrl(QString(feed.feed));
    }
    QUrl below = pageAddress(address);
    below.setPath(QUrl(QString(feeds.front().feed)).path());
    return below;
}

QUrl besides(const QUrl &document, QLatin1StringView file)
{
    QUrl other = document;
    const QString path = document.path();
    other.setPath(QString(path.left(path.lastIndexOf(u'/') + 1) + file));
    return other;
}

} // namespace foghorn
