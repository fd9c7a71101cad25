// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/feeds/pagehtml.h"

#include "models/feeds/feedhtml.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

constexpr qsizetype maxHtml = 2LL * 1024 * 1024;
constexpr qsizetype maxValue = 500;

bool isPathCharacter(QChar c)
{
    return (c.unicode() < 128 && c.isLetterOrNumber()) || u"/._~-%"_s.contains(c);
}

QStringView startOfPath(QStringView text)
{
    qsizetype size = 0;
    while (size < text.size() && size < maxValue && isPathCharacter(text[size]))
        ++size;
    return text.left(size);
}

} // namespace

QString htmlOf(const Document &document)
{
    if (!document.body.left(1024).trimmed().startsWith('<'))
        return {};
    QString html = QString::fromUtf8(document.body.left(maxHtml));
    html.replace("&quot;"_L1, "\""_L1).replace("\\\""_L1, "\""_L1).replace("\\/"_L1, "/"_L1);
    return html;
}

QString titleOf(const QString &html)
{
    const qsizetype start = html.indexOf("<title"_L1, 0, Qt::CaseInsensitive);
    const qsizetype open = start < 0 ? -1 : html.indexOf(u'>', start);
    const qsizetype end = open < 0 ? -1 : html.indexOf("</title"_L1, open, Qt::CaseInsensitive);
    return end < 0 || end - open > maxValue ? QString() : plainOf(html.sliced(open + 1, end - open - 1));
}

QString assigned(const QString &html, QLatin1StringView name)
{
    qsizetype at = -1;
    while ((at = html.indexOf(name, at + 1)) >= 0) {
        if (at > 0 && (html[at - 1].isLetterOrNumber() || html[at - 1] == u'_'))
            continue;
        QStringView rest = QStringView(html).sliced(at + name.size()).left(maxValue);
        if (rest.startsWith(u'"') || rest.startsWith(u'\''))
            rest = rest.sliced(1);
        rest = rest.trimmed();
        if (!rest.startsWith(u'=') && !rest.startsWith(u':'))
            continue;
        rest = rest.sliced(1).trimmed();
        const bool quoted = rest.startsWith(u'"') || rest.startsWith(u'\'');
        const qsizetype end = quoted ? rest.indexOf(rest.front(), 1) : -1;
        const QStringView value = quoted ? rest.mid(1, end - 1) : startOfPath(rest);
        if ((!quoted || end > 0) && !value.isEmpty())
            return value.toString();
    }
    return {};
}

QString pathAfter(const QString &html, QLatin1StringView start)
{
    const qsizetype at = html.indexOf(start);
    return at < 0 ? QString() : startOfPath(QStringView(html).sliced(at + start.size())).toString();
}

QUrl onHost(const QUrl &address, const QString &path)
{
    QUrl url = address.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment
                                | QUrl::RemoveUserInfo);
    url.setPath(path);
    return url;
}

} // namespace foghorn
