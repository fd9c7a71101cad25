// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/status/result.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace foghorn {

// A whole copy of the history in the folder "backups" beside it. The newest three are kept.
struct BackupCopy
{
    QString path;
    QDateTime madeAt; // UTC, whole seconds, from its name
    qint64 bytes = 0;
};

inline constexpr int backupsKept = 3;

// Newest first.
QList<BackupCopy> backupsOf(const QString &historyFile);
// A day has passed since the newest; those from the future, of a wrong clock, don't count and go first.
bool isBackupDue(const QString &historyFile, const QDateTime &now);
// Room for twice the history; freeBytes is what the disk has.
bool hasRoomForBackup(const QString &historyFile, qint64 freeBytes);
// Makes a checked copy on the calling thread, by a connection of its own, and drops all but the newest three.
// An error also where there is no room. Returns the copy's path; an empty one where there is nothing to
// copy, no vendor.
Result<QString> makeBackup(const QString &historyFile, const QDateTime &now);

} // namespace foghorn
