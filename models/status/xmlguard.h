// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/result.h"

#include <QByteArray>

namespace foghorn {

// Refuses (`syntax`) a document type, more than 64 levels, 64 attributes or 64 KiB in one tag, names of more
// than 4 KiB. Looked for before the XML reader sees anything: it is quadratic in attributes and can be
// crashed by names. One pass; `text` is UTF-8.
Result<void> checkXmlSize(const QByteArray &text);

} // namespace foghorn
