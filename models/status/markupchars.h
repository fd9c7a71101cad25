// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// Code points of foreign text: which are let through, and which count as white space or as marks.
namespace foghorn::markup {

// Controls, direction marks and overrides, invisible fillers, Qt's own object character, non-characters.
bool isHidden(char32_t c);
// What HTML collapses, plus the Unicode line and paragraph separators.
bool isBlank(char32_t c);
// A mark that is drawn onto the character before it, or that joins it to the next.
bool isMark(char32_t c);

inline constexpr int maxMarksInARow = 4;

// Calls use(code point) for each; a lone surrogate becomes U+FFFD.
template <typename Use>
void eachCodePoint(QStringView text, Use use)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (!c.isSurrogate()) {
            use(char32_t(c.unicode()));
        } else if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            use(QChar::surrogateToUcs4(c, text[i + 1]));
            ++i;
        } else {
            use(char32_t(QChar::ReplacementCharacter));
        }
    }
}

void append(QString &out, char32_t c);

// The first `limit` characters at most, never half a surrogate pair.
QStringView head(QStringView text, qsizetype limit);

// One line: hidden characters gone, blanks collapsed, ends trimmed, cut with an ellipsis at `limit`.
QString oneLine(QStringView text, qsizetype limit);

} // namespace foghorn::markup
