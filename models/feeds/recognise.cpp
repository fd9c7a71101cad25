// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/feeds/addresses.h"
#include "models/feeds/feedhtml.h"
#include "models/feeds/pagejson.h"
#include "models/feeds/platform.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

constexpr qsizetype maxHtml = 2LL * 1024 * 1024;
constexpr qsizetype maxLinks = 4;

bool sameAddress(const QUrl &a, const QUrl &b)
{
    constexpr auto adjusted = QUrl::StripTrailingSlash | QUrl::RemoveFragment | QUrl::RemoveUserInfo;
    return a.adjusted(adjusted) == b.adjusted(adjusted);
}

std::optional<Recognised> recogniseOne(const Platform &platform, const Document &document,
                                       const QUrl &address)
{
    if (platform.recognise == nullptr || document.http != 200)
        return std::nullopt;
    return platform.recognise(document, pageAddress(address));
}

// By a document that answered; what a page's HTML says of others counts where none did.
std::optional<Recognised> bestOf(const Platform &platform, std::span<const Document> answers,
                                 const QUrl &address)
{
    for (const bool html : {false, true}) {
        for (const Document &document : answers) {
            if (isHtml(document.body) != html)
                continue;
            if (auto found = recogniseOne(platform, document, address))
                return found;
        }
    }
    return std::nullopt;
}

// The value of an attribute within one tag, entities undone.
QString attribute(QStringView tag, QLatin1StringView name)
{
    qsizetype at = 0;
    while ((at = tag.indexOf(name, at, Qt::CaseInsensitive)) > 0) {
        const QStringView rest = tag.sliced(at + name.size()).trimmed();
        const bool whole = tag[at - 1].isSpace() && rest.startsWith(u'=');
        at += name.size();
        if (!whole)
            continue;
        const QStringView value = rest.sliced(1).trimmed();
        const QChar quote = value.startsWith(u'\'') ? u'\'' : u'"';
        if (!value.startsWith(quote))
            return value.left(value.indexOf(u' ')).toString();
        return plainOf(value.sliced(1, std::max<qsizetype>(value.indexOf(quote, 1), 1) - 1).toString());
    }
    return {};
}

} // namespace

QList<QUrl> recognitionProbes(const QUrl &address)
{
    QList<QUrl> probes{address.adjusted(QUrl::RemoveFragment | QUrl::RemoveUserInfo)};
    for (const QUrl &page : pageCandidates(address)) {
        for (const Platform *platform : platforms()) {
            for (const QUrl &probe : platform->probes ? platform->probes(page) : QList<QUrl>()) {
                if (!probes.contains(probe))
                    probes.append(probe);
            }
        }
    }
    return probes;
}

std::optional<Recognised> recognise(std::span<const Document> answers, const QUrl &address)
{
    // What the user named themselves wins when it can be read as it is.
    for (const Document &document : answers) {
        for (const Platform *platform :
             sameAddress(document.url, address) ? platforms() : decltype(platforms())()) {
            if (auto found = recogniseOne(*platform, document, address))
                return isHtml(document.body) ? bestOf(*platform, answers, address) : found;
        }
    }
    for (const Platform *platform : platforms()) {
        if (auto found = bestOf(*platform, answers, address))
            return found;
    }
    return std::nullopt;
}

QList<QUrl> linkedFeeds(const Document &html)
{
    QList<QUrl> feeds;
    const QString text = QString::fromUtf8(html.body.left(maxHtml));
    qsizetype at = 0;
    while (feeds.size() < maxLinks && (at = text.indexOf("<link"_L1, at, Qt::CaseInsensitive)) >= 0) {
        const qsizetype end = text.indexOf(u'>', at);
        if (end < 0)
            break;
        const QStringView tag = QStringView(text).sliced(at, end - at);
        at = end;
        const QString type = attribute(tag, "type"_L1).toLower();
        if (type != u"application/atom+xml" && type != u"application/rss+xml")
            continue;
        const QUrl feed = html.url.resolved(QUrl(attribute(tag, "href"_L1).trimmed()));
        const bool web = feed.scheme() == "https"_L1 || feed.scheme() == "http"_L1;
        if (web && feed.isValid() && !feeds.contains(feed))
            feeds.append(feed);
    }
    return feeds;
}

} // namespace foghorn
