// SPDX-License-Identifier: GPL-3.0-or-later
// Better Stack (once Better Uptime): https://<page>/index.json, JSON:API. One monitor that is down makes the
// whole page say "downtime": that is the page's own word and no more.
#include "models/feeds/addresses.h"
#include "models/feeds/betterstackform.h"
#include "models/feeds/betterstackpast.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

extern const Platform betterstack;

namespace {

QList<Request> requests(const QUrl &feed)
{
    return {{DocumentRole::Summary, documentAddress(feed, "/index.json"_L1), Request::When::Always, true}};
}

Result<Snapshot> parse(std::span<const Document> documents, const QDateTime &now)
{
    return readJson(documents, now, betterstackform::readDocument);
}

Result<VendorPast> parsePast(std::span<const Document> documents, const QDateTime &now)
{
    const auto snapshot = parse(documents, now);
    return snapshot ? betterStackPast(documents, *snapshot) : Result<VendorPast>(snapshot.error());
}

QList<QUrl> probes(const QUrl &page)
{
    return {documentAddress(page, "/index.json"_L1)};
}

std::optional<Recognised> recognise(const Document &document, const QUrl & /*page*/)
{
    const QUrl page = pageAddress(document.url);
    return recogniseByReading(betterstack, document, page, page);
}

} // namespace

const Platform betterstack{.id = "betterstack"_L1,
                           .name = "Better Stack"_L1,
                           .requests = requests,
                           .parse = parse,
                           .probes = probes,
                           .recognise = recognise,
                           .parsePast = parsePast};

} // namespace foghorn
