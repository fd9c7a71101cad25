// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/feeds/feedhtml.h"

#include <QLatin1StringView>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

constexpr qsizetype maxHeading = 300; // a stamp or a phase is no longer, with its tags

struct Element
{
    qsizetype start = 0;
    qsizetype end = 0; // behind its closing tag
    QString text;
};

// The element that opens right here, if it is of that name and short.
std::optional<Element> elementAt(const QString &html, qsizetype at, QLatin1StringView name)
{
    const QStringView rest = QStringView(html).sliced(at);
    if (!rest.startsWith(u'<') || !rest.sliced(1).startsWith(name, Qt::CaseInsensitive))
        return std::nullopt;
    const QStringView window = rest.left(maxHeading);
    const qsizetype open = window.indexOf(u'>');
    const QString closing = u"</"_s + name + u'>';
    const qsizetype close = window.indexOf(closing, 0, Qt::CaseInsensitive);
    if (open != name.size() + 1 || close < open)
        return std::nullopt; // it has attributes, or another name that begins the same
    const QString inner = window.sliced(open + 1, close - open - 1).toString();
    return Element{.start = at, .end = at + close + closing.size(), .text = plainOf(inner)};
}

template <std::size_t N>
std::optional<Element> anyAt(const QString &html, qsizetype at, const std::array<QLatin1StringView, N> &names)
{
    for (const QLatin1StringView name : names) {
        if (auto found = elementAt(html, at, name))
            return found;
    }
    return std::nullopt;
}

// Over blanks, line breaks and the ends of blocks.
qsizetype skipBreaks(const QString &html, qsizetype at)
{
    while (at < html.size()) {
        const QStringView rest = QStringView(html).sliced(at);
        const qsizetype end = rest.left(8).indexOf(u'>');
        if (rest.front().isSpace())
            ++at;
        else if (end > 0 && (rest.startsWith("<br"_L1) || rest.startsWith("</p"_L1)))
            at += end + 1;
        else
            break;
    }
    return at;
}

struct Heading
{
    qsizetype start = 0;
    qsizetype end = 0;
    HtmlUpdate update;
};

std::optional<Heading> headingAt(const QString &html, qsizetype at)
{
    static constexpr std::array stamps{"small"_L1, "strong"_L1};
    static constexpr std::array phases{"strong"_L1, "h3"_L1};
    const auto stamp = anyAt(html, at, stamps);
    if (!stamp || !std::ranges::any_of(stamp->text, [](QChar c) { return c.isDigit(); }))
        return std::nullopt;
    const auto phase = anyAt(html, skipBreaks(html, stamp->end), phases);
    if (!phase)
        return std::nullopt;
    return Heading{.start = at, .end = phase->end, .update = {stamp->text, phase->text, {}}};
}

// Whether the text ends in this block's closing tag without having opened it.
bool endsUnopened(QStringView text, QLatin1StringView opening, QLatin1StringView closing)
{
    return text.endsWith(closing) && text.count(closing) > text.count(opening);
}

// An update's text without the dash before it and the tags of the blocks that enclose it.
QString trimmedText(QStringView text)
{
    constexpr int mostEnclosing = 8;
    for (int i = 0; i < mostEnclosing; ++i) {
        text = text.trimmed();
        if (endsUnopened(text, "<p>"_L1, "</p>"_L1))
            text.chop(4);
        else if (endsUnopened(text, "<div>"_L1, "</div>"_L1))
            text.chop(6);
        else if (text.endsWith("<p>"_L1))
            text.chop(3);
        else if (text.endsWith("<div>"_L1))
            text.chop(5);
        else
            break;
    }
    if (text.startsWith("</p>"_L1))
        text = text.sliced(4).trimmed();
    if (text.startsWith(u'-') || text.startsWith(u'\u2013'))
        text = text.sliced(1).trimmed();
    return text.toString();
}

// Between the words of two blocks there is a space, whatever the tags; <var> and <b> stand inside a word.
bool breaksWords(QStringView tag)
{
    static constexpr std::array inlines{"var"_L1,    "b"_L1,    "i"_L1, "em"_L1,
                                        "strong"_L1, "span"_L1, "a"_L1, "small"_L1};
    const QStringView bare = tag.startsWith(u'/') ? tag.sliced(1) : tag;
    const QStringView name = bare.left(bare.indexOf(u' ')); // all of it when there is none
    return std::ranges::none_of(inlines, [name](QLatin1StringView one) { return one == name; });
}

QString entity(QStringView name)
{
    struct Named
    {
        QLatin1StringView name;
        char16_t value;
    };
    static constexpr std::array known{Named{"amp"_L1, u'&'},   Named{"lt"_L1, u'<'},
                                      Named{"gt"_L1, u'>'},    Named{"quot"_L1, u'"'},
                                      Named{"apos"_L1, u'\''}, Named{"nbsp"_L1, u' '}};
    const auto found = std::ranges::find_if(known, [name](const Named &one) { return one.name == name; });
    if (found != known.end())
        return {QChar(found->value)};
    if (!name.startsWith(u'#'))
        return {};
    const bool hex = name.sliced(1).startsWith(u'x');
    bool ok = false;
    const char32_t code = name.sliced(hex ? 2 : 1).toUInt(&ok, hex ? 16 : 10);
    return ok && code > 0 && code <= QChar::LastValidCodePoint ? QString::fromUcs4(&code, 1) : QString();
}

} // namespace

QString plainOf(const QString &html)
{
    QString text;
    text.reserve(html.size());
    qsizetype at = 0;
    while (at < html.size()) {
        const QChar c = html[at];
        const QStringView rest = QStringView(html).sliced(at);
        const qsizetype end
            = c == u'<' ? html.indexOf(u'>', at) : (c == u'&' ? rest.left(12).indexOf(u';') : -1);
        if (c == u'<' && end >= 0) {
            if (breaksWords(rest.sliced(1, end - at - 1)))
                text += u' ';
            at = end + 1;
        } else if (c == u'&' && end > 1) {
            const QString undone = entity(rest.sliced(1, end - 1));
            text += undone.isEmpty() ? rest.left(end + 1).toString() : undone;
            at += end + 1;
        } else if (c == u'<') {
            break; // a tag that never ends
        } else {
            text += c;
            ++at;
        }
    }
    return text.simplified();
}

QList<HtmlUpdate> splitUpdates(const QString &html)
{
    QList<Heading> headings;
    qsizetype at = html.indexOf(u'<');
    while (at >= 0) {
        auto heading = headingAt(html, at);
        at = html.indexOf(u'<', heading ? heading->end : at + 1);
        if (heading)
            headings.append(std::move(*heading));
    }
    QList<HtmlUpdate> updates;
    for (qsizetype i = 0; i < headings.size(); ++i) {
        const qsizetype start = headings[i].end;
        const qsizetype end = i + 1 < headings.size() ? headings[i + 1].start : html.size();
        headings[i].update.html = trimmedText(QStringView(html).sliced(start, end - start));
        updates.append(headings[i].update);
    }
    return updates;
}

} // namespace foghorn
