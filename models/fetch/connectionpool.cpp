// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fetch/connectionpool.h"

#include <QSslCertificate>

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

constexpr int maxIdle = 48;
constexpr int maxIdleOfOne = 6;
constexpr int maxTickets = 512;
constexpr qint64 idleMs = 90'000; // longer than the usual minute between two polls
constexpr int sweepMs = 15'000;

QSslConfiguration strictTls()
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    tls.setAllowedNextProtocols({QByteArrayLiteral("http/1.1")});
    tls.setSslOption(QSsl::SslOptionDisableSessionPersistence, false);
    return tls;
}

} // namespace

ConnectionPool::ConnectionPool(const QString &caFile, QObject *parent)
    : QObject(parent)
    , m_tls(strictTls())
{
    if (!caFile.isEmpty()) {
        const QList<QSslCertificate> own = QSslCertificate::fromPath(caFile, QSsl::Pem);
        if (own.isEmpty()) {
            m_problem = Error{Error::Kind::Tls,
                              "no certificate could be read from the CA file "_L1 + caFile
                                  + "; check it in the preferences"_L1};
        }
        m_tls.setCaCertificates(QSslConfiguration::systemCaCertificates() + own);
    }
    m_clock.start();
    m_sweep.setInterval(sweepMs);
    m_sweep.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_sweep, &QTimer::timeout, this, &ConnectionPool::sweep);
}

HttpConnection *ConnectionPool::take(const QString &name)
{
    while (HttpConnection *connection = m_idle.take(name).connection) {
        if (connection->usable())
            return connection;
        drop(connection);
    }
    return nullptr;
}

HttpConnection *ConnectionPool::open(const QString &name, const ConnectTarget &target)
{
    QSslConfiguration tls = m_tls;
    if (const auto ticket = m_tickets.constFind(name); ticket != m_tickets.constEnd())
        tls.setSessionTicket(*ticket);
    auto *connection = new HttpConnection(target, tls, this);
    connect(connection, &HttpConnection::spoiled, this, [this, name, connection] {
        const auto isThis = [&](const auto &entry) {
            return entry.key() == name && entry.value().connection == connection;
        };
        if (m_idle.removeIf(isThis) > 0)
            drop(connection);
    });
    return connection;
}

void ConnectionPool::giveBack(const QString &name, HttpConnection *connection)
{
    remember(name, *connection);
    if (!connection->usable() || m_idle.size() >= maxIdle || m_idle.count(name) >= maxIdleOfOne) {
        drop(connection);
        return;
    }
    m_idle.insert(name, {connection, m_clock.elapsed()});
    if (!m_sweep.isActive())
        m_sweep.start();
}

void ConnectionPool::drop(HttpConnection *connection)
{
    connection->stop();
    connection->deleteLater();
}

void ConnectionPool::sweep()
{
    const qint64 oldest = m_clock.elapsed() - idleMs;
    m_idle.removeIf([this, oldest](const QMultiHash<QString, Idle>::iterator &entry) {
        if (entry->since > oldest)
            return false;
        drop(entry->connection);
        return true;
    });
    if (m_idle.isEmpty())
        m_sweep.stop();
}

void ConnectionPool::remember(const QString &name, const HttpConnection &connection)
{
    const QByteArray ticket = connection.sessionTicket();
    if (ticket.isEmpty())
        return;
    if (m_tickets.size() >= maxTickets && !m_tickets.contains(name))
        m_tickets.clear();
    m_tickets.insert(name, ticket);
}

} // namespace foghorn
