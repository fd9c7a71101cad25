// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/status/xmlguard.h"

#include <QString>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

constexpr qsizetype maxTagBytes = 64LL * 1024;
constexpr qsizetype maxNameBytes = 4096;
constexpr int maxAttributes = 64;
constexpr int maxDepth = 64;

Error tooMuch(const QString &what)
{
    return {Error::Kind::Syntax, u"XML refused: "_s + what};
}

// One tag, from its '<' to the '>' that no quote hides.
struct Tag
{
    qsizetype end = -1; // behind the '>', or -1: it has none
    int attributes = 0;
    bool empty = false;
};

Tag readTag(const QByteArray &text, qsizetype start)
{
    Tag tag;
    char quote = 0;
    const qsizetype limit = std::min(text.size(), start + maxTagBytes + 1);
    for (qsizetype at = start + 1; at < limit; ++at) {
        const char c = text[at];
        if (quote != 0) {
            quote = c == quote ? '\0' : quote;
        } else if (c == '"' || c == '\'') {
            quote = c;
            ++tag.attributes;
        } else if (c == '>') {
            tag.end = at + 1;
            tag.empty = text[at - 1] == '/';
            break;
        }
    }
    return tag;
}

// Whether no name in the tag is longer than the limit: names are what stands between spaces outside
// quotes.
bool namesFit(QByteArrayView tag)
{
    qsizetype run = 0;
    char quote = 0;
    for (const char c : tag) {
        if (quote != 0) {
            quote = c == quote ? '\0' : quote;
            continue;
        }
        const bool breaks
            = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '=' || c == '"' || c == '\'';
        quote = c == '"' || c == '\'' ? c : '\0';
        run = breaks ? 0 : run + 1;
        if (run > maxNameBytes)
            return false;
    }
    return true;
}

// Behind what starts with <! or <?: comments and character data may be long, their ends are fixed.
qsizetype skipSpecial(const QByteArray &text, qsizetype at)
{
    struct Pair
    {
        QByteArrayView start;
        QByteArrayView end;
    };
    static constexpr std::array pairs{Pair{"<!--", "-->"}, Pair{"<![CDATA[", "]]>"}, Pair{"<?", "?>"}};
    for (const Pair &pair : pairs) {
        if (!QByteArrayView(text).sliced(at).startsWith(pair.start))
            continue;
        const qsizetype end = text.indexOf(pair.end, at + pair.start.size());
        return end < 0 ? text.size() : end + pair.end.size();
    }
    return -1;
}

} // namespace

Result<void> checkXmlSize(const QByteArray &text)
{
    int depth = 0;
    qsizetype at = text.indexOf('<');
    while (at >= 0 && at + 1 < text.size()) {
        const char next = text[at + 1];
        if (next == '!' || next == '?') {
            const qsizetype behind = skipSpecial(text, at);
            if (behind < 0)
                return tooMuch(u"it has a document type, which no feed or list needs"_s);
            at = text.indexOf('<', behind);
            continue;
        }
        const Tag tag = readTag(text, at);
        if (tag.end < 0 && text.size() - at > maxTagBytes)
            return tooMuch(u"a tag is longer than 64 KiB"_s);
        if (tag.end < 0)
            return {}; // cut: the reader says so
        if (tag.attributes > maxAttributes)
            return tooMuch(u"a tag has more than 64 attributes"_s);
        if (!namesFit(QByteArrayView(text).sliced(at, tag.end - at)))
            return tooMuch(u"a name is longer than 4096 bytes"_s);
        depth += next == '/' ? -1 : (tag.empty ? 0 : 1);
        if (depth > maxDepth)
            return tooMuch(u"it is nested deeper than 64"_s);
        at = text.indexOf('<', tag.end);
    }
    return {};
}

} // namespace foghorn
