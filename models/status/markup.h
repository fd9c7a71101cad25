// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/words.h"

#include <QString>

namespace foghorn {

// The only door from a feed's text to a widget. Pure; linear in time and memory; input is cut at 64 KiB.

// Plain text: no markup, entities and markdown escapes undone, control and direction-override characters
// gone, paragraphs kept as line breaks. What the command line, notifications, search and every label show.
QString plainText(const QString &body, TextFormat format);

// The same on one line of at most `limit` characters, with an ellipsis where it was cut.
QString plainLine(const QString &body, TextFormat format, int limit = 240);

// A small, well-formed subset of HTML for QTextBrowser: p, b, i, code, pre, ul, ol, li, br, h3, and a with
// http(s) targets only. Depth at most 16; no images, no styles, no other attribute. Idempotent.
QString safeHtml(const QString &body, TextFormat format);

// A name or title as a feed gave it, safe for one line of plain text.
QString cleanName(const QString &name, int limit = 400);

} // namespace foghorn
