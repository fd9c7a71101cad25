// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fetch/bodydecoder.h"
#include "models/fetch/connectionpool.h"
#include "models/fetch/fetcher.h"
#include "models/fetch/fetcheroptions.h"
#include "models/fetch/proxychoice.h"

#include <QElapsedTimer>
#include <QTimer>

namespace foghorn {

// What the jobs of one fetcher share.
struct FetchSurroundings
{
    FetchLimits limits;
    ConnectionPool &pool;
    ProxyChoice &proxies;
    Resolver resolver;
    std::function<bool()> offline;
};

// One fetch from its first connection to its end: the steps of a redirect, the deadline over all of them, the
// verdict.
class FetchJob : public QObject, private HttpConnection::Listener
{
    Q_OBJECT
public:
    FetchJob(const FetchRequest &request, FetchSurroundings &surroundings);
    ~FetchJob() override;

    void run(); // it is this job's turn at origin()
    void abort(); // closes everything; ended() does not come any more
    QString origin() const;
    const FetchRequest &request() const { return m_request; }
    const FetchReply &reply() const { return m_reply; } // after ended()

signals:
    void slow(); // it takes longer than most
    void moved(const QString &oldOrigin); // a redirect leads to another origin(); run() is awaited
    void ended();

private:
    void headRead(const HttpHead &head) override;
    void bodyRead(QByteArrayView piece) override;
    void exchangeEnded(const std::optional<Error> &error) override;

    void beginStep();
    void lookUp();
    void resolved(const QHostInfo &answer);
    void connectTo(const QList<QHostAddress> &addresses);
    void send();
    void readBodyOf(const HttpHead &head);
    void keepSettled(const HttpHead &head);
    void concludeStep();
    void followRedirect();
    void leaveConnection();
    void timeUp();
    void fail(const Error &error);
    void finish();
    Error explained(Error error) const;

    FetchRequest m_request;
    FetchSurroundings &m_around;
    FetchReply m_reply;
    QUrl m_url; // of the present step
    QNetworkProxy m_proxy;
    QString m_connectionName;
    HttpConnection *m_connection = nullptr; // on loan from the pool
    std::optional<BodyDecoder> m_decoder; // there while a body is wanted
    std::optional<Error> m_verdict; // of the status, while a short body is read past
    QByteArray m_location;
    QElapsedTimer m_clock;
    QTimer m_timer;
    int m_steps = 0;
    bool m_permanent = true; // every step so far
    bool m_triedAgain = false;
    bool m_over = false;
};

} // namespace foghorn
