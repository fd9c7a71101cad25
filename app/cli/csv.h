// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace foghorn {

// One cell of RFC 4180 CSV. A text that a spreadsheet would take for a formula gets an apostrophe before it.
QString csvCell(const QString &text);

} // namespace foghorn
