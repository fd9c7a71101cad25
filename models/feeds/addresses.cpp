// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/feeds/addresses.h"

#include <QString>
#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

// First parts of what stands behind a page's own address.
constexpr std::array tails{
    "api"_L1,       "v1"_L1,      "v2"_L1,          "v3"_L1,        "proxy"_L1, "incident"_L1,
    "incidents"_L1, "feed"_L1,    "maintenance"_L1, "history"_L1,   "rss"_L1,   "maintenances"_L1,
    "atom"_L1,      "notices"_L1, "uptime"_L1,      "subscribe"_L1,
};
constexpr std::array endings{".json"_L1, ".atom"_L1, ".rss"_L1, ".xml"_L1, ".html"_L1};

bool isTail(const QString &part)
{
    return std::ranges::find(tails, part) != tails.end()
        || std::ranges::any_of(endings, [&part](QLatin1StringView ending) { return part.endsWith(ending); });
}

} // namespace

QUrl pageAddress(const QUrl &address)
{
    QUrl page = address.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
    QString path;
    const QStringList parts = page.path().split(u'/', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        if (isTail(part))
            break;
        path += u'/' + part;
    }
    page.setPath(path);
    return page;
}

QList<QUrl> pageCandidates(const QUrl &address)
{
    const QUrl page = pageAddress(address);
    QUrl root = page;
    root.setPath(QString());
    return page == root ? QList{page} : QList{page, root};
}

QUrl documentAddress(const QUrl &page, QLatin1StringView path)
{
    QUrl document = pageAddress(page);
    document.setPath(document.path() + path);
    return document;
}

} // namespace foghorn
