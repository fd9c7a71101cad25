// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/markupwriter.h"

#include <QLatin1StringView>

namespace foghorn::markup {

// What becomes of an element. Known: an element of HTML that means nothing here; its text is kept.
enum class Fate { Known, Keep, Break, Block, Row, Cell, Image, DropToEnd, DropWhole };
// DropToEnd: without its end tag all that follows belongs to it, as browsers read it.

struct TagRule
{
    QLatin1StringView name;
    Fate fate = Fate::Known;
    Tag tag = Tag::P; // for Keep
};
inline constexpr int maxRules = 128;

// Nothing for a name that is no element of HTML.
const TagRule *tagRule(QStringView name);
// The rule's own number, below maxRules.
int numberOf(const TagRule &rule);

} // namespace foghorn::markup
