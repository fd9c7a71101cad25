// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/status/markuptags.h"

#include <QString>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace foghorn::markup {
namespace {

// In order of name.
constexpr std::array rules{
    TagRule{"a"_L1, Fate::Keep, Tag::Link},
    TagRule{"abbr"_L1},
    TagRule{"acronym"_L1},
    TagRule{"address"_L1, Fate::Block},
    TagRule{"applet"_L1, Fate::DropWhole},
    TagRule{"area"_L1},
    TagRule{"article"_L1, Fate::Block},
    TagRule{"aside"_L1, Fate::Block},
    TagRule{"audio"_L1},
    TagRule{"b"_L1, Fate::Keep, Tag::Bold},
    TagRule{"base"_L1},
    TagRule{"bdi"_L1},
    TagRule{"bdo"_L1},
    TagRule{"big"_L1},
    TagRule{"blink"_L1},
    TagRule{"blockquote"_L1, Fate::Block},
    TagRule{"body"_L1, Fate::Block},
    TagRule{"br"_L1, Fate::Break},
    TagRule{"button"_L1},
    TagRule{"canvas"_L1},
    TagRule{"caption"_L1, Fate::Block},
    TagRule{"center"_L1, Fate::Block},
    TagRule{"cite"_L1},
    TagRule{"code"_L1, Fate::Keep, Tag::Code},
    TagRule{"col"_L1},
    TagRule{"colgroup"_L1},
    TagRule{"data"_L1},
    TagRule{"dd"_L1, Fate::Row},
    TagRule{"del"_L1},
    TagRule{"details"_L1, Fate::Block},
    TagRule{"dfn"_L1},
    TagRule{"dialog"_L1, Fate::Block},
    TagRule{"dir"_L1, Fate::Keep, Tag::Ul},
    TagRule{"div"_L1, Fate::Block},
    TagRule{"dl"_L1, Fate::Block},
    TagRule{"dt"_L1, Fate::Row},
    TagRule{"em"_L1, Fate::Keep, Tag::Italic},
    TagRule{"embed"_L1},
    TagRule{"fieldset"_L1, Fate::Block},
    TagRule{"figcaption"_L1, Fate::Block},
    TagRule{"figure"_L1, Fate::Block},
    TagRule{"font"_L1},
    TagRule{"footer"_L1, Fate::Block},
    TagRule{"form"_L1, Fate::Block},
    TagRule{"frame"_L1},
    TagRule{"frameset"_L1},
    TagRule{"h1"_L1, Fate::Keep, Tag::H3},
    TagRule{"h2"_L1, Fate::Keep, Tag::H3},
    TagRule{"h3"_L1, Fate::Keep, Tag::H3},
    TagRule{"h4"_L1, Fate::Keep, Tag::H3},
    TagRule{"h5"_L1, Fate::Keep, Tag::H3},
    TagRule{"h6"_L1, Fate::Keep, Tag::H3},
    TagRule{"head"_L1},
    TagRule{"header"_L1, Fate::Block},
    TagRule{"hr"_L1, Fate::Block},
    TagRule{"html"_L1, Fate::Block},
    TagRule{"i"_L1, Fate::Keep, Tag::Italic},
    TagRule{"iframe"_L1, Fate::DropWhole},
    TagRule{"image"_L1, Fate::Image},
    TagRule{"img"_L1, Fate::Image},
    TagRule{"input"_L1},
    TagRule{"ins"_L1},
    TagRule{"kbd"_L1, Fate::Keep, Tag::Code},
    TagRule{"label"_L1},
    TagRule{"legend"_L1, Fate::Block},
    TagRule{"li"_L1, Fate::Keep, Tag::Li},
    TagRule{"link"_L1},
    TagRule{"listing"_L1, Fate::Keep, Tag::Pre},
    TagRule{"main"_L1, Fate::Block},
    TagRule{"map"_L1},
    TagRule{"mark"_L1},
    TagRule{"marquee"_L1},
    TagRule{"math"_L1, Fate::DropWhole},
    TagRule{"menu"_L1, Fate::Keep, Tag::Ul},
    TagRule{"meta"_L1},
    TagRule{"nav"_L1, Fate::Block},
    TagRule{"nobr"_L1},
    TagRule{"noembed"_L1, Fate::DropWhole},
    TagRule{"noframes"_L1, Fate::DropWhole},
    TagRule{"noscript"_L1},
    TagRule{"object"_L1, Fate::DropWhole},
    TagRule{"ol"_L1, Fate::Keep, Tag::Ol},
    TagRule{"optgroup"_L1, Fate::Row},
    TagRule{"option"_L1, Fate::Row},
    TagRule{"output"_L1},
    TagRule{"p"_L1, Fate::Block},
    TagRule{"param"_L1},
    TagRule{"picture"_L1},
    TagRule{"pre"_L1, Fate::Keep, Tag::Pre},
    TagRule{"progress"_L1},
    TagRule{"q"_L1},
    TagRule{"s"_L1},
    TagRule{"samp"_L1, Fate::Keep, Tag::Code},
    TagRule{"script"_L1, Fate::DropToEnd},
    TagRule{"section"_L1, Fate::Block},
    TagRule{"select"_L1},
    TagRule{"slot"_L1},
    TagRule{"small"_L1},
    TagRule{"source"_L1},
    TagRule{"span"_L1},
    TagRule{"strike"_L1},
    TagRule{"strong"_L1, Fate::Keep, Tag::Bold},
    TagRule{"style"_L1, Fate::DropToEnd},
    TagRule{"sub"_L1},
    TagRule{"summary"_L1, Fate::Block},
    TagRule{"sup"_L1},
    TagRule{"svg"_L1, Fate::DropWhole},
    TagRule{"table"_L1, Fate::Block},
    TagRule{"tbody"_L1},
    TagRule{"td"_L1, Fate::Cell},
    TagRule{"template"_L1, Fate::DropWhole},
    TagRule{"textarea"_L1},
    TagRule{"tfoot"_L1},
    TagRule{"th"_L1, Fate::Cell},
    TagRule{"thead"_L1},
    TagRule{"time"_L1},
    TagRule{"title"_L1, Fate::DropWhole},
    TagRule{"tr"_L1, Fate::Row},
    TagRule{"track"_L1},
    TagRule{"tt"_L1, Fate::Keep, Tag::Code},
    TagRule{"u"_L1},
    TagRule{"ul"_L1, Fate::Keep, Tag::Ul},
    TagRule{"var"_L1},
    TagRule{"video"_L1},
    TagRule{"wbr"_L1},
    TagRule{"xmp"_L1, Fate::Keep, Tag::Pre},
};
static_assert(rules.size() <= maxRules);

constexpr qsizetype longestName = 10;

} // namespace

const TagRule *tagRule(QStringView name)
{
    if (name.isEmpty() || name.size() > longestName)
        return nullptr;
    const QString lower = name.toString().toLower();
    const auto at = std::ranges::lower_bound(rules, lower, std::less<>{}, &TagRule::name);
    return at != rules.end() && at->name == lower ? &*at : nullptr;
}

int numberOf(const TagRule &rule)
{
    return int(&rule - rules.data());
}

} // namespace foghorn::markup
