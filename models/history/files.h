// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

} // namespace foghorn::history
