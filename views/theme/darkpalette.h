// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>

namespace foghorn {

// For desktops that wish for dark windows but give Qt no dark palette.
QPalette darkPalette();

} // namespace foghorn
