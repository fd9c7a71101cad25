// SPDX-License-Identifier: GPL-3.0-or-later
// The writer's other half: how what waits and what comes is put into characters.
#include "models/status/markupchars.h"
#include "models/status/markuplinks.h"
#include "models/status/markupwriter.h"

#include <algorithm>
#include <span>

using namespace Qt::Literals::StringLiterals;

namespace foghorn::markup {
namespace {

constexpr qsizetype longestKept = 80;

constexpr std::array names{"p"_L1,  "h3"_L1, "pre"_L1, "ul"_L1,   "ol"_L1,
                           "li"_L1, "b"_L1,  "i"_L1,   "code"_L1, "a"_L1};
static_assert(names.size() == tagCount);

QLatin1StringView nameOf(Tag tag)
{
    return names[std::size_t(tag)];
}

} // namespace

// Most of all text: a character that continues a line and means nothing else.
bool Writer::putOrdinary(char32_t c)
{
    const bool ordinary = c > U' ' && c < 0x7f && c != U'&' && c != U'<' && c != U'>';
    if (!ordinary || !m_lineHasText || m_run >= maxUnbroken || isWaiting()
        || m_out.size() + m_closing >= maxSize)
        return false;
    m_out += QChar(char16_t(c));
    ++m_run;
    m_marks = 0;
    if (m_links > 0)
        noteLabel(c);
    return true;
}

bool Writer::isWaiting() const
{
    return m_unwritten > 0 || m_breaks > 0 || m_blank || m_cell || !m_kept.isEmpty();
}

void Writer::put(char32_t c)
{
    if (m_full || putOrdinary(c) || isHidden(c))
        return;
    if (isBlank(c))
        return putBlank(c);
    const bool mark = isMark(c);
    m_marks = mark ? m_marks + 1 : 0;
    if (m_marks > maxMarksInARow)
        return;

    openLine();
    const bool waiting = isWaiting();
    QString piece;
    qsizetype closing = m_closing;
    if (waiting || !m_lineHasText)
        piece = beforeText(closing);
    if (m_form == Form::Html && m_run >= maxUnbroken && !mark) {
        piece += QChar(0x200b);
        m_run = 0;
    }
    appendEscaped(piece, c);
    if (m_out.size() + piece.size() + closing > maxSize) {
        m_full = true;
        return;
    }

    m_out += piece;
    m_closing = closing;
    ++m_run;
    if (waiting || !m_lineHasText)
        noteOpened();
    if (m_links > 0)
        noteLabel(c);
}

// Everything that waits for text, as it is written; adds what closing it will take.
QString Writer::beforeText(qsizetype &closing)
{
    const auto unwritten = std::span(m_open).last(std::size_t(m_unwritten));
    const bool newBlock = std::ranges::any_of(unwritten, [](const Element &e) { return !isInline(e.tag); });
    QString out = separator(newBlock);
    if (newBlock || !out.isEmpty())
        m_run = 0;
    for (const Element &element : unwritten)
        closing += closingSize(element.tag);
    return m_unwritten > 0 ? QString(out + openings()) : out;
}

void Writer::noteLabel(char32_t c)
{
    for (Element &element : m_open) {
        if (element.tag == Tag::Link)
            append(element.label, c);
    }
}

void Writer::putBlank(char32_t c)
{
    m_marks = 0;
    if (!inPre()) {
        m_blank = true;
    } else if (c == U'\t') {
        for (int i = 0; i < 4; ++i)
            keepBlank(u' ');
    } else {
        keepBlank(c == U' ' ? u' ' : u'\n');
    }
}

// Blanks at the end of a line of pre, and lines beyond one empty one, are not kept.
void Writer::keepBlank(QChar c)
{
    m_marks = 0;
    if (c == u'\n') {
        while (m_kept.endsWith(u' '))
            m_kept.chop(1);
        if (m_kept.size() < 2)
            m_kept += c;
    } else if (m_kept.size() < longestKept) {
        m_kept += c;
    }
}

QString Writer::separator(bool newBlock) const
{
    if (newBlock || !m_lineHasText) {
        QString out;
        if (m_form == Form::Text && !m_out.isEmpty() && (newBlock || m_afterBlock))
            out += u'\n';
        return out;
    }
    if (inPre())
        return m_kept;
    if (m_breaks > 0)
        return (m_form == Form::Html ? u"<br>"_s : u"\n"_s).repeated(m_breaks);
    if (m_cell)
        return u" | "_s;
    return m_blank ? u" "_s : QString();
}

QString Writer::openings() const
{
    QString out;
    if (m_form == Form::Text)
        out = itemPrefix();
    for (qsizetype i = m_open.size() - m_unwritten; m_form == Form::Html && i < m_open.size(); ++i) {
        const Element &element = m_open[i];
        out += u'<' + nameOf(element.tag);
        if (element.tag == Tag::Link)
            out += " href=\""_L1 + QString::fromLatin1(element.target.toEncoded()).toHtmlEscaped() + u'"';
        out += u'>';
    }
    // The blanks that the first line of pre begins with.
    if (inPre() && !m_lineHasText)
        out += QStringView(m_kept).sliced(m_kept.lastIndexOf(u'\n') + 1);
    return out;
}

// What plain text puts before an item that begins here.
QString Writer::itemPrefix() const
{
    int lists = 0;
    QString out;
    for (qsizetype i = 0; i + 1 < m_open.size(); ++i) {
        if (!isList(m_open[i].tag))
            continue;
        if (!m_open[i + 1].written && m_open[i + 1].tag == Tag::Li) {
            const bool numbers = m_open[i].tag == Tag::Ol;
            out = QString(2 * lists, u' ')
                + (numbers ? QString::number(m_open[i].items + 1) + ". "_L1 : u"- "_s);
        }
        ++lists;
    }
    return out;
}

void Writer::appendEscaped(QString &out, char32_t c) const
{
    if (m_form == Form::Html && c == U'&')
        out += "&amp;"_L1;
    else if (m_form == Form::Html && c == U'<')
        out += "&lt;"_L1;
    else if (m_form == Form::Html && c == U'>')
        out += "&gt;"_L1;
    else
        append(out, c);
}

qsizetype Writer::closingSize(Tag tag) const
{
    return m_form == Form::Html ? nameOf(tag).size() + 3 : 0;
}

void Writer::noteOpened()
{
    for (qsizetype i = m_open.size() - m_unwritten; i < m_open.size(); ++i) {
        m_open[i].written = true;
        if (i > 0 && m_open[i].tag == Tag::Li)
            ++m_open[i - 1].items;
    }
    m_unwritten = 0;
    m_breaks = 0;
    m_blank = m_cell = m_afterBlock = false;
    m_kept.clear();
    m_lineHasText = true;
}

void Writer::forgetLine()
{
    m_lineHasText = m_blank = m_cell = false;
    m_breaks = m_run = m_marks = 0;
    m_kept.clear();
}

// A link whose label names another host, or a host in letters that may look like others, says where it leads.
void Writer::nameTarget()
{
    const Element &link = m_open.last();
    if (m_form == Form::Text || !hidesTarget(link.label, link.target))
        return;
    const QString host = link.target.host(QUrl::FullyEncoded);
    m_cell = false;
    text(QString(" ["_L1 + host + u']'));
}

QString Writer::endTag(Tag tag) const
{
    return "</"_L1 + nameOf(tag) + u'>';
}

} // namespace foghorn::markup
