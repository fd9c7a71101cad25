// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/history/salvagereader.h"

namespace foghorn::history {

// Before the levels of a damaged file are laid over a copy: which ones last in the copy, and until when that
// is sure (the table was_open of this connection).
void rememberOpenLevels(LooseConnection &target);
// Afterwards: what points at nothing goes, no two levels overlap, and where rows are missing a level lasts no
// longer than it was seen.
void mend(LooseConnection &target, const QStringList &tables, bool rowsAreMissing);

} // namespace foghorn::history
