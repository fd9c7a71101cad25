// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/incidentfacts.h"

namespace foghorn {

// The whole incident as Markdown to paste elsewhere, in UTC: title, facts, every update newest first. What
// the feed said is escaped, so that it makes no markup, picture or link where it is pasted.
QString incidentMarkdown(const IncidentRow &row, const QDateTime &now);

// Text of a feed so that Markdown shows it as it stands.
QString markdownEscaped(const QString &plain);

} // namespace foghorn
