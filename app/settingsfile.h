// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fetch/fetcheroptions.h"
#include "models/items/preferences.h"

namespace foghorn {

// DIR/settings.ini (mode 0600). What is missing or can't be understood takes its default.
Preferences loadPreferences(const QString &dataDir);
// False: it could not be written.
bool savePreferences(const QString &dataDir, const Preferences &preferences);

FetcherOptions fetcherOptions(const Preferences &preferences);

} // namespace foghorn
