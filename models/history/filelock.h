// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>

class QLockFile;

namespace foghorn {

// A lock of the kernel's on a file (flock): it ends with the process, however that ends, and the file may
// stay for ever. Where there is no flock, QLockFile stands in.
class FileLock
{
public:
    explicit FileLock(QString path);
    ~FileLock();
    FileLock(const FileLock &) = delete;
    FileLock &operator=(const FileLock &) = delete;

    // Whether we hold it now; never waits. Fails too where the file can't be made.
    bool tryLock();
    bool isHeld() const { return m_held; }

private:
    const QString m_path;
    int m_file = -1;
    std::unique_ptr<QLockFile> m_lockFile;
    bool m_held = false;
};

} // namespace foghorn
