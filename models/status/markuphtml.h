// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/markupwriter.h"

namespace foghorn::markup {

struct HtmlOptions
{
    bool newlinesBreak = false; // a line end in the text is a line break (markdown as people write it)
    bool showUnknownTags = false; // <your-name> is text, not a tag: no HTML element is called so
};

// Reads HTML of any quality into the writer, in one pass and in linear time. Allowed elements keep their
// meaning, others are dropped with their text kept; scripts, styles and embedded things go with their
// content.
void readHtml(QStringView html, const HtmlOptions &options, Writer &writer);

// Whether the text was escaped once too often: no tag in it, but an escaped end tag or line break.
bool isEscapedTwice(QStringView html);

} // namespace foghorn::markup
