// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/history/filelock.h"

#include <QLocalServer>
#include <QObject>
#include <QString>
#include <QStringList>

namespace foghorn {

// One desktop program per data directory. The lock is the kernel's and ends with the process, however it
// ends; the file that it lies on may stay for ever. A later start hands its arguments to the first one.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    explicit SingleInstance(const QString &directory, QObject *parent = nullptr);
    ~SingleInstance() override;

    // Whether this process is the first; it then listens for later ones.
    bool acquire();
    // For a later one: whether the first took the arguments within the time. Blocks; meant for start-up.
    bool handOver(const QStringList &arguments, int timeoutMs = 5000) const;

signals:
    void startedAgain(const QStringList &arguments);

private:
    void onConnection();
    QString socketName() const;

    const QString m_directory;
    FileLock m_lock;
    QLocalServer m_server;
};

} // namespace foghorn
