// SPDX-License-Identifier: GPL-3.0-or-later
// Apple's system status, for customers and for developers: one document, at times wrapped as JSONP, that
// lists every service with the events of the last days. An event with one messageId may stand under several
// services and is one incident.
#include "models/feeds/appleform.h"
#include "models/feeds/knownfeeds.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

extern const Platform apple;

namespace {

constexpr auto developer
    = "https://www.apple.com/support/systemstatus/data/developer/system_status_en_US.js"_L1;
constexpr auto feeds = std::to_array<KnownFeed>({
    {"www.apple.com"_L1, "/support/systemstatus"_L1,
     "https://www.apple.com/support/systemstatus/data/system_status_en_US.js"_L1},
    {"developer.apple.com"_L1, "/system-status"_L1, developer},
});

QList<Request> requests(const QUrl &feed)
{
    return {{DocumentRole::Summary, knownFeed(feed, feeds), Request::When::Always, true}};
}

// jsonCallback({...}); -> {...}. Anything else stays as it is, for the reader of JSON to refuse.
QByteArray unwrapped(const QByteArray &body)
{
    const QByteArray text = body.trimmed();
    const qsizetype open = text.indexOf('(');
    const QByteArray name = text.left(std::max<qsizetype>(open, 0)).trimmed();
    const bool isName = !name.isEmpty()
        && std::ranges::all_of(name, [](char c) { return std::isalnum(static_cast<uchar>(c)) || c == '_'; });
    return isName && text.endsWith(");") ? text.sliced(open + 1, text.size() - open - 3) : body;
}

Result<Snapshot> parse(std::span<const Document> documents, const QDateTime &now)
{
    QList<Document> plain;
    for (const Document &document : documents) {
        plain.append(document);
        plain.last().body = unwrapped(document.body);
    }
    const auto read = [](SnapshotDraft &draft, DocumentRole /*role*/, const JsonValue &root) {
        appleform::readDocument(draft, root);
    };
    return readJson({plain.constData(), static_cast<std::size_t>(plain.size())}, now, read);
}

QList<QUrl> probes(const QUrl &page)
{
    return knownProbes(page, feeds);
}

std::optional<Recognised> recognise(const Document &document, const QUrl &page)
{
    auto found = recogniseByReading(apple, document, page, document.url);
    if (found && document.url.path().contains("/developer/"_L1))
        found->name = u"Apple Developer"_s;
    return found;
}

} // namespace

const Platform apple{"apple"_L1, "Apple System Status"_L1, requests, parse, probes, recognise};

} // namespace foghorn
