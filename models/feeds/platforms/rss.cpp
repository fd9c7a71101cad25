// SPDX-License-Identifier: GPL-3.0-or-later
// Any RSS feed of incidents, of all its versions: one item an incident, or one item an update.
#include "models/feeds/addresses.h"
#include "models/feeds/draft.h"
#include "models/feeds/feedincidents.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

extern const Platform rss;

namespace {

QList<Request> requests(const QUrl &feed)
{
    return {{DocumentRole::Summary, feed, Request::When::Always, true}};
}

Result<Snapshot> parse(std::span<const Document> documents, const QDateTime &now)
{
    return feedSnapshot(documents, now, false);
}

QList<QUrl> probes(const QUrl &page)
{
    QList<QUrl> addresses;
    for (const auto path : {"/history.rss"_L1, "/feed.rss"_L1, "/feed/rss"_L1, "/feed"_L1, "/rss"_L1,
                            "/feed.xml"_L1, "/index.xml"_L1})
        addresses.append(documentAddress(page, path));
    return addresses;
}

} // namespace

const Platform rss{"rss"_L1, "RSS"_L1, requests, parse, probes, recogniseAsItself<rss>};

} // namespace foghorn
