// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/backups.h"
#include "models/history/filelock.h"
#include "models/history/files.h"
#include "models/history/impl.h"
#include "models/history/salvage.h"
#include "models/history/schema.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {

using namespace history;

namespace {

// Up to this size every page is looked at when opening (a millisecond a megabyte); beyond, only after damage was
// met.
constexpr qint64 checkedInFullBytes = 64LL * 1024 * 1024;

bool inMemory(const QString &path)
{
    return path == ":memory:"_L1;
}

// Lies beside a file in which damage was met while it was in use, so that the next start looks at every page.
QString suspicion(const QString &path)
{
    return path + ".suspect"_L1;
}

Error storageError(const QString &path, const QString &what)
{
    return {Error::Kind::Storage, u"the history %1: %2"_s.arg(QDir::toNativeSeparators(path), what)};
}

Result<void> makeFile(const QString &path)
{
    const QDir folder = QFileInfo(path).absoluteDir();
    if (!folder.exists()) {
        QDir().mkpath(QFileInfo(folder.absolutePath()).absolutePath());
        if (!QDir().mkdir(folder.absolutePath(), ownerOnly | QFileDevice::ExeOwner) && !folder.exists())
            return storageError(path, u"its folder can't be made; check the permissions"_s);
    }
    QFile file(path);
    if (!file.exists() && !file.open(QIODevice::NewOnly | QIODevice::WriteOnly, ownerOnly) && !file.exists())
        return storageError(path, u"the file can't be made: %1"_s.arg(file.errorString()));
    constexpr QFileDevice::Permissions others
        = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    if (file.permissions() & others)
        file.setPermissions(ownerOnly);
    return {};
}

bool looksLikeADatabase(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() == 0)
        return true; // SQLite itself says what is wrong with one that can't be read
    return file.read(16) == QByteArray("SQLite format 3\0", 16);
}

// Empty where there are copies of what was in it. One that was made just now is another process's start.
bool wasEmptied(const QString &path)
{
    constexpr qint64 startSeconds = 60;
    const QFileInfo file(path);
    return file.size() == 0 && file.lastModified().secsTo(QDateTime::currentDateTime()) > startSeconds
        && !backupsOf(path).isEmpty();
}

enum class Health { Good, Damaged, OutOfReach };

// Out of reach: another program holds it, or permissions; nothing may be concluded about the content then.
Health examine(const QString &path, Error *why)
{
    if (!looksLikeADatabase(path)) {
        *why = storageError(path, u"it is no database"_s);
        return Health::Damaged;
    }
    if (wasEmptied(path)) {
        *why = storageError(path, u"it is empty"_s);
        return Health::Damaged;
    }
    Sql sql(path, false);
    sql.valueOnce(u"SELECT COUNT(*) FROM sqlite_master"_s);
    const bool inFull = QFileInfo(path).size() <= checkedInFullBytes || QFile::exists(suspicion(path));
    const QString said = inFull ? sql.valueOnce(u"PRAGMA quick_check(1)"_s).toString() : u"ok"_s;
    if (sql.failed()) {
        *why = sql.takeError();
        return sql.damaged() ? Health::Damaged : Health::OutOfReach;
    }
    if (said == "ok"_L1) {
        QFile::remove(suspicion(path));
        return Health::Good;
    }
    *why = storageError(path, said);
    return Health::Damaged;
}

struct Damage
{
    QString aside; // where the damaged file is to lie
    QString why;
};

std::optional<Damage> unfinishedDamage(const QString &path)
{
    QFile mark(unfinishedSalvage(path));
    if (!mark.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QString name = QString::fromUtf8(mark.readLine().trimmed());
    return Damage{.aside = QFileInfo(path).absoluteDir().filePath(name),
                  .why = QString::fromUtf8(mark.readAll())};
}

// Renames the file and what belongs to it; where the name is taken, a number is added.
Result<void> setAside(const QString &path, const QString &why)
{
    std::optional<Damage> damage = unfinishedDamage(path);
    if (!damage || QFile::exists(damage->aside)) {
        const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
        damage = Damage{.aside = path + ".damaged-"_L1 + stamp, .why = why};
        for (int n = 2; QFile::exists(damage->aside); ++n)
            damage->aside = path + ".damaged-"_L1 + stamp + u'-' + QString::number(n);
        QSaveFile mark(unfinishedSalvage(path));
        const QByteArray text = (QFileInfo(damage->aside).fileName() + u'\n' + why).toUtf8();
        if (!mark.open(QIODevice::WriteOnly) || mark.write(text) != text.size() || !mark.commit())
            return storageError(path, u"it is damaged, and nothing can be written beside it; make room"_s);
    }
    // The -wal first: without its file it can't be applied to the new one by mistake.
    for (const QLatin1StringView part : {"-wal"_L1, "-shm"_L1, ""_L1}) {
        if (QFile::exists(path + part) && !QFile::rename(path + part, damage->aside + part))
            return storageError(path, u"it is damaged and can't be set aside; move it away by hand"_s);
    }
    QFile::remove(suspicion(path));
    return {};
}

QString lockOf(const QString &path)
{
    return path + ".salvage-lock"_L1;
}

Error notLocked(const QString &path)
{
    if (QFile::exists(lockOf(path)))
        return storageError(path, u"it is damaged, and another Foghorn is salvaging it; wait for that"_s);
    return storageError(
        path,
        u"it is damaged, and nothing can be written to its folder %1; check the permissions"_s.arg(
            QDir::toNativeSeparators(QFileInfo(path).absolutePath())));
}

// Ended between setting the -wal aside and setting its file aside: without it the file would look sound and
// lack what was written last.
Result<void> putWalBack(const QString &path)
{
    const std::optional<Damage> damage = unfinishedDamage(path);
    if (!damage || QFile::exists(damage->aside) || !QFile::exists(damage->aside + "-wal"_L1)
        || QFile::exists(path + "-wal"_L1))
        return {};
    FileLock lock(lockOf(path));
    if (!lock.tryLock())
        return notLocked(path);
    if (QFile::exists(path) && !QFile::exists(damage->aside)
        && !QFile::rename(damage->aside + "-wal"_L1, path + "-wal"_L1))
        return storageError(path,
                            u"%1 belongs to it and can't be renamed back; check the permissions"_s.arg(
                                QDir::toNativeSeparators(damage->aside + "-wal"_L1)));
    return {};
}

QString wasSetAside(const Damage &damage)
{
    return u"The history could not be read (%1). It was set aside as %2. "_s.arg(
        damage.why, QDir::toNativeSeparators(damage.aside));
}

// Ended when the salvage was done and not told yet.
QString untold(const QString &path)
{
    const std::optional<Damage> damage = unfinishedDamage(path);
    QFile::remove(unfinishedSalvage(path));
    if (!damage || !QFile::exists(damage->aside))
        return u""_s;
    return wasSetAside(*damage)
        + u"What could be saved of it was put in its place before Foghorn was ended; what is missing counts "
          "as not observed."_s;
}

// Puts what can be saved of a damaged file in its place, or goes on with that. By one process at a time.
Result<QString> rescue(const QString &path, const QString &why)
{
    FileLock lock(lockOf(path));
    if (!lock.tryLock())
        return notLocked(path);
    if (QFileInfo::exists(path)) {
        Error now;
        if (examine(path, &now) == Health::Good) // that other one was quicker, and has said so
            return QString(u""_s);
        if (const auto aside = setAside(path, why); !aside)
            return aside.error();
    }
    const Damage damage = unfinishedDamage(path).value_or(Damage{.aside = {}, .why = why});
    const Result<QString> saved = salvage(path, damage.aside);
    if (!saved)
        return storageError(path, saved.error().detail); // the mark stays: the next start goes on
    if (const auto made = makeFile(path); !made)
        return made.error();
    QFile::remove(unfinishedSalvage(path));
    QFile::remove(lockOf(path));
    return Result<QString>(wasSetAside(damage)
                           + (saved->isEmpty() ? u"Nothing of it could be read and there was no copy: a new "
                                                 "one was started."_s
                                               : *saved));
}

Result<QString> prepareFile(const QString &path)
{
    const bool wasThere = QFileInfo::exists(path);
    const bool wasEmpty = wasThere && QFileInfo(path).size() == 0;
    if (!wasThere && QFile::exists(unfinishedSalvage(path)))
        return rescue(path, {});
    if (auto made = makeFile(path); !made)
        return made.error();
    if (const auto back = putWalBack(path); !back)
        return back.error();
    Error why;
    switch (examine(path, &why)) {
    case Health::OutOfReach:
        return why;
    case Health::Good:
        break;
    case Health::Damaged:
        return rescue(path, why.detail);
    }
    const QString told = untold(path);
    if (!wasEmpty || !told.isEmpty())
        return told;
    return QString(u"%1 was empty; a new history starts there."_s.arg(QDir::toNativeSeparators(path)));
}

Result<void> checkVersion(Sql &sql, const QString &path, HistoryStore::Mode mode)
{
    const int known = migrations().last().number;
    const int found = schemaVersion(sql);
    if (sql.failed())
        return sql.takeError();
    if (found > known) {
        return storageError(
            path,
            u"it was written by a newer Foghorn (schema %1, this one knows %2); update Foghorn "
            "or use another data directory; nothing was touched"_s.arg(found)
                .arg(known));
    }
    if (mode == HistoryStore::Mode::ReadOnly && found < known) {
        return storageError(
            path,
            found == 0
                ? u"it holds nothing yet; add a vendor first"_s
                : u"it was written by an older Foghorn; start the program once to bring it up to date"_s);
    }
    return {};
}

} // namespace

HistoryStore::Impl::Impl(const QString &file, Mode mode)
    : path(file)
    , sql(file, mode == Mode::ReadOnly)
{
}

HistoryStore::Impl::~Impl()
{
    if (!sql.damaged() || inMemory(path))
        return;
    QFile mark(suspicion(path));
    if (!mark.open(QIODevice::WriteOnly))
        qWarning("%s", qUtf8Printable(mark.errorString()));
}

HistoryStore::HistoryStore(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{
}

HistoryStore::~HistoryStore() = default;

bool HistoryStore::isDamaged() const
{
    return m_impl->sql.damaged();
}

QString HistoryStore::notice() const
{
    return m_impl->notice;
}

Result<std::unique_ptr<HistoryStore>> HistoryStore::open(const QString &path, Mode mode)
{
    QString notice;
    if (mode == Mode::ReadOnly && !QFileInfo::exists(path)) {
        return storageError(
            path,
            hasHistoryAt(path)
                ? u"it is damaged and not salvaged to the end yet; start the program for that"_s
                : u"there is none yet; add a vendor first"_s);
    }
    if (mode == Mode::ReadWrite && !inMemory(path)) {
        const auto prepared = prepareFile(path);
        if (!prepared)
            return prepared.error();
        notice = *prepared;
    }
    auto impl = std::make_unique<Impl>(path, mode);
    impl->notice = notice;
    Sql &sql = impl->sql;
    if (auto fits = checkVersion(sql, path, mode); !fits)
        return fits.error();
    sql.runOnce(u"PRAGMA foreign_keys = ON"_s);
    if (mode == Mode::ReadWrite) {
        sql.valueOnce(u"PRAGMA journal_mode = WAL"_s);
        sql.runOnce(u"PRAGMA synchronous = FULL"_s);
        // A replay's one great transaction leaves no great -wal behind.
        sql.valueOnce(u"PRAGMA journal_size_limit = 16777216"_s);
        if (auto done = migrate(sql, migrations()); !done)
            return done.error();
    }
    if (sql.failed())
        return sql.takeError();
    return std::unique_ptr<HistoryStore>(new HistoryStore(std::move(impl)));
}

} // namespace foghorn
