// SPDX-License-Identifier: GPL-3.0-or-later
// Hund: its API wants a password, so its pages are read by the feed that they link to, which tells incidents
// alone. What the feed says is read as of any other feed.
#include "models/feeds/feedincidents.h"
#include "models/feeds/pagehtml.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

extern const Platform hund;

namespace {

QList<Request> requests(const QUrl &feed)
{
    return {{DocumentRole::Summary, feed, Request::When::Always, true}};
}

Result<Snapshot> parse(std::span<const Document> documents, const QDateTime &now)
{
    if (documents.empty())
        return Error{Error::Kind::Schema, u"no document was read"_s};
    const auto feed = readFeed(documents.front().body, now);
    return feed ? feedSnapshot(documents, now, feed->kind == Feed::Kind::Atom)
                : Result<Snapshot>(feed.error());
}

// The page names its maker; a feed alone does not, and is any feed.
std::optional<Recognised> recognise(const Document &document, const QUrl & /*page*/)
{
    const QString html = htmlOf(document);
    const bool itself = document.url.host().endsWith(".hund.io"_L1);
    if (html.isEmpty() || (!itself && !html.contains("//hund.io"_L1) && !html.contains("hundstatus"_L1)))
        return std::nullopt;
    const QList<QUrl> feeds = linkedFeeds(document);
    if (feeds.isEmpty())
        return std::nullopt;
    return Recognised{
        .platform = u"hund"_s, .page = document.url, .feed = feeds.first(), .name = titleOf(html)};
}

} // namespace

const Platform hund{"hund"_L1, "Hund"_L1, requests, parse, nullptr, recognise};

} // namespace foghorn
