// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/status/markuphtml.h"

#include "models/status/markupentities.h"
#include "models/status/markuplinks.h"
#include "models/status/markuptags.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace foghorn::markup {
namespace {

bool isAsciiLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}
bool endsName(QChar c)
{
    return c.isSpace() || c == u'/' || c == u'>' || c == u'<' || c == u'"' || c == u'\'';
}

// The name that stands at the beginning of a tag's inside.
QStringView leadingName(QStringView inside)
{
    const auto end = std::ranges::find_if(inside, endsName);
    return inside.first(end - inside.begin());
}

// The value of an attribute in a tag's inside, entities not yet decoded; null when it isn't there.
QStringView attribute(QStringView inside, QLatin1StringView wanted)
{
    qsizetype i = leadingName(inside).size();
    const auto skipSpace = [&] {
        while (i < inside.size() && (inside[i].isSpace() || inside[i] == u'/'))
            ++i;
    };
    for (skipSpace(); i < inside.size(); skipSpace()) {
        const qsizetype nameStart = i;
        while (i < inside.size() && !inside[i].isSpace() && inside[i] != u'=')
            ++i;
        const QStringView name = inside.sliced(nameStart, i - nameStart);
        while (i < inside.size() && inside[i].isSpace())
            ++i;
        QStringView value;
        if (i < inside.size() && inside[i] == u'=') {
            ++i;
            while (i < inside.size() && inside[i].isSpace())
                ++i;
            const QChar quote = i < inside.size() ? inside[i] : QChar();
            const bool quoted = quote == u'"' || quote == u'\'';
            const qsizetype from = quoted ? i + 1 : i;
            i = from;
            while (i < inside.size() && (quoted ? inside[i] != quote : !inside[i].isSpace()))
                ++i;
            value = inside.sliced(from, i - from);
            i += quoted ? 1 : 0;
        }
        if (name.compare(wanted, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

class Reader
{
public:
    Reader(QStringView html, const HtmlOptions &options, Writer &writer)
        : m_html(html)
        , m_options(options)
        , m_writer(writer)
        , m_lastClose(html.lastIndexOf(u'>'))
    {
    }

    void read()
    {
        while (m_at < m_html.size() && !m_writer.full()) {
            qsizetype open = m_html.indexOf(u'<', m_at);
            if (open < 0)
                open = m_html.size();
            say(m_html.sliced(m_at, open - m_at));
            m_at = open;
            if (m_at < m_html.size() && !readTag()) {
                m_writer.text(u"<");
                ++m_at;
            }
        }
    }

private:
    bool readTag()
    {
        const QStringView rest = m_html.sliced(m_at);
        if (rest.size() < 3 || m_at > m_lastClose)
            return false;
        if (rest.startsWith("<!--"_L1))
            return dropThrough("-->"_L1, m_noComment) || dropThrough(">"_L1, m_noTag);
        if (rest.startsWith("<![CDATA["_L1))
            return readCdata();
        if (rest[1] == u'!' || rest[1] == u'?')
            return dropThrough(">"_L1, m_noTag);
        const bool closing = rest[1] == u'/';
        if (!isAsciiLetter(rest[closing ? 2 : 1]))
            return false;
        const qsizetype size = tagSize(rest);
        if (size == 0)
            return false;
        const QStringView inside = rest.sliced(closing ? 2 : 1, size - (closing ? 3 : 2));
        m_at += size;
        apply(inside, closing);
        return true;
    }

    // Of the tag that `rest` begins with, both brackets counted; 0 when it is none. A '<' outside quotes
    // ends every attempt, which is what keeps the whole linear: of all attempts under way at one place,
    // at most three can differ in what they take for quoted.
    static qsizetype tagSize(QStringView rest)
    {
        QChar quote;
        for (qsizetype i = 1; i < rest.size(); ++i) {
            const QChar c = rest[i];
            if (!quote.isNull()) {
                if (c == quote)
                    quote = {};
            } else if (c == u'"' || c == u'\'') {
                quote = c;
            } else if (c == u'>') {
                return i + 1;
            } else if (c == u'<') {
                break;
            }
        }
        // An apostrophe that closes nowhere: the tag ends at the first bracket.
        const auto end
            = std::find_if(rest.begin() + 1, rest.end(), [](QChar c) { return c == u'>' || c == u'<'; });
        return end != rest.end() && *end == u'>' ? end - rest.begin() + 1 : 0;
    }

    bool dropThrough(QLatin1StringView end, bool &absent)
    {
        const qsizetype found = absent ? -1 : m_html.indexOf(end, m_at + 2);
        absent = found < 0;
        if (absent)
            return false;
        m_at = found + end.size();
        return true;
    }

    bool readCdata()
    {
        constexpr qsizetype opening = 9;
        const qsizetype end = m_noCdata ? -1 : m_html.indexOf("]]>"_L1, m_at);
        m_noCdata = end < 0;
        if (m_noCdata)
            return dropThrough(">"_L1, m_noTag);
        m_writer.text(m_html.sliced(m_at + opening, end - m_at - opening));
        m_at = end + 3;
        return true;
    }

    void apply(QStringView inside, bool closing)
    {
        const TagRule *rule = tagRule(leadingName(inside));
        if (!rule) {
            if (m_options.showUnknownTags)
                say(QString((closing ? u"</"_s : u"<"_s) + inside + u'>'));
            return;
        }
        switch (rule->fate) {
        case Fate::Known:
            return;
        case Fate::Keep:
            return keep(rule->tag, inside, closing);
        case Fate::Break:
            return m_writer.lineBreak();
        case Fate::Block:
            return applyBlock(rule->name, closing);
        case Fate::Row:
            m_inCell = false;
            return m_writer.line();
        case Fate::Cell:
            m_inCell = !closing;
            return closing ? m_writer.text(u" ") : m_writer.cell();
        case Fate::Image:
            return say(attribute(inside, "alt"_L1));
        case Fate::DropToEnd:
        case Fate::DropWhole:
            if (!closing)
                dropContent(*rule);
            return;
        }
    }

    void keep(Tag tag, QStringView inside, bool closing)
    {
        if (closing)
            return m_writer.end(tag);
        if (tag == Tag::Link)
            return m_writer.start(tag, safeTarget(decodeEntities(attribute(inside, "href"_L1))));
        m_writer.start(tag);
    }

    void applyBlock(QLatin1StringView name, bool closing)
    {
        if (name == "table"_L1) {
            m_inCell = false;
            m_inTable = !closing;
        }
        if (m_inCell)
            m_writer.lineInCell();
        else
            m_writer.block();
    }

    void dropContent(const TagRule &rule)
    {
        bool &absent = m_noEnd[std::size_t(numberOf(rule))];
        const QString end = "</"_L1 + rule.name;
        const qsizetype found = absent ? -1 : m_html.indexOf(end, m_at, Qt::CaseInsensitive);
        absent = found < 0;
        if (!absent)
            m_at = found;
        else if (rule.fate == Fate::DropToEnd)
            m_at = m_html.size();
    }

    void say(QStringView escapedText)
    {
        const QString text = decodeEntities(escapedText);
        if (!m_options.newlinesBreak || m_inTable)
            return m_writer.text(text);
        const QList<QStringView> lines = QStringView(text).split(u'\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (i > 0)
                m_writer.line();
            m_writer.text(lines[i]);
        }
    }

    QStringView m_html;
    const HtmlOptions &m_options;
    Writer &m_writer;
    qsizetype m_at = 0;
    const qsizetype m_lastClose;
    std::array<bool, maxRules> m_noEnd{}; // rules whose end tag was looked for in vain
    bool m_noComment = false;
    bool m_noCdata = false;
    bool m_noTag = false;
    bool m_inCell = false;
    bool m_inTable = false; // since the last table began, whatever nests in it
};

} // namespace

void readHtml(QStringView html, const HtmlOptions &options, Writer &writer)
{
    Reader(html, options, writer).read();
}

bool isEscapedTwice(QStringView html)
{
    if (html.contains(u'<'))
        return false;
    for (qsizetype at = html.indexOf("&lt;"_L1); at >= 0; at = html.indexOf("&lt;"_L1, at + 4)) {
        QStringView inside = html.sliced(at + 4).first(std::min<qsizetype>(html.size() - at - 4, 64));
        const bool closing = inside.startsWith(u'/');
        if (closing)
            inside = inside.sliced(1);
        const auto end = std::ranges::find_if(inside, [](QChar c) { return endsName(c) || c == u'&'; });
        const TagRule *rule = tagRule(inside.first(end - inside.begin()));
        if (rule && (closing || rule->fate == Fate::Break) && inside.contains("&gt;"_L1))
            return true;
    }
    return false;
}

} // namespace foghorn::markup
