// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/status/markupentities.h"

#include "models/status/markupchars.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace foghorn::markup {
namespace {

// U+00A0 to U+00FF in order.
constexpr std::array latin1Names{
    "nbsp"_L1,   "iexcl"_L1,  "cent"_L1,   "pound"_L1,  "curren"_L1, "yen"_L1,    "brvbar"_L1, "sect"_L1,
    "uml"_L1,    "copy"_L1,   "ordf"_L1,   "laquo"_L1,  "not"_L1,    "shy"_L1,    "reg"_L1,    "macr"_L1,
    "deg"_L1,    "plusmn"_L1, "sup2"_L1,   "sup3"_L1,   "acute"_L1,  "micro"_L1,  "para"_L1,   "middot"_L1,
    "cedil"_L1,  "sup1"_L1,   "ordm"_L1,   "raquo"_L1,  "frac14"_L1, "frac12"_L1, "frac34"_L1, "iquest"_L1,
    "Agrave"_L1, "Aacute"_L1, "Acirc"_L1,  "Atilde"_L1, "Auml"_L1,   "Aring"_L1,  "AElig"_L1,  "Ccedil"_L1,
    "Egrave"_L1, "Eacute"_L1, "Ecirc"_L1,  "Euml"_L1,   "Igrave"_L1, "Iacute"_L1, "Icirc"_L1,  "Iuml"_L1,
    "ETH"_L1,    "Ntilde"_L1, "Ograve"_L1, "Oacute"_L1, "Ocirc"_L1,  "Otilde"_L1, "Ouml"_L1,   "times"_L1,
    "Oslash"_L1, "Ugrave"_L1, "Uacute"_L1, "Ucirc"_L1,  "Uuml"_L1,   "Yacute"_L1, "THORN"_L1,  "szlig"_L1,
    "agrave"_L1, "aacute"_L1, "acirc"_L1,  "atilde"_L1, "auml"_L1,   "aring"_L1,  "aelig"_L1,  "ccedil"_L1,
    "egrave"_L1, "eacute"_L1, "ecirc"_L1,  "euml"_L1,   "igrave"_L1, "iacute"_L1, "icirc"_L1,  "iuml"_L1,
    "eth"_L1,    "ntilde"_L1, "ograve"_L1, "oacute"_L1, "ocirc"_L1,  "otilde"_L1, "ouml"_L1,   "divide"_L1,
    "oslash"_L1, "ugrave"_L1, "uacute"_L1, "ucirc"_L1,  "uuml"_L1,   "yacute"_L1, "thorn"_L1,  "yuml"_L1,
};

struct Named
{
    QLatin1StringView name;
    char32_t c;
};

constexpr std::array others{
    Named{"amp"_L1, U'&'},      Named{"lt"_L1, U'<'},       Named{"gt"_L1, U'>'},
    Named{"quot"_L1, U'"'},     Named{"apos"_L1, U'\''},    Named{"ndash"_L1, 0x2013},
    Named{"mdash"_L1, 0x2014},  Named{"lsquo"_L1, 0x2018},  Named{"rsquo"_L1, 0x2019},
    Named{"sbquo"_L1, 0x201a},  Named{"ldquo"_L1, 0x201c},  Named{"rdquo"_L1, 0x201d},
    Named{"bdquo"_L1, 0x201e},  Named{"bull"_L1, 0x2022},   Named{"hellip"_L1, 0x2026},
    Named{"prime"_L1, 0x2032},  Named{"Prime"_L1, 0x2033},  Named{"lsaquo"_L1, 0x2039},
    Named{"rsaquo"_L1, 0x203a}, Named{"euro"_L1, 0x20ac},   Named{"trade"_L1, 0x2122},
    Named{"larr"_L1, 0x2190},   Named{"uarr"_L1, 0x2191},   Named{"rarr"_L1, 0x2192},
    Named{"darr"_L1, 0x2193},   Named{"harr"_L1, 0x2194},   Named{"rArr"_L1, 0x21d2},
    Named{"minus"_L1, 0x2212},  Named{"infin"_L1, 0x221e},  Named{"asymp"_L1, 0x2248},
    Named{"ne"_L1, 0x2260},     Named{"le"_L1, 0x2264},     Named{"ge"_L1, 0x2265},
    Named{"ensp"_L1, 0x2002},   Named{"emsp"_L1, 0x2003},   Named{"thinsp"_L1, 0x2009},
    Named{"zwnj"_L1, 0x200c},   Named{"zwj"_L1, 0x200d},    Named{"lrm"_L1, 0x200e},
    Named{"rlm"_L1, 0x200f},    Named{"OElig"_L1, 0x152},   Named{"oelig"_L1, 0x153},
    Named{"Scaron"_L1, 0x160},  Named{"scaron"_L1, 0x161},  Named{"Yuml"_L1, 0x178},
    Named{"circ"_L1, 0x2c6},    Named{"tilde"_L1, 0x2dc},   Named{"dagger"_L1, 0x2020},
    Named{"Dagger"_L1, 0x2021}, Named{"permil"_L1, 0x2030}, Named{"check"_L1, 0x2713},
    Named{"lpar"_L1, U'('},     Named{"rpar"_L1, U')'},     Named{"lbrack"_L1, U'['},
    Named{"lsqb"_L1, U'['},     Named{"rsqb"_L1, U']'},     Named{"rbrack"_L1, U']'},
    Named{"num"_L1, U'#'},      Named{"excl"_L1, U'!'},     Named{"colon"_L1, U':'},
    Named{"semi"_L1, U';'},     Named{"comma"_L1, U','},    Named{"period"_L1, U'.'},
    Named{"sol"_L1, U'/'},      Named{"bsol"_L1, U'\\'},    Named{"lowbar"_L1, U'_'},
    Named{"ast"_L1, U'*'},      Named{"grave"_L1, U'`'},    Named{"equals"_L1, U'='},
    Named{"percnt"_L1, U'%'},   Named{"dollar"_L1, U'$'},   Named{"commat"_L1, U'@'},
    Named{"quest"_L1, U'?'},    Named{"plus"_L1, U'+'},     Named{"verbar"_L1, U'|'},
    Named{"vert"_L1, U'|'},     Named{"lcub"_L1, U'{'},     Named{"rcub"_L1, U'}'},
    Named{"hyphen"_L1, 0x2010}, Named{"dash"_L1, 0x2010},   Named{"horbar"_L1, 0x2015},
    Named{"NewLine"_L1, U'\n'}, Named{"Tab"_L1, U'\t'},
};

// Windows-1252 for 0x80 to 0x9F, which is what a page that writes &#146; means.
constexpr std::array<char16_t, 32> windows1252{
    0x20ac, 0xfffd, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xfffd, 0x017d, 0xfffd, 0xfffd, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0xfffd, 0x017e, 0x0178,
};

constexpr qsizetype longestName = 10;

// Zero: no such name.
char32_t named(QStringView name)
{
    const auto other
        = std::ranges::find_if(others, [name](const Named &entry) { return entry.name == name; });
    if (other != others.end())
        return other->c;
    const auto latin
        = std::ranges::find_if(latin1Names, [name](QLatin1StringView entry) { return entry == name; });
    return latin == latin1Names.end() ? 0 : char32_t(0xa0 + (latin - latin1Names.begin()));
}

// Zero: not a number.
char32_t numbered(QStringView digits)
{
    const bool hex = digits.startsWith(u'x', Qt::CaseInsensitive);
    bool ok = false;
    const uint value = hex ? digits.sliced(1).toUInt(&ok, 16) : digits.toUInt(&ok, 10);
    if (!ok)
        return 0;
    if (value >= 0x80 && value <= 0x9f)
        return windows1252[value - 0x80];
    if (value == 0 || value > QChar::LastValidCodePoint || QChar::isSurrogate(value))
        return QChar::ReplacementCharacter;
    return value;
}

} // namespace

QString decodeEntities(QStringView text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != u'&') {
            out += text[i];
            continue;
        }
        const QStringView ahead = text.sliced(i + 1).first(std::min(longestName + 1, text.size() - i - 1));
        const qsizetype end = ahead.indexOf(u';');
        const QStringView name = ahead.first(std::max<qsizetype>(end, 0));
        const char32_t c = end < 2 ? 0 : name.startsWith(u'#') ? numbered(name.sliced(1)) : named(name);
        if (c == 0) {
            out += text[i];
            continue;
        }
        append(out, c);
        i += end + 1;
    }
    return out;
}

} // namespace foghorn::markup
