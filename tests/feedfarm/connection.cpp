// SPDX-License-Identifier: GPL-3.0-or-later
#include "feedfarm/connection.h"

#include <QCryptographicHash>

#include <sys/socket.h>

namespace foghorn::farm {
namespace {

constexpr qint64 ahead = 256 * 1024; // of an endless answer, in the socket's buffer

QByteArray reason(int status)
{
    return status == 200 ? "OK" : status == 304 ? "Not Modified" : "Answer";
}

Request parsed(const QByteArray &head)
{
    Request request;
    request.at = QDateTime::currentDateTimeUtc();
    const QList<QByteArray> lines = head.split('\n');
    const QList<QByteArray> first = lines.value(0).trimmed().split(' ');
    request.method = first.value(0);
    request.path = first.value(1);
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            request.headers.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
    }
    return request;
}

QByteArray valueOf(const Answer &answer, QByteArrayView name)
{
    for (const auto &[key, value] : answer.headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

} // namespace

Connection::Connection(qintptr descriptor, const std::optional<QSslConfiguration> &tls, FeedFarm *farm)
    : QObject(farm)
    , m_farm(farm)
{
    m_clock.setTimerType(Qt::PreciseTimer);
    m_socket.setSocketDescriptor(descriptor);
    connect(&m_socket, &QSslSocket::readyRead, this, &Connection::read);
    connect(&m_socket, &QSslSocket::bytesWritten, this, &Connection::topUp);
    connect(&m_socket, &QSslSocket::disconnected, this, &QObject::deleteLater);
    connect(&m_clock, &QTimer::timeout, this, &Connection::nextStep);
    if (tls) {
        connect(&m_socket, &QSslSocket::encrypted, this,
                [this] { m_farm->m_protocol = m_socket.sslConfiguration().nextNegotiatedProtocol(); });
        m_socket.setSslConfiguration(*tls);
        m_socket.startServerEncryption();
    }
}

void Connection::read()
{
    m_input += m_socket.readAll();
    while (!m_playing && !m_clock.isActive()) {
        const qsizetype end = m_input.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        const Request request = parsed(m_input.left(end));
        m_input.remove(0, end + 4);
        react(request);
    }
}

void Connection::react(const Request &request)
{
    const FeedFarm::Reaction reaction = m_farm->reactionTo(request);
    if (reaction.script) {
        play(*reaction.script);
    } else if (reaction.answer.delayMs > 0) {
        QTimer::singleShot(reaction.answer.delayMs, this,
                           [this, answer = reaction.answer, request] { send(answer, request); });
    } else {
        send(reaction.answer, request);
    }
}

void Connection::send(const Answer &answer, const Request &request)
{
    const QByteArray given = valueOf(answer, "ETag");
    QByteArray etag = given;
    if (etag.isEmpty() && answer.etag && answer.status == 200)
        etag = '"' + QCryptographicHash::hash(answer.body, QCryptographicHash::Sha1).toHex().left(16) + '"';
    const QByteArray modified = valueOf(answer, "Last-Modified");
    const bool same = answer.status == 200
        && ((!etag.isEmpty() && request.headers.value("if-none-match") == etag)
            || (!modified.isEmpty() && request.headers.value("if-modified-since") == modified));
    const bool packed = answer.gzip && request.headers.value("accept-encoding").contains("gzip");
    const QByteArray body = same ? QByteArray() : packed ? gzipped(answer.body) : answer.body;
    const int status = same ? 304 : answer.status;

    QByteArray head = "HTTP/1.1 " + QByteArray::number(status) + ' ' + reason(status) + "\r\n";
    for (const auto &[name, value] : answer.headers)
        head += name + ": " + value + "\r\n";
    if (!etag.isEmpty() && given.isEmpty())
        head += "ETag: " + etag + "\r\n";
    if (packed && !same)
        head += "Content-Encoding: gzip\r\n";
    if (status != 204 && status != 304)
        head += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    m_socket.write(head + "\r\n" + body);
}

void Connection::play(const Script &script)
{
    m_script = script;
    m_playing = true;
    nextStep();
}

void Connection::nextStep()
{
    if (m_current.kind == Step::Kind::Drip && !m_current.bytes.isEmpty()) {
        m_socket.write(m_current.bytes.left(1));
        m_current.bytes.remove(0, 1);
        return;
    }
    m_clock.stop();
    while (!m_script.isEmpty()) {
        m_current = m_script.takeFirst();
        switch (m_current.kind) {
        case Step::Kind::Send:
            m_socket.write(m_current.bytes);
            continue;
        case Step::Kind::SendForever:
            topUp();
            return;
        case Step::Kind::Drip:
        case Step::Kind::Wait:
            m_clock.start(m_current.ms);
            return;
        case Step::Kind::Stall:
            return;
        case Step::Kind::Close:
            m_socket.disconnectFromHost();
            return;
        case Step::Kind::Reset:
            reset();
            return;
        }
    }
    m_playing = false;
    m_current = {Step::Kind::Close, {}, 0};
}

void Connection::topUp()
{
    if (!m_playing || m_current.kind != Step::Kind::SendForever)
        return;
    while (m_socket.state() == QAbstractSocket::ConnectedState
           && m_socket.bytesToWrite() + m_socket.encryptedBytesToWrite() < ahead)
        m_socket.write(m_current.bytes);
}

void Connection::reset()
{
    m_socket.flush();
    const linger now{1, 0};
    setsockopt(static_cast<int>(m_socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
    m_socket.abort();
}

} // namespace foghorn::farm
