// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/singleinstance.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocalSocket>
#include <QThread>
#include <QTimer>

#include <algorithm>

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
    , m_lock(m_directory + "/foghorn.lock"_L1)
{
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::onConnection);
}

SingleInstance::~SingleInstance()
{
    m_server.close(); // before the lock goes: whoever gets it owns the name
}

bool SingleInstance::acquire()
{
    QDir().mkpath(m_directory);
    if (!m_lock.tryLock())
        return false;
    // Whoever holds the lock owns the name: a socket that lies there is a dead one's.
    QLocalServer::removeServer(socketName());
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    m_server.listen(socketName());
    return true;
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
