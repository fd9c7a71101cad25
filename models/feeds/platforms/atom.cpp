// SPDX-License-Identifier: GPL-3.0-or-later
// Any Atom feed of incidents: those that Statuspage and Instatus write, in full; others as far as they tell.
#include "models/feeds/addresses.h"
#include "models/feeds/draft.h"
#include "models/feeds/feedincidents.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

extern const Platform atom;

namespace {

QList<Request> requests(const QUrl &feed)
{
    return {{DocumentRole::Summary, feed, Request::When::Always, true}};
}

Result<Snapshot> parse(std::span<const Document> documents, const QDateTime &now)
{
    return feedSnapshot(documents, now, true);
}

QList<QUrl> probes(const QUrl &page)
{
    QList<QUrl> addresses;
    for (const auto path : {"/history.atom"_L1, "/feed.atom"_L1, "/feed/atom"_L1})
        addresses.append(documentAddress(page, path));
    return addresses;
}

} // namespace

const Platform atom{"atom"_L1, "Atom"_L1, requests, parse, probes, recogniseAsItself<atom>};

} // namespace foghorn
