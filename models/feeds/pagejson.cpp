// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/feeds/pagejson.h"

#include "models/feeds/feedhtml.h"
#include "models/feeds/json.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

bool isWhole(const QByteArray &html)
{
    return html.lastIndexOf("</html>") >= 0;
}

// The end of a JSON string whose opening quote stands at `at`: behind its closing one; -1 without one.
qsizetype endOfString(const QByteArray &text, qsizetype at)
{
    for (++at; at < text.size(); ++at) {
        if (text[at] == '\\')
            ++at;
        else if (text[at] == '"')
            return at + 1;
    }
    return -1;
}

// The same for an object or array.
qsizetype endOfContainer(const QByteArray &text, qsizetype at)
{
    int depth = 0;
    while (at < text.size()) {
        const char c = text[at];
        if (c == '"') {
            at = endOfString(text, at);
            if (at < 0)
                return -1;
            continue;
        }
        depth += c == '{' || c == '[' ? 1 : 0;
        depth -= c == '}' || c == ']' ? 1 : 0;
        ++at;
        if (depth == 0)
            return at;
    }
    return -1;
}

} // namespace

bool isHtml(const QByteArray &body)
{
    return body.left(256).trimmed().startsWith('<');
}

QByteArray scriptContent(const QByteArray &html, const QByteArray &id)
{
    const QByteArray mark = "id=\"" + id + '"';
    for (qsizetype at = 0; (at = html.indexOf("<script", at)) >= 0; ++at) {
        const qsizetype open = html.indexOf('>', at);
        if (open < 0 || !isWhole(html))
            return {};
        if (html.sliced(at, open - at).contains(mark)) {
            const qsizetype end = html.indexOf("</script>", open);
            return end < 0 ? QByteArray() : html.sliced(open + 1, end - open - 1);
        }
    }
    return {};
}

QByteArray flightText(const QByteArray &html)
{
    static const QByteArray push = "self.__next_f.push([1,\"";
    QByteArray text;
    if (!isWhole(html))
        return text;
    qsizetype at = 0;
    while ((at = html.indexOf(push, at)) >= 0) {
        const qsizetype quote = at + push.size() - 1;
        const qsizetype end = endOfString(html, quote);
        if (end < 0)
            return {};
        const auto piece = JsonDocument::read("{\"t\":" + html.sliced(quote, end - quote) + '}');
        if (piece)
            text += piece->root().text("t"_L1).toUtf8();
        at = end;
    }
    return text.replace("\"$undefined\"", "null");
}

QList<QByteArray> allJsonAfter(const QByteArray &text, const QByteArray &key)
{
    const QByteArray mark = '"' + key + "\":";
    QList<QByteArray> found;
    qsizetype at = 0;
    while ((at = text.indexOf(mark, at)) >= 0) {
        at += mark.size();
        if (at >= text.size() || (text[at] != '{' && text[at] != '['))
            continue;
        const qsizetype end = endOfContainer(text, at);
        if (end < 0)
            break;
        found.append(text.sliced(at, end - at));
        at = end;
    }
    return found;
}

QByteArray jsonAfter(const QByteArray &text, const QByteArray &key)
{
    return allJsonAfter(text, key).value(0);
}

QString titleOf(const QByteArray &html)
{
    const qsizetype open = html.indexOf("<title");
    const qsizetype from = open < 0 ? -1 : html.indexOf('>', open);
    const qsizetype end = from < 0 ? -1 : html.indexOf("</title>", from);
    constexpr qsizetype longest = 500;
    if (end < 0 || end - from > longest)
        return {};
    return plainOf(QString::fromUtf8(html.sliced(from + 1, end - from - 1)));
}

} // namespace foghorn
