// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/theme.h"

#include <QString>

namespace foghorn {

// The look of our own buttons, fields and surfaces, for a top-level widget; everything else keeps the
// platform's style. Widgets are picked by the property "look": "primary", "segment", "quiet", "page", "side".
QString styleSheet(const Theme &theme);

} // namespace foghorn
