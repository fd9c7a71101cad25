// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fetch/httpconnection.h"

#include <QElapsedTimer>
#include <QHash>

namespace foghorn {

// Owns every connection. Keeps idle ones a while and remembers TLS session tickets, so that the next poll
// of the same host needs no handshake, or a short one.
class ConnectionPool : public QObject
{
    Q_OBJECT
public:
    // `caFile`: PEM, may be empty. problem() tells when it can't be read; nothing is trusted instead.
    explicit ConnectionPool(const QString &caFile, QObject *parent = nullptr);

    const std::optional<Error> &problem() const { return m_problem; }

    // An idle connection of that name, or null.
    HttpConnection *take(const QString &name);
    HttpConnection *open(const QString &name, const ConnectTarget &target);
    // Ends the loan: kept when it can be used again, closed otherwise.
    void giveBack(const QString &name, HttpConnection *connection);
    void drop(HttpConnection *connection);

private:
    struct Idle
    {
        HttpConnection *connection = nullptr;
        qint64 since = 0;
    };
    void sweep();
    void remember(const QString &name, const HttpConnection &connection);

    QSslConfiguration m_tls;
    std::optional<Error> m_problem;
    QMultiHash<QString, Idle> m_idle; // of one host as many as may be asked at once
    QHash<QString, QByteArray> m_tickets;
    QElapsedTimer m_clock;
    QTimer m_sweep;
};

} // namespace foghorn
