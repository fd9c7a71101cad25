// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/status/markuplinks.h"

#include "models/status/markupchars.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace foghorn::markup {
namespace {

constexpr qsizetype longestUrl = 2048;

QString withoutWww(const QString &host)
{
    return host.startsWith("www."_L1) ? host.sliced(4) : host;
}

// The host that a label seems to name, lower case; empty when it reads as words.
QString hostIn(const QString &label)
{
    QString rest = label.trimmed().toLower();
    const qsizetype scheme = rest.indexOf("://"_L1);
    const bool explicitly = scheme >= 0 && scheme <= 8;
    if (explicitly)
        rest = rest.sliced(scheme + 3);
    const auto end = std::ranges::find_if(rest, [](QChar c) { return u"/?#:@\\ "_s.contains(c); });
    const QString host = rest.first(end - rest.begin());
    if (explicitly)
        return host;
    const bool oneWord = !rest.contains(u' ');
    const QString last = host.sliced(host.lastIndexOf(u'.') + 1);
    const bool letters = last.size() >= 2 && std::ranges::all_of(last, [](QChar c) { return c.isLetter(); });
    return oneWord && host.contains(u'.') && letters ? host : QString();
}

} // namespace

QUrl safeTarget(QStringView href)
{
    const QStringView trimmed = href.trimmed();
    if (trimmed.isEmpty() || trimmed.size() > longestUrl || trimmed.contains(u'\\'))
        return {};
    bool clean = true;
    eachCodePoint(trimmed,
                  [&clean](char32_t c) { clean = clean && !isHidden(c) && (c == U' ' || !isBlank(c)); });
    if (!clean)
        return {};
    // Read once more as what it will be written as, so that a second reading can't mean anything else.
    const QUrl loose(trimmed.toString(), QUrl::TolerantMode);
    const QUrl url = QUrl::fromEncoded(loose.toEncoded(), QUrl::StrictMode);
    const bool web = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    if (!url.isValid() || !web || url.host().isEmpty() || !url.userInfo().isEmpty()
        || url.authority().contains(u'@') || url.toEncoded().size() > longestUrl)
        return {};
    return url;
}

bool hidesTarget(const QString &label, const QUrl &target)
{
    const QString host = target.host(QUrl::FullyEncoded);
    if (label.endsWith("["_L1 + host + u']'))
        return false;
    const QString named = hostIn(label);
    if (named.isEmpty())
        return host.contains("xn--"_L1);
    return withoutWww(named) != withoutWww(host);
}

} // namespace foghorn::markup
