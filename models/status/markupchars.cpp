// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/status/markupchars.h"

#include <algorithm>
#include <array>

namespace foghorn::markup {
namespace {

struct Range
{
    char32_t first;
    char32_t last;
};

// In order, for a binary search. U+2028, U+2029 and U+0009..U+000D are blanks and stand in isBlank().
constexpr std::array hidden{
    Range{0x0000, 0x0008},   Range{0x000e, 0x001f},    Range{0x007f, 0x0084},   Range{0x0086, 0x009f},
    Range{0x00ad, 0x00ad},   Range{0x061c, 0x061c},    Range{0x115f, 0x1160},   Range{0x17b4, 0x17b5},
    Range{0x180e, 0x180e},   Range{0x200b, 0x200b},    Range{0x200e, 0x200f},   Range{0x202a, 0x202e},
    Range{0x2060, 0x206f},   Range{0x3164, 0x3164},    Range{0xfdd0, 0xfdef},   Range{0xfeff, 0xfeff},
    Range{0xfff0, 0xfffc},   Range{0xfffe, 0xffff},    Range{0x1d173, 0x1d17a}, Range{0x1fffe, 0x1ffff},
    Range{0xe0000, 0xe0fff}, Range{0xf0000, 0x10ffff},
};

} // namespace

bool isHidden(char32_t c)
{
    if (c >= U' ' && c < 0x7f)
        return false;
    const auto at = std::ranges::lower_bound(hidden, c, {}, &Range::last);
    return at != hidden.end() && c >= at->first;
}

bool isBlank(char32_t c)
{
    return c == U' ' || (c >= 0x09 && c <= 0x0d) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool isMark(char32_t c)
{
    if (c < 0x300)
        return false;
    return QChar::isMark(c) || c == 0x200c || c == 0x200d;
}

void append(QString &out, char32_t c)
{
    if (QChar::requiresSurrogates(c)) {
        out += QChar(QChar::highSurrogate(c));
        out += QChar(QChar::lowSurrogate(c));
    } else {
        out += QChar(char16_t(c));
    }
}

QStringView head(QStringView text, qsizetype limit)
{
    if (text.size() <= limit)
        return text;
    const qsizetype size = limit > 0 && text[limit - 1].isHighSurrogate() ? limit - 1 : limit;
    return text.first(std::max<qsizetype>(0, size));
}

QString oneLine(QStringView text, qsizetype limit)
{
    // One character beyond the limit is enough to know that something must be cut.
    QString out;
    bool blank = false;
    int marks = 0;
    eachCodePoint(text, [&](char32_t c) {
        if (out.size() > limit || isHidden(c))
            return;
        if (isBlank(c)) {
            blank = !out.isEmpty();
            marks = 0;
            return;
        }
        marks = isMark(c) ? marks + 1 : 0;
        if (marks > maxMarksInARow)
            return;
        if (blank)
            out += QLatin1Char(' ');
        blank = false;
        append(out, c);
    });
    if (out.size() > limit)
        out = head(out, std::max<qsizetype>(0, limit - 1)).trimmed() + QChar(0x2026);
    return out;
}

} // namespace foghorn::markup
