// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/mutator.h"

#include <algorithm>
#include <array>

namespace foghorn::fuzz {
namespace {

constexpr qsizetype longest = 512 * 1024;

// Words at which readers of feeds have stumbled.
const QList<QByteArray> &hurtful()
{
    static const QList<QByteArray> words{"null",
                                         "true",
                                         "{}",
                                         "[]",
                                         "[[[[[[[[",
                                         "}}}}",
                                         "\"\"",
                                         "\"",
                                         "\\u0000",
                                         "\\ud800",
                                         "1e999",
                                         "-1",
                                         "18446744073709551616",
                                         "9007199254740993",
                                         "\xff\xfe",
                                         "\xef\xbb\xbf",
                                         QByteArray("\0", 1),
                                         "<![CDATA[",
                                         "]]>",
                                         "<!DOCTYPE x [<!ENTITY e \"x\">]>",
                                         "&e;",
                                         "&#x0;",
                                         "&lt;script&gt;",
                                         "<a b=\"",
                                         "</",
                                         "<!--",
                                         "-->",
                                         "<?xml version=\"1.0\" encoding=\"utf-7\"?>",
                                         "xmlns:x=\"u\"",
                                         "\xe2\x80\xae",
                                         "operational",
                                         "OPERATIONAL",
                                         "major_outage",
                                         "resolved",
                                         "2026-02-30T25:61:61Z",
                                         "31 Dec 1969 23:59:59 GMT",
                                         "0000-00-00",
                                         "Mon, 31 Feb 26 24:00:60 XYZ",
                                         "(((((((((",
                                         "`````",
                                         "> > > > > >",
                                         "![x](/dev/zero)",
                                         "[x](javascript:y)",
                                         "<table><tr><td>",
                                         "\r\n\r\n",
                                         "window.uptimeData = {",
                                         "self.__next_f.push([1,\""};
    return words;
}

} // namespace

Mutator::Mutator(QList<QByteArray> seeds, quint32 seed)
    : m_seeds(std::move(seeds))
    , m_dice(seed)
{
}

QByteArray Mutator::next()
{
    QByteArray body = m_seeds.at(m_dice.bounded(int(m_seeds.size())));
    // Mostly one wound, for a reader gets far with it; now and then many.
    const int wounds = m_dice.bounded(8) == 0 ? m_dice.bounded(2, 40) : 1 + m_dice.bounded(2);
    for (int i = 0; i < wounds; ++i)
        change(body);
    return body.left(longest);
}

qsizetype Mutator::place(const QByteArray &body)
{
    return body.isEmpty() ? 0 : m_dice.bounded(int(body.size()));
}

QByteArray Mutator::piece(const QByteArray &body)
{
    const qsizetype from = place(body);
    const int most = m_dice.bounded(6) == 0 ? 20'000 : 60;
    return body.mid(from, 1 + m_dice.bounded(most));
}

void Mutator::change(QByteArray &body)
{
    const qsizetype at = place(body);
    switch (m_dice.bounded(9)) {
    case 0: // a bit
        if (!body.isEmpty())
            body[at] = char(body.at(at) ^ (1 << m_dice.bounded(8)));
        break;
    case 1: // the end is missing
        body.truncate(at);
        break;
    case 2: // a hole
        body.remove(at, 1 + m_dice.bounded(200));
        break;
    case 3: // the same again
        body.insert(at, piece(body));
        break;
    case 4: { // the same very often
        const QByteArray again = body.mid(at, 1 + m_dice.bounded(12));
        body.insert(at, again.repeated(1 + m_dice.bounded(2000)));
        break;
    }
    case 5: // a piece of another
        body.insert(at, piece(m_seeds.at(m_dice.bounded(int(m_seeds.size())))));
        break;
    case 6: // a word that hurts, in place of something
        body.replace(at, m_dice.bounded(12), hurtful().at(m_dice.bounded(int(hurtful().size()))));
        break;
    case 7: { // another value after a colon or an equals sign
        const qsizetype colon = body.indexOf(m_dice.bounded(2) == 0 ? ':' : '=', at);
        const qsizetype end
            = std::min({body.indexOf(',', colon), body.indexOf('\n', colon), body.indexOf('>', colon)});
        if (colon > 0)
            body.replace(colon + 1, std::max<qsizetype>(end - colon - 1, 1),
                         hurtful().at(m_dice.bounded(int(hurtful().size()))));
        break;
    }
    default: // any bytes
        for (int i = m_dice.bounded(8); i >= 0 && at + i < body.size(); --i)
            body[at + i] = char(m_dice.bounded(256));
        break;
    }
}

} // namespace foghorn::fuzz
