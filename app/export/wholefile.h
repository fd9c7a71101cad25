// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/result.h"

#include <QByteArray>
#include <QString>

namespace foghorn {

// OwnerOnly is mode 0600, from its first byte and whatever the file before it allowed.
enum class FileMode { AsUsual, OwnerOnly };

// Writes the file whole or not at all: beside its place first, every write looked at, read again, and only
// then put in place of what was there. Errors are of kind storage, one sentence that says what to do.
Result<void> writeFileWhole(const QString &path, const QByteArray &bytes, FileMode mode = FileMode::AsUsual);

} // namespace foghorn
