// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fetch/httpconnection.h"

#include <QSslSocket>
#include <QTcpSocket>

#include <array>

namespace foghorn {
namespace {

constexpr qint64 pieceSize = 16LL * 1024;
constexpr qint64 socketBuffer = 64LL * 1024;

} // namespace

HttpConnection::HttpConnection(ConnectTarget target, const QSslConfiguration &tls, QObject *parent)
    : QObject(parent)
    , m_target(std::move(target))
{
    m_attempt.setSingleShot(true);
    connect(&m_attempt, &QTimer::timeout, this, &HttpConnection::connectNext);
    makeSocket(tls);
}

void HttpConnection::makeSocket(const QSslConfiguration &tls)
{
    if (m_target.secure) {
        auto *secure = new QSslSocket(this);
        secure->setSslConfiguration(tls);
        connect(secure, &QSslSocket::encrypted, this, &HttpConnection::ready);
        connect(secure, &QSslSocket::sslErrors, this,
                [this](const QList<QSslError> &errors) { m_tlsError = tlsProblem(errors); });
        m_socket = secure;
    } else {
        m_socket = new QTcpSocket(this);
        connect(m_socket, &QTcpSocket::connected, this, &HttpConnection::ready);
    }
    m_socket->setProxy(m_target.proxy);
    m_socket->setReadBufferSize(socketBuffer);
    connect(m_socket, &QTcpSocket::connected, &m_attempt, &QTimer::stop);
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpConnection::readMore);
    connect(m_socket, &QTcpSocket::errorOccurred, this, &HttpConnection::socketFailed);
}

void HttpConnection::exchange(const QByteArray &request, qint64 maxHeaderBytes, Listener *listener)
{
    Q_ASSERT(!m_listener);
    m_request = request;
    m_reader.emplace(maxHeaderBytes);
    m_listener = listener;
    m_received = 0;
    m_clean = false;
    ++m_exchanges;
    if (m_ready)
        m_socket->write(m_request);
    else
        connectNext();
}

void HttpConnection::connectNext()
{
    // abort() of a socket that is still connecting must not be heard as a failure of the next attempt.
    {
        const QSignalBlocker quiet(m_socket);
        m_socket->abort();
    }
    const bool direct = !m_target.addresses.isEmpty();
    const QString peer = direct ? m_target.addresses.takeFirst().toString() : m_target.host;
    if (!m_target.addresses.isEmpty())
        m_attempt.start(m_target.patienceMs);
    if (auto *secure = qobject_cast<QSslSocket *>(m_socket))
        secure->connectToHostEncrypted(peer, m_target.port, m_target.host);
    else
        m_socket->connectToHost(peer, m_target.port);
}

void HttpConnection::ready()
{
    m_ready = true;
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    if (m_listener)
        m_socket->write(m_request);
}

void HttpConnection::readMore()
{
    if (!m_listener) {
        // Nobody asked: whatever it says belongs to no request of ours.
        m_clean = false;
        emit spoiled();
        return;
    }
    std::array<char, pieceSize> piece;
    while (m_listener && m_socket->bytesAvailable() > 0) {
        const qint64 size = m_socket->read(piece.data(), pieceSize);
        if (size <= 0)
            return;
        m_received += size;
        process(QByteArrayView(piece.data(), size));
    }
}

void HttpConnection::process(QByteArrayView input)
{
    while (m_listener) {
        switch (m_reader->next(input)) {
        case HttpReader::Event::NeedMore:
            return;
        case HttpReader::Event::Head:
            m_listener->headRead(m_reader->head());
            break;
        case HttpReader::Event::Body:
            m_listener->bodyRead(m_reader->body());
            break;
        case HttpReader::Event::Done:
            m_clean = input.isEmpty() && m_reader->head().keepAlive;
            if (input.isEmpty()) {
                end({});
            } else {
                end(Error{Error::Kind::Http,
                          QStringLiteral("the transfer came damaged: more was sent than was announced")});
            }
            return;
        case HttpReader::Event::Failed:
            end(m_reader->error());
            return;
        }
    }
}

void HttpConnection::socketFailed(QAbstractSocket::SocketError error)
{
    m_clean = false;
    if (!m_listener) {
        emit spoiled();
        return;
    }
    if (!m_ready && !m_tlsError && !m_target.addresses.isEmpty()
        && m_socket->state() != QAbstractSocket::ConnectedState) {
        // From the event loop: the socket is still in the middle of failing.
        m_attempt.start(0);
        return;
    }
    if (!m_ready) {
        end(m_tlsError ? *m_tlsError : socketProblem(error, phase()));
        return;
    }
    readMore();
    if (!m_listener)
        return;
    if (error != QAbstractSocket::RemoteHostClosedError) {
        end(socketProblem(error, phase()));
        return;
    }
    if (m_reader->close() == HttpReader::Event::Done)
        end({});
    else
        end(m_reader->error());
}

void HttpConnection::end(const std::optional<Error> &error)
{
    Listener *listener = std::exchange(m_listener, nullptr);
    m_attempt.stop();
    m_request.clear();
    if (error)
        m_clean = false;
    if (listener)
        listener->exchangeEnded(error);
}

void HttpConnection::stop()
{
    m_listener = nullptr;
    m_clean = false;
    m_attempt.stop();
    const QSignalBlocker quiet(m_socket);
    m_socket->abort();
}

bool HttpConnection::usable() const
{
    return m_clean && m_ready && !m_listener && m_socket->state() == QAbstractSocket::ConnectedState
        && m_socket->bytesAvailable() == 0;
}

Phase HttpConnection::phase() const
{
    if (!m_ready)
        return m_target.secure && m_socket->state() == QAbstractSocket::ConnectedState ? Phase::Handshake
                                                                                       : Phase::Connect;
    if (untouched())
        return Phase::Answer;
    return m_reader->inBody() ? Phase::Body : Phase::Headers;
}

QByteArray HttpConnection::sessionTicket() const
{
    const auto *secure = qobject_cast<const QSslSocket *>(m_socket);
    return secure ? secure->sslConfiguration().sessionTicket() : QByteArray();
}

} // namespace foghorn
