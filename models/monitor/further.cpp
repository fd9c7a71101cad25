// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/monitor/further.h"

#include <algorithm>

namespace foghorn {
namespace {

constexpr qsizetype mostDocuments = 20;
constexpr qsizetype mostBytes = 8LL * 1024 * 1024;

} // namespace

Further furtherRequests(const Platform &platform, const QList<Document> &documents,
                        const QList<Request> &asked, const QUrl &feed)
{
    Further further;
    if (!platform.more)
        return further;
    qsizetype bytes = 0;
    for (const Document &document : documents)
        bytes += document.body.size();
    qsizetype left = mostDocuments - (asked.size() - platform.requests(feed).size());
    for (const Request &request :
         platform.more({documents.constData(), static_cast<std::size_t>(documents.size())})) {
        const auto same = [&request](const Request &one) { return one.url == request.url; };
        if (std::ranges::any_of(asked, same) || std::ranges::any_of(further.requests, same))
            continue;
        if (left <= 0 || bytes >= mostBytes) {
            further.cut = true;
            break;
        }
        further.requests.append(request);
        --left;
    }
    return further;
}

} // namespace foghorn
