// SPDX-License-Identifier: GPL-3.0-or-later
// PagerDuty's status pages: nothing but the page itself, whose <script id="data"> holds all. Every other path
// answers the same page with 200. Its headline is a text that people write; it says nothing of the services.
#include "models/feeds/addresses.h"
#include "models/feeds/pagejson.h"
#include "models/feeds/pagerdutyform.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

extern const Platform pagerduty;

namespace {

QList<Request> requests(const QUrl &feed)
{
    return {{DocumentRole::Summary, feed, Request::When::Always, true}};
}

Result<Snapshot> parse(std::span<const Document> documents, const QDateTime &now)
{
    QList<Document> scripts(documents.begin(), documents.end());
    for (Document &document : scripts) {
        const QByteArray script = isHtml(document.body) ? scriptContent(document.body, "data") : QByteArray();
        if (!script.isEmpty())
            document.body = script;
    }
    return readJson(std::span(scripts.constData(), static_cast<std::size_t>(scripts.size())), now,
                    pagerdutyform::readDocument);
}

std::optional<Recognised> recognise(const Document &document, const QUrl &page)
{
    const bool likely = isHtml(document.body) && document.body.contains("post_status_page_services");
    return likely ? recogniseByReading(pagerduty, document, page, page) : std::nullopt;
}

} // namespace

const Platform pagerduty{"pagerduty"_L1, "PagerDuty"_L1, requests, parse, nullptr, recognise};

} // namespace foghorn
