// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/wholefile.h"

#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <filesystem>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

constexpr qint64 pieceSize = 64 * 1024;
constexpr QFileDevice::Permissions owner = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

Error failed(const QString &path, const QString &why)
{
    return {Error::Kind::Storage,
            u"%1 could not be written (%2); what was there is unchanged"_s.arg(path, why)};
}

// QSaveFile can put a file in place of which a write came back short; so each one is looked at here.
QString writeAll(QFile &file, const QByteArray &bytes)
{
    for (qint64 at = 0; at < bytes.size(); at += pieceSize) {
        const qint64 length = std::min<qint64>(pieceSize, bytes.size() - at);
        if (file.write(bytes.constData() + at, length) != length || !file.flush())
            return file.errorString();
    }
#ifdef Q_OS_UNIX
    if (::fsync(file.handle()) != 0)
        return u"the disk did not take it"_s;
#endif
    file.close();
    return file.error() == QFile::NoError ? QString() : file.errorString();
}

QString readBack(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() != bytes.size())
        return u"only a part arrived on the disk"_s;
    for (qint64 at = 0; at < bytes.size(); at += pieceSize) {
        const qint64 length = std::min<qint64>(pieceSize, bytes.size() - at);
        if (file.read(length) != QByteArrayView(bytes).sliced(at, length))
            return u"what arrived on the disk is not what was written"_s;
    }
    return {};
}

} // namespace

Result<void> writeFileWhole(const QString &path, const QByteArray &bytes, FileMode mode)
{
    const QFileInfo asked(path);
    // A link stays a link: what it leads to is replaced.
    const QString target = asked.exists() ? asked.canonicalFilePath() : asked.absoluteFilePath();
    const QFileInfo info(target);
    if (info.isDir())
        return failed(path, u"it is a directory"_s);
    if (info.exists() && !info.isFile())
        return failed(path, u"it is no ordinary file"_s);
    if (info.exists() && !info.isWritable())
        return failed(path, u"it is read-only"_s);
    if (!QFileInfo(info.absolutePath()).isDir())
        return failed(path, u"there is no directory %1"_s.arg(info.absolutePath()));
    QFile file(info.absolutePath()
               + u"/.foghorn-%1.part"_s.arg(QRandomGenerator::global()->generate64(), 0, 36));
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered))
        return failed(path, file.errorString());
    const bool ownerOnly = mode == FileMode::OwnerOnly;
    QString why = ownerOnly && !file.setPermissions(owner) ? file.errorString() : writeAll(file, bytes);
    if (why.isEmpty())
        why = readBack(file.fileName(), bytes);
    if (why.isEmpty() && !ownerOnly && info.exists() && !file.setPermissions(info.permissions()))
        why = file.errorString();
    if (why.isEmpty()) {
        std::error_code error;
        std::filesystem::rename(QFile::encodeName(file.fileName()).toStdString(),
                                QFile::encodeName(target).toStdString(), error);
        if (error)
            why = QString::fromLocal8Bit(error.message().c_str());
    }
    if (why.isEmpty())
        return {};
    file.close();
    file.remove();
    return failed(path, why);
}

} // namespace foghorn
