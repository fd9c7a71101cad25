// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/words.h"

#include <QIcon>

namespace foghorn {

// What the icon says beside the level, by a small sign in its corner.
enum class TrayMark {
    None,
    Offline, // this computer has no network
    Paused, // nothing is watched now
    Unread, // something that is watched can't be read
    Quiet, // news are held
    Trouble, // something of our own doesn't work
};

// The tray's icon, drawn for each size from 16 to 64 px, with a rim that holds on light and dark panels.
// Monochrome: the shape alone tells, light with a dark rim.
QIcon trayIcon(ComponentStatus status, TrayMark mark = TrayMark::None, bool monochrome = false);

} // namespace foghorn
