// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/filelock.h"

#include <QFile>
#include <QLockFile>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

namespace foghorn {

FileLock::FileLock(QString path)
    : m_path(std::move(path))
{
}

#ifdef Q_OS_UNIX

FileLock::~FileLock()
{
    if (m_file >= 0)
        ::close(m_file);
}

bool FileLock::tryLock()
{
    if (m_held)
        return true;
    if (m_file < 0)
        m_file = ::open(QFile::encodeName(m_path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    m_held = m_file >= 0 && ::flock(m_file, LOCK_EX | LOCK_NB) == 0;
    return m_held;
}

#else

FileLock::~FileLock() = default;

bool FileLock::tryLock()
{
    if (!m_lockFile) {
        m_lockFile = std::make_unique<QLockFile>(m_path);
        m_lockFile->setStaleLockTime(0); // one that is held for long is not stale; a dead owner's is
    }
    m_held = m_held || m_lockFile->tryLock();
    return m_held;
}

#endif

} // namespace foghorn
