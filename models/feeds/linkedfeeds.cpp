// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/feeds/feedhtml.h"
#include "models/feeds/platform.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

constexpr qsizetype maxHtml = 2LL * 1024 * 1024;
constexpr qsizetype maxLinks = 4;

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
