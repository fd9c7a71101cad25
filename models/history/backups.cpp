// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/backups.h"

#include "models/history/files.h"
#include "models/history/historystore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

using namespace history;

namespace {

constexpr auto prefix = "history-"_L1;
constexpr auto ending = ".sqlite"_L1;

QString stampFormat()
{
    return u"yyyyMMdd'T'HHmmss'Z'"_s;
}

QDir folderOf(const QString &historyFile)
{
    return QDir(QFileInfo(historyFile).absoluteDir().filePath(u"backups"_s));
}

// Made while the clock was wrong.
bool isFromTheFuture(const BackupCopy &copy, const QDateTime &now)
{
    return copy.madeAt > now.addDays(1);
}

Error refused(const QString &what)
{
    return {Error::Kind::Storage, u"no copy of the history was made: "_s + what};
}

} // namespace

QList<BackupCopy> backupsOf(const QString &historyFile)
{
    QList<BackupCopy> found;
    const QFileInfoList files = folderOf(historyFile).entryInfoList({prefix + u'*' + ending}, QDir::Files);
    for (const QFileInfo &file : files) {
        const QString name = file.fileName();
        const QString stamp = name.mid(prefix.size(), name.size() - prefix.size() - ending.size());
        QDateTime madeAt = QDateTime::fromString(stamp, stampFormat());
        madeAt.setTimeSpec(Qt::UTC);
        if (madeAt.isValid())
            found.append({file.absoluteFilePath(), madeAt, file.size()});
    }
    std::ranges::sort(found, std::ranges::greater(), &BackupCopy::madeAt);
    return found;
}

bool isBackupDue(const QString &historyFile, const QDateTime &now)
{
    QList<BackupCopy> copies = backupsOf(historyFile);
    copies.removeIf([&now](const BackupCopy &copy) { return isFromTheFuture(copy, now); });
    return copies.isEmpty() || copies.first().madeAt.addDays(1) <= now;
}

bool hasRoomForBackup(const QString &historyFile, qint64 freeBytes)
{
    return freeBytes >= 2 * bytesOf(historyFile);
}

Result<QString> makeBackup(const QString &historyFile, const QDateTime &now)
{
    const QDir folder = folderOf(historyFile);
    if (!hasRoomForBackup(historyFile, QStorageInfo(QFileInfo(historyFile).absolutePath()).bytesAvailable()))
        return refused(u"the disk has less than twice its size free; make room"_s);
    const auto store = HistoryStore::open(historyFile, HistoryStore::Mode::ReadOnly);
    if (!store)
        return store.error();
    const Result<QList<Vendor>> vendors = (*store)->vendors();
    if (!vendors)
        return vendors.error();
    if (vendors->isEmpty()) // must not push out copies that hold something
        return QString(u""_s);
    if (!folder.exists() && !QDir().mkdir(folder.path(), ownerOnly | QFileDevice::ExeOwner))
        return refused(
            u"%1 can't be made; check the permissions"_s.arg(QDir::toNativeSeparators(folder.path())));
    // What a copy that was interrupted left behind.
    for (const QString &left : folder.entryList({prefix + u'*' + HistoryStore::partOf(ending)}, QDir::Files))
        QFile::remove(folder.filePath(left));
    const QString path = folder.filePath(prefix + now.toUTC().toString(stampFormat()) + ending);
    if (const Result<void> copied = (*store)->copyTo(path); !copied)
        return copied.error();
    QList<BackupCopy> copies = backupsOf(historyFile);
    std::ranges::stable_partition(copies,
                                  [&now](const BackupCopy &copy) { return !isFromTheFuture(copy, now); });
    for (qsizetype i = backupsKept; i < copies.size(); ++i)
        QFile::remove(copies[i].path);
    return path;
}

} // namespace foghorn
