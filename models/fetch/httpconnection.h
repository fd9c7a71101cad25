// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fetch/httpreader.h"
#include "models/fetch/socketproblem.h"

#include <QHostAddress>
#include <QNetworkProxy>
#include <QObject>
#include <QSslConfiguration>
#include <QTimer>

#include <optional>

class QTcpSocket;

namespace foghorn {

// Where a connection leads. With addresses, only these are tried, one after the other: what was checked is
// what is used.
struct ConnectTarget
{
    QString host; // the name a certificate must be for; without addresses also what is connected to
    quint16 port = 0;
    bool secure = false;
    QList<QHostAddress> addresses;
    QNetworkProxy proxy = QNetworkProxy(QNetworkProxy::NoProxy); // gives a tunnel
    int patienceMs = 3000; // for one address, while there is another one to try
};

// One connection that carries one request after the other. It reads in pieces of the socket's small buffer,
// so that a server that never stops sending holds up nobody else and fills no memory.
class HttpConnection : public QObject
{
    Q_OBJECT
public:
    class Listener
    {
    public:
        Listener() = default;
        Q_DISABLE_COPY_MOVE(Listener)
        virtual ~Listener() = default;
        virtual void headRead(const HttpHead &head) = 0;
        virtual void bodyRead(QByteArrayView piece) = 0;
        virtual void exchangeEnded(const std::optional<Error> &error) = 0; // once, unless stop() came before
    };

    HttpConnection(ConnectTarget target, const QSslConfiguration &tls, QObject *parent);

    void exchange(const QByteArray &request, qint64 maxHeaderBytes, Listener *listener);
    void stop(); // closes; the listener hears no more
    bool usable() const; // connected, idle, and the last answer ended cleanly
    bool reused() const { return m_exchanges > 1; }
    bool untouched() const { return !m_reader || m_reader->untouched(); }
    qint64 received() const { return m_received; } // bytes of this exchange
    Phase phase() const;
    QByteArray sessionTicket() const;

signals:
    void spoiled(); // it was closed or spoke while idle

private:
    void makeSocket(const QSslConfiguration &tls);
    void connectNext();
    void ready();
    void readMore();
    void process(QByteArrayView input);
    void socketFailed(QAbstractSocket::SocketError error);
    void end(const std::optional<Error> &error);

    ConnectTarget m_target;
    QTcpSocket *m_socket = nullptr;
    QTimer m_attempt;
    QByteArray m_request;
    std::optional<HttpReader> m_reader;
    Listener *m_listener = nullptr; // there while an exchange is under way
    qint64 m_received = 0;
    int m_exchanges = 0;
    bool m_ready = false; // connected, and encrypted where that is asked for
    bool m_clean = false;
    std::optional<Error> m_tlsError;
};

} // namespace foghorn
