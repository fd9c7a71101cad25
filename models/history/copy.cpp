// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/files.h"
#include "models/history/impl.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>
#endif

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

using namespace history;

namespace {

Error copyError(const QString &path, const QString &what)
{
    return {Error::Kind::Storage, u"the copy %1: %2"_s.arg(QDir::toNativeSeparators(path), what)};
}

// Another Foghorn's history must not be pulled from under it.
Result<void> mayReplace(const QString &source, const QString &path)
{
    const QFileInfo target(path);
    if (target.exists() && target.canonicalFilePath() == QFileInfo(source).canonicalFilePath())
        return copyError(path, u"that is the history itself; name another file"_s);
    if (target.exists() && !target.isFile())
        return copyError(path, u"that is no plain file"_s);
    if (QFile::exists(path + "-wal"_L1))
        return copyError(path, u"a history that is in use lies there; name another file"_s);
    return {};
}

// Made before SQLite writes to it, so that nobody else can read it at any moment.
Result<void> makeEmpty(const QString &part)
{
    QFile::remove(part);
    QFile file(part);
    if (!file.open(QIODevice::NewOnly | QIODevice::WriteOnly, ownerOnly))
        return copyError(part, u"it can't be written: %1"_s.arg(file.errorString()));
    return {};
}

Result<void> checkCopy(const QString &part, int version)
{
    Sql copy(part, true);
    const QString said = copy.valueOnce(u"PRAGMA integrity_check(1)"_s).toString();
    const qint64 pages = copy.valueOnce(u"PRAGMA page_count"_s).toLongLong();
    const qint64 pageBytes = copy.valueOnce(u"PRAGMA page_size"_s).toLongLong();
    const int itsVersion = copy.valueOnce(u"PRAGMA user_version"_s).toInt();
    if (copy.failed())
        return copy.takeError();
    if (said != "ok"_L1)
        return copyError(part, u"it is not sound: %1"_s.arg(said));
    if (pages == 0 || pages * pageBytes != QFileInfo(part).size() || itsVersion != version)
        return copyError(part, u"it is not complete"_s);
    return {};
}

} // namespace

#ifdef Q_OS_UNIX
namespace {

bool sync(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return false;
    const bool done = ::fsync(file) == 0;
    ::close(file);
    return done;
}

} // namespace

Result<void> history::moveOver(const QString &part, const QString &path)
{
    if (!sync(part)
        || std::rename(QFile::encodeName(part).constData(), QFile::encodeName(path).constData()) != 0)
        return copyError(path, u"it can't be put in place: %1"_s.arg(qt_error_string(errno)));
    sync(QFileInfo(path).absolutePath());
    return {};
}
#else
Result<void> history::moveOver(const QString &part, const QString &path)
{
    QFile::remove(path);
    if (!QFile::rename(part, path))
        return copyError(path, u"it can't be put in place"_s);
    return {};
}
#endif

QString HistoryStore::partOf(const QString &path)
{
    return path + ".part"_L1;
}

Result<void> HistoryStore::copyTo(const QString &path)
{
    const QString part = partOf(path);
    if (const auto may = mayReplace(m_impl->path, path); !may)
        return may;
    if (const auto made = makeEmpty(part); !made)
        return made;
    Sql &sql = m_impl->sql;
    const int version = sql.valueOnce(u"PRAGMA user_version"_s).toInt();
    QString quoted = part;
    quoted.replace(u'\'', u"''"_s);
    // SQLite reads one moment of the file and takes no lock that a writer would wait for.
    sql.runOnce(u"VACUUM INTO '%1'"_s.arg(quoted));
    Result<void> done = sql.failed() ? Result<void>(sql.takeError()) : checkCopy(part, version);
    if (done)
        done = moveOver(part, path);
    if (!done)
        QFile::remove(part);
    return done;
}

} // namespace foghorn
