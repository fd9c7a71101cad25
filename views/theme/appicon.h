// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace foghorn {

// The program's own sign, a horn in a round square; drawn for every size a desktop asks for.
QIcon appIcon();

} // namespace foghorn
