// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/singleinstance.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocalSocket>
#include <QLockFile>
#include <QThread>
#include <QTimer>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

constexpr qsizetype largestMessage = 65536;
constexpr int slowestSenderMs = 5000;
constexpr qsizetype longestSocketPath = 90; // sun_path has 108, and Qt binds beside the name first

} // namespace

SingleInstance::SingleInstance(const QString &directory, QObject *parent)
    : QObject(parent)
    , m_directory(QDir(directory).absolutePath())
{
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::onConnection);
}

SingleInstance::~SingleInstance()
{
    m_server.close();
#ifdef Q_OS_UNIX
    if (m_file >= 0)
        ::close(m_file);
#endif
}

bool SingleInstance::acquire()
{
    QDir().mkpath(m_directory);
    if (!lock())
        return false;
    // Whoever holds the lock owns the name: a socket that lies there is a dead one's.
    QLocalServer::removeServer(socketName());
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    m_server.listen(socketName());
    return true;
}

bool SingleInstance::lock()
{
    const QString path = m_directory + "/foghorn.lock"_L1;
#ifdef Q_OS_UNIX
    if (m_file < 0)
        m_file = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    return m_file >= 0 && ::flock(m_file, LOCK_EX | LOCK_NB) == 0;
#else
    m_lockFile = std::make_unique<QLockFile>(path);
    m_lockFile->setStaleLockTime(0);
    return m_lockFile->tryLock(0);
#endif
}

bool SingleInstance::handOver(const QStringList &arguments, int timeoutMs) const
{
    const QByteArray message
        = QJsonDocument(QJsonArray::fromStringList(arguments)).toJson(QJsonDocument::Compact) + '\n';
    if (message.size() > largestMessage)
        return false;
    // The first one may hold the lock and not listen yet.
    const QDeadlineTimer deadline(timeoutMs);
    while (!deadline.hasExpired()) {
        QLocalSocket socket;
        socket.connectToServer(socketName());
        const int left = int(std::max<qint64>(1, deadline.remainingTime()));
        if (socket.waitForConnected(left)) {
            socket.write(message);
            while (!socket.canReadLine()
                   && socket.waitForReadyRead(int(std::max<qint64>(1, deadline.remainingTime()))))
                continue;
            if (socket.readLine() == "ok\n")
                return true;
        }
        QThread::msleep(20);
    }
    return false;
}

void SingleInstance::onConnection()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        QTimer::singleShot(slowestSenderMs, socket, [socket] { socket->abort(); });
        const auto read = [this, socket] {
            if (!socket->canReadLine()) {
                if (socket->bytesAvailable() > largestMessage)
                    socket->abort();
                return;
            }
            QStringList arguments;
            for (const QJsonValue value : QJsonDocument::fromJson(socket->readLine(largestMessage)).array())
                arguments << value.toString();
            socket->write("ok\n");
            socket->disconnectFromServer();
            emit startedAgain(arguments);
        };
        connect(socket, &QLocalSocket::readyRead, this, read);
        read();
    }
}

QString SingleInstance::socketName() const
{
    const QString beside = m_directory + "/foghorn.socket"_L1;
    if (QFile::encodeName(beside).size() <= longestSocketPath)
        return beside;
    const QByteArray hash
        = QCryptographicHash::hash(m_directory.toUtf8(), QCryptographicHash::Sha256).toHex();
    QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (runtime.isEmpty())
        runtime = QDir::tempPath();
    return runtime + "/foghorn-"_L1 + QString::fromLatin1(hash.first(24));
}

} // namespace foghorn
