// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/status/markupwriter.h"

#include "models/status/markupchars.h"
#include "models/status/markuplinks.h"

#include <algorithm>
#include <span>

using namespace Qt::Literals::StringLiterals;

namespace foghorn::markup {
namespace {

constexpr std::array names{"p"_L1,  "h3"_L1, "pre"_L1, "ul"_L1,   "ol"_L1,
                           "li"_L1, "b"_L1,  "i"_L1,   "code"_L1, "a"_L1};
static_assert(names.size() == tagCount);

// A list and its item leave room for pre and every inline element within maxDepth.
constexpr qsizetype deepestList = 10;
constexpr qsizetype longestKept = 80;
constexpr qsizetype longestLabel = 512;

bool isInline(Tag tag)
{
    return tag >= Tag::Bold;
}
bool isList(Tag tag)
{
    return tag == Tag::Ul || tag == Tag::Ol;
}
QLatin1StringView nameOf(Tag tag)
{
    return names[std::size_t(tag)];
}

} // namespace

Writer::Writer(Form form)
    : m_form(form)
{
}

void Writer::text(QStringView text)
{
    eachCodePoint(text, [this](char32_t c) { put(c); });
}

void Writer::start(Tag tag, const QUrl &target)
{
    switch (tag) {
    case Tag::P:
        return block();
    case Tag::H3:
        block();
        if (m_open.isEmpty())
            push(Tag::H3);
        return;
    case Tag::Pre:
        return startPre();
    case Tag::Ul:
    case Tag::Ol:
        return startList(tag);
    case Tag::Li:
        return startItem();
    default:
        return startInline(tag, target);
    }
}

void Writer::end(Tag tag)
{
    switch (tag) {
    case Tag::P:
    case Tag::H3:
        return block();
    case Tag::Pre:
        if (!unskip(tag) && inPre())
            return popTo(lineStart());
        return block();
    case Tag::Ul:
    case Tag::Ol:
        return endList(tag);
    case Tag::Li:
        return endItem();
    default:
        return endInline(tag);
    }
}

void Writer::lineBreak()
{
    if (inPre())
        return keepBlank(u'\n');
    m_breaks = m_form == Form::Html ? std::min(2, m_breaks + 1) : 1;
    m_blank = m_cell = false;
    m_marks = 0;
}

void Writer::line()
{
    m_marks = 0;
    if (inPre()) {
        if (!m_kept.contains(u'\n'))
            keepBlank(u'\n');
        return;
    }
    m_breaks = std::max(1, m_breaks);
    m_blank = m_cell = false;
}

void Writer::cell()
{
    if (inPre())
        return keepBlank(u' ');
    m_marks = 0;
    m_cell = m_lineHasText && m_breaks == 0;
}

void Writer::lineInCell()
{
    if (!m_cell)
        line();
}

void Writer::block()
{
    popTo(lineStart() + 1);
    if (!m_open.isEmpty() && (m_open.last().tag == Tag::P || m_open.last().tag == Tag::H3))
        pop();
    for (int tag = int(Tag::Bold); tag < tagCount; ++tag)
        m_skipped[std::size_t(tag)] = 0;
    line();
}

QString Writer::finish()
{
    popTo(0);
    return m_out;
}

void Writer::put(char32_t c)
{
    if (m_full || isHidden(c))
        return;
    if (isBlank(c))
        return putBlank(c);
    const bool mark = isMark(c);
    m_marks = mark ? m_marks + 1 : 0;
    if (m_marks > maxMarksInARow)
        return;

    openLine();
    const auto unwritten = std::span(m_open).last(std::size_t(m_unwritten));
    const bool newBlock = std::ranges::any_of(unwritten, [](const Element &e) { return !isInline(e.tag); });
    QString piece = separator(newBlock);
    int run = newBlock || !piece.isEmpty() ? 0 : m_run;
    qsizetype closing = m_closing;
    for (const Element &element : unwritten)
        closing += closingSize(element.tag);
    if (m_unwritten > 0)
        piece += openings();
    if (m_form == Form::Html && run >= maxUnbroken && !mark) {
        piece += QChar(0x200b);
        run = 0;
    }
    piece += escaped(c);
    if (m_out.size() + piece.size() + closing > maxSize) {
        m_full = true;
        return;
    }

    m_out += piece;
    m_closing = closing;
    m_run = run + 1;
    noteOpened();
    for (Element &element : m_open) {
        if (element.tag == Tag::Link && element.label.size() < longestLabel)
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

// Text stands in a paragraph or a list's item, never directly in a list or at the root.
void Writer::openLine()
{
    const qsizetype at = lineStart();
    if (at < 0)
        push(Tag::P);
    else if (isList(m_open[at].tag))
        push(Tag::Li);
}

void Writer::push(Tag tag, const QUrl &target)
{
    Element element;
    element.tag = tag;
    element.target = target;
    m_open.append(element);
    ++m_unwritten;
}

void Writer::pop()
{
    if (m_open.last().written && m_open.last().tag == Tag::Link)
        nameTarget();
    const Element element = m_open.takeLast();
    if (!element.written) {
        --m_unwritten;
        if (!isInline(element.tag))
            line();
        return;
    }
    if (m_form == Form::Html) {
        m_out += "</"_L1 + nameOf(element.tag) + u'>';
        m_closing -= closingSize(element.tag);
    }
    if (!isInline(element.tag)) {
        forgetLine();
        m_afterBlock = true;
    }
}

void Writer::popTo(qsizetype size)
{
    while (m_open.size() > size)
        pop();
}

void Writer::startList(Tag tag)
{
    const bool pre = inPre();
    block();
    if (pre || m_open.size() > deepestList)
        return skip(tag);
    if (!m_open.isEmpty() && isList(m_open.last().tag))
        push(Tag::Li);
    push(tag);
}

void Writer::startItem()
{
    block();
    if (m_skipped[std::size_t(Tag::Ul)] + m_skipped[std::size_t(Tag::Ol)] > 0)
        return skip(Tag::Li);
    const qsizetype list = listIndex();
    if (list < 0)
        return;
    popTo(list + 1);
    push(Tag::Li);
}

void Writer::startPre()
{
    const bool pre = inPre();
    block();
    if (pre)
        return skip(Tag::Pre);
    if (!m_open.isEmpty() && isList(m_open.last().tag))
        push(Tag::Li);
    push(Tag::Pre);
}

void Writer::startInline(Tag tag, const QUrl &target)
{
    const auto line = std::span(m_open).subspan(std::size_t(lineStart() + 1));
    const bool again = std::ranges::find(line, tag, &Element::tag) != line.end();
    if (again || m_open.size() >= maxDepth || (tag == Tag::Code && inPre())
        || (tag == Tag::Link && !target.isValid()))
        return skip(tag);
    openLine();
    push(tag, target);
}

void Writer::endList(Tag tag)
{
    const bool skipped = unskip(tag);
    block();
    if (m_skipped[std::size_t(Tag::Ul)] + m_skipped[std::size_t(Tag::Ol)] == 0)
        m_skipped[std::size_t(Tag::Li)] = 0;
    if (skipped)
        return;
    for (qsizetype i = m_open.size(); i-- > 0;) {
        if (m_open[i].tag == tag)
            return popTo(i);
    }
}

void Writer::endItem()
{
    block();
    const qsizetype list = listIndex();
    if (!unskip(Tag::Li) && list >= 0)
        popTo(list + 1);
}

void Writer::endInline(Tag tag)
{
    if (unskip(tag))
        return;
    for (qsizetype i = m_open.size(); i-- > 0 && isInline(m_open[i].tag);) {
        if (m_open[i].tag == tag)
            return popTo(i);
    }
}

void Writer::skip(Tag tag)
{
    ++m_skipped[std::size_t(tag)];
}

bool Writer::unskip(Tag tag)
{
    int &count = m_skipped[std::size_t(tag)];
    if (count == 0)
        return false;
    --count;
    return true;
}

bool Writer::inPre() const
{
    const qsizetype at = lineStart();
    return at >= 0 && m_open[at].tag == Tag::Pre;
}

qsizetype Writer::lineStart() const
{
    qsizetype i = m_open.size() - 1;
    while (i >= 0 && isInline(m_open[i].tag))
        --i;
    return i;
}

qsizetype Writer::listIndex() const
{
    qsizetype i = m_open.size() - 1;
    while (i >= 0 && !isList(m_open[i].tag))
        --i;
    return i;
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

QString Writer::escaped(char32_t c) const
{
    QString out;
    append(out, c);
    if (m_form == Form::Text)
        return out;
    return c == U'&' ? u"&amp;"_s : c == U'<' ? u"&lt;"_s : c == U'>' ? u"&gt;"_s : out;
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

} // namespace foghorn::markup
