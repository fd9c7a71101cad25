// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/result.h"

#include <QFileDevice>
#include <QFileInfo>

// What all of the history's files have in common.
namespace foghorn::history {

inline constexpr QFileDevice::Permissions ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

// With what was written last and is not in the file itself yet.
inline qint64 bytesOf(const QString &path)
{
    return QFileInfo(path).size() + QFileInfo(path + QLatin1StringView("-wal")).size();
}

// Lies there from before a damaged file is set aside until what was salvaged of it is in its place: an
// interrupted salvage goes on at the next start. Without it a history that is not there would be a new one.
inline QString unfinishedSalvage(const QString &path)
{
    return path + QLatin1StringView(".salvaging");
}

// Also where it lies aside: what is being salvaged is no history that never was.
inline bool hasHistoryAt(const QString &path)
{
    return QFileInfo::exists(path) || QFileInfo::exists(unfinishedSalvage(path));
}

// Onto the disk and then over what is there, in one step.
Result<void> moveOver(const QString &part, const QString &path);

} // namespace foghorn::history
