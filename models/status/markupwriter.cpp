// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/status/markupwriter.h"

#include "models/status/markupchars.h"

#include <algorithm>
#include <span>

using namespace Qt::Literals::StringLiterals;

namespace foghorn::markup {
namespace {

// A list and its item leave room for pre and every inline element within maxDepth.
constexpr qsizetype deepestList = 10;
// Qt lays out a list in time that grows with its square: 6000 items took a second. A longer one is split.
constexpr int longestList = 200;

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
    m_links += tag == Tag::Link ? 1 : 0;
    m_open.append(element);
    ++m_unwritten;
}

void Writer::pop()
{
    if (m_open.last().written && m_open.last().tag == Tag::Link)
        nameTarget();
    const Element element = m_open.takeLast();
    m_links -= element.tag == Tag::Link ? 1 : 0;
    if (!element.written) {
        --m_unwritten;
        if (!isInline(element.tag))
            line();
        return;
    }
    if (m_form == Form::Html) {
        m_out += endTag(element.tag);
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
    if (m_form == Form::Html && m_open.last().items >= longestList) {
        const Tag tag = m_open.last().tag;
        pop();
        push(tag);
    }
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

} // namespace foghorn::markup
