// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/result.h"

#include <QString>

namespace foghorn::history {

// Puts a sound history at `path`, where none may lie: the newest good copy (see backups.h), and with it what
// can still be read of the damaged file that was set aside. Returns a sentence that says in numbers what was
// saved and lost; an empty one where neither gave anything. An error: not now, for want of room. What an
// interrupted try left is written over.
Result<QString> salvage(const QString &path, const QString &aside);

} // namespace foghorn::history
